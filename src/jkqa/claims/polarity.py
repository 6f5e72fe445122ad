"""What a text affirms and what it denies, word by word, opposites included. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jkqa.claims.contrary import contraries
from jkqa.claims.numerals import CARDINAL
from jkqa.events.phrases import Phrases, lemmas
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, Token, term_of, tokens
from jkqa.types import Span

_NOT = frozenset("not no never without nor neither nobody nothing none cannot".split())
#: Before a phrase that denies they take the denial back: "not declined to collect them".
_OF_VERBS = frozenset("not never cannot".split())
#: "not only", "no doubt", "no less than", "not least", "no confidence": these deny nothing.
_NOT_DENIED = frozenset("only doubt less least fewer more sooner wonder confidence".split())
_SCALES = frozenset("hundred thousand million billion trillion m bn".split())
#: Verbs that end what follows them,
_STOPPING = frozenset("stop cease halt suspend quit finish end discontinu paus".split())
_ENDS_OF = frozenset("end start beginning close finish".split())
#: words of the table's stems that are on no side, and those that set a bound to an amount only.
_NO_SIDE = frozenset("majority majorities minority minorities".split())
#: "From left are ...", "the man on the left": a side, and nobody who leaves.
_SIDE_BEFORE = frozenset("from the far at upper lower top bottom".split())
_BOUND = frozenset("above over below under more less fewer".split())
_AMOUNT = frozenset("half third quarter dozen hundred thousand million billion zero norm".split())
#: Behind a denial: it tells when something was last so.
_SINCE = re.compile(
    r"[^.;:]{0,40}?\b(?:since|until|till|for (?=(?:\w+ ){0,2}[\w-]+ (?:years?|months?|decades?)))\b"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
#: "Traced the failure to corroded pins" denies nothing.
_IS_NOUN = re.compile(r"(?<=\bfailure to)\s+(?:the|a|an|its|his|her|their|\w+ed)\b", re.IGNORECASE)
_MEASURED = frozenset("absence lack".split())
#: Of what is only set aside: another text need not speak of it.
_BARE = re.compile(r"(?:without|rather than|instead of|in the absence of)\b", re.IGNORECASE)
#: Who succeeds at the fifth attempt has failed before, and the other way round.
_TRIED = frozenset("succeed success fail failur win victori lose defeat".split())
_AT_LAST = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d+(?:nd|rd|th))"
    r" (?:attempt|try|bid|go|time of asking)\b",
    re.IGNORECASE,
)
#: Where the denial ends.
_ENDS = frozenset(
    "but although though because since while whereas if when where why how whether who which that "
    "and or so unless until "
    "despite yet".split()
)
#: So many content words behind a denial are denied, and it reaches so many tokens far.
_DENIED, _REACH = 2, 7


@dataclass(frozen=True, slots=True)
class Opposites:
    """The table: opposites as phrases with their side, phrases that deny, and acts."""

    sides: Phrases[tuple[str, int]]
    deny: Phrases[frozenset[str]]  # the adverbs that a text must have as they are
    negative: Phrases[bool]
    acts: Phrases[str]
    contrary: Phrases[tuple[int, int, bool]]
    deeds: Phrases[str]

    @classmethod
    def of(cls, tables: Sequence[Mapping[str, Any]]) -> "Opposites":
        """From tables with ``pairs``, ``deny``, ``acts``, ``deeds``, ``contrary`` and ``doing``."""
        pairs = [pair for table in tables for pair in table.get("pairs", ())]
        groups, deeds, things, doing = (
            [group for table in tables for group in table.get(key, ())]
            for key in ("acts", "deeds", "contrary", "doing")
        )
        return cls(
            Phrases(
                (words, (f"={i}", sign))
                for i, pair in enumerate(pairs)
                for side, sign in zip(pair, (1, -1), strict=True)
                for words in side
            ),
            Phrases(
                (words, _adverbs(words)) for table in tables for words in table.get("deny", ())
            ),
            Phrases((words, True) for table in tables for words in table.get("negative", ())),
            Phrases((words, f"~{i}") for i, group in enumerate(groups) for words in group),
            contraries([*things, *doing], len(doing)),
            Phrases(_keyed([*groups, *deeds])),
        )


def _keyed(groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The acts with the key of their group; a group with a word of one before adds to that."""
    keys: dict[str, str] = {}
    for i, group in enumerate(groups):
        key = next((keys[words] for words in group if words in keys), f"~{i}")
        for words in group:
            yield words, keys.setdefault(words, key)


