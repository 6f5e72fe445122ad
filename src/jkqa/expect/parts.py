"""Questions that ask several things, taken apart: "when did A end, and when did B begin?". Pure."""

import re

from jkqa.expect import pairs
from jkqa.expect.elided import AUXILIARY, BEFORE_WH, WH, completed

#: "and was *that* kept?", but not "who was caught, and was later freed?".
_SUBJECT = (
    r"(?:it|he|she|they|we|there|that|this|those|these|the|an?|any|all|his|her|its|their|both"
    r"|(?-i:[A-Z])[\w’'-]+)"
)
#: Where a second question begins.
_CUT = re.compile(
    rf",?\s+(?:and|or|but)\s+(?:then\s+)?(?=(?:{BEFORE_WH}\s+)?{WH}\b)"
    rf"|(?:,|;|\?)\s+(?:and|but)\s+(?={AUXILIARY}\s+{_SUBJECT}\b)"
    rf"|[;?]\s+(?:and\s+)?(?=(?:{BEFORE_WH}\s+)?{WH}\b)",
    re.IGNORECASE,
)
#: What stands before a semicolon may only say what the question is about.
_ASKS = re.compile(rf"^\W*(?:{BEFORE_WH}\s+)?(?:{WH}|{AUXILIARY})\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:compare|contrast|trace|both|respectively|difference between|first and second"
    r"|dates|courts|meetings|and the (?:one|other)s?)\b|\band\b.*\beach\b|\beach\b.*\band\b"
    r"|\beach of the (?:two|three|four)\b"
    rf"|\b{WH}\b.*\b(?:and|or)\s+(?:by |on |in |to |for |with )?"
    rf"(?:{WH}|was|were|did|is|are)\b",
    re.IGNORECASE,
)
#: "with A in June and with B in October", "in May, in July and in September".
_AGAIN = re.compile(
    r"^(?P<head>.*\b(?:who|what|when|where|which|how)\b.*?)\s(?P<word>in|on|at|with|under|by|for|from"
    r"|after|once|during)\s(?P<first>[^,]+?)(?:,\s(?P=word)\s(?P<second>[^,]+?))?,?\sand\s(?P=word)\s"
    r"(?P<last>.+?)(?:\s+each(?P<rest>\s.+))?$",
    re.IGNORECASE,
)
#: "Was the strike before or after the vote?": of two things, which was first.
_WHICH_FIRST = re.compile(
    r"^\W*(?P<verb>is|are|was|were|did|does|do|has|have|had)\s+(?!there\b|any)"
    r"(?P<one>[^?]+?),?\s+"
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )"
    r"(?:before\s+or\s+after|after\s+or\s+before|(?:earlier|sooner)\s+or\s+later\s+than"
    r"|later\s+or\s+earlier\s+than)\s+(?P<other>[^?]+)",
    re.IGNORECASE,
)
#: "On what days did it start and finish?"
_ENDS = re.compile(
    r"\b(?:when|(?:what|which)\s+(?:days?|dates?|months?|years?))\b[^?]*?"
    r"\b(?P<one>start(?:ed)?|beg[iau]n|open(?:ed)?)\s+and\s+(?:when\s+did\s+it\s+)?"
    r"(?P<other>finish(?:ed)?|end(?:ed)?|clos(?:e|ed)|stop(?:ped)?|conclude[d]?)\b",
    re.IGNORECASE,
)
#: "How did the Senate of one and the Congress of the other vote?": each by itself.
_EACH_DID = re.compile(
    r"^(?P<head>\W*(?i:how|when|why|what)\s+(?:did|does|do)\s+)"
    r"(?P<one>the\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)\s+and\s+"
    r"(?P<other>the\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)\s+"
    r"(?P<rest>(?:vote|react|respond|rule|decide|reply|answer)\b.*)$"
)
#: "On which dates did it stop the payments and then cancel the rest?": each by itself.
_THEN = re.compile(
    rf"^(?P<head>\W*(?:on\s+)?(?:when|(?:what|which)\s+(?:days?|dates?|months?|years?))\s+{AUXILIARY}\s+"
    rf"(?:(?:the|an?|his|her|its|their)\s+[\w’'-]+|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)*)\s+)"
    rf"(?:first\s+)?(?P<one>[^,?]+?),?\s+and\s+(?:then|later|finally|afterwards|subsequently|eventually)\s+"
    rf"(?!{BEFORE_WH}\b)(?P<other>(?P<verb>[\w’'-]+)(?P<object>[^?]*))",
    re.IGNORECASE,
)
#: "Which was longer, the speech or the reply?": each is measured.
_LONGER = re.compile(
    r"^\W*(?:which|what|who)\s+(?:one\s+)?(?P<verb>is|was|are|were)\s+(?:the\s+)?(?P<more>[a-z]+er)\b"
    r"(?:\s+one)?\s*[,:–—-]\s*(?P<one>.+?),?\s+or\s+(?P<other>[^,?]+)",
    re.IGNORECASE,
)
#: What is asked of each, by the first letters of how they are compared.
_MEASURED = {
    "long": "how long", "shorter": "how long", "old": "how old", "young": "how old",
    "big": "how big", "larg": "how large", "small": "how large", "high": "how high",
    "lower": "how high", "deep": "how deep", "heav": "how heavy", "earl": "when", "later": "when",
}  # fmt: skip
#: "Compare what one paid with what the other paid."
_COMPARED = re.compile(
    rf"^\W*compare\s+(?:in\s+\w+\s+)?(?P<one>{WH}\b[^?]+?)\s+(?:with|to|against)\s+"
    rf"(?P<other>{WH}\b[^?]+)",
    re.IGNORECASE,
)
_SHORTEST = 3  # words of a part
#: What a question is about: what stands behind its first auxiliary.
_SUBJECT_OF = re.compile(
    rf"\b{AUXILIARY}\s+(?P<subject>(?:the|an?|his|her|its|their|this|these)\s+"
    rf"(?:[\w’'-]+\s+(?!(?:{BEFORE_WH}|that|who|which)\b))?[\w’'-]+(?=\s|$)|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)*)",
    re.IGNORECASE,
)
#: What a later part says for what an earlier one asks for or names.
_REFERS = re.compile(
    r"\b(?:its?|he|him|his|she|hers?|they|them|theirs?|there|that|this|these|those|one)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    rf"(?P<before>\b{WH}\b[^?]*?\b{AUXILIARY}\s+)(?:it|he|she|they)\b", re.IGNORECASE
)


