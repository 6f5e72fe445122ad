"""What is denied of all others, or not yet so: another text may tell it without a denial. Pure."""

import re

#: What was never so before,
_UNHEARD = re.compile(
    r"\b(?:never|no(?: one|body)?|none|not|neither|nor)\b[^.;:]*?"
    r"\b(?:before|ever|earlier|previous(?:ly)?|until then|so far|years|decades)\b"
    r"|\b(?:not|never) since\b"
    r"|\byears?\b[^.;:]{0,40}\b(?:no|not|never|without)\b"
    r"|\bno(?:body)?\b[^.;:]*\b(?:more|less|\w{2,}er)\b[^.;:]*\bthan\b",
    re.IGNORECASE,
)
#: a text may tell as the first or the greatest.
_FOREMOST = re.compile(
    r"\b(?:first|only|unprecedented|record|most|best|worst|before any(?:one| other)|\w+iest"
    r"|(?:larg|high|great|bigg|long|low|small|strong|old|deep|young|new|hard|short)est)\b",
    re.IGNORECASE,
)
#: What is not yet so, is to come.
_YET = re.compile(
    r"\b(?:not|n.t|nor|no)\b[^.;:]{0,30}?\byet\b|\byet to\b|\bso far\b", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:will|(?:is|are|was|were) (?:now )?to|scheduled|due|expected|planned|pending|awaits?"
    r"|before it could|still|next)\b",
    re.IGNORECASE,
)


def is_yet_to_come(said: str, told: str) -> bool:
    """``not yet``, of what the other text has still ahead."""
    return bool(_YET.search(said) and _AHEAD.search(told))


def is_unheard_of(said: str, told: str) -> bool:
    """``never before``, of what the other text calls the first or the greatest."""
    return bool(_UNHEARD.search(said) and _FOREMOST.search(told))
