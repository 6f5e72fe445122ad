"""The nouns: frozen, slotted values that the rooms hand to each other.

Offsets are code points in ``Document.text``; intervals of text are half-open, intervals of time
include both days.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Self

Kind = Literal["paragraph", "figure", "entry"]
Edition = Literal["original", "restated"]
Mode = Literal["hybrid", "lexical", "dense"]

_LOCATOR = re.compile(
    r"(?P<prefix>p|fig)(?P<number>[1-9]\d*)|(?P<date>\d{4}-\d\d(?:-\d\d)?)#(?P<nth>[1-9]\d*)"
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open interval of code points: ``text[span.start:span.end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """The part of ``text`` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from ``start`` to ``end``, both included; None is open."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"a date range runs forwards, got {self.start} to {self.end}")

    def overlaps(self, other: "DateRange") -> bool:
        """Whether a day lies in both."""
        return not (
            (self.end and other.start and self.end < other.start)
            or (other.end and self.start and other.end < self.start)
        )

    def __str__(self) -> str:
        return f"{self.start or ''}/{self.end or ''}"


class Locator(str):
    """Where a unit stands in its document: a string that knows its parts.

    ::

        p12            fig2             2024-06-25#2
        │└ number      │  └ number      │          └ nth entry of that date
        └ paragraph    └ figure         └ date, or month (2024-06#1)
    """

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        """Raise ValueError for what is no locator."""
        if not _LOCATOR.fullmatch(value):
            raise ValueError(f"no locator: {value!r}; expected p12, fig2 or 2024-06-25#2")
        return super().__new__(cls, value)

    @property
    def kind(self) -> Kind:
        """Which kind of unit it names."""
        if "#" in self:
            return "entry"
        return "paragraph" if self.startswith("p") else "figure"

    @property
    def sort_key(self) -> tuple[int, str, int]:
        """Body first, by number; then entries by date and number."""
        if self.kind == "entry":
            day, nth = self.split("#")
            return (2, day, int(nth))
        prefix = "p" if self.kind == "paragraph" else "fig"
        return (0 if prefix == "p" else 1, "", int(self.removeprefix(prefix)))


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit of the body: a paragraph or a figure caption."""

    document: str
    locator: Locator
    kind: Kind
    section: str
    text: str
    span: Span

    @property
    def quotable(self) -> Span:
        """What a citation of the whole unit quotes."""
        return self.span


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated unit of the chronology. ``line`` is its text with the date as typed before it."""

    document: str
    locator: Locator
    section: str
    text: str
    span: Span
    dates: DateRange
    line: Span
    kind: Kind = "entry"

    @property
    def date(self) -> str:
        """The first day as ISO 8601 (``2024-06-25``), or the month (``2024-06``)."""
        return self.locator.split("#")[0]

    @property
    def quotable(self) -> Span:
        """What a citation of the whole unit quotes: the entry with its date."""
        return self.line


Unit = Passage | Entry


@dataclass(frozen=True, slots=True)
class Author:
    """A name and, where the document gives it, an affiliation."""

    name: str
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader of the file should know: the line it concerns, and what was done."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its units in reading order; ``unit.span.of(text) == unit.text`` for each."""

    id: str
    text: str
    units: tuple[Unit, ...]
    title: str = ""
    series: str = ""
    authors: tuple[Author, ...] = ()
    period: DateRange | None = None
    edition: Edition = "original"
    about: str = ""
    notices: tuple[Notice, ...] = ()
    sha256: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "sha256", digest)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The units of the body."""
        return tuple(u for u in self.units if isinstance(u, Passage))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The units of the chronology."""
        return tuple(u for u in self.units if isinstance(u, Entry))


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit found: ``score`` is higher for better, ``rank`` counts from 1.

    ``signals`` holds each signal's share of the score, for those who ask why.
    """

    unit: Unit
    score: float
    rank: int
    signals: Mapping[str, float] = field(default_factory=dict)

    @property
    def locator(self) -> Locator:
        """The unit's locator."""
        return self.unit.locator


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quotation: ``text[start:end] == quote`` in the text whose hash is ``sha256``.

    ``highlight`` is the place in the text of the short answer within the quote, if there is one.
    """

    n: int
    document: str
    edition: Edition
    locator: Locator
    section: str
    quote: str
    start: int
    end: int
    sha256: str
    highlight: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SetReading:
    """How a question for a set of entries was understood.

    ``count`` is the number of entries found; ``order`` is 3 for the first three, -1 for the last;
    ``both`` says that the last ones are meant as well as the first; ``ignored`` are words that no
    entry has, and that were left out.
    """

    form: Literal["list", "count", "order"]
    count: int
    kinds: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    order: int | None = None
    ignored: tuple[str, ...] = ()
    both: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What ``ask`` returns.

    ``text`` is made of the citations' quotes and their marks; a count or a duration stands before
    them. ``set`` says how a question for a set of entries was understood, and ``entries`` is then
    all of it, by date; ``nearest`` are the entries on either side of a period that holds
    none; ``duration`` is how long it is between two events, in words.

    ``corrections`` are the pairs (typed, taken for) of words that were misspelt.
    """

    question: str
    abstained: bool
    reason: str | None
    confidence: float
    text: str
    citations: tuple[Citation, ...]
    passages: tuple[Hit, ...]
    entries: tuple[Hit, ...]
    hits: tuple[Hit, ...]
    corrections: tuple[tuple[str, str], ...] = ()
    time: Mapping[str, Any] | None = None
    set: "SetReading | None" = None
    nearest: tuple[Hit, ...] = ()
    duration: str = ""
    timings_ms: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A line of a question file; all but the first two only matter to ``jkqa eval``.

    ``gold`` are groups of locators, one of each group is needed; ``answers`` are the parts of the
    answer, each with its acceptable wordings (days as ISO 8601); ``entries`` is the complete set
    that the question asks for; ``time`` is what the question says about time, and ``timed``
    whether the line speaks of it at all: null says that the question names none; ``place`` is the
    file and line that it was read from.
    """

    id: str
    question: str
    type: str = ""
    gold: tuple[tuple[str, ...], ...] = ()
    answers: tuple[tuple[str, ...], ...] = ()
    entries: tuple[str, ...] = ()
    time: DateRange | None = None
    timed: bool = False
    note: str = ""
    place: str = field(default="", compare=False)
