"""A web page's source: its blocks by its elements, or where it has no headings by their shape."""

from dataclasses import replace

from jkqa.reading.layout.authors import named
from jkqa.reading.layout.masthead import Masthead
from jkqa.reading.markdown import of_blocks
from jkqa.reading.plain import plain
from jkqa.reading.units import Piece
from jkqa.reading.webpage.page import page
from jkqa.types import Notice


def web_page(source: str) -> tuple[str, Masthead, list[Piece], tuple[Notice, ...]]:
    """The text of a page, its masthead, its pieces in reading order and the notices."""
    own = page(source)
    if not own.parts:
        return "", Masthead(), [], ()
    if any(part.heading == 1 for part in own.parts):
        top, pieces, found = of_blocks(own.text, own.parts, None)
    else:
        top, pieces, found = plain(own.text)
    top = replace(top, title=top.title or own.title, authors=top.authors or named(own.author))
    return own.text, top, pieces, tuple(replace(n, line=own.lines[n.line - 1]) for n in found)
