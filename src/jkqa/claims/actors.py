"""Names that stand before an act and are not who does it: owners, offices, attributes. Pure."""

from collections.abc import Sequence

from jkqa.claims.mentions import Named
from jkqa.tokenize import Token

_BODIES = frozenset(
    """ministry government cabinet parliament military army navy court authorities officials side
    president premier minister""".split()
)
_FEW = 3  # words from a country to its body
_OFFICE = 6  # words from a country to the end of an office
_THEN = frozenset("then now the a an formerly later long until recently".split())


def owns(text: str, named: Named) -> bool:
    """``Japan's`` is nobody who does anything."""
    return named.span.of(text).endswith(("'s", "’s", "s'", "s’"))


def speaks_for(run: Sequence[Token], named: Named, at: int) -> bool:
    """``Japan's foreign ministry asks``: what a country's own bodies do, the country does."""
    between = [token.word for token in run[named.at + named.length : at]]
    return bool(named.country and between and between[-1] in _BODIES) and len(between) <= _FEW


def is_attribute(run: Sequence[Token], text: str, named: Named, actors: Sequence[Named]) -> bool:
    """``Nippon Coke of Japan``: the country is not who acts."""
    of = named.at > 1 and run[named.at - 1].word in ("of", "from")
    beside = any(n.at + n.length == named.at - 1 for n in actors)
    return of and (beside or _is_in_aside(run, text, named, actors))


def _is_in_aside(run: Sequence[Token], text: str, named: Named, actors: Sequence[Named]) -> bool:
    """``Delia Romero, a teacher in the village of Carandaytí, wrote``: no village writes."""
    before = [n for n in actors if n.at < named.at]
    return bool(before) and all(comma_behind(run, text, n) for n in (before[-1], named))


def is_of_office(run: Sequence[Token], text: str, named: Named, actors: Sequence[Named]) -> bool:
    """``Bhuiyan, then Bangladesh's water minister, asked``: no country asks."""
    before = [n for n in actors if n.at < named.at]
    if not before or not owns(text, named) or not comma_behind(run, text, before[-1]):
        return False
    ends = text[named.span.end :].partition(",")
    words = {token.word for token in run[before[-1].at + before[-1].length : named.at]}
    few = len(ends[0].split()) <= _OFFICE
    return bool(ends[1]) and few and words <= _THEN


def comma_behind(run: Sequence[Token], text: str, named: Named) -> bool:
    """Whether a comma stands right behind a name, and something behind that."""
    end = named.at + named.length
    return end < len(run) and "," in text[named.span.end : run[end].span.start]
