"""Steps from a day or an event: the week after, two days before, within five days of. Pure."""

import re
from dataclasses import replace
from datetime import timedelta

from jkqa.timex.calendar import both, step, week_of
from jkqa.timex.chart import A, Chart
from jkqa.timex.patterns import AFTER, BEFORE, UNIT, N, Rules, X, count_of
from jkqa.timex.period import Period

_SOON = 7  # days that "shortly after" and "in the run-up to" take in
_AROUND = 3

RULES = Rules()


@RULES.add(
    rf"\b(?:within|in\s+under|less\s+than|no\s+more\s+than|not\s+more\s+than|at\s+most|up\s+to|under)\s+"
    rf"(?:the\s+)?(?P<n>{N})\s+(?P<unit>{UNIT})s?(?:['’]s?)?\s+"
    rf"(?P<how>of|from|{AFTER}|{BEFORE}|either\s+side\s+of|on\s+either\s+side\s+of)\s+(?:the\s+)?(?P<x>{X})"
)
def _within(match: re.Match[str], chart: Chart) -> Period | None:
    how = match["how"].lower()
    x = chart.argument(match, "x")
    if x is None:
        return None
    count, unit = count_of(match["n"]), match["unit"].lower()
    if re.fullmatch(BEFORE, how):
        return _run(x, -count, unit)
    if re.fullmatch(AFTER, how) and how != "from":
        return _run(x, count, unit)
    start, end = both(x.dates)
    return x.within(step(start, -count, unit), step(end, count, unit), x.span)


@RULES.add(
    rf"\b(?:the\s+)?(?:same\s+)?week\s+(?P<how>of|beginning|starting|commencing|ending|as|when|that)\s+(?:on\s+)?(?P<x>{X})"
)
def _week_of(match: re.Match[str], chart: Chart) -> Period | None:
    day = chart.argument(match, "x")
    if day is None or not day.day_given:
        return None
    first, last = both(day.dates)
    how = match["how"].lower()
    if how in ("beginning", "starting", "commencing"):
        return day.within(first, first + timedelta(days=6), day.span)
    if how == "ending":
        return day.within(last - timedelta(days=6), last, day.span)
    week = week_of(first)
    return day.within(week.start, week.end, day.span)


@RULES.add(
    rf"(?P<a>{A})[\s,]*(?:\+/-|±|give\s+or\s+take|plus\s+or\s+minus)\s*(?P<n>{N})\s+(?P<unit>{UNIT})s?"
)
def _give_or_take(match: re.Match[str], chart: Chart) -> Period:
    x, count, unit = chart[match["a"]], count_of(match["n"]), match["unit"].lower()
    start, end = both(x.dates)
    return x.within(step(start, -count, unit), step(end, count, unit), x.span)


@RULES.add(
    rf"\b(?P<the>(?:(?:in|within|during|over|for)\s+)?(?:the|those|its|that)\s+)?"
    rf"(?:(?:very\s+)?(?P<adjective>first|next|last|final|following|preceding|previous|immediate)\s+)?"
    rf"(?:(?P<n>{N})\s+)?(?:full\s+|whole\s+)?(?P<unit>{UNIT})(?P<many>s?)\s+"
    rf"(?:(?:immediately|directly|right|just)\s+)?(?P<how>{AFTER}|{BEFORE})\s+(?:the\s+)?(?P<x>{X})"
)
def _offset(match: re.Match[str], chart: Chart) -> Period | None:
    """``the week after X`` is a stretch; ``two days after X`` and ``the day after X`` a day."""
    x = chart.argument(match, "x")
    if x is None:
        return None
    sign = -1 if re.fullmatch(BEFORE, match["how"], re.IGNORECASE) else 1
    count, unit = count_of(match["n"]), match["unit"].lower()
    stretch = bool(match["the"]) or bool(match["adjective"])
    if not match["n"] and unit != "day":
        stretch = True
    if stretch:
        return _run(x, sign * count, unit)
    start, end = both(x.dates)
    day = step(end if sign > 0 else start, sign * count, unit)
    return x.within(day, day, x.span)


def _run(x: Period, count: int, unit: str) -> Period:
    """The ``count`` units right before or after, X itself left out."""
    start, end = both(x.dates)
    if count > 0:
        return x.within(end + timedelta(days=1), step(end, count, unit), x.span)
    return x.within(step(start, count, unit), start - timedelta(days=1), x.span)


@RULES.add(
    rf"(?P<a>{A})(?P<between>[^?]*?)\b(?P<the>the\s+)?(?:(?P<next>next|following|previous|preceding)\s+(?P<unit>day|week|month)"
    rf"|(?P<unit2>day|week|month)\s+(?P<how>after|before|later|earlier)(?=\s*(?:[?,.;]|$|and\b|or\b)))"
)
def _anaphoric(match: re.Match[str], chart: Chart) -> Period:
    """``on 5 September and the next day``: both; ``the day after`` hangs on what stands before."""
    x = chart[match["a"]]
    word = (match["next"] or match["how"]).lower()
    sign = -1 if word in ("previous", "preceding", "before", "earlier") else 1
    run = _run(x, sign, (match["unit"] or match["unit2"]).lower())
    if re.search(r"\b(?:and|or)\b", match["between"]):
        dates = (*both(x.dates), *both(run.dates))
        return x.within(min(dates), max(dates), x.span)
    return run


@RULES.add(
    rf"\b(?:in\s+the\s+)?(?P<how>run-?\s?up\s+to|lead-?\s?up\s+to|aftermath\s+of|wake\s+of"
    rf"|(?:shortly|soon|right|immediately|just|directly|straight)\s+(?:after|following|before|ahead\s+of))\s+"
    rf"(?:the\s+)?(?P<x>{X})"
)
def _soon(match: re.Match[str], chart: Chart) -> Period | None:
    x = chart.argument(match, "x")
    if x is None:
        return None
    before = re.search(r"up|before|ahead", match["how"], re.IGNORECASE)
    if re.match(r"right|immediately|just|directly|straight", match["how"], re.IGNORECASE):
        start, end = both(x.dates)
        day = timedelta(days=1)
        if before:
            return replace(x.within(None, start - day, x.span), nearest=-1)
        return replace(x.within(end + day, None, x.span), nearest=1)
    return _run(x, -_SOON if before else _SOON, "day")


@RULES.add(
    rf"\b(?:on\s+)?the\s+(?:very\s+)?(?P<same>same\s+)?(?:day|date)\s+(?:as|of|that|when|on\s+which)\s+(?:the\s+)?(?P<x>{X})"
)
def _day_of(match: re.Match[str], chart: Chart) -> Period | None:
    return chart.argument(match, "x")


@RULES.add(rf"\b(?:on\s+)?(?:the\s+)?eve\s+of\s+(?:the\s+)?(?P<x>{X})")
def _eve(match: re.Match[str], chart: Chart) -> Period | None:
    x = chart.argument(match, "x")
    return _run(x, -1, "day") if x else None


@RULES.add(rf"\b(?:around|circa|round\s+about)\s+(?:the\s+)?(?P<a>{A})")
def _around(match: re.Match[str], chart: Chart) -> Period | None:
    x = chart[match["a"]]
    if not x.day_given:
        return x
    start, end = both(x.dates)
    return x.within(start - timedelta(days=_AROUND), end + timedelta(days=_AROUND), x.span)
