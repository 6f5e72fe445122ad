"""What stands about a text and is none of it: notes, references, thanks, who the authors are."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jkqa.reading.layout.authors import names_institution
from jkqa.reading.layout.headings import is_apparatus_heading, is_chronology, is_contents_heading
from jkqa.reading.lines.bare import tidy, unmarked
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.imprint import is_imprint, is_statement
from jkqa.reading.units import Piece
from jkqa.types import Author, Notice

_CITED = re.compile(r",|\b\d{4}\b|https?:")  # in a source, and in no heading
_IS = re.compile(
    r"(?:\s*\([^()]*\)|,[^,.]{2,60},)?\s+(?:is|was|are|teaches|writes|works|leads|heads|holds|serves|directs|covers)\b"
)
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
    if len(out) == len(pieces):
        return list(found)
    return list(_kept(found, text, out))


def _sections(pieces: Sequence[Piece]) -> set[int]:
    """The paragraphs in sections of notes, sources, contents, which a source does not end."""
    out: set[int] = set()
    last, inside = "", False
    for piece in pieces:
        if piece.section != last:
            named = is_apparatus_heading(piece.section) or is_contents_heading(piece.section)
            goes_on = inside and bool(_CITED.search(piece.section))
            inside = named or (goes_on and not is_chronology(piece.section))
            last = piece.section
        if inside and piece.kind != "entry":
            out.add(id(piece))
    return out


def _at_the_ends(pieces: Sequence[Piece], text: str, authors: Sequence[Author]) -> set[int]:
    """The paragraphs before all of the text or behind it, among nothing but their like."""
    out: set[int] = set()
    for some in (pieces, reversed(pieces)):
        own = takewhile(lambda piece: _may_end(piece, text, authors), some)
        out |= {id(piece) for piece in own}
    return out


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
    told: set[str] = set()
    for one in found:
        if isinstance(one, Notice):
            if one.line not in lines:
                yield one
        elif id(one) not in out:
            yield one
        elif is_apparatus_heading(one.section) or is_contents_heading(one.section):
            if one.section not in told:
                told.add(one.section)
                yield Notice(_line(one, text), f"none of the text; left out: {one.section!r}")
        else:
            said = tidy(one.span.of(text))[:60]
            yield Notice(_line(one, text), f"none of the text; left out: {said!r}")


def _line(piece: Piece, text: str) -> int:
    return text.count("\n", 0, piece.span.start) + 1
