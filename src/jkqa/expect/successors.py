"""Who a text says comes after somebody: "his replacement, Ada Lund". Pure."""

import re
from collections.abc import Collection

from jkqa.types import Span

_ASKED = frozenset(
    "succeed succeeded succeeds successor replace replaced replaces replacement".split()
)
#: Whom somebody succeeds, and whose successor one is, came before.
_BACKWARDS = frozenset({"whom", "whose"})
_OWN = r"(?:his|her|their|\w+['’]s)"
_WORD = r"[\w’'-]+"
#: What stands before whoever comes next.
_BEFORE = re.compile(
    r"\b(?:successor|replacement)s?\b(?!\s+(?:of|to|for|as)\b)[^.;:?!]{0,80}$"
    r"|\b(?:succeeded|replaced|followed)\s+(?:(?:as|in)\s+[^.;,]{3,40}\s+)?by\s+[^.;:]{0,40}$"
    rf"|\bnew(?:ly\s+\w+)?\s+(?:{_WORD}\s+){{0,4}}(?:{_WORD},\s+)?$"
)
#: What may stand between a name and what its bearer does: ", a judge of Kest,", "who is then to".
_BETWEEN = (
    r"(?:\s*(?:,|\(|–|—)[^,;.()–—]{3,80}(?:,|\)|–|—))?,?\s+"
    r"(?:(?:who|is|was|has|had|then|later|now|duly|will|would|soon)\s+){0,2}(?:to\s+)?"
)
_SEATS = rf"(?:office|the\s+(?:post|helm|reins|chair)|{_OWN}\s+(?:place|seat|post|chair))"
_COMES = (
    r"(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing))\b(?!\s+by)|follow(?:s|ed)\b"
    rf"|t(?:akes?|ook|aken)\s+over\b|t(?:akes?|ook)\s+(?:up\s+)?{_SEATS}\b"
    r"|bec(?:omes?|ame)\b|sw(?:orn|ears|ore)\s+in\b|(?:elected|appointed|named)\b|did(?=[.,;])"
)
#: For what somebody is named: "to replace him", "as her successor".
_MEANT = (
    rf"to\s+(?:succeed|replace)|in\s+{_OWN}\s+(?:place|stead)|as\s+(?:{_OWN}|the)\s+new"
    rf"|as\s+(?:{_OWN}|the|a)\s+(?:\w+\s+)?(?:successor|replacement)"
)
#: "Lund wins the vote with 54 percent and succeeds him": what else somebody did before.
_ALSO = r"\s+[a-z][^.;:A-Z]{0,120}\b(?:and|then)\s+(?:then\s+|thus\s+)?"
_BEHIND = re.compile(rf"(?:{_BETWEEN}|{_ALSO})(?:{_COMES})|[^.;:A-Z]{{0,60}}\b(?:{_MEANT})\b")


def asks_who_comes_next(said: Collection[str]) -> bool:
    """Whether a question of those words asks who came after somebody, not whom one succeeded."""
    return not _ASKED.isdisjoint(said) and _BACKWARDS.isdisjoint(said)


def is_next(name: Span, text: str) -> bool:
    """Whether a text says that the one of the name there comes after somebody."""
    return bool(_BEFORE.search(text[: name.start]) or _BEHIND.match(text, name.end))
