"""Whether two quantities are the same amount, and what stands in place of one. Pure."""

import re
from collections.abc import Sequence

from jkqa.claims.details import Details
from jkqa.claims.numbers import Quantity

#: Members of a set that is told by naming them: "the three countries".
_MEMBERS = frozenset(
    """countri nation leader side govern neighbor neighbour alli capit minist envoy parti partner
    state diplomat chief bank one author""".split()
)

#: Whoever they are, they may be called so.
_PEOPLE = frozenset("peopl person man woman other soul life".split())
#: "The seven others" are of what was told before.
_THE_REST = frozenset("other rest remain surviv".split())
_THE = re.compile(r"\b(?:the|these|those|both|all)\s+$", re.IGNORECASE)
#: "Guaraní, Quechua, and Spanish"
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*"
_ITEM = re.compile(_NAME)
_LIST = re.compile(rf"{_NAME}(?:,\s{_NAME})+,?\sand\s{_NAME}")
_MINUTES = {"minutes": 1, "days": 1440, "months": 43_830}


def equal(one: Quantity, other: Quantity) -> bool:
    """The same amount, in whatever way it is said."""
    measures = {one.measure, other.measure}
    if "count" in measures and len(measures) > 1 and _bare(one, other):
        return close(one.raw, other.raw) or (
            "share" in measures and abs(one.value - other.value) <= 3
        )
    if measures in ({"percent", "share"}, {"share"}):
        return abs(one.value - other.value) <= 3
    if one.measure == other.measure == "time":
        if one.family != other.family:  # "half a year", "180 days"
            return _within(_minutes(one), _minutes(other), 0.05)
        return close(one.value, other.value)
    if one.measure == other.measure == "money" and one.family != other.family:
        return False
    if measures & {"percent", "share"} and len(measures) > 1:
        return False
    if "time" in measures:
        return False
    return close(one.raw, other.raw)


def _bare(one: Quantity, other: Quantity) -> bool:
    """Whether one is told without what it counts: "ten years, not four", split "54 to 46"."""
    return any(q.measure == "count" and not q.nouns for q in (one, other)) and not any(
        q.measure == "ordinal" for q in (one, other)
    )


def _minutes(time: Quantity) -> float:
    return time.value * _MINUTES[time.family]


def _within(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))


def close(one: float, other: float) -> bool:
    """The same number, but for rounding."""
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1)


def elsewhere(number: Quantity, same: Sequence[Quantity], told: Sequence[Quantity]) -> bool:
    """Whether the value belongs to other things, and these have another."""
    mine = set(number.nouns[:1]) - _PEOPLE
    others = [t for t in same if not t.nouns or t.nouns[0] in _THE_REST]
    if not mine or others or any(set(number.nouns) & set(t.nouns) for t in same):
        return False
    if any("anniversari" in t.nouns for t in same):
        return False  # the years are those that the anniversary counts
    return any(
        mine & set(t.nouns[:1]) and t.measure == number.measure and not equal(number, t)
        for t in told
    )


def taken_by_another(number: Quantity, same: Sequence[Quantity], said: Sequence[Quantity]) -> bool:
    """Whether a sentence says a value twice that the text has once, of another thing."""
    if len(same) != 1 or number.measure != "count":
        return False
    mine = len(set(number.nouns) & set(same[0].nouns))
    return any(
        q is not number and equal(q, same[0]) and len(set(q.nouns) & set(same[0].nouns)) > mine
        for q in said
    )


def rivals(number: Quantity, told: Sequence[Quantity]) -> list[Quantity]:
    """The quantities that may stand in its place, the likeliest first."""
    fitting = [
        t
        for t in told
        if t.measure == number.measure
        and t.family == number.family
        and not equal(number, t)
        and (number.weak or not t.weak)
    ] or [t for t in told if {t.measure, number.measure} <= {"count", "ordinal"}]
    return sorted(fitting, key=lambda t: -len(set(t.nouns) & set(number.nouns)))


def nouned(number: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether there is another ordinal of the same thing."""
    return any(
        r.measure == "ordinal" and r.value != 1 and set(r.nouns) & set(number.nouns) for r in others
    )


def counts_members(number: Quantity, told: Details) -> bool:
    """``the three countries``, where the evidence names them."""
    if number.measure != "count" or not set(number.nouns) & _MEMBERS:
        return False
    if number.value == 2 and "bilater" in told.terms:
        return True
    if number.value == 3 and "trilater" in told.terms:
        return True
    count = max(len(told.countries), 2)
    return number.value in (count, count - 1) and not any(
        set(t.nouns[:1]) & set(number.nouns) for t in told.numbers
    )


def counts_names(number: Quantity, text: str, told: Details) -> bool:
    """``the two cities``, where the evidence names as many and counts nothing of the kind."""
    if number.measure != "count" or number.raw not in (2, 3) or not number.nouns:
        return False
    named = {n.terms for n in told.names if not n.country}
    counted = any(set(t.nouns) & set(number.nouns) for t in told.numbers)
    return bool(_THE.search(text[: number.span.start])) and len(named) >= number.raw and not counted


def is_listed(number: Quantity, told: Details) -> bool:
    """``three languages``: where the evidence lists as many names, and counts none of the kind."""
    if number.measure != "count" or not number.nouns:
        return False
    if any(set(t.nouns) & set(number.nouns) for t in told.numbers):
        return False
    return any(len(_ITEM.findall(m[0])) == number.raw for m in _LIST.finditer(told.text))


def is_implied(number: Quantity, told: Details) -> bool:
    """``three-way`` for trilateral; ``61.2 thousand`` for 61.2 in a table of thousands."""
    for scale, term in ((1e3, "thousand"), (1e6, "million")):
        apart = number.measure in ("count", "money") and term in told.terms
        if apart and any(close(number.raw, scale * t.raw) for t in told.numbers):
            return True
    if number.measure != "count":
        return False
    words = {
        2: ("bilater", "both", "twice", "second", "pair"),
        3: ("trilater", "tripartit", "trio"),
    }
    return any(word in told.terms for word in words.get(int(number.raw), ()))


def with_nouns(number: Quantity, text: str) -> str:
    """The number as written, with up to three words behind it."""
    end = number.span.end
    tail = text[end : end + 30].partition("\n")[0]
    for mark in ",;:.()":
        tail = tail.partition(mark)[0]
    words = tail.split(" ")
    kept = words[:3] if tail[:1] in " -" else words[:1]
    return (number.span.of(text) + " ".join(kept)).strip()
