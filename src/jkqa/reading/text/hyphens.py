"""Words that were split at the ends of lines, put together again where that is plain."""

import re
from collections.abc import Sequence
from functools import cached_property

from jkqa.spelling import is_english

_SPLIT = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})(?P<sign>[-\u2010\u00ad])\s*$")
_TAIL = re.compile(r"\s*(?P<tail>[^\W\d_]{2,})(?P<more>\S*)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def rejoined(lines: Sequence[str]) -> tuple[list[str | None], list[tuple[int, str]]]:
    """The lines with split words whole on the first of two, and each word with its line's place.

    None stands for a line of which nothing is left.
    """
    words = _Words(lines)
    kept: list[str | None] = list(lines)
    found: list[tuple[int, str]] = []
    for i in range(len(lines) - 1):
        split, tail = _SPLIT.search(kept[i] or ""), _TAIL.match(lines[i + 1])
        if not split or not tail or not tail["tail"][0].islower():
            continue
        joint = words.joint(split["head"], tail["tail"], split["sign"])
        if joint is None:
            continue
        word = split["head"] + joint + tail["tail"]
        kept[i] = (kept[i] or "")[: split.start()] + word + tail["more"]
        kept[i + 1] = lines[i + 1][tail.end() :] or None
        found.append((i, word))
    return kept, found


class _Words:
    """What a text itself and the English language say of two halves."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(word for line in self._lines for word in _WORD.findall(line.casefold()))

    def joint(self, head: str, tail: str, sign: str) -> str | None:
        """What stands between the halves: nothing, a hyphen, or None where there is no telling."""
        first, last = head.casefold(), tail.casefold()
        if sign == "\u00ad" or first + last in self._own:
            return ""
        if f"{first}-{last}" in self._own:
            return "-"
        return "" if is_english(first + last) else None
