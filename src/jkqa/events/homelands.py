"""Countries that no table has, as an article on an invented or a small one writes them. Pure."""

import re
from collections.abc import Iterator
from typing import Any

from jkqa.events.countries import Countries
from jkqa.names import Vocabulary, is_adjective_of
from jkqa.tokenize import term_of

#: A text that is about a country has its noun and its adjectives so often together,
_OFTEN = 8
#: and the noun, and the commonest adjective, so often each.
_EACH = 2
_OWN = re.compile(r"['’]s?$")


def with_homelands(countries: Countries, vocabulary: Vocabulary) -> Countries:
    """The table, and the countries of a corpus that it lacks: Haldria, by Haldria and Haldrian.

    No other name is often used in both forms: people and firms have no adjective.
    """
    rows = list(_homelands(countries, vocabulary))
    return countries.also(rows) if rows else countries


def _homelands(countries: Countries, vocabulary: Vocabulary) -> Iterator[dict[str, Any]]:
    for forms in vocabulary.families():
        noun, *adjectives = sorted(forms, key=lambda word: (len(word), word))
        peoples = (w for w in adjectives if is_adjective_of(noun, w) and w != f"{noun}s")
        often = [vocabulary.count(word) for word in peoples]
        known = any(term_of(word) in countries.words for word in forms)
        if known or not often or vocabulary.written(noun).isupper():  # an abbreviation
            continue
        if min(vocabulary.count(noun), max(often)) < _EACH:
            continue
        if vocabulary.count(noun) + sum(often) >= _OFTEN:
            written = [_OWN.sub("", vocabulary.written(word)) for word in (noun, *adjectives)]
            yield {"names": written[:1], "adjectives": written[1:], "capitals": []}
