"""The chronology drawn and handed on: rows, a picture, a page, a calendar."""

from jkqa.timeline.calendar import calendar
from jkqa.timeline.heat import heatmap
from jkqa.timeline.lanes import COUNTED, Lane, lanes_of
from jkqa.timeline.page import page
from jkqa.timeline.plot import plot
from jkqa.timeline.rows import by_month, csv_text, rows

__all__ = [
    "COUNTED",
    "Lane",
    "by_month",
    "calendar",
    "csv_text",
    "heatmap",
    "lanes_of",
    "page",
    "plot",
    "rows",
]
