"""Whether an entry has a party of the kind that a question asks for by a plural noun."""

from jkqa.events.event import Event
from jkqa.events.phrases import has_run
from jkqa.events.scope import STRONG
from jkqa.expect import ask_of, found_in, sought_by
from jkqa.retrieval import Retriever
from jkqa.wants.parties import holders
from jkqa.wants.plural import Plural
from jkqa.wants.wording import LESSER

#: So well must a name fit the kind of body or place that is asked for.
_FITS = 0.8
_STATES = frozenset({"country", "nation", "state"})
_ANYBODY = frozenset({"person", "man", "woman"})
_TITLE = 3  # words before "minister": "vice foreign"


def has_party(retriever: Retriever, event: Event, plural: Plural) -> bool:
    """Whether an entry has a company, of a question which companies; True for a noun of ""."""
    if not plural.noun:
        return True
    if plural.noun in _STATES:
        return bool(event.countries)
    if plural.sort == "person" and plural.noun not in _ANYBODY:
        return any(_holds(event, at) for way in holders(plural.noun) for at in _places(event, way))
    ask = ask_of(f"Which {plural.noun} was it?")
    text = event.entry.text
    sought = sought_by("", ask, retriever.own_periods, retriever.readings.lore)
    found = found_in(sought, text, retriever.period_of(event.entry))
    return any(one.fit >= _FITS and not _is_quoted(text, one.span.start) for one in found)


def _is_quoted(text: str, place: int) -> bool:
    """Whether a name stands in what is quoted: the “paradise on Earth” program."""
    before = text[:place]
    return before.count("“") > before.count("”")


def _places(event: Event, way: tuple[str, ...]) -> list[int]:
    """Where an office stands in what an entry tells, and in no clause about something else."""
    return [at for at in has_run(event.scoped.terms, way) if event.scoped.depths[at] != STRONG]


def _holds(event: Event, at: int) -> bool:
    """Whether an office is that itself: no vice minister, and no prime minister, of a minister."""
    if event.scoped.terms[at] != "minist":
        return True
    before = event.scoped.terms[max(at - _TITLE, 0) : at]
    return before[-1:] != ("prime",) and not any((term,) in LESSER for term in before)
