"""Whether a question asks for a set of entries, and how: listed, counted, or by order. Pure."""

import re
from typing import Literal

from jkqa.expect import asks_in_turn
from jkqa.wants.openings import (
    ACTED,
    AHEAD,
    ALL,
    CAME,
    COMMAND,
    COUNT,
    DATES,
    DID,
    DID_THEY,
    EVER,
    EVERY_TIME,
    EVERYTHING,
    HAPPENED,
    MANY,
    MENTIONED,
    NEXT,
    OFTEN,
    PAST,
    PRESENT,
    RAISED,
    SAID,
    STAGED,
    TWO,
    UNFOLDED,
    WERE,
    WHEN,
    WHICH,
    WHO,
    WHOLE,
)
from jkqa.wants.order import Order
from jkqa.wants.reading import Reading

Form = Literal["list", "count", "order"]


def form_of(reading: Reading, order: Order | None, timed: bool) -> Form | None:
    """How entries are asked for; None where the question asks for something else.

    ``timed`` says that the question has a time in it.
    """
    text = reading.text
    if TWO.search(text) or asks_in_turn(text):
        return None
    if _counts(reading):
        return "count"
    if order and _orders(reading, order):
        return "order"
    return "list" if _lists(reading, timed) else None


def _lists(reading: Reading, timed: bool) -> bool:
    text = reading.text
    return (
        bool(HAPPENED.search(text) or DID.search(text))
        or (timed and bool(UNFOLDED.search(text) or SAID.search(text) or _is_bare(reading)))
        or bool(DATES.search(text) and reading.kinds)
        or _when_of_kind(reading)
        or (bool(EVER.search(text) or (timed and DID_THEY.search(text))) and _is_plain(reading))
        or bool(EVERYTHING.search(text))
        or bool(EVERY_TIME.search(text) and reading.kinds)
        or (timed and _acted(reading))
        or (timed and bool(WHO.search(text) and reading.kinds))
        or any(
            heads(reading, found.end(), plural=opening not in (WHOLE, ALL, WERE))
            for opening in (COMMAND, WHOLE, WHICH, WERE, ALL)
            for found in opening.finditer(text)
        )
        or _keywords(reading)
    )


def _acted(reading: Reading) -> bool:
    """What did X sign: the verb asks for the kind."""
    match = ACTED.search(reading.text)
    return match is not None and any(
        label == "kind" and token.span.end == match.end()
        for label, token in zip(reading.labels, reading.run, strict=True)
    )


def _is_plain(reading: Reading) -> bool:
    """A kind and names alone: nothing that an entry might say in other words."""
    return bool(reading.kinds) and all(need.name or need.office for need in reading.needs)


def _when_of_kind(reading: Reading) -> bool:
    """Names or several people, and then the verb of a kind: "when did X and Y meet"."""
    when = WHEN.search(reading.text)
    names, many = 0, False
    for i, token in enumerate(reading.run):
        if not when or token.span.start < when.end():
            continue
        if reading.labels[i] == "kind":
            return names > 1 or many
        many = many or token.word.endswith("s")
        if reading.labels[i] == "break" and token.word != "and":
            return False
        names += reading.labels[i] == "name"
    return False


def asks_whether(text: str) -> bool:
    """Were there any: that there are none is an answer."""
    return bool(WERE.search(text) or EVER.search(text))


def asks_how_often(text: str) -> bool:
    """How often did X do something: what is counted is said by a verb."""
    return bool(OFTEN.search(text))


def asks_when(text: str) -> bool:
    """When something was."""
    return bool(WHEN.search(text))


def may_be_told(text: str) -> bool:
    """Did X do it, what did X say, who did it, when was it: that it is no entry is no answer.

    What happened, were there any and lists are asked of the chronology alone.
    """
    told = (DID_THEY, SAID, ACTED, WHO, WHEN)
    return any(one.search(text) for one in told) and not asks_for_entries(text)


def asks_for_entries(text: str) -> bool:
    """What happened, were there any, and lists: questions of the chronology alone."""
    lists = (HAPPENED, DID, WERE, EVER, EVERYTHING, COMMAND, WHOLE)
    return any(one.search(text) for one in lists)


def asks_for_others(text: str) -> bool:
    """What else happened: besides what is named."""
    return bool(re.search(r"\bwhat\s+else\b|\banything\s+else\b", text, re.IGNORECASE))


def asks_what_was_said(text: str) -> bool:
    """What did X say: the statements of X."""
    return bool(SAID.search(text))


def asks_for_one_thing(text: str) -> bool:
    """What did X say, or agree with Y: one thing, which entries may tell in other words."""
    return any(one.search(text) for one in (SAID, ACTED)) and not asks_for_entries(text)


