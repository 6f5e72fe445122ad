"""Citations inside a text: ``[p12]``, ``[2024-06-25#2; japan-korea-2024:p3]``. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jkqa.claims.marks import bare
from jkqa.sentences import sentences
from jkqa.types import Span

_BRACKET = re.compile(r"\s*\[([^\[\]\n]{1,200})\]")
_SEPARATOR = re.compile(r"\s*(?:[,;]|\band\b|&)\s*")
#: What may have been meant as a locator: one word with a figure in it.
_ATTEMPT = re.compile(r"(?:[\w.-]+:)?\S*\d\S*|[\w.-]+:\S+")
#: What only points to a citation: "See [p3].", "(cf. [p3])", "Sources:".
_POINTS = re.compile(
    r"(?:[,;]|(?<=[.!?\n(])|^)[\s*_]*\b(?:see(?: also)?|cf|compare|confer|also|sources?|references?"
    r"|refs?|citations?|cited (?:in|from|at)|per|via|from)\b[.:\s*_]*$",
    re.IGNORECASE,
)
#: Behind a citation that stands between sentences.
_CLOSING = ("", ".", "!", "?")
_ENDS = re.compile(r"\s*[.:;,]")
#: Between two citations: they are cited together.
_JOINS = re.compile(r"[\s,;&]*(?:\band\b)?[\s,;&]*(?:\b(?:see )?also\b)?\s*", re.IGNORECASE)
_EMPTY = re.compile(r"\s*\(\s*\)")


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence of a text: its place, its words without citations, and what it cites.

    ``parts`` are the sentences of a line that has several.
    """

    span: Span
    text: str
    locators: tuple[str, ...]
    parts: tuple["Cited", ...] = ()


def cited_sentences(text: str, lines: bool = False) -> list[Cited]:
    """The sentences of a text, each with the citations in it or right behind it.

    With ``lines`` every line that is not blank is one sentence, with those that it is made of.
    Headings and marks of lists are left out, and so is what only points to a citation, which is
    then one of the sentence before.
    """
    brackets = [m for m in _BRACKET.finditer(text) if _is_citation(m[1])]
    plain, blocks = bare(_masked(text, brackets), lines)
    found = _cited(plain, [s for b in blocks for s in _sentences(plain, b)], brackets)
    if not lines:
        return found
    rows = [[c for c in found if block.covers(c.span)] for block in blocks]
    return [_line(plain, own) for own in rows if own]


def _masked(text: str, brackets: Sequence[re.Match[str]]) -> str:
    """The text with blanks for citations, and for what points to them or joins them."""
    masked = list(text)
    last, alone = 0, False
    for match in brackets:
        joins = _JOINS.fullmatch(text, last, match.start()) if last else None
        points = _POINTS.search(text, last, match.start())
        begin = last if joins else points.start() if points else match.start()
        alone = alone if joins else text[:begin].rstrip()[-1:] in _CLOSING
        ends = _ENDS.match(text, match.end()) if alone else None
        last = match.end()
        end = ends.end() if ends else last
        masked[begin:end] = [c if c == "\n" else " " for c in text[begin:end]]
    return "".join(masked)


def _cited(text: str, spans: Sequence[Span], brackets: Sequence[re.Match[str]]) -> list[Cited]:
    found = []
    for i, span in enumerate(spans):
        begin = span.start if i else 0
        end = spans[i + 1].start if i + 1 < len(spans) else len(text)
        own = [m for m in brackets if begin <= m.start() < end or (not i and m.end() <= end)]
        locators = [name for m in own for name in _SEPARATOR.split(m[1].strip()) if name]
        found.append(Cited(span, _tidy(span.of(text)), tuple(dict.fromkeys(locators))))
    return found


def _line(text: str, own: Sequence[Cited]) -> Cited:
    """The sentences of a line as one."""
    if len(own) == 1:
        return own[0]
    span = Span(own[0].span.start, own[-1].span.end)
    locators = tuple(dict.fromkeys(name for part in own for name in part.locators))
    return Cited(span, _tidy(span.of(text)), locators, tuple(own))


def _sentences(text: str, block: Span) -> list[Span]:
    return [s for s in sentences(text, block.start, block.end) if re.search(r"\w", s.of(text))]


def _is_citation(inside: str) -> bool:
    names: Sequence[str] = _SEPARATOR.split(inside.strip())
    return bool(names) and all(_ATTEMPT.fullmatch(name) for name in names if name)


def _tidy(words: str) -> str:
    plain = _EMPTY.sub("", re.sub(r"\s+", " ", words))
    return re.sub(r"\s+([.,;:!?])", r"\1", plain).strip()
