"""How words of a question go together: names of several words, "A or B". Pure."""

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from jkqa.tokenize import term_of
from jkqa.wants.need import Need
from jkqa.wants.wording import FIRM, LESSER

if TYPE_CHECKING:
    from jkqa.wants.reading import Reading


def add(reading: "Reading", at: int, length: int, need: Need) -> None:
    """A further need; "A or B" is one need with the ways of both."""
    if _lessens(reading, at, need):  # "vice foreign ministers" are no foreign ministers
        lesser = reading.needs.pop().alternatives[0]
        ways = tuple((*lesser, *way) for way in need.alternatives)
        need = replace(need, alternatives=ways)
        at, length = reading.places.pop()[0], length + 1
    if _touches(reading, at, need):
        _as_one_word(reading, at)
        need = replace(need, alternatives=(*need.alternatives, reading.needs[-1].alternatives[-1]))
    either = at > 1 and reading.run[at - 1].word == "or" and reading.labels[at - 2] != "kind"
    last = reading.needs[-1] if reading.needs else None
    joins = either and last and not (last.country or need.country or last.name or need.name)
    if joins and last and last.words.endswith(reading.run[at - 2].span.of(reading.text)):
        ways = tuple(dict.fromkeys((*last.alternatives, *need.alternatives)))
        words = f"{last.words} or {need.words}"
        reading.needs[-1] = replace(last, words=words, alternatives=ways, compound=())
        reading.places[-1] = (reading.places[-1][0], at + length)
    else:
        reading.needs.append(replace(need, joined=_is_joined(reading, at, need)))
        reading.places.append((at, at + length))


def _lessens(reading: "Reading", at: int, need: Need) -> bool:
    before = reading.needs[-1] if reading.needs and reading.places[-1][1] == at else None
    return bool(
        before
        and need.office
        and before.alternatives[:1]
        and before.alternatives[0] in LESSER
        and before.words.lower() not in ("former", "ex")
    )


def _touches(reading: "Reading", at: int, need: Need) -> bool:
    """Whether the corpus has a plain word and the one before as one word: cyberthreats."""
    last = reading.needs[-1] if reading.needs and reading.places[-1][1] == at else None
    if not last or last.name or need.name or last.office or need.office:
        return False
    word = reading.run[at - 1].word + reading.run[at].word
    return reading.language.vocabulary.has((term_of(word),))


def _as_one_word(reading: "Reading", at: int) -> None:
    one = (term_of(reading.run[at - 1].word + reading.run[at].word),)
    last = reading.needs[-1]
    reading.needs[-1] = replace(last, alternatives=(*last.alternatives, one))


def _is_joined(reading: "Reading", at: int, need: Need) -> bool:
    """Whether "and" or "and its" stands between a plain word and the one before."""
    if not reading.needs or any(n.name or n.office or n.country for n in (need, reading.needs[-1])):
        return False
    between = [token.word for token in reading.run[reading.places[-1][1] : at]]
    return between[:1] == ["and"] and set(between[1:]) <= {"its", "the", "their", "his", "her"}


def joined_names(reading: "Reading") -> list[Need]:
    """Names side by side are one name; a plain word before a name only describes it."""
    kept: list[Need] = []
    for i, need in enumerate(reading.needs):
        first = last = i
        while _adjoin(reading, first - 1, first) and _is_proper(reading, first - 1):
            first -= 1
        while _adjoin(reading, last, last + 1) and _is_proper(reading, last + 1):
            last += 1
        if _is_proper(reading, i) and last > first:
            if need.negative:  # not both names, but the name that they are together
                kept += [_whole_name(reading, first, last)] if i == first else []
                continue
            tokens = reading.run[reading.places[first][0] : reading.places[last][1]]
            words = [token.word for token in tokens]
            sure = reading.language.vocabulary.stands_for
            kept.append(replace(need, person=tuple(t.term for t in tokens if sure(t.word, words))))
        elif not (_describes(reading, need) and _before_name(reading, i)):
            kept.append(need)
    return kept


def _whole_name(reading: "Reading", first: int, last: int) -> Need:
    """Several names side by side as one, in either order; a person's also by a part of it."""
    parts = reading.needs[first : last + 1]
    tokens = reading.run[reading.places[first][0] : reading.places[last][1]]
    ways = list(product(*([term for (term,) in part.alternatives] for part in parts)))
    ways += [way[:-1] for way in ways if way[-1] in FIRM]
    words = [token.word for token in tokens]
    sure = reading.language.vocabulary.stands_for
    return replace(
        parts[0],
        words=reading.text[tokens[0].span.start : tokens[-1].span.end],
        alternatives=tuple(dict.fromkeys([*ways, *(way[::-1] for way in ways)])),
        person=tuple(t.term for t in tokens if sure(t.word, words)),
        compound=(),
    )


def follows_denied_name(reading: "Reading", at: int) -> bool:
    """Whether a name stands beside one that entries must not name, or is joined to it by "or"."""
    last = reading.needs[-1] if reading.needs else None
    if not (last and last.negative and last.name and reading.run[at].capital):
        return False
    between = [token.word for token in reading.run[reading.places[-1][1] : at]]
    return not set(between) - {"and", "or", "nor", "the"}


def _describes(reading: "Reading", need: Need) -> bool:
    """No name itself, and no verb: "the naval exercise Calm Current"."""
    plain = not (need.name or need.office or need.negative or need.country)
    return plain and not reading.topic and not need.words.endswith(("ed", "ing"))


def _before_name(reading: "Reading", i: int) -> bool:
    """Whether nothing but describing words stand between a word and a name."""
    while _adjoin(reading, i, i + 1):
        i += 1
        if _is_proper(reading, i):
            return True
        if not _describes(reading, reading.needs[i]):
            return False
    return False


def _is_proper(reading: "Reading", i: int) -> bool:
    need = reading.needs[i]
    capital = need.words[0].isupper()
    return need.name and capital and not need.country and len(need.alternatives[0]) == 1


def _adjoin(reading: "Reading", i: int, j: int) -> bool:
    if i < 0 or j >= len(reading.needs):
        return False
    start = reading.places[j][0]
    return reading.places[i][1] == start and reading.gap(start - 1) in (" ", "-", "‐")
