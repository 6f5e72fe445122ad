"""How well what is quoted carries what a question says, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property, reduce

import numpy as np

from jkqa.expect import Ask, asks_several, found_in, sought_by
from jkqa.lexical import idf
from jkqa.names import simple
from jkqa.premises import WEIGHTS, Absent, Premises
from jkqa.protocols import Vectors
from jkqa.retrieval import Evidence, Retriever
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Citation, Hit

#: Words that ask, or speak of the document.
_FRAME = frozenset(
    """who whom whose what which when where why how many much long often old big name article
    document text chronology say says said mention mentions tell told happen happened take took
    taken place give given kind type exactly according author authors please did does part
    concern concerned concerns belong belongs linked involve involved involves related regarding
    called go went come came make made get got put set thing things""".split()
)
_EMPTY = STOP_WORDS | _FRAME

#: What a text fits at least that has no sign of a reason: reasons may have none.
_LEAST_FIT = {"other": 1.0, "reason": 0.8, "person": 0.4}
#: What an answer counts for in a unit that does not speak of all that the question names.
_APART = 0.5
#: Numbers that are said of many things without being counted.
_SMALL = frozenset({"1", "2", "first", "second"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question: its weight (idf), and how far the quoted units carry it, 0 to 1."""

    text: str
    weight: float
    carried: float
    literal: bool
    name: bool
    number: bool


@dataclass(frozen=True, slots=True)
class Signals:
    """What decides whether there is an answer.

    ``score``, ``lead`` and ``agree`` are the retrieval's: of the best unit, ahead of the second,
    and whether words and meaning have the same best. The others look at the quoted units:
    ``covered`` is the share of the question's weight that they carry, ``literal`` the share that
    they have to the letter, ``weakest`` the mean of the two words carried least, ``names`` and
    ``numbers`` are 1 where none is missing, ``dates`` where the time agrees, and ``fit`` how well
    they hold the kind of thing that is asked for. All these grow with the evidence. The others are
    costs, of questions in the document's own words with one thing that is not there: ``stranger``
    is the weight of the rarest name that is missing; ``odd``, ``unnamed`` and ``misfit`` say how
    far a word, the names, or the kind of answer are missing where the rest is there to the letter.
    """

    score: float
    lead: float
    agree: float
    covered: float
    literal: float
    weakest: float
    names: float
    numbers: float
    dates: float
    fit: float
    window: float
    odd: float
    unnamed: float
    misfit: float
    astray: float

    def row(self) -> dict[str, float]:
        """The signals by name."""
        return {f.name: float(getattr(self, f.name)) for f in fields(self)}


