"""Expressions: what one means, and which one somebody uses for a thing. Pure."""

import re
from collections.abc import Iterator

from jkqa.expect.amounts import matches
from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.tokenize import tokens
from jkqa.types import Span

_MEANING = re.compile(
    r"\b(?:mean(?:s|t|ing)?|stand(?:s|ing)?\s+for|known\s+as|(?:so-)?called|refer(?:s|red|ring)?\s+to"
    r"|defin\w+|short\s+for|that\s+is|i\.e\.|in\s+other\s+words|namely)\b|\([A-Z]"
    r"|[”\"]\s?(?:—|–|\s-\s)",
    re.IGNORECASE,
)
#: What is told of an expression in quotation marks right behind it: "the cold hand" that takes.
_EXPLAINED = re.compile(
    r"[“\"](?P<said>[^“”\"]{2,60})[,.]?[”\"]?,?[”\"]?\s+"
    r"(?P<what>(?:as|where(?:by)?|when|in\s+(?:which|that)|by\s+which|because|an?"
    r"|the\s+\w+\s+(?:that|of))\s[^.;”]{8,160})"
)
_TOLD = 0.9
_QUOTED = re.compile(r"[“\"](?P<said>[^“”\"]{2,80}?)[,.]?[”\"]")
#: Without quotation marks: "the so-called cold hand", "dubbed the cold hand".
_CALLED_SO = re.compile(
    r"\b(?:so-called|dubbed|nicknamed|termed|labell?ed|known\s+as"
    r"|called(?!\s+(?:off|on|for|upon|in|up|out|to|at)\b))\s+(?:the\s+|an?\s+)?"
    r"(?P<said>[\w’'-]+(?:\s+[\w’'-]+)?)"
)
_SO = 0.7
#: A whole sentence that is quoted is no expression.
_LONGEST = 9  # words


def meanings(sought: Sought, text: str) -> Iterator[Found]:
    """What says that something means another, or stands right behind an expression it asks for."""
    yield from matches(_MEANING)(sought, text)
    for match in _EXPLAINED.finditer(text):
        if sought.said.issuperset(token.word for token in simple(tokens(match["said"]))):
            yield Found(Span(*match.span("what")), _TOLD)


def expressions(sought: Sought, text: str) -> Iterator[Found]:
    """The expressions that a text has in quotation marks, or says that something is called."""
    for pattern, fit in ((_QUOTED, 1.0), (_CALLED_SO, _SO)):
        for match in pattern.finditer(text):
            words = [token.word for token in simple(tokens(match["said"]))]
            if 0 < len(words) <= _LONGEST and not sought.said.issuperset(words):
                yield Found(Span(*match.span("said")), fit)
