"""What kind of answer a question asks for, and of what: "how many *fighters*". Pure."""

import re
from dataclasses import dataclass

from jkqa.expect.nouns import PERSONS
from jkqa.expect.wordings import KIND, PATTERNS, Expected
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, Token, fold, term_of, tokens

#: Who somebody is, asks for what is told of them, and not for a name.
_WHO_IS = re.compile(r"^\W*[Ww]ho(?:['’]s|\s+(?:is|was|are|were))\s+(?!(?:The|A|An)\b)[A-Z]")
#: What is one's office without an article: "who is foreign minister", and no title of a name.
_BARE = "minister|premier|president|ambassador|chancellor|governor|mayor|secretary|speaker"
_BECAME = r"became|(?:is|was)\s+(?:named|appointed|made|chosen|elected|sworn\s+in)(?:\s+as)?"
#: Who holds an office: "who was the deputy secretary of state".
_HOLDER = re.compile(
    rf"\bwho(?:['’]s|\s+(?:is|was|{_BECAME}))\s+(?:(?:the|[\w\s]+['’]s)\s+{KIND}"
    rf"(?:vice-|deputy-)?(?P<head>{PERSONS})|(?:[a-z]+\s+)?(?P<bare>{_BARE})\b(?-i:(?!\s+[A-Z])))\b"
    rf"|\bwhom?\b.*\bas\s+(?:(?:the|its|his|her|an?)\s+)?{KIND}(?P<post>{PERSONS})\b",
    re.IGNORECASE,
)
#: Of whom and to where an envoy is.
ENVOYS = frozenset({"envoy", "ambassador"})
#: A place's name, as a pattern.
PLACE = r"(?:the\s+)?[A-Z][\w’-]*(?:\s+[A-Z][\w’-]*)*"
_SENT = re.compile(rf"(?P<of>\s+of\s+{PLACE})?(?P<to>\s+(?:to|in|at)\s+{PLACE})?")
_FOR_WHAT = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?[\w’-]+")
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in PATTERNS)
_HEAD = re.compile(
    r"\bhow\s+many\s+|\bnumber\s+of\s+|\bnames?\s+of\s+(?:the|that|a)\s+|\b(?:which|what)\s+(?!is\b|was\b)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\bhow\s+many\s+(?:\w+\s+)?(hour|minute|day|week|month|year|decade)s\b", re.IGNORECASE
)
_AUXILIARY = frozenset(
    "did does do was were is are has have had can could would will should might may be been".split()
)
_FEWEST = 3
_MANY_WORDS = "three four five six seven eight nine ten eleven twelve".split()
#: "which ten countries"; of two each may stand in a place of its own.
_MANY = re.compile(
    rf"\b(?:which|what)\s+(?:other\s+)?({'|'.join(_MANY_WORDS)})\s+(?:\w+\s+)?\w+(?:s|men)\b",
    re.IGNORECASE,
)
_PLURALS = frozenset("people men women children police aircraft staff".split())
#: What only people do.
_OF_PEOPLE = frozenset(
    """marched kept watched attended died drowned came protested demonstrated voted signed
    fled enrolled gathered joined turned rallied queued walked worked lived studied
    stayed took""".split()
)
_LONGEST = 4  # words of a noun phrase behind "how many"


@dataclass(frozen=True, slots=True)
class Ask:
    """The kind of answer, and the head of what is counted or named: "fighters"; "" for none.

    ``day`` says that a date must be a day: "on which day"; ``unit`` in what a length is asked for:
    "how many hours"; ``many`` how many are asked for: "which ten countries" (0: not said).
    ``office`` says that somebody's office is asked for: "who is the mayor"; ``whose`` is what
    stands before the noun of a person, or behind "of": "which *Japanese* minister"; ``where`` is
    to where an envoy is sent: "ambassador *to Japan*".
    """

    kind: Expected
    head: str = ""
    day: bool = False
    unit: str = ""
    many: int = 0
    office: bool = False
    whose: str = ""
    where: str = ""


