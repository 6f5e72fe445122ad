"""jkqa's own form: Markdown with a front matter that says what the document is.

Headings open sections, a list of dated items is the chronology, a paragraph that begins with
``Figure 1`` is a caption. Spans point into the file itself, so quotes show what it says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from jkqa.reading.chronology.entries import Chronology, chronology
from jkqa.reading.layout.apparatus import text_proper
from jkqa.reading.layout.authors import attributed, is_name, only_names, unlinked
from jkqa.reading.layout.bylines import authors_of, is_signed, signs_with_names
from jkqa.reading.layout.headings import is_apparatus_heading, is_chronology, is_opening_heading
from jkqa.reading.layout.masthead import Masthead, is_below_the_title, is_said, issue_among
from jkqa.reading.layout.period import parse_period
from jkqa.reading.lines.bare import tidy, unmarked
from jkqa.reading.lines.captions import is_caption, is_reference
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.furniture import heads_a_table
from jkqa.reading.lines.opening import dated, is_date
from jkqa.reading.text.commonmark import BOLD, Marked, marked
from jkqa.reading.units import INTRODUCTION, Piece
from jkqa.types import DateRange, Notice

_CONTENTS = re.compile(r"(?:\[[^\]\n]*\]\(#[^)\n]*\)\s*)+|\[{1,2}_?TOC_?\]{1,2}", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:")


def markdown(
    text: str, start: int, period: DateRange | None
) -> tuple[Masthead, list[Piece], tuple[Notice, ...]]:
    """The masthead, the pieces in reading order and the notices, from ``start`` on."""
    title, parts = _titled(marked(text, start))
    own, top = _below_the_title(parts)
    head, parts = parts[:own], parts[own:]
    blocks = [part.block for part in parts]
    entries = chronology(text, blocks, period or top.period)
    found = text_proper([*_pieces(parts, entries)], text, top.authors)
    pieces = [piece for piece in found if isinstance(piece, Piece)]
    top = replace(top, title=title)
    notices = [notice for notice in found if isinstance(notice, Notice)]
    said = tuple(dict.fromkeys((*_unsaid(head, top), *entries.notices, *notices)))
    return top, pieces, said


def _titled(parts: list[Marked]) -> tuple[str, list[Marked]]:
    """The heading of level one that stands first, and what stands below it."""
    if parts and parts[0].heading == 1:
        return tidy(parts[0].block.text), parts[1:]
    return "", parts


def _below_the_title(parts: list[Marked]) -> tuple[int, Masthead]:
    """How many blocks under the title are bylines and the like, and what they say."""
    lines: list[str] = []
    own = 0
    dates = sum(is_date(part.block.text) and not part.heading for part in parts)
    for i, part in enumerate(parts):
        here = [unmarked(unlinked(line)) for line in part.block.text.split("\n")]
        published = is_date(part.block.text) and (dates == 1 or bool(part.heading))
        beside = published or all(map(is_below_the_title, here)) or _is_subtitle(parts, i)
        if not beside or (_begins_the_text(part, lines) and not _is_subtitle(parts, i)):
            break
        lines.extend(here)
        own += 1
    period = next((found for found in map(parse_period, lines) if found), None)
    return own, Masthead(series=issue_among(lines), period=period, authors=authors_of(lines))


def _is_subtitle(parts: list[Marked], i: int) -> bool:
    """Whether a heading right below the title has a byline right below itself."""
    if i or len(parts) < 2 or not 1 < parts[0].heading < BOLD or parts[1].heading:
        return False
    heading, line = (unmarked(unlinked(part.block.text)) for part in parts[:2])
    heads = is_opening_heading(heading) or is_apparatus_heading(heading) or is_chronology(heading)
    byline = attributed(line) or signs_with_names(line) or is_name(line) or only_names(line)
    return bool(byline and not heads)


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


def _pieces(parts: list[Marked], entries: Chronology) -> Iterator[Piece | Notice]:
    section, inside = INTRODUCTION, False  # inside the chronology
    for i, part in enumerate(parts):
        block = part.block
        if i in entries.pieces:
            inside = True
            yield entries.pieces[i]
        elif i in entries.used:
            continue
        elif part.heading:
            inside = inside and _is_date(block.text)
            section = section if inside else tidy(block.text)
        elif heads_a_table(unmarked(block.text)) and i + 1 in entries.pieces:
            yield Notice(block.line, f"the head of a table; left out: {tidy(block.text)[:60]!r}")
        elif _CONTENTS.fullmatch(block.text):
            yield Notice(block.line, f"of a table of contents; left out: {tidy(block.text)[:60]!r}")
        elif _FOOTNOTE.match(block.text) or is_reference(block.text):
            yield Notice(block.line, f"a footnote; left out: {tidy(block.text)[:60]!r}")
        elif part.picture or is_caption(block.text.lstrip("*_ ")):
            yield Piece("figure", section, block.span, block.span)
        else:
            if inside:
                yield entries.without_a_date(block)
            yield Piece("paragraph", section, block.span, block.span)


def _is_date(heading: str) -> bool:
    """Whether a heading only dates the entries below it."""
    return bool(year_heading(heading) or dated(heading))
