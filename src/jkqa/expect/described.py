"""Who somebody is: how a text describes a person, right before the name or behind it. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.expect.named import Name
from jkqa.expect.nouns import PERSONS
from jkqa.names import TITLES, simple
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Span

_PEOPLE = ("titled", "person", "perhaps")
_ROLE = re.compile(rf"(?:{PERSONS})s?", re.IGNORECASE)
_OFFICES = TITLES - STOP_WORDS - frozenset("new former acting first senior mr ms mrs".split())
_BEFORE = 8  # words of an office before a name
_OF = frozenset({"of", "for", "the", "affairs"})
_GAP = " \n-‐‑’'"
#: Behind a name: "a jurist from Lund,", "who chairs the board,", "(Fisheries Minister)".
_BEHIND = re.compile(
    r"\s*(?:,\s+|\()(?P<what>(?:(?:the|an?|its|his|her|their|then|now|until\s+then|once"
    r"|formerly|[\w’'-]+['’]s?|[A-Z][\w’'-]*|who\s+(?:chair|head|lead|led|run|ran|command)\w*)\s+)"
    r"[^,;:.()]{3,90})"
)
_LEADS = re.compile(r"who\b")


@dataclass(frozen=True, slots=True)
class Described:
    """A person, and where a text says who that is."""

    name: Name
    span: Span


def described(names: Sequence[Name], text: str) -> Iterator[Described]:
    """The people of a text that it describes: "the Norwegian jurist Solheim", "Reis, a nurse"."""
    run = simple(tokens(text))
    starts = {token.span.start: at for at, token in enumerate(run)}
    people = [name for name in names if name.sort in _PEOPLE]
    spans = [name.span for name in people if name.sort != "perhaps"]  # the Fisheries Minister
    for name in people:
        before = _before(run[: starts[name.span.start]], text, name.span.start, spans)
        if before:
            yield Described(name, before)
        behind = _behind(text, name.span.end)
        # in a list the next one has a title and a name: "Mayor Reis, Judge Maia and ..."
        if behind and not any(n.sort == "titled" and behind.covers(n.span) for n in people):
            yield Described(name, behind)


def _before(run: Sequence[Token], text: str, end: int, others: Sequence[Span]) -> Span | None:
    """The office, and what it is of, that ends where a name begins: "Minister of Trade Osei"."""
    if not run or text[run[-1].span.end : end].strip(" \n") not in ("", ","):
        return None
    start, known, of, last = run[-1].span.end, False, False, run[-1]
    for token in reversed(run[-_BEFORE:]):
        apart = text[token.span.end : last.span.start].strip(_GAP) if token is not last else ""
        if apart or any(other.covers(token.span) for other in others):
            break
        last = token
        if token.word in _OF and start < run[-1].span.end:
            of = True
            continue
        role = bool(_ROLE.fullmatch(token.word)) or token.word in _OFFICES
        first = start == run[-1].span.end
        if token.word in STOP_WORDS or (of and not role) or (role and not (first or of or known)):
            break
        start, known, of = token.span.start, known or role, False
    return Span(start, run[-1].span.end) if known else None


def _behind(text: str, end: int) -> Span | None:
    """What is said of a person right behind the name."""
    behind = _BEHIND.match(text, end)
    if behind and (_LEADS.match(behind["what"]) or _ROLE.search(behind["what"])):
        return Span(*behind.span("what"))
    return None
