"""Numbers of lines in the margin of a text, as courts and editors print them at every fifth."""

import re
from collections.abc import Sequence

_NUMBERED = re.compile(r"(?P<number>[ \t]*(?P<figures>\d{1,4})[ \t]+)(?=\S)")
_STEPS = (5, 10)
_FEW = 4  # numbers


def without_margins(text: str) -> str:
    """The text without the numbers that count its lines in fives or tens; columns stay."""
    lines = text.split("\n")
    for step in _STEPS:
        for i in _margin(lines, step):
            lines[i] = _NUMBERED.sub(lambda one: " " * len(one["number"]), lines[i], count=1)
    return "\n".join(lines)


def _margin(lines: Sequence[str], step: int) -> list[int]:
    """The lines that have a number, if every one that must have it does."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    first = next((k for k, i in enumerate(filled) if _number(lines[i]) == step), None)
    if first is None or first + 1 < step or _number(lines[filled[first - 1]]) == step - 1:
        return []  # no number, or one at each line
    places = range(first, len(filled), step)
    found = [filled[k] for k in places]
    counted = all(_number(lines[i]) == step * n for n, i in enumerate(found, start=1))
    return found if counted and len(found) >= _FEW else []


def _number(line: str) -> int:
    found = _NUMBERED.match(line)
    return int(found["figures"]) if found else 0
