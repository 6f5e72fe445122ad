"""Who wrote an article, and where: names, institutions and credits in short lines."""

import re
from collections.abc import Mapping, Sequence

from jkqa.reading.layout.authors import (
    attributed,
    is_body,
    is_name,
    is_person,
    marks_behind,
    named,
    names_institution,
    noted_institutions,
    only_names,
    with_institutions,
)
from jkqa.reading.layout.headings import is_apparatus_heading, is_chronology, is_opening_heading
from jkqa.reading.layout.period import parse_period
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.imprint import is_imprint, is_issue
from jkqa.reading.lines.opening import is_date
from jkqa.types import Author

_BY = (
    r"(?:(?:written|compiled|prepared|edited|reported|translated|introduced|collected|words|text|story|interview(?:ed)?|"
    r"report|photo(?:graph)?s?|pictures?|illustrat(?:ed|ions?))\s+)?by\b"
)
_BYLINE = re.compile(
    rf"^(?:(?:connect with|about) the authors?|:?authors?(?:\(s\))?(?::.*)?|{_BY}.*"
    r"|(?:words|text|story|writer|reporter)\s*:\s*(?:(?-i:[A-Z])[\w'’.-]*\s+){1,3}(?-i:[A-Z])[\w'’-]+)$",
    re.IGNORECASE,
)
_AUTHORS = re.compile(
    r"^(?:(?:(?:written|compiled|prepared|words|text|story|report|interview(?:ed)?)\s+)?by\s+|:?authors?(?:\(s\))?:\s*|(?:words|text|story|writer|reporter)\s*:\s*"
    r"|(?:posted|published)\b.{0,30}?\sby\s+)",
    re.IGNORECASE,
)
_CREDIT = re.compile(  # a case study by A and B; compiled for C by D
    r"(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:study|report|essay|article|account|analysis|paper|story|"
    r"written|compiled|prepared|collected|told)\b(?:\s+\S+){0,8}?\s+by\s+(?P<names>\S.*)",
    re.IGNORECASE,
)


_ITEM = re.compile(r"^[-•·]\s+(?=[A-Z])")
_NUMBER = re.compile(r"(?:[ivx]+|\d{1,2})[.)]\s+", re.IGNORECASE)


def is_byline(text: str) -> bool:
    """Whether a short line names an author or an author's institution."""
    line = tidy(text)
    if is_opening_heading(line) or is_apparatus_heading(line):
        return False
    return bool(is_credited(line) or names_institution(line) or is_name(line) or attributed(line))


def is_signed(line: str) -> bool:
    """Whether a line is a byline by its first words: ``By Ji-Young Lee``."""
    return bool(_BYLINE.match(line))


def is_credited(line: str) -> bool:
    """Whether a line says who wrote or made something."""
    if is_signed(line):
        return True
    credit = _CREDIT.fullmatch(line)
    return bool(credit and named(credit["names"]))


def signs_with_names(line: str) -> bool:
    """Whether names stand behind the ``by`` of a line, as they do not in ``By noon it snowed``."""
    by = _AUTHORS.match(line)
    rest = line[by.end() :] if by else ""
    return bool(attributed(rest) or (not SENTENCE_END.search(rest) and named(rest)))


def authors_of(lines: Sequence[str]) -> tuple[Author, ...]:
    """The names in the short lines below a title, and the institutions below the names."""
    found: list[Author] = []
    lines = [_ITEM.sub("", line.rstrip(" ,;")) for line in lines]  # names below each other
    noted = {mark: said for line in lines for mark, said in noted_institutions(line).items()}
    below = False  # a line that says where the last author is
    for i, line in enumerate(lines):
        by, credit = _AUTHORS.match(line), _CREDIT.fullmatch(line)
        if (_is_of_another_kind(line) and not by) or noted_institutions(line):
            continue
        before, below = below, False
        plain = attributed(line) or _placed(lines, i)
        if by:
            found.extend(named(_ITEM.sub("", line[by.end() :])))
        elif credit and named(credit["names"]):
            found.extend(named(credit["names"]))
        elif plain:
            found.extend(plain)
        elif is_body(line) and not is_signed(line):
            several = [part.strip() for part in line.split(";")]
            if len(several) == len(found) > 1 and not any(author.affiliation for author in found):
                found = [Author(a.name, own) for a, own in zip(found, several, strict=True)]
            elif found and (before or not found[-1].affiliation):
                more = (found[-1].affiliation, line) if before else (line,)
                found[-1], below = Author(found[-1].name, ", ".join(more)), True
            else:
                found.extend(with_institutions(line))
        elif is_person(line):
            found.append(Author(line))
    found = found or [a for x in lines if not _is_of_another_kind(x) for a in _unsigned(x)]
    whole = {a.name: a for a in sorted(found, key=lambda a: bool(a.affiliation))}
    names = dict.fromkeys(author.name for author in found)
    return tuple(_with_note(whole[name], lines, noted) for name in names)


def _placed(lines: Sequence[str], i: int) -> tuple[Author, ...]:
    """``A B, Project of X`` beside the line of another author and an institution."""
    name, comma, rest = lines[i].partition(",")
    beside = (*lines[max(i - 1, 0) : i], *lines[i + 1 : i + 2])
    if not (comma and any(map(attributed, beside)) and is_name(name)) or len(rest.split()) < 2:
        return ()
    return () if is_date(rest.strip()) else named(lines[i])


def _unsigned(line: str) -> tuple[Author, ...]:
    """The authors of a line of nothing but names, or of a name and what stands behind a comma."""
    if line.count(",") == 1 and is_name(line.partition(",")[0]) and " and " not in line:
        return named(line)
    return only_names(line)


def _with_note(author: Author, lines: Sequence[str], noted: Mapping[str, str]) -> Author:
    """The author with the institution that the mark behind the name points to."""
    marks = [mark for line in lines for mark in marks_behind(author.name, line)]
    own = [noted[mark] for mark in marks if mark in noted]
    return Author(author.name, "; ".join(own)) if own and not author.affiliation else author


def _is_of_another_kind(line: str) -> bool:
    """Whether a line heads or dates the text, or belongs to the page or the publication."""
    bare = _NUMBER.sub("", line)
    heads = is_chronology(bare) or is_opening_heading(bare) or is_apparatus_heading(line)
    beside = is_furniture(line) or is_imprint(line) or is_issue(line)
    return bool(heads or beside or parse_period(line))
