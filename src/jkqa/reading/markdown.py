"""jkqa's own form: Markdown with a front matter that says what the document is.

Headings open sections, a list of dated items is the chronology, a paragraph that begins with
``Figure 1`` is a caption. Spans point into the file itself, so quotes show what it says.
"""

from collections.abc import Iterator
from typing import Any, cast

from jkqa.errors import ReadError
from jkqa.reading.entries import chronology
from jkqa.reading.lines import Block, stripped, tidy
from jkqa.reading.masthead import Masthead, parse_period
from jkqa.reading.plain import CAPTION
from jkqa.reading.units import CHRONOLOGY, INTRODUCTION, Piece
from jkqa.types import Author, DateRange, Edition, Notice

_FENCE = "---"


def split_front_matter(text: str, name: str) -> tuple[dict[str, Any], int]:
    """The front matter as a mapping, and where the text after it begins (0 without one)."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return {}, 0
    try:
        close = next(i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE)
    except StopIteration:
        raise ReadError(
            f"{name}: line 1 opens a front matter that never ends; "
            f"expected a line {_FENCE!r} after it."
        ) from None
    import yaml

    try:
        fields = yaml.safe_load("\n".join(lines[1:close])) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise ReadError(f"{name}: line {line}: the front matter is no YAML; mend it.") from None
    if not isinstance(fields, dict):
        raise ReadError(f"{name}: the front matter must be `name: value` lines.")
    return fields, sum(len(line) + 1 for line in lines[: close + 1])


def markdown(
    text: str, start: int, period: DateRange | None
) -> tuple[Masthead, list[Piece], tuple[Notice, ...]]:
    """The title heading, the pieces in reading order and the notices, from ``start`` on."""
    title, marked = _blocks(text, start)
    parts = [block for _, block in marked]
    dated = chronology(text, parts, period)
    pieces: list[Piece] = []
    section = INTRODUCTION
    for i, (heading, block) in enumerate(marked):
        if i in dated.pieces:
            pieces.append(dated.pieces[i])
        elif i in dated.used:
            continue
        elif heading:
            section = tidy(block.text)
        else:
            kind = "figure" if CAPTION.match(block.text) else "paragraph"
            pieces.append(Piece(cast(Any, kind), section, block.span, block.span))
    return Masthead(title=title), pieces, (*dated.notices, *_undated(pieces, parts))


def front_masthead(fields: dict[str, Any], fallback: Masthead, name: str) -> Masthead:
    """The masthead that the front matter gives, completed from the text's own."""
    return Masthead(
        title=str(fields.get("title") or fallback.title),
        series=str(fields.get("series") or fallback.series),
        period=front_period(fields, name) or fallback.period,
        authors=_authors(fields.get("authors"), name) or fallback.authors,
    )


def front_period(fields: dict[str, Any], name: str) -> DateRange | None:
    """The period that the front matter gives."""
    if "period" not in fields:
        return None
    period = parse_period(str(fields["period"]))
    if period is None:
        raise ReadError(
            f"{name}: period {fields['period']!r} is none; expected e.g. 'May - Dec 2024'."
        )
    return period


def front_edition(fields: dict[str, Any], name: str) -> Edition:
    """The edition that the front matter gives; a file that says nothing is an original."""
    edition = fields.get("edition", "original")
    if edition not in ("original", "restated"):
        raise ReadError(f"{name}: edition {edition!r}; expected 'original' or 'restated'.")
    return cast(Edition, edition)


def _authors(value: Any, name: str) -> tuple[Author, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ReadError(f"{name}: authors must be a list of names, or of name and affiliation.")
    return tuple(
        Author(str(a.get("name", "")), str(a.get("affiliation", "")))
        if isinstance(a, dict)
        else Author(str(a))
        for a in value
    )


def _blocks(text: str, start: int) -> tuple[str, list[tuple[bool, Block]]]:
    """The first heading of level one, and the blocks: (is a heading, block), by markdown-it."""
    from markdown_it import MarkdownIt

    offsets = [start]
    for line in text[start:].split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    first_line = text.count("\n", 0, start) + 1
    title, heading = "", False
    found: list[tuple[bool, Block]] = []
    tokens = MarkdownIt("commonmark").parse(text[start:])
    for token, before in zip(tokens, [None, *tokens], strict=False):
        if token.type != "inline" or not token.map:
            continue
        begin, end = token.map
        span = stripped(text, offsets[begin], min(offsets[end], len(text)))
        block = Block(span, first_line + begin, span.of(text))
        heading = before is not None and before.type == "heading_open"
        block = _unmarked(text, block) if heading or block.text[:1] in "-*+>" else block
        if heading and before is not None and before.tag == "h1" and not title and not found:
            title = tidy(block.text)
        else:
            found.append((heading, block))
    return title, found


def _unmarked(text: str, block: Block) -> Block:
    """Without the heading's ``#`` signs, or the mark of a list item or quotation."""
    begin = block.span.start
    while begin < block.span.end and text[begin] in "#-*+> \t":
        begin += 1
    span = stripped(text, begin, block.span.end)
    return Block(span, block.line, span.of(text))


def _undated(pieces: list[Piece], parts: list[Block]) -> Iterator[Notice]:
    lines = {block.span.start: block.line for block in parts}
    dated = [i for i, piece in enumerate(pieces) if piece.kind == "entry"]
    for i, piece in enumerate(pieces):
        if piece.kind == "paragraph" and piece.section == CHRONOLOGY and dated and i > dated[0]:
            message = "stands among dated entries without a date; kept as a paragraph"
            yield Notice(lines[piece.span.start], message)
