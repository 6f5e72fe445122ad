"""What stands above an article: its title, its authors, the period it covers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jkqa.reading.layout.authors import (
    attributed,
    is_name,
    is_person,
    names_institution,
    noted_institutions,
    only_names,
)
from jkqa.reading.layout.bylines import (
    authors_of,
    is_byline,
    is_credited,
    is_signed,
    signs_with_names,
)
from jkqa.reading.layout.headings import is_chronology, is_opening_heading
from jkqa.reading.layout.period import parse_period
from jkqa.reading.layout.standfirst import above_the_standfirst
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.imprint import is_imprint, is_issue, is_statement, of_issue
from jkqa.reading.lines.opening import is_date
from jkqa.reading.text.block import Block
from jkqa.types import Author, DateRange

_MAIL = re.compile(r"(?:from|to|cc|reply-to|sent|date|subject):\s*(?P<said>\S.*)?", re.IGNORECASE)
_FROM = re.compile(r"from:\s*(?P<said>[^<(\[]+?)\s*[<(\[].*", re.IGNORECASE)
_SUBJECT = re.compile(r"subject:\s*(?:(?:re|fwd?):\s*)*(?P<said>\S.*)", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-Z]\S*.*")
_OF_A_JOURNAL = re.compile(
    r"an?\s+(?:[\w-]+\s+){0,4}(?:e-?journal|journal|review|quarterly|magazine|newsletter)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:date|created(?:\s+(?:at|on|time))?|last\s+edited(?:\s+time)?|type|url|series|version|status|affiliations?|institutions?|publisher|language|volume|issue|pages?)\s*:\s*"
    r"(?P<said>\S.*)",
    re.IGNORECASE,
)
_SERIES = re.compile(r"series\s*:\s*(?P<said>\S.*)", re.IGNORECASE)
_OF_A_TITLE = re.compile(r"[?!]")  # no institution's name has it
_KINDS = re.compile(  # Fact Sheets & Briefs
    r"(?:[\w&,-]+\s+){0,4}(?:briefs|briefings|papers|reports|sheets|notes|publications|articles|resources"
    r"|backgrounders|explainers|timelines|news|analysis|commentary)",
    re.IGNORECASE,
)
_LEAST = 5  # words of a title that begins like the heading of a chronology
_MENU = 2  # lines above a title, at the most, of which one is the series
_BESIDE = 12  # words, at the most, of a line under the title
_LONGEST = 40  # words of one that is plainly none of the text


@dataclass(frozen=True, slots=True)
class Masthead:
    """Title, series, period and authors, as far as they are there."""

    title: str = ""
    series: str = ""
    period: DateRange | None = None
    authors: tuple[Author, ...] = ()


def masthead(head: Sequence[Block]) -> Masthead:
    """Read the short lines that stand before an article's first paragraph."""
    lines = _joined([tidy(block.text) for block in head])
    period = next((p for p in map(parse_period, lines) if p), None)
    subject = _subject(lines)
    sender = _sender(lines) if subject else ()
    lines = [line for line in lines if not (subject and _MAIL.fullmatch(line))]
    cut = next((i for i, line in enumerate(lines) if _ends_the_title(lines, i)), len(lines))
    own = _own(lines[:cut], credited=cut < len(lines))
    journal = _journal(lines)
    own = [line for line in own if line != journal] or own
    title = subject or above_the_standfirst(own)
    summed = own[own.index(title) + 1 :] if title in own else []  # what sums up the article
    own = [line for line in own if line not in summed]
    unended = [line for line in own if not line.endswith(".")]
    unended = unended if any(map(_may_be_one, unended)) else own
    title = title or max(unended, key=lambda line: len(line.split()), default="")
    after = lines[lines.index(title) + 1 :] if title in lines else lines[0 if subject else cut :]
    authors = authors_of(_not_shouted(title, after)) or sender
    names = {author.name for author in authors} if cut == len(lines) else set()
    above = own.index(title) if title in own else 0
    others = [] if subject else own[:above] * (above <= _MENU) + own[above + 1 :]
    others = [x for x in others if not (journal and len(x.split()) == 1)]  # ESSAY
    told = {own for a in authors for own in (a.affiliation, a.name, f"{a.name}, {a.affiliation}")}
    said = (line for line in others if not (line in names or line in told or only_names(line)))
    return Masthead(title, next(said, "") or journal or issue_among(lines), period, authors)


def issue_among(lines: Sequence[str]) -> str:
    """The first line that says its series, or names a journal and its issue."""
    named = next((found["said"] for found in map(_SERIES.fullmatch, lines) if found), "")
    return named or next(
        (of_issue(line) for line in lines if is_issue(line) and of_issue(line)), ""
    )


def is_below_the_title(text: str) -> bool:
    """Whether a short line says who wrote an article, where, or of what time it tells."""
    line = tidy(text)
    ended = bool(SENTENCE_END.search(line))
    plain = (
        is_imprint(line) or _FIELD.fullmatch(line) or attributed(line) or noted_institutions(line)
    )
    if plain or signs_with_names(line) or (is_issue(line) and not ended):
        return len(line.split()) <= _LONGEST
    if parse_period(line) or is_furniture(line) or (is_credited(line) and not ended):
        return len(line.split()) <= _BESIDE
    return len(line.split()) <= _BESIDE and _names(line) and not ended


