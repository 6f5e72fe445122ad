"""Names as they sound: one name, however it is put into Latin letters. Pure.

Pak Chul-hee is Park Cheol-hee, and Yun Suk-yol is Yoon Suk Yeol: romanisations differ in their
vowels, in voiced and voiceless consonants, and in where they put a hyphen.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from jkqa.names import TITLES
from jkqa.tokenize import fold
from jkqa.types import Span

#: A capitalised word, with what is hyphenated to it.
_WORD = r"[^\W\d_a-z][\w]+(?:[-‑‐]\w+)*"
_RUN = re.compile(rf"{_WORD}(?: {_WORD})+")
#: One sound, one letter: first those of two letters.
_SOUNDS = (
    ("sh", "s"), ("ch", "c"), ("ph", "p"), ("kh", "k"), ("gh", "k"), ("ck", "k"), ("th", "t"),
    ("f", "p"), ("j", "c"), ("z", "c"), ("g", "k"), ("q", "k"), ("x", "ks"), ("d", "t"), ("b", "p"),
    ("v", "p"), ("l", "r"), ("h", ""), ("w", ""),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")
_TWICE = re.compile(r"(.)\1+")
#: Family names of one sound in the language they come from.
_SAME = {"yi": "lee", "rhee": "lee", "ri": "lee"}
#: What sounds alike must also look alike, in so many of 100 letters.
_LOOKS = 60
_LONGEST = 3  # words of a person's name


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """What a word sounds like, roughly; the same for all usual spellings of one name."""
    heard = fold(word)
    heard = _SAME.get(heard, heard)
    for written, said in _SOUNDS:
        heard = heard.replace(written, said)
    return _TWICE.sub(r"\1", _VOWELS.sub("a", heard))


def whole_names(texts: Iterable[str]) -> list[str]:
    """The names of two or three words in some texts, as they are written there, titles left out."""
    found = set()
    for text in texts:
        for match in _RUN.finditer(text):
            for words in _untitled(match.group().split(" ")):
                found |= {
                    " ".join(words[at : at + length])
                    for length in range(2, _LONGEST + 1)
                    for at in range(len(words) - length + 1)
                }
    return sorted(found)


def _untitled(words: Sequence[str]) -> Iterator[list[str]]:
    """The runs of words between titles."""
    for titled, run in groupby(words, lambda word: fold(word) in TITLES):
        if not titled:
            yield list(run)


def heard_names(
    question: str,
    known: Callable[[str], bool],
    stands: Callable[[str], bool],
    others: Callable[[], Sequence[str]],
) -> list[tuple[Span, str]]:
    """The names in a question that are another spelling of one of the others, and that one.

    ``known`` says of a word whether the corpus has it, ``stands`` of words that it has whether they
    stand there as one name; ``others`` are asked for only if need be.
    """
    found = []
    for match in _RUN.finditer(question):
        at = match.start()
        for words in _untitled(match.group().split(" ")):
            name = " ".join(words)
            begin = question.index(name, at)
            at = begin + len(name)
            parts = _parts(name)
            if len(parts) > 1 and not (all(map(known, parts)) and stands(name)):
                meant = sounds_like(name, others())
                if meant and _differ(name, meant):
                    found.append((Span(begin, at), meant))
    return found


def _differ(name: str, meant: str) -> bool:
    """Whether two names differ in more than the order of their parts."""
    return sorted(_parts(fold(name))) != sorted(_parts(fold(meant)))


def sounds_like(name: str, others: Sequence[str]) -> str | None:
    """The one of the other names that sounds the same, in either order; None for none or two."""
    parts = _parts(name)
    found = {tuple(sorted(_parts(fold(o)))): o for o in others if _alike(parts, _parts(o))}
    return next(iter(found.values())) if len(found) == 1 else None


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"[\s‐‑-]+", name) if part)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a family name and a given name, in any number of parts, sound and look alike."""
    return any(
        _same_family(mine, theirs)
        and sound(my_given) == sound(their_given)
        and _looks(my_given, their_given) >= _LOOKS
        for mine, my_given in _split(one)
        for theirs, their_given in _split(other)
    )


def _split(parts: Sequence[str]) -> list[tuple[str, str]]:
    """The family name first or last, and the rest as one word."""
    return [(parts[0], "".join(parts[1:])), (parts[-1], "".join(parts[:-1]))]


def _same_family(one: str, other: str) -> bool:
    """An r that is not spoken may be written: Pak, Park."""
    heard, told = sound(one), sound(other)
    return heard == told or heard.replace("ar", "a") == told or heard == told.replace("ar", "a")


def _looks(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(fold(one), fold(other))
