"""What kind of answer a question expects, and which texts can hold one. Pure."""

import re
from collections.abc import Callable
from typing import Literal

from jkqa.timex import mentions
from jkqa.tokenize import tokens
from jkqa.types import DateRange

Expected = Literal["date", "money", "number", "person", "other"]

_PATTERNS: tuple[tuple[Expected, re.Pattern[str]], ...] = (
    (
        "date",
        re.compile(
            r"\bwhen\b|\b(?:what|which) (?:date|day|month|year)s?\b|\bdates?\b|\bsince what\b",
            re.IGNORECASE,
        ),
    ),
    (
        "money",
        re.compile(
            r"\bhow much\b|\bhow many (?:won|yen|dollars|euros)\b"
            r"|\b(?:what|which) (?:sum|amount|price|payout)\b|\bcosts?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(
            r"\bhow (?:many|long|often|big|large|far|old)\b|\bnumber of\b|\bpercent(?:age)?\b"
            r"|\bwhat share\b",
            re.IGNORECASE,
        ),
    ),
    ("person", re.compile(r"\bwho(?:m|se)?\b|\bname of\b", re.IGNORECASE)),
)
_SEVERAL = re.compile(
    r"\b(?:compare|contrast|trace|both|each|respectively|difference between|first and second"
    r"|dates|courts|meetings)\b"
    r"|\b(?:who|whom|what|when|where|which|why|how)\b.*\b(?:and|or)\s+"
    r"(?:by |on |in |to |for |with )?"
    r"(?:who|whom|what|when|where|which|why|how|was|were|did|is|are)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£¥₩]\s?\d|\d\S*\s+(?:(?:hundred|thousand|million|billion|trillion)\s+)?(?:\w+\s+)?"
    r"(?:won|yen|yuan|dollars?|euros?|pounds?)\b",
    re.IGNORECASE,
)


def expected(question: str) -> Expected:
    """The kind of answer that the question words ask for."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(question)), "other")


def asks_several(question: str) -> bool:
    """Whether the question asks for more than one thing: ``who and when``, ``compare``."""
    return bool(_SEVERAL.search(question))


def holds(kind: Expected, text: str, period: DateRange | None) -> bool:
    """Whether a text has anything of that kind in it."""
    return _HOLDS[kind](text, period)


def _has_number(text: str, _period: DateRange | None) -> bool:
    return any(token.term[:1].isdigit() or token.term == "first" for token in tokens(text))


def _has_name(text: str, _period: DateRange | None) -> bool:
    """Two capitalised words in a row, behind the first word."""
    return bool(re.search(r"(?<=\S )[A-Z][\w'’-]+ [A-Z][\w'’-]+", text))


_HOLDS: dict[Expected, Callable[[str, DateRange | None], bool]] = {
    "date": lambda text, period: bool(mentions(text, period)),
    "money": lambda text, _period: bool(_MONEY.search(text)),
    "number": _has_number,
    "person": _has_name,
    "other": lambda _text, _period: True,
}
