"""Which words are ordinary English, by pyspellchecker's frequency list."""

import gzip
from bisect import bisect_left
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from jkqa.tokenize import american

#: Rarer words in the list are mostly names and slips themselves.
_COMMON = 50
#: The list has first names and places some thousand times at most.
_EVERYDAY = 3000


@lru_cache(maxsize=10_000)
def is_english(word: str) -> bool:
    """Whether a folded word is an ordinary English word, in British or American spelling."""
    return any(frequency(form) >= _COMMON for form in (word, american(word)))


@lru_cache(maxsize=10_000)
def is_everyday(word: str) -> bool:
    """Whether a folded word is so common that, with a capital, it is no name by itself."""
    return frequency(word) >= _EVERYDAY


def frequency(word: str) -> int:
    """How often the list has a word; 0 if it lacks it.

    The word is looked for in the list's text, which is in order: parsing all 160,000 takes ten
    times as long as a question needs otherwise.
    """
    listed, wanted = _list(), b'"' + word.encode()
    at = bisect_left(range(len(listed)), wanted, key=_word_at)
    entry = listed[at : listed.find(b",", at)]
    found, _, number = entry.partition(b'": ')
    return int(number) if found == wanted else 0


def _word_at(at: int) -> bytes:
    """The word in whose line of the list a place is, with the quotation mark before it."""
    listed = _list()
    begin = listed.rfind(b"\n", 0, at) + 1
    return listed[begin : listed.find(b'": ', begin)]


@lru_cache(maxsize=1)
def _list() -> bytes:
    """The package's own list, one word a line, without importing the package."""
    spec = find_spec("spellchecker")
    assert spec
    assert spec.origin
    text = gzip.decompress((Path(spec.origin).parent / "resources" / "en.json.gz").read_bytes())
    return text.strip(b"{}\n") + b",\n"
