"""Whether a text itself has something else in place of a time or number of a sentence. Pure."""

import re
from collections.abc import Sequence

from jkqa.claims.amounts import equal, rivals
from jkqa.claims.details import Details
from jkqa.claims.numbers import Quantity
from jkqa.claims.whens import When, agree

_AND_LAST = re.compile(r"\s+and\s+(?:last|final|latest|most|so far)\b", re.IGNORECASE)


def dated_otherwise(when: When, said: Details, told: Details) -> bool:
    """Whether a text has a time that the sentence leaves unsaid, told as exactly."""
    return any(
        t.precision == when.precision and not any(agree(w, t) for w in said.times)
        for t in told.times
    )


def counted_otherwise(number: Quantity, said: Details, told: Details) -> bool:
    """Whether a text has a number of the same things, or in the same unit, that is left unsaid."""
    free = [t for t in told.numbers if not any(equal(q, t) for q in said.numbers)]
    return any(
        t.measure == number.measure not in ("count", "ordinal") or set(t.nouns) & set(number.nouns)
        for t in rivals(number, free)
    )


def told_bare(said: Details, told: Sequence[Details]) -> frozenset[str]:
    """The ordinals of a sentence that a text has without a noun: "the 12th and last meeting"."""
    bare = {
        q.raw
        for d in told
        for q in d.numbers
        if q.measure == "ordinal" and _AND_LAST.match(d.text, q.span.end)
    }
    return frozenset(
        q.span.of(said.text).lower()
        for q in said.numbers
        if q.measure == "ordinal" and q.raw in bare
    )
