"""From where to where: what a question has go to a place may come from there in the quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.expect import Name
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.types import Span

_TO, _FROM = (r"\b(?:to|into)\s+(?:the\s+)?$", r"\bfrom\s+(?:the\s+)?$")
_REACHED = (
    r"\b(?:to|into|towards?|bound\s+for|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?"
    r"|(?:arriv|land|dock)(?:es?|s|ed|ing)?\s+(?:in|at))\s+(?:the\s+)?$"
)
_LEFT = r"\b(?:from|out\s+of|leav(?:es?|ing)|left|depart(?:s|ed)?)\s+(?:the\s+)?$"
#: The sides of a way as a question has them, which may mean much by "left", and as texts do.
_ASKED = tuple(re.compile(side, re.IGNORECASE) for side in (_TO, _FROM))
_TOLD = tuple(re.compile(side, re.IGNORECASE) for side in (_REACHED, _LEFT))
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


@dataclass(frozen=True, slots=True)
class _End:
    """A name in a text: what it is known by, and on which side of a way it stands.

    ``side`` is 0 for where something goes, 1 for where it comes from, None for neither.
    """

    span: Span
    known: frozenset[str]
    side: int | None

    @property
    def opposite(self) -> int | None:
        """The other side."""
        return None if self.side is None else 1 - self.side


def turned_ways(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """Where a question has something go, if the quotes only have it come from there; or reversed.

    Another name of the question must stand on the other side.
    """
    told = [_ends(span.of(quote), _TOLD, readings) for quote in quotes for span in sentences(quote)]
    asked = _ends(question, _ASKED, readings)
    for end in asked:
        others = frozenset().union(*(e.known for e in asked)) - end.known
        if end.side is not None and _is_turned(end, others, told):
            yield Absent(end.span.of(question), "turned")


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


def _is_turned(end: _End, others: frozenset[str], told: Sequence[Sequence[_End]]) -> bool:
    """Whether no sentence has a name on its side, and one has it on the other, and another here."""
    if any(_stands(ends, end.known, end.side) for ends in told):
        return False
    return any(_stands(e, end.known, end.opposite) and _stands(e, others, end.side) for e in told)


def _stands(ends: Sequence[_End], known: frozenset[str], side: int | None) -> bool:
    return any(e.side == side and e.known & known for e in ends)


def _ends(text: str, sides: Sequence[re.Pattern[str]], readings: Readings) -> list[_End]:
    return [
        _End(name.span, _known_by(name, text, readings), _side(text[: name.span.start], sides))
        for name in readings.names_of(text)
    ]


def _side(before: str, sides: Sequence[re.Pattern[str]]) -> int | None:
    return next((at for at, side in enumerate(sides) if side.search(before)), None)


def _known_by(name: Name, text: str, readings: Readings) -> frozenset[str]:
    """A country under any of its names, or the words of any other name."""
    return readings.lore.there(name.span.of(text)) or frozenset(name.terms)
