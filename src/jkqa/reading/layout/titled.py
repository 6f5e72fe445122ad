"""What stands above the text of Markdown: the title, a page's lines above it, those below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jkqa.reading.layout.authors import attributed, is_name, only_names, unlinked
from jkqa.reading.layout.bylines import authors_of, is_signed, signs_with_names
from jkqa.reading.layout.headings import is_apparatus_heading, is_chronology, is_opening_heading
from jkqa.reading.layout.masthead import Masthead, is_below_the_title, is_said, issue_among
from jkqa.reading.layout.period import parse_period
from jkqa.reading.layout.quotations import epigraph
from jkqa.reading.lines.bare import tidy, unmarked
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.imprint import is_imprint, is_statement
from jkqa.reading.lines.links import is_links, without_marks
from jkqa.reading.lines.opening import is_date, is_entry
from jkqa.reading.text.block import Block
from jkqa.reading.text.commonmark import BOLD, Marked
from jkqa.types import Notice, Span

_BOLD_LINE = re.compile(r"(?P<mark>\*{2,3}|__)(?P<words>[^*_\n]+)(?P=mark)[ \t]*\\?")
_EMPHASIS = re.compile(r"([*_]{1,3})[^*_\n]+\1")
_MENU = 16  # words of what a page has above a title, at the most
_WORDS_ABOVE = 2  # paragraphs above a title, at the most
_SUBTITLE = 45  # words, at the most


@dataclass(frozen=True, slots=True)
class Titled:
    """The masthead, the blocks of the text, and notices of what stands above and is in neither."""

    top: Masthead
    text: list[Marked]
    notices: tuple[Notice, ...]


def titled(parts: Sequence[Marked], known: str = "") -> Titled:
    """Part the title and what stands about it from the text.

    Where it is ``known`` from elsewhere, headings of level one may all be those of sections.
    """
    title, above, rest = _title(parts) if not _has_sections(parts, known) else ("", [], [*parts])
    own, top = _below_the_title(rest)
    text = [part for part in above if not _is_of_the_page(part)]
    beside = [part for part in above if part not in text]
    said = (*_left_out(beside), *_unsaid(rest[:own], replace(top, title=title)))
    return Titled(replace(top, title=title), [*text, *rest[own:]], said)


def _has_sections(parts: Sequence[Marked], title: str) -> bool:
    """Whether there are headings of level one, and the first is not the title that is known."""
    heads = [without_marks(part.block.text) for part in parts if part.heading == 1]
    return bool(title) and len(heads) > 1 and heads[0].casefold() != title.casefold()


def _title(parts: Sequence[Marked]) -> tuple[str, list[Marked], list[Marked]]:
    """The title, the blocks of the page above it, and what stands below it.

    It is a heading of level one, or a line in bold that stands first, above its byline.
    """
    first = next((i for i, part in enumerate(parts) if part.heading == 1), None)
    if first is not None and _heads_all(parts, first):
        title = without_marks(parts[first].block.text)
        return title, list(parts[:first]), list(parts[first + 1 :])
    if not parts or first is not None:
        return "", [], list(parts)
    block = parts[0].block
    if parts[0].heading == BOLD and len(parts) > 1 and _is_beside(parts[1]):
        return tidy(block.text), [], list(parts[1:])
    line, _, below = block.text.partition("\n")
    bold = _BOLD_LINE.fullmatch(line)
    if bold is None or not below or parts[0].items:
        return "", [], list(parts)
    span = Span(block.span.start + len(line) + 1, block.span.end)
    rest = replace(parts[0], block=Block(span, block.line + 1, below))
    return (tidy(bold["words"]), [], [rest, *parts[1:]]) if _is_beside(rest) else ("", [], [*parts])


def _heads_all(parts: Sequence[Marked], first: int) -> bool:
    """Whether the first heading of level one is the title, be it below words of its publisher.

    It may also be that of a section, with the text of an article above it.
    """
    above = [part for part in parts[:first] if not _is_of_the_page(part)]
    if not above:
        return True
    line = without_marks(parts[first].block.text)
    section = is_chronology(line) or is_apparatus_heading(line) or is_opening_heading(line)
    alone = not section and sum(part.heading == 1 for part in parts) == 1
    told = any(part.heading or is_entry(part.block.text) for part in above)
    return alone and len(above) <= _WORDS_ABOVE and not told


def _is_of_the_page(part: Marked) -> bool:
    """Whether a block may stand on a page above a title: a picture, links, a few words."""
    text = unmarked(unlinked(part.block.text))
    if part.picture or is_links(part.block.text) or is_furniture(text):
        return True
    if (is_statement(text) or is_imprint(text)) and not part.heading:
        return True
    short = len(text.split()) <= _MENU and not SENTENCE_END.search(text)
    return short and not is_entry(part.block.text)


def _is_beside(part: Marked, *, lone: bool = True) -> bool:
    """Whether a block is of bylines and dates; ``lone``: perhaps of a date alone."""
    lines = _lines(part)
    own = [line for line in lines if is_below_the_title(line)]
    dates = [line for line in lines if line not in own and is_date(line)]
    return len(own) + len(dates) == len(lines) and (lone or bool(own))


def _lines(part: Marked) -> list[str]:
    """A block's lines without marks and addresses, and without the sign of a break."""
    return [unmarked(unlinked(line)) for line in part.block.text.split("\n")]


