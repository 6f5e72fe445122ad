"""Text to blocks: runs of lines that belong together, with their places in the text."""

import re
from collections.abc import Iterator
from itertools import groupby

from jkqa.reading.lines.bare import stripped
from jkqa.reading.lines.opening import is_entry
from jkqa.reading.text.block import Block
from jkqa.reading.text.wrapping import Line, Wrapping, wrapping
from jkqa.types import Span

_RULE = re.compile(r"\+?([-=~*_#\u2010-\u2015])(?:[ +]*\1){2,}\+?")  # a line that is only drawn
_EMPTY = re.compile(r"\|\s*\|")  # the first cell of a row
_WORDED = re.compile(r"[^\W\d_]{3}")
_BETWEEN = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")  # the head of a table and its rows


def blocks(text: str) -> list[Block]:
    """Paragraphs: blank lines part them; so do line ends, unless the text is wrapped by hand.

    A line that begins an entry ends the block before it, and a row of a table is a block.
    """
    lines = list(_lines(text))
    kinds = groupby(lines, key=lambda x: (bool(x.text), is_row(x.text)))
    stretches = [(row, list(group)) for (filled, row), group in kinds if filled]
    wrapped = wrapping([_bare(text, group) for row, group in stretches if not row])
    joined: list[Block] = []
    for row, group in stretches:
        joined.extend(rows(text, group) if row else _join(text, group, wrapped))
    return joined


def is_row(line: str) -> bool:
    """Whether a line is a row of a table: cells between upright strokes, outer ones included."""
    return line.startswith("|") and line.endswith("|") and line.count("|") > 2


def rows(text: str, lines: list[Block]) -> list[Block]:
    """A table's rows without their outer strokes; in one block if none has a date first."""
    bare = [_inner(text, line) for line in lines if not _BETWEEN.fullmatch(line.text)]
    if any(is_entry_row(row.text) for row in bare):
        return bare
    return [lines[0].to(lines[-1], text)]


def is_entry_row(row: str) -> bool:
    """Whether a row has a date and, in a cell behind it, words: figures tell no event."""
    return is_entry(row) and any(_WORDED.search(cell) for cell in row.split("|")[1:])


def _inner(text: str, line: Block) -> Block:
    begin = line.span.start + len(line.text) - len(line.text.lstrip("| \t"))
    span = stripped(text, begin, max(begin, line.span.end - line.text.endswith("|")))
    return Block(span, line.line, span.of(text), again=bool(_EMPTY.match(line.text)))


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        span = stripped(text, start, start + len(raw))
        if _RULE.fullmatch(span.of(text)):
            span = Span(span.end, span.end)
        yield Block(span, number, span.of(text))
        start += len(raw) + 1


def _join(text: str, lines: list[Block], wrapped: Wrapping | None) -> Iterator[Block]:
    """Join lines that were broken at the width; each is a block where none is."""
    begin = 0
    ends = wrapped.ends(_bare(text, lines)) if wrapped else range(len(lines))
    for end in ends:
        yield lines[begin].to(lines[end], text)
        begin = end + 1


def _bare(text: str, lines: list[Block]) -> list[Line]:
    return [Line(line.text, line.column(text)) for line in lines]
