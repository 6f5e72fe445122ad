"""Whether the units deny what a question takes for granted, or tell it as a mere plan."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from jkqa.claims.polarity import Signs
from jkqa.expect import asks_several
from jkqa.premises.absent import Absent
from jkqa.sentences import sentences

#: So many other words must a sentence share with a question, to speak of the same.
_SHARED = 2
#: A question that leaves it open whether something came about.
_OPEN = re.compile(
    r"\b(?:not|n['’]t|never|no|free|without|why|whether|if|would|could|might|may|plan\w*|propos\w*"
    r"|cancel\w*|postpon\w*|scrap\w*|call(?:ed)? off|(?:was|were|going) to|fell|fail\w*|refus\w*"
    r"|declin\w*|reject\w*|happened to|became of|stop\w*|scupper\w*)\b",
    re.IGNORECASE,
)
#: "Did it survive?" takes nothing for granted.
_WHETHER = re.compile(
    r"^\W*(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b", re.IGNORECASE
)
#: What came out of something, which has then come about.
_OUTCOME = re.compile(
    r"\b(?:decided?|agree[ds]?|sign(?:ed)?|w[io]n|elected|said|say|told|tell|discuss(?:ed)?|talk(?:ed)?"
    r"|achieved?|conclude[ds]?|produced?|result|outcome|came out|announced?|gave|give|met|meet"
    r"|happened|during)\b",
    re.IGNORECASE,
)
_EVENT = (
    r"visit|trip|meeting|summit|talk|tour|stop|conference|ceremony|exercise|hearing|vote|match"
    r"|election|referendum|session"
)
#: These are one.
_JOURNEY = frozenset({"visit", "trip", "tour", "stop"})
_OFF = r"called off|cancell?ed|postponed|scrapped|shelved|put off|aborted"
_PLANNED = re.compile(
    r"\b(?:potential|possible|planned|proposed|intended|would-be|rumou?rs? of|rumblings of|faces?"
    r"|awaits?|upcoming|forthcoming|pending|ahead of|hopes for|due to hold"
    rf"|{_OFF})\s+(?:[\w’'.-]+\s+){{0,5}}?(?P<ahead>{_EVENT})"
    rf"|\b(?P<behind>{_EVENT})\w*\b[^.;]{{0,40}}?\b(?:{_OFF}|fell through"
    r"|would have|(?:did|will) not take place|never took place|did not happen)\b",
    re.IGNORECASE,
)


class Denials:
    """What a question affirms, to be held against texts.

    Args:
        text: the question.
        signs_in: what a text affirms and denies.
    """

    def __init__(self, text: str, signs_in: Callable[[str], Signs]) -> None:
        self._signs = signs_in
        self._text = text
        self._read = self._signs(text)
        leaves_open = asks_several(text) or _OPEN.search(text) or _WHETHER.search(text)
        taken = not (leaves_open or self._read.denied or self._read.negative)
        self._affirmed = [k for k, sides in self._read.signs.items() if taken and sides == {1}]
        outcome = self._affirmed and _OUTCOME.search(text)
        self._events = sorted(set(re.findall(_EVENT, text.lower()))) if outcome else []

    def denied(self, texts: Sequence[str]) -> Iterator[Absent]:
        """What sentences of the texts that speak of the same deny, or have only as a plan."""
        if not self._affirmed:
            return
        spoken = [span.of(text) for text in texts for span in sentences(text)]
        told = [(sentence, self._signs(sentence)) for sentence in spoken]
        for key in self._affirmed:
            near = [read for _, read in told if key in read.signs and self._shares(read, key)]
            if near and all(read.signs[key] == {-1} for read in near):
                yield Absent(self._read.at[key].of(self._text), "denied")
        for event in self._events:
            ways = _JOURNEY if event in _JOURNEY else {event}
            near_event = [
                said
                for said, read in told
                if any(way in said.lower() for way in ways) and self._shares(read, event)
            ]
            if near_event and all(_is_planned(ways, sentence) for sentence in near_event):
                yield Absent(event, "unreal")

    def _shares(self, read: Signs, key: str) -> bool:
        return sum(k != key and k in read.signs for k in self._affirmed) >= _SHARED


def _is_planned(ways: Collection[str], sentence: str) -> bool:
    """Whether a sentence has an event as a plan, or as called off."""
    return any(
        (match["ahead"] or match["behind"]).lower() in ways for match in _PLANNED.finditer(sentence)
    )
