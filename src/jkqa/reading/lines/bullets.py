"""The bullets and numbers that the items of lists begin with."""

import re

from jkqa.reading.lines.endings import SENTENCE_END

DASHES = "-*+\u2013\u2014"
#: Also what word processors have for bullets in signs of their own, and pictures.
DOTS = "•◦▪▸‣●○■□·→➤►▶✓\uf0a7\uf0b7\uf0d8\uf0fc\u2600-\u27bf\U0001f300-\U0001faff"
_BULLET = re.compile(rf"[{DOTS}^]\ufe0f?\s*|[{DASHES}]\s+")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d\b(?!\.\d)")
_NUMBERED = re.compile(r"(?P<open>\(?)(?P<number>\d{1,3}|[a-z]|[ivx]{1,5})(?P<close>[.)])\s+")


def bullet(line: str) -> str:
    """The mark that a line begins with as an item of a list; empty without one."""
    found = _BULLET.match(line)
    return found[0].strip() if found and found.end() < len(line) else ""


def is_item(text: str) -> bool:
    """Whether a block is an item of a list, by its bullet; a note behind ``^`` is none."""
    return bullet(text) not in ("", "^")


def begins_item(line: str, before: str, first: str, *, deeper: bool) -> bool:
    """Whether a line that may go on with the one ``before`` it is an item of its own.

    A dash or a number may stand at the head of a line by the chance of where it was broken: it
    needs the end of a sentence before it, an item of its own kind, or a place further to the right.
    """
    mark = bullet(line)
    if mark and mark not in DASHES:
        return True
    ended = bool(SENTENCE_END.search(before))
    if mark:
        return deeper or ended or bullet(first) == mark
    if _TIME.match(line):
        return ended and bool(_TIME.match(first))
    here, above = _NUMBERED.match(line), _NUMBERED.match(first)
    if not here or not above or here["close"] != above["close"] or here["open"] != above["open"]:
        return False
    return ended or _follows(here["number"], above["number"])


def _follows(number: str, other: str) -> bool:
    """Whether a number or a letter of a list comes soon after another."""
    if number.isdigit() and other.isdigit():
        return int(number) > int(other)
    return number > other and not (number.isdigit() or other.isdigit())
