"""How many of a number were of a kind: a text that has the number may say nothing of the kind."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.sentences import sentences
from jkqa.timex import without_dates
from jkqa.tokenize import STOP_WORDS, terms, tokens

_ASKED = re.compile(
    r"\bhow\s+many\s+of\s+(?:the|these|those|them|his|her|its|their)\b[^?]*?\b(?:were|are|was)\s+"
    r"(?:still\s+|also\s+|the\s+)?(?P<kind>[a-z][\w-]{3,})\s*(?:\?|$)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\bhow\s+many\b[^?]*\b(?P<whole>in\s+all|in\s+total|altogether|overall)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d")
#: "The first 214", "another 30", "a margin of 611".
_PART = re.compile(
    r"\b(?:first|another|further|additional|other)\s+\d|\bmargin\b|\bby\s+[\d,]+\s+votes\b",
    re.IGNORECASE,
)


def only_a_part(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """The whole that a question asks how many there are of, if the quotes only count a part."""
    asked = _WHOLE.search(question)
    if not asked:
        return
    said = [without_dates(span.of(quote)) for quote in quotes for span in sentences(quote)]
    counting = [sentence for sentence in said if _NUMBER.search(sentence)]
    if counting and all(map(_PART.search, counting)):
        yield Absent(asked["whole"], "act")


def not_of_that_kind(
    question: str, quotes: Sequence[str], alike: Callable[[str], Collection[str]]
) -> Iterator[Absent]:
    """The kind of which a question asks how many of a number were, if no quote speaks of it."""
    asked = _ASKED.search(question)
    if not asked:
        return
    kinds = {
        w for t in simple(tokens(asked["kind"])) if t.word not in STOP_WORDS for w in alike(t.term)
    }
    told = {term for quote in quotes for term in terms(quote)}
    if kinds.isdisjoint(told):
        yield Absent(asked["kind"], "act")