def _below_the_title(parts: Sequence[Marked]) -> tuple[int, Masthead]:
    """How many blocks under the title are bylines and the like, and what they say."""
    lines: list[str] = []
    own = 0
    blocks = [part.block for part in parts]
    dates = sum(is_date(part.block.text) and not part.heading for part in parts)
    while own < len(parts):
        quoted = 0 if parts[own].heading else epigraph(blocks, own)
        if quoted:
            own += quoted
            continue
        part, here = parts[own], _lines(parts[own])
        published = is_date(part.block.text) and (dates == 1 or bool(part.heading))
        beside = published or is_links(part.block.text) or _is_beside(part, lone=False)
        if not _is_subtitle(parts, own) and (not beside or _begins_the_text(part, lines)):
            break
        lines.extend(here)
        own += 1
    period = next((found for found in map(parse_period, lines) if found), None)
    return own, Masthead(series=issue_among(lines), period=period, authors=authors_of(lines))


def _is_subtitle(parts: Sequence[Marked], i: int) -> bool:
    """Whether a short block right below the title has a byline right below itself."""
    if i or len(parts) < 2 or parts[1].heading not in (0, BOLD) or parts[0].items:
        return False
    own, line = (unmarked(unlinked(part.block.text)) for part in parts[:2])
    if parts[0].heading == BOLD or len(own.split()) > _SUBTITLE:
        return False
    heads = is_opening_heading(own) or is_apparatus_heading(own) or is_chronology(own)
    byline = is_signed(line) and signs_with_names(line)
    if parts[0].heading or _EMPHASIS.fullmatch(parts[0].block.text):
        byline = bool(byline or attributed(line) or is_name(line) or only_names(line))
    several = only_names(line) or (is_name(line) and not SENTENCE_END.search(own))
    return bool((byline or several) and not heads)


def _begins_the_text(part: Marked, above: list[str]) -> bool:
    """Whether a block is a heading, but for those that are a byline or, below one, a date."""
    line = unmarked(part.block.text)
    byline = is_signed(line) or bool(attributed(line))
    if part.heading == BOLD and not is_opening_heading(line):
        return not is_below_the_title(line)
    return bool(part.heading) and not (byline or (above and is_date(line)))


def _unsaid(head: list[Marked], top: Masthead) -> Iterator[Notice]:
    """Say of what stands under the title which of it is in no field of the masthead."""
    for part in head:
        for number, line in enumerate(part.block.text.split("\n"), start=part.block.line):
            if not is_said(unmarked(unlinked(line)), top):
                yield Notice(number, f"none of the text; left out: {tidy(line)[:60]!r}")


def _left_out(above: Sequence[Marked]) -> Iterator[Notice]:
    """Say what a page has above the title, but for its buttons and links."""
    for part in above:
        said = unmarked(unlinked(part.block.text))
        if not (part.picture or is_links(part.block.text) or is_furniture(said)):
            yield Notice(part.block.line, f"left out as part of the page: {said[:60]!r}")
