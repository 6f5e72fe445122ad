"""A name that a text has, but tells what the sentence does of another. Pure."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from jkqa.claims.amounts import equal
from jkqa.claims.details import Details
from jkqa.claims.evidence import Beyond
from jkqa.claims.mentions import Named
from jkqa.claims.whens import agree
from jkqa.tokenize import tokens
from jkqa.types import Span

#: In the nearest sentence: it goes on about who was named before.
_GOES_ON = re.compile(r"\b(?:he|she|him|her|his|they|their|them|it|its)\b", re.IGNORECASE)
#: A sentence behind must be so much farther from the claim; else it may be the rest of the same.
_FARTHER = 0.075
#: The nearest sentence must have this share of what the claim says beside its details.
_TOLD = 0.25
#: So many words of a sentence must stand in one clause that has another place.
_MOST = 4
_BREAK = re.compile(r",(?!\d)|[;:—]|\b(?:and|but|while|when|where|after|before)\b")


#: Whether a text has a name.
Has = Callable[[Named, Details], bool]


def anothers(
    said: Details, close: Details, beyond: Sequence[Beyond], has: Has
) -> list[tuple[Named, Named]]:
    """Names of a sentence, each with whom or where the nearest sentences tell it of.

    Whoever is named only before them may be meant by "she", and whoever is named right behind may
    do it with them; of a place named before, the nearest sentence may say what happened there.
    """
    if not beyond:
        return []
    somebody = [n for n in said.names if not n.country and not n.placed][:1]
    found = [(n, _doer(n, said, close, beyond)) for n in somebody if not has(n, close)]
    found += [
        (n, _site(n, said, close, beyond))
        for n in said.names
        if n.placed and not n.country and not has(n, close)
    ]
    return [(named, other) for named, other in found if other]


def in_another_clause(said: Details, close: Details) -> list[tuple[Named, Named]]:
    """Places that the nearest sentence has in another clause than all else of a sentence."""
    ours = {term for named in said.names for term in named.terms}
    wanted = {*said.content, *ours}
    ends = [m.start() for m in _BREAK.finditer(close.text)]
    clauses = [Span(*pair) for pair in pairwise([0, *ends, len(close.text)])]
    have = [{t.term for t in tokens(c.of(close.text))} & wanted for c in clauses]
    best = max(range(len(clauses)), key=lambda i: len(have[i]))
    there = [
        n for n in close.names
        if n.placed and not n.country and clauses[best].covers(n.span) and not ours & set(n.terms)
    ]  # fmt: skip
    found = []
    for named in said.names:
        own = set(named.terms)
        if not named.placed or named.country or not there or own & have[best]:
            continue
        beside = [i for i, terms in enumerate(have) if own <= terms]
        rest = set().union(*have) - own
        if beside and len(rest) >= _MOST and rest <= have[best]:
            found.append((named, there[0]))
    return found


def in_another_city(
    named: Named,
    said: Details,
    told: Details,
    close: Details,
    capital_of: Callable[[tuple[str, ...]], str],
) -> bool:
    """Whether a text that tells of an event in one city only has the country of the other.

    "The Norwegian capital" is Oslo: ``capital_of`` has the country of a city, by its terms.
    """
    if not named.placed or not named.city or set(named.terms) <= told.terms:
        return False
    ours = {term for own in said.names for term in own.terms}
    there = [t for t in close.names if t.placed and not ours & set(t.terms)]
    same = any(capital_of(t.terms) == named.country for t in there)
    return not same and any(t.city or not t.country for t in there)


def _doer(named: Named, said: Details, close: Details, beyond: Sequence[Beyond]) -> Named | None:
    """Whom the nearest sentences tell of, where all that they leave unsaid is the name."""
    rivals = [
        n for n in _free(said, close) if not n.placed and (len(n.terms) > 1 or n.titles)
    ]  # fmt: skip
    having = _having(named, beyond)
    owner = named.span.of(said.text).endswith(("'s", "’s"))
    if not rivals or not having or owner or not _tells_the_rest(said, close):
        return None
    if any(b.farther < _FARTHER if b.behind else _GOES_ON.search(close.text) for b in having):
        return None
    return min(rivals, key=lambda n: (len(n.terms) == 1, not n.titles))


def _site(named: Named, said: Details, close: Details, beyond: Sequence[Beyond]) -> Named | None:
    """Where the nearest sentences have it, if none before them sets the scene in the place."""
    rivals = [n for n in _free(said, close) if n.placed]
    having = _having(named, beyond)
    set_before = any(
        n.placed and set(n.terms) & set(named.terms)
        for b in having
        if not b.behind
        for n in b.details.names
    )
    return rivals[0] if rivals and having and not set_before else None


def _having(named: Named, beyond: Sequence[Beyond]) -> list[Beyond]:
    terms = set(named.terms)
    return [b for b in beyond if any(terms & set(n.terms) for n in b.details.names)]


def _free(said: Details, close: Details) -> list[Named]:
    """The names of the nearest sentences that the sentence does not have, countries left out."""
    ours = {term for named in said.names for term in named.terms}
    return [n for n in close.names if not n.country and not ours & set(n.terms)]


def _tells_the_rest(said: Details, close: Details) -> bool:
    """Whether the nearest sentences have all times and amounts, and what is said of them."""
    dated = all(
        when.precision == "year" or any(agree(when, t) for t in close.times) for when in said.times
    )
    counted = all(q.weak or any(equal(q, t) for t in close.numbers) for q in said.numbers)
    same = sum(term in close.terms for term in said.content)
    return dated and counted and same >= _TOLD * len(said.content)
