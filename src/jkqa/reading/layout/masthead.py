"""What stands above an article: its title, its authors, the period it covers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.opening import SENTENCE_END, is_date
from jkqa.reading.text.paragraphs import Block, tidy
from jkqa.timex import month_number, month_range
from jkqa.types import Author, DateRange

_MONTH = r"[A-Za-z]{3,9}\.?"
_PERIOD = re.compile(
    rf"(?P<from>{_MONTH})\s*(?P<from_year>\d{{4}})?\s*(?:[-\u2010-\u2015]|to|through)\s*"
    rf"(?P<to>{_MONTH})\s*,?\s*(?P<to_year>\d{{4}})"
)
_LABEL = re.compile(r"\W*period(?:\s+covered)?\W*:\W*", re.IGNORECASE)
_YEARS = re.compile(
    rf"(?:(?P<month>{_MONTH})\s*,?\s*)?(?P<from>(?:1[89]|20|21)\d\d)"
    r"(?:\s*(?:[-\u2010-\u2015]|to|through)\s*(?P<to>\d{4}))?"
)
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
_MAIL = re.compile(r"(?:from|to|cc|reply-to|sent|date|subject):\s*(?P<said>\S.*)?", re.IGNORECASE)
_SUBJECT = re.compile(r"subject:\s*(?:(?:re|fwd?):\s*)*(?P<said>\S.*)", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-Z]\S*.*")
_MENU = 2  # lines above a title, at the most, of which one is the series
_PERIOD_IS = re.compile(r"^period(?:\s+covered)?\s*:\s*", re.IGNORECASE)
_CHRONOLOGY = re.compile(
    r"(?:(?:a|the|short|brief|full|detailed)\s+)*(?:chronolog(?:y|ies)|time-?\s?lines?|"
    r"(?:key|main|major)\s(?:events|dates|moments)|sequence\sof\sevents)\b.*",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(
    r"\b(?:universit\w+|institut\w+|cent(?:er|re)|college|school|council|foundation|academy|"
    r"fellow|professor|lecturer|analyst|director|editor|correspondent|researcher|scholar|"
    r"department|bureau|agency)\b",
    re.IGNORECASE,
)
_BESIDE = 12  # words, at the most, of a line under the title
_ISSUE = re.compile(r"\b(?:vol(?:ume)?|no|issue|number)\.?\s*\d|\|", re.IGNORECASE)
_NAME = re.compile(r"(?:(?:[^\W\d_]|[-'’.])+\s+){1,3}(?:[^\W\d_]|[-'’])+")


@dataclass(frozen=True, slots=True)
class Masthead:
    """Title, series, period and authors, as far as they are there."""

    title: str = ""
    series: str = ""
    period: DateRange | None = None
    authors: tuple[Author, ...] = ()


def is_byline(text: str) -> bool:
    """Whether a short line names an author or an author's institution."""
    line = tidy(text)
    return bool(_is_credit(line) or _AFFILIATION.search(line) or _is_name(line))


def period_of(line: str) -> DateRange | None:
    """The period that a line gives, perhaps behind the word: ``Period: May - Dec 2024``."""
    return parse_period(line) or parse_period(_PERIOD_IS.sub("", tidy(line)))


def is_below_the_title(text: str) -> bool:
    """Whether a short line says who wrote an article, where, or of what time it tells."""
    line = tidy(text)
    if period_of(line) or is_furniture(line) or _is_credit(line):
        return len(line.split()) <= _BESIDE
    return len(line.split()) <= _BESIDE and is_byline(line) and not SENTENCE_END.search(line)


def is_chronology(text: str) -> bool:
    """Whether a short line is the heading of a chronology."""
    return bool(_CHRONOLOGY.fullmatch(tidy(text)))


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


def _is_credit(line: str) -> bool:
    """Whether a line says who wrote or made something."""
    if _BYLINE.match(line):
        return True
    credit = _CREDIT.fullmatch(line)
    return bool(credit and named(credit["names"]))


def _ends_the_title(lines: Sequence[str], i: int) -> bool:
    """Whether a line is a byline; the first of all may be a title that names an author."""
    if _BYLINE.match(lines[i]):
        return True
    return _is_credit(lines[i]) and not all(map(_is_of_the_page, lines[:i]))


def _not_shouted(title: str, lines: Sequence[str]) -> list[str]:
    """The lines without those in capitals, unless one alone is, as a journal sets a name."""
    shouted = [line for line in lines if line.isupper() and not _BYLINE.match(line)]
    own = any(line.casefold() in title.casefold() for line in shouted)
    if len(shouted) == 1 and not (title.isupper() or own):
        return list(lines)
    return [line for line in lines if line not in shouted]


def _is_beside_the_title(line: str) -> bool:
    return bool(_AFFILIATION.search(line)) or _is_of_the_page(line)


def _is_of_the_page(line: str) -> bool:
    marks = _ISSUE.search(line) or parse_period(line)
    return bool(marks) or is_furniture(line) or is_date(line)


def parse_period(line: str, *, named: bool = False) -> DateRange | None:
    """``May - Dec 2024`` or ``Sept. 2023 to Jan. 2024`` as days; None for anything else.

    A single year or month is one only after the word (``Period: 2031``) or where it is ``named`` so
    elsewhere; by itself it may be the date of publication.
    """
    label = _LABEL.match(tidy(line))
    written = tidy(line)[label.end() :] if label else tidy(line)
    match = _PERIOD.fullmatch(written)
    try:
        if not match:
            return _one_of(written) if label or named else None
        first, last = month_number(match["from"]), month_number(match["to"])
    except KeyError:
        return None
    until = int(match["to_year"])
    since = int(match["from_year"] or (until if first <= last else until - 1))
    if (since, first) > (until, last):
        return None
    return DateRange(month_range(since, first).start, month_range(until, last).end)


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
        elif _AFFILIATION.search(line) and not _BYLINE.match(line):
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


def _one_of(written: str) -> DateRange | None:
    """A year, years or a month. Raises KeyError where the month is none."""
    years = _YEARS.fullmatch(written)
    if not years:
        return None
    since, until = int(years["from"]), int(years["to"] or years["from"])
    if years["month"] and not years["to"]:
        return month_range(since, month_number(years["month"]))
    if years["month"] or since > until:
        return None
    return DateRange(date(since, 1, 1), date(until, 12, 31))
