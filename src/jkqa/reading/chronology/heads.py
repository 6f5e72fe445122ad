"""What the lines of a text begin with: headings of years and months, dates, and what is no date."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from jkqa.reading.chronology.behind import dates_behind
from jkqa.reading.chronology.dotted import dotted_days
from jkqa.reading.chronology.hours import InYear, day_named, on_the_hour, runs_of_hours
from jkqa.reading.chronology.lone import years_told
from jkqa.reading.chronology.scopes import Scope, of_years, scope, year_named
from jkqa.reading.layout.headings import is_apparatus_heading, is_chronology_heading
from jkqa.reading.layout.prose import is_prose
from jkqa.reading.lines.dateline import Dateline, bare_days, dateline
from jkqa.reading.lines.eras import before_text
from jkqa.reading.text.block import Block
from jkqa.timex import LEAP, Impossible, month_range
from jkqa.types import DateRange

_EARLIEST = 1800  # the years before it are written like times of day too
_ZERO = re.compile(r"\W{0,3}0\d{3}(?!\d)")
_LABEL = re.compile(r"(?:date|when|day)\s*:\s+", re.IGNORECASE)  # of a record
_FEW = 3  # records that make a list
_QUIET = 2  # paragraphs that may stand between the days below a month's name


@dataclass(slots=True)
class Heads:
    """By the numbers of their blocks: datelines (without a year: in a leap year) and headings.

    ``scopes`` are headings that state years, ``months`` those that are a month with days below,
    ``chronologies`` those of a list; ``of_a_year`` are entries that cover a whole year.
    """

    datelines: dict[int, Dateline] = field(default_factory=dict)
    in_year: dict[int, InYear] = field(default_factory=dict)
    impossible: dict[int, Impossible] = field(default_factory=dict)
    scopes: dict[int, Scope] = field(default_factory=dict)
    months: set[int] = field(default_factory=set)
    chronologies: set[int] = field(default_factory=set)
    of_a_year: dict[int, Scope] = field(default_factory=dict)

    @property
    def headings(self) -> set[int]:
        """The headings that say a year, a period or a month."""
        return {*self.scopes, *self.months}

    def day(self, i: int) -> bool:
        """Whether a block begins with a day."""
        return i in self.datelines and self.datelines[i].precision == "day"

    def put(self, i: int, head: Dateline) -> None:
        """Enter a date that has its year."""
        self.datelines[i] = head
        self.in_year[i] = lambda _year: head

    def scopes_of(self, blocks: Sequence[int], period: DateRange | None) -> list[Scope | None]:
        """What is stated of the years of blocks, in order: by a heading, else by the document.

        A year binds until the next one, or until another chronology begins.
        """
        found = stated = Scope(period, False) if period else None
        above = deque(sorted({*self.scopes, *self.chronologies, *self.of_a_year}))
        scopes: list[Scope | None] = []
        for block in blocks:
            while above and above[0] < block:
                i = above.popleft()
                found = self.scopes.get(i) or self.of_a_year.get(i) or stated
                stated = stated if found is None or found.binding else found
            scopes.append(found)
        return scopes


@dataclass(frozen=True, slots=True)
class _Month:
    """The heading that bare days stand below, and how long ago the last was."""

    dates: DateRange
    year_given: bool
    quiet: int = 0


def heads(blocks: Sequence[Block], day_first: bool) -> Heads:
    """Read the beginning of every block; ``day_first`` is for days in figures."""
    found = Heads()
    labelled = sum(bool(_LABEL.match(block.text)) for block in blocks) >= _FEW
    month: _Month | None = None
    ended = False  # the chronology, by its notes or sources
    for i in range(len(blocks)):
        text = blocks[i].text
        ended = not is_chronology_heading(text) if ended else _ends(found, text)
        month = None if ended else _read(found, blocks, i, month, day_first)
        label = _LABEL.match(text) if labelled and i not in found.datelines else None
        if label:
            _enter_record(found, i, text, label.end(), day_first)
    _with_headings(found, blocks)
    _with_dotted(found, blocks)
    _with_years(found, blocks)
    for i, own in dates_behind(blocks, found.datelines, found.chronologies).items():
        found.put(i, own)
    _with_hours(found, blocks)
    for i in found.scopes.keys() - found.months:
        near = range(i + 1, i + 2 + _QUIET)
        below = any(j in found.datelines or j in found.headings for j in near)
        if not (below or found.scopes[i].stated):
            del found.scopes[i]  # the heading of a section: "The events of 2019"
    return found


def _with_headings(found: Heads, blocks: Sequence[Block]) -> None:
    """Let the words right above a list of days without years say their year."""
    for i in range(1, len(blocks) - 2):
        listed = all(found.day(j) and not found.datelines[j].year_given for j in (i, i + 1, i + 2))
        above = i - 1
        taken = above in found.datelines or above in found.scopes or is_prose(blocks[above])
        said = year_named(blocks[above].text) if listed and not taken else None
        if said:
            found.scopes[above] = said


def _with_years(found: Heads, blocks: Sequence[Block]) -> None:
    """Let years be dates where they are: alone with a text below, or many before their texts."""
    early = {i for i, head in found.datelines.items() if _start(head.dates).year < _EARLIEST}
    if early and _is_of_one_day(found, blocks):  # 1530: The bus leaves
        found.datelines = {i: h for i, h in found.datelines.items() if i not in early}
    vague = {i for i, head in found.datelines.items() if head.precision == "longer"}
    dated = {*found.datelines.keys() - vague, *found.months, *found.impossible}
    for i, head in years_told(blocks, dated, found.chronologies).items():
        found.scopes.pop(i, None)
        found.put(i, head)
    bare = {i: own for i, block in enumerate(blocks) if (own := before_text(block.text))}
    for i, head in bare.items():
        row = [j in bare for j in range(i - 2, i + 3)]
        if i not in found.datelines and any(all(row[k : k + 3]) for k in range(3)):
            found.put(i, head)


def _is_of_one_day(found: Heads, blocks: Sequence[Block]) -> bool:
    """Whether a list is by the clock, as a day in its heading or a time like 0930 shows."""
    named = any(day_named([blocks[i]]) for i in found.chronologies)
    return named or any(_ZERO.match(block.text) for block in blocks)


def _with_dotted(found: Heads, blocks: Sequence[Block]) -> None:
    above = {*found.chronologies, *found.scopes}
    for i, in_year in dotted_days(blocks, found.datelines, above).items():
        head = in_year(LEAP)
        assert isinstance(head, Dateline)
        found.datelines[i], found.in_year[i] = head, in_year


def _with_hours(found: Heads, blocks: Sequence[Block]) -> None:
    """Give times of day their day; a date alone above them is their heading."""
    for run in runs_of_hours(blocks, found.chronologies, found.datelines):
        above = next((i for i in range(run[0].block - 1, run[0].block - 3, -1) if found.day(i)), -1)
        in_year = found.in_year.get(above) or day_named(blocks[: run[0].block])
        if above >= 0 and found.datelines[above].alone:
            del found.datelines[above], found.in_year[above]
            found.months.add(above)
        for hour in run if in_year else ():
            assert in_year
            found.in_year[hour.block] = own = on_the_hour(hour, in_year)
            head = own(LEAP)
            assert isinstance(head, Dateline)
            found.datelines[hour.block] = head


def _ends(found: Heads, text: str) -> bool:
    return bool(found.datelines) and is_apparatus_heading(text)


def _read(
    found: Heads, blocks: Sequence[Block], i: int, month: _Month | None, day_first: bool
) -> _Month | None:
    """Enter what a block begins with; the month that the next one stands below comes back."""
    block = blocks[i]
    if is_chronology_heading(block.text):
        found.chronologies.add(i)
    said = scope(block.text)
    if said:
        found.scopes[i] = said
        return None
    in_year = _dated(block.text, day_first)
    head = in_year(LEAP)
    if isinstance(head, Dateline) and _is_month_heading(head, blocks, i, day_first):
        return _open(found, i, head)
    if head is None and month and month.quiet <= _QUIET:
        in_year = _below(block.text, month)
        head = in_year(LEAP)
    if head is None and block.again and i - 1 in found.in_year:
        in_year = _again(found.in_year[i - 1])
        head = in_year(LEAP)
    if isinstance(head, Impossible):
        found.impossible[i] = head
    elif head:
        _enter(found, i, head, in_year)
    heading = head is None and not (is_prose(block) or _is_alone(found, i - 1))
    if month is None or heading:
        return None
    return replace(month, quiet=0 if head else month.quiet + 1)


def _open(found: Heads, i: int, head: Dateline) -> _Month:
    """Begin a month with days below it, and its year where it gives one."""
    found.months.add(i)
    if head.year_given:
        found.scopes[i] = of_years(_start(head.dates).year)
    return _Month(head.dates, head.year_given)


def _enter(found: Heads, i: int, head: Dateline, in_year: InYear) -> None:
    found.datelines[i], found.in_year[i] = head, in_year
    year = of_years(_start(head.dates).year)
    if head.dates == year.dates:  # "2031: the year of the strike"
        found.of_a_year[i] = year


def _enter_record(found: Heads, i: int, text: str, begin: int, day_first: bool) -> None:
    """Enter the date of a record: ``Date: 5 May 2031``, with what happened below it."""
    behind = _dated(text[begin:], day_first)

    def in_year(year: int | None) -> Dateline | Impossible | None:
        head = behind(year)
        return replace(head, body=head.body + begin) if isinstance(head, Dateline) else None

    head = in_year(LEAP)
    if isinstance(head, Dateline) and head.alone:
        _enter(found, i, head, in_year)


def _is_alone(found: Heads, i: int) -> bool:
    return i in found.datelines and found.datelines[i].alone


def _dated(text: str, day_first: bool) -> InYear:
    return lambda year: dateline(text, lambda _month, _day: year, day_first=day_first)


def _below(text: str, month: _Month) -> InYear:
    """A bare day below a month's name, which may give the year."""
    start = _start(month.dates)

    def in_year(year: int | None) -> Dateline | Impossible | None:
        own = start.year if month.year_given else year
        return bare_days(text, start.month, own, year_given=month.year_given)

    return in_year


def _again(above: InYear) -> InYear:
    """The date of the row above, for one that has an empty cell in its place."""

    def in_year(year: int | None) -> Dateline | Impossible | None:
        head = above(year)
        return replace(head, body=0, alone=False) if isinstance(head, Dateline) else head

    return in_year


def _start(dates: DateRange) -> date:
    assert dates.start
    return dates.start


def _is_month_heading(head: Dateline, blocks: Sequence[Block], i: int, day_first: bool) -> bool:
    """Whether days of that month follow a month on its own line, bare or written out."""
    start = _start(head.dates)
    if not head.alone or head.dates != month_range(start.year, start.month):
        return False
    month = _Month(head.dates, head.year_given)
    for after in blocks[i + 1 : i + 3]:
        if isinstance(_below(after.text, month)(LEAP), Dateline):
            return True
        if after is blocks[i + 1]:
            day = _dated(after.text, day_first)(start.year)
            if isinstance(day, Dateline):
                own = _start(day.dates)
                same = own.year == start.year or not head.year_given
                return same and own.month == start.month and day.precision == "day"
            if not is_prose(after):
                return False
    return False
