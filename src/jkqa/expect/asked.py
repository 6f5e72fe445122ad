"""What kind of answer a question asks for, and of what: "how many *fighters*". Pure."""

import re
from dataclasses import dataclass
from typing import Literal

from jkqa.expect.nouns import PERSONS
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, Token, fold, term_of, tokens

Expected = Literal[
    "date",
    "money",
    "amount",
    "share",
    "count",
    "length",
    "age",
    "hour",
    "name",
    "person",
    "place",
    "body",
    "reason",
    "ruling",
    "frequency",
    "meaning",
    "other",
]

_PLACES = (
    r"city|cities|town|village|capital|country|countries|nation|state|province|prefecture|region|island"
    r"|port|harbor|harbour|place|venue|location|hotel|building|air\s+base|base|airport|continent"
    r"|course|stadium|arena|school|temple|lake|river|mountain|waters|sea|district|county|street"
    r"|neighbou?rhood|camp|prison|park|hospital|clinic|church|mosque|cemetery"
    r"|(?<!radio\s)(?<!television\s)(?<!tv\s)station"
    r"|museum|theat(?:er|re)|square|bridge|valley|bay"
)
_BODIES = (
    r"company|companies|firm|airline|broadcaster|union|contractor|manufacturer|makers?|producer|court|party|ministry|newspaper|outlet|agency|organi[sz]ation|bank"
    r"|university|committee|commission|group|body|alliance|shipyard|carrier|ship|warship|vessel"
    r"|(?:radio|television|tv|news)\s+(?:station|channel)"
    r"|team|bloc|institution|think\s+tank|museum|shrine|tribunal"
)
#: Before a "who" that asks: else it may speak of the word before it, "the rebels who fled".
_FREE = (
    r"(?:^\W*|[,.;:?!–—-]\s*|\b(?:and|or|but|by|with|to|for|from|of|about|at|on|against|is|was|were"
    r"|then|tell me|know|say|exactly|wonder)\s+)"
)
_WH = r"(?:which|what)(?:['’]s)?"
_KIND = (
    r"(?:(?!(?:did|do|does|was|were|is|are|has|have|had|can|will|in|of|on|at|from|for|by|to|with"
    r"|the|a|an|explains?|explained|made|caused|led)\b)"
    r"[\w'’-]+\s+){0,4}?"
)
#: What somebody is made to do.
_CHANGED = (
    "change|take|accept|decide|agree|go|leave|give|drop|pull|come|join|resign|quit|reverse|refuse"
    "|withdraw|cancel|stop|turn|sign|call|ask|send|choose|delay|postpone"
)
_COURT = r"courts?|judges?|justices?|tribunal|jury|bench|panel|arbitrators?"
_PATTERNS: tuple[tuple[Expected, str], ...] = (
    (
        "meaning",
        r"\bwhat\s+(?:do|does|did)\s+.{2,60}\s+(?:mean|stand\s+for)\b|\bwhat\s+is\s+meant\b",
    ),
    ("frequency", r"\bhow\s+(?:often|frequently|regularly)\b"),
    (
        "ruling",
        (
            rf"\b(?:what|how)\s+did\s+[^,?]{{3,60}}?\b(?:{_COURT})\b[^,?]{{0,60}}?"
            r"\b(?:rule|decide|find|hold|conclude|judge)\b"
            r"|\bwhat\s+(?:was|is)\s+the\s+(?:\w+\s+)?(?:verdict|ruling|judgment|judgement|sentence)\b"
        ),
    ),
    (
        "hour",
        r"\b(?:what|which)\s+(?:exact\s+)?(?:time|hour)\b(?!\s+(?:span|period|frame|zone|limit))",
    ),
    ("age", r"\bhow\s+old\b|\bwhat\s+age\b|\bat\s+(?:what|which)\s+age\b"),
    (
        "share",
        (
            r"\bpercent(?:age)?\b|\bwhat\s+(?:share|proportion|fraction|part)\b|\bby\s+how\s+much\b"
            r"|\bwhat\s+(?:was|is|were|are)\b[^,?]{0,40}\b(?:rating|rate|turnout)s?\b"
        ),
    ),
    (
        "money",
        (
            r"\bhow\s+much\b(?!\s+(?:time|longer|more\b|less\b))(?=\W*$|\s+(?:money|compensation|aid|did|do"
            r"|does|was|were|is|are|has|have|had|would|will|can|could|in|per|to|for|each)\b)"
            r"|\bhow\s+many\s+(?:won|yen|dollars|euros|pounds|yuan|rupees|pesos|francs)\b"
            r"|\bhow\s+(?:big|large|high)\b(?=.*\bin\s+(?:dollars|euros|yen|won|pounds|yuan)\b)"
            rf"|\b{_WH}\s+{_KIND}(?:sum|price|payout|cost|fee|damages|compensation|amount(?!\s+of\s+(?!money|aid|compensation)))\b|\bcosts?\b"
        ),
    ),
    (
        "amount",
        (
            rf"\b{_WH}\s+{_KIND}(?:amount|gain|increase|growth|revenue|turnover|profit|quantity|volume"
            r"|distance|speed|height|depth|weight|width)\b|\bhow\s+(?:much(?!\s+(?:time|longer))|big|large|high|tall|far|deep|wide|heavy|fast)\b"
        ),
    ),
    (
        "length",
        r"\bhow\s+long\b|\bhow\s+much\s+(?:time|longer)\b|\bhow\s+many\s+(?:\w+\s+)?(?:hours|minutes|days|weeks|months|years|decades)\b",
    ),
    (
        "count",
        r"\bhow\s+many\b|\b(?:what|which)\s+(?:margin|tally)\b|\bby\s+what\s+vote\b|\bwhat\s+(?:is|was)\s+the\s+(?P<head>population|headcount|toll)\b|\b(?:what|the)\s+number\s+of\b|^\W*number\s+of\b|\b(?:what|which)\b[^?]{0,40}\b(?P<tally>tally|score|vote\s+count)\b|\bwhat\s+number\b",
    ),
    (
        "date",
        (
            r"\bwhen\b(?!\s+(?:the|he|she|they|it|[A-Z]))"
            r"|^\W*when\b(?![^?]*,\s*(?:what|who|whom|whose|where|which|why|how)\b)"
            rf"|\b{_WH}\s+{_KIND}(?:date|day|month|year|week)s?\b|\bsince\s+wh(?:at|en)\b|\bhow\s+recently\b"
        ),
    ),
    ("person", rf"\bnames?\s+of\s+(?:(?:the|that|a)\s+)?{_KIND}(?P<head>{PERSONS})s?\b"),
    (
        "name",
        r"\bnames?\s+of\s+(?:the|that|a)\b|\bwhat\s+(?:is|was)\s+(?:the\s+)?[^,?]{3,70}\s+called\b",
    ),
    ("person", rf"{_FREE}who(?:m|se)?\b(?=[^,;]*\?|\s+\w+)"),
    ("person", r"\bwhat\s+(?:is|was)\s+(?!the\b|a\b)[\w'’]+\s+name\b"),
    ("person", rf"\b{_WH}\s+{_KIND}(?:vice-|deputy-)?(?P<head>{PERSONS})s?\b(?!['’]s)"),
    ("place", rf"{_FREE}where\b|\b{_WH}\s+{_KIND}(?P<head>{_PLACES})s?\b(?!['’])|\bvenue\b"),
    ("body", rf"\b{_WH}\s+{_KIND}(?P<head>{_BODIES})s?\b"),
    (
        "reason",
        (
            r"\bwhy\b|\bwhat\s+(?:explain(?:s|ed)|caused|led|prompted|drove)\b"
            rf"|\bwhat\s+made\s+(?:(?-i:[A-Z])|.{{3,60}}\b(?:{_CHANGED})\b)"
            r"|\bwhat\s+(?:is|was|lay)\s+behind\b|\bwhat\s+(?:\w+\s+)?(?:grounds?|reasoning|motive)\b"
            r"|\b(?:for\s+what|what)\s+reasons?\b|\bwhat\s+(?:was\s+the\s+)?reason\b"
            r"|\bwhat\s+(?:was|is|were)\s+(?:[\w'’-]+\s+){0,4}?reasons?\b(?!ing)"
            r"|\bhow\s+come\b|^\W*over\s+what\b"
            rf"|\b{_WH}\s+(?:[\w’'-]+\s+){{0,2}}?(?:justification|pretext|excuse)\b"
            r"|\bwhat\s+did\s+[^?]{3,60}\s+(?:give|cite|name|offer)\s+as\s+(?:(?:the|an?|its|their|his|her)"
            r"\s+)?(?:grounds?|reasons?|excuse|justification|cause)\b"
        ),
    ),
)
#: Who somebody is, asks for what is told of them, and not for a name.
_WHO_IS = re.compile(r"^\W*[Ww]ho(?:['’]s|\s+(?:is|was|are|were))\s+(?!(?:The|A|An)\b)[A-Z]")
#: Who holds an office: "who was the deputy secretary of state".
_HOLDER = re.compile(
    rf"\bwho(?:['’]s|\s+(?:is|was))\s+(?:the|[\w\s]+['’]s)\s+{_KIND}"
    rf"(?:vice-|deputy-)?(?P<head>{PERSONS})\b"
    rf"|\bwhom?\b.*\bas\s+(?:(?:the|its|his|her|an?)\s+)?{_KIND}(?P<post>{PERSONS})\b",
    re.IGNORECASE,
)
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
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
_LONGEST = 4  # words of a noun phrase behind "how many"


