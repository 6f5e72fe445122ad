"""Countries that no table has, known by their adjectives: Haldria and Haldrian. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from jkqa.events.countries import Countries

#: Endings that make the adjective of a country.
_ENDINGS = ("n", "an", "ian", "ean", "ese", "ish", "i")
#: A word must stand so often in the documents, and so must its adjective.
_OFTEN = 3


def peoples(words: Iterable[str], known: Countries) -> Countries:
    """The countries of a table, and those that texts call by name and by adjective.

    ``words`` are the names in the texts, folded, each as often as it stands there.
    """
    counts = Counter(words)
    often = {word for word, times in counts.items() if times >= _OFTEN}
    taken = {word for name in known.all for word in name.lower().split()}
    rows = [row for word in sorted(often - taken) if (row := _row(word, often))]
    return known.also(rows) if rows else known


def _row(word: str, often: set[str]) -> Mapping[str, Any] | None:
    stem = word.rstrip("aeiouy")
    forms = {base + ending for base in (word, stem) for ending in _ENDINGS} & often - {word}
    if len(stem) < len(_ENDINGS[2]) or not forms:
        return None
    plurals = [form + "s" for form in forms]
    return {"names": [word], "adjectives": [*sorted(forms), *plurals], "capitals": []}
