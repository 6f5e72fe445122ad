"""How many of a number were of a kind: a text that has the number may say nothing of the kind."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.tokenize import STOP_WORDS, terms, tokens

_ASKED = re.compile(
    r"\bhow\s+many\s+of\s+(?:the|these|those|them|his|her|its|their)\b[^?]*?\b(?:were|are|was)\s+"
    r"(?:still\s+|also\s+|the\s+)?(?P<kind>[a-z][\w-]{3,})\s*(?:\?|$)",
    re.IGNORECASE,
)


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
