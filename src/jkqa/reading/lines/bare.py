"""Lines without what is blank or drawn about them: spaces of every kind, marks of emphasis."""

import re

from jkqa.types import Span

BLANK = " \t\f\v\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u3000"
_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[*_#`\\]+")


def tidy(text: str) -> str:
    """One line, single spaces: for titles and names, never for quotes."""
    return _SPACES.sub(" ", text).strip(BLANK + "\n")


def unmarked(line: str) -> str:
    """A line without Markdown's marks."""
    return tidy(_MARKS.sub("", line))


def stripped(text: str, start: int, end: int) -> Span:
    """The span within ``start:end`` without blank characters at either side."""
    part = text[start:end]
    left = len(part) - len(part.lstrip(BLANK + "\n"))
    right = len(part.rstrip(BLANK + "\n"))
    return Span(start + left, start + max(left, right))
