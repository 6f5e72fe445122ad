"""Who is asked to have reacted: the quotes must let them do something, not only mention them."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect.nouns import COUNTED_PEOPLE, PERSONS
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.tokenize import term_of, tokens

_ASKED = re.compile(
    r"\bhow\s+(?:did|does|do|has|have|had|will)\s+(?:the\s+)?(?P<whose>(?:[\w’'-]+\s+){0,3}?)"
    r"(?P<who>[a-z]{4,})(?:\s+(?:of|in|at|from)\s+[^?]*?)?\s+(?:react|respond)\w*\b",
    re.IGNORECASE,
)
_PEOPLE = frozenset(map(term_of, COUNTED_PEOPLE - {"official", "minister", "leader", "people"}))
_GOVERNMENT = frozenset({"government", "cabinet"})
#: Behind these a word is whom something is done to, or for: not "welcomed by the dockers", nor
#: "on Friday the dockers left".
_OBJECT = re.compile(
    r"(?<=[\w’”]\s)(?:to|with|(?<!ed\s)by|of|for|on|from|against|at|about|between|near|among)"
    r"\s+(?:[\w’'-]+\s+){0,3}?$",
    re.IGNORECASE,
)
#: "To the families, who left", "to the families. They left", "to the families. Many left".
_GOES_ON = re.compile(
    r"\b(?:who|they)\b|[.!?][”\"]?\s+(?:Some|Many|Most|Several|Others|All)\b", re.IGNORECASE
)
#: Behind a country's adjective, who speaks for it.
_SPEAKS = re.compile(
    rf"['’]?s?\s+(?:[\w-]+\s+){{0,2}}?(?:government|cabinet|side|ministry|embassy|parliament|officials?"
    rf"|authorities|delegation|{PERSONS})\b",
    re.IGNORECASE,
)
#: The government of a country that goes without saying.
_CABINET = re.compile(r"\b(?:the|its)\s+(?:government|cabinet|ministry)\b", re.IGNORECASE)


def unmoved(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """The people, or the government, who are asked to have reacted and do nothing in the quotes."""
    asked = _ASKED.search(question)
    if not asked:
        return
    said = [span.of(quote) for quote in quotes for span in sentences(quote)]
    who = asked["who"].lower()
    if who in _GOVERNMENT:
        of = {country.country for country in readings.countries(asked["whose"])}
        told = not of or any(_speaks_for(of, sentence, readings) for sentence in said)
    elif term_of(who) in _PEOPLE | {"famili"}:
        alike = readings.lore.alike(term_of(who))
        told = any(_act(alike, said[at : at + 2]) for at in range(len(said)))
    else:
        return
    if not told:
        yield Absent(f"{asked['whose']}{asked['who']}".strip(), "speaker")


def _act(alike: frozenset[str], said: Sequence[str]) -> bool:
    """Whether a sentence has such people, and not behind a preposition only; the next may go on."""
    text = " ".join(said)
    return any(
        token.term in alike
        and (
            not _OBJECT.search(text[: token.span.start]) or _GOES_ON.search(text[token.span.end :])
        )
        for token in simple(tokens(said[0]))
    )


def _speaks_for(countries: set[str], said: str, readings: Readings) -> bool:
    """Whether a sentence names such a country or its capital, or somebody who speaks for it.

    "The cabinet", of no country, may be its own.
    """
    run, there = simple(tokens(said)), readings.countries(said)
    if not there and _CABINET.search(said):
        return True
    for one in there:
        if one.country not in countries:
            continue
        words = run[one.at : one.at + one.length]
        noun = one.capital or readings.lore.is_noun(tuple(token.term for token in words))
        if noun or _SPEAKS.match(said, words[-1].span.end):
            return True
    return False
