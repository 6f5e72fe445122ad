"""Citations inside a text: ``[p12]``, ``[2024-06-25#2; japan-korea-2024:p3]``. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jkqa.sentences import sentences
from jkqa.types import Span

_BRACKET = re.compile(r"\s*\[([^\[\]\n]{1,200})\]")
_SEPARATOR = re.compile(r"\s*(?:[,;]|\band\b|&)\s*")
#: What may have been meant as a locator: one word with a figure in it.
_ATTEMPT = re.compile(r"(?:[\w.-]+:)?\S*\d\S*|[\w.-]+:\S+")


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence of a text: its place, its words without citations, and what it cites."""

    span: Span
    text: str
    locators: tuple[str, ...]


def cited_sentences(text: str, lines: bool = False) -> list[Cited]:
    """The sentences of a text, each with the citations in it or right behind it.

    With ``lines`` every line that is not blank is one sentence.
    """
    brackets = [m for m in _BRACKET.finditer(text) if _is_citation(m[1])]
    masked = list(text)
    for match in brackets:
        masked[match.start() : match.end()] = " " * (match.end() - match.start())
    plain = "".join(masked)
    spans = _lines(plain) if lines else _sentences(plain)
    found = []
    for i, span in enumerate(spans):
        begin = span.start if i else 0
        end = spans[i + 1].start if i + 1 < len(spans) else len(text)
        own = [m for m in brackets if begin <= m.start() < end or (not i and m.end() <= end)]
        locators = [name for m in own for name in _SEPARATOR.split(m[1].strip()) if name]
        words = _tidy(span.of(plain))
        found.append(Cited(span, words, tuple(dict.fromkeys(locators))))
    return found


def _sentences(text: str) -> list[Span]:
    """Sentences, none of which runs across a blank line or begins inside a list mark."""
    found: list[Span] = []
    for block in re.finditer(r"(?:(?!\n\s*\n)[\s\S])+", text):
        found += sentences(text, block.start(), block.end())
    return [s for s in found if re.search(r"\w", s.of(text))]


def _lines(text: str) -> list[Span]:
    found = []
    for match in re.finditer(r"[^\n]+", text):
        part = match.group()
        if re.search(r"\w", part):
            start = match.start() + len(part) - len(part.lstrip())
            found.append(Span(start, start + len(part.strip())))
    return found


def _is_citation(inside: str) -> bool:
    names: Sequence[str] = _SEPARATOR.split(inside.strip())
    return bool(names) and all(_ATTEMPT.fullmatch(name) for name in names if name)


def _tidy(words: str) -> str:
    return re.sub(r"\s+([.,;:!?])", r"\1", re.sub(r"\s+", " ", words)).strip()
