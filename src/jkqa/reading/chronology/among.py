"""Lines among the entries of a list that tell something, though they have no date of their own."""

import re
from collections.abc import Collection, Sequence

from jkqa.reading.layout.headings import is_chronology
from jkqa.reading.layout.prose import is_paragraph
from jkqa.reading.lines.captions import is_caption
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.furniture import heads_a_table, is_furniture
from jkqa.reading.text.block import Block

_LABEL = re.compile(r"\S[^:]*:\s+\S+\s+\S")
_PART = re.compile(
    r"\d|\b(?:phase|part|stage|act|period|round|week|day|month|step|chapter|section|[ivx]+)\b",
    re.IGNORECASE,
)
_APART = 8  # words of a heading among entries, at the most


def is_told(parts: Sequence[Block], i: int, entries: Collection[int]) -> bool:
    """Whether a line between two entries tells something, as their own lines do."""
    if _stands_apart(parts, i):
        return False
    return _tells(parts[i]) and _reaches(parts, i, entries, -1) and _reaches(parts, i, entries, 1)


def _stands_apart(parts: Sequence[Block], i: int) -> bool:
    """Whether a few words without an end stand between blank lines and sentences, as headings."""
    if not 0 < i < len(parts) - 1 or len(parts[i].words) > _APART or "|" in parts[i].text:
        return False
    label, colon, _ = parts[i].text.partition(":")
    if colon and not _PART.search(label):
        return False
    touches = parts[i - 1].touches(parts[i]) or parts[i].touches(parts[i + 1])
    ended = [bool(SENTENCE_END.search(part.text)) for part in parts[i - 1 : i + 2]]
    return not touches and ended == [True, False, True]


def is_at_the_edge(parts: Sequence[Block], i: int, entries: Collection[int]) -> bool:
    """Whether a line ``what: it tells`` stands at the head or the foot of a chronology."""
    if not _LABEL.match(parts[i].text) or not _tells(parts[i]) or _stands_apart(parts, i):
        return False
    return _reaches(parts, i, entries, -1) or _reaches(parts, i, entries, 1)


def _reaches(parts: Sequence[Block], i: int, entries: Collection[int], step: int) -> bool:
    """Whether an entry stands in that direction, behind nothing but such lines and captions."""
    k = i + step
    while 0 <= k < len(parts) and k not in entries:
        told = _tells(parts[k]) and not is_paragraph(parts[k])
        if not (told or is_caption(parts[k].text) or year_heading(parts[k].text)):
            return False
        k += step
    return 0 <= k < len(parts)


def _tells(block: Block) -> bool:
    """Whether a line among entries is none of their headings: a month, a few words, a title."""
    if is_furniture(block.text) or heads_a_table(block.text) or is_chronology(block.text):
        return False
    small = any(word[0].islower() and len(word) > 3 for word in block.words)
    told = len(block.words) > 3 or _LABEL.match(block.text)
    return bool(small and told) or "|" in block.text
