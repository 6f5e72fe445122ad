"""Which units bear a sentence out, how strongly, and in what they differ from it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from jkqa.claims.amounts import equal
from jkqa.claims.clauses import clauses
from jkqa.claims.compare import Judge
from jkqa.claims.details import Details, joined
from jkqa.claims.evidence import Beyond, Evidence
from jkqa.claims.known import Known
from jkqa.claims.match import Matcher
from jkqa.claims.numbers import Quantity
from jkqa.claims.otherwise import told_bare
from jkqa.claims.polarity import Signs
from jkqa.claims.vague import tells_nothing
from jkqa.events.phrases import phrase_lemmas
from jkqa.names import simple
from jkqa.premises.rows import counted, miscounted
from jkqa.retrieval import Evidence as Scored
from jkqa.retrieval import Retriever
from jkqa.tokenize import tokens
from jkqa.types import Entry
from jkqa.verdicts import Difference
from jkqa.verification.borne import Borne, may_add
from jkqa.verification.testimony import Testimony

#: So many of the best units are held against a sentence.
_CANDIDATES = 6
#: How the retrieval score and the share that is not missing are weighed; see docs/verify.md.
_WEIGHT = 0.5
#: Cosines of word pieces from nothing in common to the same.
_FAR, _NEAR = 0.3, 0.5
_MOST_ROWS = 3


class Bearing:
    """An index, read for its details, ready to be asked whether it bears a sentence out."""

    def __init__(self, retriever: Retriever) -> None:
        self.retriever = retriever
        tables = retriever.tables
        self._told = Testimony(retriever)
        self._units = self._told.units
        self._known = Known.of(self._units)
        everything = frozenset(term for unit in self._units for term in unit.terms)
        matcher = Matcher(
            tables.aliases, tables.countries.capitals, self._told.common, everything, self._known
        )
        self._judge = Judge(matcher, self._known)
        self._last = (("", ""), retriever.score("none"))

    def of(self, text: str, also: Sequence[int] = (), before: str = "") -> list[Borne]:
        """What the best units say to a sentence, best first. A pair of units may say it together.

        ``also`` are further units to look at, by number; ``before`` is the sentence before, for
        one that speaks of "him" or "the same".
        """
        scored = self._score(text, before)
        order = sorted(range(len(self._units)), key=lambda i: (-scored.units[i], i))
        return self._among(text, scored, tuple(dict.fromkeys([*order[:_CANDIDATES], *also])))

    def among(self, text: str, numbers: Sequence[int], before: str = "") -> list[Borne]:
        """What these units, by number, say to a sentence: each of them, and pairs."""
        return self._among(text, self._score(text, before), numbers)

    def clauses(self, text: str) -> tuple[str, ...]:
        """The clauses of a sentence that tells of two events, if each has a detail or two."""
        found = clauses(text, self._told.claimed(text).names)
        parts = [self._told.claimed(part) for part in found]
        telling = all(len(p.names) + len(p.numbers) + len(p.times) > 1 for p in parts)
        return found if telling else ()

    def together(self, text: str, numbers: Sequence[int], before: str = "") -> Borne:
        """What these units say to a sentence, all together."""
        return self._borne(text, self._score(text, before), tuple(numbers), whole=True)

    def _score(self, text: str, before: str) -> Scored:
        """The scores of a sentence; those of the last one are kept."""
        if (text, before) != self._last[0]:
            scored = self.retriever.score(text, stated=True)
            if before:
                wider = self.retriever.score(f"{before} {text}", stated=True).units
                scored = replace(scored, units=np.maximum(scored.units, (scored.units + wider) / 2))
            self._last = ((text, before), scored)
        return self._last[1]

    def _among(self, text: str, scored: Scored, numbers: Sequence[int]) -> list[Borne]:
        misnamed = self._misnamed(text)
        if tells_nothing(self._told.claimed(text)):
            misnamed.append(Difference("negation", text, ""))
        single = [
            replace(b, differences=(*b.differences, *misnamed))
            for b in (self._borne(text, scored, (number,)) for number in numbers)
        ]
        single.sort(key=lambda b: (-b.rank, b.units))
        names = len(self._told.claimed(text).names)
        pairs = [
            self._borne(text, scored, (single[0].units[0], other.units[0]))
            for other in single[1:]
            if single[0].differences and may_add(other, single[0], names)
        ]
        better = [p for p in pairs if len(p.differences) < len(single[0].differences)]
        return sorted([*single, *better], key=lambda b: (-b.rank, len(b.units), b.units))

    def _misnamed(self, text: str) -> list[Difference]:
        """Offices that a sentence gives people of whom the corpus says that they hold others."""
        found = []
        for name, office, held in self.retriever.readings.misnamed(text):
            said = f"{' '.join(sorted(office))} {name.span.of(text)}"
            told = " or ".join(sorted({" ".join(sorted(one)) for one in held}))
            found.append(Difference("role", said, told))
        return found

    def _borne(
        self, text: str, scored: Scored, numbers: tuple[int, ...], *, whole: bool = False
    ) -> Borne:
        """What units say together; of all but the first only the nearest sentence, or ``whole``.

        The sentence is read as one of their document, so that a year that it leaves out is theirs.
        """
        period = self._told.period(numbers[0])
        said, judge = self._told.claimed(text, period), replace(self._judge, period=period)
        rows = [self._close(scored, number) for number in numbers]
        evidence = Evidence(
            joined([self._units[numbers[0]], *self._seconds(said, scored, numbers[1:], whole)]),
            joined([self._told.row(row) for own in rows for row in own]),
            frozenset().union(*(self._told.contexts[number] for number in numbers)),
            self._beside(rows),
            self._beyond(scored, numbers[0], rows[0]),
        )
        found = judge.differences(said, evidence)
        found.sort(key=lambda pair: pair[1])
        score = max(float(scored.units[number]) for number in numbers)
        missing = self._missing(said, scored, numbers)
        return Borne(
            numbers,
            _WEIGHT * score + (1 - _WEIGHT) * (1 - missing),
            (*(difference for difference, _ in found), *self._miscounted(said, numbers)),
            tuple(
                self._showing(said, scored, number, own)
                for number, own in zip(numbers, rows, strict=True)
            ),
            judge.firm(said, evidence, found),
        )

    def _miscounted(self, said: Details, numbers: Sequence[int]) -> list[Difference]:
        """Ordinals that units do not have before the same word: the third is not the fourth."""
        pairs = counted(simple(tokens(said.text)))
        ordinals = [p for p in pairs if not any(w.span.covers(p[0].span) for w in said.times)]
        texts = [self.retriever.units[number].text for number in numbers]
        bare = told_bare(said, [self._units[number] for number in numbers])
        found = [a.text for a in miscounted(ordinals, texts) if a.text not in bare]
        return [Difference("number", text, "") for text in found]

    def _seconds(
        self, said: Details, scored: Scored, numbers: Sequence[int], whole: bool
    ) -> list[Details]:
        """What second units add: their nearest sentences, and numbers only of the same things."""
        if whole:
            return [self._units[number] for number in numbers]
        nouns = {noun for quantity in said.numbers for noun in quantity.nouns}
        bare = [quantity for quantity in said.numbers if not quantity.nouns]
        rows = [self._told.row(row) for number in numbers for row in self._close(scored, number)]
        return [
            replace(
                row,
                numbers=tuple(
                    q
                    for q in row.numbers
                    if nouns & set(q.nouns) or any(_is_it(b, q) for b in bare)
                ),
            )
            for row in rows
        ]

    def _close(self, scored: Scored, number: int) -> list[int]:
        """The sentence of a unit that is nearest; all of an entry."""
        rows = self.retriever.sentences_of(number)
        if isinstance(self.retriever.units[number], Entry):
            return list(rows)
        return sorted(rows, key=lambda row: (-scored.sentences[row], row))[:1]

    def _beside(self, rows: Sequence[Sequence[int]]) -> Signs | None:
        """What is affirmed and denied right before and behind the nearest sentences."""
        units = self.retriever.sentences
        near = {
            other
            for own in rows
            for row in own
            for other in (row - 1, row + 1)
            if 0 <= other < len(units) and units[other].unit == units[row].unit and other not in own
        }
        return joined([self._told.row(row) for row in sorted(near)]).signs if near else None

    def _beyond(self, scored: Scored, number: int, close: Sequence[int]) -> tuple[Beyond, ...]:
        """The sentences of a paragraph beside the nearest one."""
        if isinstance(self.retriever.units[number], Entry) or not close:
            return ()
        nearest = float(scored.sentences[close[0]])
        return tuple(
            Beyond(self._told.row(row), row > close[0], nearest - float(scored.sentences[row]))
            for row in self.retriever.sentences_of(number)
            if row != close[0]
        )

    def _showing(
        self, said: Details, scored: Scored, number: int, close: Sequence[int]
    ) -> tuple[int, ...]:
        """The nearest sentence of a unit, and those that have the details which it lacks."""
        if isinstance(self.retriever.units[number], Entry):
            return tuple(close)
        rows = sorted(
            self.retriever.sentences_of(number), key=lambda row: (-scored.sentences[row], row)
        )
        chosen = list(close)
        for wanted in self._judge.wanted(said):
            if len(chosen) < _MOST_ROWS and not any(wanted(self._told.row(row)) for row in chosen):
                chosen += [row for row in rows if wanted(self._told.row(row))][:1]
        return tuple(sorted(chosen))

    def _missing(self, said: Details, scored: Scored, numbers: Sequence[int]) -> float:
        """The share of a sentence that is content which units have neither by word nor by meaning.

        Words count by how rare they are; names, numbers and dates are looked at on their own.
        """
        if scored.encoded is None:
            return 1.0
        rows = [row for number in numbers for row in self.retriever.sentences_of(number)]
        text = scored.query.text
        have = frozenset().union(*(self._units[number].terms for number in numbers))
        missing = 0.0
        for start, end, weight, cosine in self.retriever.late.words(text, scored.encoded, rows):
            word = phrase_lemmas(text[start:end])
            if set(word) & set(said.content) and not set(word) & have:
                near = min(max((cosine - _FAR) / (_NEAR - _FAR), 0.0), 1.0)
                missing += weight * (1 - near)
        return missing


def _is_it(said: Quantity, told: Quantity) -> bool:
    """Whether an amount that counts nothing by name is told: no ``nine hours`` in Hai Yun 9."""
    return said.measure == told.measure and equal(said, told)
