"""Time as people write it. Pure: no clock, so what is left out is never taken from today.

::

    leading         the date that a line of a chronology begins with
    figures         a day in figures that may be of either order: 5/1/2031
    era             the years that it begins with: 1903-1905, 1950s
    mentions        the dates in running text
    mentions_of_any the same, a missing year being that of any of several periods
    without_dates   the text without them
    impossible      a day in it that no calendar has
    read_time       what a question says about time: between 1 and 10 September, the week after ...
    said            a range in words that read_time understands
    clocks          times of day
    by_the_clock    words that name days only to a clock: last week
"""

from jkqa.timex.calendar import month_range
from jkqa.timex.clock import by_the_clock
from jkqa.timex.dates import (
    CALENDAR,
    LEAP,
    MONTH_NAME,
    MONTHS,
    WEEKDAY,
    YEAR,
    Impossible,
    Mention,
    YearOf,
    impossible,
    mentions,
    mentions_of_any,
    month_number,
    without_dates,
    year_within,
)
from jkqa.timex.eras import era
from jkqa.timex.grammar import read_time
from jkqa.timex.hours import Clock, clocks, opening_clock
from jkqa.timex.leading import Figures, figures, leading, order_name
from jkqa.timex.period import Anchored, EventOf, Period, Timex, united
from jkqa.timex.said import said

__all__ = [
    "CALENDAR",
    "LEAP",
    "MONTHS",
    "MONTH_NAME",
    "WEEKDAY",
    "YEAR",
    "Anchored",
    "Clock",
    "EventOf",
    "Figures",
    "Impossible",
    "Mention",
    "Period",
    "Timex",
    "YearOf",
    "by_the_clock",
    "clocks",
    "era",
    "figures",
    "impossible",
    "leading",
    "mentions",
    "mentions_of_any",
    "month_number",
    "month_range",
    "opening_clock",
    "order_name",
    "read_time",
    "said",
    "united",
    "without_dates",
    "year_within",
]
