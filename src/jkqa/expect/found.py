"""Where a text has what a question asks for: the short answers in it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jkqa.expect.amounts import (
    Finder,
    ages,
    clocks,
    dates,
    lengths,
    matches,
    money,
    shares,
    sizes,
)
from jkqa.expect.asked import Ask
from jkqa.expect.bodies import bodies, called
from jkqa.expect.counted import counts
from jkqa.expect.expressions import expressions, meanings
from jkqa.expect.officeholders import holders
from jkqa.expect.persons import people
from jkqa.expect.places import places
from jkqa.expect.reasons import reasons
from jkqa.expect.sought import Found, Lore, Sought
from jkqa.names import simple
from jkqa.timex import mentions_of_any
from jkqa.tokenize import tokens
from jkqa.types import DateRange

_RULING = re.compile(
    r"\b(?:rul(?:es|ed|ing)|verdict|judg(?:e?ment|ed)|uph[eo]ld(?:s|ing)?|overturn\w*|revers\w+"
    r"|dismiss\w*|reject\w*|acquit\w*|convict\w*|sentenc(?:es|ed|ing)|order(?:s|ed)|award\w*|quash\w*|strik(?:es|ing)"
    r"|struck|annul\w*|found|finds|decid(?:es|ed)|held|holds|declar\w+|clear(?:s|ed)|fin(?:es|ed)"
    r"|grant(?:s|ed)|free[sz]\w*|froze|block(?:s|ed)|threw|throws)\b",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"\b(?:every|each|once|twice|\w+\s+times)\s+(?:\w+\s+){0,2}?"
    r"(?:day|week|month|quarter|year|hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer"
    r"|autumn|fall|winter|morning|evening|night)s?\b"
    r"|\b(?:daily|weekly|monthly|quarterly|yearly|annual|annually|biennial|biannual|regularly)\b"
    r"|\b(?:once|twice|\w+\s+times)\b|\ba\s+(?:week|month|year)\b",
    re.IGNORECASE,
)


def sought_by(
    question: str,
    ask: Ask,
    periods: Sequence[DateRange] = (),
    lore: Lore | None = None,
    corrections: Sequence[tuple[str, str]] = (),
) -> Sought:
    """What a question asks for of documents of those periods. What it says itself is no answer.

    Nor is what it is taken to mean, by the ``corrections`` of what it has in other letters.
    """
    meant = " ".join((question, *(right for _, right in corrections)))
    said = frozenset(token.word for token in simple(tokens(meant)))
    named_dates = tuple(mention.dates for mention in mentions_of_any(question, periods))
    lore = lore or Lore()
    return Sought(ask, said, lore.there(question), named_dates, None, lore)


def found_in(sought: Sought, text: str, period: DateRange | None = None) -> list[Found]:
    """The short answers in a text, best first; none for questions that expect a sentence.

    ``period`` is that of the text's document, of which its dates without a year are.
    """
    sought = replace(sought, period=period)
    finder = _FINDERS.get(sought.ask.kind)
    if finder is None:
        return []
    return sorted(finder(sought, text), key=lambda f: (-f.fit, f.span))


_FINDERS: dict[str, Finder] = {
    "date": dates,
    "money": money,
    "amount": sizes,
    "share": shares,
    "count": counts,
    "length": lengths,
    "age": ages,
    "hour": clocks,
    "name": called,
    "person": lambda sought, text: (holders if sought.ask.head else people)(sought, text),
    "place": places,
    "body": bodies,
    "reason": reasons,
    "ruling": matches(_RULING),
    "frequency": matches(_FREQUENCY),
    "meaning": meanings,
    "expression": expressions,
}
