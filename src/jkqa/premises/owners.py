"""Whose it is that a question asks for: one leader's rating is not another's."""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from jkqa.expect import Name
from jkqa.names import Vocabulary
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.tokenize import fold, term_of

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
#: "How much profit did Alto make?"
_MADE = re.compile(
    r"\b(?i:how\s+(?:much|many|large|big|high)|what)\s+(?:a\s+)?(?P<what>[a-z]{4,})\s+(?:did|does|has|had)\s+"
    r"(?:the\s+)?(?P<who>[A-Z][^?]*?)\s+(?:make|made|earn|report|have|suffer|get|gain|show|post)\w*\b"
)
_WHICH = re.compile(
    r"^\W*(?:(?:to|in|at|for|from|with|by|on|of)\s+)?(?:which|what)\s+(?:[a-z][\w-]+\s+){0,3}?"
    r"(?P<thing>[a-z][\w-]+)\s+(?:did|do|does|was|were|is|are|has|have|had|will|can)\b",
    re.IGNORECASE,
)
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


def owned_by_others(
    question: str, quotes: Sequence[str], names_of: Callable[[str], Sequence[Name]]
) -> Iterator[Absent]:
    """What a question asks how much of somebody made, if the quotes only have it as another's."""
    asked = _MADE.search(question)
    if not asked:
        return
    what = re.escape(re.sub(r"(?<!s)s$", "", asked["what"]))
    whose = re.compile(rf"(?P<owner>[A-Z][\w-]*)['’]s?\s+(?:[a-z]+\s+){{0,2}}?{what}(?:e?s)?\b")
    told = [s for quote in quotes for s in (span.of(quote) for span in sentences(quote))]
    owners = {match["owner"] for said in told for match in whose.finditer(said)}
    having = [said for said in told if re.search(rf"\b{what}", said, re.IGNORECASE)]
    # "its profit" may be theirs
    nobodys = any(re.search(rf"\b{what}", whose.sub("", s), re.IGNORECASE) for s in having)
    who = {word for name in names_of(asked["who"]) for word in name.span.of(asked["who"]).split()}
    theirs = nobodys or any(word in said for word in who for said in having)
    if who and owners and owners.isdisjoint(who) and not theirs:
        yield Absent(f"{asked['what']} of {asked['who']}", "turned")


def had_by_others(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """The kind of thing that a question asks which of somebody's, if only others have any."""
    asked = _WHICH.search(question)
    people = [n for n in readings.names_of(question) if n.sort in _WHOLE]
    if not asked or not people:
        return
    own = {term for name in people for term in name.terms}
    things = readings.lore.alike(term_of(fold(asked["thing"].lower())))
    having = [quote for quote in quotes if things & readings.terms_in(quote)]
    if having and all(_is_of_others(quote, own, readings) for quote in having):
        yield Absent(people[0].span.of(question), "subject")


def _is_of_others(quote: str, own: AbstractSet[str], readings: Readings) -> bool:
    """Whether somebody is named in a quote, and none of those."""
    others = any(n.sort in _WHOLE for n in readings.names_of(quote))
    return others and own.isdisjoint(readings.terms_in(quote))


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
