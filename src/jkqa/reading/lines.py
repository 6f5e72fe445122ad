"""Text to blocks: runs of lines that belong together, with their places in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from jkqa.reading.opening import is_date, is_entry, opens
from jkqa.types import Span

WIDEST = 130  # columns: beyond it nobody wraps by hand
BLANK = " \t\f\v\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u3000"
_SPACES = re.compile(r"\s+")
_RULE = re.compile(r"\+?([-=~*_#\u2010-\u2015])(?:[ +]*\1){2,}\+?")  # a line that is only drawn
_BETWEEN = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")  # the head of a table and its rows


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
    return _SPACES.sub(" ", text).strip(BLANK + "\n")


def stripped(text: str, start: int, end: int) -> Span:
    """The span within ``start:end`` without blank characters at either side."""
    part = text[start:end]
    left = len(part) - len(part.lstrip(BLANK + "\n"))
    right = len(part.rstrip(BLANK + "\n"))
    return Span(start + left, start + max(left, right))


def blocks(text: str) -> list[Block]:
    """Paragraphs: blank lines part them; so do line ends, unless the text is wrapped by hand.

    A line that begins an entry ends the block before it, and a row of a table is a block.
    """
    lines = list(_lines(text))
    width = wrap_width(lines)
    joined: list[Block] = []
    for (filled, row), group in groupby(lines, key=lambda x: (bool(x.text), is_row(x.text))):
        if row:
            joined.extend(rows(text, list(group)))
        elif filled:
            joined.extend(_join(text, list(group), width))
    return joined


def is_row(line: str) -> bool:
    """Whether a line is a row of a table: cells between upright strokes, outer ones included."""
    return line.startswith("|") and line.endswith("|") and line.count("|") > 2


def rows(text: str, lines: list[Block]) -> list[Block]:
    """A table's rows without their outer strokes; in one block if none has a date first."""
    bare = [_inner(text, line) for line in lines if not _BETWEEN.fullmatch(line.text)]
    if any(is_entry(row.text) for row in bare):
        return bare
    return [spanning(text, lines[0], lines[-1])]


def spanning(text: str, first: Block, last: Block) -> Block:
    """One block from the beginning of ``first`` to the end of ``last``."""
    span = Span(first.span.start, last.span.end)
    return Block(span, first.line, span.of(text))


def _inner(text: str, line: Block) -> Block:
    begin = line.span.start + len(line.text) - len(line.text.lstrip("| \t"))
    span = stripped(text, begin, max(begin, line.span.end - line.text.endswith("|")))
    return Block(span, line.line, span.of(text))


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        span = stripped(text, start, start + len(raw))
        if _RULE.fullmatch(span.of(text)):
            span = Span(span.end, span.end)
        yield Block(span, number, span.of(text))
        start += len(raw) + 1


def wrap_width(lines: Sequence[Block]) -> int | None:
    """The column at which the text was wrapped by hand, or None where lines are paragraphs."""
    goes_on = [
        (line.text, after.text)
        for line, after in pairwise(lines)
        if line.text and after.text
        if not (is_date(line.text) or opens(after.text, line.text, line.text))
    ]
    longest = max((len(line.text) for line in lines), default=0)
    if not goes_on or longest > WIDEST:
        return None
    if len(goes_on) >= 4:
        full = sum(len(line) > 0.6 * longest for line, _ in goes_on)
        return longest if full > 0.5 * len(goes_on) else None
    broken = all(len(line) + 1 + len(after.split()[0]) > longest for line, after in goes_on)
    return longest if broken and any(after[0].islower() for _, after in goes_on) else None


def _join(text: str, lines: list[Block], width: int | None) -> Iterator[Block]:
    """Join lines that were broken at the width; a clearly short line ends its block."""
    begin = 0
    for i, line in enumerate(lines):
        last = i == len(lines) - 1
        short = last or width is None or len(line.text) < 0.6 * width
        if short or opens(lines[i + 1].text, line.text, lines[begin].text):
            yield spanning(text, lines[begin], line)
            begin = i + 1
