"""What a text affirms and what it denies, word by word, opposites included. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jkqa.claims.numerals import CARDINAL
from jkqa.events.phrases import Phrases, lemmas
from jkqa.tokenize import STOP_WORDS, Token, term_of
from jkqa.types import Span

_NOT = frozenset("not no never without nor neither nobody nothing none cannot".split())
#: "not only", "no doubt", "no less than", "not least": these deny nothing.
_NOT_DENIED = frozenset("only doubt less least fewer more sooner wonder".split())
_SCALES = frozenset("hundred thousand million billion trillion m bn".split())
#: Verbs that end what follows them,
_STOPPING = frozenset("stop cease halt suspend quit finish end discontinu paus".split())
#: words of the table's stems that are on no side, and those that set a bound to an amount only.
_NO_SIDE = frozenset("majority majorities minority minorities".split())
_BOUND = frozenset("above over below under more less fewer".split())
_AMOUNT = frozenset("half third quarter dozen hundred thousand million billion zero norm".split())
#: Behind a denial: it tells when something was last so.
_SINCE = re.compile(
    r"[^.;:]{0,40}?\b(?:since|until|till|for (?=(?:\w+ ){0,2}[\w-]+ (?:years?|months?|decades?)))\b"
)
_BARE = re.compile(r"without\b", re.IGNORECASE)
#: Where the denial ends.
_ENDS = frozenset(
    "but although though because since while whereas if when who which that and or so unless until "
    "despite yet".split()
)
#: Terms of fewer letters (go, come, take) may be said of anything.
_TELLING = 5
#: So many content words behind a denial are denied, and it reaches so many tokens far.
_DENIED, _REACH = 2, 7
#: So many words that both affirm are about something else than what one denies.
_AFFIRMED = 2


@dataclass(frozen=True, slots=True)
class Opposites:
    """The table: opposites as phrases with their side, phrases that deny, and acts."""

    sides: Phrases[tuple[str, int]]
    deny: Phrases[bool]
    negative: Phrases[bool]
    acts: Phrases[str]

    @classmethod
    def of(cls, tables: Sequence[Mapping[str, Any]]) -> "Opposites":
        """From tables with ``pairs``, ``deny`` and ``acts``."""
        pairs = [pair for table in tables for pair in table.get("pairs", ())]
        groups = [group for table in tables for group in table.get("acts", ())]
        return cls(
            Phrases(
                (words, (f"={i}", sign))
                for i, pair in enumerate(pairs)
                for side, sign in zip(pair, (1, -1), strict=True)
                for words in side
            ),
            Phrases((words, True) for table in tables for words in table.get("deny", ())),
            Phrases((words, True) for table in tables for words in table.get("negative", ())),
            Phrases((words, f"~{i}") for i, group in enumerate(groups) for words in group),
        )


@dataclass(frozen=True, slots=True)
class Signs:
    """``signs`` has for each term, and each pair of opposites, which of 1 and -1 the text says.

    ``at`` is where; ``denied`` are the places of denials with the terms that they deny; of these,
    ``since`` are those of "not since" and ``bare`` those of "without". ``negative`` are the places
    of words that deny something in themselves, ``undone`` what "un-" stands before.
    """

    signs: Mapping[str, frozenset[int]]
    at: Mapping[str, Span]
    denied: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    negative: tuple[Span, ...] = ()
    since: tuple[Span, ...] = ()
    bare: tuple[Span, ...] = ()
    undone: frozenset[str] = frozenset()


def signs(
    run: Sequence[Token], text: str, opposites: Opposites, names: frozenset[int] = frozenset()
) -> Signs:
    """Read what a text affirms and denies; ``names`` are tokens of names, which are neither."""
    terms = lemmas(run)
    denials = _denials(run, text, terms, opposites)
    reached = {at for _, ats in denials for at in ats}
    found: dict[str, set[int]] = {}
    places: dict[str, Span] = {}
    for i, (token, term) in enumerate(zip(run, terms, strict=True)):
        if i not in names and token.word not in STOP_WORDS and not term[:1].isdigit():
            found.setdefault(term, set()).add(-1 if i in reached else 1)
            if _is_stopped(run, terms, i):
                found[term] |= {-1, 1}
            places.setdefault(term, token.span)
    for at, length, values in opposites.sides.all(terms):
        if length == 1 and (_is_currency(run, at) or run[at].word in _NO_SIDE):
            continue
        if run[at].word in _BOUND and not _before_amount(run, at + length):
            continue
        # "did not mention"; but "stayed away from" itself denies what follows
        inside = any(s.covers(run[at].span) and s.start < run[at].span.start for s, _ in denials)
        flip = -1 if inside or any(i in reached for i in range(at, at + length)) else 1
        for key, sign in values:
            found.setdefault(key, set()).add(sign * flip)
            places.setdefault(key, Span(run[at].span.start, run[at + length - 1].span.end))
    denied = tuple((span, tuple(terms[i] for i in ats)) for span, ats in denials)
    negative = tuple(
        Span(run[at].span.start, run[at + length - 1].span.end)
        for at, length, _ in opposites.negative.all(terms)
    )
    since = tuple(span for span, _ in denials if _SINCE.match(text, span.end))
    bare = tuple(span for span, _ in denials if _BARE.match(text, span.start))
    kept = {key: frozenset(sides) for key, sides in found.items()}
    undone = frozenset(_without_un(token.word) for token in run) - {""}
    return Signs(kept, places, denied, negative, since, bare, undone)


def _without_un(word: str) -> str:
    """The term of what ``unrelated`` denies; empty for other words."""
    prefix = next((p for p in ("un", "non") if word.startswith(p)), "")
    return term_of(word.removeprefix(prefix)) if prefix and len(word) > len(prefix) + 4 else ""


def _denials(
    run: Sequence[Token], text: str, terms: Sequence[str], opposites: Opposites
) -> list[tuple[Span, list[int]]]:
    """Each denial: where it stands with what it denies, and the tokens that it denies."""
    found = []
    at = 0
    while at < len(run):
        length, _ = opposites.deny.longest(terms, at)
        word = run[at].word
        if not length and (word in _NOT or word.endswith("n't")) and not _is_idle(run, at):
            length = 1
        if length:
            ats = _scope(run, text, at + length)
            end = run[ats[-1]].span.end if ats else run[at + length - 1].span.end
            found.append((Span(run[at].span.start, end), ats))
        at += length or 1
    return found


def _is_stopped(run: Sequence[Token], terms: Sequence[str], at: int) -> bool:
    """``stop filling the lake``: it was done, and is so no longer; either may be told of it."""
    return at > 0 and run[at].word.endswith("ing") and terms[at - 1] in _STOPPING


def _before_amount(run: Sequence[Token], at: int) -> bool:
    """Whether an amount follows; ``under the accord`` and ``talks over fish`` are no bounds."""
    words = [token.word for token in run[at : at + 3]]
    if words[:1] == ["than"]:
        words = words[1:]
    return any(w in CARDINAL or w[:1].isdigit() or w in _AMOUNT for w in words[:2])


def _is_currency(run: Sequence[Token], at: int) -> bool:
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


def opposed(said: Signs, told: Signs) -> str | None:
    """A word, or a pair of opposites, that one text affirms and the other denies.

    A denial of the other text to which nothing answers here may be what the word says in its own
    way ("skips": "without the delegation"), and then it is no difference.
    """
    for key in sorted(said.signs.keys() & told.signs.keys()):
        if said.signs[key] & told.signs[key]:
            continue
        denier, other = (said, told) if -1 in said.signs[key] else (told, said)
        if (
            not _loose(other, denier, key)
            and not _since(denier, key)
            and not _both(denier, other, key)
            and not (denier is said and _beside(denier, other, key))
            and not (denier is told and _of_the_rest(said, told, key))
        ):
            return key
    return None


def denied_throughout(said: Signs, whole: Signs, names: frozenset[str]) -> str | None:
    """A word that a sentence affirms, and that a text which tells of the same only denies.

    Of words that may be said of several things only the most telling is looked at: none that is
    part of a name, and none where the sentence denies anything itself.
    """
    if said.denied or said.negative:
        return None
    for key in sorted(said.signs.keys() & whole.signs.keys()):
        affirmed, told = said.signs[key], whole.signs[key]
        telling = len(key) >= _TELLING and not key.startswith("=") and key not in names
        if telling and affirmed == {1} and told == {-1}:
            return key
    return None


def _both(denier: Signs, other: Signs, key: str) -> bool:
    """``no right to an exclusive zone``, ``no exclusive zone``: the same is denied in both."""
    return any(
        span.covers(denier.at[key]) and set(keys) & {k for _, ks in other.denied for k in ks}
        for span, keys in denier.denied
    )


def _beside(denier: Signs, other: Signs, key: str) -> bool:
    """``Did not recall the ambassador`` denies no ambassador, to a text that tells of no recall."""
    return any(
        span.covers(denier.at[key]) and key in keys[1:] and keys[0] not in other.signs
        for span, keys in denier.denied
    )


def _of_the_rest(said: Signs, told: Signs, key: str) -> bool:
    """Whether a sentence tells what goes on behind a denial of a text: "and was represented by"."""
    if not any(key in keys[1:] for _, keys in told.denied):
        return False
    spans = [span for span, _ in told.denied]
    shared = [
        term
        for term in said.signs.keys() & told.signs.keys()
        if not term.startswith("=")
        and told.signs[term] == {1} == said.signs[term]
        and not any(span.covers(told.at[term]) for span in spans)
    ]
    return len(shared) >= _AFFIRMED


def _loose(one: Signs, other: Signs, key: str) -> bool:
    """Whether a text denies something in its own way, beside what a key says."""
    place = one.at[key]
    if any(
        not span.covers(place) and not (span.start <= place.start < span.end)
        for span in one.negative
    ):
        return True
    return any(
        not span.covers(place) and not any(-1 in other.signs.get(k, ()) for k in keys)
        for span, keys in one.denied
    )


def _since(denier: Signs, key: str) -> bool:
    """``not since 1979``, ``not for nine years``: the last time is told, and nothing denied."""
    return any(span.covers(denier.at[key]) for span in denier.since)


def denies(text: Signs) -> bool:
    """Whether a text says a word that denies in itself, or "without"."""
    return bool(text.negative or text.bare)


def denied_alone(said: Signs, told: Signs, whole: Signs) -> Span | None:
    """The place of a denial to which nothing in a text without any denial answers.

    Nor may the ``whole`` that it is taken from deny the same.
    """
    if told.denied or told.negative:
        return None
    pairs = [key for key in said.signs if key.startswith("=") and key in told.signs]
    for span, keys in said.denied:
        answered = any(span.covers(said.at[key]) for key in pairs) or any(
            -1 in text.signs.get(key, ()) or key in text.undone
            for key in keys
            for text in (told, whole)
        )
        if keys and not answered and span not in said.since and span not in said.bare:
            return span
    return None
