"""What somebody keeps in one text and loses in another. Pure."""

import re
from collections.abc import Iterator

from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, tokens
from jkqa.types import Span

_THING = r"\s+(?P<what>(?:[\w’'-]+\s+){0,3}[\w’'-]+)"
_KEPT = re.compile(
    r"\b(?:ke(?:ep|pt|eps|eping)|retain(?:s|ed|ing)?|h[eo]ld(?:s|ing)? on to|w[io]n(?:s|ning)?"
    r"|gain(?:s|ed|ing)?|secur(?:es|ed|ing)"
    rf"|preserv(?:es|ed|ing)|defend(?:s|ed|ing)){_THING}",
    re.IGNORECASE,
)
_LOST = re.compile(rf"\b(?:los(?:e|es|t|ing)|forfeit(?:s|ed|ing)?){_THING}", re.IGNORECASE)
_DENIED = re.compile(
    r"(?:\b(?:not|no|never|without|nor|neither|fail\w*|nearly|almost)|n['’]t)\b[^,;:]*$",
    re.IGNORECASE,
)
#: No things that somebody has.
_NONE = frozenset("much most all part some more ground time way track sight".split())


def kept_or_lost(said: str, told: str) -> tuple[Span, Span] | None:
    """Where a sentence has somebody keep, or lose, what a text only has them do the other with.

    Texts that deny it leave it to the rules for denials.
    """
    for ours, theirs in ((_KEPT, _LOST), (_LOST, _KEPT)):
        same = {what for what, _ in _things(told, ours)}
        others = dict(_things(told, theirs))
        for what, span in _things(said, ours):
            if what in others and what not in same:
                return span, others[what]
    return None


def _things(text: str, verbs: re.Pattern[str]) -> Iterator[tuple[str, Span]]:
    """Each thing that stands behind such a verb, by its term, and where."""
    for match in verbs.finditer(text):
        run = simple(tokens(match["what"]))
        words = [token for token in run if token.word not in STOP_WORDS]
        thing = words[0] if words else None
        if not thing or thing.capital or thing.word[:1].isdigit() or thing.word in _NONE:
            continue
        if not _DENIED.search(text, 0, match.start()):
            yield thing.term, Span(*match.span())
