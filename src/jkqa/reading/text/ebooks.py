"""Electronic books: what their publisher has set about them, with the licence, is none of them."""

import re
from collections.abc import Sequence

from jkqa.types import Notice

_EDGE = r"\s*\*{3}\s*%s\s+OF\s+(?:THE|THIS)\s+.{0,60}\bE-?(?:BOOK|TEXT)\b.*"
_START = re.compile(_EDGE % "START", re.IGNORECASE)
_END = re.compile(_EDGE % "END", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>title|author)s?:\s*(?P<said>\S.*)", re.IGNORECASE)
_PRODUCED = re.compile(
    r"\s*(?:produced|(?:this\s+)?e-?text\s+(?:was\s+)?\w+)\s+by\b", re.IGNORECASE
)


def without_licence(text: str) -> tuple[str, dict[str, str], tuple[Notice, ...]]:
    """The book alone, the title and the author that are said above it, and a notice.

    The number of lines stays. A text without both signs of such books comes back as it is.
    """
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if _START.fullmatch(line)), None)
    if start is None:
        return text, {}, ()
    end = next((i for i in range(start, len(lines)) if _END.fullmatch(lines[i])), None)
    if end is None:
        return text, {}, ()
    begin = _past_the_makers(lines, start + 1)
    own = [*[""] * begin, *lines[begin:end], *[""] * (len(lines) - end)]
    said = f"left out as set about an electronic book: {begin + len(lines) - end} lines"
    return "\n".join(own), _fields(lines[:start]), (Notice(1, said),)


def _past_the_makers(lines: Sequence[str], begin: int) -> int:
    """Behind the paragraph that says who has made the file, where it is the first."""
    first = begin
    while first < len(lines) and not lines[first].strip():
        first += 1
    if first == len(lines) or not _PRODUCED.match(lines[first]):
        return begin
    while first < len(lines) and lines[first].strip():
        first += 1
    return first


def _fields(lines: Sequence[str]) -> dict[str, str]:
    """Title and author, which go on in lines that are indented."""
    fields: dict[str, str] = {}
    last = ""
    for line in lines:
        found = _FIELD.fullmatch(line.rstrip())
        if found and found["name"].lower() not in fields:
            last = found["name"].lower()
            fields[last] = found["said"]
        elif last and line[:1].isspace() and line.strip():
            fields[last] += f" {line.strip()}"
        else:
            last = ""
    return fields
