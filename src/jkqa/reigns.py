"""Under whom it was: a question's "under Ishiba" as the country and the time that it speaks of."""

import re
from collections.abc import Iterator
from datetime import date

from jkqa.expect import offices
from jkqa.retrieval import Retriever
from jkqa.types import Entry

_WHO = r"(?P<{}>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)*)"
_RULES = r"(?:(?:prime\s+minister|president|premier|chancellor)\s+)?"
_CABINET = r"(?:cabinet|government|administration)"
#: "Under Prime Minister Sorn", "in Sorn's cabinet", "in the cabinet of Sorn".
_UNDER = re.compile(
    rf"\bunder\s+{_RULES}{_WHO.format('under')}(?=\W*$|,|\s+(?:and|when|who|while)\b)"
    rf"|\bin\s+(?:the\s+)?{_RULES}{_WHO.format('whose')}(?:['’]s?)?\s+{_CABINET}\b"
    rf"|\bin\s+the\s+{_CABINET}\s+of\s+{_RULES}{_WHO.format('of')}",
    re.IGNORECASE,
)
#: What is somebody's under a ruler: an office, or what it is for.
_OFFICE = re.compile(
    r"\b(?:ministers?|ministry|ministries|secretary|portfolios?|ambassador|affairs)\b",
    re.IGNORECASE,
)
#: Who rules, by a word of the office, and who does not in spite of it.
_RULING = frozenset({"prime", "president", "chancellor"})
_NOT_RULING = re.compile(r"\b(?:vice|deputy|former|ex)\b", re.IGNORECASE)
_TITLE = 40  # characters before a name that may say of which country somebody is


def of_their_country(retriever: Retriever, question: str) -> str:
    """The question with the country and the months of a ruler in the place of his or her name.

    As it is where none is named, or the entries do not say of which country one is.
    """
    under = _UNDER.search(question) if _OFFICE.search(question) else None
    if not under:
        return question
    who = next(under[way] for way in under.groupdict() if under[way])
    asked = {term for n in retriever.readings.names_of(who) for term in n.terms}
    told = list(_rulers(retriever))
    own = [(day, country) for day, country, terms in told if asked and terms & asked]
    if not own:
        return question
    began, country = min(own)
    others = (day for day, there, terms in told if there == country and not terms & asked)
    since = f" from {began:%B %Y} on" if any(day < began for day in others) else ""
    return f"{question[: under.start()]}of {country}{since}{question[under.end() :]}"


def _rulers(retriever: Retriever) -> Iterator[tuple[date, str, frozenset[str]]]:
    """Of each entry that names who rules a country its day, the country and the name's terms."""
    readings = retriever.readings
    for number, unit in enumerate(retriever.units):
        if not isinstance(unit, Entry) or unit.dates.start is None:
            continue
        for name, office in offices(readings.names(number), unit.text):
            before = unit.text[max(name.span.start - _TITLE, 0) : name.span.start]
            there = readings.countries(before)
            if there and office & _RULING and not _NOT_RULING.search(before):
                yield unit.dates.start, there[-1].country, frozenset(name.terms)
