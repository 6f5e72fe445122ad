"""What a browser prints at the edges of a page: the time and the title above, the address below."""

import re
from collections import Counter
from collections.abc import Sequence

_ADDRESS = re.compile(r"\s*(?:https?|file)://\S+")
_TIME = r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d),?\s+\d{1,2}[:.]\d\d(?:\s?[AP]M)?"
_FEET = (
    re.compile(rf"{_ADDRESS.pattern}\s+(?P<page>\d{{1,3}})/(?P<of>\d{{1,3}})\s*"),
    re.compile(rf"\s*(?P<page>\d{{1,3}}) of (?P<of>\d{{1,3}})\s+{_TIME}\s*", re.IGNORECASE),
)
_COUNT = re.compile(r"\s*(?P<page>\d{1,3})/(?P<of>\d{1,3})\s*")
_HEAD = re.compile(rf"\s*{_TIME}(?:\s.*)?|\s*\S.*\s{{2,}}(?:https?|file)://\S+\s*", re.IGNORECASE)


def edges_of_a_print(lines: Sequence[str]) -> set[int]:
    """The lines that a browser has added: feet with an address and ``2/3``, heads with a time.

    Some browsers set the address above, and ``2 of 3`` and the time below.
    A head is the first line of a page, or comes again word by word; without feet there are none.
    """
    filled = [i for i, line in enumerate(lines) if line.strip()]
    feet: set[int] = set()
    for place, i in enumerate(filled):
        own = next((found for form in _FEET if (found := form.fullmatch(lines[i]))), None)
        pair = filled[place : place + 2]
        if own and _counts(own):
            feet.add(i)
        elif len(pair) > 1 and _ADDRESS.fullmatch(lines[i]):
            below = _COUNT.fullmatch(lines[pair[1]])
            feet |= set(pair) if below and _counts(below) else set()
    stamps = [i for i in filled if _HEAD.fullmatch(lines[i])] if feet else []
    count = Counter(" ".join(lines[i].split()) for i in stamps)
    firsts = {i for k, i in enumerate(filled) if k == 0 or filled[k - 1] in feet}
    heads = {i for i in stamps if i in firsts or count[" ".join(lines[i].split())] > 1}
    return feet | heads


def _counts(pages: re.Match[str]) -> bool:
    return 1 <= int(pages["page"]) <= int(pages["of"])
