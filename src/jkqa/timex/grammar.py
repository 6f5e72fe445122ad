"""What a question says about time: a cascade of small rules over its atoms. Pure.

Each atom (``atoms.py``) is put into the text as one character; then rule after rule looks for its
pattern (``rules.py``) and puts one character in the place of what it found, tightest binding first:
parts, ranges, offsets, bounds. What is left over at the end is what the question says.
The method is that of finite-state cascades: Abney, "Partial parsing via finite-state cascades",
Natural Language Engineering 2(4), 1996.
"""

import re
from dataclasses import replace
from itertools import pairwise

from jkqa.timex.chart import Chart
from jkqa.timex.period import EventOf, Period, Timex, common, united
from jkqa.types import DateRange, Span

#: Without any of these there is no time in a question, and nothing more is looked at.
_TRIGGER = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter"
    r"|days?|weeks?|months?|years?|quarter|half|fortnight|since|until|till|before|after|between"
    r"|prior|following|during|leading|later|earlier|ahead|preced|aftermath|wake|run-up|within"
    r"|lead-up|once|period|chronology|timeline|time|from|past|beyond|up to)",
    re.IGNORECASE,
)

_PREPOSITION = re.compile(
    r"(?:in|on|during|for|of|throughout|over|since|from|until|till|by|before|after|between|within"
    r"|at|up|through|prior|following)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:\b(?:in|on|during|for|of|throughout|over|at)\s+)?(?:the\s+)?$", re.IGNORECASE
)


def read_time(
    question: str, period: DateRange | None = None, event_of: EventOf | None = None
) -> Timex | None:
    """What a question says about time; None where it says nothing.

    What is left out comes from the rest of the question or from ``period``, the days that the
    document covers. ``event_of`` finds the events that a time hangs on (``the week after ...``).
    """
    if not _TRIGGER.search(question):
        return None
    from jkqa.timex.atoms import atoms  # most questions have no time in them, and need none of
    from jkqa.timex.rules import RULES  # these patterns

    found = atoms(question, period)
    chart = Chart(question, found, period, event_of)
    for rule in RULES:
        chart.apply(rule)
    return _timex(question, chart)


def _timex(question: str, chart: Chart) -> Timex | None:
    periods = [p for p in chart.periods() if not p.whole]
    if not periods:
        return None
    periods = _intersected(periods, question)
    spans = tuple(_with_lead(question, p.span) for p in periods)
    text = (
        question[spans[0].start : spans[-1].end]
        if _near(spans, question)
        else ", ".join(span.of(question) for span in spans)
    )
    return Timex(
        text=text,
        ranges=united([p.dates for p in periods]),
        spans=spans,
        anchors=tuple(dict.fromkeys(a for p in periods for a in p.anchors)),
        nearest=next((p.nearest for p in periods if p.nearest), 0),
        notes=tuple(dict.fromkeys(n for p in periods for n in p.notes)),
    )


def _intersected(periods: list[Period], question: str) -> list[Period]:
    """``before A but after B`` and ``in July, before the 15th``: the days in both."""
    kept: list[Period] = []
    for period in periods:
        if kept and _is_open(kept[-1]) + _is_open(period):
            last = kept[-1]
            between = question[last.span.end : period.span.start]
            shared = common(last.dates, period.dates)
            joins = not re.search(r"\bor\b", between)
            if shared and joins:
                span = Span(last.span.start, period.span.end)
                kept[-1] = replace(last.join(period, shared, span))
                continue
        kept.append(period)
    return kept


def _is_open(period: Period) -> bool:
    return period.dates.start is None or period.dates.end is None


def _near(spans: tuple[Span, ...], question: str) -> bool:
    """Whether only small words stand between the spans."""
    gaps = pairwise(spans)
    return all(
        re.fullmatch(
            r"[\s,]*(?:and|or|but|on|in|the)?[\s,]*(?:in|on|the)?\s*", question[a.end : b.start]
        )
        for a, b in gaps
    )


def _with_lead(question: str, span: Span) -> Span:
    """The span with the preposition before it: ``in July``, ``on the 3rd of May``."""
    if _PREPOSITION.match(span.of(question)):
        return span
    lead = _LEAD.search(question[: span.start])
    return Span(lead.start() if lead and lead.group() else span.start, span.end)