def ask_of(question: str) -> Ask:
    """The kind of answer that the first question words ask for; of several sentences, the last."""
    asking = _asking(question)
    found = [
        (match.start(), _reach(match), order, kind, match)
        for order, (kind, pattern) in enumerate(_COMPILED)
        if (match := pattern.search(asking))
    ]
    if not found or (_WHO_IS.search(asking) and not _HOLDER.search(asking)):
        return Ask("other", _head(asking))
    # of those that begin together the nearest: "which carrier flies between two cities"
    _, _, _, kind, match = min(found, key=lambda one: one[:3])
    holder = _HOLDER.search(asking) if kind == "person" else None
    by_name = kind == "person" and match.group().lower().startswith("name")
    match = holder or match
    groups = match.groupdict()
    noun = next((groups[g] for g in ("head", "post", "bare", "tally") if groups.get(g)), None)
    day = bool(re.search(r"\b(?:which|what)\s+(?:exact\s+)?(?:day|date)\b", asking, re.IGNORECASE))
    unit = _UNIT.search(asking) if kind == "length" else None
    head = term_of(fold(noun.split()[-1])) if noun else _head(asking, many=kind != "person")
    whose = asking[match.start() : match.start("head")] if groups.get("head") else ""
    behind = asking[match.end() :]
    of, where = _of_and_to(behind) if head in ENVOYS else (_of_what(behind, whose), "")
    many = _MANY.search(asking) if kind in ("person", "place", "body") else None
    number = _MANY_WORDS.index(many[1].lower()) + _FEWEST if many else 0
    office = by_name or bool(holder)
    return Ask(kind, head, day, unit[1].lower() if unit else "", number, office, whose + of, where)


def _of_what(behind: str, whose: str) -> str:
    """What somebody is minister for, behind the noun: "minister *of finance*"."""
    found = _FOR_WHAT.match(behind) if whose else None
    return found.group() if found else ""


def _of_and_to(behind: str) -> tuple[str, str]:
    """Whose envoy somebody is, and where: "(ambassador) *of Japan* *to South Korea*"."""
    found = _SENT.match(behind)
    return (found["of"] or "", found["to"] or "") if found else ("", "")


def _reach(match: re.Match[str]) -> int:
    """Where the noun stands that says which kind it is; 0 for kinds that need none."""
    return match.end() if match.groupdict().get("head") else 0


def _asking(question: str) -> str:
    """The last sentence that asks; the whole where it is not several."""
    asking = [s for s in re.split(r"(?<=[.?!])\s+(?=[A-Z])", question) if s.rstrip().endswith("?")]
    return asking[-1] if asking else question


def _head(question: str, *, many: bool = True) -> str:
    """The noun that "how many" counts, if ``many``, or "which" chooses from."""
    match = _HEAD.search(question)
    if not match or (match.group().lower().startswith("how") and not many):
        return ""
    many = match.group().lower().startswith("how")
    phrase: list[Token] = []
    for token in simple(tokens(question)):
        if token.span.start < match.end():
            continue
        joined = token.word == "and" and phrase and not any(map(_is_plural, phrase))
        if joined and many:  # "how many sick and injured people"
            continue
        if token.word in _AUXILIARY or token.word in STOP_WORDS or len(phrase) == _LONGEST:
            break
        phrase.append(token)
    plural = next((t for t in phrase if _is_plural(t)), None)
    people = next((t for t in phrase[:1] if t.capital), None)  # "how many Japanese came"
    if many and phrase and not plural and phrase[0].word in _OF_PEOPLE:
        return "peopl"  # "how many marched"
    chosen = (many and (plural or people)) or (phrase[-1] if phrase else None)
    return chosen.term if chosen else ""


def _is_plural(token: Token) -> bool:
    return token.word in _PLURALS or (token.word.endswith("s") and not token.capital)
