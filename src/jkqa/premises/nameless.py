"""What a question wants the name of, where the quotes only say that there was one. Pure."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect.nouns import COUNTED_PEOPLE, PERSONS
from jkqa.premises.absent import Absent
from jkqa.premises.owners import PEOPLE
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.tokenize import STOP_WORDS, fold, term_of

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
#: "Who set fire to it?"
_DID = re.compile(r"^\W*who\s+(?P<verb>[a-z]{3,})\b", re.IGNORECASE)
_BE = r"(?:is|are|was|were|been|being)"
#: Who did it, by what they did.
_AGENTS = {
    "founded": "founder",
    "owns": "owners?",
    "owned": "owners?",
    "led": "leader|head|chief",
    "leads": "leader|head|chief",
    "heads": "leader|head|chief|director|president",
    "headed": "leader|head|chief|director|president",
    "directed": "director",
    "directs": "director",
    "wrote": "author|writer",
    "won": "winner",
    "designed": "designer|architect",
    "built": "builders?|contractors?",
    "commanded": "commander|captain",
    "coaches": "coach|trainer",
    "coached": "coach|trainer",
    "organized": "organi[sz]ers?",
    "organised": "organi[sz]ers?",
    "invented": "inventor",
}
_NAME_BEHIND = re.compile(
    r"(?:\s+(?:of|for|at)\s+[^,.;]{1,50},|,)?\s+[^\W\da-z_]|\s+(?:is|was)\s+(?:\w+\s+){0,3}?[^\W\da-z_]"
)
_NAME_BEFORE = re.compile(r"[^\W\da-z_][\w’'-]+,\s*$|\b(?:is|was|as|becom\w+|became)\s*$")
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


def by_nobody(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """What somebody is asked to have done, if the quotes only say that it was done.

    They may have it in the passive without a doer, or tell of "its founder" without a name.
    """
    asked = _DID.search(question)
    if not asked or asked["verb"].lower() in STOP_WORDS:
        return
    said = [span.of(quote) for quote in quotes for span in sentences(quote)]
    verbs = readings.lore.alike(term_of(fold(asked["verb"].lower())))
    telling = [s for s in said if not verbs.isdisjoint(readings.terms_in(s))]
    agents = _AGENTS.get(asked["verb"].lower())
    if telling:
        done = re.compile(rf"\b{_BE}\s+(?:\w+ly\s+)?{re.escape(asked['verb'])}\b(?![^.;]*\bby\b)")
        own = readings.terms_in(question)
        if all(_is_suffered(done.search(s), own, readings) for s in telling):
            yield Absent(f"one who {asked['verb']} it", "nameless")
    elif agents:
        found = [
            m for s in said for m in re.finditer(rf"\b(?:its|their|the|whose)\s+(?:{agents})\b", s)
        ]
        if found and not any(_is_called(match) for match in found):
            yield Absent(found[0].group().split()[-1], "nameless")


def _is_suffered(done: re.Match[str] | None, own: frozenset[str], readings: Readings) -> bool:
    """Whether a passive tells of no doer: nobody is named but right before it or in a question."""
    return done is not None and not any(
        name.sort != "country"
        and not own.issuperset(name.terms)
        and not 0 <= done.start() - name.span.end <= _BEHIND
        for name in readings.names_of(done.string)
    )


def _is_called(match: re.Match[str]) -> bool:
    """Whether a name stands right behind somebody, or right before."""
    before, behind = match.string[: match.start()], match.string[match.end() :]
    return bool(_NAME_BEHIND.match(behind) or _NAME_BEFORE.search(before))


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
