"""The plain text of an article as saved from a web page: no marks, only lines.

What a line is shows in its shape and its neighbours: a paragraph is long or ends like a sentence,
a heading is short and stands before a paragraph, an entry begins with a date, a caption with
``Figure 1``. What is left belongs to the page.
"""

import re
from collections.abc import Iterator, Sequence

from jkqa.reading.chronology.among import is_at_the_edge, is_told
from jkqa.reading.chronology.entries import Chronology, chronology
from jkqa.reading.layout.apparatus import text_proper
from jkqa.reading.layout.authors import noted_institutions, only_names
from jkqa.reading.layout.boxes import boxes
from jkqa.reading.layout.bylines import is_byline
from jkqa.reading.layout.foot import foot
from jkqa.reading.layout.headings import (
    is_apparatus_heading,
    is_chronology,
    is_heading_shaped,
    is_opening_heading,
)
from jkqa.reading.layout.masthead import Masthead, is_of_the_page, is_said, masthead
from jkqa.reading.layout.period import parse_period
from jkqa.reading.layout.posted import of_the_post
from jkqa.reading.layout.prose import LONG, is_paragraph
from jkqa.reading.layout.quotations import epigraph, is_asked, is_lifted
from jkqa.reading.layout.standfirst import above_the_byline, is_standfirst
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.bullets import is_item
from jkqa.reading.lines.captions import is_caption, is_credit, is_reference, is_speaker, speaks
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.furniture import heads_a_table, is_furniture
from jkqa.reading.lines.imprint import is_imprint, is_issue, is_statement
from jkqa.reading.lines.opening import is_date
from jkqa.reading.text.block import Block
from jkqa.reading.text.lists import with_their_own
from jkqa.reading.text.paragraphs import blocks
from jkqa.reading.units import CHRONOLOGY, INTRODUCTION, Piece
from jkqa.types import DateRange, Notice, Span

_ASKING = re.compile(r"[?!][”’\"')\]]*$|[^.,…?!][”’\"]$|:$")  # how a title may end like a sentence
_MENU = 16  # words, at the most
_CLOSING = 12  # words, at the least, of a paragraph behind the last entry
_NUMBERED = re.compile(r"(?:[ivx\d]+[.)]\s+\S.*|\d{1,2}(?:\.\d+)*\s+[A-Z].*)", re.IGNORECASE)


def plain(text: str) -> tuple[Masthead, list[Piece], tuple[Notice, ...]]:
    """The masthead, the pieces in reading order, and what a reader should know of the file."""
    parts = with_their_own(text, _with_credits(blocks(text), text))
    asking = boxes(parts)
    parts = [block for i, block in enumerate(parts) if i not in asking]
    end = foot(parts)
    parts, behind = parts[:end], parts[end:]
    first = _first_prose(parts)
    top = masthead(_head(parts[:first]))
    dated = _chronology(text, parts, top.period)
    if dated.pieces:
        first = min(first, *dated.pieces)
        top = masthead(_head(parts[:first]))
    top = of_the_post(top, parts, first)
    body = text_proper([*_body(parts, first, dated, top)], text, top.authors)
    pieces = [item for item in body if isinstance(item, Piece)]
    notices = [item for item in body if isinstance(item, Notice)]
    if any(len(block.words) > _MENU or is_date(block.text) for block in behind):
        said = f"{len(behind)} lines from {tidy(behind[0].text)[:60]!r} on"
        notices.append(Notice(behind[0].line, f"left out as what a page has below a text: {said}"))
    if not pieces:
        pieces = [Piece("paragraph", INTRODUCTION, b.span, b.span) for b in parts]
        notices = [Notice(1, "neither prose nor dated entries; each line was kept as a paragraph")]
    return top, pieces, tuple(sorted({*dated.notices, *notices}, key=lambda n: (n.line, n.message)))


def _with_credits(parts: Sequence[Block], text: str) -> list[Block]:
    """A credit on a line of its own belongs to the caption above it, a speaker to the words."""
    joined: list[Block] = []
    for block in parts:
        credit = is_credit(block.text) and joined and is_caption(joined[-1].text)
        if credit or (joined and speaks(block.text, joined[-1].text)):
            joined[-1] = joined[-1].to(block, text)
        else:
            joined.append(block)
    return joined


