"""Years that a line of a chronology begins with: 1903-1905, 1950s, 2022 to today. Pure."""

import re
from datetime import date

from jkqa.timex.dates import YEAR, Mention
from jkqa.types import DateRange, Span

_EARLY = r"1[5-7]\d\d(?!\d)(?!\s*(?:hrs?|hours|h)\b)"  # which running text has as numbers too
_ERA = re.compile(
    rf"(?:the\s+)?(?P<first>{YEAR}|{_EARLY})(?:(?P<decade>[’']?s)"
    rf"|\s*(?P<to>[-/\u2010-\u2015]|\b(?:to|until|through)\b)\s*"
    rf"(?P<last>{YEAR}|{_EARLY}|\d\d(?!\d)|(?P<open>today|now|(?:the\s+)?present|onwards)))?(?!\w)",
    re.IGNORECASE,
)
_MONTHS = 12  # 1903-05 may be a month


def era(text: str) -> Mention | None:
    """The years that ``text`` begins with: one, from one to another, or a decade.

    ``today`` as the last is an open end.
    """
    match = _ERA.match(text)
    if not match:
        return None
    first, last = int(match["first"]), _last(match)
    if last is not None and (last < first or last > date.max.year):
        return None
    end = date(last, 12, 31) if last is not None else None
    return Mention(Span(*match.span()), DateRange(date(first, 1, 1), end), "longer", True)


def _last(match: re.Match[str]) -> int | None:
    first, last = match["first"], match["last"]
    if match["decade"]:
        return int(first) + (9 if first[-1] == "0" else -1)
    if last is None:
        return int(first)
    if match["open"]:
        return None
    if len(last) == 4:
        return int(last)
    doubtful = match["to"] in "-/" and int(last) <= _MONTHS
    return -1 if doubtful else int(first[:2] + last)
