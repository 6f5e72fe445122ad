"""What a question wants of the chronology: which entries, and in what form. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jkqa.types import Span
from jkqa.wants.acts import unbroken
from jkqa.wants.asides import without_asides
from jkqa.wants.counted import counted
from jkqa.wants.forms import Form, asks_what_was_said, asks_what_was_staged, form_of
from jkqa.wants.need import Language, Need
from jkqa.wants.order import Order, order_of
from jkqa.wants.parties import of_parties
from jkqa.wants.plural import Plural, plural_of
from jkqa.wants.reading import Reading

#: "The last time the chronology reports ...": what reports is not what is asked for.
_FRAMED = re.compile(
    r"(?<!what does )(?<!what did )\b(?:that\s+)?the\s+"
    r"(?:chronology|timeline|article|document|text)\s+(?:reports?|lists?|mentions?|records?|shows?|has|contains?|names?|notes?|reported|listed|mentioned|recorded)\b",
    re.IGNORECASE,
)


#: "Which ruling came first, and when?": the entries say when.
_AND_WHEN = re.compile(r",?\s+and\s+(?:when|where|on\s+what\s+dates?)\s*\??\s*$", re.IGNORECASE)


#: Kinds of what is said: "what did the ministry state or demand".
_SPOKEN = frozenset({"statement", "request", "criticism", "announcement", "protest"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Entries by kind and by what they must name; ``form`` None: no set is asked for.

    ``plural`` is the noun of a question for several parties, one of which entries must have.
    """

    form: Form | None = None
    order: Order | None = None
    kinds: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    plural: Plural | None = None


def wanted(
    question: str,
    language: Language,
    times: Sequence[Span] = (),
    nearest: int = 0,
    *,
    timed: bool = False,
) -> Wanted:
    """What the question wants; ``times`` are the places of its expressions of time.

    ``timed`` says that the question has a time, also where it is not known yet.
    ``nearest`` is 1 or -1 where only the entry next after or before the time is meant.
    """
    rest = _without(
        without_asides(question), [*times, *(Span(*m.span()) for m in _FRAMED.finditer(question))]
    )
    rest = _AND_WHEN.sub("", rest)
    order = order_of(rest)
    reading = Reading(_without(rest, [order.span]) if order else rest, language)
    number = counted(reading, order) if order else None
    if number:
        order, place = number
        reading = Reading(_without(rest, [order.span, place]), language)
    form = form_of(reading, order, timed or bool(times))
    if nearest or (order and times and order.beside):
        order = order if order and order.beside else Order(nearest, Span(0, 0))
        form = form if form == "count" else "order"
    if form is None and order is None and (several := _several(rest, language)):
        return replace(several, corrections=tuple(reading.corrections))
    kinds, needs = reading.kinds, tuple(reading.needs)
    if form:
        needs = tuple(need for need in needs if not _repeats(need, kinds, language))
    if form and set(kinds) <= _SPOKEN and asks_what_was_said(rest):
        kinds = ("statement",)
    if form == "count" and not kinds and asks_what_was_staged(rest):
        needs = tuple(replace(need, role="main") for need in needs)
    return Wanted(form, order, kinds, needs, tuple(reading.corrections))


def _several(rest: str, language: Language) -> Wanted | None:
    """What a question for several parties wants, where its words give a kind of event or an act."""
    rest = unbroken(rest)
    plural = plural_of(rest, things=True)
    if plural is None:
        return None
    plural, kinds, needs = of_parties(rest, plural, language)
    kept = tuple(need for need in needs if need.done or not _repeats(need, kinds, language))
    known = any(need.done for need in kept) or (kinds and plural.sort != "thing")
    return Wanted("list", None, kinds, kept, plural=plural) if known else None


def _repeats(need: Need, kinds: Sequence[str], language: Language) -> bool:
    """Whether a word says nothing that the kind does not say."""
    return not (need.name or need.office or need.negative) and any(
        language.kinds.says(kind, way) for kind in kinds for way in need.alternatives[:1]
    )


def topic(words: str, language: Language) -> tuple[Need, ...]:
    """Every word and name of a topic, as something that an entry must name."""
    return tuple(Reading(words, language, topic=True).needs)


def _without(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks in the place of the spans, so that offsets stay."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
