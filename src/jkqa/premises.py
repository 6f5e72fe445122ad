"""What a question takes for granted, held against what is quoted.

Whom and what it names must be spoken of; who is said to speak must not only be spoken to; the
third of a row is not the fourth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from jkqa.expect import Name, asks_several
from jkqa.names import TITLES, simple
from jkqa.retrieval import Retriever
from jkqa.spelling import is_english, is_everyday
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Span

Sort = Literal["whole", "body", "country", "unknown", "single", "speaker", "ordinal"]
#: How much an absence counts: of a single word least, for it may be said otherwise.
WEIGHTS: dict[Sort, float] = {
    "whole": 1.0,
    "body": 1.0,
    "country": 1.0,
    "unknown": 1.0,
    "speaker": 1.0,
    "ordinal": 1.0,
    "single": 0.1,
}
#: Of the words of a name so many must be there, where the text does not speak of it by a part.
_HALF = 0.5
#: An abbreviation of so many letters may stand for what a text says in full.
_BRIEF = 3
#: "Haldrian ports", "the Tamorans": a people may be called by its country.
_ADJECTIVE = re.compile(r"\w{3,}(?:an|ese|ish|i)s?$")
_SAYS = re.compile(
    r"\b(?:what|how)\s+(?:did|does|do|would|had)\s+(?P<who>.{3,60}?)\s+"
    r"(?:say|tell|reply|answer|respond|promise|declare|announce|argue|warn|ask|urge|propose)\b",
    re.IGNORECASE,
)
#: Behind these a name is whom something is done to, or for.
_OBJECT = frozenset(
    """to with by of for on from against at about between asks asked tells told urges urged calls
    called meets met visits implored implores warns warned thanks""".split()
)
_BETWEEN = frozenset("the his her their its former new then a an foreign prime counterpart".split())
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_FAR = 7  # words between an ordinal and what it counts


@dataclass(frozen=True, slots=True)
class Absent:
    """What a question names that nothing quoted has, and of which sort it is."""

    text: str
    sort: Sort


def absent_among(
    retriever: Retriever, question: str, text: str, numbers: Sequence[int]
) -> tuple[Absent, ...]:
    """What units lack: of a question for one thing, what the best of them lacks alone.

    ``text`` is the question in the corpus's words.
    """
    together = absent(retriever, text, numbers)
    if asks_several(question) or len(numbers) == 1:
        return tuple(together)
    each = ([a for a in absent(retriever, text, [n]) if a.sort != "single"] for n in numbers)
    best = min(each, key=len)
    return (*best, *(a for a in together if a.sort == "single"))


def absent(retriever: Retriever, text: str, numbers: Sequence[int]) -> list[Absent]:
    """What the units of those numbers, taken together, lack."""
    return [
        *_names(retriever, text, numbers),
        *_countries(retriever, text, numbers),
        *_speaker(retriever, text, numbers),
        *_ordinal(retriever, text, numbers),
    ]


# names


def _names(retriever: Retriever, text: str, numbers: Sequence[int]) -> Iterator[Absent]:
    told = [name for n in numbers for name in retriever.readings.names(n)]
    own = frozenset().union(*(retriever.readings.terms(n) for n in numbers))
    for name in retriever.readings.names_of(text):
        sort = _missing(retriever, name, told, own)
        if sort == "single" and not _is_known(retriever, name):
            sort = "unknown" if _is_foreign(retriever, name, text) else None
        if sort in ("single", "unknown") and _is_loose(name, text):
            continue
        if sort == "single" and _is_people(retriever, name):
            sort = "country"
        if sort:
            yield Absent(name.span.of(text), sort)


def _missing(
    retriever: Retriever, name: Name, told: Sequence[Name], own: frozenset[str]
) -> Sort | None:
    if name.sort == "country" or _aliased(retriever, name, own):
        return None
    lore = retriever.readings.lore
    proper = [t for t in name.words if not lore.everyday(t.word) and t.term not in lore.countries]
    if not proper:
        return "body" if _is_other_body(name, told, own, lore.countries) else None
    there = [t for t in proper if _has(retriever, t, own)]
    if there and (len(there) >= _HALF * len(proper) or _is_called(there, name, told)):
        return None
    return "whole" if len(name.words) > 1 else "single"


def _has(retriever: Retriever, token: Token, own: frozenset[str]) -> bool:
    """Whether a term is there, or its adjective or noun."""
    return token.term in own or any(t in own for t in retriever.vocabulary.relatives(token.word))


def _is_called(there: Sequence[Token], name: Name, told: Sequence[Name]) -> bool:
    """Whether the texts call somebody by a part of the name alone."""
    words = {t.term for t in name.words}
    mine = {t.term for t in there}
    return any(
        {t.term for t in other.words} <= words and {t.term for t in other.words} & mine
        for other in told
    )


def _aliased(retriever: Retriever, name: Name, own: frozenset[str]) -> bool:
    terms = {t.term for t in name.words}
    return any(
        any(terms <= set(phrase) for phrase in group) and any(set(p) <= own for p in group)
        for group in retriever.tables.aliases.groups
    )


def _is_other_body(
    name: Name, told: Sequence[Name], own: frozenset[str], countries: frozenset[str]
) -> bool:
    """Whether the texts have another body of that kind: a High Court, and no District Court."""
    words = [t.term for t in name.words if t.term not in countries]
    if len(words) < 2 or all(term in own for term in words):
        return False
    return any(words[-1] == other.words[-1].term and len(other.words) > 1 for other in told)


def _is_known(retriever: Retriever, name: Name) -> bool:
    return all(t.word in retriever.vocabulary.words for t in name.words)


def _is_people(retriever: Retriever, name: Name) -> bool:
    """A name with an adjective of its own in the corpus, as a country has: Haldria, Haldrian."""
    return len(name.words) == 1 and bool(retriever.vocabulary.relatives(name.words[0].word))


def _is_foreign(retriever: Retriever, name: Name, text: str) -> bool:
    """Whether a name that the corpus lacks is none that it only writes or calls otherwise."""
    first = not text[: name.span.start].strip("“\"' ") and is_english(name.words[0].word)
    return not first and not any(
        retriever.tables.aliases.knows(t, text) or retriever.vocabulary.nearly(t.word)
        for t in name.words
    )


def _is_loose(name: Name, text: str) -> bool:
    """A name that a text may well say otherwise.

    An abbreviation, an adjective, whose something is, or an ordinary word.
    """
    written = name.span.of(text)
    letters = written.removesuffix("s")
    brief = letters.isupper() and len(letters) <= _BRIEF
    ordinary = all(is_everyday(t.word) for t in name.words)
    return brief or ordinary or written.endswith(("'s", "’s")) or bool(_ADJECTIVE.search(written))


def _countries(retriever: Retriever, text: str, numbers: Sequence[int]) -> Iterator[Absent]:
    readings = retriever.readings
    there = {at.country for n in numbers for at in readings.countries(retriever.units[n].text)}
    run = simple(tokens(text))
    for named in readings.countries(text):
        if named.country not in there:
            last = run[named.at + named.length - 1]
            yield Absent(Span(run[named.at].span.start, last.span.end).of(text), "country")


# who speaks


def _speaker(retriever: Retriever, text: str, numbers: Sequence[int]) -> Iterator[Absent]:
    """Somebody of whom a question asks what they said, and to whom a text only has it said."""
    asked = _SAYS.search(text)
    if not asked:
        return
    for name in retriever.readings.names_of(text):
        if name.sort in ("country", "body") or not _within(name.span, asked.span("who")):
            continue
        words = {t.term for t in name.words}
        places = [
            _is_object(run, at, told)
            for told in (retriever.units[n].text for n in numbers)
            for run in [simple(tokens(told))]
            for at, token in enumerate(run)
            if token.capital and token.term in words and (not at or run[at - 1].term not in words)
        ]
        if places and all(places):
            yield Absent(name.span.of(text), "speaker")


def _within(span: Span, place: tuple[int, int]) -> bool:
    return place[0] <= span.start and span.end <= place[1]


def _is_object(run: Sequence[Token], at: int, text: str) -> bool:
    """Whether the name at a token stands behind a preposition or a verb of telling."""
    while at > 0 and not set(",;:.()") & set(text[run[at - 1].span.end : run[at].span.start]):
        at -= 1
        if run[at].word in _OBJECT:
            return True
        if not (run[at].capital or run[at].word in TITLES | _BETWEEN):
            return False
    return False


# the third of a row


def _ordinal(retriever: Retriever, text: str, numbers: Sequence[int]) -> Iterator[Absent]:
    """An ordinal before a word that the texts only have with another ordinal before it."""
    for ordinal, noun in _counted(simple(tokens(text))):
        told = [
            other
            for n in numbers
            for other, what in _counted(simple(tokens(retriever.units[n].text)))
            if what == noun
        ]
        if told and ordinal not in told:
            yield Absent(ordinal, "ordinal")


def _counted(run: Sequence[Token]) -> list[tuple[str, str]]:
    """Each ordinal with the terms behind it, of names also those further on."""
    found = []
    for at, token in enumerate(run):
        if token.word not in _ORDINALS:
            continue
        near = True
        for other in run[at + 1 : at + 1 + _FAR]:
            if other.word in _ORDINALS:
                break
            near = near and other.word not in STOP_WORDS
            if other.word not in STOP_WORDS and (near or other.capital):
                found.append((token.word, other.term))
    return found
