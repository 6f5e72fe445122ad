"""First, last, latest, the last three: which of the entries found, by their order. Pure."""

import re
from dataclasses import dataclass

from jkqa.types import Span

_NUMBERS = {w: n for n, w in enumerate("two three four five six seven eight nine ten".split(), 2)}
_NTH = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_N = rf"(?:(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+)?"
_LAST = r"last|latest|most\s+recent(?:ly)?|newest|final|closing|previous|preceding"
_FIRST = r"(?:very\s+)?first|earliest|initial|opening|next"
#: "The first week", "the last name" tell no order of entries.
_NO_ENTRY = (
    r"(?![\s-]*ever\b|half|quarter|week|weeks|day|days|month|months|weekend"
    r"|year|name|term|of\s+all|round|edition|phase|stage|hours?|lady|place|vice|deputy|surviving)"
)
_ORDER = re.compile(
    rf"\b(?:for\s+the\s+)?(?:(?P<last>{_LAST})|(?P<first>{_FIRST})|(?P<nth>{'|'.join(_NTH)}))\b(?:\s+time\b)?\s*{_N}(?!and\b|(?:time\s+)?(?:in|since|for)\s+(?:\w+\s+)?"
    rf"(?:years?|decades?|months?)\b){_NO_ENTRY}",
    re.IGNORECASE,
)
_ONE_END = r"(?:very\s+)?(?:first|earliest|initial|opening)"
_OTHER_END = r"(?:very\s+)?(?:last|latest|most\s+recent|newest|final|closing)"
#: The first and the last two rulings, the last ruling and the first ruling: what stands between
#: is said again.
_AND = r"\s+(?:(?P<{0}>\w+)\s+)?and\s+(?:the\s+)?"
_BOTH = re.compile(
    rf"\b(?:{_ONE_END}{_AND.format('a')}{_OTHER_END}|{_OTHER_END}{_AND.format('b')}{_ONE_END})"
    rf"\b(?:\s+time\b)?\s*{_N}{_NO_ENTRY}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Order:
    """The first ``number`` of the entries in order of date; the last where it is negative.

    ``span`` is the place of the words, with the number where it stands right behind.

    ``beside`` marks "next" and "previous", which are seen from a time; ``nth`` the one entry at
    that place: "the second meeting"; ``both`` the first ones and the last ones.
    """

    number: int
    span: Span
    beside: bool = False
    nth: str = ""
    both: bool = False


def number_of(word: str) -> int | None:
    """The number that a word or a figure of two digits at most says, from two on."""
    number = int(word) if re.fullmatch(r"\d{1,2}", word) else _NUMBERS.get(word)
    return number if number and number > 1 else None


def order_of(text: str) -> Order | None:
    """The order that a question asks for, if any."""
    match = _BOTH.search(text)
    if match and _is_said_again(match):
        number = number_of((match["n"] or "").lower()) or 1
        end = match.end("n") if match["n"] else match.end()
        return Order(number, Span(match.start(), end), both=True)
    match = _ORDER.search(text)
    if not match:
        return None
    if match["nth"]:
        word = match["nth"].lower()
        return Order(_NTH.index(word) + 2, Span(match.start(), match.end("nth")), nth=word)
    words = (match["n"] or "1").lower()
    number = int(words) if words.isdigit() else _NUMBERS[words]
    end = match.end("n") if match["n"] else match.end("last" if match["last"] else "first")
    beside = bool(re.search(r"next|previous|preceding", match.group(), re.IGNORECASE))
    return Order(-number if match["last"] else number, Span(match.start(), end), beside)


def _is_said_again(both: re.Match[str]) -> bool:
    """Whether a word between "first" and "last" stands behind them too; or there is none."""
    between = both["a"] or both["b"]
    said = re.match(r"\s*(\w+)", both.string[both.end() :])
    return between is None or bool(said and said[1].lower() == between.lower())