@dataclass(frozen=True, slots=True)
class Support:
    """The signals, and the words that they were worked out from."""

    signals: Signals
    words: tuple[Word, ...]
    ask: Ask
    absent: tuple[Absent, ...]
    quoted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word with content of a question, and all that may carry it.

    ``other_names`` are those that it is a part of, ``countries`` those that it names, ``pieces``
    its word pieces by number.
    """

    text: str
    term: str
    weight: float
    name: bool
    number: bool
    other_names: tuple[frozenset[str], ...]
    countries: frozenset[str]
    pieces: tuple[int, ...]

    def carried(self, own: frozenset[str], there: frozenset[str], best: Sequence[float]) -> Word:
        """The word, as far as units with those terms and countries, and so near pieces, carry it.

        Pyongyang and North Korea are one.
        """
        literal = (
            self.term in own
            or not self.countries.isdisjoint(there)
            or any(way <= own for way in self.other_names)
        )
        near = sum(best[i] for i in self.pieces) / max(len(self.pieces), 1)
        return Word(
            self.text, self.weight, 1.0 if literal else near, literal, self.name, self.number
        )


class Inquiry:
    """A question and what is known of it, read once, to be held against units that were found.

    Args:
        retriever: what it is asked of.
        question: as it was asked.
        evidence: everything scored against it.
        hits: the units found, of which some may be quoted.
        ask: what it asks for.
    """

    def __init__(
        self, retriever: Retriever, question: str, evidence: Evidence, hits: Sequence[Hit], ask: Ask
    ) -> None:
        self.retriever, self.question, self.ask = retriever, question, ask
        self.evidence, self.hits = evidence, hits
        self.premises = Premises(retriever, question, evidence.query.text)
        sought = sought_by(question, ask, retriever.period, retriever.readings.lore)
        self.found = cache(lambda text: found_in(sought, text))
        self._several = asks_several(question)

    def support(self, citations: Sequence[Citation]) -> Support:
        """Hold the question against the units that are quoted."""
        numbers = list(dict.fromkeys(map(self.retriever.number_of, citations)))
        words = self._carried(numbers)
        total = sum(word.weight for word in words) or 1.0
        literal = sum(word.weight for word in words if word.literal) / total
        least = sorted(word.carried for word in words)[:2]
        weakest = sum(least) / len(least) if least else 1.0
        names = 1.0 - _missing([word for word in words if word.name])
        fit = self._fit(citations)
        lacking = self.premises.absent_among(numbers)
        found = self._found_at_all
        signals = Signals(
            score=found["score"],
            lead=found["lead"],
            agree=found["agree"],
            covered=sum(word.weight * word.carried for word in words) / total,
            literal=literal,
            weakest=weakest,
            names=names,
            numbers=1.0 - _missing([word for word in words if word.number]),
            dates=self._agrees(numbers),
            fit=fit,
            window=found["window"],
            odd=found["worded"] * (1.0 - weakest),
            unnamed=literal * (1.0 - names),
            misfit=literal * (1.0 - fit),
            astray=max((WEIGHTS[name.sort] for name in lacking), default=0.0),
        )
        return Support(signals, words, self.ask, lacking, tuple(c.quote for c in citations))

    @cached_property
    def _found_at_all(self) -> dict[str, float]:
        """What the search alone says, whichever units are quoted."""
        hits, signals = self.hits, self.evidence.signals
        nearest = int(np.argmax(signals["late"]))
        return {
            "score": hits[0].score,
            "lead": hits[0].score - (hits[1].score if len(hits) > 1 else 0.0),
            "agree": float(int(np.argmax(signals["lexical"])) == nearest),
            "window": float(signals["window"].max()),
            "worded": max(float(signals["lexical"][nearest]), 0.0),
        }

    def _fit(self, citations: Sequence[Citation]) -> float:
        """How well a quote holds the kind of thing that is asked for, of whom the question names.

        The approval rating of one prime minister is not the other's: a quote whose unit lacks a
        name of the question counts for less.
        """
        best = _LEAST_FIT.get(self.ask.kind, 0.0)
        for citation in citations:
            found = self.found(citation.quote)
            if found and found[0].fit > best:
                number = self.retriever.number_of(citation)
                apart = not self._several and self.premises.absent((number,))
                best = max(best, found[0].fit * (_APART if apart else 1.0))
        return best

    def _agrees(self, numbers: Sequence[int]) -> float:
        """Whether a quoted unit is about a time that the question names."""
        asked = self.evidence.query.dates
        return float(
            not asked
            or any(
                one.overlaps(other)
                for n in numbers
                for other in self.retriever.dates_of(self.retriever.units[n])
                for one in asked
            )
        )

    # word by word

    def _carried(self, numbers: Sequence[int]) -> tuple[Word, ...]:
        """How far the units of those numbers carry each word of the question."""
        if self.evidence.encoded is None:
            return ()
        readings = self.retriever.readings
        best = self._best(numbers)
        own = frozenset().union(*map(readings.terms, numbers))
        there = frozenset().union(*map(readings.countries_in, numbers))
        return tuple(asked.carried(own, there, best) for asked in self._words)

    @cached_property
    def _words(self) -> list[_Asked]:
        """The words with content of the question."""
        text = self.evidence.query.text
        dated = [mention.span for mention in mentions(text, self.retriever.period)]
        return [
            self._asked(at, token)
            for at, token in enumerate(simple(tokens(text)))
            if token.word not in _EMPTY
            and len(token.word) > 1
            and not any(span.covers(token.span) for span in dated)
        ]

    def _asked(self, at: int, token: Token) -> _Asked:
        query, encoded = self.evidence.query, self.evidence.encoded
        assert encoded
        saying = [slot for slot in query.slots if any(token.term in way for way, _ in slot)]
        numeral = token.term[:1].isdigit()
        return _Asked(
            text=token.span.of(query.text),
            term=token.term,
            weight=idf(len(self.retriever.units), self.retriever.containing(token.term)),
            name=token.capital and token.span.start > 0 and not numeral,
            number=numeral and token.term not in _SMALL,
            other_names=tuple(frozenset(way) for slot in saying for way, _ in slot),
            countries=frozenset(
                named.country
                for named in self.retriever.readings.countries(query.text)
                if named.at <= at < named.at + named.length
            ),
            pieces=tuple(
                i
                for i, (a, b) in enumerate(encoded.places.tolist())
                if token.span.start <= a and b <= token.span.end
            ),
        )

    def _best(self, numbers: Sequence[int]) -> list[float]:
        """The best cosine of each piece of the question in the units of those numbers."""
        best: list[float] = reduce(np.maximum, map(self._nearest, numbers)).tolist()
        return best

    def _nearest(self, number: int) -> Vectors:
        """The same in one unit, 0 at least."""
        rows, cosines = self.retriever.sentences_of(number), self.evidence.cosines
        assert self.evidence.encoded
        own = (
            self.retriever.late.cosines(self.evidence.encoded, np.array(rows, dtype=np.intp))
            if cosines is None
            else cosines[:, rows.start : rows.stop]
        )
        return np.asarray(own.max(axis=1, initial=0.0))


def _missing(words: Sequence[Word]) -> float:
    """The share of the weight that is not there to the letter."""
    total = sum(word.weight for word in words)
    return sum(word.weight for word in words if not word.literal) / total if total else 0.0
