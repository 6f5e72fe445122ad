"""The front matter of jkqa's own form, which says what the document is."""

import re
import tomllib
from typing import Any, cast

from jkqa.errors import ReadError
from jkqa.reading.layout.authors import named
from jkqa.reading.layout.masthead import Masthead
from jkqa.reading.layout.period import parse_period
from jkqa.reading.lines.bare import tidy
from jkqa.types import Author, DateRange, Edition

_TOML = "+++"
_FENCES = {"---": ("---", "..."), _TOML: (_TOML,)}  # and what closes them; YAML itself ends so
_BLOCK = re.compile(
    r"%[ \t]*\S.*\n(?:[ \t]+\S.*\n)*(?:%(?P<authors>.*(?:\n[ \t]+\S.*)*)\n(?:%.*\n)?)?(?=\s*\n)"
)


def has_front_matter(text: str) -> bool:
    """Whether a text begins with the fence of a front matter."""
    return text.partition("\n")[0] in _FENCES


def split_front_matter(text: str, name: str) -> tuple[dict[str, Any], int]:
    """The front matter as a mapping, and where the text after it begins (0 without one).

    It is YAML between ``---``, TOML between ``+++``, or pandoc's title block: ``% The Ferry``.
    """
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return _title_block(text)
    ends = _FENCES[fence]
    try:
        close = next(i for i, line in enumerate(lines[1:], start=1) if line.rstrip() in ends)
    except StopIteration:
        raise ReadError(
            f"{name}: line 1 opens a front matter that never ends; "
            f"expected a line {fence!r} after it."
        ) from None
    own = "\n".join(lines[1:close])
    fields = _toml(own, name) if fence == _TOML else _yaml(own, name)
    return fields, sum(len(line) + 1 for line in lines[: close + 1])


def _title_block(text: str) -> tuple[dict[str, Any], int]:
    """Title, authors and date in lines behind ``%``, each going on where a line is indented."""
    block = _BLOCK.match(text)
    if block is None:
        return {}, 0
    said = [" ".join(part.split()) for part in re.split(r"^%", block[0], flags=re.MULTILINE)[1:]]
    authors = re.sub(r"\n[ \t]+", "; ", block["authors"] or "").strip()
    return {"title": said[0], "author": authors}, block.end()


def _toml(own: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(f"{own}\n")
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        line = int(at[1]) + 1 if at else 1
        raise ReadError(f"{name}: line {line}: the front matter is no TOML; mend it.") from None


def _yaml(own: str, name: str) -> dict[str, Any]:
    import yaml

    try:
        fields = yaml.safe_load(own) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise ReadError(f"{name}: line {line}: the front matter is no YAML; mend it.") from None
    if not isinstance(fields, dict):
        raise ReadError(f"{name}: the front matter must be `name: value` lines.")
    return fields


def front_masthead(fields: dict[str, Any], fallback: Masthead, name: str) -> Masthead:
    """The masthead that the front matter gives, completed from the text's own."""
    return Masthead(
        title=str(fields.get("title") or fallback.title),
        series=_series(fields.get("series")) or fallback.series,
        period=front_period(fields, name) or fallback.period,
        authors=_authors(fields, name) or fallback.authors,
    )


def _series(value: object) -> str:
    """A series, or the first of those that a blog has in a list."""
    return str((value[0] if isinstance(value, list) and value else value) or "")


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
    if value is None and isinstance(fields.get("author"), list):
        value = fields["author"]
    elif value is None:
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
