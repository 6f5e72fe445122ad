"""Markdown to blocks: headings, paragraphs, items and rows with their places in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jkqa.reading.lines.bare import stripped
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.opening import dated, is_entry, opens
from jkqa.reading.text.block import Block
from jkqa.reading.text.dialects import without_dialects
from jkqa.reading.text.paragraphs import is_entry_row, rows
from jkqa.types import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_BEFORE = re.compile(r"(?:#+\s+|>\s*|[-*+]\s+|\d{1,9}[.)]\s+)*(?:\[[ xX]\]\s+)?")
_TARGET = r"(?:\([^)]*\)(?:\{[^{}\n]*\})?|\[[^\]]*\])"
_PICTURES = re.compile(rf"(?:\[?\s*!\[(?P<alt>[^\]]*)\]{_TARGET}\s*(?:\]{_TARGET})?\s*)+")
_EMPHASIS = re.compile(
    r"(?:[*_`~]+|</?(?:b|i|strong|em|u|code|span)\b[^>]*>|\\(?=\n))+", re.IGNORECASE
)
_WIKI = re.compile(  # a picture has no words
    r"!\[\[[^\[\]\n]+\]\]|\[\[(?!_?TOC)(?:[^\[\]|\n]+\|)?(?P<words>[^\[\]|\n]+)\]\]"
)
_DIVISION = re.compile(r"^ {0,3}:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w.-]+)?[ \t]*:*[ \t]*$", re.MULTILINE)
_LEFT = re.compile(r"(?:[*_`~]+|</\w+>|\\)(?=[\s:;.\u2010-\u2015-]|$)")  # of a closed emphasis
_LEAD = re.compile(
    r"^(?P<before>[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)"
    r"(?P<mark>\*\*|__)(?P<lead>[^*_\n]+?)(?P=mark)",
    re.MULTILINE,
)
#: The level of a heading that is none by its signs, but a line in bold.
BOLD = 7
_LONGEST_BOLD = 12  # words
_ALL_BOLD = re.compile(r"(?P<mark>\*{2,3}|__)(?P<words>(?:[^\s*_\n]+ ?){1,12})(?<! )(?P=mark)")
_ENDED = re.compile(r"[.:;,!]$|[”\"]$")
_MARKED_HEAD = 100  # characters within which a date and the marks about it stand


@dataclass(frozen=True, slots=True)
class Marked:
    """A block, and what its marks say of it.

    ``heading`` is its level, 0 for none; ``items`` are the list items that it stands in, by the
    lines where they begin.
    """

    block: Block
    heading: int = 0
    items: tuple[int, ...] = ()
    picture: bool = False


def is_marked(text: str) -> bool:
    """Whether a text is plainly Markdown: two headings with ``#``, or one and dates in bold."""
    headings = len(re.findall(r"^#{1,6} +\S", text, re.MULTILINE))
    bold = sum(bool(dated(match["lead"])) for match in _LEAD.finditer(text))
    return headings > 1 or (headings == 1 and bold > 0)


def evened(text: str, start: int) -> str:
    """The text with ``**5 May 2031: in Oslo,** ...`` as ``5 May 2031: in Oslo, ...``.

    Only the date of an entry is left out of what is quoted: half of what is set in bold would
    stay, with its end and without its beginning. Fences of divisions (``::: timeline``) are none of
    the text.
    """
    own = _DIVISION.sub("", without_dialects(text[start:]))
    own = _WIKI.sub(lambda link: link["words"] or "", own)
    return text[:start] + _LEAD.sub(_without_marks, own)


def _without_marks(match: re.Match[str]) -> str:
    more = is_entry(match["lead"])
    return match["before"] + match["lead"] if more else match[0]


def marked(text: str, start: int) -> list[Marked]:
    """The blocks of Markdown from ``start`` on, in reading order, by markdown-it."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    found = _with_bold_headings(list(_Walk(text, start).blocks(parser.parse(text[start:]))))
    return with_their_lists(text, found)


def with_their_lists(text: str, found: list[Marked]) -> list[Marked]:
    """The blocks, where an entry is one with the list below it, or with all below its heading."""
    return _under_dates(text, _with_their_own(text, found))


def is_bold_heading(words: str) -> bool:
    """Whether a line that is bold from end to end is as short as a heading, and is no date."""
    return len(words.split()) <= _LONGEST_BOLD and not (_ENDED.search(words) or dated(words))


def _with_bold_headings(found: list[Marked]) -> list[Marked]:
    """A short line that is bold from end to end is a heading, if a text and no date follows."""
    return [_as_heading(part) for part in found[:-1]] + found[-1:]


def _as_heading(part: Marked) -> Marked:
    """The words of a line in bold as a heading; any other block as it is."""
    line = _ALL_BOLD.fullmatch(part.block.text)
    if line is None or part.items or part.heading or part.picture:
        return part
    words = line["words"]
    if not is_bold_heading(words):
        return part
    begin = part.block.span.start + line.start("words")
    return Marked(Block(Span(begin, begin + len(words)), part.block.line, words), BOLD)


class _Walk:
    """From tokens, which know lines, to blocks, which know places."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.offsets = [start]
        for line in text[start:].split("\n"):
            self.offsets.append(self.offsets[-1] + len(line) + 1)
        self.first_line = text.count("\n", 0, start) + 1

    def blocks(self, tokens: "list[Token]") -> Iterator[Marked]:
        items: list[int] = []
        heading = table = 0
        for token in tokens:
            if token.type == "list_item_open" and token.map:
                items.append(token.map[0])
            elif token.type == "list_item_close":
                items.pop()
            elif token.type == "heading_open":
                heading = int(token.tag[1:])
            elif token.type == "heading_close":
                heading = 0
            elif token.type == "table_open" and token.map:
                table = 1
                yield from self._table(token.map, tuple(items))
            elif token.type == "table_close":
                table = 0
            elif token.type == "inline" and token.map and not table:
                yield from self._inline(token.map, heading, tuple(items))

    def _line(self, number: int, end: int | None = None) -> Block:
        stop = min(self.offsets[number + 1 if end is None else end], len(self.text))
        span = stripped(self.text, self.offsets[number], stop)
        return Block(span, self.first_line + number, span.of(self.text))

    def _table(self, at: list[int], items: tuple[int, ...]) -> Iterator[Marked]:
        """The rows below the head; the whole table, if none of them has a date first."""
        lines = [self._line(number) for number in range(*at)]
        dated_rows = rows(self.text, lines[2:]) if lines[2:] else []
        if len(dated_rows) < len(lines[2:]) or not any(is_entry_row(r.text) for r in dated_rows):
            dated_rows = [lines[0].to(lines[-1], self.text)]
        for row in dated_rows:
            yield Marked(_readable(row), items=items)

    def _inline(self, at: list[int], heading: int, items: tuple[int, ...]) -> Iterator[Marked]:
        """One block, or one for each line that begins an entry."""
        if heading:
            yield Marked(_readable(_bare(self.text, self._line(*at))), heading, items)
            return
        lines = [_readable(_bare(self.text, self._line(number))) for number in range(*at)]
        first = 0
        for i, line in enumerate(lines):
            if i + 1 == len(lines) or opens(lines[i + 1].text, line.text, lines[first].text):
                block = lines[first].to(line, self.text)
                yield from _pictured(self.text, _readable(block), items)
                first = i + 1