def _first_prose(parts: Sequence[Block]) -> int:
    """Where the article's text begins: a title that asks or ends in a quotation is none of it."""
    titled = False
    quoted = above_the_byline(parts)
    for i, block in enumerate(parts):
        quoted = max(quoted, i + epigraph(parts, i))
        beside = is_statement(block.text) or (i and noted_institutions(tidy(block.text)))
        if i < quoted or is_standfirst(parts, i) or beside:
            continue
        asking = len(block.words) < LONG and bool(_ASKING.search(block.text))
        if is_paragraph(block) and (titled or not asking or i + 1 == len(parts)):
            return i
        titled = titled or (len(block.words) >= 4 and not is_of_the_page(tidy(block.text)))
    return len(parts)


def _chronology(text: str, parts: Sequence[Block], period: DateRange | None) -> Chronology:
    """The entries; a title that begins with a date is none."""
    found = chronology(text, parts, period)
    if 0 in found.pieces and max(found.pieces) > 0 and _is_dated_title(parts, found):
        blank = Block(Span(parts[0].span.start, parts[0].span.start), parts[0].line, "")
        return chronology(text, [blank, *parts[1:]], period)
    return found


def _is_dated_title(parts: Sequence[Block], found: Chronology) -> bool:
    """Whether the first block, dated as it is, goes on like a title and stands like one."""
    title = parts[0]
    between = parts[1 : min(i for i in found.pieces if i)]
    if not between or 1 in found.used or not is_heading_shaped(title):
        return False
    small = found.pieces[0].span.of(title.text)[:1].islower()
    return small or is_byline(between[0].text) or any(is_chronology(b.text) for b in between)


def _head(parts: Sequence[Block]) -> list[Block]:
    words = {i + k for i in range(len(parts)) for k in range(epigraph(parts, i))}
    return [b for i, b in enumerate(parts) if i not in words and not is_caption(b.text)]


def _body(
    parts: Sequence[Block], first: int, dated: Chronology, top: Masthead
) -> Iterator[Piece | Notice]:
    section = before = _opening(parts[:first], top)
    units = [i for i in range(first, len(parts)) if i in dated.used or _is_unit(parts, i, dated)]
    end = units[-1] if units else first
    closing = _closing(parts, dated)
    beside = _of_the_page(parts, first, end, top)
    inside = False  # of the chronology
    for i, block in enumerate(parts):
        if i in dated.pieces:
            inside = True
            yield dated.pieces[i]
        elif i in dated.used or year_heading(block.text):
            continue
        elif is_caption(block.text) and i <= end:
            yield Piece("figure", section, block.span, block.span)
        elif i < first or i > end or _is_beside(parts, i, dated):
            known = is_said(tidy(block.text), top) or _named(block) == section
            yield from () if i in beside or (i < first and known) else _left_out(block)
        elif _is_heading(parts, i, dated) and not is_told(parts, i, dated.used):
            section, inside = _named(block), False
        elif _is_text(parts, i, dated):
            if i == closing:
                section, inside = before, False
            if inside or not (is_paragraph(block) or is_asked(block.text)):
                section = CHRONOLOGY
                yield dated.without_a_date(block)
            else:
                before = section = _past_the_points(section, parts, i)
            yield Piece("paragraph", section, block.span, block.span)
        else:
            yield from _left_out(block)


def _past_the_points(section: str, parts: Sequence[Block], i: int) -> str:
    """The section of a paragraph: none behind the list that ``Key points`` heads."""
    listed = i > 0 and is_item(parts[i - 1].text) and not is_item(parts[i].text)
    return INTRODUCTION if listed and is_opening_heading(section) else section


def _is_beside(parts: Sequence[Block], i: int, dated: Chronology) -> bool:
    """Whether a block is of the page or the publication; ``About the author`` may be a heading."""
    text = parts[i].text
    if is_apparatus_heading(text) and _is_heading(parts, i, dated):
        return False
    return is_furniture(text) or is_reference(text) or is_imprint(text)


