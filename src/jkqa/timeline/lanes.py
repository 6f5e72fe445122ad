"""Events in lanes, by kind or by actor, for a picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from jkqa.events.actors import actors_of
from jkqa.events.event import Event
from jkqa.events.kinds import Kinds

By = Literal["kind", "actor"]
#: What a lane's count counts. It is less than ``--actor`` and ``--kind`` find.
COUNTED: dict[By, str] = {
    "kind": "entries, each once, by its first kind",
    "actor": "entries that each takes part in; --actor also finds those that only mention it",
}
_MOST = 7
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lane:
    """A name and the events that are drawn in its row."""

    name: str
    events: tuple[Event, ...]


def lanes_of(
    events: Sequence[Event], by: By, kinds: Kinds, is_name: Callable[[str], bool]
) -> list[Lane]:
    """At most eight lanes, the fullest first; what fits in none of them is "other".

    By kind each event stands once, in the lane of its first kind in the table; by actor it stands
    with each of its actors.
    """
    if by == "actor":
        return [Lane(name, tuple(own)) for name, own in actors_of(events, is_name, _MOST + 1)]
    found: dict[str, list[Event]] = {}
    for event in events:
        name = kinds.shown(event.kinds)[0] if event.kinds else _OTHER
        found.setdefault(name, []).append(event)
    ordered = sorted(found, key=lambda n: (n == _OTHER, -len(found[n]), n))
    named = [n for n in ordered if n != _OTHER]
    kept, rest = named[:_MOST], named[_MOST:]
    lanes = [Lane(name, tuple(found[name])) for name in kept]
    others = [event for name in (*rest, _OTHER) for event in found.get(name, ())]
    if others:
        lanes.append(Lane(_OTHER, tuple(sorted(others, key=events.index))))
    return lanes


def short(text: str, most: int) -> str:
    """The beginning of a text, cut between words, in at most that many letters."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
