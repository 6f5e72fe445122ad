"""Which blocks of a text are entries of its chronology."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jkqa.reading.dateline import Dateline, dateline, year_heading
from jkqa.reading.lines import Block, stripped
from jkqa.reading.masthead import parse_period
from jkqa.reading.units import CHRONOLOGY, Piece
from jkqa.timex import Impossible, year_within
from jkqa.types import DateRange, Notice, Span


@dataclass(slots=True)
class Years:
    """The year of a date that gives none: its predecessor's, else the period's."""

    period: DateRange | None
    last: date | None = None

    def __call__(self, month: int, _day: int) -> int | None:
        """A chronology runs forwards: January after December is the next year's."""
        if self.last is None:
            return year_within(self.period, month)
        return self.last.year + (month < self.last.month - 6) - (month > self.last.month + 6)


@dataclass(frozen=True, slots=True)
class Chronology:
    """Entries by the number of the block that they begin in, the blocks used up, and notices."""

    pieces: dict[int, Piece]
    used: frozenset[int]
    notices: tuple[Notice, ...]


def chronology(text: str, blocks: Sequence[Block], period: DateRange | None) -> Chronology:
    """Find the entries. A date without a colon or dash counts only beside another entry."""
    dates, notices = _datelines(blocks, period)
    pieces: dict[int, Piece] = {}
    used: set[int] = set()
    for i, found in dates.items():
        if not (found.certain or i - 1 in dates or i + 1 in dates or i - 2 in dates):
            continue
        here = blocks[i].span
        body = stripped(text, here.start + found.body, here.end)
        if body.start == body.end:  # the date has a line to itself
            if i + 1 >= len(blocks) or i + 1 in dates:
                notices.append(Notice(blocks[i].line, "a date without an entry; left out"))
                used.add(i)
                continue
            body = blocks[i + 1].span
            used.add(i + 1)
        pieces[i] = Piece(
            "entry", CHRONOLOGY, body, Span(here.start, body.end), found.key, found.dates
        )
        used.add(i)
    return Chronology(pieces, frozenset(used), tuple(notices))


def _datelines(
    blocks: Sequence[Block], period: DateRange | None
) -> tuple[dict[int, Dateline], list[Notice]]:
    years = Years(period)
    found: dict[int, Dateline] = {}
    notices: list[Notice] = []
    for i, block in enumerate(blocks):
        year = year_heading(block.text)
        if year:
            years.last = date(year, 1, 1)
            continue
        if parse_period(block.text):
            continue  # what the article covers: "July 2022 - June 2023"
        head = dateline(block.text, years)
        if isinstance(head, Impossible):
            written = block.text[: head.span.end]
            notices.append(
                Notice(block.line, f"{written!r} {head.why}; kept as a paragraph, not an entry")
            )
        elif head:
            found[i] = head
            years.last = head.dates.start
    return found, notices
