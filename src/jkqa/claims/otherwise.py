"""Whether a text itself has something else in place of a time or number of a sentence. Pure."""

from jkqa.claims.amounts import equal, rivals
from jkqa.claims.details import Details
from jkqa.claims.numbers import Quantity
from jkqa.claims.whens import When, agree


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
