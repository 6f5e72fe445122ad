"""Which countries a question asks for: others than it names, or those of a part of the world."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from jkqa.events.countries import Named
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.tokenize import tokens

_COUNTRIES = r"(?:countr(?:y|ies)|nations?|states?|governments?)"
_OF_REGION = (
    rf"\b(?:which|what|name|list)\b[^?]*?\b(?P<region>{{regions}})\s+(?:member\s+)?{_COUNTRIES}\b"
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_MANY = rf"(?:the\s+)?({'|'.join(_NUMBERS)})\b"
#: "Which other countries", "the eight others besides the three".
_OTHERS = re.compile(
    rf"\b(?:which|what|name|list)\b[^?]*?\b(?:other\s+{_COUNTRIES}"
    rf"|{_COUNTRIES}\b[^?]*?\b(?:besides|apart\s+from|other\s+than|in\s+addition\s+to|except))\b"
    rf"(?:[^?]*?\b(?:besides|apart\s+from|than|in\s+addition\s+to|except)\s+{_MANY}|\s+{_MANY})?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:countries|nations|states|governments)\b", re.IGNORECASE)


def other_countries(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """The countries that a question asks for, if the quotes name none of them.

    Of "the other eight besides the three" the quotes must name more than three.
    """
    found = [
        (c.country, _is_noun(c, quote, readings))
        for quote in quotes
        for c in readings.countries(quote)
    ]
    there = {country for country, _ in found}
    of = _part_of_the_world(question, readings.regions)
    if of and there.isdisjoint(readings.regions[of.lower()]):
        yield Absent(f"{of} countries", "nameless")
    asked = _OTHERS.search(question)
    if asked:
        several = _SEVERAL.search(asked.group())
        nouns = {country for country, noun in found if noun or not several}
        beside = next(filter(None, asked.groups()), "")
        fewest = _NUMBERS.index(beside.lower()) + 1 if beside else 0
        if len(nouns - {c.country for c in readings.countries(question)}) <= fewest:
            yield Absent("other countries", "nameless")


def _is_noun(named: Named, text: str, readings: Readings) -> bool:
    """Whether a country stands for itself: no "North Korean sanctions"."""
    words = simple(tokens(text))[named.at : named.at + named.length]
    return named.capital or readings.lore.is_noun(tuple(token.term for token in words))


def _part_of_the_world(question: str, regions: Mapping[str, Collection[str]]) -> str:
    """The part of the world whose countries a question asks for; empty for none."""
    any_of = "|".join(map(re.escape, regions))
    asked = re.search(_OF_REGION.format(regions=any_of), question, re.IGNORECASE)
    return asked["region"] if asked else ""
