"""Search: every unit and every sentence scored against a question, and one ranking of units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from jkqa.collection import Collection, Sentences
from jkqa.encoding.adapter import Adapter, adapter_for
from jkqa.errors import OptionError
from jkqa.events.event import Event, event_from
from jkqa.events.homelands import with_homelands
from jkqa.events.origins import origins
from jkqa.fuse import ranking, weighted
from jkqa.names import Vocabulary
from jkqa.protocols import Encoded, Encoder, Scores, Vectors
from jkqa.query import Query, plan
from jkqa.signals.compiled import Compiled, about, compiled, dates_in
from jkqa.signals.dense import Dense, recall
from jkqa.signals.embedding import Arrays
from jkqa.signals.late import Late
from jkqa.signals.lexical import Lexical
from jkqa.sound import whole_names
from jkqa.spelling import is_english
from jkqa.tables import Tables
from jkqa.types import DateRange, Document, Entry, Hit, Mode, Unit
from jkqa.wants.need import Language

if TYPE_CHECKING:
    from jkqa.readings import Readings

#: What each signal weighs; see docs/retrieval.md for how they were found.
WEIGHTS = {"late": 1.0, "window": 0.2, "sentence": 0.2, "lexical": 0.2, "time": 0.1}
MODES: dict[Mode, tuple[str, ...]] = {
    "hybrid": ("late", "window", "sentence", "lexical", "time"),
    "dense": ("late", "window", "sentence"),
    "lexical": ("lexical",),
}

#: In a corpus of more units than this, late interaction is worked out for the best of each of the
#: other signals only, so many of each: the rest would take time and change nothing at the top.
LATE_UNITS, LATE_BEST = 5000, 300


@dataclass(frozen=True, slots=True)
class Evidence:
    """A question scored against everything.

    ``units`` and each of ``signals`` have one score per unit, ``sentences`` one per sentence.
    ``cosines``, shape ``(pieces, sentences)``, are the best of each piece of the question in each
    sentence, where all were looked at.
    """

    query: Query
    units: Scores
    sentences: Scores
    signals: dict[str, Scores]
    encoded: Encoded | None = None
    cosines: Vectors | None = None


class Retriever(Collection):
    """Documents, their arrays and the encoder that made them, ready for questions."""

    def __init__(
        self,
        documents: Sequence[Document],
        arrays: Arrays,
        encoder: Encoder,
        tables: Tables,
        words: Compiled | None = None,
        cells: Mapping[str, Path] | None = None,
    ) -> None:
        super().__init__(documents)
        self.arrays = arrays
        self.encoder = encoder
        self.given_tables = tables
        self._cells = cells or {}
        if words:
            self.words = words

    # what is worked out once

    @cached_property
    def words(self) -> Compiled:
        """The units' words, as an index on disk has them; worked out here for any other."""
        return compiled(self.documents)

    @property
    def vocabulary(self) -> Vocabulary:
        """The corpus's words."""
        return self.words.vocabulary

    @cached_property
    def tables(self) -> Tables:
        """The tables, with the countries that only these documents know."""
        given = self.given_tables
        known = with_homelands(given.countries, self.vocabulary)
        return replace(given, countries=known)

    @cached_property
    def language(self) -> Language:
        """What is known of the words of a question."""
        tables = self.tables
        return Language(
            self.vocabulary, tables.synonyms, tables.kinds, tables.countries, is_english
        )

    @cached_property
    def readings(self) -> "Readings":
        """What single units say."""
        from jkqa.readings import Readings  # of questions only

        return Readings(self, self.vocabulary, self.tables)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The entries of all documents in order of date, each with its kinds and parties."""
        tables = self.tables
        entries = [unit for unit in self.units if isinstance(unit, Entry)]
        entries.sort(key=lambda e: (e.dates.start or date.min, e.document, e.locator.sort_key))
        of = origins(
            (unit.text for unit in self.units), tables.countries, self.vocabulary.is_lowered
        )
        return tuple(event_from(entry, tables.kinds, tables.countries, of) for entry in entries)

    @property
    def sentences(self) -> Sentences:
        """All sentences in reading order."""
        return Sentences(self.arrays.sentences)

    def sentences_of(self, number: int) -> range:
        """The rows in ``sentences`` of the unit of that number."""
        return range(*np.searchsorted(self._owners, [number, number + 1]).tolist())

    def dates_of(self, unit: Unit) -> list[DateRange]:
        """When a unit is about: an entry's own date, and the dates that its text mentions."""
        return dates_in(self.words.dates, self.number_of(unit))

    def containing(self, term: str, within: range | None = None) -> int:
        """In how many units a term occurs, of all or of a range of their numbers."""
        return self._lexical.containing(term, within)

    @cached_property
    def _keys(self) -> list[Any]:
        return [(u.document, u.locator.sort_key) for u in self.units]

    @cached_property
    def _lexical(self) -> Lexical:
        return Lexical(self.words.postings)

    @cached_property
    def late(self) -> Late:
        """The word pieces of all sentences."""
        a = self.arrays
        return Late(a.piece_starts, a.piece_vectors, a.piece_norms, a.piece_counts, len(self.units))

    @cached_property
    def adapter(self) -> Adapter | None:
        """What turns the pieces of a question, where there is something for the model."""
        return adapter_for(self.encoder.sha256)

    @cached_property
    def _windows(self) -> Dense:
        return Dense(self.arrays.window_vectors, self._cells.get("window_vectors"))

    @cached_property
    def _spoken(self) -> Dense:
        return Dense(self.arrays.sentence_vectors, self._cells.get("sentence_vectors"))

    def recall(self) -> float:
        """The share of the ten nearest vectors that search finds: 1 where it looks at all."""
        some = self.arrays.sentence_vectors[:: max(1, len(self._spoken) // 100)]
        return 1.0 if self._spoken.exact else recall(self._spoken, some)

    # what is asked

    def check(self, question: str) -> None:
        """Raise OptionError for an empty question, which is one without a letter or a digit."""
        if not any(map(str.isalnum, question)):
            raise OptionError("the question is empty; expected some words.")

    def plan(self, question: str) -> Query:
        """What is looked for. Raises OptionError for an empty question."""
        self.check(question)
        return plan(
            question,
            self.vocabulary,
            self.tables.aliases,
            is_english,
            self.own_periods,
            lambda: self._whole_names,
            self._stands,
        )

    def _stands(self, name: str) -> bool:
        """Whether a unit has a name as it is written, or the other way round."""
        ways = (name, " ".join(reversed(name.split(" "))))
        return any(way in unit.text for unit in self.units for way in ways)

    @cached_property
    def _whole_names(self) -> list[str]:
        return whole_names(unit.text for unit in self.units)

    def score(
        self,
        question: str,
        mode: Mode = "hybrid",
        time: Sequence[DateRange] = (),
        *,
        stated: bool = False,
    ) -> Evidence:
        """Every unit and sentence scored.

        ``time`` is when the question is about, where it names no date that says so. What is
        ``stated`` asks for nothing: it looks for what says the same, and is not turned.
        """
        if mode not in MODES:
            raise OptionError(f"mode {mode!r}; expected one of {', '.join(MODES)}.")
        query = self.plan(question)
        names = MODES[mode]
        lexical = self._lexical.scores(query)
        if names == ("lexical",) or not self.units:
            return Evidence(query, lexical, lexical[self._owners], {"lexical": lexical})
        encoded = self.encoder.encode_questions([query.text])[0]
        spoken = self._spoken.cosines(encoded.vector)
        windows = self._windows.cosines(encoded.vector)
        per_unit = {
            "window": _best(windows, self.arrays.windows[:, 0], self),
            "sentence": _best(spoken, self._owners, self),
            "lexical": lexical,
        }
        encoded = encoded if stated else self._turned(encoded)
        few = self._shortlist(per_unit)
        cosines = np.zeros((len(encoded.ids), len(self.late)), np.float32) if few is None else None
        late = self.late.scores(query.text, encoded, few, cosines)
        per_unit["late"] = _best(late, self._owners, self)
        dates = query.dates or tuple(time)
        if dates:  # a question without a time in it has no such signal
            per_unit["time"] = about(self.words.dates, dates, len(self.units))
        signals = {name: per_unit[name] for name in names if name in per_unit}
        sentences = weighted({"late": late, "sentence": spoken}, WEIGHTS)
        return Evidence(query, weighted(signals, WEIGHTS), sentences, signals, encoded, cosines)

    def _turned(self, encoded: Encoded) -> Encoded:
        """A question with its pieces turned towards answers, where the model has an adapter."""
        if self.adapter is None:
            return encoded
        return replace(encoded, pieces=self.adapter.turned(encoded.pieces))

    def _shortlist(self, signals: Mapping[str, Scores]) -> NDArray[np.intp] | None:
        """The sentences of the best units by each signal; None, which is all, in a small corpus."""
        if len(self.units) <= LATE_UNITS:
            return None
        best = [np.argpartition(-scores, LATE_BEST)[:LATE_BEST] for scores in signals.values()]
        units = np.unique(np.concatenate(best))
        first, last = np.searchsorted(self._owners, [units, units + 1])
        return np.concatenate([np.arange(a, b) for a, b in zip(first, last, strict=True)])

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

    @cached_property
    def _owners(self) -> NDArray[np.int32]:
        return np.ascontiguousarray(self.arrays.sentences[:, 0])


def _best(scores: Scores, owners: NDArray[np.int32], retriever: Retriever) -> Scores:
    """The best score of each unit among its rows; -1, the lowest cosine, for a unit without."""
    best = np.full(len(retriever.units), -1.0)
    np.maximum.at(best, owners, scores)
    return best