@dataclass(frozen=True, slots=True)
class Signs:
    """``signs`` has for each term, and each pair of opposites, which of 1 and -1 the text says.

    ``at`` is where; ``denied`` are the places of denials with the terms that they deny; of these,
    ``since`` are those of "not since" and ``bare`` those of "without" and "rather than".
    ``negative`` are the places of words that deny something in themselves, ``undone`` what "un-"
    stands before, ``back`` the places of denials that are taken back ("not refuse to"; not kept
    in joined texts).
    """

    signs: Mapping[str, frozenset[int]]
    at: Mapping[str, Span]
    denied: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    negative: tuple[Span, ...] = ()
    since: tuple[Span, ...] = ()
    bare: tuple[Span, ...] = ()
    undone: frozenset[str] = frozenset()
    back: tuple[Span, ...] = ()


def signs(
    run: Sequence[Token], text: str, opposites: Opposites, names: frozenset[int] = frozenset()
) -> Signs:
    """Read what a text affirms and denies; ``names`` are tokens of names, which are neither."""
    terms = lemmas(run)
    denials, back = _denials(run, text, terms, opposites)
    reached = {at for _, ats in denials for at in ats}
    found: dict[str, set[int]] = {}
    places: dict[str, Span] = {}
    at_last = _AT_LAST.search(text)
    for i, (token, term) in enumerate(zip(run, terms, strict=True)):
        if i not in names and token.word not in STOP_WORDS and not term[:1].isdigit():
            found.setdefault(term, set()).add(-1 if i in reached else 1)
            if _is_stopped(run, terms, i):
                found[term] |= {-1, 1}
            places.setdefault(term, token.span)
    for at, length, values in opposites.sides.all(terms):
        if length == 1 and _is_no_side(run, at):
            continue
        if run[at].word in _BOUND and not _before_amount(run, at + length):
            continue
        # "did not mention"; but "stayed away from" and "no longer present" say it themselves
        before = [(s, ats) for s, ats in denials if s.start < run[at].span.start]
        own = range(at, at + length)
        inside = any(s.covers(run[at].span) or set(ats) & set(own) for s, ats in before)
        inside = inside or any(b.start < run[at].span.start < b.end for b in back)
        flip = -1 if inside else 1
        for key, sign in values:
            found.setdefault(key, set()).add(sign * flip)
            if terms[at] in _TRIED and at_last:
                found[key].add(-sign * flip)
            places.setdefault(key, Span(run[at].span.start, run[at + length - 1].span.end))
    denied = tuple((span, tuple(terms[i] for i in ats)) for span, ats in denials)
    negative = tuple(
        Span(run[at].span.start, run[at + length - 1].span.end)
        for at, length, _ in opposites.negative.all(terms)
        if not (at and run[at - 1].word in _OF_VERBS and _denier(run, terms, at, opposites))
    )
    since = tuple(span for span, _ in denials if _SINCE.match(text, span.end))
    bare = tuple(span for span, _ in denials if _BARE.match(text, span.start))
    kept = {key: frozenset(sides) for key, sides in found.items()}
    undone = frozenset(_without_un(token.word) for token in run) - {""}
    return Signs(kept, places, denied, negative, since, bare, undone, tuple(back))


def _is_no_side(run: Sequence[Token], at: int) -> bool:
    """Whether a word of the table stands for another thing: the end of May, the man on the left."""
    word, before = run[at].word, run[at - 1].word if at else ""
    return (
        is_currency(run, at)
        or word in _NO_SIDE
        or (word in _ENDS_OF and before == "the")
        or (word == "left" and before in _SIDE_BEFORE)
    )


def _without_un(word: str) -> str:
    """The term of what ``unrelated`` denies; empty for other words."""
    prefix = next((p for p in ("un", "non") if word.startswith(p)), "")
    return term_of(word.removeprefix(prefix)) if prefix and len(word) > len(prefix) + 4 else ""


