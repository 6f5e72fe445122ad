"""Who somebody is: how a text describes a name, right before it or behind it. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.expect.named import Name
from jkqa.expect.nouns import PERSONS
from jkqa.names import TITLES
from jkqa.tokenize import STOP_WORDS
from jkqa.types import Span

_TITLES = TITLES - STOP_WORDS - frozenset("new former acting first senior mr ms mrs".split())
_OFFICE = f"{PERSONS}|{'|'.join(sorted(_TITLES))}"
_BODY = (
    r"company|firm|bank|group|\w*maker|\w*builder|producer|operator|supplier|airline|house|daily"
    r"|newspaper|weekly|agency|union|federation|association|consortium|party|university|shipyard"
    r"|hotel|ship|vessel|freighter|ferry|trawler|tanker|minehunter|frigate|cutter|exercise"
)
_STOPS = "|".join(sorted(STOP_WORDS | {word.capitalize() for word in STOP_WORDS}))
#: Right before a name: "the Norwegian jurist Solheim", "Minister of Trade Osei".
_BEFORE = (
    rf"\b(?P<what>(?:(?!(?:{_STOPS})\b)[^\W\d_][\w’'-]*\s+){{{{0,3}}}}"
    r"(?i:{role})s?(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,2}})?),?\s+$"
)
#: Behind a name: "a jurist from Lund,", "who chairs the board,", "(Fisheries Minister)".
_BEHIND = re.compile(
    r"\s*(?:,\s+|\()(?P<what>(?:(?:the|an?|its|his|her|their|then|now|until\s+then|once"
    r"|formerly|[\w’'-]+['’]s?|[A-Z][\w’'-]*)\s+(?=[^,;:.()]*\b(?:"
    rf"(?i:{_OFFICE})s?)\b)|(?i:{_OFFICE})s?\s+(?:of|for)\s+"
    r"|who\s+(?:chair|head|lead|led|run|ran|command)\w*\s+)[^,;:.()]{3,90})"
)
_SEAT = re.compile(r"\s+(?:of|from)\s+(?P<what>[A-Z][\w’'-]+)")
_BEFORE_ANY = 90  # characters
_ROLES = {
    "titled": re.compile(_BEFORE.format(role=_OFFICE)),
    "person": re.compile(_BEFORE.format(role=_OFFICE)),
    "perhaps": re.compile(_BEFORE.format(role=f"{_OFFICE}|{_BODY}")),
    "body": re.compile(_BEFORE.format(role=_BODY)),
}


@dataclass(frozen=True, slots=True)
class Described:
    """A person, a body or a ship, and where a text says who or what that is."""

    name: Name
    span: Span


def described(names: Sequence[Name], text: str) -> Iterator[Described]:
    """What a text says of those whom it names: "Reis, a nurse", "the steelmaker Alto of Porto"."""
    titled = [name.span for name in names if name.sort == "titled"]
    for name in names:
        role = _ROLES.get(name.sort)
        if not role:
            continue
        start, end = name.span.start, name.span.end
        found = [
            role.search(text, max(start - _BEFORE_ANY, 0), start),
            _SEAT.match(text, end),
            _BEHIND.match(text, end) if name.sort != "body" else None,
        ]
        spans = (Span(*match.span("what")) for match in found if match)
        # in a list the next one has a title and a name: "Mayor Reis, Judge Maia and ..."
        yield from (
            Described(name, span)
            for span in spans
            if span.end <= start or not any(span.covers(other) for other in titled)
        )