@dataclass(frozen=True, slots=True)
class Ask:
    """The kind of answer, and the head of what is counted or named: "fighters"; "" for none.

    ``day`` says that a date must be a day: "on which day"; ``unit`` in what a length is asked for:
    "how many hours"; ``many`` how many are asked for: "which ten countries" (0: not said).
    ``office`` says that somebody's office is asked for: "who is the mayor"; ``whose`` is what
    stands before the noun of a person: "which *Japanese* minister".
    """

    kind: Expected
    head: str = ""
    day: bool = False
    unit: str = ""
    many: int = 0
    office: bool = False
    whose: str = ""


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
    match = holder or match
    groups = match.groupdict()
    noun = groups.get("head") or groups.get("post") or groups.get("tally")
    day = bool(re.search(r"\b(?:which|what)\s+(?:exact\s+)?(?:day|date)\b", asking, re.IGNORECASE))
    unit = _UNIT.search(asking) if kind == "length" else None
    head = term_of(fold(noun.split()[-1])) if noun else _head(asking)
    whose = asking[match.start() : match.start("head")] if groups.get("head") else ""
    many = _MANY.search(asking) if kind in ("person", "place", "body") else None
    number = _MANY_WORDS.index(many[1].lower()) + _FEWEST if many else 0
    return Ask(kind, head, day, unit[1].lower() if unit else "", number, bool(holder), whose)


