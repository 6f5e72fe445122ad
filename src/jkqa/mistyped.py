"""Questions put right before they are read: words that ask, months, capitals of names. Pure."""

import re
from collections.abc import Callable
from itertools import pairwise

from jkqa.tokenize import fold

_ASKING = ("which", "where", "whose", "what", "when", "whom", "who", "why", "how")
#: Without their apostrophe these are one letter from two words each.
_JOINED = {"whos": "who's", "whats": "what's", "wheres": "where's", "whens": "when's"}
#: Where a word that asks stands: first, behind a preposition that is first, or behind "and".
_PLACE = re.compile(
    r"(?:^\W*(?:(?:in|on|at|by|from|to|for|of|with|since|until)\s+)?|\band\s+)(?P<word>[a-z]{3,6})\b",
    re.IGNORECASE,
)
_MONTHS = "january february march april august september october november december".split()
#: What may be a month, and whether the number of a day or year stands beside it.
_MONTH = re.compile(
    r"(?P<day>\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?P<word>[^\W\d_]{5,10})\b(?P<year>,?\s+\d)?"
)
#: From so many letters on a month is known without a number: Marco is one letter from March.
_LONG = 7
_WORD = re.compile(r"[^\W\d_]{3,}")
_JOINS = (" ", "-")  # between the words of one name
_SHORT = 3  # letters: with a capital such a word may be a name (Wen)


def asking_mended(
    question: str, is_known: Callable[[str], bool]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The question with ``wich`` put right as ``which``, and the pairs (typed, taken for).

    ``is_known`` tells of a folded word whether it is one; only other words are mended, where one
    letter is missing, wrong, too many or two are swapped, and only into one likeliest word.
    """
    pairs: list[tuple[str, str]] = []

    def mend(found: re.Match[str]) -> str:
        typed = found["word"]
        meant = _JOINED.get(fold(typed)) or (None if is_known(fold(typed)) else _meant(typed))
        if meant is None:
            return found[0]
        pairs.append((typed, meant))
        return found[0][: -len(typed)] + meant

    return _PLACE.sub(mend, question), tuple(pairs)


def months_mended(
    question: str, is_known: Callable[[str], bool]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The question with ``31 Decembre`` put right as ``31 December``, and the pairs, as above."""
    pairs: list[tuple[str, str]] = []

    def mend(found: re.Match[str]) -> str:
        typed = found["word"]
        near = [m for m in _MONTHS if _is_one_off(fold(typed), m)]
        sure = near and (found["day"] or found["year"] or len(near[0]) >= _LONG)
        if not sure or is_known(fold(typed)):
            return found[0]
        meant = near[0].capitalize()
        pairs.append((typed, meant))
        return f"{found['day'] or ''}{meant}{found['year'] or ''}"

    return _MONTH.sub(mend, question), tuple(pairs)


def _is_one_off(typed: str, word: str) -> bool:
    """Whether one letter is missing, wrong, too many, or two are swapped."""
    from rapidfuzz.distance import OSA

    return OSA.distance(typed, word, score_cutoff=1) == 1


def with_capitals(question: str, name_of: Callable[[str, bool], str]) -> str:
    """A question that is all in small letters, with the capitals of its names.

    ``name_of`` gives a folded word as it is written where it only ever is a name, else ""; it is
    told whether a name stands right beside: the ``lee`` of ``lee jae-myung`` is one.
    """
    if any(char.isupper() for char in question.lstrip()[1:]):
        return question
    words = list(_WORD.finditer(question))
    names = [name_of(fold(word[0]), False) for word in words]
    for at, (one, other) in enumerate(pairwise(words)):
        if question[one.end() : other.start()] in _JOINS and bool(names[at]) != bool(names[at + 1]):
            lone = at + 1 if names[at] else at
            names[lone] = name_of(fold(words[lone][0]), True)
    written = iter(names)
    return _WORD.sub(lambda word: next(written) or word[0], question)


def _meant(typed: str) -> str | None:
    """The word that asks which is one error away; None for none, or for two that are as near."""
    if len(typed) == _SHORT and not typed.islower():
        return None
    near = [word for word in _ASKING if _is_one_off(fold(typed), word)]
    # whoo has the letters of who; of whn a letter was rather left out than put wrong
    rank = {word: (set(word) == set(fold(typed)), len(word)) for word in near}
    best = [word for word in near if rank[word] == max(rank.values())]
    return best[0] if len(best) == 1 else None
