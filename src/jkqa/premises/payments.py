"""Who pays whom: whom a question has paid may only pay in the quotes. Pure."""

import re
from collections.abc import Iterator, Sequence

from jkqa.premises.absent import Absent
from jkqa.sentences import sentences

#: Whom a question has paid: "how much did the workers have to pay Reis Steel?".
_PAID = re.compile(
    r"\b(?i:how much|what|which)\b[^?]*?\b(?:did|does|do|will|must|would)\s+[^?]*?"
    r"\bpay\s+(?:back\s+)?(?:to\s+)?(?:the\s+)?(?P<whom>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)"
    r"\s*(?:\?|$|(?:for|in|after|because|under|as|by|over)\b)"
)
#: A text that has them pay, or be paid.
_PAYS = r"\b{whom}\b(?:\s+[A-Z][\w.’'-]*)*\s+(?:[a-z]+\s+){{0,3}}?(?:pays?|paid)\b"
_IS_PAID = (
    r"\b(?:pay|pays|paid|paying|to|for)\s+(?:(?:the|its|his|her|[A-Z][\w’'-]*)\s+){{0,3}}{whom}\b"
    r"|\b{whom}\b[^.;]*\b(?:receiv|gets?\b|got\b|(?:was|were|been|be)\s+paid)"
)


def turned_payments(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """Whom a question has paid, if the quotes only have them pay."""
    asked = _PAID.search(question)
    if not asked:
        return
    whom = re.escape(asked["whom"].split()[0])
    pays, paid = (re.compile(side.format(whom=whom)) for side in (_PAYS, _IS_PAID))
    told = [span.of(quote) for quote in quotes for span in sentences(quote)]
    if any(map(pays.search, told)) and not any(map(paid.search, told)):
        yield Absent(asked["whom"], "turned")