def parts_of(question: str) -> list[str]:
    """The parts of a question that asks two things or more; none where it asks one."""
    ways = (
        *(_compared, _which_first, _longer, pairs.names, pairs.offices, _cut),
        *(_ends, _then, _each_did, pairs.in_a_row, pairs.of_both, _again, pairs.pair),
    )
    parts = next((parts for way in ways if (parts := way(question))), [])
    return parts if all(len(part.split()) >= _SHORTEST for part in parts) else []


def asks_several(question: str) -> bool:
    """Whether the question asks for more than one thing: ``who and when``, ``compare``."""
    return bool(_SEVERAL.search(question) or parts_of(question))


def asks_of_each(question: str) -> bool:
    """Whether one thing is asked of each of two: "of the first round and the second"."""
    if any(way(question) for way in (pairs.in_a_row, pairs.of_both, pairs.offices, _compared)):
        return True
    again = _AGAIN.match(question.rstrip("?. "))
    return again is not None and again["rest"] is not None


def refers_back(part: str) -> bool:
    """Whether a part of a question has a word for what another part names or asks for."""
    return bool(_REFERS.search(part))


def asks_in_turn(question: str) -> bool:
    """Whether the question is when one thing was done, and then another."""
    return _THEN.match(question) is not None


def asks_which_first(question: str) -> bool:
    """Whether the question is which of two things was before the other."""
    return _WHICH_FIRST.search(question) is not None


def _which_first(question: str) -> list[str]:
    """When each of two things was, where the question is which was first; a day is no thing."""
    match = _WHICH_FIRST.search(question)
    if not match or any(char.isdigit() for char in match["other"]):
        return []
    return [f"When {match['verb']} {match['one']}?", f"When was {match['other'].strip()}?"]


def _cut(question: str) -> list[str]:
    """The questions of "who signed, and where was it held?"."""
    cut = _CUT.search(question)
    if not cut or (cut.group().startswith(";") and not _ASKS.match(question)):
        return []
    first, second = question[: cut.start()], question[cut.end() :]
    return [first, completed(first, second) or _meant(first, second)]


def _ends(question: str) -> list[str]:
    """When something began, and when it ended."""
    both = _ENDS.search(question)
    if not both:
        return []
    first, last = both.span("one"), both.span("other")
    return [
        question[: first[1]] + question[last[1] :],
        question[: first[0]] + question[last[0] :],
    ]


def _then(question: str) -> list[str]:
    """When somebody did one thing, and when another."""
    both = _THEN.match(question)
    if not both:
        return []
    shared = "" if " " in both["one"].strip() else both["object"].rstrip()  # "impose and drop it"
    return [f"{both['head']}{both['one'].strip()}{shared}?", f"{both['head']}{both['other']}?"]


def _longer(question: str) -> list[str]:
    """How long, or how old, each of two things is that are compared."""
    both = _LONGER.match(question)
    if not both:
        return []
    more = both["more"].lower()
    how = next((how for begins, how in _MEASURED.items() if more.startswith(begins)), None)
    if how is None:
        return []
    return [f"{how.capitalize()} {both['verb']} {both[one].strip()}?" for one in ("one", "other")]


def _compared(question: str) -> list[str]:
    """The two questions of which the answers are to be compared."""
    both = _COMPARED.match(question)
    return [f"{both[one].strip(' .')}?" for one in ("one", "other")] if both else []


def _each_did(question: str) -> list[str]:
    """What each of two bodies did, by itself."""
    both = _EACH_DID.search(question)
    if not both:
        return []
    return [f"{both['head']}{both[one]} {both['rest']}" for one in ("one", "other")]


def _meant(first: str, second: str) -> str:
    """A second question in which the first one's subject stands for "it": roughly, with a verb."""
    subject = _SUBJECT_OF.search(first)
    if subject is None:
        return second
    return _PRONOUN.sub(lambda match: f"{match['before']}{subject['subject']}", second, count=1)


def _again(question: str) -> list[str]:
    """The question for each of several times, places or people that one word leads in."""
    match = _AGAIN.match(question.rstrip("?. "))
    if not match:
        return []
    head, word = match["head"], match["word"]
    several = (match[way] for way in ("first", "second", "last") if match[way])
    return [f"{head} {word} {one}{match['rest'] or ''}?" for one in several]
