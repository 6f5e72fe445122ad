"""Whether the units deny what a question takes for granted, or tell it as a mere plan."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from jkqa.claims.polarity import Signs
from jkqa.expect import asks_several
from jkqa.premises.absent import Absent
from jkqa.premises.owners import PEOPLE
from jkqa.readings import ACT, COUNTRY, PAIR, Readings
from jkqa.sentences import sentences
from jkqa.types import Span

#: So many other words must a sentence share with a question, to speak of the same.
_SHARED = 2
#: and so many one of a paragraph beside it.
_SHARED_BESIDE = 3
#: "Given that he stays": no act.
_GIVEN = re.compile(r"(?<=,\s)given\b", re.IGNORECASE)
#: "Unlike Ada, who went": one of whom it is told, and not denied.
_WHO_DID = re.compile(r"\W*who\b", re.IGNORECASE)
#: Words that may be said of anything.
_IDLE = frozenset(
    "take make have get hold come go say see want give put let do person side".split()
)
_BREAK = re.compile(r"[—;]|\s–\s")
#: "At first it refused to pay": what was denied then came about later.
_AT_FIRST = re.compile(r"\b(?:at\s+first|initially|originally|to\s+begin\s+with)\b", re.IGNORECASE)
#: "For how long": of the words that ask nothing is denied.
_MEASURE = re.compile(r"\bhow\s+(?P<measure>\w+)", re.IGNORECASE)
#: A question that leaves it open whether something came about.
_OPEN = re.compile(
    r"\b(?:not|n['’]t|never|no|free|without|whether|if|would|could|might|(?-i:may)|plan\w*|propos\w*"
    r"|want\w*|wish\w*|hop(?:e|es|ed|ing)|intend\w*|idea|cancel\w*|postpon\w*|scrap\w*"
    r"|call(?:ed)? off|(?:was|were|going|supposed|meant|due) to"
    r"|(?:was|were)\b[^?]{3,40}?\bto (?:travel|visit|come|go|meet|lead|hold|take part)"
    r"|fell|fail\w*|refus\w*"
    r"|miss(?:ed|es|ing)?|skip\w*|default\w*|omit\w*|withh\w+|lack\w*|boycott\w*|stay\w* away"
    r"|declin\w*|reject\w*|happened to|became of|stop\w*|scupper\w*|absen\w+|instead"
    r"|st(?:an|oo)ds? in|deputi[sz]e\w*|in (?:his|her|its|their|the) (?:place|stead))\b",
    re.IGNORECASE,
)
#: "Did it survive?" takes nothing for granted.
_WHETHER = re.compile(
    r"^\W*(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b", re.IGNORECASE
)
#: One did it, though others did not: "who visited in person"
_WHO = re.compile(
    r"^\W*(?:who|whom|whose|which\s+(?:[\w’'-]+\s+){1,3}?(?:did|had|has|was|were|is)\b"
    r"|which\s+(?:[\w’'-]+\s+){1,4}?(?:paid|made|took|went|gave|held|met|won|led|sent|came|left"
    r"|lost|kept|[a-z]{3,}ed)\b)",
    re.IGNORECASE,
)
#: What was said of something, whether it came about or not.
_TOPIC = re.compile(
    r"\b(?:say|said|tell|told|ask|think|reply|write|argue)\b[^?]*?"
    r"\b(?:about|regarding|concerning|on(?!\s+(?:\d|(?-i:[A-Z]))))\b",
    re.IGNORECASE,
)
#: What came out of something, which has then come about.
_OUTCOME = re.compile(
    r"\b(?:find|found|decided?|agree[ds]?|sign(?:ed)?|w[io]n|elected|said|say|told|tell|discuss(?:ed)?|talk(?:ed)?"
    r"|achieved?|conclude[ds]?|produced?|result|outcome|came out|announced?|gave|give|met|meet"
    r"|happened|during|take place|took place|held)\b",
    re.IGNORECASE,
)
#: "Nothing of compensation, which Patna had demanded": of what is denied, more is told.
_TAKEN_UP = re.compile(r",?\s+(?:which|that|who|whom)\b(?!\s+(?:\w+\s+)?not\b)")
_EVENT = (
    r"visit|trip|meeting|summit|talk|tour|stop|conference|ceremony|exercise|hearing|vote|match"
    r"|election|referendum|session|drill|phase|round"
)
#: These are one.
_JOURNEY = frozenset({"visit", "trip", "tour", "stop"})
#: Who did this was there: on a journey, unless it came to nothing.
_WAS_THERE = re.compile(
    r"\b(?:did|was|were)\b[^?]*\b(?:meet|visit|see|receive|host|travel|fly|tour|arrive|go)\b"
    r"|\bwhen\s+(?:s?he|they)\s+(?:came|got|went|was|were)\s+(?:there|here|to|in)\b",
    re.IGNORECASE,
)
_OFF = (
    r"call(?:s|ed) off|cancel(?:s|l?ed|lation of)|postpone[sd]|scrap(?:s|ped)|shelve[sd]|puts? off"
    r"|abort(?:s|ed)"
)
_PLANNED = re.compile(
    r"\b(?:potential|possible|planned|proposed|intended|would-be|rumou?rs? of|rumblings of|faces?"
    r"|awaits?|upcoming|forthcoming|pending|ahead of|hopes for|due to hold"
    rf"|{_OFF})\s+(?:[\w’'.-]+\s+){{0,5}}?(?P<ahead>{_EVENT})"
    r"|\bplans?\s+(?:for\s+)?(?:[\w’'.-]+\s+){0,6}?to\s+(?P<aim>visit|tour|stop)"
    rf"|\b(?P<behind>{_EVENT})\w*\b[^.;]{{0,60}}?\b(?:{_OFF}|fell through"
    r"|would have|(?:did|will) not take place|never took place|did not happen)\b",
    re.IGNORECASE,
)

#: A plan that came to nothing; who asks what was done takes it for done.
_SHELVED = re.compile(
    r"\b(idea|plans?|proposals?|project|scheme)\b[^.;]{0,60}?"
    rf"\b(?:{_OFF}|back[- ]?burner|on hold|on ice|abandoned|given up)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:did|was|were|will|does|has|have)\b[^?]*\b(?:open|launch|set up|establish|found|build"
    r"|create|introduce|adopt"
    r"|join|begin|start|hold|sign|work|operate)(?:ed)?\b",
    re.IGNORECASE,
)


class Denials:
    """What a question affirms, to be held against texts.

    Args:
        text: the question.
        readings: how texts are read.
    """

    def __init__(self, text: str, readings: Readings) -> None:
        self._stances = readings.stances_in
        self._text = text
        self._read = self._stances(text)
        leaves_open = asks_several(text) or _OPEN.search(text) or _WHETHER.search(text)
        taken = not (leaves_open or self._read.denied or self._read.negative)
        affirmed = [k for k, sides in self._read.signs.items() if taken and sides == {1}]
        self._affirmed = frozenset(affirmed)
        self._of_anyone = bool(_WHO.search(text))
        topic = _TOPIC.search(text)
        until = topic.end() if topic else len(text)
        people = [n.span for n in readings.names_of(text) if n.sort in PEOPLE]
        measures = {match.start("measure") for match in _MEASURE.finditer(text)}
        self._told = [
            k
            for k in affirmed
            if k[0] != COUNTRY
            and k not in _IDLE
            and self._read.at[k].start not in measures
            and not _GIVEN.match(text, self._read.at[k].start)
            and not _is_joined(text, self._read.at[k])
            and not any(span.covers(self._read.at[k]) for span in people)
            and self._read.at[k].start < until
        ]
        outcome = self._affirmed and _OUTCOME.search(text)
        events = set(re.findall(_EVENT, text.lower())) if outcome else set()
        self._events = sorted(
            events | ({"visit"} if _WAS_THERE.search(text) and self._affirmed else set())
        )

    def denied(self, texts: Sequence[str], beside: Sequence[str] = ()) -> Iterator[Absent]:
        """What sentences of the texts that speak of the same deny, or have only as a plan.

        Of what is done and its opposite, the texts ``beside`` them may tell as well.
        """
        if not self._affirmed:
            return
        clauses = self._clauses(texts, _SHARED)
        further = self._clauses(beside, _SHARED_BESIDE) if any(map(_is_act, self._told)) else []
        for key in self._told:
            near = [c for c in clauses if c.is_near(key)]
            near += [c for c in further if _is_act(key) and c.is_near(key)]
            near = [c for c in near if not self._is_of_another(c, key)]
            if self._of_anyone:
                near += [c for c in clauses if c.is_of_one_who(key)]
            if near and all(c.read.signs[key] == {-1} for c in near):
                yield Absent(self._read.at[key].of(self._text), "denied")
        for clause in clauses if _DONE.search(self._text) else []:
            shelved = _SHELVED.search(clause.text)
            if shelved and sum(map(_is_word, clause.shared)) >= _SHARED:
                yield Absent(shelved[1], "unreal")
        for event in self._events:
            ways = _JOURNEY if event in _JOURNEY else {event}
            near_event = [
                c.text
                for c in clauses
                if any(way in c.text.lower() for way in ways)
                and sum(_is_word(k) for k in c.shared - {event}) >= _SHARED
            ]
            if near_event and all(_is_planned(ways, clause) for clause in near_event):
                yield Absent(event, "unreal")

    def _is_of_another(self, clause: "_Clause", key: str) -> bool:
        """Whether it is denied of other countries than the question names."""
        asked = {k for k in self._read.at if k[0] == COUNTRY}
        at = clause.read.at[key].start
        does = {k for k, place in clause.read.at.items() if k[0] == COUNTRY and place.end <= at}
        return clause.read.signs[key] == {-1} and bool(asked and does) and does.isdisjoint(asked)

    def _clauses(self, texts: Sequence[str], least: int) -> list["_Clause"]:
        """The clauses of texts, with what of the question they say."""
        found = []
        for text in texts:
            before = frozenset[str]()
            for span in sentences(text):
                here = frozenset[str]()
                for clause in filter(str.strip, _BREAK.split(span.of(text))):
                    read = self._stances(clause)
                    shared = self._affirmed & read.signs.keys()
                    found.append(_Clause(clause, read, shared, before, self._affirmed, least))
                    here |= shared
                before = here
        return found


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause, what it affirms and denies, and what it and the sentence before it share."""

    text: str
    read: Signs
    shared: frozenset[str]
    before: frozenset[str]
    affirmed: frozenset[str]
    least: int

    def is_near(self, key: str) -> bool:
        """Whether the clause speaks of a key in a question's connection."""
        if key not in self.read.signs or _is_joined(self.text, self.read.at[key]):
            return False
        if self._is_taken_up(key) or _AT_FIRST.search(self.text):
            return False
        here = frozenset(k for k in self.shared - {key} if k[0] != ACT)
        return (
            len(here) >= self.least
            or (bool(here) and len((here | self.before) - {key}) > self.least)
            or any(
                len(keys) >= _SHARED and key in keys and self.affirmed.issuperset(keys)
                for _, keys in self.read.denied
            )
        )

    def is_of_one_who(self, key: str) -> bool:
        """Whether the clause affirms a key with more of the question, or of one ``who`` did it."""
        more = self.shared > {key} or _WHO_DID.match(self.text)
        return key in self.shared and bool(more) and 1 in self.read.signs[key]

    def _is_taken_up(self, key: str) -> bool:
        """Whether a clause that tells more of the question hangs on the key."""
        place = self.read.at[key]
        behind = (self.read.at[k].start for k in self.shared - {key})
        return bool(_TAKEN_UP.match(self.text, place.end)) and any(at > place.end for at in behind)


def _is_joined(text: str, place: Span) -> bool:
    """``Japan-led``: no word of its own."""
    return text.startswith("-", place.end)


def _is_word(key: str) -> bool:
    return key[0] not in (ACT, PAIR, COUNTRY)


def _is_act(key: str) -> bool:
    """Whether a key is an act, or one of two opposites, and no mere word."""
    return key[0] in (ACT, PAIR)


def _is_planned(ways: Collection[str], sentence: str) -> bool:
    """Whether a sentence has an event as a plan, or as called off."""
    return any(
        (match["ahead"] or match["aim"] or match["behind"]).lower() in ways
        for match in _PLANNED.finditer(sentence)
    )
