"""What a text tells of whom a sentence begins with, and whether two people met in it. Pure."""

import re

from jkqa.claims.details import Details
from jkqa.claims.mentions import Named
from jkqa.claims.roles import same
from jkqa.types import Span

_RATHER = (
    r"(?:rather than|instead of|not|n['’]t|never|without|refus\w+ to|declin\w+ to)\W+(?:\w+\W+)?"
)
_VISIT = r"(?:visit|attend)(?:s|ed|ing)?"
#: Who goes somewhere does not stay away.
_WENT = re.compile(rf"\b{_VISIT}\b|\b(?:took|takes?) part\b", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:stay(?:s|ed) away|skip(?:s|ped)|boycott(?:s|ed)|shun(?:s|ned)|avoid(?:s|ed))\b",
    re.IGNORECASE,
)
_NOT_AWAY = re.compile(
    r"(?:\b(?:not|never)|n['’]t)\W+(?:stay away|skip|boycott|shun|avoid)\b", re.IGNORECASE
)
_NOT_GONE = re.compile(rf"\b{_RATHER}{_VISIT}\b", re.IGNORECASE)
#: "Did not go to Tesnik"; whoever the text lets go there did.
_STAYED = re.compile(
    r"(?:\b(?:not|never)|n['’]t) (?:visit|attend|go to|travel to|take part in)\b", re.IGNORECASE
)
_DENIES = re.compile(r"\b(?:not|n['’]t|never|no|without|rather|instead)\b|n['’]t\b", re.IGNORECASE)
_ENDS = re.compile(r"[.;]\s|[.;]$")


def done_otherwise(said: Details, told: Details) -> tuple[Span, str] | None:
    """A visit that a text denies of the very person, or a staying away of who went there."""
    went, away = _WENT.search(said.text), _AWAY.search(said.text)
    not_away = _NOT_AWAY.search(said.text)
    if not_away:
        went, away = not_away, None
    elif _DENIES.search(said.text):
        return _went_after_all(said, told)
    if not said.names or bool(went) == bool(away):
        return None
    place = Span(*(went or away).span())  # type: ignore[union-attr]
    first = said.names[0]
    if first.country or first.placed or first.span.end > place.start:
        return None
    parts = [_of_them(told, name) for name in told.names if same(first, name)]
    for part in parts:
        denied, gone = _NOT_GONE.search(part), _WENT.search(part)
        if (went and denied) or (away and gone and not denied and not _AWAY.search(part)):
            return place, f"{first.span.of(said.text)}{part}".strip()
    return None


def _went_after_all(said: Details, told: Details) -> tuple[Span, str] | None:
    """A visit that a sentence denies of the very person who is told to have made it.

    Where the text says where to, the sentence must say the same.
    """
    stayed = _STAYED.search(said.text)
    if not stayed or not said.names:
        return None
    first, place = said.names[0], Span(*stayed.span())
    if first.country or first.placed or first.span.end > place.start:
        return None
    where = [n for n in said.names if n.span.start >= place.end]
    for name in told.names:
        part = _of_them(told, name) if same(first, name) else ""
        gone = _WENT.search(part)
        if not gone or _DENIES.search(part) or _AWAY.search(part):
            continue
        start = name.span.end
        there = [
            n for n in told.names if start + gone.end() <= n.span.start < start + len(part)
        ]  # fmt: skip
        if not there or any(same(one, other) for one in where for other in there):
            return place, f"{first.span.of(said.text)}{part}".strip()
    return None


def _of_them(told: Details, named: Named) -> str:
    """What a text tells behind a name, up to the next person or the end of the clause."""
    others = [
        n.span.start
        for n in told.names
        if n.span.start > named.span.end and not n.country and not n.placed and not same(n, named)
    ]
    end = _ENDS.search(told.text, named.span.end)
    last = min([*others, end.start() if end else len(told.text)])
    return told.text[named.span.end : last]
