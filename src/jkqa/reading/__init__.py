"""Reading: a file becomes a Document.

::

    bytes -> text -> blocks -> headings, masthead -> chronology -> pieces -> units

    lines/        what a line says by itself: a date, a bullet, a caption, a button
    text/         bytes become text without furniture of pages, and text becomes blocks
    webpage/      the source of a web page becomes a text and its blocks
    layout/       what blocks are by shape and place: title, byline, period, heading, paragraph
    chronology/   which blocks are entries, and on which days
    plain         all of it for plain text      markdown    the same for Markdown
    web           the same for web pages
    units         pieces, and how they are numbered
    read          the door: a file's name in, a Document out

A room imports those above it in this list, never one below; ``units`` is everybody's.
"""

from jkqa.reading.read import read

__all__ = ["read"]