def asks_when_next(text: str) -> bool:
    """When or where the next one will be: ahead of all that is told, and no entry."""
    return bool(NEXT.search(text)) and not PAST.search(text)


def is_ahead(text: str) -> bool:
    """Whether a text tells of what is still to come."""
    return bool(AHEAD.search(text))


def asks_what_was_staged(text: str) -> bool:
    """How often was X held: only what tells of X itself counts, not what mentions it."""
    return bool(STAGED.search(text))


def _counts(reading: Reading) -> bool:
    if OFTEN.search(reading.text):
        staged = STAGED.search(reading.text) and any(need.name for need in reading.needs)
        if PRESENT.search(reading.text) and not MENTIONED.search(reading.text):
            return False  # "how often does the command change": what is the rule
        done = any(need.name for need in reading.needs)  # how often did X publish figures
        return done or bool(reading.kinds) or bool(MENTIONED.search(reading.text)) or bool(staged)
    counted = COUNT.search(reading.text)
    return bool(counted) and heads(reading, counted.end() if counted else 0, plural=True)


def heads(reading: Reading, place: int, *, plural: bool) -> bool:
    """Whether the noun phrase at ``place`` has a kind or "events" as its head."""
    many = False
    for i, token in enumerate(reading.run):
        if token.span.start < place:
            continue
        label = reading.labels[i]
        if label == "break" and i and reading.gap(i - 1) == "-":
            continue  # government-to-government
        if (label == "break" and token.word not in ("and", "or")) or (
            label == "word" and token.word.endswith("ed") and i
        ):
            return False
        last = i + 1 == len(reading.run) or reading.labels[i + 1] != label
        many = many or token.word.endswith("s")
        if label == "kind" and last and reading.labels[i + 1 : i + 2] == ["events"]:
            continue  # court-ruling entries
        if label in ("kind", "events") and last and _ends_phrase(reading, i):
            return not plural or many or token.word in MANY
        if label not in ("kind", "events"):
            many = False
    return False


def _ends_phrase(reading: Reading, at: int) -> bool:
    """Whether a noun phrase ends behind the token."""
    if at + 1 == len(reading.run):
        return True
    gap = reading.gap(at)
    if reading.run[at].word.endswith("s"):
        return True  # nouns before nouns are singular
    following = reading.run[at + 1].word
    return (
        reading.labels[at + 1] in ("break", "small", "events")
        or len(gap) > 1
        or following.endswith(("ed", "ing"))
    )


def _orders(reading: Reading, order: Order) -> bool:
    """The order belongs to a kind: "the first two rulings", "met for the first time"."""
    after = [i for i, t in enumerate(reading.run) if t.span.start >= order.span.end]
    for nth, i in enumerate(after[:5]):
        word = reading.run[i].word
        if reading.labels[i] == "events":
            return True
        if reading.labels[i] == "kind":
            return _ends_phrase(reading, _kind_end(reading, i)) or nth == 0
        if word in RAISED and not nth:
            return True
        if word.endswith(("ed", "ing")) or (reading.labels[i] == "break" and (nth or word != "of")):
            break
    before = [i for i, t in enumerate(reading.run) if t.span.end <= order.span.start]
    ends = not after or reading.labels[after[0]] == "break"
    while before and (
        reading.run[before[-1]].word in CAME or (ends and _carries(reading, before[-1]))
    ):
        before.pop()
    if ends and not before and HAPPENED.search(reading.text):
        return True  # what happened first?
    last = before[-1] if before else -1
    return last >= 0 and (
        reading.labels[last] in ("kind", "events") or reading.run[last].word in RAISED
    )


def _carries(reading: Reading, at: int) -> bool:
    """Words between an entry and its order: the meetings *that were held* last."""
    word = reading.run[at].word
    small = reading.labels[at] == "small" and word not in RAISED
    return small or word in ("that", "which", "who", "what")


def _kind_end(reading: Reading, at: int) -> int:
    """The last token of the words that ask for a kind."""
    while at + 1 < len(reading.run) and reading.labels[at + 1] == "kind":
        at += 1
    return at


def _is_bare(reading: Reading) -> bool:
    """Nothing but a time, or names with a time: "Kishida in November 2024"."""
    if re.search(
        r"\b(?:who|whom|when|where|why|how|what|which|did|does|is|was|were|are)\b",
        reading.text,
        re.IGNORECASE,
    ):
        return False
    return all(need.name for need in reading.needs)


def _keywords(reading: Reading) -> bool:
    """A search without a verb: "court rulings August", "phone calls between nuclear envoys"."""
    if not reading.kinds and "events" not in reading.labels:
        return False
    if re.search(
        r"\b(?:who|whom|when|where|why|how|what|which|did|does|is|was|were|are)\b",
        reading.text,
        re.IGNORECASE,
    ):
        return False
    return heads(reading, 0, plural=True)
