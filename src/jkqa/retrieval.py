"""Search: every unit and every sentence scored against a question, and one ranking of units."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.dense import Dense
from jkqa.embedding import Arrays
from jkqa.errors import OptionError, UnknownDocument, UnknownLocator
from jkqa.events import Event, event_from
from jkqa.fuse import ranking, weighted
from jkqa.late import Late, Matches
from jkqa.lexical import Lexical
from jkqa.names import Vocabulary
from jkqa.needs import Language
from jkqa.protocols import Encoder, Scores
from jkqa.query import Query, plan, unit_dates, unit_terms
from jkqa.spelling import is_english
from jkqa.tables import Tables
from jkqa.types import DateRange, Document, Entry, Hit, Locator, Mode, Span, Unit

#: What each signal weighs; see docs/retrieval.md for how they were found.
WEIGHTS = {"late": 1.0, "window": 0.2, "sentence": 0.2, "lexical": 0.2, "time": 0.1}
MODES: dict[Mode, tuple[str, ...]] = {
    "hybrid": ("late", "window", "sentence", "lexical", "time"),
    "dense": ("late", "window", "sentence"),
    "lexical": ("lexical",),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a unit and its place in the document's text."""

    unit: int
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A question scored against everything.

    ``units`` and each of ``signals`` have one score per unit, ``sentences`` one per sentence.
    """

    query: Query
    units: Scores
    sentences: Scores
    signals: dict[str, Scores]
    matches: Matches | None = None


class Retriever:
    """Documents, their arrays and the encoder that made them, ready for questions."""

    def __init__(
        self,
        documents: Sequence[Document],
        arrays: Arrays,
        encoder: Encoder,
        tables: Tables,
    ) -> None:
        self.documents = tuple(documents)
        self.arrays = arrays
        self.encoder = encoder
        self.tables = tables
        self.units: tuple[Unit, ...] = tuple(u for d in self.documents for u in d.units)

    # what is looked up

    def document(self, id: str) -> Document:
        """The document of that id. Raises UnknownDocument."""
        for document in self.documents:
            if document.id == id:
                return document
        known = ", ".join(d.id for d in self.documents) or "none"
        raise UnknownDocument(f"no document {id!r} in the index; it has: {known}.")

    def unit(self, locator: str) -> Unit:
        """The unit at ``p12`` or ``japan-korea-2024:p12``. Raises UnknownLocator.

        Without a document, the locator must occur in only one.
        """
        id, _, short = locator.rpartition(":")
        try:
            wanted = Locator(short)
        except ValueError:
            raise UnknownLocator(
                f"no locator: {locator!r}; expected p12, fig2, 2024-06-25#2 or DOCUMENT:p12."
            ) from None
        found = [
            unit
            for document in ([self.document(id)] if id else self.documents)
            for unit in document.units
            if unit.locator == wanted
        ]
        if not found:
            raise UnknownLocator(f"no unit {locator!r}; {self._has(wanted, id)}")
        if len(found) > 1:
            places = ", ".join(f"{u.document}:{u.locator}" for u in found[:4])
            raise UnknownLocator(f"{locator!r} is in {len(found)} documents; say which: {places}.")
        return found[0]

    def _has(self, wanted: Locator, id: str) -> str:
        units = [u for u in self.units if u.kind == wanted.kind and id in ("", u.document)]
        if not units:
            return f"the index has no {wanted.kind} at all."
        if wanted.kind == "entry":
            day = wanted.split("#")[0]
            near = min(units, key=lambda u: _days_apart(u.locator.split("#")[0], day))
            return f"the nearest entry is {near.locator}."
        return f"the last one is {units[-1].locator}."

    # what is worked out once

    @cached_property
    def period(self) -> DateRange | None:
        """The days that the documents cover together."""
        periods = [d.period for d in self.documents if d.period]
        starts = [p.start for p in periods if p.start]
        ends = [p.end for p in periods if p.end]
        return DateRange(min(starts), max(ends)) if starts and ends else None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The corpus's words."""
        return Vocabulary(unit.text for unit in self.units)

    @cached_property
    def language(self) -> Language:
        """What is known of the words of a question."""
        tables = self.tables
        return Language(
            self.vocabulary, tables.synonyms, tables.kinds, tables.countries, is_english
        )

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The entries of all documents in order of date, each with its kinds and parties."""
        tables = self.tables
        entries = [unit for unit in self.units if isinstance(unit, Entry)]
        entries.sort(key=lambda e: (e.dates.start or date.min, e.document, e.locator.sort_key))
        return tuple(event_from(entry, tables.kinds, tables.countries) for entry in entries)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(Sentence(u, Span(a, b)) for u, a, b in self.arrays.sentences.tolist())

    @cached_property
    def _numbers(self) -> dict[tuple[str, str], int]:
        return {(u.document, u.locator): i for i, u in enumerate(self.units)}

    @cached_property
    def _rows(self) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = {}
        for row, sentence in enumerate(self.sentences):
            rows.setdefault(sentence.unit, []).append(row)
        return rows

    def number_of(self, unit: Unit) -> int:
        """The unit's number in ``units``."""
        return self._numbers[unit.document, unit.locator]

    def sentences_of(self, number: int) -> list[int]:
        """The rows in ``sentences`` of the unit of that number."""
        return self._rows.get(number, [])

    def dates_of(self, unit: Unit) -> list[DateRange]:
        """When a unit is about: an entry's own date, and the dates that its text mentions."""
        return self._dates[self.number_of(unit)]

    @cached_property
    def _keys(self) -> list[Any]:
        return [(u.document, u.locator.sort_key) for u in self.units]

    @cached_property
    def _lexical(self) -> Lexical:
        return Lexical([unit_terms(u, d.period) for d in self.documents for u in d.units])

    @cached_property
    def _dates(self) -> list[list[DateRange]]:
        return [unit_dates(u, d.period) for d in self.documents for u in d.units]

    @cached_property
    def _late(self) -> Late:
        return Late(self.arrays.pieces, self.arrays.piece_vectors, self._owners)

    @cached_property
    def _windows(self) -> Dense:
        return Dense(self.arrays.window_vectors)

    @cached_property
    def _spoken(self) -> Dense:
        return Dense(self.arrays.sentence_vectors)

    def warm(self) -> None:
        """Load what the first question would load."""
        self.score("warm")

    # what is asked

    def check(self, question: str) -> None:
        """Raise OptionError for an empty question."""
        if not question.strip():
            raise OptionError("the question is empty; expected some words.")

    def plan(self, question: str) -> Query:
        """What is looked for. Raises OptionError for an empty question."""
        self.check(question)
        return plan(question, self.vocabulary, self.tables.aliases, is_english, self.period)

    def score(
        self, question: str, mode: Mode = "hybrid", time: Sequence[DateRange] = ()
    ) -> Evidence:
        """Every unit and sentence scored.

        ``time`` is when the question is about, where it names no date that says so.
        """
        if mode not in MODES:
            raise OptionError(f"mode {mode!r}; expected one of {', '.join(MODES)}.")
        query = self.plan(question)
        lexical = self._lexical.scores(query)
        if mode == "lexical" or not self.units:
            return Evidence(query, lexical, lexical[self._owners], {"lexical": lexical})
        encoded = self.encoder.encode([query.text])[0]
        matches = self._late.matches(query.text, encoded)
        late = matches.scores
        spoken = self._spoken.cosines(encoded.vector)
        windows = _best(self._windows.cosines(encoded.vector), self.arrays.windows[:, 0], self)
        per_unit = {
            "late": _best(late, self._owners, self),
            "window": windows,
            "sentence": _best(spoken, self._owners, self),
            "lexical": lexical,
        }
        dates = query.dates or tuple(time)
        if dates:  # a question without a time in it has no such signal
            per_unit["time"] = self._time(dates)
        signals = {name: per_unit[name] for name in MODES[mode] if name in per_unit}
        sentences = weighted({"late": late, "sentence": spoken}, WEIGHTS)
        return Evidence(query, weighted(signals, WEIGHTS), sentences, signals, matches)

    def _time(self, dates: Sequence[DateRange]) -> Scores:
        """1 for each unit that is about a time that the question names, else 0."""
        return np.array(
            [any(a.overlaps(b) for a in own for b in dates) for own in self._dates],
            dtype=np.float64,
        )

    def search(self, query: str, k: int = 10, mode: Mode = "hybrid") -> tuple[Hit, ...]:
        """The k best units of both kinds, best first."""
        if k < 1:
            raise OptionError(f"k is {k}; expected at least 1.")
        return self.ranked(self.score(query, mode), k)

    def ranked(self, evidence: Evidence, k: int) -> tuple[Hit, ...]:
        """The k best units of scored evidence; a unit that shares no word is no lexical hit."""
        order = ranking(evidence.units, self._keys, k)
        if set(evidence.signals) == {"lexical"}:
            order = [i for i in order if evidence.units[i] > 0]
        total = sum(WEIGHTS[name] for name in evidence.signals)
        return tuple(
            Hit(
                unit=self.units[i],
                score=round(float(evidence.units[i]), 6),
                rank=rank,
                signals={
                    name: round(float(WEIGHTS[name] * scores[i] / total), 6)
                    for name, scores in evidence.signals.items()
                },
            )
            for rank, i in enumerate(order, start=1)
        )

    @property
    def _owners(self) -> NDArray[np.int32]:
        return self.arrays.sentences[:, 0]


def _best(scores: Scores, owners: NDArray[np.int32], retriever: Retriever) -> Scores:
    """The best score of each unit among its rows; -1, the lowest cosine, for a unit without."""
    best = np.full(len(retriever.units), -1.0)
    np.maximum.at(best, owners, scores)
    return best


def _days_apart(one: str, other: str) -> int:
    def day(text: str) -> date:
        try:
            return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
        except ValueError:
            return date.min

    return abs((day(one) - day(other)).days)
