"""Names that a text tells of the second of a row, and a sentence of the first. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from jkqa.claims.details import Details
from jkqa.claims.mentions import Named
from jkqa.claims.roles import same
from jkqa.sentences import sentences
from jkqa.tokenize import STOP_WORDS, tokens
from jkqa.types import Span

_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE
)
#: So many words behind an ordinal say what is counted.
_WHAT = 3


def of_another_turn(said: Details, told: Details) -> list[tuple[Named, Named]]:
    """Names of a sentence that a text has with another ordinal, with that of the same ordinal.

    ``The first journey led to Tesnik, the second to Lunhas``: no first journey went to Lunhas.
    """
    own = list(_ORDINAL.finditer(said.text))
    if len(own) != 1:
        return []
    word, what = own[0][0].lower(), _what(said.text, own[0].end())
    behind = [n for n in said.names if n.span.start > own[0].end()]
    found = []
    for row in _rows(told.text):
        mine = [s for w, s in row if w == word and _what(told.text, s.start) & what]
        others = [s for w, s in row if w != word]
        if len(mine) != 1 or not others:
            continue
        here, there = _inside(told, mine), _inside(told, others)
        for named in behind:
            rivals = [n for n in here if _is_like(n, named) and not _any(n, said.names)]
            if rivals and _any(named, there) and not _any(named, here):
                found.append((named, rivals[0]))
    return found


def _rows(text: str) -> list[list[tuple[str, Span]]]:
    """The sentences with several ordinals: each ordinal with what stands up to the next."""
    rows = []
    for span in sentences(text):
        at = list(_ORDINAL.finditer(text, span.start, span.end))
        ends = [*(m.start() for m in at), span.end]
        parts = [Span(m.end(), end) for m, (_, end) in zip(at, pairwise(ends), strict=True)]
        rows.append([(m[0].lower(), part) for m, part in zip(at, parts, strict=True)])
    return [row for row in rows if len({word for word, _ in row}) > 1]


def _what(text: str, start: int) -> set[str]:
    behind = tokens(" ".join(text[start:].split()[:_WHAT]))
    return {t.term for t in behind if t.word not in STOP_WORDS}


def _inside(told: Details, spans: Sequence[Span]) -> list[Named]:
    return [n for n in told.names if any(span.covers(n.span) for span in spans)]


def _is_like(one: Named, other: Named) -> bool:
    return bool(one.country) == bool(other.country) and one.placed == other.placed


def _any(named: Named, others: Sequence[Named]) -> bool:
    return any(same(named, other) for other in others)
