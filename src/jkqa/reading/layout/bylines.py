"""Who wrote an article, and where: names, institutions and credits in short lines."""

import re
from collections.abc import Sequence

from jkqa.reading.layout.headings import is_chronology
from jkqa.reading.layout.period import parse_period
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.furniture import is_furniture
from jkqa.types import Author

_BY = (
    r"(?:(?:written|compiled|edited|reported|translated|introduced|collected|words|text|story|"
    r"report|photo(?:graph)?s?|pictures?|illustrat(?:ed|ions?))\s+)?by\b"
)
_BYLINE = re.compile(
    rf"^(?:(?:connect with|about) the authors?|authors?(?::.*)?|{_BY}.*)$", re.IGNORECASE
)
_AUTHORS = re.compile(
    r"^(?:(?:(?:written|compiled|words|text|story|report)\s+)?by\s+|authors?:\s*)", re.IGNORECASE
)
_CREDIT = re.compile(  # a case study by A and B; compiled for C by D
    r"(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:study|report|essay|article|account|analysis|paper|story|"
    r"written|compiled|prepared|collected|told)\b(?:\s+\S+){0,8}?\s+by\s+(?P<names>\S.*)",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(
    r"\b(?:universit\w+|institut\w+|cent(?:er|re)|college|school|council|foundation|academy|"
    r"fellow|professor|lecturer|analyst|director|editor|correspondent|researcher|scholar|"
    r"department|bureau|agency)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?:[^\W\d_]|[-'’.])+\s+){1,3}(?:[^\W\d_]|[-'’])+")


def is_byline(text: str) -> bool:
    """Whether a short line names an author or an author's institution."""
    line = tidy(text)
    return bool(is_credited(line) or names_institution(line) or _is_name(line))


def is_signed(line: str) -> bool:
    """Whether a line is a byline by its first words: ``By Ji-Young Lee``."""
    return bool(_BYLINE.match(line))


def is_credited(line: str) -> bool:
    """Whether a line says who wrote or made something."""
    if is_signed(line):
        return True
    credit = _CREDIT.fullmatch(line)
    return bool(credit and named(credit["names"]))


def names_institution(line: str) -> bool:
    """Whether a line names an office, or an institution that authors belong to."""
    return bool(_AFFILIATION.search(line))


def authors_of(lines: Sequence[str]) -> tuple[Author, ...]:
    """The names in the short lines below a title, and the institutions below the names."""
    found: list[Author] = []
    for line in lines:
        if is_furniture(line) or is_chronology(line) or parse_period(line):
            continue
        by, credit = _AUTHORS.match(line), _CREDIT.fullmatch(line)
        if by:
            found.extend(named(line[by.end() :]))
        elif credit and named(credit["names"]):
            found.extend(named(credit["names"]))
        elif names_institution(line) and not is_signed(line):
            if found and not found[-1].affiliation:
                found[-1] = Author(found[-1].name, line)
            else:
                found.extend(_with_institutions(line))
        elif _is_name(line):
            found.append(Author(line))
    return tuple(found)


def named(line: str) -> tuple[Author, ...]:
    """``A, B and C``, or a name and the institution behind a comma."""
    name, comma, rest = line.partition(",")
    if comma and " and " not in line and _is_name(name):
        return (Author(name, rest.strip()),)
    names = [part.strip() for part in re.split(r",|\band\b|&", line)]
    return tuple(Author(name) for name in names if _is_name(name))


def _with_institutions(line: str) -> tuple[Author, ...]:
    """``A, Institute of X, and B, University of Y``; nothing for any other line."""
    parts = [part.partition(",") for part in re.split(r",?\s+and\s+(?=[^,]+,)", line)]
    fits = all(
        _is_name(name) and _AFFILIATION.search(rest) and rest.strip()[:1].isupper()
        for name, _, rest in parts
    )
    return tuple(Author(name, rest.strip()) for name, _, rest in parts) if fits else ()


def _is_name(line: str) -> bool:
    """Two to four words, each with a capital: ``Ji-Young Lee``."""
    return bool(_NAME.fullmatch(line)) and all(word[0].isupper() for word in line.split())