def _denials(
    run: Sequence[Token], text: str, terms: Sequence[str], opposites: Opposites
) -> tuple[list[tuple[Span, list[int]]], list[Span]]:
    """Each denial: where it stands with what it denies, and the tokens that it denies.

    Those that are taken back, as in "not refuse to", come apart from them.
    """
    found = []
    back = []
    at = 0
    while at < len(run):
        length = _denier(run, terms, at, opposites)
        word = run[at].word
        if length and _IS_NOUN.match(text, run[at + length - 1].span.end):
            length = 0
        if length and word in _MEASURED and _before_amount(run, at + length):
            length = 0  # "an absence of 53 days"
        if not length and (word in _NOT or word.endswith("n't")) and not _is_idle(run, at):
            length = 1
            twice = _denier(run, terms, at + 1, opposites)
            if twice and word in _OF_VERBS:
                back.append(Span(run[at].span.start, run[at + twice].span.end))
                at += 1 + twice
                continue
        if length:
            ats = _scope(run, text, at + length + _of_whom(run, at) + _by_whom(run, at + length))
            end = run[ats[-1]].span.end if ats else run[at + length - 1].span.end
            found.append((Span(run[at].span.start, end), ats))
        at += length or 1
    return found, back


def _denier(run: Sequence[Token], terms: Sequence[str], at: int, opposites: Opposites) -> int:
    """How many words at ``at`` deny what follows; 0 for none."""
    length, adverbs = opposites.deny.longest(terms, at) if at < len(run) else (0, [])
    if not length and [t.word for t in run[at : at + 3 : 2]] == ["too", "to"]:
        return 3  # "too late to be considered"
    words = {token.word for token in run[at : at + length]}
    return length if any(own <= words for own in adverbs) else 0


def _of_whom(run: Sequence[Token], at: int) -> int:
    """``Neither head of state comments``: no comment is made; how many words say of whom."""
    words = [token.word for token in run[at : at + 4]]
    if words[:1] != ["neither"] or len(words) < 2 or words[1] in STOP_WORDS:
        return 0
    return 3 if words[2:3] == ["of"] and len(words) == 4 else 1


def _by_whom(run: Sequence[Token], at: int) -> int:
    """``Without the two states having agreed``: no agreement; how many words say whose."""
    words = [token.word for token in run[at : at + _REACH]]
    without = at and run[at - 1].word == "without"
    return words.index("having") + 1 if without and "having" in words else 0


def _adverbs(words: str) -> frozenset[str]:
    """``Hardly`` denies; ``hard work``, of the same stem, does not."""
    return frozenset(t.word for t in simple(tokens(words)) if t.word.endswith("ly"))


def _is_stopped(run: Sequence[Token], terms: Sequence[str], at: int) -> bool:
    """``stop filling the lake``: it was done, and is so no longer; either may be told of it."""
    return at > 0 and run[at].word.endswith("ing") and terms[at - 1] in _STOPPING


def _before_amount(run: Sequence[Token], at: int) -> bool:
    """Whether an amount follows; ``under the accord`` and ``talks over fish`` are no bounds."""
    words = [token.word for token in run[at : at + 3]]
    if words[:1] == ["than"]:
        words = words[1:]
    return any(w in CARDINAL or _is_figure(w) or w in _AMOUNT for w in words[:2])


def _is_figure(word: str) -> bool:
    """Figures that are no year: "under a 2027 protocol" is below nothing."""
    return word[:1].isdigit() and not _YEAR.fullmatch(word)


def is_currency(run: Sequence[Token], at: int) -> bool:
    """``won`` behind an amount is money, and no victory."""
    before = run[at - 1] if at else None
    return (
        run[at].word == "won"
        and before is not None
        and (before.word[:1].isdigit() or before.capital or before.word in _SCALES)
    )


def _is_idle(run: Sequence[Token], at: int) -> bool:
    return at + 1 < len(run) and run[at + 1].word in _NOT_DENIED


def _scope(run: Sequence[Token], text: str, first: int) -> list[int]:
    denied: list[int] = []
    for i in range(first, min(first + _REACH, len(run))):
        between = text[run[i - 1].span.end : run[i].span.start]
        word = run[i].word
        ends = ",;:.()" if i > first else ".;:"  # "did not. Trade reached"
        if any(m in between for m in ends) or (i > first and word in _ENDS):
            break
        if word in STOP_WORDS or word.endswith("ly") or word in CARDINAL:
            continue
        denied.append(i)
        if len(denied) == _DENIED:
            break
    return denied
