"""Whether an entry has a party of the kind that a question asks for by a plural noun."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from jkqa.entries.titles import MINISTER, is_lesser, is_named, titled
from jkqa.events.event import Event
from jkqa.events.phrases import has_run, phrase_lemmas
from jkqa.events.scope import STRONG
from jkqa.expect import alike, ask_of, found_in, sought_by
from jkqa.retrieval import Retriever
from jkqa.tokenize import term_of
from jkqa.types import Span
from jkqa.wants.parties import holders
from jkqa.wants.plural import Plural

#: So well must a name fit the kind of body or place that is asked for,
_FITS = 0.8
#: or so, where names of the kind mostly say that they are.
_SURELY = 0.95
_STATES = frozenset({"country", "nation", "state"})
_ANYBODY = frozenset({"person", "man", "woman"})
#: What may bear any name: "Kumagai Gumi", of a company.
_ANYHOW = frozenset("company firm corporation business enterprise body institution".split())
#: What an abbreviation stands before that it only describes: "WTO consultations".
_DESCRIBED = re.compile(r"\s+(?P<noun>[a-z]+)")
_SHORT = 5  # letters of an abbreviation

Test = Callable[[Event], bool]


def party_test(retriever: Retriever, plural: Plural) -> Test:
    """What tells whether an entry has a company, of a question which companies.

    All entries pass for a noun of "".
    """
    if not plural.noun:
        return lambda _: True
    if plural.noun in _STATES:
        return lambda event: bool(event.countries)
    if plural.sort == "person" and plural.noun not in _ANYBODY:
        named = titled(retriever, holders(plural.noun))
        return lambda event: _holds_one(event, plural.noun) or is_named(event, named)
    if plural.sort == "thing":
        return lambda event: _has_noun(event, plural.noun)
    return partial(_has_name, retriever, plural)


def _holds_one(event: Event, noun: str) -> bool:
    """Whether an entry has an office, or a word for people, that the noun stands for."""
    return any(_holds(event, at) for way in holders(noun) for at in _places(event, way))


def _has_noun(event: Event, noun: str) -> bool:
    """Whether an entry has a noun, or one for the same kind of thing: a trawler, of vessels."""
    kin = {(term,) for term in alike(term_of(noun))} | set(holders(noun))
    return any(True for way in (phrase_lemmas(noun), *kin) for _ in _places(event, way))


def _has_name(retriever: Retriever, plural: Plural, event: Event) -> bool:
    """Whether an entry has a name that fits the noun, or the noun."""
    if plural.sort == "body" and _has_noun(event, plural.noun):
        return True
    ask = ask_of(f"Which {plural.noun} was it?")
    text = event.entry.text
    sought = sought_by("", ask, retriever.own_periods, retriever.readings.lore)
    least = _FITS if plural.sort != "body" or plural.noun in _ANYHOW else _SURELY
    return any(
        one.fit >= least and not _is_quoted(text, one.span.start)
        for one in found_in(sought, text, retriever.period_of(event.entry))
        if plural.sort != "body" or not _describes(retriever, text, one.span)
    )


def _describes(retriever: Retriever, text: str, name: Span) -> bool:
    """Whether an abbreviation only says of what sort something is: "WTO consultations"."""
    short = name.of(text)
    behind = _DESCRIBED.match(text, name.end)
    if not (short.isupper() and len(short) <= _SHORT and behind):
        return False
    return (
        behind["noun"].endswith("s") and term_of(behind["noun"]) not in retriever.tables.kinds.verbs
    )


def _is_quoted(text: str, place: int) -> bool:
    """Whether a name stands in what is quoted: the “paradise on Earth” program."""
    before = text[:place]
    return before.count("“") > before.count("”")


def _places(event: Event, way: tuple[str, ...]) -> Iterator[int]:
    """Where words stand in what an entry tells, and in no clause about something else."""
    return (at for at in has_run(event.scoped.terms, way) if event.scoped.depths[at] != STRONG)


def _holds(event: Event, at: int) -> bool:
    """Whether an office is that itself: no vice minister, and no prime minister, of a minister."""
    terms = event.scoped.terms
    return terms[at] != MINISTER or not is_lesser(terms, at)
