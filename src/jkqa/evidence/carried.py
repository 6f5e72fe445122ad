"""How far units, and single sentences of them, carry each word of a question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jkqa.names import simple
from jkqa.protocols import Vectors
from jkqa.retrieval import Evidence, Retriever
from jkqa.signals.lexical import idf
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, Token, tokens

#: Words that ask, or speak of the document.
_FRAME = frozenset(
    """who whom whose what which when where why how many much long often old big name article
    document text chronology say says said mention mentions tell told happen happened take took
    taken place give given kind type according author authors please did does part
    concern concerned concerns belong belongs linked involve involved involves related regarding
    called reason reasons go went come came make made get got put set thing things
    together besides apart except exactly expression meant means""".split()
)
_SHORT = frozenset(
    """aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't shouldn't
    wasn't weren't won't wouldn't""".split()
)
_EMPTY = STOP_WORDS | _FRAME | _SHORT
#: What a question calls a picture, or says of one; a caption need not.
_OF_PICTURES = frozenset(
    """photo photos photograph picture pictures image figure caption pictured shown seen
    photographed group standing""".split()
)
#: Numbers that are said of many things without being counted.
_SMALL = frozenset({"1", "2", "first", "second"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question: its weight (idf), and how far the quoted units carry it, 0 to 1."""

    text: str
    term: str
    weight: float
    carried: float
    literal: bool
    name: bool
    number: bool


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

    def literal(self, own: frozenset[str], there: frozenset[str]) -> bool:
        """Whether a text of those terms and countries has the word; Pyongyang is North Korea."""
        return (
            self.term in own
            or not self.countries.isdisjoint(there)
            or any(way <= own for way in self.other_names)
        )

    def held(self, literal: bool, near: float) -> Word:
        """The word, there to the letter or so near."""
        carried = 1.0 if literal else near
        return Word(self.text, self.term, self.weight, carried, literal, self.name, self.number)


