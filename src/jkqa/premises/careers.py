"""What somebody did before or after, or was paid, where the quotes tell of another time. Pure."""

import re
from collections.abc import Iterator, Sequence

from jkqa.premises.absent import Absent
from jkqa.sentences import sentences

#: (which, asked, told): what asks for the time after or before, and what tells of any such.
_TIMES = tuple(
    (which, re.compile(asked, re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE))
    for which, asked, told in (
        (
            "after",
            (
                r"\bwhat\s+(?:new\s+|next\s+)?(?:office|post|job|position|role|career)\b.*"
                r"\b(?:after|upon|once|since)\b.*"
                r"\b(?:leav|resign|step|los|left|quit|retir|dismiss|oust|sack)"
            ),
            (
                r"becom|became|appoint|nam(?:ed|es)|mov|join|takes?\b|took|elect|head|go(?:es)?\b|went"
                r"|return|assum|succe|replac|now\b|later|new\b|transfer|made|runs?\b|chair|serv|led\b"
                r"|enter|teach|ambassador|as\b|works?\b|hired|director|professor|writes?\b|farms?\b"
                r"|retire|sworn"
            ),
        ),
        (
            "before",
            (
                r"\b(?:where|what|which)\b.*\b(?:serve|work|post|do|hold|held|posted|employed)\w*\b.*"
                r"\bbefore\s+(?:becom|tak|com|s?he\s+(?:was|became|took|entered|joined|came))"
            ),
            (
                r"former|previous|prior|before|earlier|until|had\b|served|run\b|led\b|ex-|once|used\s+to"
                r"|retired|career|from\b|then-|was\b|were\b|after|outgoing|trained|having\b|veteran|old\b"
                r"|ha[sd]\b|be(?:en|ing)\b|moonlight|who\b|whose\b|named?s?\b"
            ),
        ),
    )
)
_NAME = re.compile(r"(?<=\s)[^\W\da-z_][\w-]+")
_WORD = re.compile(r"[\w-]+")
#: A sentence that goes on about who was named before it.
_GOES_ON = re.compile(r"^\W*(?:s?he|his|her|they|their)\b|\bwhere\s+s?he\b", re.IGNORECASE)
#: "How much was he paid?", of what was only offered or asked.
_PAID = re.compile(
    r"\b(?:how\s+much|what\s+sum|how\s+many)\b.*\b(?:paid|given|received|handed|receive)\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:offer|propos|promis|pledg|demand|ask|want|sought|seek|claim|bid|plan|estimat|would)",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"\b(?:pa(?:y|id)|g[ai]v(?:e|ing)|receiv|transfer|cost|compensat|award|hand|grant|settle|got\b"
    r"|gets?\b|sent|send)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£¥₩]|\b(?:million|billion)\b")


def untimed(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """The time of somebody's career that no quote tells of."""
    told = " ".join(_of_whom(question, quotes))
    for which, asked, any_such in _TIMES:
        if asked.search(question) and not any_such.search(told):
            yield Absent(which, "career")


def _of_whom(question: str, quotes: Sequence[str]) -> list[str]:
    """The sentences with a name of the question, or that go on about one; all, without any."""
    names = set(_NAME.findall(question))
    told = [span.of(quote) for quote in quotes for span in sentences(quote)]
    theirs = [t for t in told if _GOES_ON.search(t) or names.intersection(_WORD.findall(t))]
    return theirs or told


def unpaid(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """The payment that a question takes for made, of a sum that was only offered or asked."""
    told = " ".join(quotes)
    offered = _OFFERED.search(told) and _MONEY.search(told) and not _HANDED.search(told)
    if offered and _PAID.search(question) and not _OFFERED.search(question):
        yield Absent("payment", "unreal")
