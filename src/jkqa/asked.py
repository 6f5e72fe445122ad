"""What a question asks for: a time, kinds, names, and a form. The first step of every answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jkqa.entries.anchors import Anchors
from jkqa.expect import asks_which_first
from jkqa.retrieval import Retriever
from jkqa.timex import MONTHS, Timex, by_the_clock, read_time, united
from jkqa.wants.wanted import Wanted, wanted

#: Words that hang a stretch of days on an event, and words that may do so.
_BOUNDED = re.compile(
    r"\b(?:days?|weeks?|months?|fortnight|eve)\b.*\b(?:after|before|following|prior|of|from|since"
    r"|preceding|leading|when|that)\b|\bbetween\b.*\band\b|^\W*from\b.*\bto\b.*,|\b(?:run|lead)-?up\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:after|before|since|until|till|following|prior|preced\w*|from|ahead|by\s+the\s+time|day|aftermath|wake)\b",
    re.IGNORECASE,
)
#: What did X do after ..., which event comes directly before ...
_DONE_OR_BESIDE = re.compile(
    r"\b(?:did|has|had)\b.*\b(?:do|done)\b|\b(?:next|previous|directly|immediately|right|straight"
    r"|just)\b",
    re.IGNORECASE,
)
#: A full stop behind a whole month ends the sentence, and is no abbreviation's.
_WHOLE_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\.$", re.IGNORECASE)
_SEVERAL = 2  # periods


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its time (None: none) and what it wants of the chronology.

    ``clock`` are words that name its time only to somebody who knows what day it is; ``years`` are
    those that its time may be of, where documents of different years leave that open.
    """

    question: str
    time: Timex | None
    want: Wanted
    anchors: Anchors
    clock: str = ""
    years: tuple[int, ...] = ()

    @property
    def filter(self) -> Timex | None:
        """The time that entries must lie in.

        A question that is no list and only says "before the inauguration" is not held to it: what
        follows such words tells which thing is meant more often than when it was.
        """
        time = self.time
        loose = time and time.anchors and (time.whole.start is None or time.whole.end is None)
        return None if loose and not self.want.form else time


def read_question(retriever: Retriever, question: str, given: Sequence[str] = ()) -> Asked:
    """Read a question; ``given`` are the units or dates to take for its events, in order."""
    anchors = Anchors(retriever, given)
    if asks_which_first(question):  # "before or after X" is no time, and nothing is held to it
        want = replace(wanted(question, retriever.language), form=None)
        return Asked(question, None, want, anchors)
    hangs = given or _BOUNDED.search(question) or _asks_for_a_set(retriever, question)
    time = read_time(question, retriever.period, anchors if hangs else None)
    if time is None:
        return _untimed(retriever, question, anchors)
    want = wanted(question, retriever.language, time.spans, time.nearest)
    each = _of_each(retriever, question, anchors if hangs else None)
    if len({own.ranges for own in each}) > 1:
        if not all(_is_closed(own) for own in each):
            return Asked(question, time, want, anchors, years=_years(each) if want.form else ())
        time = replace(time, ranges=united([dates for own in each for dates in own.ranges]))
    return Asked(question, time, want, anchors)


def _of_each(retriever: Retriever, question: str, anchors: Anchors | None) -> list[Timex]:
    """The time as each document with a chronology has it: in its own year, where none is named."""
    if len(retriever.periods) < _SEVERAL:
        return []
    read = [read_time(question, period, anchors) for period in retriever.periods]
    return [time for time in read if time]


def _is_closed(time: Timex) -> bool:
    return not time.nearest and all(dates.start and dates.end for dates in time.ranges)


def _years(times: Sequence[Timex]) -> tuple[int, ...]:
    """The years in which the times begin or, where they are open there, end."""
    days = [dates.start or dates.end for time in times for dates in time.ranges]
    return tuple(sorted({day.year for day in days if day}))


def _untimed(retriever: Retriever, question: str, anchors: Anchors) -> Asked:
    """A question without a time, or with one that only a clock could tell."""
    surely = by_the_clock(question, perhaps=False)
    span = surely or by_the_clock(question, perhaps=True)
    if span:
        want = wanted(question, retriever.language, (span,))
        if surely or want.form:
            return Asked(question, None, want, anchors, span.of(question))
    return Asked(question, None, wanted(question, retriever.language), anchors)


def _asks_for_a_set(retriever: Retriever, question: str) -> bool:
    """Whether an event that bounds the time on one side is worth looking for."""
    if not _LOOSE.search(question):
        return False
    if _DONE_OR_BESIDE.search(question):
        return True
    return wanted(question, retriever.language, timed=True).form is not None


def time_object(time: Timex) -> dict[str, object]:
    """``{"from", "to", "text", "anchors"}``, both days included, None where open."""
    whole = time.whole
    found: dict[str, object] = {
        "from": whole.start.isoformat() if whole.start else None,
        "to": whole.end.isoformat() if whole.end else None,
        "text": _WHOLE_MONTH.sub(r"\1", time.text),
        "anchors": [
            {
                "text": anchor.text,
                "date": anchor.dates.start.isoformat() if anchor.dates.start else None,
                "document": anchor.document or None,
                "locator": anchor.locator or None,
                "others": list(anchor.others),
            }
            for anchor in time.anchors
        ],
    }
    if len(time.ranges) > 1:
        found["ranges"] = [
            [day.isoformat() if day else None for day in (r.start, r.end)] for r in time.ranges
        ]
    if time.notes:
        found["notes"] = list(time.notes)
    return found
