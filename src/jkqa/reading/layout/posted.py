"""Posts of a blog whose title stands below their day, and who posted them below the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jkqa.reading.layout.authors import named
from jkqa.reading.layout.headings import is_heading_shaped
from jkqa.reading.layout.masthead import Masthead
from jkqa.reading.layout.standfirst import has_capitals
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.opening import is_date
from jkqa.reading.text.block import Block
from jkqa.types import Author

_POSTED = re.compile(
    r"posted\s+by\s+(?P<name>[^.:]{3,60}?)\s+at\s+\d{1,2}[:.]\d\d.{0,12}", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:posted|published)\s+on\s.{4,40}\sby\s.{3,60}", re.IGNORECASE)
_LEAST = 3  # words of a title


def of_the_post(top: Masthead, parts: Sequence[Block], first: int) -> Masthead:
    """The masthead of a post, whose ``first`` paragraph is that of ``parts``.

    Its title is the line between its day and its text, if ``Posted by Tora Lind at 9:14 PM`` stands
    below; or the line above ``Posted on 5 May 2031 by Tora Lind``. Above it stands the blog.
    """
    signed = (i for i in range(3, first) if _SIGNED.fullmatch(tidy(parts[i].text)))
    title = next(signed, 0) - 1
    if title > 0 and _may_be_a_title(parts[title]):
        return replace(top, title=tidy(parts[title].text), series=_blog(parts, title))
    said = (_POSTED.fullmatch(tidy(part.text)) for part in parts[first:])
    posted = next((found for found in said if found), None)
    if posted is None:
        return top
    own = named(posted["name"]) or (Author(posted["name"]),)
    top = replace(top, authors=top.authors or own)
    title = first - 1
    if title < 1 or not is_date(parts[title - 1].text) or not is_heading_shaped(parts[title]):
        return top
    return replace(top, title=tidy(parts[title].text), series=_blog(parts, title - 1))


def _may_be_a_title(part: Block) -> bool:
    beside = is_furniture(part.text) or is_date(part.text) or len(part.words) < _LEAST
    return is_heading_shaped(part) and has_capitals(part.text) and not beside


def _blog(parts: Sequence[Block], end: int) -> str:
    return next((tidy(part.text) for part in parts[:end] if not is_furniture(part.text)), "")