class Carried:
    """The words with content of a question, to be looked for in units.

    Args:
        retriever: whose units they are.
        evidence: the question, scored.
    """

    def __init__(self, retriever: Retriever, evidence: Evidence) -> None:
        self._retriever, self._evidence = retriever, evidence
        self._words = self._read() if evidence.encoded is not None else []
        self._weights = np.array([word.weight for word in self._words])
        self._pool = self._means()
        self._kept: dict[int, Vectors] = {}

    def by(self, numbers: Sequence[int]) -> tuple[Word, ...]:
        """Each word, as far as the units of those numbers, taken together, carry it."""
        if not self._words:
            return ()
        readings = self._retriever.readings
        near = [self._near(n) for n in numbers]
        own = frozenset().union(*map(readings.terms, numbers))
        around = frozenset().union(*map(readings.around, numbers))
        known = frozenset().union(*map(readings.described, numbers))
        there = frozenset().union(*map(readings.spoken_of, numbers))
        pictured = any(self._retriever.units[n].kind == "figure" for n in numbers)
        best: list[float] = np.concatenate(near, axis=1).max(axis=1, initial=0.0).tolist()
        return tuple(
            word.held(
                word.literal(own | known, there) or (word.name and word.term in around),
                1.0 if pictured and word.text.lower() in _OF_PICTURES else cosine,
            )
            for word, cosine in zip(self._words, best, strict=True)
        )

    def by_sentence(self, numbers: Sequence[int]) -> tuple[Word, ...]:
        """Each word, as far as that sentence of the units carries it which carries most of all."""
        found = [self._sentence(n) for n in numbers] if self._words else []
        return max(found, key=coverage, default=())

    def _sentence(self, number: int) -> tuple[Word, ...]:
        """What the sentence of a unit carries that carries most; the first, of several."""
        literal, near = self._literal(number), self._near(number)
        if not literal.shape[1]:
            return ()
        at = int((self._weights @ np.where(literal, 1.0, near)).argmax())
        return tuple(
            word.held(bool(literal[i, at]), float(near[i, at]))
            for i, word in enumerate(self._words)
        )

    def _literal(self, number: int) -> NDArray[np.bool_]:
        """Whether each sentence of a unit, with its heading and date, has each word."""
        retriever, unit = self._retriever, self._retriever.units[number]
        readings, text = retriever.readings, retriever.document(unit.document).text
        date = text[unit.quotable.start : unit.span.start]
        around = readings.terms_in(unit.section) | readings.terms_in(date)
        rows = retriever.sentences_of(number)
        found = np.zeros((len(self._words), len(rows)), dtype=bool)
        for at, row in enumerate(rows):
            said = retriever.sentences[row].span.of(text)
            there = readings.spoken_of(number, said)
            own = around | readings.terms_in(said)
            found[:, at] = [word.literal(own, there) for word in self._words]
        return found

    def _near(self, number: int) -> Vectors:
        """How near each sentence of a unit comes to each word: shape ``(words, rows)``.

        The mean of the best cosines of the word's pieces, 0 at least.
        """
        if number not in self._kept:
            self._kept[number] = self._pool @ np.maximum(self._cosines(number), 0.0)
        return self._kept[number]

    def _cosines(self, number: int) -> Vectors:
        """The cosines of the question's pieces with the sentences of a unit, ``(pieces, rows)``."""
        rows, cosines = self._retriever.sentences_of(number), self._evidence.cosines
        assert self._evidence.encoded
        if cosines is not None:
            return np.asarray(cosines[:, rows.start : rows.stop])
        return np.asarray(
            self._retriever.late.cosines(self._evidence.encoded, np.array(rows, dtype=np.intp))
        )

    # the question

    def _means(self) -> Vectors:
        """What makes means over each word's pieces: shape ``(words, pieces)``."""
        pieces = len(self._evidence.encoded.ids) if self._evidence.encoded else 0
        pool = np.zeros((len(self._words), pieces), dtype=np.float32)
        for row, word in zip(pool, self._words, strict=True):
            row[list(word.pieces)] = 1 / max(len(word.pieces), 1)
        return pool

    def _read(self) -> list[_Asked]:
        """The words with content of the question."""
        text = self._evidence.query.text
        dated = [mention.span for mention in mentions(text, self._retriever.period)]
        return [
            self._asked(at, token)
            for at, token in enumerate(simple(tokens(text)))
            if token.word not in _EMPTY
            and len(token.word) > 1
            and not any(span.covers(token.span) for span in dated)
        ]

    def _asked(self, at: int, token: Token) -> _Asked:
        retriever, query, encoded = self._retriever, self._evidence.query, self._evidence.encoded
        assert encoded
        saying = [slot for slot in query.slots if any(token.term in way for way, _ in slot)]
        numeral = token.term[:1].isdigit()
        return _Asked(
            text=token.span.of(query.text),
            term=token.term,
            weight=idf(len(retriever.units), retriever.containing(token.term)),
            name=token.capital and token.span.start > 0 and not numeral,
            number=numeral and token.term not in _SMALL,
            other_names=tuple(frozenset(way) for slot in saying for way, _ in slot),
            countries=frozenset(
                named.country
                for named in retriever.readings.countries(query.text)
                if named.at <= at < named.at + named.length
            ),
            pieces=tuple(
                i
                for i, (a, b) in enumerate(encoded.places.tolist())
                if token.span.start <= a and b <= token.span.end
            ),
        )


def coverage(words: Sequence[Word]) -> float:
    """The share of the words' weight that is carried; 0 without words."""
    total = sum(word.weight for word in words) or 1.0
    return sum(word.weight * word.carried for word in words) / total


def to_the_letter(words: Sequence[Word]) -> float:
    """The share of the words' weight that is there to the letter; 0 without words."""
    total = sum(word.weight for word in words) or 1.0
    return sum(word.weight for word in words if word.literal) / total


def weakest(words: Sequence[Word]) -> float:
    """The mean of the two words carried least; 1 without words."""
    least = sorted(word.carried for word in words)[:2]
    return sum(least) / len(least) if least else 1.0


def missing(words: Sequence[Word]) -> float:
    """The share of the words' weight that is not there to the letter; 0 without words."""
    return 1.0 - to_the_letter(words) if any(word.weight for word in words) else 0.0
