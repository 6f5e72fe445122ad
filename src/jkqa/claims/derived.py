"""Amounts that a text bears out without saying them: rounded, counted off, so many times. Pure."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise, permutations

from jkqa.claims.numbers import Quantity
from jkqa.claims.numerals import CHANGED
from jkqa.claims.whens import When

#: Words right before an amount that make it a bound, with the shares of it that the exact amount
#: may have. So much above or below the bound nobody would have named it.
_BOUNDS = tuple(
    (re.compile(rf"\b(?:{words})(?: an?| the)?\s*[$€£¥₩]?$", re.IGNORECASE), low, high)
    for words, low, high in (
        ("just over|(?:a )?little (?:more than|over)|slightly more than", 1.0, 1.15),
        ("more than|over|above|at least|upwards of|exceeding|well past|in excess of", 1.0, 1.35),
        ("nearly|almost|close to|just under|approaching|(?:a )?little less than", 0.85, 1.0),
        ("less than|fewer than|under|below|not quite|at most|up to|no more than", 0.7, 1.0),
        ("about|roughly|around|some|approximately|an estimated", 0.9, 1.1),
    )
)
_TIMES = re.compile(r"(?:\s+times)?\s+(?:as|more|the|longer|higher|larger|bigger|greater)\b")
#: "15,000 tons more", "fifteen fewer", "three years longer": so far are two amounts apart.
_APART_BY = re.compile(
    r"(?:\s+(?!and\b|or\b|but\b)[\w-]+){0,3}?\s+"
    r"(?:more|fewer|less|longer|shorter|higher|lower|later|earlier|older|younger|larger|smaller"
    r"|bigger|greater|cheaper|dearer|above|below|ahead|behind|short|apart|beyond)\b"
)
#: "went up by six thousand"
_BY = re.compile(
    rf"\b(?:{CHANGED})\b[^.;:]{{0,30}}\bby (?:(?:about|some|nearly|almost|over|more than) )?\$?$",
    re.IGNORECASE,
)
#: "31 years old", "two years later", "for nine years": what lies between two times.
_LAPSED = re.compile(r"\s+(?:old|later|earlier|before|after|ago|on|previously|apart)\b|-old\b")
_FOR = re.compile(
    r"\b(?:for|after|lasted|aged|since|took|in|within)"
    r" (?:(?:about|some|only|just|nearly|almost|over|more than|less than|the last|the past) )?$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\b(?:of|in|from|out of|among)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"(?: [\w-]+)? of (?:them|whom|these|those|which)\b", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|bigger|larger|higher|greater|longer)\b")
#: Two numbers so near one another are of one thing: "11 of the 14", "152 votes to 147".
_APART = 16
#: "Almost an hour" may be 45 minutes: up to so many units of time are told roughly.
_COARSE = 3
#: Amounts so far from one another in a text are still told together.
_TOGETHER, _IN_REACH = 200, 40


def is_rounded(number: Quantity, text: str, told: Quantity, told_text: str) -> bool:
    """``over sixty`` for 63, ``nearly thirty`` for 27; not where the text gives a bound itself."""
    shares = {number.measure, told.measure} <= {"percent", "share"}  # "more than half": 55 percent
    if not (shares or _alike(number, told)) or number.value <= 0:
        return False
    if _bound(told, told_text) and not _is_during(told, told_text):
        return False
    return fits(number, text, told.value)


def _is_during(told: Quantity, text: str) -> bool:
    """``Drafted over nine days``: no bound, but how long it took."""
    return told.measure == "time" and text[: told.span.start].lower().endswith(" over ")


def fits(number: Quantity, text: str, value: float, exact: float = 0.0) -> bool:
    """Whether a value is what an amount says, with the bound before it or, without one, exactly."""
    low, high = _bound(number, text) or (1 - exact, 1 + exact)
    if number.measure == "time" and 0 < number.raw <= _COARSE:
        low, high = low - 0.15 * (low < 1 - exact), high + 0.15 * (high > 1 + exact)
    if number.measure in ("percent", "share") and low < 1 < high:
        low, high = 1 - 3 / number.value, 1 + 3 / number.value  # "about 60 percent" is not 65
    return low - 1e-9 <= value / number.value <= high + 1e-9


def _bound(number: Quantity, text: str) -> tuple[float, float] | None:
    before = text[max(0, number.span.start - 24) : number.span.start]
    return next(((low, high) for words, low, high in _BOUNDS if words.search(before)), None)


def is_multiple(number: Quantity, text: str) -> bool:
    """``four times as long``, ``twice the fine``: it compares two amounts."""
    return number.nouns[:1] == ("time",) and bool(_TIMES.match(text, number.span.end))


def is_ratio(number: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether one amount of a text is about so many times another of its kind."""
    if any(t.measure == "share" and t.value and _near(100 / t.value, number.raw) for t in told):
        return True  # "a quarter of that traffic"
    return any(
        _near(ratio, number.raw)
        for one, other in permutations(told, 2)
        for ratio in ratios(one, other)
    )


def _near(ratio: float, said: float) -> bool:
    return abs(ratio - said) <= said / 10


