"""Posts of a blog whose title stands below their day, and who posted them below the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jkqa.reading.layout.authors import named
from jkqa.reading.layout.headings import is_heading_shaped
from jkqa.reading.layout.masthead import Masthead
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.opening import is_date
from jkqa.reading.text.block import Block
from jkqa.types import Author

_POSTED = re.compile(
    r"posted\s+by\s+(?P<name>[^.:]{3,60}?)\s+at\s+\d{1,2}[:.]\d\d.{0,12}", re.IGNORECASE
)


def of_the_post(top: Masthead, parts: Sequence[Block], first: int) -> Masthead:
    """The masthead of a post: its title is the line between its day and its text.

    Only ``Posted by Tora Lind at 9:14 PM`` below the text tells that a text is such a post; its
    ``first`` paragraph is that of ``parts``. What stands above the day is the blog.
    """
    said = (_POSTED.fullmatch(tidy(part.text)) for part in parts[first:])
    posted = next((found for found in said if found), None)
    if posted is None:
        return top
    own = named(posted["name"]) or (Author(posted["name"]),)
    top = replace(top, authors=top.authors or own)
    if first < 2 or not is_date(parts[first - 2].text) or not is_heading_shaped(parts[first - 1]):
        return top
    blog = tidy(parts[0].text) if first > 2 else ""
    return replace(top, title=tidy(parts[first - 1].text), series=blog)
