"""What is asked of times behind the last day that the documents report."""

import re

from jkqa.premises.absent import Absent
from jkqa.timex import mentions
from jkqa.types import DateRange

_YEAR = re.compile(r"\d{4}")
_PAST = re.compile(r"\b(?:did|was|were|had|happened|\w+ed)\b", re.IGNORECASE)
#: What is still to come, in a document's words.
_AHEAD = re.compile(
    r"\b(?:plan\w*|due|expect\w*|schedul\w*|will|would|(?:was|were|is|are) to|going to|set to"
    r"|suppos\w*|call(?:ed)? off|cancel\w*|possib\w*|potential\w*|rumou?r\w*|might|(?-i:may)|could"
    r"|foreseen|predict\w*|until|adjourn\w*|postpon\w*|envisag\w*|deadline|by)\b",
    re.IGNORECASE,
)


def later_than(period: DateRange | None, question: str) -> list[Absent]:
    """The times behind a period that a question asks of, as of what has happened."""
    if not period or not period.end or not _PAST.search(question) or _AHEAD.search(question):
        return []
    return [
        Absent(mention.span.of(question), "later")
        for mention in mentions(question, period)
        if mention.dates.start
        and mention.dates.start > period.end
        and _YEAR.search(mention.span.of(question))  # "in January" is any
    ]
