"""Who a text says comes after somebody: "his replacement, Ada Lund". Pure."""

import re
from collections.abc import Collection

from jkqa.types import Span

#: Whom somebody succeeds, and whose successor one is, came before.
_BACKWARDS = frozenset({"whom", "whose"})
_ASKED = frozenset(
    "succeed succeeded succeeds successor replace replaced replaces replacement".split()
)
#: What stands before whoever comes next.
_BEFORE = re.compile(
    r"\b(?:successor|replacement)s?\b(?!\s+(?:of|to|for|as)\b)[^.;:?!]{0,80}$"
    r"|\b(?:succeeded|replaced|followed)\s+(?:as\s+[^.;,]{3,40}\s+|in\s+[^.;,]{3,20}\s+)?by\s+[^.;:]{0,40}$"
    r"|\bnew(?:ly\s+\w+)?\s+(?:[\w’'-]+\s+){0,4}(?:[\w’'-]+,\s+)?$"
)
_ASIDE = r"(?:\s*(?:,|\(|–|—)[^,;.()–—]{3,80}(?:,|\)|–|—))?"
#: and behind.
_BEHIND = re.compile(
    rf"{_ASIDE},?\s+(?:(?:who|is|was|has|had|then|later|now|duly|will|would|soon)\s+){{0,2}}(?:to\s+)?"
    r"(?:succeed(?:s|ed|ing)?\b(?!\s+by)|replac(?:es?|ed|ing)\b(?!\s+by)|t(?:akes?|ook|aken)\s+over|t(?:akes?|ook)\s+(?:up\s+)?"
    r"(?:office|the\s+(?:post|helm|reins|chair)|(?:his|her|their|\w+['’]s)\s+(?:place|seat|post|chair))"
    r"|follow(?:s|ed)|bec(?:omes?|ame)|sw(?:orn|ears|ore)\s+in|elected|appointed|named|did(?=[.,;]))\b"
    r"|[^.;:A-Z]{0,60}\b(?:to\s+(?:succeed|replace)|as\s+(?:his|her|their|the|a)\s+(?:\w+\s+)?(?:successor|replacement)"
    r"|in\s+(?:his|her|their)\s+(?:place|stead)|as\s+(?:his|her|their|the)\s+new)\b"
)


def asks_who_comes_next(said: Collection[str]) -> bool:
    """Whether a question of those words asks who came after somebody, not whom one succeeded."""
    return not _ASKED.isdisjoint(said) and _BACKWARDS.isdisjoint(said)


def is_next(name: Span, text: str) -> bool:
    """Whether a text says that the one of the name there comes after somebody."""
    return bool(_BEFORE.search(text[: name.start]) or _BEHIND.match(text, name.end))
