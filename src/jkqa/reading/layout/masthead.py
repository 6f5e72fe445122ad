"""What stands above an article: its title, its authors, the period it covers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jkqa.reading.layout.bylines import (
    authors_of,
    is_byline,
    is_credited,
    is_signed,
    names_institution,
)
from jkqa.reading.layout.headings import is_chronology
from jkqa.reading.layout.period import parse_period
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.opening import is_date
from jkqa.reading.text.block import Block
from jkqa.types import Author, DateRange

_MAIL = re.compile(r"(?:from|to|cc|reply-to|sent|date|subject):\s*(?P<said>\S.*)?", re.IGNORECASE)
_SUBJECT = re.compile(r"subject:\s*(?:(?:re|fwd?):\s*)*(?P<said>\S.*)", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-Z]\S*.*")
_MENU = 2  # lines above a title, at the most, of which one is the series
_BESIDE = 12  # words, at the most, of a line under the title
_ISSUE = re.compile(r"\b(?:vol(?:ume)?|no|issue|number)\.?\s*\d|\|", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masthead:
    """Title, series, period and authors, as far as they are there."""

    title: str = ""
    series: str = ""
    period: DateRange | None = None
    authors: tuple[Author, ...] = ()


def masthead(head: Sequence[Block]) -> Masthead:
    """Read the short lines that stand before an article's first paragraph."""
    lines = [tidy(block.text) for block in head]
    period = next((p for p in map(parse_period, lines) if p), None)
    subject = _subject(lines)
    lines = [line for line in lines if not (subject and _MAIL.fullmatch(line))]
    cut = next((i for i, line in enumerate(lines) if _ends_the_title(lines, i)), len(lines))
    own = [line for line in lines[:cut] if not _is_beside_the_title(line)]
    if cut < len(lines) and not own:  # of a title that names a university
        own = [line for line in lines[:cut] if not _is_of_the_page(line)]
    own = [line for line in own if not is_chronology(line)] or own
    own = [line for line in own if not _NUMBERED.fullmatch(line)] or own
    title = subject or max(own, key=lambda line: len(line.split()), default="")
    after = lines[lines.index(title) + 1 :] if title in lines else lines[0 if subject else cut :]
    authors = authors_of(_not_shouted(title, after))
    names = {author.name for author in authors} if cut == len(lines) else set()
    above = own.index(title) if title in own else 0
    others = [] if subject else own[:above] * (above <= _MENU) + own[above + 1 :]
    series = next((line for line in others if line not in names), "")
    return Masthead(title, series, period, authors)


def is_below_the_title(text: str) -> bool:
    """Whether a short line says who wrote an article, where, or of what time it tells."""
    line = tidy(text)
    if parse_period(line) or is_furniture(line) or is_credited(line):
        return len(line.split()) <= _BESIDE
    return len(line.split()) <= _BESIDE and is_byline(line) and not SENTENCE_END.search(line)


def is_said(line: str, top: Masthead) -> bool:
    """Whether a line above an article has gone into its masthead, or only dates or heads it."""
    if line in (top.title, top.series) or is_chronology(line) or _is_of_the_page(line):
        return True
    if any(a.name in line or a.affiliation == line for a in top.authors):
        return True
    return line.endswith(top.title) and bool(_SUBJECT.fullmatch(line))


def _subject(lines: Sequence[str]) -> str:
    """The subject in the head of a message, which has a sender or a date besides."""
    found = [_SUBJECT.fullmatch(line) for line in lines]
    head = sum(bool(_MAIL.fullmatch(line)) for line in lines)
    return next((match["said"] for match in found if match), "") if head > 1 else ""


def _ends_the_title(lines: Sequence[str], i: int) -> bool:
    """Whether a line is a byline; the first of all may be a title that names an author."""
    if is_signed(lines[i]):
        return True
    return is_credited(lines[i]) and not all(map(_is_of_the_page, lines[:i]))


def _not_shouted(title: str, lines: Sequence[str]) -> list[str]:
    """The lines without those in capitals, unless one alone is, as a journal sets a name."""
    shouted = [line for line in lines if line.isupper() and not is_signed(line)]
    own = any(line.casefold() in title.casefold() for line in shouted)
    if len(shouted) == 1 and not (title.isupper() or own):
        return list(lines)
    return [line for line in lines if line not in shouted]


def _is_beside_the_title(line: str) -> bool:
    return names_institution(line) or _is_of_the_page(line)


def _is_of_the_page(line: str) -> bool:
    marks = _ISSUE.search(line) or parse_period(line)
    return bool(marks) or is_furniture(line) or is_date(line)
