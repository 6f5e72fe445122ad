"""Which countries a question asks for: others than it names, or those of a part of the world."""

import re
from collections.abc import Iterator, Sequence

from jkqa.events.countries import Named
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.tokenize import tokens

_COUNTRIES = r"(?:countr(?:y|ies)|nations?|states?|governments?)"
#: By adjectives, the countries of the parts of the world.
_NORDIC = "Denmark Finland Iceland Norway Sweden"
_BALTIC = "Estonia Latvia Lithuania"
_REGIONS = {
    "nordic": _NORDIC,
    "scandinavian": _NORDIC,
    "baltic": _BALTIC,
    "european": f"""{_NORDIC} {_BALTIC} Albania Austria Belarus Belgium Bulgaria Croatia Cyprus
        France Germany Greece Hungary Ireland Italy Kosovo Luxembourg Malta Moldova Montenegro
        Netherlands
        Poland Portugal Romania Russia Serbia Slovakia Slovenia Spain Switzerland Turkey Ukraine
        Vatican Georgia Armenia Bosnia_and_Herzegovina Czech_Republic North_Macedonia
        United_Kingdom""",
    "african": """Algeria Angola Benin Botswana Burkina_Faso Cameroon Chad Congo Egypt Ethiopia
        Gabon Ghana Kenya Libya Madagascar Mali Morocco Mozambique Namibia Niger Nigeria Rwanda
        Senegal
        Somalia South_Africa Sudan Tanzania Tunisia Uganda Zambia Zimbabwe""",
    "latin american": """Argentina Bolivia Brazil Chile Colombia Costa_Rica Cuba Ecuador El_Salvador
        Guatemala Haiti Honduras Mexico Nicaragua Panama Paraguay Peru Uruguay Venezuela""",
    "south american": """Argentina Bolivia Brazil Chile Colombia Ecuador Paraguay Peru Uruguay
        Venezuela""",
}
_OF_REGION = re.compile(
    rf"\b(?:which|what|name|list)\b[^?]*?\b(?P<region>{'|'.join(_REGIONS)})\s+(?:member\s+)?{_COUNTRIES}\b",
    re.IGNORECASE,
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
    of = _OF_REGION.search(question)
    if of and there.isdisjoint(_members(of["region"])):
        yield Absent(f"{of['region']} countries", "nameless")
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


def _members(region: str) -> set[str]:
    return {name.replace("_", " ") for name in _REGIONS[region.lower()].split()}
