"""Quantities in running text: counts, ordinals, money, shares and stretches of time. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from jkqa.claims.numerals import CARDINAL, ORDINAL, SCALES, SHARES, TIMES, term_unit
from jkqa.tokenize import STOP_WORDS, fold, term_of
from jkqa.types import Span

Measure = Literal["count", "ordinal", "money", "percent", "share", "time"]

_CURRENCIES = frozenset("won yen yuan dollar dollars euro euros pound pounds rouble rubles".split())
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won"}
#: "fell by a third", "a third bigger", "a fifth in two months": a share, and no number in a row.
_BEFORE_SHARE = frozenset("by than almost nearly about over".split())
_BEHIND_SHARE = frozenset("of in more less fewer larger bigger higher lower smaller".split())
#: Numerals that mostly mean something else, unless a unit or scale follows.
_LOOSE = frozenset({"one", "zero"})
#: "First Vice Minister", "first lady", "at first", "the Second World War".
_TITLE = frozenset("vice deputy lady ladies secretary world minister class hand".split())
#: "more than an hour": before these a stretch of time is measured.
_MEASURED = frozenset("than about nearly almost within over".split())
_RELATIVE = frozenset("later earlier after before ago hence since previously on".split())

#: Behind a number, something else begins: "a party that won nine and asked for more".
_GOES_ON = frozenset("and but or while when who which that after before because so".split())

_LARGE = frozenset("hundred thousand million billion trillion".split())
_BETWEEN = re.compile(r"\s*(?:and|to|or|[-–])\s*")

_WORD = re.compile(
    r"(?P<sign>[$€£¥₩])|(?P<percent>%)"
    r"|(?<![\w-])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<th>st|nd|rd|th)?"
    r"(?P<glued>(?:mn?|bn|k|tn)(?![\w]))?(?![\w])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)|(?P<other>\d[\w-]*|\w)|(?P<stop>[,;:.()!?])"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    ``value`` is in the unit's smallest part for a stretch of time (``family`` says which), a
    share of 100 for a percentage or a share. ``raw`` is the number as said. ``nouns`` are the
    terms that follow. A ``weak`` one is too vague to be held against a text.
    """

    value: float
    raw: float
    measure: Measure
    family: str
    nouns: tuple[str, ...]
    span: Span
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    text: str
    span: Span


