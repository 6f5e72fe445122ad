"""What a sentence and a text tell otherwise: denied, not done, or the other way round. Pure."""

import re
from collections.abc import Sequence

from jkqa.claims.contrary import contrary, contrary_of_whom
from jkqa.claims.denied import denied_alone, denied_throughout, denies, opposed
from jkqa.claims.details import Details
from jkqa.claims.evidence import Evidence
from jkqa.claims.foremost import is_unheard_of, is_yet_to_come
from jkqa.claims.insisted import among_or_not, done_beyond, insisted
from jkqa.claims.kept import carried_or_failed, kept_or_lost, still_or_no_longer
from jkqa.claims.roles import by_another, same, swapped
from jkqa.claims.subject import done_otherwise
from jkqa.claims.undone import affirmed, called_off, denies_any, undone
from jkqa.events.phrases import lemmas
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, term_of, tokens
from jkqa.types import Span
from jkqa.verdicts import Difference

Found = list[tuple[Difference, Span]]


def manner(said: Details, evidence: Evidence) -> Found:
    """The difference in manner, if there is one, with its place in the sentence."""
    told, whole, beside = evidence.close, evidence.whole, evidence.beside
    unheard = is_unheard_of(said.text, told.text) or is_yet_to_come(said.text, whole.text)
    unheard = unheard or bool(beside and denies(beside, said.signs))
    key = opposed(said.signs, told.signs)
    if key and not (unheard and -1 in said.signs.signs[key]):
        here, there = said.signs.at[key], told.signs.at[key]
        words = _around(told.text, there)
        return [(Difference("negation", _around(said.text, here), words), here)]
    denied = denied_alone(said.signs, told.signs, whole.signs)
    if denied and not unheard:
        return [(Difference("negation", denied.of(said.text), told.text.strip()), denied)]
    done = _done_after_all(said, told) or _otherwise(said, evidence)
    if done:
        return [done]
    names = frozenset(term for named in said.names for term in (*named.terms, *named.titles))
    key = denied_throughout(said.signs, whole.signs, names)
    if key:
        here, there = said.signs.at[key], whole.signs.at[key]
        words = _around(whole.text, there)
        return [(Difference("negation", _around(said.text, here), words), here)]
    pair = swapped(said.acts, told.acts, said.names, told.names)
    pair = pair or by_another(said.acts, told.acts, said.names, told.names)
    if pair:
        mine, theirs = pair
        words = _clause(told.text, theirs.span)
        return [(Difference("role", _clause(said.text, mine.span), words), mine.span)]
    return _acts(said, told, whole)


#: "Did not send an offering", and no "not to send" or "no offering".
_PLAINLY_NOT = re.compile(r"(?:not|never|\w+n['’]t)\s+(?P<verb>[\w-]+)", re.IGNORECASE)


#: "Sent no offering": the verb before.
_SENT_NO = re.compile(r"(?P<verb>[a-z][\w-]{2,}) (?=no [\w-]+)")
_BE = frozenset("is are was were be been being has have had there".split())


def _plainly_denied(text: str, span: Span, terms: Sequence[str]) -> Sequence[str]:
    """A verb and what stands behind it, of ``did not send an offering`` or ``sent no offering``."""
    plain = _PLAINLY_NOT.match(text, span.start, span.end)
    if plain and len(terms) > 1 and term_of(plain["verb"].lower()) == terms[0]:
        return terms
    sent = _SENT_NO.search(text, max(text.rfind(" ", 0, span.start - 1), 0), span.end)
    if not sent or sent.end() != span.start or not terms or sent["verb"] in STOP_WORDS | _BE:
        return ()
    return (*lemmas(simple(tokens(sent["verb"]))), *terms)


def _done_after_all(said: Details, told: Details) -> tuple[Difference, Span] | None:
    """What a sentence denies, and the nearest sentences tell word for word."""
    theirs = [*(span for span, _ in told.signs.denied), *told.signs.negative]
    for span, terms in said.signs.denied:
        keys = _plainly_denied(said.text, span, terms)
        if not keys or span in said.signs.since or not told.terms.issuperset(keys[2:]):
            continue
        place = affirmed(keys, told.text, theirs)
        if place and not is_unheard_of(said.text, told.text):
            words = _around(told.text, place)
            return Difference("negation", span.of(said.text), words), span
    return None


