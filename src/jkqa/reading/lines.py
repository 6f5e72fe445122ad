"""Text to blocks: runs of lines that belong together, with their places in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from jkqa.types import Span

_BLANK = " \t\f\v\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u3000"
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """Text that stands together: its span without outer space, and its first line's number."""

    span: Span
    line: int
    text: str

    @property
    def words(self) -> list[str]:
        """The block's words."""
        return self.text.split()


def tidy(text: str) -> str:
    """One line, single spaces: for titles and names, never for quotes."""
    return _SPACES.sub(" ", text).strip(_BLANK + "\n")


def stripped(text: str, start: int, end: int) -> Span:
    """The span within ``start:end`` without blank characters at either side."""
    part = text[start:end]
    left = len(part) - len(part.lstrip(_BLANK + "\n"))
    right = len(part.rstrip(_BLANK + "\n"))
    return Span(start + left, start + max(left, right))


def blocks(text: str) -> list[Block]:
    """Paragraphs: blank lines part them; so do line ends, unless the text is wrapped by hand."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    joined: list[Block] = []
    for filled, group in groupby(lines, key=lambda line: bool(line.text)):
        if filled:
            joined.extend(_join(text, list(group), width))
    return joined


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        span = stripped(text, start, start + len(raw))
        yield Block(span, number, span.of(text))
        start += len(raw) + 1


def _wrap_width(lines: list[Block]) -> int | None:
    """The column at which the text was wrapped by hand, or None where lines are paragraphs."""
    followed = sorted(len(line.text) for line, after in pairwise(lines) if line.text and after.text)
    if len(followed) < 4:
        return None
    longest = max(len(line.text) for line in lines)
    full = len(followed) - bisect_right(followed, 0.6 * longest)
    return longest if longest <= 130 and full > 0.5 * len(followed) else None


def _join(text: str, lines: list[Block], width: int | None) -> Iterator[Block]:
    """Join lines that were broken at the width; a clearly short line ends its block."""
    begin = 0
    for i, line in enumerate(lines):
        last = i == len(lines) - 1
        if last or width is None or len(line.text) < 0.6 * width:
            span = Span(lines[begin].span.start, line.span.end)
            yield Block(span, lines[begin].line, span.of(text))
            begin = i + 1