def _pictured(text: str, block: Block, items: tuple[int, ...]) -> Iterator[Marked]:
    """What stands below a picture, or else the words that the picture has in its place."""
    picture = _PICTURES.match(block.text)
    if picture is None:
        yield Marked(block, items=items)
    elif picture.end() < len(block.text):
        span = stripped(text, block.span.start + picture.end(), block.span.end)
        yield Marked(Block(span, block.line, span.of(text)), items=items)
    elif len(picture["alt"].split()) > 3:
        begin = block.span.start + picture.start("alt")
        span = stripped(text, begin, begin + len(picture["alt"]))
        yield Marked(Block(span, block.line, span.of(text)), items=items, picture=True)


def _bare(text: str, block: Block) -> Block:
    """Without the signs of a heading, a quotation or an item."""
    before = _BEFORE.match(block.text)
    begin = before.end() if before else 0
    head = dated(block.text[begin:]) if block.text[:1].isdigit() else None
    if isinstance(head, Dateline) and head.precision != "day":  # "12. April" is no twelfth item
        begin = 0
    begin += block.span.start
    span = stripped(text, min(begin, block.span.end), block.span.end)
    return Block(span, block.line, span.of(text))


def _readable(block: Block) -> Block:
    """With blanks for the marks about a date, where it cannot be read with them.

    Places in the text stay what they are, so that an entry's quote is what the file says.
    """
    head, rest = block.text[:_MARKED_HEAD], block.text[_MARKED_HEAD:]
    about = 2 if _EMPHASIS.match(head) else 1  # what opens before the date, and closes behind it
    plain = _EMPHASIS.sub(lambda mark: " " * len(mark[0]), head, count=about)
    begin = len(plain) - len(plain.lstrip())
    if plain == head or not _heads(plain[begin:]):
        return block
    as_is = dated(block.text)
    if as_is and not _LEFT.match(block.text, getattr(as_is, "body", 0)):
        return block
    span = Span(block.span.start + begin, block.span.end)
    return Block(span, block.line, plain[begin:] + rest)


def _heads(text: str) -> bool:
    """Whether the date that a text begins with may be an entry's, and is no sentence's."""
    head = dated(text)
    return bool(head) and (getattr(head, "marked", True) or text[:4].isdigit())


def _with_their_own(text: str, found: list[Marked]) -> list[Marked]:
    """An entry keeps the list below it, and one that is an item its other paragraphs too."""
    kept: list[Marked] = []
    i = 0
    while i < len(found):
        end = i + 1
        if found[i].items and is_entry(found[i].block.text):
            inside = found[i].items
            while end < len(found) and found[end].items[: len(inside)] == inside:
                end += 1
        elif not found[i].heading and is_entry(found[i].block.text):
            while end < len(found) and found[end].items and not found[end].heading:
                end += 1
        kept.extend(_one(text, found[i:end]))
        i = end
    return kept


def _under_dates(text: str, found: list[Marked]) -> list[Marked]:
    """Where days are headings, what stands below each is its entry."""
    if sum(_is_day(part) for part in found) < 2:
        return found
    kept: list[Marked] = []
    i = 0
    while i < len(found):
        end = i + 1
        if _is_day(found[i]):
            while end < len(found) and not found[end].heading:
                end += 1
        kept.extend(_one(text, found[i:end]))
        i = end
    return kept


def _is_day(part: Marked) -> bool:
    head = dated(part.block.text) if part.heading else None
    return isinstance(head, Dateline) and head.marked and head.precision == "day"


def _one(text: str, parts: list[Marked]) -> list[Marked]:
    """The parts as one block, unless one behind the first has a date of its own."""
    own = any(opens(part.block.text, ".", part.block.text) for part in parts[1:])
    if len(parts) == 1 or own:
        return parts
    whole = _readable(parts[0].block.to(parts[-1].block, text))
    return [replace(parts[0], block=whole, heading=0)]
