"""Numbers in figures and words, piece by piece. Pure."""

import re
from collections.abc import Sequence

from jkqa.claims.numerals import CARDINAL, ORDINAL, SCALES, SHARES
from jkqa.claims.pieces import Piece, low


def and_part(pieces: Sequence[Piece], at: int) -> tuple[int, float]:
    """``and a half`` behind a number, ``and a quarter``: so many pieces, and so much."""
    if [low(pieces, at), low(pieces, at + 1)] != ["and", "a"]:
        return 0, 0.0
    parts = SHARES.get(low(pieces, at + 2))
    return (3, 1 / parts) if parts else (0, 0.0)


def number_at(pieces: Sequence[Piece], at: int) -> tuple[int, float, bool, bool]:
    """The number at a piece: length (0: none), value, whether an ordinal, whether a figure."""
    if at >= len(pieces):
        return 0, 0.0, False, False
    piece = pieces[at]
    if piece.kind == "digits":
        match = re.match(r"([\d,.]+)(st|nd|rd|th)?(mn?|bn|k|tn)?", piece.text)
        assert match
        value = float(match[1].replace(",", ""))
        value *= SCALES[match[3]] if match[3] else 1
        length, value = _scaled(pieces, at, 1, value)
        return length, value, bool(match[2]), True
    return _in_words(pieces, at)


def _in_words(pieces: Sequence[Piece], at: int) -> tuple[int, float, bool, bool]:
    total, length, seen = 0.0, 0, False
    while at + length < len(pieces):
        word = low(pieces, at + length)
        if word in ORDINAL and (not seen or (total % 10 == 0 and ORDINAL[word] < 10)):
            if seen and word in ("third", "fifth", "second"):
                break
            return length + 1, total + ORDINAL[word], True, False
        if word in CARDINAL and (not seen or (total >= 20 and total % 10 == 0)):
            total, seen, length = total + CARDINAL[word], True, length + 1
        elif word in ("hundred", "thousand", "million", "billion", "dozen") and seen:
            total, length = total * SCALES[word], length + 1
        elif word == "a" and not seen and low(pieces, at + 1) in ("hundred", "dozen", "thousand"):
            total, seen, length = SCALES[low(pieces, at + 1)], True, 2
        elif word == "and" and seen and total >= 100 and low(pieces, at + length + 1) in CARDINAL:
            length += 1
        else:
            break
    return (length, total, False, False) if seen else (0, 0.0, False, False)


def _scaled(pieces: Sequence[Piece], at: int, length: int, value: float) -> tuple[int, float]:
    while low(pieces, at + length) in ("hundred", "thousand", "million", "billion", "trillion",
                                        "m", "bn", "dozen"):  # fmt: skip
        value *= SCALES[low(pieces, at + length)]
        length += 1
    return length, value
