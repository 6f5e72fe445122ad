"""Pieces of a text, in reading order, become numbered units."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from jkqa.types import DateRange, Entry, Kind, Locator, Passage, Span, Unit

INTRODUCTION = "Introduction"
CHRONOLOGY = "Chronology"


OPEN = DateRange(None, None)


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit before it has a number. ``line`` takes in an entry's date; ``day`` is its key."""

    kind: Kind
    section: str
    span: Span
    line: Span
    day: str = ""
    dates: DateRange = OPEN


def number(pieces: Iterable[Piece], text: str, document: str) -> tuple[Unit, ...]:
    """Number the pieces: paragraphs and figures through the document, entries within a date."""
    count: Counter[str] = Counter()
    return tuple(_unit(piece, text, document, count) for piece in pieces)


def _unit(piece: Piece, text: str, document: str, count: Counter[str]) -> Unit:
    words = piece.span.of(text)
    if piece.kind == "entry":
        count[piece.day] += 1
        locator = Locator(f"{piece.day}#{count[piece.day]}")
        return Entry(document, locator, piece.section, words, piece.span, piece.dates, piece.line)
    count[piece.kind] += 1
    prefix = "p" if piece.kind == "paragraph" else "fig"
    locator = Locator(f"{prefix}{count[piece.kind]}")
    return Passage(document, locator, piece.kind, piece.section, words, piece.span)
