"""jkqa's own form: Markdown with a front matter that says what the document is.

Headings open sections, a list of dated items is the chronology, a paragraph that begins with
``Figure 1`` is a caption. Spans point into the file itself, so quotes show what it says.
"""

import re
from collections.abc import Iterator, Sequence

from jkqa.reading.chronology.entries import Chronology, chronology
from jkqa.reading.layout.apparatus import text_proper
from jkqa.reading.layout.authors import unlinked
from jkqa.reading.layout.masthead import Masthead
from jkqa.reading.layout.titled import titled
from jkqa.reading.lines.bare import unmarked
from jkqa.reading.lines.captions import is_caption, is_reference
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.furniture import heads_a_table
from jkqa.reading.lines.links import is_links, without_marks
from jkqa.reading.lines.opening import dated
from jkqa.reading.text.commonmark import Marked, marked
from jkqa.reading.units import INTRODUCTION, Piece
from jkqa.types import DateRange, Notice

_CONTENTS = re.compile(r"(?:\[[^\]\n]*\]\(#[^)\n]*\)\s*)+|\[{1,2}_?TOC_?\]{1,2}", re.IGNORECASE)
_SIGNS = re.compile(r"^(?:[*_\s]|</?\w+[^<>]*>)+(?=\w)")  # before the first word
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:")


def markdown(
    text: str, start: int, period: DateRange | None, title: str = ""
) -> tuple[Masthead, list[Piece], tuple[Notice, ...]]:
    """The masthead, the pieces in reading order and the notices, from ``start`` on.

    ``title`` is what a front matter says.
    """
    return of_blocks(text, marked(text, start), period, title)


def of_blocks(
    text: str, parts: Sequence[Marked], period: DateRange | None, title: str = ""
) -> tuple[Masthead, list[Piece], tuple[Notice, ...]]:
    """The same for blocks whose headings, items and rows are known."""
    own = titled(parts, title)
    entries = chronology(text, [part.block for part in own.text], period or own.top.period)
    found = text_proper([*_pieces(own.text, entries)], text, own.top.authors)
    pieces = [piece for piece in found if isinstance(piece, Piece)]
    notices = [notice for notice in found if isinstance(notice, Notice)]
    said = tuple(dict.fromkeys((*own.notices, *entries.notices, *notices)))
    return own.top, pieces, said


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
            section = section if inside else without_marks(block.text)
        elif said := _beside(parts, i, entries):
            yield Notice(block.line, f"{said}; left out: {unmarked(unlinked(block.text))[:60]!r}")
        elif part.picture or is_caption(_SIGNS.sub("", block.text)):
            yield Piece("figure", section, block.span, block.span)
        else:
            if inside:
                yield entries.without_a_date(block)
            yield Piece("paragraph", section, block.span, block.span)


def _beside(parts: list[Marked], i: int, entries: Chronology) -> str:
    """What a block is that stands beside the text; empty for one of the text."""
    text = parts[i].block.text
    if heads_a_table(unmarked(text)) and i + 1 in entries.pieces:
        return "the head of a table"
    if _CONTENTS.fullmatch(text):
        return "of a table of contents"
    if is_links(text):
        return "only links"
    return "a footnote" if _FOOTNOTE.match(text) or is_reference(text) else ""


def _is_date(heading: str) -> bool:
    """Whether a heading only dates the entries below it."""
    return bool(year_heading(heading) or dated(heading))
