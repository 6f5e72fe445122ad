"""Marks of links in pages saved by a text browser, whose addresses stand in a list at the end."""

import re

_ADDRESS = re.compile(
    r"[ \t]*(?P<number>\d{1,4})\.[ \t]+(?:https?|ftp|file|mailto|javascript):\S*[ \t]*"
)
_HEADING = re.compile(r"[ \t]*(?:references|(?:visible|hidden)[ ]links:?)[ \t]*", re.IGNORECASE)
_MARK = re.compile(r"\[(\d{1,4})\](?=\S)")
_PICTURE = re.compile(
    r"[ \t]*\[(?:[\w.%-]+\.(?:jpe?g|png|gif|svg|webp)|IMG|INLINE|LINK|IMAGE)\][ \t]*"
)
_FEW = 3  # addresses


def without_addresses(text: str) -> str:
    """The text without ``[7]`` before the words of links, if their addresses are listed below.

    The list goes too, and what stands for pictures. The number of lines stays.
    """
    lines = text.split("\n")
    numbers = {found["number"] for line in lines if (found := _ADDRESS.fullmatch(line))}
    marks = {mark for mark in _MARK.findall(text) if mark in numbers}
    if len(marks) < _FEW:
        return text
    first = next(i for i, line in enumerate(lines) if _ADDRESS.fullmatch(line))
    while first and (not lines[first - 1].strip() or _HEADING.fullmatch(lines[first - 1])):
        first -= 1
    for i, line in enumerate(lines):
        listed = i >= first and (_ADDRESS.fullmatch(line) or _HEADING.fullmatch(line))
        own = _MARK.sub(lambda mark: "" if mark[1] in numbers else mark[0], line)
        lines[i] = "" if listed or _PICTURE.fullmatch(line) else own
    return "\n".join(lines)
