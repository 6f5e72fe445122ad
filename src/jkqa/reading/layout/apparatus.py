"""What stands about a text and is none of it: notes, references, thanks, who the authors are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jkqa.reading.layout.authors import names_institution
from jkqa.reading.layout.headings import (
    is_apparatus_heading,
    is_chronology,
    is_contents_heading,
    is_doubtful_heading,
)
from jkqa.reading.layout.quotations import lifted
from jkqa.reading.lines.bare import tidy, unmarked
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.imprint import is_imprint, is_statement
from jkqa.reading.units import Piece
from jkqa.types import Author, Notice

_CITED = re.compile(r",|\b\d{4}\b|https?:")  # in a source, and in no heading
_IS = re.compile(
    r"(?:\s*\([^()]*\)|,[^,.]{2,60},)?\s+(?:is|was|are|teaches|writes|works|leads|heads|holds|serves|directs|covers)\b"
)
_NOTE = re.compile(r"\[\d{1,3}\]\s+\S")
_SOURCE = re.compile(r"\W{0,3}(?:data\s+)?sources?\s*:", re.IGNORECASE)
_LONGEST_SOURCE = 40  # words


def text_proper(
    found: Sequence[Piece | Notice], text: str, authors: Sequence[Author]
) -> list[Piece | Notice]:
    """The pieces without what only stands about the text; notices say what is left out.

    Notes and references are whole sections; who the authors are and how the text was made may
    stand above it or behind it without a heading.
    """
    pieces = [piece for piece in found if isinstance(piece, Piece)]
    out = _sections(pieces)
    rest = [piece for piece in pieces if id(piece) not in out]
    out |= _at_the_ends(rest, text, authors)
    out |= {id(piece) for piece in rest if _is_beside(piece, text, authors)}
    told = [piece for piece in rest if piece.kind == "paragraph" and id(piece) not in out]
    out |= {id(told[i]) for i in lifted([piece.span.of(text) for piece in told])}
    if len(out) == len(pieces):
        return list(found)
    return list(_kept(found, text, out))


def _sections(pieces: Sequence[Piece]) -> set[int]:
    """The paragraphs in sections of notes, sources, contents, which a source does not end."""
    out: set[int] = set()
    doubtful: set[int] = set()  # since the last section of the text
    last, kind = "", ""
    for piece in pieces:
        if piece.section != last:
            last, kind = piece.section, _kind(piece.section, kind)
        if piece.kind == "entry":
            continue
        if kind == "sure":
            out.add(id(piece))
        elif kind == "doubtful":
            doubtful.add(id(piece))
        elif not is_chronology(piece.section):
            doubtful.clear()
    return out | doubtful


def _kind(section: str, before: str) -> str:
    """Whether a section is surely none of the text, perhaps none, or text (empty)."""
    if is_doubtful_heading(section):
        return "doubtful"
    if is_about_the_text(section):
        return "sure"
    return before if _CITED.search(section) and not is_chronology(section) else ""


def is_about_the_text(section: str) -> bool:
    """Whether a heading is of notes, sources or contents."""
    heads = is_apparatus_heading(section) or is_contents_heading(section)
    return heads or is_doubtful_heading(section)


def _at_the_ends(pieces: Sequence[Piece], text: str, authors: Sequence[Author]) -> set[int]:
    """The paragraphs before all of the text or behind it, among nothing but their like."""
    out: set[int] = set()
    for some in (pieces, reversed(pieces)):
        own = takewhile(lambda piece: _may_end(piece, text, authors), some)
        out |= {id(piece) for piece in own}
    notes = [*takewhile(lambda piece: _NOTE.match(piece.span.of(text)), reversed(pieces))]
    return out | ({id(piece) for piece in notes} if 2 * len(notes) < len(pieces) else set())


def _is_beside(piece: Piece, text: str, authors: Sequence[Author]) -> bool:
    """Whether a paragraph is none of the text, wherever it stands."""
    said = unmarked(piece.span.of(text)) if piece.kind == "paragraph" else ""
    source = bool(_SOURCE.match(said)) and len(said.split()) <= _LONGEST_SOURCE
    return source or is_imprint(said) or _tells_of(said, authors, sure=True)


def _may_end(piece: Piece, text: str, authors: Sequence[Author]) -> bool:
    said = unmarked(piece.span.of(text))
    if piece.kind != "paragraph":
        return False
    return (
        is_statement(said)
        or is_furniture(said)
        or is_imprint(said)
        or _tells_of(said, authors, sure=False)
    )


def _tells_of(said: str, authors: Sequence[Author], *, sure: bool) -> bool:
    """Whether a paragraph begins by saying who an author is; ``sure``: at which institution."""
    for author in authors:
        begins = said.casefold().startswith(author.name.casefold())
        if begins and _IS.match(said, len(author.name)):
            return not sure or names_institution(said)
    return False


def _kept(found: Sequence[Piece | Notice], text: str, out: set[int]) -> Iterator[Piece | Notice]:
    lines = {_line(piece, text) for piece in found if id(piece) in out and isinstance(piece, Piece)}
    count = Counter(p.section for p in found if isinstance(p, Piece) and id(p) in out)
    told: set[str] = set()
    for one in found:
        if isinstance(one, Notice):
            if one.line not in lines:
                yield one
        elif id(one) not in out:
            yield one
        elif is_about_the_text(one.section):
            if one.section not in told:
                told.add(one.section)
                paragraphs = f" and {count[one.section]} paragraphs below it"
                said = f"{one.section!r}{paragraphs if count[one.section] > 1 else ''}"
                yield Notice(_line(one, text), f"none of the text; left out: {said}")
        else:
            said = tidy(one.span.of(text))[:60]
            yield Notice(_line(one, text), f"none of the text; left out: {said!r}")


def _line(piece: Piece, text: str) -> int:
    return text.count("\n", 0, piece.span.start) + 1
