"""Which minister acts or speaks in a question: one of finance is not the one of energy."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.expect.offices import KNOWN_PORTFOLIOS, PORTFOLIOS
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.premises.owners import PEOPLE
from jkqa.readings import Readings
from jkqa.tokenize import tokens
from jkqa.types import Span

_ANY = "|".join(PORTFOLIOS)
_HEAD = r"(?:minister|ministry|ministrie|secretary|secretarie|department)"
_OFFICE = re.compile(
    rf"\b(?P<of>{_ANY})\s+(?:affairs\s+)?{_HEAD}(?P<many>s)?\b"
    rf"|\b{_HEAD}(?P<all>s)?\s+(?:of|for)\s+(?:the\s+)?(?:(?:national|public)\s+)?"
    rf"(?P<behind>{_ANY})\b",
    re.IGNORECASE,
)
_SUCH = "new|former|then|deputy|vice|first|outgoing|senior|own"
#: Behind these stands who acts: "how did Haldria's finance minister ...".
_ACTS = re.compile(
    r"\b(?:did|does|do|has|had|have|will|would)\s+(?:[Tt]he\s+|an?\s+)?(?:two\s+|three\s+)?"
    rf"(?:(?:[^\W\da-z_][\w.-]*|[\w-]+['’]s?)\s+){{0,3}}(?:(?:{_SUCH})\s+)*$"
)
_SAYS = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:react|say|tell|reply|answer|respond|promise|declare|announce"
    r"|argue|warn|ask|urge|propose|offer|sign|comment|suggest|claim|demand|pledge|vow)\b",
    re.IGNORECASE,
)
#: Who may hold it under another name: "his Japanese counterpart", "the top diplomat".
_OTHERWISE = re.compile(
    r"\b(?:counterparts?|colleagues?|diplomats?|ministerial|ministers)\b", re.IGNORECASE
)
#: What stands between a country and its minister: "Japan's new", "of the Republic of Korea".
_BEFORE = re.compile(rf"(?:['’]s?)?\s*(?:(?:{_SUCH})\s+)*")
_BEHIND = re.compile(r"\s+(?:of|from|in)\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class _Office:
    """An office: what it is for, as a pattern, and of which country, "" where nothing says that."""

    of: str
    country: str
    span: Span
    several: bool


def other_ministers(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """The minister who acts in a question, where the quotes have none of that kind.

    The minister may be there by name alone. Where the units do not know whose that office is,
    another minister must be there.
    """
    asked = [o for o in _offices(question, readings) if _is_doer(o, question)]
    if not asked or any(map(_OTHERWISE.search, quotes)):
        return
    told = [office for quote in quotes for office in _offices(quote, readings)]
    named = [n for quote in quotes for n in readings.names_of(quote) if n.sort in PEOPLE]
    held = {word for name in named for words in readings.offices_of(name) for word in words}
    held |= {word for name in named for word in readings.known_as(name)}
    for office in asked:
        known = any(re.fullmatch(office.of, word) for word in held)
        listed = any(map(_listed(office.of).search, quotes))
        meant = known or listed or any(_may_be(office, other) for other in told)
        if not meant and (told or office.of in KNOWN_PORTFOLIOS):
            yield Absent(f"the {office.span.of(question)}", "subject")


def _is_doer(office: _Office, question: str) -> bool:
    """Whether an office is who does something; one that several hold, only who says something."""
    if office.several and not _SAYS.match(question, office.span.end):
        return False
    return bool(_ACTS.search(question[: office.span.start]))


def _may_be(one: _Office, other: _Office) -> bool:
    countries = {one.country, other.country} - {""}
    return one.of == other.of and len(countries) < 2


def _listed(of: str) -> re.Pattern[str]:
    """One of several things that a minister is for: "Minister of Trade, Industry and Energy"."""
    return re.compile(
        rf"\b{_HEAD}s?\s+(?:of|for)\s[^.;]{{0,60}}\b(?:{of})\b"
        rf"|\b(?:{of}),?\s+(?:\w+,?\s+){{0,2}}(?:and|&)\s+\w+\s+{_HEAD}",
        re.IGNORECASE,
    )


def _offices(text: str, readings: Readings) -> Iterator[_Office]:
    for match in _OFFICE.finditer(text):
        word, span = match["of"] or match["behind"], Span(*match.span())
        of = next(p for p in PORTFOLIOS if re.fullmatch(p, word, re.IGNORECASE))
        several = bool(match["many"] or match["all"])
        yield _Office(of, _country(text, span, readings), span, several)


def _country(text: str, office: Span, readings: Readings) -> str:
    """The country right before an office, or behind it."""
    run = simple(tokens(text))
    for one in readings.countries(text):
        start, end = run[one.at].span.start, run[one.at + one.length - 1].span.end
        before = end <= office.start and _BEFORE.fullmatch(text, end, office.start)
        if before or (start >= office.end and _BEHIND.fullmatch(text, office.end, start)):
            return one.country
    return ""
