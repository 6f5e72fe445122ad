"""What somebody keeps, or what goes on or is carried, in one text and not in another. Pure."""

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
_LOST = re.compile(
    r"\b(?:los(?:e|es|t|ing)|forfeit(?:s|ed|ing)?|t(?:ake|akes|ook|aken|aking) away"
    rf"|confiscat(?:e|es|ed|ing)|strip(?:s|ped) of){_THING}",
    re.IGNORECASE,
)
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


_STILL = re.compile(r"\bstill\b|\bto this day\b", re.IGNORECASE)
_NO_LONGER = re.compile(
    r"\bno longer\b|\bnot\b[^.,;:]{0,30}? any ?(?:more|longer)\b|\bceas(?:es|ed) to\b",
    re.IGNORECASE,
)
#: So many words behind "still" and "no longer" tell of what, and so many must be the same.
_OF_WHAT, _SHARED = 7, 2


def still_or_no_longer(said: str, told: str) -> tuple[Span, Span] | None:
    """Where a sentence says that something is still so, or no longer, and a text the other."""
    for ours, theirs in ((_STILL, _NO_LONGER), (_NO_LONGER, _STILL)):
        mine, other = ours.search(said), theirs.search(told)
        if not mine or not other or theirs.search(said) or ours.search(told):
            continue
        if len(_behind(said, mine.end()) & _behind(told, other.end())) >= _SHARED:
            return Span(*mine.span()), Span(*other.span())
    return None


def _behind(text: str, at: int) -> set[str]:
    run = [t for t in simple(tokens(text)) if t.span.start >= at][:_OF_WHAT]
    return {t.term for t in run if t.word not in STOP_WORDS}


_MOTION = re.compile(
    r"\b(?:no[- ]confidence|censure|impeach\w*|motion|recall vote)\b", re.IGNORECASE
)
_CARRIED = re.compile(
    r"\b(?:(?:was|were|been|is) (?:carried|passed|adopted|approved|successful)|passes|passed"
    r"|succeed(?:s|ed)|(?:brought|brings) \w+ down|toppled|voted out"
    r"|los(?:t|es) (?:a|the) (?:confidence )?(?:vote|motion))\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:surviv(?:es?|ed|ing)|fail(?:s|ed)|falls? short|fell(?: short)?"
    r"|(?:was|were|been|is) (?:lost|voted down)|defeated|rejected)\b",
    re.IGNORECASE,
)
#: A motion of no confidence denies nothing.
_NO_TRUST = re.compile(r"\bno[- ]confidence\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|nor|neither|without)\b|n['’]t\b", re.IGNORECASE)


def carried_or_failed(said: str, told: str) -> tuple[Span, Span] | None:
    """Where a sentence says that a motion was carried, or that it failed, and a text the other."""
    if not _MOTION.search(said) or not _MOTION.search(told) or _NOT.search(_NO_TRUST.sub("", said)):
        return None
    for ours, theirs in ((_CARRIED, _FAILED), (_FAILED, _CARRIED)):
        mine, other = ours.search(said), theirs.search(told)
        if mine and other and not theirs.search(said) and not ours.search(told):
            return Span(*mine.span()), Span(*other.span())
    return None
