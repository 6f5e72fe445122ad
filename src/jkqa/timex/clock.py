"""Times that only a clock could tell: last week, yesterday, two months ago. Pure, and has none."""

import re

from jkqa.timex.patterns import NUMBERS, WEEKDAY
from jkqa.types import Span

_N = rf"(?:\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|several)"
_SHORT = r"(?:week|weekend|fortnight|month)"
#: Next week's talks are the document's, and so is the last week of October.
_END = (
    r"\b(?!['’]s)(?!\s+(?:of|before|after|prior|leading|until|from|that|when|which|in|ending"
    r"|beginning)\b)"
)
#: What a document hardly says of itself: it has no yesterday.
_NEVER = re.compile(
    rf"\b(?:yesterday|(?<!the\s)(?:last|past)\s+(?:{_SHORT}|{WEEKDAY})|this\s+{_SHORT}){_END}",
    re.IGNORECASE,
)
#: What a document may say too: relations today, an agreement of six years ago.
_PERHAPS = re.compile(
    rf"\b(?:today|tonight|tomorrow|(?:next|coming)\s+(?:{_SHORT}|{WEEKDAY}|quarter|year)"
    rf"|(?<!the\s)last\s+(?:quarter|year)|this\s+(?:quarter|morning|evening|{WEEKDAY})"
    rf"|(?:the\s+)?(?:last|past|next|coming)\s+(?:{_SHORT}|quarter|year)"
    rf"|(?:the\s+)?(?:last|past|next|coming)\s+(?:{_N}\s+)?(?:day|{_SHORT}|quarter|year)s"
    rf"|{_N}\s+(?:day|{_SHORT}|quarter|year)s?\s+ago){_END}",
    re.IGNORECASE,
)


def by_the_clock(question: str, *, perhaps: bool) -> Span | None:
    """The words that name days only to somebody who knows what day it is; None where none do.

    ``perhaps`` takes in words that may be the document's own.
    """
    found = _NEVER.search(question) or (_PERHAPS.search(question) if perhaps else None)
    return Span(*found.span()) if found else None
