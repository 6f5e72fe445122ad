"""The nouns of ``verify``: the sentences of a text, and what becomes of each."""

from dataclasses import dataclass
from typing import Literal

from jkqa.types import Citation, Span

Status = Literal["supported", "contradicted", "not_found"]
DifferenceKind = Literal["number", "date", "name", "place", "negation", "role"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A detail that the document has otherwise: as said, and as the document has it.

    ``document`` is empty where the document has nothing in its place.
    """

    kind: DifferenceKind
    said: str
    document: str


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """A citation inside a text: as written, whether it supports its sentence, and if not, why."""

    locator: str
    ok: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SentenceVerdict:
    """A sentence of a text, what becomes of it, and what shows it.

    ``span`` is its place in the text; ``quotes`` support it, or are what comes nearest;
    ``score`` is how strongly they carry its content, about 0 to 1. ``parts`` are the sentences of a
    line that has several; it has what they have, and the worst status.
    """

    text: str
    span: Span
    status: Status
    score: float
    citations: tuple[CitationCheck, ...] = ()
    differences: tuple[Difference, ...] = ()
    quotes: tuple[Citation, ...] = ()
    parts: tuple["SentenceVerdict", ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What ``verify`` returns."""

    sentences: tuple[SentenceVerdict, ...]

    @property
    def ok(self) -> bool:
        """Whether every sentence is supported and every citation right."""
        return all(
            s.status == "supported" and all(c.ok for c in s.citations) for s in self.sentences
        )
