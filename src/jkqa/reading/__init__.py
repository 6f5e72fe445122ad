"""Reading: a file becomes a Document.

decode      bytes to text            lines       text to blocks
dateline    the date of an entry     opening     where a line begins one
plain       a web page saved as text
masthead    title, authors, period   markdown    jkqa's own form, and Markdown at large
marks       Markdown to blocks
units       the blocks numbered
"""

from jkqa.reading.read import read

__all__ = ["read"]
