"""Captions of pictures and tables, whose pictures they are, and notes at the foot of a page."""

import re

_CAPTION = re.compile(
    r"(?:figure|fig\.?|photo|image|picture|map|chart|table|graph)\s*"
    r"(?:\d+\b|:(?=\s*(?:\S+\s+){5})|caption\s*:)",
    re.IGNORECASE,
)
_COLON = re.compile(r"[\w.]+(?:\s*\d+|\s+caption)?\s*:")
_CREDITED = re.compile(
    r"\S.*[.\s(](?:photo(?:graph)?|image|picture|illustration)s?(?:\scredit)?\s*:\s*[^.:?!]{2,60}$",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"(?:photo(?:graph)?|image|source|credit)s?(?:\s+(?:by|credit))?\s*:", re.IGNORECASE
)
_LONGEST_CAPTION = 60  # words


def is_caption(text: str) -> bool:
    """Whether a block is the caption of a picture: by its first word, or by a credit at its end."""
    if _CAPTION.match(text):
        return True
    return bool(_CREDITED.match(text)) and len(text.split()) <= _LONGEST_CAPTION


def begins_caption(line: str) -> bool:
    """Whether a line begins like a caption with a colon: ``Image caption: a quay``."""
    return bool(_CAPTION.match(line) and _COLON.match(line))


def is_credit(text: str) -> bool:
    """Whether a line says no more than whose picture it is."""
    return len(text.split()) <= 8 and bool(_CREDIT.match(text))


def is_reference(text: str) -> bool:
    """Whether a block is a note at the foot of an encyclopedia's page, behind ``^``."""
    return text.startswith("^")