def ratios(one: Quantity, other: Quantity) -> Iterator[float]:
    """How many times one amount is the other; "from 20 minutes to 75" has its unit once."""
    if _alike(one, other) and other.value:
        yield one.value / other.value
    bare = [q for q in (one, other) if q.measure == "count" and not q.nouns]
    if len(bare) == 1 and other.raw and abs(one.span.start - other.span.start) <= _IN_REACH:
        yield one.raw / other.raw


def is_more_by(number: Quantity, text: str, told: Sequence[Quantity]) -> bool:
    """``a third bigger``: whether one amount of a text exceeds another by that share."""
    if number.measure not in ("percent", "share") or not _MORE.match(text, number.span.end):
        return False
    return any(
        _alike(one, other) and other.value
        and abs(100 * (one.value / other.value - 1) - number.value) <= 5
        for one, other in permutations(told, 2)
    )  # fmt: skip


def is_apart(number: Quantity, text: str, told: Sequence[Quantity]) -> bool:
    """``three years longer``, from 60 to 63: whether two amounts of a text are so far apart."""
    if number.measure not in ("count", "money", "time", "percent") or number.value <= 0:
        return False
    before = text[max(0, number.span.start - 60) : number.span.start]
    if not _APART_BY.match(text, number.span.end) and not _BY.search(before):
        return False
    kin = [t for t in told if _kin(number, t)]
    return any(
        fits(number, text, _between(number, one, other))
        for one, other in combinations(kin, 2)
        if abs(one.span.start - other.span.start) <= _TOGETHER
        or set(one.nouns) & set(other.nouns) & set(number.nouns)
    )


def _kin(number: Quantity, told: Quantity) -> bool:
    """Whether an amount of a text may be reckoned with for one: of its unit, or of none."""
    if told.measure == "count":
        return number.measure == "count" or not told.nouns
    return _alike(number, told)


def _between(number: Quantity, one: Quantity, other: Quantity) -> float:
    """How far apart two amounts are; one that has no unit takes that of the other."""
    units = [q.value / q.raw for q in (one, other, number) if q.measure != "count" and q.raw]
    unit = units[0] if units else 1.0
    values = [q.raw * unit if q.measure == "count" else q.value for q in (one, other)]
    return abs(values[0] - values[1])


def is_part(number: Quantity, text: str, told: Sequence[Quantity], told_text: str) -> bool:
    """``One in twelve``, ``more than two-thirds``: whether a text has so many of so many."""
    if number.measure not in ("percent", "share") or not number.value:
        return False
    return any(fits(number, text, v, exact=0.04) for v in _shares(told, told_text))


def _shares(told: Sequence[Quantity], text: str) -> Iterator[float]:
    """The shares of 100 that a text tells as so many of so many."""
    for one, other in pairwise(q for q in told if q.measure in ("count", "money")):
        between = text[one.span.end : other.span.start]
        before = text[max(0, one.span.start - 12) : one.span.start]
        behind = text[other.span.end : other.span.end + 16]
        joined = _PART_OF.search(between) or _PART_OF.search(before) or _OF_THEM.match(behind)
        near = len(between) <= (_IN_REACH if one.measure == "count" else _TOGETHER)
        if joined and near and _alike(one, other) and not set(".;:") & set(between):
            small, large = sorted((one.raw, other.raw))
            yield 100 * small / large if large else 0.0


def is_since(number: Quantity, text: str, told: Sequence[When]) -> bool:
    """``31 years old``, of what was built in 1999 and sank in 2030: a stretch between two times."""
    if number.measure != "time" or number.family == "minutes" or number.value <= 0:
        return False
    if not _LAPSED.match(text, number.span.end) and not _FOR.search(text[: number.span.start]):
        return False
    weeks = number.family == "days" and number.value % 7 == 0
    exact = 0.15 if weeks else 0.0  # "two weeks" may be twelve days
    between = _months_between if number.family == "months" else _days_between
    return any(
        fits(number, text, apart, exact)
        for one, other in combinations(told, 2)
        for apart in between(one, other)
    )


def _months_between(one: When, other: When) -> Iterator[float]:
    """How far apart two times are, in months; whole years where one of them is only a year."""
    first, last = sorted((one, other), key=lambda when: when.dates.start or date.min)
    start, end = first.dates.start, last.dates.start
    if not start or not end:
        return
    years = end.year - start.year
    if "year" in (one.precision, other.precision):
        yield 12.0 * years
        return
    months = 12 * years + end.month - start.month
    yield float(months)
    if one.precision == other.precision == "month":
        yield months + 1.0  # "from January through September"
    if months % 12 == 0 or months > 24:
        yield 12.0 * (months // 12)


def _days_between(one: When, other: When) -> Iterator[float]:
    """How far apart two days are; both the first and the last may count."""
    start, end = one.dates.start, other.dates.start
    if start and end and one.precision == other.precision == "day":
        yield float(abs((end - start).days))


def is_remainder(number: Quantity, told: Sequence[Quantity]) -> bool:
    """``three were kept`` of 14 of whom 11 were freed; ``by five votes`` for 152 to 147."""
    return number.measure == "count" and any(
        one.measure == other.measure == "count"
        and 0 <= other.span.start - one.span.end <= _APART
        and abs(one.raw - other.raw) == number.raw
        for one, other in pairwise(told)
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.measure, one.family) == (other.measure, other.family)
