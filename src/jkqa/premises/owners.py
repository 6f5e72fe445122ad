"""Whose it is that a question asks for: one leader's rating is not another's."""

import re
from collections.abc import Sequence

from jkqa.expect import Name
from jkqa.names import Vocabulary

_WHOSE = re.compile(r"^['’]s?\s+\w")
_OF = re.compile(
    r"\b(?:\w+\s+(?:of|for)|how\s+old\s+(?:is|was))\s+(?:[\w.-]+\s+){0,3}$", re.IGNORECASE
)
#: "of the Orsavan delta"
_GOES_ON = re.compile(r"\s+[a-z]")
#: Names of these sorts are people's.
PEOPLE = ("person", "titled", "perhaps")
_WHOLE = ("person", "titled")
#: So close behind may stand whose it is: "the 54-year-old driver Piet Vos".
_BEHIND = 30  # characters
_STOP = re.compile(r"[.,;:]\s")
#: "Her driver, Piet Vos, walked": he is hers who was named before.
_THEIRS = re.compile(r"\b(?:his|her|its|their)\s+(?:[\w-]+\s+){0,3}?[\w-]+,?\s+$", re.IGNORECASE)


def owners_of(names: Sequence[Name], text: str, vocabulary: Vocabulary) -> list[frozenset[str]]:
    """The people whose something a question asks for, each by the terms of the name."""
    return [
        frozenset(t.term for t in name.words)
        for name in names
        if name.sort in PEOPLE
        and _is_owner(name, text)
        and not vocabulary.relatives(name.words[-1].word)  # a country: Haldria, Haldrian
    ]


def _is_owner(name: Name, text: str) -> bool:
    end = name.span.end
    if text[:end].endswith(("'s", "’s")):
        return True
    return bool(
        _WHOSE.match(text[end:])
        or (_OF.search(text[: name.span.start]) and not _GOES_ON.match(text[end:]))
    )


def is_anothers(
    owners: Sequence[frozenset[str]], names: Sequence[Name], at: int, text: str
) -> bool:
    """Whether the person named last before a place in a text, or right behind it, is no owner.

    False where nobody is named there, or no owner is known.
    """
    before = [n for n in names if n.sort in _WHOLE and n.span.end <= at]
    behind = [
        n
        for n in names
        if n.sort in _WHOLE
        and 0 < n.span.start - at <= _BEHIND
        and not _STOP.search(text[at : n.span.start])
    ]
    if not owners or not before:
        return False
    nearer = behind and behind[0].span.start - at < at - before[-1].span.end
    meant = [behind[0]] if nearer else before[-1:]
    if _THEIRS.search(text[: meant[0].span.start]):
        meant += before[-2:-1]
    named = {t.term for name in meant for t in name.words}
    return all(named.isdisjoint(owner) for owner in owners)
