"""Reading: a file becomes a Document.

decode      bytes to text            lines       text to blocks
dateline    the date of an entry     opening     where a line begins one
plain       a web page saved as text
masthead    title, authors, period   markdown    jkqa's own form, and Markdown at large
marks       Markdown to blocks
units       the blocks numbered
heads       what lines begin with    runs        which dates are entries
scopes      headings with years      years       the year of a date without one
figures     5/1/2031 in one order    entries     all of it: the chronology
"""

from jkqa.reading.read import read

__all__ = ["read"]
