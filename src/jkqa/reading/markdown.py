"""jkqa's own form: Markdown with a front matter that says what the document is.

Headings open sections, a list of dated items is the chronology, a paragraph that begins with
``Figure 1`` is a caption. Spans point into the file itself, so quotes show what it says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from jkqa.errors import ReadError
from jkqa.reading.chronology.entries import Chronology, chronology
from jkqa.reading.layout.masthead import (
    Masthead,
    authors_of,
    is_below_the_title,
    named,
    parse_period,
    period_of,
)
from jkqa.reading.lines.dateline import year_heading
from jkqa.reading.lines.furniture import is_caption
from jkqa.reading.lines.opening import dated as dated_line
from jkqa.reading.lines.opening import is_date
from jkqa.reading.plain import undated
from jkqa.reading.text.commonmark import Marked, marked
from jkqa.reading.text.paragraphs import tidy
from jkqa.reading.units import INTRODUCTION, Piece
from jkqa.types import Author, DateRange, Edition, Notice

_FENCE = "---"
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:")


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
    """The masthead, the pieces in reading order and the notices, from ``start`` on."""
    title, parts = _titled(marked(text, start))
    own, top = _below_the_title(parts)
    parts = parts[own:]
    blocks = [part.block for part in parts]
    dated = chronology(text, blocks, period or top.period)
    found = list(_pieces(parts, dated))
    pieces = [piece for piece in found if isinstance(piece, Piece)]
    notices = [notice for notice in found if isinstance(notice, Notice)]
    return replace(top, title=title), pieces, (*dated.notices, *notices)


def _titled(parts: list[Marked]) -> tuple[str, list[Marked]]:
    """The heading of level one that stands first, and what stands below it."""
    if parts and parts[0].heading == 1:
        return tidy(parts[0].block.text), parts[1:]
    return "", parts


def _below_the_title(parts: list[Marked]) -> tuple[int, Masthead]:
    """How many blocks under the title are bylines and the like, and what they say."""
    lines: list[str] = []
    own = 0
    dates = sum(is_date(part.block.text) and not part.heading for part in parts)
    for part in parts:
        here = [_unmarked(line) for line in part.block.text.split("\n")]
        published = dates == 1 and is_date(part.block.text)
        if part.heading or not (published or all(map(is_below_the_title, here))):
            break
        lines.extend(here)
        own += 1
    period = next((found for found in map(period_of, lines) if found), None)
    return own, Masthead(period=period, authors=authors_of(lines))


def _unmarked(line: str) -> str:
    """A line of a masthead without emphasis."""
    return tidy(re.sub(r"[*_\\]+", "", line))


def _pieces(parts: list[Marked], dated: Chronology) -> Iterator[Piece | Notice]:
    section, inside = INTRODUCTION, False  # inside the chronology
    for i, part in enumerate(parts):
        block = part.block
        if i in dated.pieces:
            inside = True
            yield dated.pieces[i]
        elif i in dated.used:
            continue
        elif part.heading:
            inside = inside and _is_date(block.text)
            section = section if inside else tidy(block.text)
        elif _FOOTNOTE.match(block.text):
            yield Notice(block.line, f"a footnote; left out: {tidy(block.text)[:60]!r}")
        elif part.picture or is_caption(block.text.lstrip("*_ ")):
            yield Piece("figure", section, block.span, block.span)
        else:
            if inside:
                yield undated(block, dated)
            yield Piece("paragraph", section, block.span, block.span)


def _is_date(heading: str) -> bool:
    """Whether a heading only dates the entries below it."""
    return bool(year_heading(heading) or dated_line(heading))


def front_masthead(fields: dict[str, Any], fallback: Masthead, name: str) -> Masthead:
    """The masthead that the front matter gives, completed from the text's own."""
    return Masthead(
        title=str(fields.get("title") or fallback.title),
        series=str(fields.get("series") or fallback.series),
        period=front_period(fields, name) or fallback.period,
        authors=_authors(fields, name) or fallback.authors,
    )


def front_period(fields: dict[str, Any], name: str) -> DateRange | None:
    """The period that the front matter gives."""
    if "period" not in fields:
        return None
    period = parse_period(str(fields["period"]), named=True)
    if period is None:
        raise ReadError(
            f"{name}: period {fields['period']!r} is none; expected e.g. 'May - Dec 2024' or 2024."
        )
    return period


def front_edition(fields: dict[str, Any], name: str) -> Edition:
    """The edition that the front matter gives; a file that says nothing is an original."""
    edition = fields.get("edition", "original")
    if edition not in ("original", "restated"):
        raise ReadError(f"{name}: edition {edition!r}; expected 'original' or 'restated'.")
    return cast(Edition, edition)


def _authors(fields: dict[str, Any], name: str) -> tuple[Author, ...]:
    """Those of ``authors``, a list or names in a row, or of ``author``, which names one or more."""
    value = fields.get("authors")
    if value is None:
        written = tidy(str(fields.get("author") or ""))
        return named(written) or ((Author(written),) if written else ())
    if isinstance(value, str) and named(value):
        return named(value)
    if not isinstance(value, list):
        raise ReadError(f"{name}: authors must be a list of names, or of name and affiliation.")
    return tuple(
        Author(str(a.get("name", "")), str(a.get("affiliation", "")))
        if isinstance(a, dict)
        else Author(str(a))
        for a in value
    )
