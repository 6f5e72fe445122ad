"""What units tell, read once: the details of each, of its sentences, and of what is claimed."""

from collections import Counter
from dataclasses import replace
from functools import cached_property, lru_cache

from jkqa.claims.cases import cases
from jkqa.claims.details import Details, Reader
from jkqa.claims.whens import When
from jkqa.retrieval import Retriever
from jkqa.spelling import is_english
from jkqa.tokenize import terms
from jkqa.types import DateRange, Entry, Span, Unit

#: So many claims are remembered as they were read.
_KEPT = 64


class Testimony:
    """The details of a corpus's units, by number, of its sentences, by row, and of claims."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever
        self._proper, self._lower = cases(retriever.units)
        tables = retriever.tables
        self._reader = Reader(tables.countries, tables.opposites, self._is_proper)
        self.units = [self._told(unit, unit.text) for unit in retriever.units]
        self._rows: dict[int, Details] = {}
        self.claimed = lru_cache(_KEPT)(self._claimed)

    def row(self, row: int) -> Details:
        """What a sentence tells."""
        if row not in self._rows:
            sentence = self._retriever.sentences[row]
            unit = self._retriever.units[sentence.unit]
            text = sentence.span.of(self._retriever.document(unit.document).text)
            self._rows[row] = self._told(unit, text)
        return self._rows[row]

    def period(self, number: int) -> DateRange | None:
        """The days that the document of a unit covers."""
        return self._retriever.period_of(self._retriever.units[number])

    @cached_property
    def common(self) -> frozenset[str]:
        """The terms of the words that a document has in small letters."""
        return frozenset(term for word in self._lower for term in terms(word))

    @cached_property
    def contexts(self) -> list[frozenset[str]]:
        """What each unit is about without saying so: its heading, and whom its section is about.

        A name that half of a section's paragraphs have is understood in the others.
        """
        sections: dict[tuple[str, str], list[int]] = {}
        for number, unit in enumerate(self._retriever.units):
            if not isinstance(unit, Entry):
                sections.setdefault((unit.document, unit.section), []).append(number)
        found = [frozenset(terms(unit.section)) for unit in self._retriever.units]
        for numbers in sections.values():
            counts = Counter(
                term
                for number in numbers
                for term in {t for n in self.units[number].names for t in n.terms}
            )
            frequent = {t for t, c in counts.items() if 2 * c >= len(numbers) > 2}
            for number in numbers:
                found[number] |= frequent
        return found

    def _claimed(self, text: str, period: DateRange | None = None) -> Details:
        """What a claim tells, a year that it leaves out being one of the period."""
        return replace(self._reader, period=period).read(text)

    def _told(self, unit: Unit, text: str) -> Details:
        """What a text of a unit tells; a year that is left out is of its own document."""
        period = self._retriever.period_of(unit)
        return replace(self._reader, period=period).read(text, _own(unit))

    def _is_proper(self, word: str, initial: bool) -> bool:
        """Whether a capitalised word is a name: no document has it small.

        A word that begins a sentence must be no ordinary word either, or be a name elsewhere.
        """
        if word in self._lower:
            return False
        return not initial or word in self._proper or not is_english(word)


def _own(unit: Unit) -> list[When]:
    """An entry has its date, though its text does not say it."""
    if not isinstance(unit, Entry):
        return []
    precision = "day" if len(unit.date) > len("2024-06") else "month"
    return [When(unit.dates, precision, Span(0, 0), own=True)]  # type: ignore[arg-type]
