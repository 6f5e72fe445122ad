"""Who holds an office: the minister that "which minister" asks for. Pure."""

import re
from collections.abc import Collection, Iterator

from jkqa.expect.asked import ENVOYS, PLACE
from jkqa.expect.nouns import PERSONS, VAGUE
from jkqa.expect.offices import PORTFOLIOS, SPELT
from jkqa.expect.persons import ANOTHER, BY, LOOSELY, people
from jkqa.expect.sought import Found, Sought
from jkqa.expect.successors import asks_who_comes_next, is_next
from jkqa.names import simple
from jkqa.tokenize import fold, term_of, tokens
from jkqa.types import Span

#: How well somebody fits of whom a text says nothing, where the question is who holds an office.
_UNSAID = 0.6
#: Between an office and its holder: "Secretary of State Antony Blinken", "Colby, an official".
_HELD = re.compile(
    r"s?(?:\s+(?:(?:of|for)\s+[a-z]+(?=,)|of|for|to|and|the|[A-Z][\w’'-]+)){0,6}\s*,?\s*"
)
#: Somebody who does a thing to a captain is none: "Mavrelis ordered its captain to turn".
_DOES = (
    r"\s+(?!is\b|was\b|as\b|be(?:came|comes)\b|remain|new\b|former\b|then\b)[a-z]\w+"
    r"\s+(?:(?:the|an?|its|his|her|their|new)\b|[A-Z])"
)
_HOLDS = re.compile(
    rf"(?!{_DOES})"
    r",?\s+(?:is\s+|was\s+|as\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
    rf"(?:(?!(?:and|or|over|than|against|with|from|before|after)\b)[\w’'-]+\s+){{0,5}}"
)
_NAMES = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:names?|named|appoint(?:s|ed)|picks?|picked|chooses?|chose|nominate[sd])"
    r"\s+(?![a-z])"
)
_AS = re.compile(r"[^.;]{0,150}\b(?:as|one\s+of)\s+(?:[\w’'-]+\s+){0,4}")
_TITLE = re.compile(rf"\b({PERSONS})s?,?\s+$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:,|\s+\()\s*(?!until\b|former|previous|hitherto|once\b)"
    rf"(?:[\w’'-]+\s+){{0,5}}?({PERSONS})\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'.-]*\s+)+$")
_DEPUTIES = re.compile(r"\b(?:vice|deputy|assistant|under|acting)\b", re.IGNORECASE)
_DEPUTY = frozenset("vice deputy assistant acting".split())
_UNDER = re.compile(r"\bunder[\s-]", re.IGNORECASE)  # an office, and not "minister under Sorn"
#: Where an envoy is sent: "ambassador to Japan".
_SENT = re.compile(rf"\s+(?:to|in|at)\s+{PLACE}")
#: What ministers are for, and what says that somebody was one before.
_PORTFOLIOS = frozenset({"prime", *"|".join(PORTFOLIOS).split("|")})
_FOR = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?(?:national\s+|public\s+)?\w+", re.IGNORECASE)
_WIDE = 20  # characters of a title
_FORMER = re.compile(r"\b(?:former|ex-|erstwhile|one-time|late)\b", re.IGNORECASE)
_BEFORE_NOW = frozenset("former formerly was were ex previous late old".split())
_SAME_OFFICE = frozenset({"counterpart", "counterparts"})
_ENVOYS = dict.fromkeys(ENVOYS, ENVOYS)
_VAGUE = frozenset(term_of(word) for word in VAGUE)
_ANYBODY = frozenset({"person", "man", "woman"})
_BEFORE = 18  # characters of a title before its last word


