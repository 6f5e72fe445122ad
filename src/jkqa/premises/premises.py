"""What a question takes for granted, read once, and held against what is quoted."""

import re
from collections.abc import Sequence
from functools import cache

from jkqa.expect import Name, asks_several, is_another, offices
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.premises.denials import Denials
from jkqa.premises.naming import Named, Told, countries_of
from jkqa.premises.owners import is_anothers, owners_of
from jkqa.premises.rows import counted, miscounted
from jkqa.premises.speech import speakers_of, unheard
from jkqa.premises.subjects import Subject
from jkqa.retrieval import Retriever
from jkqa.timex import mentions
from jkqa.tokenize import tokens

_YEAR = re.compile(r"\d{4}")
_PAST = re.compile(r"\b(?:did|was|were|had|happened|\w+ed)\b", re.IGNORECASE)
#: What is still to come, in a document's words.
_AHEAD = re.compile(
    r"\b(?:plan\w*|due|expect\w*|schedul\w*|will|would|(?:was|were|is|are) to|going to|set to"
    r"|suppos\w*|call(?:ed)? off|cancel\w*|possib\w*|potential\w*|rumou?r\w*|might|may|could"
    r"|foreseen|predict\w*|until|adjourn\w*|postpon\w*|envisag\w*|deadline|by)\b",
    re.IGNORECASE,
)


class Premises:
    """What a question takes for granted, read once, to be held against units.

    Args:
        retriever: whose units they are.
        question: as it was asked.
        text: the question in the corpus's words.
    """

    def __init__(self, retriever: Retriever, question: str, text: str) -> None:
        readings = retriever.readings
        names = readings.names_of(text)
        self._retriever = retriever
        self._several = asks_several(question)
        self._names = [Named(retriever, name, text) for name in names if name.sort != "country"]
        self._countries = countries_of(retriever, text)
        self._speakers = speakers_of(names, text)
        self._ordinals = counted(simple(tokens(text)))
        self._usual = retriever.readings.usual
        self._misnamed = [*_misnamed(retriever, names, text), *_later(retriever, question)]
        self._subject = Subject(retriever, names, text)
        self._owners = owners_of(names, text, retriever.vocabulary)
        self._denials = Denials(text, readings.signs_in)
        self.absent = cache(self._absent)

    def absent_among(self, numbers: Sequence[int]) -> tuple[Absent, ...]:
        """What units lack: of a question for one thing, what the likeliest of them lacks alone.

        They come likeliest first.
        """
        together = self.absent(tuple(numbers))
        if self._several or len(numbers) == 1:
            return together
        first = (a for a in self.absent(tuple(numbers[:1])) if a.sort != "single")
        return (*first, *(a for a in together if a.sort == "single"))

    def is_anothers(self, number: int, at: int) -> bool:
        """Whether what stands at a place in a unit's text is told of somebody else."""
        return is_anothers(self._owners, self._retriever.readings.names(number), at)

    def _absent(self, numbers: tuple[int, ...]) -> tuple[Absent, ...]:
        """What the units of those numbers, taken together, lack."""
        told = Told(self._retriever.readings, numbers)
        texts = [self._retriever.units[n].text for n in numbers]
        return (
            *(Absent(asked.text, sort) for asked in self._names if (sort := asked.missing(told))),
            *(
                Absent(w, "usual" if country in self._usual else "country")
                for country, w in self._countries
                if country not in told.there
            ),
            *unheard(self._speakers, texts),
            *miscounted(self._ordinals, texts),
            *self._denials.denied(texts),
            *self._subject.told_of_another(texts),
            *self._misnamed,
        )


def _misnamed(retriever: Retriever, names: Sequence[Name], text: str) -> list[Absent]:
    """Whom a question gives an office that the corpus gives somebody else."""
    return [
        Absent(name.span.of(text), "office")
        for name, office in offices(names, text)
        if name.sort == "titled" and is_another(office, retriever.readings.offices_of(name))
    ]


def _later(retriever: Retriever, question: str) -> list[Absent]:
    """Times behind the corpus's last day, of which a question asks what happened."""
    period = retriever.period
    if not period or not period.end or not _PAST.search(question) or _AHEAD.search(question):
        return []
    return [
        Absent(mention.span.of(question), "later")
        for mention in mentions(question, period)
        if mention.dates.start
        and mention.dates.start > period.end
        and _YEAR.search(mention.span.of(question))  # "in January" is any
    ]
