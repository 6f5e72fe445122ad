"""jkqa's own form: Markdown with a front matter that says what the document is.

Headings open sections, a list of dated items is the chronology, a paragraph that begins with
``Figure 1`` is a caption. Spans point into the file itself, so quotes show what it says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from jkqa.reading.chronology.entries import Chronology, chronology
from jkqa.reading.layout.bylines import authors_of
from jkqa.reading.layout.masthead import Masthead, is_below_the_title
from jkqa.reading.layout.period import parse_period
from jkqa.reading.lines.bare import tidy, unmarked
from jkqa.reading.lines.captions import is_caption
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.opening import dated, is_date
from jkqa.reading.text.commonmark import Marked, marked
from jkqa.reading.units import INTRODUCTION, Piece
from jkqa.types import DateRange, Notice

_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:")


def markdown(
    text: str, start: int, period: DateRange | None
) -> tuple[Masthead, list[Piece], tuple[Notice, ...]]:
    """The masthead, the pieces in reading order and the notices, from ``start`` on."""
    title, parts = _titled(marked(text, start))
    own, top = _below_the_title(parts)
    parts = parts[own:]
    blocks = [part.block for part in parts]
    entries = chronology(text, blocks, period or top.period)
    found = list(_pieces(parts, entries))
    pieces = [piece for piece in found if isinstance(piece, Piece)]
    notices = [notice for notice in found if isinstance(notice, Notice)]
    said = tuple(dict.fromkeys((*entries.notices, *notices)))
    return replace(top, title=title), pieces, said


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
    for part in parts:
        here = [unmarked(line) for line in part.block.text.split("\n")]
        published = dates == 1 and is_date(part.block.text)
        if part.heading or not (published or all(map(is_below_the_title, here))):
            break
        lines.extend(here)
        own += 1
    period = next((found for found in map(parse_period, lines) if found), None)
    return own, Masthead(period=period, authors=authors_of(lines))


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
        elif _FOOTNOTE.match(block.text):
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
