"""How many entries are asked for, where the number stands before the order. Pure."""

import re
from dataclasses import replace

from jkqa.types import Span
from jkqa.wants.forms import heads
from jkqa.wants.order import Order, number_of
from jkqa.wants.reading import Reading

#: "Which of the two meetings came first": the number is how many there are to choose from.
_CHOICE = re.compile(
    r"\b(?:of|between|among|in|at|from|after|before)\s+(?:(?:the|these|those)\s+)?$", re.IGNORECASE
)
#: "Which three of the rulings came last".
_OF = re.compile(r"\s+of\s+(?:the|these|those|all)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[\w-]+(?:['’]s|s['’])(?!\w)")
_SHORT = 3  # letters: the US is no plural


def counted(reading: Reading, order: Order) -> tuple[Order, Span] | None:
    """The order with its number, and the number's place: "which three things happened last".

    None where a number is in its place already, or none counts the entries: "when did the two
    ministers first meet".
    """
    if order.nth or order.both or abs(order.number) > 1:
        return None
    for token in reading.run:
        number = number_of(token.word)
        if token.span.end > order.span.start:
            return None
        if number is None or _CHOICE.search(reading.text[: token.span.start]):
            continue
        of = _OF.match(reading.text, token.span.end)
        behind = of.end() if of else token.span.end
        if heads(reading, behind, plural=True) and not _counts_others(reading, behind):
            return replace(order, number=number * order.number), token.span
    return None


def _counts_others(reading: Reading, place: int) -> bool:
    """Whether a plural that is no entry stands first: "the two leaders' meetings"."""
    for label, token in zip(reading.labels, reading.run, strict=True):
        if token.span.start < place:
            continue
        if _POSSESSIVE.match(reading.text, token.span.start):
            return True
        if label in ("kind", "events"):
            return False
        if len(token.word) > _SHORT and token.word.endswith("s"):
            return True
    return False