def holders(sought: Sought, text: str) -> Iterator[Found]:
    """Who holds the office that "which minister" names: the name right behind it, or before it."""
    if sought.ask.head in _ANYBODY:
        yield from people(sought, text)
        return
    alike = sought.lore.alike(sought.ask.head) | _ENVOYS.get(sought.ask.head, frozenset())
    run = simple(tokens(text))
    heads = [t.span for t in run if t.term in alike]
    if heads:  # the other side's minister meets "his counterpart"
        heads += [t.span for t in run if t.word in _SAME_OFFICE]
    deputy = not _DEPUTY.isdisjoint(sought.said) or bool(_UNDER.search(sought.ask.whose))
    whose = sought.lore.there(sought.ask.whose)
    if sought.ask.office:  # "the finance minister of Japan"
        whose = whose or sought.there - sought.lore.there(sought.ask.where)
    comes_next = asks_who_comes_next(sought.said)
    there = list(people(sought, text))
    theirs = [f for f in there if not whose.isdisjoint(_own(text, f.span, sought))]
    for found in there:
        span = found.span
        held = [head for head in heads if _holds(text, span, head)]
        if comes_next and is_next(span, text):  # the text need not say the office
            yield found
        elif held and all(_is_not_it(text, head, whose, sought) for head in held):
            yield Found(span, found.fit * ANOTHER)
        elif held:
            lower = any(_DEPUTIES.search(_title(text, head)) for head in held)
            yield Found(span, found.fit * (1.0 if lower == deputy else LOOSELY))
        elif heads:
            yield Found(span, found.fit * LOOSELY)
        else:
            another = _is_another(sought, text, span) or _is_of_another(text, span, whose, sought)
            another = another or bool(theirs and found not in theirs)
            yield Found(span, found.fit * (ANOTHER if another else _unsaid(sought)))


def _unsaid(sought: Sought) -> float:
    """What somebody counts for in a text that does not have the office that is asked for."""
    anybody = sought.ask.head in _VAGUE and "as" not in sought.said
    return _UNSAID if sought.ask.office and not anybody else 1.0


def _holds(text: str, name: Span, head: Span) -> bool:
    """Whether an office and a name stand together."""
    if head.end <= name.start:
        return bool(_HELD.fullmatch(text[head.end : name.start]))
    between = text[name.end : head.start]
    if BY.search(text[: name.start]) or _NAMES.match(between):
        return False  # who names somebody for an office does not hold it
    return bool(_HOLDS.fullmatch(between) or _AS.fullmatch(between))


def _is_not_it(text: str, head: Span, whose: Collection[str], sought: Sought) -> bool:
    """Whether an office is another country's, another office, or was held before."""
    past = bool(_FORMER.search(_title(text, head))) and sought.said.isdisjoint(_BEFORE_NOW)
    return (
        past
        or _is_of_another(text, head, whose, sought)
        or _is_for_another(text, head, sought)
        or _is_sent_elsewhere(text, head, whose, sought)
    )


def _is_sent_elsewhere(text: str, head: Span, whose: Collection[str], sought: Sought) -> bool:
    """Whether an envoy is to another country than is asked for, or to the one whose is asked."""
    sent = _SENT.match(text, head.end) if sought.ask.head in ENVOYS else None
    there = sought.lore.there(sent.group()) if sent else frozenset()
    asked = sought.lore.there(sought.ask.where)
    return bool(there) and (there.isdisjoint(asked) if asked else not there.isdisjoint(whose))


def _is_for_another(text: str, head: Span, sought: Sought) -> bool:
    """Whether a minister is for another thing than is asked for: foreign, and not prime."""
    own = {token.word for token in tokens(sought.ask.whose)}  # no "economy" that they spoke about
    asked = {SPELT.get(word, word) for word in own or sought.said} & _PORTFOLIOS
    around = text[max(head.start - _WIDE, 0) : head.start].rpartition(",")[2]
    behind = _FOR.match(text, head.end)
    words = (around + (behind.group() if behind else "")).lower().split()
    told = {SPELT.get(word, word) for word in words} & _PORTFOLIOS
    return bool(asked and told) and asked.isdisjoint(told)


def _is_of_another(text: str, head: Span, whose: Collection[str], sought: Sought) -> bool:
    """Whether an office, or somebody, is of another country than asked: no "Korean Minister"."""
    own = _own(text, head, sought) if whose else frozenset()
    return bool(own) and own.isdisjoint(whose)


def _own(text: str, head: Span, sought: Sought) -> frozenset[str]:
    """The countries named right before an office or a name: "the Korean Prime Minister Ada"."""
    before = _CAPITALS.search(text[: head.start])
    return sought.lore.there(before.group()) if before else frozenset()


def _title(text: str, head: Span) -> str:
    """What stands before an office and may belong to it: "the US Deputy" Secretary."""
    return text[max(head.start - _BEFORE, 0) : head.start]


def _is_another(sought: Sought, text: str, name: Span) -> bool:
    """Whether a text says what somebody is, and it is another thing than what is asked for."""
    match = _TITLE.search(text[: name.start]) or _ASIDE.match(text[name.end :])
    if not match or sought.ask.head in _VAGUE:
        return False
    role = term_of(fold(match[1]))
    return role not in _VAGUE and role not in sought.lore.alike(sought.ask.head)
