"""What a later part of a question leaves out, taken from the first: "how many in Orra?". Pure."""

import re

from jkqa.timex import MONTHS

WH = r"(?:who|whom|whose|what|when|where|which|why|how)"
BEFORE_WH = (
    r"(?:by|on|in|to|for|with|at|from|of|after|before|since|until|under|against|about|into|over"
    r"|through|near)"
)
AUXILIARY = r"(?:did|does|do|was|were|is|are|has|have|had|will)"
_MUCH = "many|much|long|often|far|big|large|high|old"
_NOUN = rf"(?!{AUXILIARY}\b|\w+ed\b)[\w’'-]+"
#: "By whom", "when", "at what price", "how many in June": nothing is said of what is asked.
_ELLIPTIC = re.compile(
    rf"^\W*(?:{BEFORE_WH}\s+{WH}(?:\s+{_NOUN}){{0,3}}|(?:when|where|why|how)(?:\s+exactly)?"
    rf"|(?:{BEFORE_WH}\s+)?how\s+(?:{_MUCH})(?:\s+{_NOUN})?"
    rf"|how\s+(?:{_MUCH})\s+(?:each|{BEFORE_WH})\b(?:\s+(?!{AUXILIARY}\b)[\w’'-]+)*)\W*$",
    re.IGNORECASE,
)
#: What a question asks with, in front of what it asks about.
_ASKING = re.compile(
    rf"^\W*(?:{BEFORE_WH}\s+)?(?:how\s+(?:{_MUCH})|{WH})\b\s*(?:{AUXILIARY}\s+)?", re.IGNORECASE
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|latter)"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
#: When something was, as a later part says it: "the second time", "two months later".
_LATER = (
    rf"(?:the\s+{_ORDINAL}\s+time|at\s+(?:first|last)|later(?:\s+on)?|afterwards|in\s+the\s+end"
    r"|(?:[\w-]+\s+)?(?:day|week|month|year)s?\s+(?:later|earlier|before|after))"
)
#: A word that may stand there, and is no verb in the past.
_WORD = (
    rf"(?!(?:{AUXILIARY}|{WH}|that|and|went|came|took|became|won|lost|got|gave|led|held|met|said"
    r"|made|kept|left|began|sent|paid|ran|fell|rose|spoke|told|stood|sat|bought|sold|built|found"
    r"|(?!united)\w+ed)\b)[\w’'-]+"
)
#: "How much later on", "in which the second time", "and with whom in Orra in May": asked with
#: little more than another time or place.
_ELSEWHERE = re.compile(
    rf"^\W*(?P<asks>(?:{BEFORE_WH}\s+)?(?:how\s+(?:{_MUCH})|{WH}))"
    rf"(?P<noun>(?:(?<=what)|(?<=which)|(?<=many)|(?<=much))\s+(?!{BEFORE_WH}\b|{_LATER}){_WORD})?"
    rf"(?P<rest>\s+(?:(?!of\b){BEFORE_WH}|{_LATER}|each)\b(?:\s+{_WORD}){{0,8}}"
    r"(?:\s+(?:when|after|before|if)\b[^?]*)?)\W*$",
    re.IGNORECASE,
)
#: "And who his deputy": what was is left out.
_GAPPED = re.compile(
    rf"^\W*(?P<asks>who|what|when|where)\s+(?P<rest>(?:his|her|its|their|the|(?-i:[A-Z])[\w-]+['’]s)"
    rf"(?:\s+{_WORD}){{1,5}})\W*$",
    re.IGNORECASE,
)
_WAS = re.compile(rf"^\W*{WH}\s+(?P<was>is|was|are|were)\s", re.IGNORECASE)
#: What the first part asks with, the noun of it, and what it is about.
_OPENING = re.compile(
    rf"^\W*(?:{BEFORE_WH}\s+)?(?P<wh>how\s+(?:{_MUCH})|{WH})\b"
    rf"(?P<noun>(?:\s+(?!{BEFORE_WH}\b){_WORD}){{1,3}}(?=\s+{AUXILIARY}\b))?\s+(?P<about>.+)$",
    re.IGNORECASE,
)
#: When something was, as the first part says it: another time stands in its place.
_TIMES = re.compile(
    rf"\s*,?\s*\b(?:(?:on|in|since|until|from|by|during)\s+(?:(?:early|late|mid)[\s-]+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}(?:\s+\d{{1,2}}(?!\d))?|(?:19|20)\d\d)"
    rf"(?:,?\s+(?:19|20)\d\d)?\b|to\s+begin\s+with\b|{_LATER}\b)"
    r"|(?<!the)(?<!their)(?<!his)(?<!her)(?<!its)\s+first\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_IS_TIME = re.compile(rf"\bagain\b|\b{_LATER}\b|\b{_MONTH}\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_NUMBERS = "one two three four five six seven eight nine ten eleven".split()
_MONTHS_LATER = re.compile(
    rf"\b(?P<n>a|\d\d?|{'|'.join(_NUMBERS)})\s+months?\s+(?:later|afterwards)\b", re.IGNORECASE
)
#: Of two times the other need not be called the second.
_SECOND_TIME = re.compile(r"\bthe\s+second\s+time\b", re.IGNORECASE)
_PREPOSITION = re.compile(rf"^(?:{_LATER}\s+)?(?P<word>{BEFORE_WH})\b", re.IGNORECASE)
_NTH = re.compile(rf"^{BEFORE_WH}\s+(?P<nth>the\s+{_ORDINAL})$", re.IGNORECASE)


def completed(first: str, second: str) -> str | None:
    """A second part with what the first says that it leaves out; None where it leaves out nothing.

    What it says itself stands in the place of what the first says of the same: another time, or
    what stands behind the same preposition.
    """
    was, gapped = _WAS.match(first), _GAPPED.match(second)
    if was and gapped:
        return f"{gapped['asks']} {was['was']} {gapped['rest']}?"
    elsewhere, opening = _ELSEWHERE.match(second), _OPENING.match(first)
    if elsewhere and opening and (told := _elsewhere(opening, elsewhere)):
        return told
    if _ELLIPTIC.search(second):
        return f"{second.rstrip(' ?.')}, {_ASKING.sub('', first, count=1).strip()}?"
    return None


def _elsewhere(first: re.Match[str], second: re.Match[str]) -> str | None:
    """The first part, of another time or place; None where what both ask for cannot be told."""
    about, rest = first["about"].strip(" ?.,"), second["rest"].strip()
    noun = (second["noun"] or "").strip()
    if noun in ("one", "ones"):
        noun = ""
    elif noun and not first["noun"]:  # "how many Koreans in China": who study is not seen
        return None
    if not noun and second["asks"].split()[-1].lower() in ("what", "which", "many", "much"):
        noun = (first["noun"] or "").strip()
    return f"{' '.join(filter(None, (second['asks'], noun, _with(about, rest))))}?"


def _with(about: str, rest: str) -> str:
    """What the first part is about, with what another says in the place of its time or place."""
    nth = _NTH.match(rest)
    if nth and (other := re.search(rf"\bthe\s+{_ORDINAL}\b", about, re.IGNORECASE)):
        return about[: other.start()] + nth["nth"] + about[other.end() :]
    rest = _month_later(about, _SECOND_TIME.sub("again", rest))
    timeless = _TIMES.sub("", about) if _IS_TIME.search(rest) else about
    word = _PREPOSITION.match(rest)
    if timeless != about:
        about = timeless
    elif word:
        at = about.lower().rfind(f" {word['word'].lower()} ")
        about = about[:at] if at > 0 else about
    return f"{about.strip()} {rest}"


def _month_later(about: str, rest: str) -> str:
    """What is "two months later" as a month, where the first part names the one to count from."""
    later, month = _MONTHS_LATER.search(rest), re.search(rf"\b{_MONTH}\b", about, re.IGNORECASE)
    if not later or not month:
        return rest
    word = later["n"].lower()
    number = int(word) if word.isdigit() else 1 + _NUMBERS.index("one" if word == "a" else word)
    named = MONTHS[(MONTHS.index(month.group().lower()) + number) % len(MONTHS)]
    return f"{rest[: later.start()]}in {named.title()}{rest[later.end() :]}"