def _reach(match: re.Match[str]) -> int:
    """Where the noun stands that says which kind it is; 0 for kinds that need none."""
    return match.end() if match.groupdict().get("head") else 0


def _asking(question: str) -> str:
    """The last sentence that asks; the whole where it is not several."""
    asking = [s for s in re.split(r"(?<=[.?!])\s+(?=[A-Z])", question) if s.rstrip().endswith("?")]
    return asking[-1] if asking else question


def _head(question: str) -> str:
    """The noun that "how many" counts or "which" chooses from."""
    match = _HEAD.search(question)
    if not match:
        return ""
    phrase: list[Token] = []
    for token in simple(tokens(question)):
        if token.span.start < match.end():
            continue
        if token.word in _AUXILIARY or token.word in STOP_WORDS or len(phrase) == _LONGEST:
            break
        phrase.append(token)
    plural = next((t for t in phrase if _is_plural(t)), None)
    many = match.group().lower().startswith("how")
    people = next((t for t in phrase[:1] if t.capital), None)  # "how many Japanese came"
    chosen = (many and (plural or people)) or (phrase[-1] if phrase else None)
    return chosen.term if chosen else ""


def _is_plural(token: Token) -> bool:
    return token.word in _PLURALS or (token.word.endswith("s") and not token.capital)
