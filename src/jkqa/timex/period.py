"""What the grammar works with: stretches of time, and the events they hang on. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from jkqa.types import DateRange, Span


@dataclass(frozen=True, slots=True)
class Anchored:
    """An event that a question names, and the unit whose date stands for it.

    ``text`` is the question's words, ``locator`` and ``document`` say which unit was taken,
    ``others`` are the locators of the next best, with their documents where there are several.
    """

    text: str
    dates: DateRange
    document: str = ""
    locator: str = ""
    others: tuple[str, ...] = ()
    score: float = 1.0


#: Finds the event that some words describe; None where the document has none.
EventOf = Callable[[str], Anchored | None]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time in a text, with what it was made of."""

    dates: DateRange
    span: Span
    year_given: bool = False
    day_given: bool = True
    anchors: tuple[Anchored, ...] = ()
    notes: tuple[str, ...] = ()
    bare_year: bool = False
    whole: bool = False  # "in the chronology": no time by itself
    nearest: int = 0  # 1: only what comes next after it; -1: only what came before
    ranged: bool = False  # said as "from A to B"

    def within(self, start: date | None, end: date | None, span: Span) -> "Period":
        """The same with other days. Raises ValueError when they run backwards."""
        return replace(
            self, dates=DateRange(start, end), span=span, bare_year=False, whole=False, ranged=False
        )

    def join(self, other: "Period", dates: DateRange, span: Span) -> "Period":
        """Both as one, with the days given."""
        return Period(
            dates,
            span,
            self.year_given or other.year_given,
            self.day_given and other.day_given,
            self.anchors + other.anchors,
            self.notes + other.notes,
            ranged=True,
        )


#: What a scan finds.
Found = Iterator[Period]


@dataclass(frozen=True, slots=True)
class Timex:
    """What a question says about time: its words, and the days meant.

    ``ranges`` are in order and do not touch; ``spans`` are the words' places in the question;
    ``nearest`` is 1 or -1 where only the next or the previous entry is meant.
    """

    text: str
    ranges: tuple[DateRange, ...]
    spans: tuple[Span, ...]
    anchors: tuple[Anchored, ...] = ()
    notes: tuple[str, ...] = ()
    nearest: int = 0

    @property
    def whole(self) -> DateRange:
        """From the first to the last day of all ranges."""
        return DateRange(self.ranges[0].start, self.ranges[-1].end)

    def has(self, dates: DateRange) -> bool:
        """Whether a day of ``dates`` lies in one of the ranges."""
        return any(dates.overlaps(own) for own in self.ranges)


def united(ranges: list[DateRange]) -> tuple[DateRange, ...]:
    """Ranges in order, those that overlap joined."""
    ordered = sorted(ranges, key=lambda r: (r.start or date.min, r.end or date.max))
    joined: list[DateRange] = []
    for dates in ordered:
        if joined and joined[-1].overlaps(dates):
            last = joined.pop()
            end = max(last.end, dates.end) if last.end and dates.end else None
            dates = DateRange(last.start, end)  # noqa: PLW2901
        joined.append(dates)
    return tuple(joined)


def common(one: DateRange, other: DateRange) -> DateRange | None:
    """The days in both; None where there are none."""
    starts = [d for d in (one.start, other.start) if d]
    ends = [d for d in (one.end, other.end) if d]
    start, end = max(starts, default=None), min(ends, default=None)
    return None if start and end and start > end else DateRange(start, end)
