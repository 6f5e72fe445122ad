"""How well what is quoted carries what a question says, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jkqa.expect import Ask, asks_several, found_in
from jkqa.lexical import idf
from jkqa.names import simple
from jkqa.premises import WEIGHTS, Absent, absent, absent_among
from jkqa.query import Slot
from jkqa.retrieval import Evidence, Retriever
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Citation, DateRange, Hit, Span

#: Words that ask, or speak of the document.
_FRAME = frozenset(
    """who whom whose what which when where why how many much long often old big name article
    document text chronology say says said mention mentions tell told happen happened take took
    taken place give given kind type exactly according author authors please did does part
    concern concerned concerns belong belongs linked involve involved involves related regarding
    called go went come came make made get got put set thing things""".split()
)

#: What a text fits at least that has no sign of a reason: reasons may have none.
_LEAST_FIT = {"other": 1.0, "reason": 0.75}
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


def support(
    retriever: Retriever,
    question: str,
    evidence: Evidence,
    hits: Sequence[Hit],
    citations: Sequence[Citation],
    ask: Ask,
) -> Support:
    """Hold a question against the units that are quoted."""
    numbers = list(dict.fromkeys(_number(retriever, c) for c in citations))
    words = _words(retriever, evidence, numbers)
    weights = np.array([word.weight for word in words])
    total = float(weights.sum()) or 1.0
    carried = np.array([word.carried for word in words])
    named = [word for word in words if word.name]
    counted = [word for word in words if word.number]
    quoted = [c.quote for c in citations]
    top = {name: int(np.argmax(scores)) for name, scores in evidence.signals.items()}
    literal = sum(word.weight for word in words if word.literal) / total
    weakest = float(np.sort(carried)[:2].mean()) if len(words) else 1.0
    names = 1.0 - _missing(named)
    fit = _fit(retriever, question, evidence.query.text, citations, ask)
    lacking = absent_among(retriever, question, evidence.query.text, numbers)
    signals = Signals(
        score=hits[0].score,
        lead=hits[0].score - (hits[1].score if len(hits) > 1 else 0.0),
        agree=float(top.get("lexical") == top.get("late")),
        covered=float(weights @ carried) / total,
        literal=literal,
        weakest=weakest,
        names=names,
        numbers=1.0 - _missing(counted),
        dates=_agrees(retriever, evidence, numbers),
        fit=fit,
        window=float(evidence.signals["window"].max()),
        odd=max(float(evidence.signals["lexical"][top["late"]]), 0.0) * (1.0 - weakest),
        unnamed=literal * (1.0 - names),
        misfit=literal * (1.0 - fit),
        astray=max((WEIGHTS[name.sort] for name in lacking), default=0.0),
    )
    return Support(signals, words, ask, lacking, tuple(quoted))


def _fit(
    retriever: Retriever, question: str, text: str, citations: Sequence[Citation], ask: Ask
) -> float:
    """How well a quote holds the kind of thing that is asked for, of whom the question names.

    The approval rating of one prime minister is not the other's: a quote whose unit lacks a name
    of the question counts for less.
    """
    period, lore = retriever.period, retriever.readings.lore
    best = _LEAST_FIT.get(ask.kind, 0.0)
    for citation in citations:
        found = found_in(ask, citation.quote, question, period, lore)
        if found and found[0].fit > best:
            apart = not asks_several(question) and absent(
                retriever, text, [_number(retriever, citation)]
            )
            best = max(best, found[0].fit * (_APART if apart else 1.0))
    return best


def _missing(words: Sequence[Word]) -> float:
    """The share of the weight that is not there to the letter."""
    total = sum(word.weight for word in words)
    return sum(word.weight for word in words if not word.literal) / total if total else 0.0


def _number(retriever: Retriever, citation: Citation) -> int:
    return retriever.number_of(retriever.unit(f"{citation.document}:{citation.locator}"))


def _agrees(retriever: Retriever, evidence: Evidence, numbers: Sequence[int]) -> float:
    """Whether a quoted unit is about a time that the question names."""
    asked = evidence.query.dates
    own = [dates for n in numbers for dates in retriever.dates_of(retriever.units[n])]
    return float(not asked or any(a.overlaps(b) for a in asked for b in own))


def _words(retriever: Retriever, evidence: Evidence, numbers: Sequence[int]) -> tuple[Word, ...]:
    text, encoded = evidence.query.text, evidence.encoded
    if encoded is None:
        return ()
    rows = sorted(row for n in numbers for row in retriever.sentences_of(n))
    best = retriever.late.best(encoded, np.asarray(rows, dtype=np.intp))
    own = frozenset().union(*(retriever.readings.terms(n) for n in numbers))
    there = {
        at.country for n in numbers for at in retriever.readings.countries(retriever.units[n].text)
    }
    told = {  # Pyongyang and North Korea are one
        i
        for at in retriever.readings.countries(text)
        if at.country in there
        for i in range(at.at, at.at + at.length)
    }
    found = []
    for asked in _asked(text, evidence.query.slots, retriever.period):
        token = asked.token
        literal = (
            asked.at in told or token.term in own or any(way <= own for way in asked.other_names)
        )
        near = 1.0 if literal else _nearness(best, encoded.places, token.span)
        found.append(
            Word(
                token.span.of(text),
                idf(len(retriever.units), retriever.containing(token.term)),
                near,
                literal,
                token.capital and token.span.start > 0 and not token.term[:1].isdigit(),
                token.term[:1].isdigit() and token.term not in _SMALL,
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word with content of a question, its place, and the names that it is a part of."""

    at: int
    token: Token
    other_names: tuple[frozenset[str], ...]


@lru_cache(maxsize=64)  # the same for every unit that a question is held against
def _asked(text: str, slots: Sequence[Slot], period: DateRange | None) -> tuple[_Asked, ...]:
    dated = [mention.span for mention in mentions(text, period)]
    found = []
    for i, token in enumerate(simple(tokens(text))):
        if token.word in STOP_WORDS or token.word in _FRAME or len(token.word) < 2:
            continue
        if any(span.covers(token.span) for span in dated):
            continue
        saying = [slot for slot in slots if any(token.term in way for way, _ in slot)]
        names = tuple(frozenset(way) for slot in saying for way, _ in slot)
        found.append(_Asked(i, token, names))
    return tuple(found)


def _nearness(best: NDArray[np.float32], places: NDArray[np.int32], span: Span) -> float:
    """The mean of the word's pieces' best cosines."""
    own = [i for i, (a, b) in enumerate(places.tolist()) if span.start <= a and b <= span.end]
    return float(best[own].mean()) if own and len(best) else 0.0