def _left_out(block: Block) -> Iterator[Notice]:
    """Say what is left out, but for the page's buttons."""
    if is_reference(block.text):
        yield Notice(block.line, f"a footnote; left out: {tidy(block.text)[:60]!r}")
    elif not is_furniture(block.text):
        yield Notice(block.line, f"left out as part of the page: {tidy(block.text)[:60]!r}")


def _of_the_page(parts: Sequence[Block], first: int, end: int, top: Masthead) -> set[int]:
    """The short lines of menus above the title and behind the text, by the buttons before them."""
    title = next((i for i, b in enumerate(parts[:first]) if tidy(b.text) == top.title), 0)
    found: set[int] = set()
    for places in (range(title), range(end + 1, len(parts))):
        button = next((i for i in places if is_furniture(parts[i].text)), places.stop)
        found |= {i for i in places if i > button and len(parts[i].words) <= _MENU}
    return found


def _closing(parts: Sequence[Block], dated: Chronology) -> int | None:
    """The paragraph that ends a text behind its chronology, with no heading of its own.

    It stands apart, in a text none of whose entries goes on in a paragraph of its own.
    """
    last = max(dated.used, default=-1)
    after = last + 1
    if last < 0 or after >= len(parts) or not is_paragraph(parts[after]):
        return None
    if parts[last].touches(parts[after]) or len(parts[after].words) < _CLOSING:
        return None
    within = range(min(dated.used), last)
    own = (i for i in within if i not in dated.used and is_paragraph(parts[i]))
    return None if any(not parts[i - 1].touches(parts[i]) for i in own) else after


def _named(heading: Block) -> str:
    """A heading without what is drawn about it."""
    return tidy(heading.text).strip("*=~# ")


def _is_unit(parts: Sequence[Block], i: int, dated: Chronology) -> bool:
    shaped = is_paragraph(parts[i]) or is_caption(parts[i].text)
    return bool(shaped) or is_at_the_edge(parts, i, dated.used)


def _is_heading(parts: Sequence[Block], i: int, dated: Chronology) -> bool:
    block = parts[i]
    if not is_heading_shaped(block) or is_statement(block.text) or _is_said(parts, i):
        return False
    for after in range(i + 1, len(parts)):
        if after in dated.used or is_paragraph(parts[after]):
            return True
        text = parts[after].text
        skipped = is_caption(text) or is_furniture(text) or heads_a_table(text)
        if not (skipped or year_heading(text)):
            return False
    return False


def _is_said(parts: Sequence[Block], i: int) -> bool:
    """Whether a line is of an interview, names who said what is above it, or repeats the text."""
    text = parts[i].text
    return is_asked(text) or is_speaker(text) or is_lifted(parts[i], parts)


def _is_text(parts: Sequence[Block], i: int, dated: Chronology) -> bool:
    """Whether a block is a paragraph, a line among entries, or words and who said them."""
    words, _, speaker = parts[i].text.rpartition("\n")
    if is_paragraph(parts[i]) or speaks(speaker, words.rstrip()):
        return True
    asked = is_asked(parts[i].text) or is_told(parts, i, dated.used)
    return asked or is_at_the_edge(parts, i, dated.used)


def _heads_nothing(text: str) -> bool:
    return is_caption(text) or is_imprint(text) or is_issue(text) or is_reference(text)


def _opening(head: Sequence[Block], top: Masthead) -> str:
    """The section of the first paragraph: a heading right above it, if that is not the byline."""
    last = next((b for b in reversed(head) if not _heads_nothing(b.text)), None)
    if last is None:
        return INTRODUCTION
    line = _named(last)
    explicit = is_opening_heading(line) or _NUMBERED.fullmatch(line)
    if explicit and not is_date(line):
        return line
    named = line in (top.title, top.series) or is_furniture(line) or is_byline(line)
    named = named or bool(only_names(line))
    longer = len(line.split()) >= 3 and any(word[0].islower() for word in line.split())
    heading = is_heading_shaped(last) and longer and not named and not parse_period(line)
    return line if heading else INTRODUCTION
