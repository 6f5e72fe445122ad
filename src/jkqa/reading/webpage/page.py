"""A web page's text and its blocks, without what belongs to the site by its elements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jkqa.reading.lines.bare import stripped, tidy
from jkqa.reading.lines.furniture import heads_a_table
from jkqa.reading.lines.opening import dated, is_date, is_entry
from jkqa.reading.text.block import Block
from jkqa.reading.text.commonmark import BOLD, Marked, is_bold_heading, with_their_lists
from jkqa.reading.text.decode import typeset
from jkqa.reading.text.paragraphs import is_entry_row
from jkqa.reading.webpage.site import NEVER, is_of_links, is_of_the_site, names_the_site
from jkqa.reading.webpage.tree import Element, tree
from jkqa.types import Span

_LEVEL = re.compile(r"h[1-6]")
_CAPTION = re.compile(r"(?<![\w])(?:figcaption|captions?|thumbcaption)(?![\w])", re.IGNORECASE)
_DATING = frozenset("b strong time span em i a font u small".split())
_PUNCTUATION = re.compile(r"\s*[:;.,–—|\u2012-]")
_BREAK = "\n"
_BLANKS = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, its blocks, the source's line of each of the text's, and who it names."""

    text: str
    parts: list[Marked]
    lines: tuple[int, ...]
    title: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """A block before it has a place: its words, and what its element says of it."""

    text: str
    line: int
    heading: int = 0
    items: tuple[int, ...] = ()
    picture: bool = False
    again: bool = False


def page(source: str) -> Page:
    """Read the source of a web page; its ``parts`` are empty where it has no text."""
    root = tree(source)
    article = _of_the_article(root)
    text, lines = "", [1]
    found: list[Marked] = []
    for part in _Walk(len(article.text)).parts(article):
        text += "\n\n" if text else ""
        begin = len(text)
        text += part.text
        lines += [part.line] * (text.count("\n") + 1 - len(lines))
        block = Block(Span(begin, len(text)), text.count("\n", 0, begin) + 1, part.text, part.again)
        found.append(Marked(block, part.heading, part.items, part.picture))
    return Page(text, with_their_lists(text, found), tuple(lines), _title(root), _author(root))


def _of_the_article(root: Element) -> Element:
    """The part of a page that has its text: its main part, or its body."""
    mains = [*root.within("main")] or [*root.within("body")]
    return mains[0] if len(mains) == 1 and mains[0].text else root


def _title(root: Element) -> str:
    """The page's title without the name of the site behind a stroke."""
    title = next((one.text for one in root.within("title")), "")
    return tidy(re.split(r"\s+[|·»]\s+|\s+[–—]\s+(?=[^–—]+$)", title)[0])


def _author(root: Element) -> str:
    own = (one.attributes for one in root.within("meta"))
    return next((tidy(at.get("content", "")) for at in own if at.get("name") == "author"), "")


class _Walk:
    """From elements to blocks, in reading order."""

    def __init__(self, length: int) -> None:
        self._items = 0
        self._length = length  # of the whole text

    def parts(self, element: Element, items: tuple[int, ...] = ()) -> Iterator[_Part]:
        """The blocks inside an element; words without an element of their own are blocks too."""
        loose: list[Element | str] = []
        for one in _after_terms(element):
            if isinstance(one, str) or not (_holds_blocks(one) or self._is_beside(one)):
                loose.append(one)
                continue
            yield from self._block(element, loose, items)
            loose = []
            if not self._is_beside(one):
                yield from self._of(one, items)
        yield from self._block(element, loose, items)

    def _is_beside(self, one: Element) -> bool:
        """Whether an element is of the site, and does not have most of the text."""
        if one.tag == "h1" and names_the_site(one):
            return True
        if not is_of_the_site(one):
            return False
        return one.tag in NEVER or 2 * len(one.text) <= self._length

    def _of(self, one: Element, items: tuple[int, ...]) -> Iterator[_Part]:
        if one.tag == "table" and _is_data(one):
            yield from _rows(one, items)
        elif one.tag in ("ul", "ol") and is_of_links(one):
            return
        elif one.tag == "figure" and any(one.within("figcaption")):
            for own in one.within("figcaption", "table"):
                yield from self._of(own, items)
        elif one.tag == "li":
            self._items += 1
            yield from self.parts(one, (*items, self._items))
        else:
            yield from self.parts(one, items)

    def _block(
        self, element: Element, loose: "list[Element | str]", items: tuple[int, ...]
    ) -> Iterator[_Part]:
        """The words as blocks: one, or several where a list is only broken into lines."""
        words = _words(_with_date_apart(loose))
        line = next((one.line for one in loose if isinstance(one, Element)), element.line)
        for text in _stretches(words):
            bold = all(one.tag in ("b", "strong") for one in loose if isinstance(one, Element))
            plain = any(isinstance(one, str) and one.strip() for one in loose)
            level = int(element.tag[1]) if _LEVEL.fullmatch(element.tag) else 0
            if element.tag == "summary":
                level = 6
            elif not level and loose and bold and not plain and is_bold_heading(text):
                level = 0 if items else BOLD
            own = element.tag == "figcaption" or bool(_CAPTION.search(element.kinds))
            yield _Part(text, line, level, items, picture=own and not is_entry(text))


