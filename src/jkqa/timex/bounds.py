"""Bounds: since, until, before, after, by; and what lies between two events. Pure."""

import re
from datetime import timedelta

from jkqa.timex.chart import EVENT, A, Chart
from jkqa.timex.patterns import Rules, X
from jkqa.timex.period import Period
from jkqa.timex.stretches import stretch

RULES = Rules()


@RULES.add(
    r"\bbetween\s+(?P<x>[^?;,]{3,}?\s+and\s+[^?;,]{3,}?)(?=\s*(?:[?;,]|\.?$|\bwhat\b|\bwhich\b|\bhow\b))"
)
def _between_events(match: re.Match[str], chart: Chart) -> Period | None:
    """Where several ``and`` stand, the two events that are found best are taken."""
    start, words = match.start("x"), match["x"]
    best: tuple[float, Period, Period] | None = None
    for cut in re.finditer(r"\s+and\s+", words):
        pair = [
            _side(chart, start, start + cut.start()),
            _side(chart, start + cut.end(), start + len(words)),
        ]
        first, last = pair
        if first and last:
            score = min((a.score for p in (first, last) for a in p.anchors), default=1.0)
            if best is None or score > best[0]:
                best = score, first, last
    return stretch(best[1], best[2]) if best else None


def _side(chart: Chart, start: int, end: int) -> Period | None:
    words = chart.text[start:end]
    bare = re.fullmatch(rf"(?:the\s+)?({A})", words.strip())
    return chart[bare[1]] if bare else chart.event(start, end)


@RULES.add(
    rf"\b(?:from|since)\s+(?P<x>(?:the\s+)?[^?;,]{{3,}}?)\s+(?:to|until|till|through|up\s+to)\s+"
    rf"(?P<y>{X})"
)
def _from_event(match: re.Match[str], chart: Chart) -> Period | None:
    last = chart.argument(match, "y")
    first = last and _side(chart, match.start("x"), match.end("x"))
    return stretch(first, last) if first and last else None


@RULES.add(
    rf"\b(?:on\s+)?the\s+(?:same\s+|very\s+)?day\s+"
    rf"(?!before|after|following|preceding|prior|in|on|of)(?P<x>{EVENT})"
)
def _the_day(match: re.Match[str], chart: Chart) -> Period | None:
    return chart.argument(match, "x")


# bounds


@RULES.add(rf"\bdat(?:e|es|ed|ing)\s+(?:back\s+to|from)\s+(?:the\s+)?(?P<a>{A})")
def _dates_from(match: re.Match[str], chart: Chart) -> Period:
    return chart[match["a"]]


@RULES.add(
    rf"\b(?:on\s+or\s+after|not\s+before|no\s+earlier\s+than|(?:on|in)\s+(?:and|or)\s+after|as\s+from|starting(?:\s+(?:from|in|on|with))?|beginning(?:\s+(?:in|on|with))?|since|ever\s+since|from)\s+(?:the\s+)?(?P<a>{A})(?:\s+(?:on|onwards?|forward|and\s+(?:after|later|beyond)))?"
)
@RULES.add(
    rf"(?P<a>{A})\s+(?:or|and)\s+(?:later|after|beyond)\b(?!\s+(?:the\s+)?{A})|(?P<a2>{A})\s+(?:onwards?|forward)\b"
)
def _since(match: re.Match[str], chart: Chart) -> Period:
    groups = match.groupdict()
    x = chart[groups.get("a") or groups["a2"]]
    if x.ranged and re.match(r"from\b", match.group(), re.IGNORECASE):
        return x  # "from 1 to 10 September" was found as one
    return x.within(x.dates.start, None, x.span)


@RULES.add(
    rf"\b(?:on\s+or\s+before|(?:on|in)\s+(?:and|or)\s+before|as\s+of|not\s+(?:after|later\s+than)|no\s+later\s+than|at\s+the\s+latest|until|till|til|’til|through|up\s+(?:to|until|till|through)|by)\s+(?:and\s+including\s+)?(?:the\s+)?(?P<a>{A})(?:\s+inclusive)?"
)
@RULES.add(rf"(?P<a>{A})\s+(?:or|and)\s+(?:earlier|before)\b(?!\s+(?:the\s+)?{A})")
def _until(match: re.Match[str], chart: Chart) -> Period:
    x = chart[match["a"]]
    if re.search(r"\b(?:all|right|straight)\s+$", chart.text[: match.start()], re.IGNORECASE):
        return x  # "all through October"
    return x.within(None, x.dates.end, x.span)


@RULES.add(rf"\bup\s+to,?\s+but\s+(?:not\s+including|excluding),?\s+(?:the\s+)?(?P<x>{A})")
@RULES.add(
    rf"\b(?:before|prior\s+to|earlier\s+than|ahead\s+of|preced(?:ing|ed?|es)|previous\s+to|any\s+time\s+before)\s+(?:the\s+)?(?P<x>{X})"
)
@RULES.add(rf"\b(?:until|till|by\s+the\s+time(?:\s+(?:that|of))?)\s+(?:the\s+)?(?P<x>{EVENT})")
def _before(match: re.Match[str], chart: Chart) -> Period | None:
    x = chart.argument(match, "x")
    if x is None or x.dates.start is None:
        return None
    inclusive = not re.match(
        r"(?:before|prior|earlier|ahead|preced|previous|any|.*\bbut\b)",
        match.group(),
        re.IGNORECASE,
    )
    end = x.dates.end if inclusive else x.dates.start - timedelta(days=1)
    return x.within(None, end, x.span)


@RULES.add(
    rf"\b(?:ever\s+since|since|from\s+the\s+time(?:\s+(?:that|of))?|starting\s+(?:from|with))\s+(?:the\s+)?(?P<x>{EVENT})"
)
@RULES.add(rf"\b(?:past|beyond)\s+(?P<x>{A})")
@RULES.add(
    rf"\b(?:after|following|later\s+than|subsequent\s+to|in\s+the\s+(?:period|time)\s+after)\s+(?:the\s+)?(?P<x>{X})"
)
def _after(match: re.Match[str], chart: Chart) -> Period | None:
    x = chart.argument(match, "x")
    if x is None or x.dates.end is None:
        return None
    inclusive = re.match(r"(?:ever|since|from|starting)", match.group(), re.IGNORECASE)
    start = x.dates.start if inclusive else x.dates.end + timedelta(days=1)
    return x.within(start, None, x.span)
