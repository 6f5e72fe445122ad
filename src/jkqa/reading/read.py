"""``read``: the one door from files to documents."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from jkqa.errors import ReadError
from jkqa.reading.layout.frontmatter import (
    front_edition,
    front_masthead,
    front_period,
    has_front_matter,
    split_front_matter,
)
from jkqa.reading.layout.masthead import Masthead
from jkqa.reading.lines.furniture import without_buttons
from jkqa.reading.markdown import markdown
from jkqa.reading.plain import plain
from jkqa.reading.text import asciidoc, orgmode, wikitext
from jkqa.reading.text.addresses import without_addresses
from jkqa.reading.text.aligned import with_rows
from jkqa.reading.text.commonmark import evened, is_marked
from jkqa.reading.text.decode import MAX_BYTES, decode, is_web_page
from jkqa.reading.text.ebooks import without_licence
from jkqa.reading.text.grids import with_drawn_rows
from jkqa.reading.text.margins import without_margins
from jkqa.reading.text.messages import without_messages
from jkqa.reading.text.once import with_each_year
from jkqa.reading.text.pages import without_pages
from jkqa.reading.text.values import with_values
from jkqa.reading.units import Piece, number
from jkqa.reading.web import web_page
from jkqa.reading.webpage.tables import with_tables
from jkqa.types import DateRange, Document, Edition, Notice

_MARKDOWN = {".md", ".markdown"}


def read(path: str | Path, *, id: str | None = None) -> Document:
    """Read an article: jkqa's Markdown form, a web page, or plain text as saved from one.

    ``id`` overrides the front matter's, which overrides the one made from the file's name.
    Raises ReadError, naming the file, for what is no such text.
    """
    path = Path(path)
    text, notices = decode(_bytes(path), path.name)
    fields: dict[str, Any] = {}
    if is_web_page(text):
        text, top, pieces, found = web_page(text)
    elif source := _from_source(text):
        text = source
        top, pieces, found = markdown(text, 0, None)
    elif path.suffix.lower() in _MARKDOWN or has_front_matter(text) or is_marked(text):
        fields, start = split_front_matter(text, path.name)
        own = with_drawn_rows(with_tables(evened(text, start)[start:]), marked=True)
        text = text[:start] + own
        known = str(fields.get("title") or "")
        top, pieces, found = markdown(text, start, front_period(fields, path.name), known)
    else:
        text, fields, told = without_licence(text)
        text, top, pieces, found = _plain_text(text)
        found = (*told, *found)
    top = front_masthead(fields, top, path.name)
    edition: Edition = front_edition(fields, path.name)
    if not pieces:
        raise ReadError(f"{path.name}: no paragraph and no entry in it; expected an article.")
    name = checked_id(id or str(fields.get("id") or slug(path.stem)))
    document = Document(
        id=name,
        text=text,
        units=number(pieces, text, name),
        title=top.title,
        series=top.series,
        authors=top.authors,
        period=top.period,
        edition=edition,
        about=" ".join(str(fields.get("about", "")).split()),
        notices=(*notices, *found),
    )
    return document if document.period else replace(document, period=_span_of(document))


def _from_source(text: str) -> str:
    """Markdown from an encyclopedia's source, an Org file, AsciiDoc; empty for any other text."""
    if wikitext.is_wikitext(text):
        return wikitext.as_markdown(text)
    if asciidoc.is_asciidoc(text):
        return asciidoc.as_markdown(text)
    return orgmode.as_markdown(text) if orgmode.is_org(text) else ""


def _plain_text(text: str) -> tuple[str, Masthead, list[Piece], tuple[Notice, ...]]:
    """A text without furniture, its masthead, its pieces in reading order and the notices."""
    text, about = without_messages(text)
    bare = without_margins(without_addresses(without_buttons(text)))
    drawn = with_rows(with_each_year(with_drawn_rows(with_values(bare), marked=False)))
    text, lines, said = without_pages(drawn)
    top, pieces, found = plain(text)
    return text, top, pieces, (*about, *said, *(replace(n, line=lines[n.line - 1]) for n in found))


def slug(name: str) -> str:
    """``Straits, 2031 (final)`` as an id: ``straits-2031-final``."""
    plain_letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_letters.lower()).strip("-") or "document"


def checked_id(id: str) -> str:
    """The id, if it can name a file and stand before a locator; else ReadError."""
    if not re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?", id):
        raise ReadError(f"id {id!r}; expected lower-case letters, digits and hyphens, at most 80.")
    return id


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > 4 * MAX_BYTES:
            return b" " * (MAX_BYTES + 1)
        return path.read_bytes()
    except IsADirectoryError:
        raise ReadError(f"{path}: a folder; expected a text file. Name its files.") from None
    except FileNotFoundError:
        raise ReadError(f"{path}: no such file; expected an article's text.") from None
    except OSError as error:
        raise ReadError(f"{path}: cannot be read ({error.strerror}).") from None


def _span_of(document: Document) -> DateRange | None:
    """The days from the first entry to the last, for a document that names no period."""
    days: list[date] = [
        day for entry in document.entries for day in (entry.dates.start, entry.dates.end) if day
    ]
    return DateRange(min(days), max(days)) if days else None
