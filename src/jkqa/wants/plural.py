"""Questions for several persons, bodies or places: "which companies lost in court". Pure."""

import re
from dataclasses import dataclass
from typing import Literal

from jkqa.expect import ask_of
from jkqa.wants.openings import POLITE, TWO
from jkqa.wants.wording import EVENTS

Sort = Literal["person", "place", "body", "thing"]

_NOUN = r"(?P<noun>[a-z]{3,}s|[a-z]*(?:men|women))(?![\w'’-])"
#: What may stand before the noun: "the Japanese", "foreign"; no number, and no verb.
_BEFORE = (
    r"(?P<before>(?:(?!(?:of|in|on|at|from|for|by|to|with|that|who|did|do|does|was|were|is|are|has|have"
    r"|had|will|would|can|could|and|or|the|an?|its|their|his|her|other|else|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|many|(?!united)\w+ed)\b)"
    r"[\w-]+(?:['’]s)?\s+){0,3}?)"
)
_AT = r"(?:(?:in|at|to|from|by|with|against|for|on|towards?)\s+)?"
_WHICH = re.compile(
    rf"{POLITE}{_AT}(?:which|what)\s+(?:of\s+the\s+|all\s+)?{_BEFORE}{_NOUN}", re.IGNORECASE
)
#: "Who were the ministers that met", "name the ministers who met".
_THOSE = re.compile(
    rf"{POLITE}(?:who\s+(?:were|are)|(?:list|name|give|show|identify|tell)(?:\s+(?:me|us))?(?:\s+all)?)"
    rf"\s+the\s+{_BEFORE}{_NOUN}\s+(?:that|who|which)\b",
    re.IGNORECASE,
)
#: Behind a noun that is no subject: "which court heard lawyers in May".
_NO_VERB = re.compile(
    r"\s*(?:\W*$|(?:in|on|at|of|from|for|by|to|with|about|after|before|during|over)\b)",
    re.IGNORECASE,
)
_SORTS: dict[str, Sort] = {"person": "person", "place": "place", "body": "body"}
#: What entries never have as such.
_NO_THINGS = frozenset(word.rstrip("s") for word in EVENTS)
_NEGATIVE = re.compile(r"\b(?:not|never|no|except|besides|apart|without)\b|n['’]t\b", re.IGNORECASE)
#: A second thing that is asked.
_BESIDES = re.compile(
    r"[,;]\s*(?:and\s+)?(?:who|whom|what|when|where|which|why|how)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Plural:
    """Whom or what a question asks for: a ``noun`` in the singular, its sort, and as it is written.

    ``start`` and ``end`` are the noun's place in the question, ``opening`` is where the phrase
    before it begins: "in which |Japanese cities".
    """

    noun: str
    sort: Sort
    words: str
    opening: int
    start: int
    end: int


def plural_of(question: str, *, things: bool = False) -> Plural | None:
    """The plural noun that a question asks for; None where it asks for anything else.

    Only persons, places and bodies, unless ``things`` are meant too. What is denied, "which did
    not", and two questions in one are left to passages.
    """
    match = _WHICH.match(question) or _THOSE.match(question)
    if not match or _NEGATIVE.search(question) or TWO.search(question):
        return None
    if _BESIDES.search(question, match.end()):
        return None
    one = any(_sort(word) for word in match["before"].lower().split())
    if one and _NO_VERB.match(question, match.end("noun")):
        return None
    noun = _singular(match["noun"].lower())
    sort = _sort(noun) or ("thing" if things and noun not in _NO_THINGS else None)
    return sort and Plural(noun, sort, match["noun"], match.start("before"), *match.span("noun"))


def _sort(noun: str) -> Sort | None:
    """What a noun in the singular is a kind of; None for any that is no party."""
    ask = ask_of(f"Which {noun} was it?")
    return _SORTS.get(ask.kind) if ask.head else None


def _singular(noun: str) -> str:
    """The singular: companies, boxes, ministers, spokesmen."""
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if re.search(r"(?:[sx]|ch|sh)es$", noun):
        return noun[:-2]
    return noun[:-1]