def _otherwise(said: Details, evidence: Evidence) -> tuple[Difference, Span] | None:
    """What a sentence insists on, or denies, and a text tells otherwise somewhere."""
    told = evidence.close
    here = insisted(said, told)
    found = (here, told.text.strip()) if here else None
    found = found or done_beyond(said, told, evidence.beyond)
    found = found or among_or_not(said, evidence.whole)
    if not found:
        return None
    return Difference("negation", found[0].of(said.text), found[1]), found[0]


def _acts(said: Details, told: Details, whole: Details) -> Found:
    """What the sentence tells as done, or as called off, and the text does not."""
    act = undone(said.text, said.names, whole.text, told.text)
    if act:
        return [(Difference("negation", act.said.of(said.text), act.told), act.said)]
    place = without(said, told)
    if place:
        bare = _around(told.text, place)
        return [(Difference("negation", said.names[0].span.of(said.text), bare), place)]
    terms = (said.terms, whole.terms)
    names = frozenset(term for named in said.names for term in named.terms)
    against = contrary(said.stances, told.stances, whole.stances, terms)
    against = against or contrary_of_whom(said.stances, told.stances, whole.stances, names)
    denied = [] if against else [stance for stance in whole.stances if stance.turned]
    elsewhere = contrary(said.stances, denied, whole.stances, terms)
    if elsewhere:
        mine, theirs = elsewhere
        return [(Difference("negation", mine.of(said.text), _around(whole.text, theirs)), mine)]
    if against:
        mine, theirs = against
        return [(Difference("negation", mine.of(said.text), _around(told.text, theirs)), mine)]
    off = called_off(said.text, whole.text)
    if off and not (whole.signs.negative or whole.signs.denied):
        return [(Difference("negation", off.of(said.text), told.text.strip()), off)]
    pair = (
        kept_or_lost(said.text, told.text)
        or still_or_no_longer(said.text, told.text)
        or carried_or_failed(said.text, told.text)
    )
    if pair:
        mine, theirs = pair
        return [(Difference("negation", mine.of(said.text), _around(told.text, theirs)), mine)]
    otherwise = done_otherwise(said, told)
    if otherwise:
        here, words = otherwise
        return [(Difference("negation", here.of(said.text), words), here)]
    post = posted_elsewhere(said, whole)
    if post:
        mine, theirs = post
        return [(Difference("role", _around(said.text, mine), _around(whole.text, theirs)), mine)]
    return []


def without(said: Details, told: Details) -> Span | None:
    """Where a text has "without" whom a sentence begins with, and names them nowhere else."""
    if not said.names or not told.signs.bare or denies_any(said.text):
        return None
    first = said.names[0]
    theirs = [n for n in told.names if same(first, n)]
    inside = [b for b in told.signs.bare for n in theirs if b.covers(n.span)]
    return inside[0] if inside and len(inside) == len(theirs) else None


_POST = re.compile(r"\b(?:ambassador|envoy|consul|emissary) (?:to|in) (?:the )?$", re.IGNORECASE)


def posted_elsewhere(said: Details, told: Details) -> tuple[Span, Span] | None:
    """Where a sentence and a text have an ambassador to different countries."""
    mine, theirs = (
        [n for n in d.names if n.country and _POST.search(d.text, 0, n.span.start)]
        for d in (said, told)
    )
    if not mine or not theirs or {n.country for n in mine} & {n.country for n in theirs}:
        return None
    return mine[0].span, theirs[0].span


def _around(text: str, span: Span, words: int = 3) -> str:
    """The words with a few on either side."""
    before = text[: span.start].split()[-words:]
    after = text[span.end :].split()[:words]
    return " ".join([*before, span.of(text), *after])


def _clause(text: str, span: Span) -> str:
    start = max(text.rfind(mark, 0, span.start) for mark in ";.:") + 1
    ends = [e for mark in ";.:" if (e := text.find(mark, span.end)) >= 0]
    return text[start : min(ends, default=len(text))].strip()
