"""Who takes part in the events of a chronology: countries, and names that recur. Pure."""

import re
from collections.abc import Callable, Sequence

from jkqa.events.event import Event
from jkqa.names import is_adjective_of
from jkqa.tokenize import STOP_WORDS, fold

#: Words that stand with a name and are no part of it, and kinds of bodies.
_TITLES = frozenset(
    """president prime minister foreign defense defence finance vice deputy first lady chancellor
    secretary state general director chairman chairwoman chairperson chief cabinet ambassador envoy
    special commander captain admiral commodore lieutenant judge justice governor mayor premier
    king queen prince princess pope archbishop bishop senator representative speaker opposition
    leader minister's ministers parliamentary national security advisor adviser spokesperson
    spokesman the a an of and science ict affairs energy trade culture fisheries maritime
    magistrate professor dr mr mrs ms sir""".split()
)
_PLACE = frozenset("in at near from off to".split())
_possessive = re.compile(r"['’]s?$")
_LEAST = 2


def actors_of(
    events: Sequence[Event], is_name: Callable[[str], bool], most: int = 12
) -> list[tuple[str, list[Event]]]:
    """The actors of the events, those with most events first, each with its events.

    Actors are the countries of the main clauses, and the names of people and bodies that take part
    in at least two of the events. ``is_name`` says whether a folded word is never written small.
    """
    found: dict[str, list[Event]] = {}
    for event in events:
        for actor in dict.fromkeys((*sorted(event.parties), *_names(event, is_name))):
            found.setdefault(actor, []).append(event)
    least = 1 if len(events) < 2 * _LEAST else _LEAST
    kept = [
        (actor, own)
        for actor, own in _merged(found).items()
        if len(own) >= least * (1 if " " in actor or len(own) > len(events) / 12 else 2)
    ]
    kept.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    return kept[:most]


def _names(event: Event, is_name: Callable[[str], bool]) -> list[str]:
    """Runs of up to four capitalised words in main clauses, titles and countries left out."""
    names: list[str] = []
    run: list[str] = []
    before = ""
    for word in (*event.written(), ""):
        if word[:1].isupper() and _bare(word) not in _TITLES | STOP_WORDS:
            run.append(word)
            continue
        known = len(run) > 1 or (run and is_name(fold(run[0])))
        if known and len(run) <= 4 and before not in _PLACE:
            names.append(_possessive.sub("", " ".join(run)))
        run, before = [], word.lower()
    return names


def _bare(word: str) -> str:
    return _possessive.sub("", word.lower()).strip(".,")


def _merged(found: dict[str, list[Event]]) -> dict[str, list[Event]]:
    """Fumio Kishida and Kishida Fumio are one, and so are Haldria and Haldrian."""
    merged: dict[str, list[Event]] = {}
    for name in sorted(found, key=lambda n: (-len(found[n]), len(n), n)):
        home = next((n for n in merged if _same(n, name)), name)
        held = merged.setdefault(home, [])
        held.extend(event for event in found[name] if event not in held)
    return {_noun(home, found): own for home, own in merged.items()}


def _same(one: str, other: str) -> bool:
    if " " in one or " " in other:
        return set(one.split()) == set(other.split())
    return is_adjective_of(one.lower(), other.lower())


def _noun(home: str, found: dict[str, list[Event]]) -> str:
    """The shortest form of a name: Haldria, where the adjective is commoner."""
    return min((n for n in found if n == home or _same(n, home)), key=lambda n: (len(n), n))
