"""Shares in words: two-fifths, a third of, a quarter. Pure."""

from collections.abc import Sequence

from jkqa.claims.numerals import ORDINAL, SHARES
from jkqa.claims.pieces import Piece, low

#: "fell by a third", "a third bigger", "a fifth in two months": a share, and no number in a row.
_BEFORE_SHARE = frozenset("by than almost nearly about over".split())
_BEHIND_SHARE = frozenset("of in more less fewer larger bigger higher lower smaller".split())
#: "half of it", "half the fleet"; "half a year" is a stretch of time.
_BEHIND_HALF = frozenset("of the its their his her that this these those our all".split())


def part_at(pieces: Sequence[Piece], at: int) -> tuple[int, float, float] | None:
    """Half or a quarter of something, without a number; as ``share_at``."""
    words = [low(pieces, at + i) for i in range(3)]
    by = low(pieces, at - 1) in _BEFORE_SHARE
    if words[0] == "half" and (words[1] in _BEHIND_HALF or (by and _ends(pieces, at + 1))):
        return at + 1, 50, 0.5
    last = words[2] in _BEHIND_SHARE or (by and _ends(pieces, at + 2)) or _or_so(pieces, at + 2)
    if words[0] == "a" and words[1] in SHARES and last:
        return at + 2, 100 / SHARES[words[1]], 1 / SHARES[words[1]]
    return None


def _ends(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a clause ends there."""
    return at >= len(pieces) or pieces[at].kind == "stop"


def _or_so(pieces: Sequence[Piece], at: int) -> bool:
    """``A third or so`` is no number in a row."""
    return [low(pieces, at), low(pieces, at + 1)] == ["or", "so"]


def share_at(
    pieces: Sequence[Piece], first: int, end: int, raw: float, ordinal: bool
) -> tuple[int, float, float] | None:
    """Whether the number from ``first`` to ``end`` is told as a share of something.

    Returns the piece behind it, the share of 100, and the share of one.
    """
    word = low(pieces, end)
    if not ordinal and (word in SHARES or word.removesuffix("s") in ORDINAL):
        parts = SHARES.get(word) or ORDINAL[word.removesuffix("s")]
        plural = word.endswith("s") or word in SHARES
        if parts > 1 and (plural or low(pieces, end + 1) == "of"):
            return end + 1, 100 * raw / parts, raw / parts
    before = low(pieces, first - 1) if first else ""
    last = (
        _ends(pieces, end)
        or low(pieces, end) in _BEHIND_SHARE
        or low(pieces, first - 2) in _BEFORE_SHARE
        or _or_so(pieces, end)
    )
    if ordinal and before in ("a", "an", "one") and raw > 2 and last:
        return end, 100 / raw, 1 / raw
    return None
