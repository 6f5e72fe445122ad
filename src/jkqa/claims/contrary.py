"""Acts that a sentence tells of a thing of which a text tells the contrary. Pure.

Opposite words alone may be said of different things; here what they are said of must be the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.events.phrases import Phrases, Value, lemmas
from jkqa.tokenize import STOP_WORDS, Token
from jkqa.types import Span

_BE = frozenset("is are was were be been being gets got remains remained stays stayed".split())
#: Before a verb they leave open whether it is done.
_OPEN = frozenset(
    """to would could might may can should must will shall if whether not never no without nor
    neither cannot""".split()
)
_CLAUSE = frozenset(
    """while whereas but although though because after before since when until unless if who which
    that and or so then""".split()
)
#: Nouns of acts: "approval of", but not "approval ratings".
_NOUN = re.compile(r"\w{3,}(?:al|als|ion|ions|ance|ment|ments|ure)")
#: Words that many things are told with.
_TIMES = frozenset(
    """january february march april may june july august september october november december year
    month week day years months weeks days percent million billion first second third new later
    """.split()
)
#: Right before a verb: it is not done.
_PLAINLY = re.compile(r"(?:\b(?:not|never)|n['’]t) (?:\w+ly )?$", re.IGNORECASE)
_PARTICLES = frozenset("in out off up down back away over".split())
_PARTED = 4  # words between a verb and its particle: "let the cutters in"
_SHORT = 6  # letters; a shorter word in its plain form may be a noun
_BEHIND, _BEFORE = 7, 7  # content words on either side that an act is told of
_PASSIVE = 3  # tokens from "was" to its verb
_NEAR = 3  # tokens from what leaves a verb open to the verb


@dataclass(frozen=True, slots=True)
class Stance:
    """An act for or against something: its group, its side, and where it stands.

    ``of`` are the terms of what it is done to, ``by`` those that stand before an active verb.
    One that is ``turned`` is denied, and so on the other side; it is not ``sure`` where the text
    leaves it open. It is ``plain`` where "not" or "never" stands right before it. ``verb`` is
    its first term.
    """

    group: int
    side: int
    doer: bool
    of: frozenset[str]
    by: frozenset[str]
    span: Span
    sure: bool = True
    turned: bool = False
    plain: bool = False
    verb: str = ""


def contraries(
    groups: Sequence[Sequence[Sequence[str]]], doers: int
) -> Phrases[tuple[int, int, bool]]:
    """The phrases of groups with their sides; the last ``doers`` groups go by who does it."""
    first = len(groups) - doers
    return Phrases(
        (words, (i, side, i >= first))
        for i, group in enumerate(groups)
        for side, phrases in enumerate(group)
        for words in phrases
    )


def stances(
    run: Sequence[Token],
    text: str,
    table: Phrases[tuple[int, int, bool]],
    names: frozenset[int],
    denied: Sequence[Span],
) -> tuple[Stance, ...]:
    """The acts of a text that have a contrary; ``names`` are tokens of names, which are no acts."""
    terms = lemmas(run)
    found = []
    for at, length, values in [*table.all(terms), *_parted(run, text, terms, table)]:
        if at in names or (length == 1 and _is_noun(run, terms, at)):
            continue
        end = at + length
        span = Span(run[at].span.start, run[end - 1].span.end)
        passive = _is_passive(run, at, end)
        before, behind = _before(run, text, terms, at), _behind(run, text, terms, end)
        turned = any(d.start < span.start <= d.end + 1 for d in denied)
        plain = turned and bool(_PLAINLY.search(text, 0, span.start))
        sure = turned or not any(_is_open(t) for t in run[max(at - _NEAR, 0) : at])
        of = before if passive else _relative(run, text, terms, at) or behind or before
        by = frozenset[str]() if passive else before
        how = (of, by, span, sure, turned, plain, terms[at])
        found += [
            Stance(group, 1 - side if turned else side, doer, *how) for group, side, doer in values
        ]
    return tuple(found)


def contrary(
    said: Sequence[Stance],
    told: Sequence[Stance],
    whole: Sequence[Stance],
    terms: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
) -> tuple[Span, Span] | None:
    """Where a sentence tells an act, and the nearest sentences only its contrary, of one thing.

    Nor may the ``whole`` that they are taken from tell the act itself of it. What is plainly "not
    refused" may be the thing of another clause: ``terms`` are those of the sentence and of the
    whole.
    """
    for act in said:
        mine = {s.side for s in said if s.group == act.group}
        theirs = [t for t in told if t.group == act.group]
        if not act.sure or len(mine) > 1 or any(t.side == act.side for t in theirs):
            continue
        if act.turned and not act.plain:
            continue
        same = [t for t in whole if t.group == act.group and t.side == act.side]
        if any(not act.plain or _shared(act, t) for t in same):
            continue
        for other in theirs:
            either = act.plain and act.of & terms[1] and other.of & terms[0]
            if other.turned and other.verb == act.verb:
                continue  # what is denied in other words: "opposed", "would not hear of"
            if other.sure and (_shared(act, other) or either):
                return act.span, other.span
    return None


def contrary_of_whom(
    said: Sequence[Stance],
    told: Sequence[Stance],
    whole: Sequence[Stance],
    names: frozenset[str],
) -> tuple[Span, Span] | None:
    """Where a sentence gives somebody the act that a text tells of another, and not their own.

    ``Olcay praised the study; Mamani dismissed it``: Mamani praised nothing. Where nobody else does
    it, both must be done to the same. ``names`` are the terms of the names of the sentence.
    """
    for act in said:
        who = act.by & names
        theirs = [t for t in told if t.group == act.group]
        own = [t for t in theirs if t.by & who and not (t.turned and t.verb == act.verb)]
        others = [t for t in theirs if t not in own and t.side == act.side and t.by]
        if not act.sure or act.turned or not (others or any(act.of & t.of for t in own)):
            continue
        if (
            own
            and all(t.sure and t.side != act.side for t in own)
            and not any(t.by & who and t.side == act.side for t in whole if t.group == act.group)
        ):
            return act.span, own[0].span
    return None


def _shared(one: Stance, other: Stance) -> frozenset[str]:
    """What two acts have in common: who does them, or what they are done to."""
    return one.by & other.by if one.doer else one.of & other.of


def _parted(
    run: Sequence[Token], text: str, terms: Sequence[str], table: Phrases[Value]
) -> Iterator[tuple[int, int, list[Value]]]:
    """Verbs that have their object before the particle, ``let the cutters in``, as of one word."""
    for at in range(len(run)):
        for i in range(at + 2, min(at + 2 + _PARTED, len(run))):
            between = text[run[i - 1].span.end : run[i].span.start]
            if any(mark in between for mark in ",;:.—") or run[i].word in _CLAUSE:
                break
            if run[i].word in _PARTICLES and not _governs(run, text, i):
                length, values = table.longest((terms[at], terms[i]), 0)
                if length > 1:
                    yield at, 1, values
                break


def _relative(run: Sequence[Token], text: str, terms: Sequence[str], at: int) -> frozenset[str]:
    """``Offered his resignation, which Romer declined``: what "which" stands for."""
    for i in range(at - 2, max(at - 2 - _PARTED, 0), -1):
        if run[i].word in ("which", "whom") and run[i + 1].capital:
            return _before(run[:i], text, terms, i - 1) | frozenset(_content(run, terms, i - 1))
        if run[i].word in _CLAUSE:
            break
    return frozenset()


def _governs(run: Sequence[Token], text: str, at: int) -> bool:
    """``Took the ferry in March``: the word goes with what follows."""
    if run[at].word not in ("in", "over") or at + 1 == len(run):
        return False
    return not text[run[at].span.end : run[at + 1].span.start].strip()


def _is_open(token: Token) -> bool:
    return token.word in _OPEN and not (token.capital and token.word == "may")


def _is_noun(run: Sequence[Token], terms: Sequence[str], at: int) -> bool:
    word = run[at].word
    if _NOUN.fullmatch(word) and not _NOUN.fullmatch(terms[at]):
        return at + 1 == len(run) or run[at + 1].word != "of"
    if len(word) < _SHORT and word == terms[at]:
        return at == 0 or run[at - 1].word not in ("to", "not")
    return at > 0 and run[at - 1].word in ("a", "an", "the", "his", "her", "its", "their", "no")


def _is_passive(run: Sequence[Token], at: int, end: int) -> bool:
    if run[at].word.endswith("ing"):
        return False
    led_by = end < len(run) and run[end].word == "by"
    led_by = led_by and run[end].span.start == run[end - 1].span.end + 1  # "rejects, by 9 votes"
    return led_by or any(t.word in _BE for t in run[max(at - _PASSIVE, 0) : at])


def _behind(run: Sequence[Token], text: str, terms: Sequence[str], first: int) -> frozenset[str]:
    """What stands behind an act; "rejects, by nine votes to five, a motion" has an aside."""
    found: list[str] = []
    aside = False
    for i in range(first, len(run)):
        between = text[run[i - 1].span.end : run[i].span.start]
        comma = "," in between
        if aside or (comma and i == first):
            aside = not comma or i == first
            if aside:
                continue
        elif comma:
            break
        if any(m in between for m in ";:.—") or run[i].word in _CLAUSE or len(found) == _BEHIND:
            break
        found += _content(run, terms, i)
    return frozenset(found)


def _before(run: Sequence[Token], text: str, terms: Sequence[str], at: int) -> frozenset[str]:
    found: list[str] = []
    for i in range(at - 1, -1, -1):
        between = text[run[i].span.end : run[i + 1].span.start]
        if any(m in between for m in ";:.—") or run[i].word in _CLAUSE or len(found) == _BEFORE:
            break
        found += _content(run, terms, i)
    return frozenset(found)


def _content(run: Sequence[Token], terms: Sequence[str], at: int) -> list[str]:
    word = run[at].word
    return [] if word in STOP_WORDS or word[:1].isdigit() or word in _TIMES else [terms[at]]
