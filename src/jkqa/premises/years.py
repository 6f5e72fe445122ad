"""The years of which a question wants a number, where the quotes only have that of other years."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect.amounts import YEAR
from jkqa.premises.absent import Absent
from jkqa.types import DateRange

#: A number, or how much of something, in a year.
_NUMBER_IN = re.compile(
    r"^\W*(?:(?:of|by|at|for|with)\s+)?(?:how\s+(?:many|much|big|large|high)\b"
    r"|what\s+(?:was|were|is)\s+the\s+(?:\w+\s+){0,2}?(?:value|number|total|volume|share|rate|size|sum"
    r"|price|turnover|budget|deficit|surplus|population)\b)"
    r"[^?;]*?\b(?:in|during|for|of)\s+(?P<year>(?:1[5-9]|20)\d\d)\b(?!\s*[-–]\s*\d)",
    re.IGNORECASE,
)


#: What was in a year, and a text that only counts from it: "the first exercise since 2041".
_OF_YEAR = re.compile(
    r"^\W*(?:where|who|whom|what|which|how)\b[^?;]*?\b(?:of|in)\s+(?P<year>(?:1[5-9]|20)\d\d)\s+"
    r"(?:held|take\s+place|taking\s+place|staged|called|led|hosted|won|signed|chaired)\b",
    re.IGNORECASE,
)


def only_since(question: str, quotes: Sequence[str]) -> Iterator[Absent]:
    """The year of which a question wants something, where the quotes only count from it."""
    asked = _OF_YEAR.search(question)
    if not asked:
        return
    year, text = asked["year"], " ".join(quotes)
    since = len(re.findall(rf"\b(?:since|after|before|until|than\s+in)\s+{year}\b", text))
    if since and since == text.count(year):
        yield Absent(year, "year")


def of_another_year(
    question: str, quotes: Sequence[str], periods: Sequence[DateRange]
) -> Iterator[Absent]:
    """The year that a question wants a number of, which no quote has though one has another.

    A year of the documents' own, or the one before or after, a quote may mean without a name.
    """
    asked = _NUMBER_IN.search(question)
    if not asked:
        return
    year = int(asked["year"])
    own = {d.year for p in periods for d in (p.start, p.end) if d}
    text = " ".join(quotes)
    near = range(min(own, default=year) - 1, max(own, default=year) + 2)
    if year in near or asked["year"] in text or not YEAR.search(text):
        return
    yield Absent(asked["year"], "year")
