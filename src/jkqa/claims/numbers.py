"""Quantities in running text: counts, ordinals, money, shares and stretches of time. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from jkqa.claims.figures import and_part, number_at
from jkqa.claims.numerals import SCALES, TIMES, term_unit
from jkqa.claims.pieces import Piece, low, pieces_of
from jkqa.claims.shares import part_at, share_at
from jkqa.tokenize import STOP_WORDS, fold, term_of
from jkqa.types import Span

Measure = Literal["count", "ordinal", "money", "percent", "share", "time"]

_CURRENCIES = frozenset("won yen yuan dollar dollars euro euros pound pounds rouble rubles".split())
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won"}
#: Numerals that mostly mean something else, unless a unit or scale follows.
_LOOSE = frozenset({"one", "zero"})
#: "First Vice Minister", "first lady", "at first", "the Second World War".
_TITLE = frozenset("vice deputy lady ladies secretary world minister class hand".split())
#: "more than an hour": before these a stretch of time is measured.
_MEASURED = frozenset("than about nearly almost within over".split())
_RELATIVE = frozenset("later earlier after before ago hence since previously on".split())

_FURTHER = frozenset("more further extra additional full whole other".split())
#: Behind a number, something else begins: "a party that won nine and asked for more".
_GOES_ON = frozenset(
    """and but or while when who which that after before because so from in at on by with for to
    against until since less had has have was were is are""".split()
)

#: "from 31 hours to eight", "38 percent, against 23"
_UNTIL = re.compile(r"\b(?:to|than|from|against|with)\s(?:[\w-]+\s){0,2}$")
_SAME_UNIT = 40
#: "Nine in ten" is of no more than a hundred.
_IN_ALL = 100
_LARGE = frozenset("hundred thousand million billion trillion".split())
_BETWEEN = re.compile(r"\s*(?:and|to|or|[-–])\s*")


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


def quantities(text: str, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text; ``taken`` are spans that are something else, such as dates."""
    pieces = [p for p in pieces_of(text) if not any(t.covers(p.span) for t in taken)]
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
        length, quantity = _read(pieces, at)
        if quantity:
            found.append(quantity)
        at += max(length, 1)
    pairs = zip_longest(found, found[1:])
    scaled = [_scaled_alike(text, one, other) for one, other in pairs]
    return tuple(
        _unit_kept(text, one, other) for one, other in zip([None, *scaled], scaled, strict=False)
    )


def _unit_kept(text: str, one: Quantity | None, other: Quantity) -> Quantity:
    """``Planned for 20 minutes, ran to 75``: a bare number has the unit of the one before."""
    if one is None or other.measure != "count" or other.nouns or not one.raw:
        return other
    between = text[one.span.end : other.span.start]
    near = len(between) <= _SAME_UNIT and _UNTIL.search(between) and not set(".;:") & set(between)
    if not near or one.measure not in ("time", "percent"):
        return other
    unit = one.value / one.raw
    return replace(
        other, value=other.raw * unit, measure=one.measure, family=one.family, nouns=one.nouns
    )


def _scaled_alike(text: str, one: Quantity, other: Quantity | None) -> Quantity:
    """``between 13 and 100 million won``: what the second is counted in holds for the first."""
    if other is None or one.measure != "count" or other.measure not in ("money", "percent"):
        return one
    if not _BETWEEN.fullmatch(text, one.span.end, other.span.start):
        return one
    scale = 1.0
    if not _LARGE.isdisjoint(one.span.of(text).lower().split()):
        return replace(one, measure=other.measure, family=other.family, nouns=other.nouns)
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


def _read(pieces: Sequence[Piece], at: int) -> tuple[int, Quantity | None]:
    """The quantity that begins at a piece, and how many pieces it takes."""
    sign = _SIGNS.get(pieces[at].text, "")
    first = at + bool(sign)
    length, raw, ordinal, glued = number_at(pieces, first)
    if not length:
        if sign:
            return 1, None
        share = part_at(pieces, at)
        return _vague(pieces, at, *share) if share else _single_time(pieces, at)
    more, part = and_part(pieces, first + length)
    length, raw = length + more, raw + part
    end = first + length
    after = low(pieces, end)
    span = Span(pieces[at].span.start, pieces[end - 1].span.end)
    if _is_percent(pieces, end):
        stop = end + (2 if low(pieces, end) == "per" else 1)
        span = Span(span.start, pieces[stop - 1].span.end)
        return stop - at, Quantity(raw, raw, "percent", "", _nouns(pieces, stop), span)
    share = share_at(pieces, first, end, raw, ordinal) or _out_of(pieces, end, raw)
    if share:
        stop, quantity = _shared(pieces, at, *share)
        return stop - at, quantity
    currency = sign or _currency(pieces, end)
    if currency and not ordinal:
        return end - at, Quantity(raw, raw, "money", currency, _nouns(pieces, end), span)
    if after in _FURTHER and term_unit(low(pieces, end + 1)) in TIMES:
        end, after = end + 1, low(pieces, end + 1)  # "five more years"
    unit = term_unit(after)
    if unit not in TIMES and _is_age(pieces, at):
        return end - at, Quantity(12 * raw, raw, "time", "months", (), span)
    if unit in TIMES and (not ordinal or unit == "anniversary"):
        return _time(pieces, end, raw, unit, span, at)
    if _is_loose(pieces, first, end, glued) or (ordinal and after in _TITLE):
        return end - at, None
    nouns = _nouns(pieces, end)
    return end - at, Quantity(raw, raw, "ordinal" if ordinal else "count", "", nouns, span)


