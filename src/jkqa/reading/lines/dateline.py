"""The date that begins a line of a chronology, in any of the ways that people type it."""

import re
from dataclasses import dataclass, replace

from jkqa.reading.lines.bullets import DASHES, DOTS
from jkqa.timex import MONTHS, WEEKDAY, Impossible, Mention, YearOf, leading
from jkqa.types import DateRange, Span

_ORDINAL = r"The\s+(?=\d{1,2}(?:st|nd|rd|th)\s+of\b)"
_BULLET = re.compile(rf"(?:[{DASHES}{DOTS}]\ufe0f?\s+)?(?:\[[ xX]\]\s+)?(?:{_ORDINAL})?")
_ITEM = re.compile(
    rf"(?P<lettered>[{DASHES}{DOTS}]\s+On\s+)"
)  # before a day, as in (a) On 5 May, ...
_NUMBER = re.compile(  # of a list; the date after it has a day
    r"(?:\d{1,3}(?:[.)]\s+|\t|\s*\|\s*)|\d{1,2}(?:\.\d{1,2})+\.?\s+"
    r"|(?P<lettered>(?:\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[a-z]\)|\[\d{1,3}\])\s+(?:On\s+)?))"
)
_OPEN = r"(?:\*{1,3}|_{1,3}|`|<(?:b|strong|i|em)>|\(|\[)"
_OPENED = re.compile(f"{_OPEN}?")
_CLOSE = r"(?:\*{1,3}|_{1,3}|`|</(?:b|strong|i|em)>|\)|\](?:\([^()\s]*\))?)"
_TIME = (
    r"(?:(?:T|,?\s+(?:at\s+)?)(?:\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:[ap]\.?m\b\.?|hrs?\b|h\b|Z\b|UTC\b|GMT\b"
    r"|local\s+time\b|[+-]\d\d:?\d\d\b))?|\d{1,2}\.\d\d\s+[A-Z]{2,3}T\b|\d{1,2}(?:\.\d\d)?\s*[ap]\.?m\b\.?|noon|midday|midnight)(?!\w|:\d))?"
)
_WEEKDAY = r"(?:\s*\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\))?"
_AFTER = re.compile(
    rf"{_WEEKDAY}{_TIME}(?P<close>{_CLOSE})?[^\S\t]*\\?(?P<mark><br\s*/?>|--(?!-)|[:;.–—|\u2012→-]|\t(?:[\u2012-\u2015|-](?=\s))?)?{_CLOSE}?[\s\u00a0]*",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(  # 5, Mon 5, 14-16, 5 and 7: where the month stands above it
    rf"(?i:{WEEKDAY})"
    r"(?P<days>\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:[-\u2010-\u2015/&,]|\b(?:to|and)\b)\s*\d{1,2}(?:st|nd|rd|th)?)*)"
    rf"(?P<after>(?P<close>{_CLOSE})?\s*(?:--?(?=\s)|:(?!\d)|[;–—|\u2012]|\t|$|\n){_CLOSE}?\s*|\.?(?P<bold>\*\*)\s*|\.__\s*"
    r"|\.?(?:[ \u00a0]{2,}|(?P<blank>[ \u00a0]))(?=[A-Z“\"'‘]))"
)
_COMMA = re.compile(r"\d{4}-\d\d-\d\d\s*[,;]\s*(?=\S)")  # of a row in a file of values
#: 5 May 2031, Port Anselm: Talks begin
_PLACE = re.compile(
    r",\s+(?P<body>(?:[A-Z][\w'’.-]*)(?:\s+(?:of|and|the|upon|de|la|[A-Z][\w'’.-]*)){0,4}:\s+\S)"
)
_VERB = re.compile(
    r"(?:is|was|were|has|had|will|would|saw|brought|marked|became|proved|came|passed|turned)\b"
)
_FIGURES = re.compile(r"\d{1,4}\s?[-/.]\s?\d")
_LED = re.compile(r"(?:in|on|during|the)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date at the beginning of a block; ``body`` is where the entry's text begins in it.

    ``marked``: a colon, a dash or a line end parts it from the text. ``alone``: it has the block
    to itself. ``weak``: written as sentences write it too (``In April:``, ``12/1:``), or vague.
    ``small``: what follows has a small letter, as in a sentence; ``verb``: it is the sentence's
    verb (``5 May 2031 was a cold day``).
    """

    dates: DateRange
    precision: str
    year_given: bool
    marked: bool
    body: int
    alone: bool = False
    weak: bool = False
    small: bool = False
    verb: bool = False

    @property
    def key(self) -> str:
        """The date part of the locator: the first day, or the month where no day is given."""
        assert self.dates.start
        iso = self.dates.start.isoformat()
        return iso if self.precision == "day" else iso[:7]

    @property
    def certain(self) -> bool:
        """Whether it is an entry wherever it stands; else its neighbours decide."""
        return self.marked and not self.weak


def dateline(
    block: str, year_of: YearOf, *, day_first: bool = False
) -> Dateline | Impossible | None:
    """The date at the head of a block; ``year_of`` where the line has no year.

    ``day_first``: how 5/1/2031 is meant.
    """
    for number, opened in _offsets(block):
        head = block[opened : opened + 80]
        found = leading(head, year_of, day_first=day_first)
        if found is None or (number and not _is_day(found)):
            continue
        if number and number["lettered"] and block[opened + found.span.end :][:1] == ",":
            return _item(block, opened + found.span.end + 1, found)
        return _at(block, opened, found)
    return None


def bare_days(
    block: str, month: int, year: int | None, *, year_given: bool
) -> Dateline | Impossible | None:
    """``5: ...`` or ``14-16: ...`` below the name of a month, which gives the year or does not."""
    start = _offsets(block)[0][1]
    match = _BARE_DAY.match(block, start)
    if not match:
        return None
    written = f"{match['days']} {MONTHS[month - 1]}"
    found = leading(f"{written}:", lambda _month, _day: year)
    if isinstance(found, Impossible):
        why = f"is no day of {MONTHS[month - 1].title()}" if year else found.why
        return Impossible(Span(start, match.end("days")), why)
    if found is None or found.span.end != len(written):
        return None
    alone = match.end() >= len(block)
    plain = match["blank"] is not None  # "12 Fishermen" may be a dozen
    body = match.end()
    return Dateline(found.dates, "day", year_given, not plain, body, alone, weak=plain)


def figures_at(block: str) -> str:
    """The block from where its date may begin, for dates in figures."""
    start = _offsets(block)[0][1]
    return block[start : start + 40]


def _offsets(block: str) -> list[tuple[re.Match[str] | None, int]]:
    """Where a date may begin: behind a bullet, or behind the number of a list, which it names."""
    bullet = _BULLET.match(block)
    assert bullet
    starts: list[tuple[re.Match[str] | None, int]] = [(None, bullet.end())]
    number = _NUMBER.match(block, bullet.end()) or _ITEM.match(block)
    if number:
        starts.append((number, number.end()))
    opened = []
    for numbered, start in starts:
        match = _OPENED.match(block, start)
        assert match
        opened.append((numbered, match.end()))
    return opened


def _is_day(found: Mention | Impossible) -> bool:
    return isinstance(found, Mention) and found.precision == "day"


def _item(block: str, begin: int, found: Mention | Impossible) -> Dateline | None:
    """``(a) On 22 April 2031, the Claimant ...``: an entry among its like."""
    if isinstance(found, Impossible):
        return None
    begin += len(block[begin:]) - len(block[begin:].lstrip())
    return Dateline(found.dates, found.precision, found.year_given, False, begin, weak=True)


def _at(block: str, start: int, found: Mention | Impossible) -> Dateline | Impossible | None:
    end = start + found.span.end
    after = _AFTER.match(block, end)
    assert after
    comma = _COMMA.match(block, start)
    if comma and isinstance(found, Mention):
        return Dateline(found.dates, found.precision, True, True, comma.end(), weak=True)
    place = _PLACE.match(block, after.end()) if after["mark"] is None else None
    if place and isinstance(found, Mention):
        body = place.start("body")
        return Dateline(found.dates, found.precision, found.year_given, True, body, weak=True)
    glued = after.end() == end and after.end() < len(block)
    if isinstance(found, Impossible):
        span = Span(start, end)
        alone = after.end() == len(block)
        return replace(found, span=span) if after["mark"] or alone else None
    if glued or _continues(block, after):
        return None
    head = _dateline(found, after, block, block[start:end])
    return _within_year(head, block) or head


def _within_year(head: Dateline, block: str) -> Dateline | None:
    """``2049: April 12 - The parish asks``: the day behind a year, which is the year's."""
    start, end = head.dates.start, head.dates.end
    if not (head.marked and start and end and end.year == start.year):
        return None
    if (start.month, start.day, end.month, end.day) != (1, 1, 12, 31) or not head.body:
        return None
    rest = block[head.body :]
    day = leading(rest[:80], lambda _month, _day: start.year)
    after = _AFTER.match(rest, day.span.end) if isinstance(day, Mention) else None
    if not (isinstance(day, Mention) and day.precision == "day" and after and after["mark"]):
        return None
    body = head.body + after.end()
    alone = body >= len(block)
    return Dateline(day.dates, "day", True, True, body, alone) if not day.year_given else None


def _continues(block: str, after: re.Match[str]) -> bool:
    """``June 25, which ...`` is a sentence that begins with a date, not an entry."""
    return after["mark"] is None and block[after.end() : after.end() + 1] == ","


def _dateline(found: Mention, after: re.Match[str], block: str, written: str) -> Dateline:
    rest = block[after.end() :]
    small = rest[:1].islower()
    alone = not rest
    own_line = alone or "\n" in after.group()
    marked = after["mark"] is not None or own_line or bool(after["close"] and not small)
    figures = bool(_FIGURES.match(written))
    vague = found.precision == "longer" or (found.precision == "month" and not found.year_given)
    weak = vague or bool(_LED.match(written)) or (figures and not found.year_given)
    return Dateline(
        found.dates,
        found.precision,
        found.year_given,
        marked,
        after.end(),
        alone=alone,
        weak=weak,
        small=small and not marked and not figures,
        verb=not marked and bool(_VERB.match(rest)),
    )
