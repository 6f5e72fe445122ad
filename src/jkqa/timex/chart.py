"""The text of a question with each period in it as one character. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from jkqa.timex.period import EventOf, Period
from jkqa.types import DateRange, Span

_FIRST = 0xE000  # the private use area: no question has such a character
A = "[\ue000-\uf8ff]"
#: A comma within a list of names: "the statement of Biden, Yoon and Kishida".
_LISTED = (
    r",(?=\s+(?!(?:what|which|who|how|when|where|why|list|show|did|do|does|all|every|and|or|please)\b)"
    r"[\w’'-]+(?:\s+[\w’'-]+)?,?\s+and\s+[\w’'-]+)"
)
_END = (
    rf"(?=\s*(?:(?!{_LISTED})[,;?!:]|\.?$|\b(?:but|what|which|who|how|list|show|did|bring|brought)\b|\b(?:and|or)\s+[\ue000-\uf8ff]"
    r"|\band\s+(?:before|after|since|until|by|also|what|who)\b))"
)
#: A description of an event: as few words as reach the end of the clause.
EVENT = (
    rf"(?:(?!\b(?:but|what|which|who|how|when|did|bring|brought)\b)(?:[^,;?!\ue000-\uf8ff]|{_LISTED}))+?"
    rf"(?:\s+(?:in|on|of)\s+{A})?{_END}"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over the text with periods, and what it makes of a match (None: nothing).

    It is compiled when it is first tried: all of them take a tenth of a second, and most questions
    have no time in them.
    """

    pattern: str
    build: "Callable[[re.Match[str], Chart], Period | None]"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


class Chart:
    """The text, where each of its characters comes from, and the periods in it."""

    def __init__(
        self, text: str, found: list[Period], period: DateRange | None, event_of: EventOf | None
    ) -> None:
        self.question = text.translate({c: " " for c in map(ord, text) if _FIRST <= c <= 0xF8FF})
        self.period = period
        self._event_of = event_of
        self._events: dict[str, Period | None] = {}
        self._known: list[Period] = []
        self.text = self.question
        self.places = [Span(i, i + 1) for i in range(len(text))]
        for one in reversed(found):
            self._put(one.span.start, one.span.end, one)

    def apply(self, rule: Rule) -> None:
        """Put a period in the place of each match, from left to right."""
        at = 0
        pattern = _compiled(rule.pattern)
        while match := pattern.search(self.text, at):
            try:
                made = rule.build(match, self)
            except (ValueError, OverflowError):  # runs backwards, or leaves the calendar
                made = None
            if made is None:
                at = match.start() + 1
            else:
                made = replace(made, span=self.span(match))
                self._put(match.start(), match.end(), made)
                at = match.start()

    def span(self, match: re.Match[str]) -> Span:
        """The place of a match in the question."""
        return self._span(match.start(), match.end())

    def periods(self) -> list[Period]:
        """The periods that the text has now, in order."""
        return [self[c] for c in self.text if _FIRST <= ord(c) <= 0xF8FF]

    def __getitem__(self, mark: str) -> Period:
        return self._known[ord(mark) - _FIRST]

    def argument(self, match: re.Match[str], group: str) -> Period | None:
        """The period, or the date of the event, that a group of the match names."""
        words = match[group]
        if words and _FIRST <= ord(words[0]) <= 0xF8FF and len(words) == 1:
            return self[words]
        return self.event(match.start(group), match.end(group))

    def event(self, start: int, end: int) -> Period | None:
        """The date of the event that the text from ``start`` to ``end`` describes."""
        span = self._span(start, end)
        words = span.of(self.question).strip(" .?!,")
        if not self._event_of or not re.search(r"\w{3}", words):
            return None
        if words not in self._events:
            anchored = self._event_of(words)
            self._events[words] = (
                Period(anchored.dates, span, True, anchors=(anchored,)) if anchored else None
            )
        return self._events[words]

    def _span(self, start: int, end: int) -> Span:
        return Span(self.places[start].start, self.places[end - 1].end)

    def _put(self, start: int, end: int, period: Period) -> None:
        mark = chr(_FIRST + len(self._known))
        self._known.append(period)
        place = self._span(start, end)
        self.text = self.text[:start] + mark + self.text[end:]
        self.places[start:end] = [place]
