"""Sentences and their places in a text. Pure; made for edited English prose.

A boundary is a terminal mark, any closing quotes, white space, and then something that can begin
a sentence. A full stop after an abbreviation, an initial or a number bound to the next word is
none.
"""

import re

from jkqa.types import Span

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon gen col maj capt lt sgt adm cmdr gov sen rep pres st sr jr messrs
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    no nos vol vols p pp fig figs eq sec secs ch art arts para paras cf ca c al vs v eg ie viz
    approx est inc corp co ltd llc plc bros dept div univ assn ave blvd rd mt ft
    """.split()
)
#: Abbreviations that end names, and so may also end sentences.
_MAY_END = frozenset("inc corp co ltd llc plc bros jr sr st al".split())
_BOUNDARY = re.compile(r"([.!?…]+)([”’\"')\]]*)(\[\d+\])?(\s+)")
_WORD_BEFORE = re.compile(r"([^\s(\[“‘\"']+)$")
_INITIALS = re.compile(r"[A-Z]|(?:[^\W\d_]\.)+[^\W\d_]")  # J. and U.S. and p.m.
_OPENS = re.compile(r"[\s“‘\"'(\[—–-]*([^\W_])")
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec no nos vol p pp fig".split())


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]`` in order, as spans of ``text`` without outer space."""
    end = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for match in _BOUNDARY.finditer(text, start, end):
        if match.end() < end and _is_boundary(text, match, begin, end):
            _add(text, begin, match.start(4), found)
            begin = match.end()
    _add(text, begin, end, found)
    return found


def _add(text: str, begin: int, end: int, found: list[Span]) -> None:
    part = text[begin:end]
    begin += len(part) - len(part.lstrip())
    stop = begin + len(part.strip())
    if begin < stop:
        found.append(Span(begin, stop))


def _is_boundary(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    opens = _OPENS.match(text, match.end(), end)
    if opens is None or opens[1].islower():
        return False
    if match[1] != "." or match[2]:
        return True
    before = _WORD_BEFORE.search(text, begin, match.start())
    if before is None:
        return True
    word = before[1].lower()
    digit_follows = text[match.end()].isdigit()
    if word in _MONTHS and digit_follows:
        return False
    if _INITIALS.fullmatch(before[1]):
        return _closes_acronym(word, text, match, end)
    if word in _ABBREVIATIONS:
        return word in _MAY_END and opens[1].isupper() and _starts_clause(text, match.end(), end)
    return True


def _closes_acronym(word: str, text: str, match: re.Match[str], end: int) -> bool:
    """``the U.S. The next`` ends a sentence, ``the U.S. Congress`` and ``J. Smith`` do not."""
    return "." in word and _starts_clause(text, match.end(), end)


def _starts_clause(text: str, at: int, end: int) -> bool:
    first = re.match(r"[“‘\"'(]*(\w+)", text[at : min(end, at + 40)])
    return bool(first) and first[1].lower() in _STARTERS  # type: ignore[index]


_STARTERS = frozenset(
    """
    the a an this that these those it he she they we i in on at for to with by from as but and or
    if when while after before since although though however there its his her their our such
    what who where why how both some many most no not under during despite
    """.split()
)