def _after_terms(element: Element) -> "list[Element | str]":
    """What is inside an element; the dates of a list of terms are one with what they date."""
    if element.tag != "dl":
        return element.inside
    joined: list[Element | str] = []
    for one in element.elements:
        last = joined[-1] if joined else None
        if one.tag == "dd" and isinstance(last, Element) and _dates(last, one):
            both = [*last.inside, Element("br"), *one.inside]
            joined[-1] = Element("dt", {"dated": ""}, last.line, both)
        else:
            joined.append(one)
    return joined


def _dates(term: Element, description: Element) -> bool:
    plain = not any(map(_holds_blocks, description.elements))
    known = "dated" in term.attributes or is_date(tidy(_words(term.inside)))
    return term.tag == "dt" and plain and known


def _words(inside: "list[Element | str]") -> str:
    """The words with one blank between them, and the breaks of lines that the page sets."""
    lines = "".join(_raw(inside)).split(_BREAK)
    return typeset(_BREAK.join(_BLANKS.sub(" ", line).strip() for line in lines))


def _raw(inside: "list[Element | str]") -> Iterator[str]:
    for one in inside:
        if isinstance(one, str):
            yield re.sub(r"[\t\r\n\f]", " ", one)
        elif one.tag == "br":
            yield _BREAK
        elif not is_of_the_site(one):
            apart = " " * one.is_block
            yield from (apart, *_raw(one.inside), apart)


def _stretches(words: str) -> Iterator[str]:
    """Parts between blank lines, and lines that begin entries."""
    for stretch in re.split(r"\n{2,}", words.strip("\n ")):
        lines = stretch.split(_BREAK)
        first = 0
        for i in range(1, len(lines) + 1):
            if i == len(lines) or _begins_entry(lines, i):
                text = _BREAK.join(lines[first:i])
                whole = stripped(text, 0, len(text)).of(text)
                first = i
                if any(map(str.isalnum, whole)):
                    yield whole


def _begins_entry(lines: Sequence[str], i: int) -> bool:
    """Whether a line has a date first, and is no date of publication below a byline."""
    return bool(dated(lines[i])) and not (i + 1 == len(lines) and is_date(lines[i]))


def _with_date_apart(inside: "list[Element | str]") -> "list[Element | str]":
    """A date that an element sets apart from the words behind it has a line to itself."""
    filled = [i for i, one in enumerate(inside) if isinstance(one, Element) or one.strip()]
    if len(filled) < 2:
        return inside
    first, rest = inside[filled[0]], inside[filled[0] + 1 :]
    if not isinstance(first, Element) or first.tag not in _DATING:
        return inside
    said = _words(rest)
    if is_date(_words(first.inside)) and not _PUNCTUATION.match(said) and said[:1].isupper():
        return [first, Element("br"), *rest]
    return inside


def _holds_blocks(one: "Element | str") -> bool:
    return isinstance(one, Element) and (one.is_block or any(map(_holds_blocks, one.elements)))


def _is_data(table: Element) -> bool:
    """Whether a table is one of words, not of the places of a page's parts."""
    rows = [_cells(row) for row in table.within("tr")]
    if any(table.within("table")) or not any(len(row) > 1 for row in rows):
        return False
    return not any(
        any(cell.within("h1", "h2", "h3", "figure", "article")) for row in rows for cell in row
    )


def _cells(row: Element) -> list[Element]:
    return [one for one in row.elements if one.tag in ("td", "th")]


def _rows(table: Element, items: tuple[int, ...]) -> Iterator[_Part]:
    """A table's rows, each a block if one has a date first; else all in one."""
    for caption in table.within("caption"):
        yield _Part(tidy(_words(caption.inside)), caption.line, items=items, picture=True)
    found = [
        _Part(" | ".join(cells).strip(" |"), line, items=items, again=not cells[0])
        for line, cells in rows_of(table)
    ]
    if any(is_entry_row(part.text) for part in found):
        yield from (p for i, p in enumerate(found) if i or not _is_head(p.text))
    elif found:
        whole = _BREAK.join(f"| {part.text} |" for part in found)
        yield replace(found[0], text=whole)


def rows_of(table: Element) -> list[tuple[int, list[str]]]:
    """The rows that have words, each with its line; a cell is empty where one above covers it."""
    found: list[tuple[int, list[str]]] = []
    left = 0  # rows that the first cell of one above still covers
    for row in table.within("tr"):
        own = _cells(row)
        cells = [*[""] * (left > 0), *(tidy(_words(cell.inside)) for cell in own)]
        span = own[0].attributes.get("rowspan", "") if own else ""
        left = int(span) - 1 if span.isdigit() and left <= 0 else left - 1
        if any(cells):
            found.append((row.line, cells))
    return found


def _is_head(row: str) -> bool:
    return heads_a_table(row) or not dated(row)
