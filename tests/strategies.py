"""Generators that several laws share."""

from datetime import date

from hypothesis import strategies as st

from jkqa.reading.units import Piece, number
from jkqa.types import DateRange, Document, Span

WORDS = st.text("abcdefghij", min_size=5, max_size=8)  # longer than any abbreviation
SENTENCES = st.lists(WORDS, min_size=4, max_size=12).map(
    lambda words: " ".join(words).capitalize() + "."
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))
MONTHS = (
    "January February March April May June July August September October November December".split()
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of a few paragraphs and entries."""
    paragraphs = draw(st.lists(PARAGRAPHS, min_size=1, max_size=4))
    entries = draw(st.lists(st.tuples(DAYS, SENTENCES), max_size=4))
    text, pieces = "", []
    for words in paragraphs:
        span = Span(len(text), len(text) + len(words))
        pieces.append(Piece("paragraph", "Introduction", span, span))
        text += words + "\n\n"
    for day, words in entries:
        head = f"{day.isoformat()}: "
        start = len(text)
        line = Span(start, start + len(head) + len(words))
        span = Span(start + len(head), line.end)
        pieces.append(
            Piece("entry", "Chronology", span, line, day.isoformat(), DateRange(day, day))
        )
        text += head + words + "\n\n"
    name = draw(st.text("abc", min_size=1, max_size=4))
    return Document(name, text, number(pieces, text, name))


def typed(day: date) -> st.SearchStrategy[str]:
    """A date in one of the ways that people type it."""
    month = MONTHS[day.month - 1]
    short = month[:4] if month == "September" else month[:3]
    return st.sampled_from(
        [
            f"{month} {day.day}, {day.year}",
            f"{month} {day.day} {day.year}",
            f"{month} {day.day},  {day.year}",
            f"{month} {day.day}. {day.year}",
            f"{month} {day.day} , {day.year}",
            f"{month.upper()} {day.day}, {day.year}",
            f"{short}. {day.day}, {day.year}",
            f"{short} {day.day}, {day.year}",
            f"{day.day} {month} {day.year}",
            f"{day.day:02d} {short} {day.year}",
            f"{day.isoformat()}",
            f"{day.year}. {day.month}. {day.day}",
            f"{day.day}-{short}-{day.year}",
            f"{month} the {day.day}, {day.year}",
            f"{day:%Y/%m/%d}",
            # a day above 12 shows the order of a whole list
            f"{day.month}/{day.day}/{day.year}" if day.day > 12 else f"{day.isoformat()}",
            f"{day.day}.{day.month}.{day.year}",
            f"{day:%A}, {month} {day.day}, {day.year}",
            f"{month}\u00a0{day.day},\u00a0{day.year}",
        ]
    )