def quantities(text: str, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text; ``taken`` are spans that are something else, such as dates."""
    pieces = [p for p in _pieces(text) if not any(t.covers(p.span) for t in taken)]
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
        length, quantity = _read(pieces, at)
        if quantity:
            found.append(quantity)
        at += max(length, 1)
    pairs = zip_longest(found, found[1:])
    return tuple(_scaled_alike(text, one, other) for one, other in pairs)


def _scaled_alike(text: str, one: Quantity, other: Quantity | None) -> Quantity:
    """``between 13 and 100 million won``: what the second is counted in holds for the first."""
    if other is None or one.measure != "count" or other.measure not in ("money", "percent"):
        return one
    if not _BETWEEN.fullmatch(text, one.span.end, other.span.start):
        return one
    scale = 1.0
    for word in other.span.of(text).lower().split():
        scale *= SCALES.get(word, 1) if word in _LARGE else 1
    return replace(
        one,
        value=one.value * scale,
        raw=one.raw * scale,
        measure=other.measure,
        family=other.family,
        nouns=other.nouns,
    )


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _WORD.finditer(text):
        kind = match.lastgroup or "other"
        if match["digits"]:
            kind = "digits"
        yield _Piece(kind, match.group(), Span(match.start(), match.end()))


def _read(pieces: Sequence[_Piece], at: int) -> tuple[int, Quantity | None]:
    """The quantity that begins at a piece, and how many pieces it takes."""
    sign = _SIGNS.get(pieces[at].text, "")
    first = at + bool(sign)
    length, raw, ordinal, glued = _number(pieces, first)
    if not length:
        return _single_time(pieces, at) if not sign else (1, None)
    more, part = _and_part(pieces, first + length)
    length, raw = length + more, raw + part
    end = first + length
    after = _low(pieces, end)
    span = Span(pieces[at].span.start, pieces[end - 1].span.end)
    if _is_percent(pieces, end):
        stop = end + (2 if _low(pieces, end) == "per" else 1)
        span = Span(span.start, pieces[stop - 1].span.end)
        return stop - at, Quantity(raw, raw, "percent", "", _nouns(pieces, stop), span)
    share = _share(pieces, first, end, raw, ordinal)
    if share:
        return share
    currency = sign or _currency(pieces, end)
    if currency and not ordinal:
        return end - at, Quantity(raw, raw, "money", currency, _nouns(pieces, end), span)
    unit = term_unit(after)
    if unit not in TIMES and _is_age(pieces, at):
        return end - at, Quantity(12 * raw, raw, "time", "months", (), span)
    if unit in TIMES and (not ordinal or unit == "anniversary"):
        return _time(pieces, end, raw, unit, span, at)
    if _is_loose(pieces, first, end, glued) or (ordinal and after in _TITLE):
        return end - at, None
    nouns = _nouns(pieces, end)
    return end - at, Quantity(raw, raw, "ordinal" if ordinal else "count", "", nouns, span)


def _and_part(pieces: Sequence[_Piece], at: int) -> tuple[int, float]:
    """``and a half`` behind a number, ``and a quarter``: so many pieces, and so much."""
    if [_low(pieces, at), _low(pieces, at + 1)] != ["and", "a"]:
        return 0, 0.0
    parts = SHARES.get(_low(pieces, at + 2))
    return (3, 1 / parts) if parts else (0, 0.0)


def _time(
    pieces: Sequence[_Piece], end: int, raw: float, unit: str, span: Span, at: int
) -> tuple[int, Quantity]:
    family, times = TIMES[unit]
    weak = _low(pieces, end + 1) in _RELATIVE
    span = Span(span.start, pieces[end].span.end)
    return end + 1 - at, Quantity(
        raw * times, raw, "time", family, _nouns(pieces, end), span, weak=weak
    )


def _is_age(pieces: Sequence[_Piece], at: int) -> bool:
    """``aged 88``, ``at the age of 88``, ``aged over 80``."""
    before = [_low(pieces, at - i) for i in (1, 2)]
    return before[0] in ("aged", "age") or before[1] == "aged" or before == ["of", "age"]


def _single_time(pieces: Sequence[_Piece], at: int) -> tuple[int, Quantity | None]:
    """``half a year``, ``a full year``, ``twice``."""
    words = [_low(pieces, at + i) for i in range(4)]
    if words[0] in ("twice", "double"):
        return 1, Quantity(2, 2, "count", "", ("time",), pieces[at].span)
    if words[0] == "half" and words[1] in ("a", "an"):
        unit, value, length = term_unit(words[2]), 0.5, 3
    elif words[0] == "a" and words[1] in ("full", "whole", "single"):
        unit, value, length = term_unit(words[2]), 1.0, 3
    elif words[0] in ("a", "an") and _low(pieces, at - 1) in _MEASURED:
        unit, value, length = term_unit(words[1]), 1.0, 2
    else:
        return 1, None
    if words[:3] == ["half", "a", "dozen"]:
        span = Span(pieces[at].span.start, pieces[at + 2].span.end)
        return 3, Quantity(6, 6, "count", "", _nouns(pieces, at + 3), span)
    if unit not in TIMES:
        return 1, None
    family, times = TIMES[unit]
    span = Span(pieces[at].span.start, pieces[at + length - 1].span.end)
    return length, Quantity(value * times, value, "time", family, (unit,), span)


def _number(pieces: Sequence[_Piece], at: int) -> tuple[int, float, bool, bool]:
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


def _in_words(pieces: Sequence[_Piece], at: int) -> tuple[int, float, bool, bool]:
    total, length, seen = 0.0, 0, False
    while at + length < len(pieces):
        word = _low(pieces, at + length)
        if word in ORDINAL and (not seen or (total % 10 == 0 and ORDINAL[word] < 10)):
            if seen and word in ("third", "fifth", "second"):
                break
            return length + 1, total + ORDINAL[word], True, False
        if word in CARDINAL and (not seen or (total >= 20 and total % 10 == 0)):
            total, seen, length = total + CARDINAL[word], True, length + 1
        elif word in ("hundred", "thousand", "million", "billion", "dozen") and seen:
            total, length = total * SCALES[word], length + 1
        elif word == "a" and not seen and _low(pieces, at + 1) in ("hundred", "dozen", "thousand"):
            total, seen, length = SCALES[_low(pieces, at + 1)], True, 2
        elif word == "and" and seen and total >= 100 and _low(pieces, at + length + 1) in CARDINAL:
            length += 1
        else:
            break
    return (length, total, False, False) if seen else (0, 0.0, False, False)


def _scaled(pieces: Sequence[_Piece], at: int, length: int, value: float) -> tuple[int, float]:
    while _low(pieces, at + length) in ("hundred", "thousand", "million", "billion", "trillion",
                                        "m", "bn", "dozen"):  # fmt: skip
        value *= SCALES[_low(pieces, at + length)]
        length += 1
    return length, value


def _share(
    pieces: Sequence[_Piece], first: int, end: int, raw: float, ordinal: bool
) -> tuple[int, Quantity] | None:
    """``two-fifths``, ``a third of``, ``a quarter``."""
    word = _low(pieces, end)
    if not ordinal and (word in SHARES or word.removesuffix("s") in ORDINAL):
        parts = SHARES.get(word) or ORDINAL[word.removesuffix("s")]
        plural = word.endswith("s") or word in SHARES
        if parts > 1 and (plural or _low(pieces, end + 1) == "of"):
            span = Span(pieces[first].span.start, pieces[end].span.end)
            return end + 1 - first, Quantity(
                100 * raw / parts, raw / parts, "share", "", _nouns(pieces, end + 1), span
            )
    before = _low(pieces, first - 1) if first else ""
    last = end >= len(pieces) or pieces[end].kind == "stop"
    last = last or _low(pieces, end) in _BEHIND_SHARE or _low(pieces, first - 2) in _BEFORE_SHARE
    if ordinal and before in ("a", "one") and raw > 2 and last:
        span = pieces[first].span
        return end - first, Quantity(100 / raw, 1 / raw, "share", "", _nouns(pieces, end), span)
    return None


def _is_percent(pieces: Sequence[_Piece], end: int) -> bool:
    word = _low(pieces, end)
    return word in ("%", "percent", "percentage") or (
        word == "per" and _low(pieces, end + 1) == "cent"
    )


def _currency(pieces: Sequence[_Piece], end: int) -> str:
    for step in range(2):  # "won", "Korean won", but not "thirty sailors won"
        if step and (end >= len(pieces) or not pieces[end].text[:1].isupper()):
            break
        word = _low(pieces, end + step)
        if word in _CURRENCIES:
            return word.rstrip("s")
    return ""


def _is_loose(pieces: Sequence[_Piece], first: int, end: int, figure: bool) -> bool:
    single = end == first + 1 and not figure
    return single and _low(pieces, first) in _LOOSE


def _nouns(pieces: Sequence[_Piece], at: int) -> tuple[str, ...]:
    """The terms of up to three words that follow, to the next mark or number."""
    found: list[str] = []
    for piece in pieces[at : at + 5]:
        if piece.kind != "word" or len(found) == 3:
            break
        word = fold(piece.text)
        if word in STOP_WORDS or word == "of":
            if found or word in _GOES_ON:
                break
            continue
        found.append(term_of(word))
    return tuple(found)


def _low(pieces: Sequence[_Piece], at: int) -> str:
    return pieces[at].text.lower() if 0 <= at < len(pieces) else ""
