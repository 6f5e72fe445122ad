"""Questions that ask several things, taken apart: "when did A end, and when did B begin?". Pure."""

import re

_WH = r"(?:who|whom|whose|what|when|where|which|why|how)"
_BEFORE_WH = (
    r"(?:by|on|in|to|for|with|at|from|of|after|before|since|until|under|against|about|into|over"
    r"|through|near)"
)
_AUXILIARY = r"(?:did|does|do|was|were|is|are|has|have|had|will)"
#: "and was *that* kept?", but not "who was caught, and was later freed?".
_SUBJECT = (
    r"(?:it|he|she|they|we|there|that|this|those|these|the|an?|any|all|his|her|its|their|both"
    r"|(?-i:[A-Z])[\w’'-]+)"
)
#: Where a second question begins.
_CUT = re.compile(
    rf",?\s+(?:and|or|but)\s+(?:then\s+)?(?=(?:{_BEFORE_WH}\s+)?{_WH}\b)"
    rf"|(?:,|;|\?)\s+(?:and|but)\s+(?={_AUXILIARY}\s+{_SUBJECT}\b)"
    rf"|[;?]\s+(?:and\s+)?(?=(?:{_BEFORE_WH}\s+)?{_WH}\b)",
    re.IGNORECASE,
)
#: What stands before a semicolon may only say what the question is about.
_ASKS = re.compile(rf"^\W*(?:{_BEFORE_WH}\s+)?(?:{_WH}|{_AUXILIARY})\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:compare|contrast|trace|both|respectively|difference between|first and second"
    r"|dates|courts|meetings|and the (?:one|other)s?)\b|\band\b.*\beach\b|\beach\b.*\band\b"
    r"|\beach of the (?:two|three|four)\b"
    rf"|\b{_WH}\b.*\b(?:and|or)\s+(?:by |on |in |to |for |with )?"
    rf"(?:{_WH}|was|were|did|is|are)\b",
    re.IGNORECASE,
)
#: "with A in June and with B in October", "in May, in July and in September".
_AGAIN = re.compile(
    r"^(?P<head>.*\b(?:who|what|when|where|which|how)\b.*?)\s(?P<word>in|on|at|with|under|by|for|from"
    r"|after|once|during)\s(?P<first>[^,]+?)(?:,\s(?P=word)\s(?P<second>[^,]+?))?,?\sand\s(?P=word)\s"
    r"(?P<last>.+)$",
    re.IGNORECASE,
)
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
_SHORTEST = 3  # words of a part
#: What a question is about: what stands behind its first auxiliary.
_SUBJECT_OF = re.compile(
    rf"\b{_AUXILIARY}\s+(?P<subject>(?:the|an?|his|her|its|their|this|these)\s+"
    rf"(?:[\w’'-]+\s+(?!(?:{_BEFORE_WH}|that|who|which)\b))?[\w’'-]+(?=\s|$)|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)*)",
    re.IGNORECASE,
)
_MUCH = "many|much|long|often|far|big|large|high|old"
_NOUN = rf"(?!{_AUXILIARY}\b|\w+ed\b)[\w’'-]+"
#: "By whom", "when", "at what price", "how many in June": nothing is said of what is asked.
_ELLIPTIC = re.compile(
    rf"^\W*(?:{_BEFORE_WH}\s+{_WH}(?:\s+{_NOUN}){{0,3}}|(?:when|where|why|how)(?:\s+exactly)?"
    rf"|(?:{_BEFORE_WH}\s+)?how\s+(?:{_MUCH})(?:\s+{_NOUN})?"
    rf"|how\s+(?:{_MUCH})\s+(?:each|{_BEFORE_WH})\b(?:\s+(?!{_AUXILIARY}\b)[\w’'-]+)*)\W*$",
    re.IGNORECASE,
)
#: What a question asks with, in front of what it asks about.
_ASKING = re.compile(
    rf"^\W*(?:{_BEFORE_WH}\s+)?(?:how\s+(?:{_MUCH})|{_WH})\b\s*(?:{_AUXILIARY}\s+)?", re.IGNORECASE
)
#: What a later part says for what an earlier one asks for or names.
_REFERS = re.compile(
    r"\b(?:its?|he|him|his|she|hers?|they|them|theirs?|there|that|this|these|those|one)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    rf"(?P<before>\b{_WH}\b[^?]*?\b{_AUXILIARY}\s+)(?:it|he|she|they)\b", re.IGNORECASE
)


def parts_of(question: str) -> list[str]:
    """The parts of a question that asks two things or more; none where it asks one."""
    ways = (_which_first, _cut, _ends, _each_did, _again, _pair)
    parts = next((parts for way in ways if (parts := way(question))), [])
    return parts if all(len(part.split()) >= _SHORTEST for part in parts) else []


def asks_several(question: str) -> bool:
    """Whether the question asks for more than one thing: ``who and when``, ``compare``."""
    return bool(_SEVERAL.search(question) or parts_of(question))


def refers_back(part: str) -> bool:
    """Whether a part of a question has a word for what another part names or asks for."""
    return bool(_REFERS.search(part))


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
    if _ELLIPTIC.search(second):
        return [first, f"{second.rstrip(' ?.')}, {_ASKING.sub('', first, count=1).strip()}?"]
    return [first, _meant(first, second)]


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
    return [f"{head} {word} {match[p]}?" for p in ("first", "second", "last") if match[p]]


def _pair(question: str) -> list[str]:
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
