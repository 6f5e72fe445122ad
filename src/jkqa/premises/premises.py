"""What a question takes for granted, read once, and held against what is quoted."""

from collections.abc import Sequence
from functools import cache

from jkqa.expect import asks_several
from jkqa.names import simple
from jkqa.premises.absent import Absent, Sort
from jkqa.premises.among import not_of_that_kind
from jkqa.premises.denials import Denials
from jkqa.premises.holders import unheld
from jkqa.premises.hours import untold_hours
from jkqa.premises.later import later_than
from jkqa.premises.nameless import nameless, unlisted, unnamed
from jkqa.premises.naming import Named, Told, countries_of, is_described, is_doer
from jkqa.premises.owners import is_anothers, owners_of
from jkqa.premises.payments import turned_payments
from jkqa.premises.pending import undecided
from jkqa.premises.peoples import anothers
from jkqa.premises.reactions import unmoved
from jkqa.premises.regions import other_countries
from jkqa.premises.roles import Roles
from jkqa.premises.rows import counted, miscounted
from jkqa.premises.sites import Sites
from jkqa.premises.speech import addressed, speakers_of, unheard, unspoken
from jkqa.premises.subjects import Subject
from jkqa.premises.succession import Succession
from jkqa.premises.undone import Undone
from jkqa.retrieval import Retriever
from jkqa.tokenize import tokens

#: What any of the units may bear out that are quoted together.
_TOGETHER = frozenset({"single", "addressed", "succession", "row", "turned", "denied"})


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
        self._retriever, self._question = retriever, question
        self._text = text
        self._several = asks_several(question)
        self._names = [Named(retriever, name, text) for name in names if name.sort != "country"]
        self._countries = countries_of(retriever, text)
        capital = readings.lore.is_capital
        self._speakers = speakers_of([n for n in names if not capital(n.terms)], text)
        self._ordinals = counted(simple(tokens(text)))
        self._usual = readings.usual(range(len(retriever.units)))
        self._doers = [(country, w) for country, w in self._countries if is_doer(w, question)]
        misnamed = readings.misnamed(text)
        self._never = (
            *(Absent(name.span.of(text), "office") for name, *_ in misnamed),
            *later_than(retriever.period, question),
            *untold_hours(question, (document.text for document in retriever.documents)),
        )
        self._subject = Subject(retriever, names, text)
        self._owners = owners_of(names, text, retriever.vocabulary)
        self._succession = Succession(retriever, names, text)
        self._roles = Roles(text, readings)
        self._denials = Denials(text, readings)
        self._sites = Sites(text, names, readings)
        self._undone = Undone(question, readings.lore.alike, readings.lore.there)
        self._lacking, self._contrary = cache(self._lacking_in), cache(self._contrary_in)

    def absent_among(self, numbers: Sequence[int]) -> tuple[Absent, ...]:
        """What units lack: of a question for one thing, what the likeliest of them lacks alone.

        They come likeliest first.
        """
        together = self.absent(numbers)
        if self._several or len(numbers) == 1:
            return together
        first = (a for a in self.absent(numbers[:1]) if a.sort not in _TOGETHER)
        return (*first, *(a for a in together if a.sort in _TOGETHER))

    def absent(self, numbers: Sequence[int]) -> tuple[Absent, ...]:
        """What the units of those numbers, taken together, lack, or tell the contrary of."""
        return (*self._lacking(tuple(numbers)), *self._contrary(tuple(numbers)), *self._never)

    def lacking_alone(self, number: int) -> tuple[Absent, ...]:
        """What a unit lacks to be the one that is meant: one that tells the contrary may be it."""
        return (*self._lacking((number,)), *self._never)

    def untold(self, quotes: Sequence[str]) -> tuple[Absent, ...]:
        """What the quotes themselves, whatever their units say, do not tell, or tell was not so.

        Of a question for several things, of which each quote may answer another, only whether
        they name those.
        """
        families, readings = self._retriever.tables.families, self._retriever.readings
        named = (
            *unlisted(self._question, quotes),
            *other_countries(self._question, quotes, readings),
        )
        if self._several:
            return named
        return (
            *named,
            *(Absent(words, "act") for words in families.untold(self._question, quotes)),
            *self._undone.undone(quotes),
            *unspoken(self._question, quotes, readings),
            *nameless(self._question, quotes),
            *unnamed(self._question, quotes, readings),
            *unheld(self._question, quotes, readings.names_of),
            *anothers(self._question, quotes, readings),
            *turned_payments(self._question, quotes),
            *unmoved(self._question, quotes, readings, self._usual),
            *not_of_that_kind(self._question, quotes, readings.lore.alike),
        )

    def is_anothers(self, number: int, at: int) -> bool:
        """Whether what stands at a place in a unit's text is told of somebody else."""
        text = self._retriever.units[number].text
        return is_anothers(self._owners, self._retriever.readings.names(number), at, text)

    def _lacking_in(self, numbers: tuple[int, ...]) -> tuple[Absent, ...]:
        told = Told(self._retriever.readings, numbers)
        texts = [self._retriever.units[n].text for n in numbers]
        return (
            *(Absent(asked.text, sort) for asked in self._names if (sort := asked.missing(told))),
            *(
                Absent(w, self._sort_of(country, w, told))
                for country, w in self._countries
                if country not in told.there
            ),
            *unheard(self._speakers, texts),
            *addressed(self._retriever.readings.countries, self._question, texts),
            *miscounted(self._ordinals, texts, self._question),
            *self._subject.told_of_another(texts),
            *self._subject.is_not_who(texts),
            *self._succession.untold(texts),
        )

    def _sort_of(self, country: str, written: str, told: Told) -> Sort:
        """How a country that is asked for is missing from what is told."""
        readings = self._retriever.readings
        if country in readings.usual(told.numbers):
            return "usual"
        asked = {other for other, _ in self._countries}
        silent = told.there <= asked and is_described(written, self._question, readings.lore)
        return "single" if silent else "country"

    def _contrary_in(self, numbers: tuple[int, ...]) -> tuple[Absent, ...]:
        texts = [self._retriever.units[n].text for n in numbers]
        return (
            *self._denials.denied(texts, self._beside(numbers)),
            *self._roles.turned(texts),
            *undecided(self._question, texts),
            *self._sites.elsewhere(texts),
            *self._idle(numbers),
        )

    def _idle(self, numbers: tuple[int, ...]) -> list[Absent]:
        """The countries that a question has do something, and that the units do not name.

        Even one that mostly goes without saying must be named then: both sides do much.
        """
        if not self._doers:
            return []
        readings = self._retriever.readings
        there, usual = Told(readings, numbers).there, readings.usual(numbers)
        idle = ((c, w) for c, w in self._doers if c in usual and c not in there)
        return [Absent(w, "country") for _, w in idle]

    def _beside(self, numbers: Sequence[int]) -> list[str]:
        """The paragraphs right before and behind the units of those numbers."""
        units = self._retriever.units
        near = {m for n in numbers for m in (n - 1, n + 1) if 0 <= m < len(units)}
        return [
            units[m].text for m in sorted(near.difference(numbers)) if units[m].kind == "paragraph"
        ]
