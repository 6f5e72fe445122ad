"""Captions of pictures and tables, whose pictures they are, and notes at the foot of a page."""

import re

from jkqa.reading.lines.contents import is_of_contents

_CAPTION = re.compile(
    r"(?:figure|fig\.?|photo|image|picture|map|chart|table|graph|plate|illustration|diagram)\s*"
    r"(?:\d+\b|[ivx]+[.:](?=\s)|:(?=\s*(?:\S+\s+){5})|caption\s*[:,])",
    re.IGNORECASE,
)
_COLON = re.compile(r"[\w.]+(?:(?:\s*\d+|\s+caption)?\s*:|\s+caption\s*,)")
_CREDITED = re.compile(
    r"\S.*[.\s(](?:photo(?:graph)?|image|picture|illustration)s?(?:\scredit)?\s*:\s*[^.:?!]{2,60}$",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"(?:(?:photo(?:graph)?|image|source|credit)s?(?:\s+(?:by|credit))?\s*:|image\s+source\s*,)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\^|[†‡\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+\s*[^\W\d_]")
_SPEAKER = re.compile(r"[-\u2013\u2014]{1,2}\s*(?!By\s)[A-Z][^.!?]{2,80}\.?")
_LONGEST_CAPTION = 60  # words


def is_caption(text: str) -> bool:
    """Whether a block is the caption of a picture: by its first word, or by a credit at its end."""
    if _CAPTION.match(text):
        return not is_of_contents(text)
    return bool(_CREDITED.match(text)) and len(text.split()) <= _LONGEST_CAPTION


def begins_caption(line: str) -> bool:
    """Whether a line begins like a caption with a colon: ``Image caption: a quay``."""
    return bool(_CAPTION.match(line) and _COLON.match(line))


def is_credit(text: str) -> bool:
    """Whether a line says no more than whose picture it is."""
    return len(text.split()) <= 8 and bool(_CREDIT.match(text))


def is_speaker(line: str) -> bool:
    """Whether a line names, behind a dash, who has said something."""
    return bool(_SPEAKER.fullmatch(line))


def speaks(text: str, above: str) -> bool:
    """Whether a line behind a dash names the speaker of the quotation above it."""
    return is_speaker(text) and above.endswith(("”", '"', "’", "'"))


def is_reference(text: str) -> bool:
    """Whether a block is a note at the foot of a page: ``^``, ``†`` or ``¹`` begins it."""
    return bool(_REFERENCE.match(text))
