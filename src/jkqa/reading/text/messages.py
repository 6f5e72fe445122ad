"""Messages passed on: an article behind ``> `` at each line, or below a line that says so."""

import re
from collections.abc import Sequence

from jkqa.types import Notice

_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_MOST = 0.9  # of the lines between the first and the last that are quoted
_FEW = 8  # lines
_FORWARDED = re.compile(
    r"\W{0,12}(?:(?:begin\s+)?forwarded\s+(?:message|by)|original\s+message|fwd?)\b.{0,40}",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\W{0,3}(?:from|to|sent|date|subject|cc)\W{0,3}:", re.IGNORECASE)
_NEAR = 4  # lines in which the head of a message begins


def without_messages(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text that a message quotes or passes on; the number of lines stays.

    What its sender has written about it goes, and a notice says so.
    """
    lines = text.split("\n")
    begin, end = _quoted(lines)
    own = [*range(begin), *range(end, len(lines))] if end else []
    for i in range(begin, end):
        lines[i] = _QUOTED.sub("", lines[i], count=1)
    top = _passed_on(lines)
    gone = sorted({*own, *range(top)})
    said = next((i for i in gone if lines[i].strip()), None)
    for i in gone:
        lines[i] = ""
    if said is None:
        return "\n".join(lines), ()
    first = " ".join(text.split("\n")[said].split())[:60]
    return "\n".join(lines), (
        Notice(said + 1, f"left out as written about a text that is passed on: {first!r}"),
    )


def _quoted(lines: Sequence[str]) -> tuple[int, int]:
    """From where to where lines are quoted, if most of the text is; else nothing."""
    marked = [i for i, line in enumerate(lines) if _QUOTED.match(line)]
    filled = [i for i, line in enumerate(lines) if line.strip()]
    if len(marked) < _FEW or 2 * len(marked) < len(filled):
        return 0, 0
    begin, end = marked[0], marked[-1] + 1
    between = [i for i in filled if begin <= i < end]
    return (begin, end) if len(marked) >= _MOST * len(between) else (0, 0)


def _passed_on(lines: Sequence[str]) -> int:
    """How many lines there are up to the last that says that a message follows, and it does.

    A message above is the text itself, where it is longer than the one that it answers.
    """
    for i in reversed(range(len(lines))):
        line = lines[i].strip()
        near = lines[i + 1 : i + 1 + _NEAR]
        if _FORWARDED.fullmatch(line) and any(map(_HEAD.match, near)):
            above, below = (sum(map(len, part)) for part in (lines[:i], lines[i:]))
            return i + 1 if above < below else 0
    return 0
