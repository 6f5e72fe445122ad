"""What a question says beside the point: brackets, polite ends, what is to be counted in. Pure."""

import re

_ASIDES = (
    re.compile(r"\([^()]*\)"),
    re.compile(
        r"\b(?:both\s+(?:days?\s+|ends?\s+|dates?\s+)?|(?:that|this|the)\s+\w+\s+)included\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:ends|endpoints|bounds)\s+included\b|\b(?:both\s+)?inclusive(?:ly)?\b", re.IGNORECASE
    ),
    re.compile(
        r"^\W*(?:counting|including|not\s+counting|leaving|setting|putting)\b[^,?]{1,60},",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[^?;.]{3,80}[;.]\s+(?=(?:could|can|please|give|list|show|which|what|how|tell)\b)",
        re.IGNORECASE,
    ),
    re.compile(r",\s*including\b[^,?]*,|,\s*with\s+or\s+without\b[^?]*", re.IGNORECASE),
    re.compile(r",\s*(?:the\s+)?[\w-]+\s+included\b", re.IGNORECASE),
    re.compile(r",\s*whether\b[^?]*", re.IGNORECASE),
    re.compile(
        r",?\s*\b(?:by\s+(?:tele)?phone|in\s+person|face[\s-]to[\s-]face)\b[^?]{0,20}\bor\s+(?:otherwise|not)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r",?\s*(?:whether\s+)?(?:by\s+(?:tele)?phone|in\s+person|face[\s-]to[\s-]face)\s+or\s+"
        r"(?:by\s+(?:tele)?phone|in\s+person|face[\s-]to[\s-]face|online)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"[,.]?\s*(?:please|thanks|thank\s+you|if\s+any|in\s+order|in\s+total)\W*$", re.IGNORECASE
    ),
)


def without_asides(question: str) -> str:
    """The question with blanks in the place of what is said beside the point.

    Offsets stay. Where nothing else would remain, it is left as it is.
    """
    rest = question
    for aside in _ASIDES:
        rest = aside.sub(lambda match: " " * len(match.group()), rest)
    return rest if re.search(r"\w{3}", rest) else question
