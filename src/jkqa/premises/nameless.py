"""What a question wants the name of, where the quotes only say that there was one. Pure."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect.nouns import COUNTED_PEOPLE, PERSONS
from jkqa.premises.absent import Absent
from jkqa.premises.owners import PEOPLE
from jkqa.readings import Readings
from jkqa.sentences import sentences

_THINGS = (
    "company|firm|contractor|school|festival|brewery|post|party|newspaper|daily|hotel|bank|lawyer"
    "|judge|university|institute|hospital|ship|boat|village|town|city|film|song|book|club|team"
    "|player|plant|mill|factory|mine|island|church|museum|choir|band|singer|airline|magazine|agency"
    "|foundation|cook|officer|official|expert|professor|doctor|journalist|trawler|ferry|vessel"
    "|restaurant|court|shipyard|consortium|broadcaster|charity|supplier|banker|farmer|fisherman"
    "|diplomat|pilot|sculptor|painter|poet|writer|novelist|actor|athlete|runner|swimmer|goalkeeper"
    "|novel|poem|opera|painting|album|anthem|prize|medal|lake|river|bridge|port|airport|mosque|temple|prison|barracks"
)
_BETWEEN = (
    r"(?:(?!(?:did|do|does|was|were|is|are|has|have|had|will|can|the|an?|of|in|at|on|from|for|by|with"
    r"|to)\b)[\w'’-]+\s+){0,3}?"
)
_ASKED = re.compile(
    r"^\W*(?:(?:to|in|at|for|from|with|by|on|of|through|against|under)\s+)?(?:which|what)\s+(?!of\b)"
    rf"{_BETWEEN}(?P<thing>{_THINGS})\b(?!['’]s)"
    rf"|\bname\s+of\s+(?:the|that|a)\s+{_BETWEEN}(?P<named>{_THINGS})\b",
    re.IGNORECASE,
)
#: Behind a thing, or before it, what is its name: "a trawler, the Dawn", "a firm from Riga".
_NAMED = re.compile(
    r"\W*(?:called|named|known)\b|\s*[,:—]?\s*(?:the\s+)?[^\W\da-z_]|\s*[,:—]?\s*[“\"]"
    r"|\s+(?:of|in|at|from|near)\s+(?:the\s+)?[^\W\da-z_]"
)
_BEFORE = re.compile(r"[^\W\da-z_][\w’'-]+,\s*$")
#: "The name of the last worker", "Name the worker".
_PERSON = re.compile(
    rf"\bname\s+(?:of\s+)?(?:the\s+|a\s+)?(?:[\w’'-]+\s+){{0,4}}?(?P<who>{PERSONS}|{'|'.join(sorted(COUNTED_PEOPLE))})\b"
    r"(?!['’]s)",
    re.IGNORECASE,
)
_BEHIND = 30  # characters behind the clause that a thing stands in


#: "which three parties": so many are to be listed.
_SEVERAL = "two three four five six seven eight nine ten eleven twelve".split()
_MANY = re.compile(
    rf"\b(?:which|what|names?\s+(?:of\s+)?the)\s+(?:other\s+)?(?P<many>{'|'.join(_SEVERAL)}|\d\d?)\s+"
    r"(?:\w+\s+)??"
    r"(?P<things>\w{4,}?)(?P<end>s|es|men)?"
    r"(?=\W+(?:did|do|does|was|were|are|is|has|have|had|make|made|will|can|took|take|in|of|at|sat"
    r"|left|who|that|belong|sit|form|\w+ed|\w+s|\w+ly)\b|\s*\?)",
    re.IGNORECASE,
)
#: "What are the three villages called": that many names are to stand right behind them.
_CALLED = re.compile(
    rf"\bwhat\s+(?:are|were)\s+the\s+(?P<many>{'|'.join(_SEVERAL)})\s+(?:\w+\s+)??"
    r"(?P<things>\w{4,}?)(?P<end>s|es|men)?\s+(?:called|named)\b",
    re.IGNORECASE,
)
#: These have names, each with a capital.
_PROPER = frozenset("countr nation state village town cities villag".split())
_LIST_LENGTH = 100  # characters
#: What begins, or is, a list.
_LISTED = re.compile(
    r"^[^.]{0,60}[:—(]|\b\w+(?:,\s+(?:[\w’'-]+\s+){1,5}|,\s+\w+,?\s+|\s+)and\s+\w+"
)
_CAPITALS = re.compile(r"(?<![.!?]\s)(?<!^)\b[^\W\da-z_][\w’'-]+(?:\s+[^\W\da-z_][\w’'-]+)*")


def unlisted(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """The things that a question wants listed, of which the quotes only say how many there are."""
    called = _CALLED.search(question)
    asked = called or _MANY.search(question)
    if not asked:
        return
    many = asked["many"].lower()
    number = int(many) if many.isdigit() else _SEVERAL.index(many) + 2
    text = " ".join(quotes)
    ways = "|".join({many, str(number), *_SEVERAL[number - 2 : number - 1]})
    told = re.search(
        rf"\b(?:{ways})\s+(?:[\w’'-]+\s+){{0,3}}?{asked['things'][:5]}\w*",
        text,
        re.IGNORECASE,
    )
    proper = called or asked["things"][:6].lower() in _PROPER
    if told is None or (not proper and _LISTED.search(text[told.end() :])):
        return
    said = {word.lower() for word in re.findall(r"[\w’'-]+", question)}
    where = text[told.end() : told.end() + _LIST_LENGTH] if called else text
    new = [run for run in _CAPITALS.findall(where) if not said.issuperset(run.lower().split())]
    if len(new) < number:
        yield Absent(f"{asked['many']} {asked['things']}{asked['end'] or 's'}", "nameless")


def unnamed(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """The person whose name a question wants, if no quote names anybody but those it names."""
    asked = _PERSON.search(question)
    if not asked:
        return
    said = readings.terms_in(question)
    named = (n for quote in quotes for n in readings.names_of(quote) if n.sort in PEOPLE)
    if all(said.issuperset(name.terms) for name in named):
        yield Absent(asked["who"], "nameless")


def nameless(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """The kind of thing that a question wants the name of, and all quotes have without one."""
    asked = _ASKED.search(question)
    if not asked:
        return
    thing = (asked["thing"] or asked["named"]).lower()
    stem = thing.removesuffix("y")
    told = re.compile(
        r"\b(?:[Aa]n?|another|some|one|certain|several|others|unnamed)(?:\s+[\w’'-]+){0,2}?\s+"
        rf"{stem}\w{{0,3}}\b(?P<clause>[^,;.]*)"
    )
    said = [span.of(quote) for quote in quotes for span in sentences(quote)]
    named = re.compile(rf"[^\W\da-z_][\w’'-]+\s+{stem.capitalize()}")  # "the Haldren High Court"
    found = [_is_named(match, text) for text in said for match in told.finditer(text)]
    if found and not any(found) and not any(map(named.search, said)):
        yield Absent(thing, "nameless")


def _is_named(match: re.Match[str], text: str) -> bool:
    """Whether a name stands right before or behind a thing, or a place that tells which it is."""
    behind = match["clause"] + text[match.end() : match.end() + _BEHIND]
    return bool(_NAMED.match(behind) or _BEFORE.search(text[: match.start()]))