def is_said(line: str, top: Masthead) -> bool:
    """Whether a line above an article has gone into its masthead, or only dates or heads it."""
    if line in top.title or line == top.series or is_chronology(line) or is_opening_heading(line):
        return True
    if is_of_the_page(line) and not is_imprint(line):
        return True
    if any(a.name in line or line in a.affiliation for a in top.authors):
        return True
    noted = set(noted_institutions(line).values()) or {part.strip() for part in line.split(";")}
    if top.authors and all(any(own in a.affiliation for a in top.authors) for own in noted):
        return True
    series = bool(top.series) and line.endswith(top.series) and _SERIES.fullmatch(line)
    return bool(series or (line.endswith(top.title) and _SUBJECT.fullmatch(line)))


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines, where a title that is broken behind a colon is one."""
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].endswith(":") and len(joined[-1].split()) > 1:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _names(line: str) -> bool:
    return is_byline(line) or bool(only_names(line))


def _own(lines: Sequence[str], *, credited: bool) -> list[str]:
    """The lines that may be the title or the series, of those above a byline."""
    own = [line for line in lines if not _is_beside_the_title(line)]
    own = [line for line in own if not is_opening_heading(line)] or own
    if all(map(only_names, own)) and (credited or own):  # of a title that names a university
        own = [line for line in lines if not is_of_the_page(line)]
    own = [line for line in own if not is_opening_heading(line)] or own
    if not (credited and _is_a_chronology(own)):
        own = [line for line in own if not is_chronology(line)] or own
    own = [line for line in own if not _NUMBERED.fullmatch(line)] or own
    return [line for i, line in enumerate(own) if i == 0 or credited or not only_names(line)]


def _is_a_chronology(lines: Sequence[str]) -> bool:
    """Whether a title says of what it is a chronology, above it only a menu or a kind of texts."""
    others = [line for line in lines if not is_chronology(line)]
    kinds = [line for line in others if _KINDS.fullmatch(line)]
    menu = len(others) != 1 or bool(kinds)
    menu = menu and all(len(line.split()) <= _MENU or line in kinds for line in others)
    return menu and any(len(line.split()) >= _LEAST for line in lines if line not in others)


def _journal(lines: Sequence[str]) -> str:
    """The name of a journal right above the number of its issue, if it stands first of all."""
    for i, line in enumerate(lines[1:3], start=1):
        first = not any(is_issue(above) for above in lines[:i])
        if first and is_issue(line) and not of_issue(line):
            return lines[i - 1]
    return ""


def _subject(lines: Sequence[str]) -> str:
    """The subject in the head of a message, which has a sender or a date besides."""
    found = [_SUBJECT.fullmatch(line) for line in lines]
    head = sum(bool(_MAIL.fullmatch(line)) for line in lines)
    return next((match["said"] for match in found if match), "") if head > 1 else ""


def _may_be_one(line: str) -> bool:
    """Whether a line has the words of a title, and is no shouted name."""
    return len(line.split()) > _MENU and not line.isupper()


def _sender(lines: Sequence[str]) -> tuple[Author, ...]:
    """Who sent a message, by name; an institution's letter has no author by that."""
    found = next((match["said"] for match in map(_FROM.fullmatch, lines) if match), "")
    name = found.strip(" \"'")
    return (Author(name),) if is_person(name) else ()


def _ends_the_title(lines: Sequence[str], i: int) -> bool:
    """Whether a line is a byline; the first of all may be a title that names an author."""
    if is_signed(lines[i]):
        return True
    credited = is_credited(lines[i]) or attributed(lines[i])
    return bool(credited) and not all(map(is_of_the_page, lines[:i]))


def _not_shouted(title: str, lines: Sequence[str]) -> list[str]:
    """The lines without those in capitals, unless one alone is, as a journal sets a name."""
    shouted = [x for x in lines if x.isupper() and not (is_signed(x) or attributed(x))]
    own = any(line.casefold() in title.casefold() for line in shouted)
    if len(shouted) == 1 and not (title.isupper() or own):
        return list(lines)
    if not title.isupper() and not own and all(map(is_person, shouted)):
        return list(lines)
    placed = [a for a, b in pairwise(lines) if is_name(a) and names_institution(b)]
    return [line for line in lines if line not in shouted or line in placed]


def _is_beside_the_title(line: str) -> bool:
    institution = names_institution(line) and not _OF_A_TITLE.search(line)
    return institution or is_of_the_page(line)


def is_of_the_page(line: str) -> bool:
    """Whether a line above a text is of the page, of the issue, or a date or period."""
    said = is_issue(line) or is_imprint(line) or is_statement(line)
    said = said or bool(_OF_A_JOURNAL.match(line))
    return bool(said or "|" in line or parse_period(line)) or is_furniture(line) or is_date(line)