def _out_of(pieces: Sequence[Piece], end: int, raw: float) -> tuple[int, float, float] | None:
    """``Nine in ten``, ``one household in four``: where it ends, of 100, and of one."""
    for at in (end, end + 1):
        words = [low(pieces, at), low(pieces, at + 1)]
        every = words[0] == "of" and words[1] in ("every", "each")
        first = at + (1 if words[0] == "in" or every else 2 if words == ["out", "of"] else 0)
        first += first > at and low(pieces, first) in ("every", "each")
        length, whole, ordinal, _ = (
            number_at(pieces, first) if first > at else (0, 0.0, False, False)
        )
        if first > at and low(pieces, first) == "hundred":  # "seven of every hundred"
            length, whole, ordinal = 1, SCALES["hundred"], False
        counted = term_unit(low(pieces, first + length)) not in TIMES
        if length and not ordinal and counted and 0 < raw < whole <= _IN_ALL and raw % 1 == 0:
            return first + length, 100 * raw / whole, raw / whole
    return None


def _shared(
    pieces: Sequence[Piece], at: int, end: int, value: float, part: float
) -> tuple[int, Quantity]:
    """Where it ends, and a share, or so much of a stretch: ``three-quarters of an hour``."""
    unit = term_unit(low(pieces, end + 2))
    if low(pieces, end) == "of" and low(pieces, end + 1) in ("a", "an") and unit in TIMES:
        family, times = TIMES[unit]
        span = Span(pieces[at].span.start, pieces[end + 2].span.end)
        return end + 3, Quantity(part * times, part, "time", family, (unit,), span)
    span = Span(pieces[at].span.start, pieces[end - 1].span.end)
    return end, Quantity(value, part, "share", "", _nouns(pieces, end), span)


def _vague(pieces: Sequence[Piece], at: int, *share: float) -> tuple[int, Quantity]:
    """Half, or a quarter, of something: often said loosely."""
    stop, quantity = _shared(pieces, at, int(share[0]), *share[1:])
    return stop - at, replace(quantity, weak=quantity.measure == "share")


def _time(
    pieces: Sequence[Piece], end: int, raw: float, unit: str, span: Span, at: int
) -> tuple[int, Quantity]:
    family, times = TIMES[unit]
    weak = low(pieces, end + 1) in _RELATIVE
    span = Span(span.start, pieces[end].span.end)
    return end + 1 - at, Quantity(
        raw * times, raw, "time", family, _nouns(pieces, end), span, weak=weak
    )


def _is_age(pieces: Sequence[Piece], at: int) -> bool:
    """``aged 88``, ``at the age of 88``, ``aged over 80``."""
    before = [low(pieces, at - i) for i in (1, 2)]
    return before[0] in ("aged", "age") or before[1] == "aged" or before == ["of", "age"]


def _single_time(pieces: Sequence[Piece], at: int) -> tuple[int, Quantity | None]:
    """``half a year``, ``a full year``, ``twice``."""
    words = [low(pieces, at + i) for i in range(4)]
    if words[0] in ("twice", "double"):
        return 1, Quantity(2, 2, "count", "", ("time",), pieces[at].span)
    if words[0] == "half" and words[1] in ("a", "an"):
        unit, value, length = term_unit(words[2]), 0.5, 3
    elif words[0] in ("a", "an") and and_part(pieces, at + 2)[0]:
        more, part = and_part(pieces, at + 2)  # "an hour and a half"
        unit, value, length = term_unit(words[1]), 1.0 + part, 2 + more
    elif words[0] == "a" and words[1] in ("full", "whole", "single"):
        unit, value, length = term_unit(words[2]), 1.0, 3
    elif words[2] not in _RELATIVE and words[0] in ("a", "an") and low(pieces, at - 1) in _MEASURED:
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


def _is_percent(pieces: Sequence[Piece], end: int) -> bool:
    word = low(pieces, end)
    return word in ("%", "percent", "percentage") or (
        word == "per" and low(pieces, end + 1) == "cent"
    )


def _currency(pieces: Sequence[Piece], end: int) -> str:
    for step in range(2):  # "won", "Korean won", but not "thirty sailors won"
        if step and (end >= len(pieces) or not pieces[end].text[:1].isupper()):
            break
        word = low(pieces, end + step)
        if word in _CURRENCIES:
            return word.rstrip("s")
    return ""


def _is_loose(pieces: Sequence[Piece], first: int, end: int, figure: bool) -> bool:
    single = end == first + 1 and not figure
    return single and low(pieces, first) in _LOOSE


def _nouns(pieces: Sequence[Piece], at: int) -> tuple[str, ...]:
    """The terms of up to three words that follow, to the next mark or number."""
    found: list[str] = []
    for piece in pieces[at : at + 5]:
        if piece.kind != "word" or len(found) == 3:
            break
        word = fold(piece.text)
        if word in STOP_WORDS:
            if found or word in _GOES_ON:
                break
            continue
        found.append(term_of(word))
    return tuple(found)
