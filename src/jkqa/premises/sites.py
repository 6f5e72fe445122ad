"""Where a question sets what it asks of: a text must not set the same in another place. Pure."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect import Name, asks_several
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.tokenize import STOP_WORDS, tokens

#: "officials in Washington" are wherever they are: it is whose they are.
_WHOSE = re.compile(
    r"\b(?:officials|authorities|governments?|leaders|diplomats|lawmakers|ministers|critics|voters"
    r"|people|those|circles|embassy|ambassador|envoy|consulate|politicians?|observers|experts)\s+"
    r"(?:in|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
#: This share of a question's other words must a sentence have, to speak of the same.
_SHARED, _FEWEST = 0.6, 3


class Sites:
    """The capitals in which a question sets what it asks of.

    Args:
        text: the question.
        names: the names in it.
        readings: how texts are read.
    """

    def __init__(self, text: str, names: Sequence[Name], readings: Readings) -> None:
        self._readings = readings
        self._said = [
            name
            for name in names
            if name.placed
            and not asks_several(text)
            and readings.countries_around(frozenset(name.terms))
            and not _WHOSE.search(text[: name.span.start])
        ]
        placed = {term for name in self._said for term in name.terms}
        own = {t.term for t in tokens(text) if t.word not in STOP_WORDS}
        self._words = own - placed
        self._text = text

    def elsewhere(self, texts: Sequence[str]) -> Iterator[Absent]:
        """The places of which sentences that speak of the same say nothing, and have another."""
        near = [said for text in texts for said in self._near(text)] if self._said else []
        for name in self._said:
            terms = set(name.terms)
            there = any(terms <= self._readings.terms_in(said) for said in near)
            if not there and any(map(self._is_set, near)):
                yield Absent(name.span.of(self._text), "elsewhere")

    def _near(self, text: str) -> list[str]:
        """The sentences of a text that speak of the same."""
        said = [span.of(text) for span in sentences(text)]
        least = max(_FEWEST, _SHARED * len(self._words))
        return [s for s in said if len(self._words & self._readings.terms_in(s)) >= least]

    def _is_set(self, said: str) -> bool:
        """Whether a sentence is set in a place."""
        return any(map(self._is_place, self._readings.names_of(said)))

    def _is_place(self, name: Name) -> bool:
        country = name.sort == "country"
        return name.placed and (
            not country or bool(self._readings.countries_around(frozenset(name.terms)))
        )
