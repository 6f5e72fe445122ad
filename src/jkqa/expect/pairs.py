"""Two of a kind that are asked for at once: "the first and the second round". Pure."""

import re

from jkqa.expect.elided import BEFORE_WH
from jkqa.expect.nouns import PERSONS

#: "which cities hosted the A and the B", "when were the first and the second round".
_PLURAL = re.compile(
    r"\b(?:which|what)\s+(?:\w+\s+){0,2}?(?!was\b|is\b|does\b)\w+s\b|\b(?:when|where|who|what)\s+(?:are|were)\b"
    r"|\beach\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\bthe\s(?P<one>[\w'’-]+)\sand\s(?:the\s)?(?P<other>(?!the\b)[\w'’-]+)(?=\s\w)", re.IGNORECASE
)
_TWO = re.compile(r"^(?P<head>.*\s)(?P<one>the\s.+?)\sand\s(?P<other>the\s.+)$", re.IGNORECASE)
#: "the offerings of Kishida and of Ishiba"
_OF_BOTH = re.compile(
    r"^(?P<head>.*\b(?:who|what|when|where|which|how)\b.*?)\s(?P<word>of|by|to|for)\s"
    r"(?P<one>(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+)*)\sand\s(?P=word)\s"
    r"(?P<other>(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+)*)\W*$",
    re.IGNORECASE,
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|last)"
#: "... of the first round and of the second", "... for the first and for the second round".
_IN_A_ROW = re.compile(
    rf"^(?P<head>.*?\bthe\s+)(?P<one>{_ORDINAL})(?P<own>(?:\s+(?!and\b)[\w’'-]+){{0,3}}),?\s+and\s+"
    rf"(?:{BEFORE_WH}\s+)?(?:the\s+)?(?P<other>{_ORDINAL})(?P<noun>(?:\s+[\w’'-]+){{0,4}})\W*$",
    re.IGNORECASE,
)
#: "I need the names of its foreign minister and its defence minister."
_NAMES = re.compile(
    r"\bnames\s+of\s+(?P<one>(?P<whose>(?:(?-i:[A-Z])[\w-]+\s+)*(?-i:[A-Z])[\w-]+['’]s)\s+[^,;?]+?),?\s+and\s+"
    r"(?:its|his|her|their|(?P=whose))\s+(?P<other>[^?]+)",
    re.IGNORECASE,
)
_OFFICE = rf"(?:[\w-]+\s+){{0,2}}?(?:{PERSONS}|ministry)"
#: "Who are the foreign and the finance minister of Japan?", "the foreign minister and the judge".
_OFFICES = re.compile(
    rf"^\W*(?P<who>who)\s+(?P<be>are|were|runs?|heads?|leads?)\s+(?P<one>the\s+{_OFFICE}|the\s+[\w-]+)\s+and\s+"
    rf"(?:the\s+)?(?P<other>{_OFFICE})(?P<rest>\b[^?]*)",
    re.IGNORECASE,
)
_NOUN = re.compile(rf"\b(?:{PERSONS}|ministry)s?$", re.IGNORECASE)
_ONE_OF = {"are": "is", "were": "was", "run": "runs", "head": "heads", "lead": "leads"}


def names(question: str) -> list[str]:
    """Who each of two holders of an office is, where their names are asked for."""
    both = _NAMES.search(question)
    if not both:
        return []
    other = f"{both['whose']} {both['other'].strip(' .')}"
    return [f"Who is {one}?" for one in (both["one"].strip(), other)]


def offices(question: str) -> list[str]:
    """Who holds each of two offices."""
    both = _OFFICES.match(question)
    if not both:
        return []
    verb, one = _ONE_OF.get(both["be"].lower(), both["be"]), both["one"]
    if not _NOUN.search(one):  # "the foreign and the finance minister"
        one = f"{one} {both['other'].split()[-1]}"
    rest = both["rest"].rstrip(" .")
    return [f"Who {verb} {one}{rest}?", f"Who {verb} the {both['other']}{rest}?"]


def in_a_row(question: str) -> list[str]:
    """The question for each of two of a row, of which one may stand without its noun."""
    both = _IN_A_ROW.match(question)
    if not both or not (both["own"] or both["noun"]):
        return []
    nouns = (both["own"] or both["noun"], both["noun"] or both["own"])
    each = zip((both["one"], both["other"]), nouns, strict=True)
    return [f"{both['head']}{ordinal}{noun}?" for ordinal, noun in each]


def of_both(question: str) -> list[str]:
    """The question for each of two names that one word leads in: "of Kishida and of Ishiba"."""
    both = _OF_BOTH.match(question)
    if not both:
        return []
    return [f"{both['head']} {both['word']} {both[name]}?" for name in ("one", "other")]


def pair(question: str) -> list[str]:
    """The question for each of two things of which one kind is asked for in the plural."""
    if not _PLURAL.search(question):
        return []
    if pair := _PAIR.search(question):
        return [
            question[: pair.start()] + f"the {pair[one]}" + question[pair.end() :]
            for one in ("one", "other")
        ]
    two = _TWO.match(question)
    return [two["head"] + two["one"] + "?", two["head"] + two["other"]] if two else []
