"""The lines below a title that sum up an article, and are none of its text."""

import re
from collections.abc import Sequence

from jkqa.reading.layout.authors import names_institution
from jkqa.reading.layout.bylines import is_signed, signs_with_names
from jkqa.reading.layout.prose import LONG, is_prose
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.opening import is_entry
from jkqa.reading.text.block import Block

_HEAD = 12  # blocks: so far a byline stands from the first line and from the text
_LONGEST = 45  # words
_LEAST = 6  # words of what sums up an article
_SMALL = re.compile(
    r"(?:with|from|into|onto|over|under|about|between|after|before|without|against|through|during"
    r"|towards?|amid|among|upon|than|that|when|while|this|your|their)$"
)
_YEAR = re.compile(r"\b\d{4}\b")  # of a place and date below a title
_JOURNAL = re.compile(
    r"\b(?:review|journal|quarterly|weekly|daily|monthly|magazine|courier|times|post|herald|tribune|gazette"
    r"|observer|monitor|chronicle|telegraph|standard|bulletin|newsletter|letters?|notes|papers?|briefs?"
    r"|reports?|series|commentary|analysis|forum|project|programme|program|library|press|news|today|society"
    r"|association|blog)\b",
    re.IGNORECASE,
)


def is_standfirst(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block below another one has a byline right below itself: ``By Mira Tolvanen``."""
    if i == 0 or i + 1 >= len(blocks) or len(blocks[i].words) > _LONGEST:
        return False
    line = tidy(blocks[i + 1].text)
    return is_signed(line) and signs_with_names(line) and any(map(is_prose, blocks[i + 2 :]))


def begins_the_text(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is prose by its shape, and not what sums up an article above its byline."""
    beside = is_standfirst(blocks, i) or is_furniture(blocks[i].text)
    return is_prose(blocks[i]) and not beside


def above_the_byline(blocks: Sequence[Block]) -> int:
    """How many blocks stand above a byline with short lines before it, and a long text below."""
    for i, block in enumerate(blocks[:_HEAD]):
        line = tidy(block.text)
        if is_signed(line) and signs_with_names(line):
            below = blocks[i + 1 : i + 1 + _HEAD]
            return i if any(len(other.words) >= LONG for other in below) else 0
        if len(block.words) >= LONG or is_entry(block.text):
            return 0
    return 0


def above_the_standfirst(lines: Sequence[str]) -> str:
    """The title of lines the longest of which sums it up; empty where that is the title itself.

    A title has capitals, ``Eleven Weeks Without a Crane``, where such a sentence has none; without
    capitals it stands first.
    """
    longest = max(lines, key=lambda line: len(line.split()), default="")
    if len(longest.split()) < _LEAST or has_capitals(longest):
        return ""
    at = lines.index(longest)
    above, below = lines[:at], lines[at + 1 :]
    others = [*above, *(line for line in below if not _YEAR.search(line))]
    capital = filter(_may_be_a_title, others)
    title = max(capital, key=lambda line: len(line.split()), default="")
    small = (line for line in above if len(line.split()) >= _LEAST and not _JOURNAL.search(line))
    return title or next(small, "")


def _may_be_a_title(line: str) -> bool:
    of_a_journal = ": " not in line and (_JOURNAL.search(line) or names_institution(line))
    return len(line.split()) > 2 and has_capitals(line) and not of_a_journal


def has_capitals(line: str) -> bool:
    """Whether no long word of a line begins with a small letter, as in titles."""
    words = [word.strip("“”\"'‘’(),:;.!?") for word in line.split()]
    long = [word for word in words if len(word) > 3 and not _SMALL.match(word)]
    return bool(long) and not any(word[0].islower() for word in long)
