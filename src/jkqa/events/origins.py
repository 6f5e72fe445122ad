"""Which country a name belongs to, as the document says it once: "Japan's Nippon Steel". Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence

from jkqa.events.countries import Countries
from jkqa.names import TITLES, Lowered, simple
from jkqa.tokenize import Token, tokens

#: So many words of a title may stand between a country and the name.
_TITLE = 6
#: Parts of names that belong to no country.
_COMMON = frozenset(
    """corp co inc ltd company construction engineering industry industries heavy materials steel
    motors electric group holdings bank council chamber staff academy science ministry treasury
    court institute university agency association federation commission committee board photo
    figure monday tuesday wednesday thursday friday saturday sunday commerce business airlines
    line party force forces army navy international general central union house assembly
    parliament""".split()
)
#: So large a share of what is said of a name must agree.
_AGREE = 0.8


def origins(texts: Iterable[str], countries: Countries, lowered: Lowered) -> dict[str, str]:
    """The country of each name's terms.

    ``South Korean Foreign Minister Cho Tae-yul``, ``Japan's Nippon Steel``, ``Nippon Steel of
    Japan``: a country, words of a title, a name. ``lowered`` says which words are no names.
    """
    said: dict[str, Counter[str]] = {}
    for text in texts:
        run = simple(tokens(text))
        named = countries.named(run, text)
        taken = {i for n in named for i in range(n.at, n.at + n.length)}
        for country in named:
            if country.capital:
                continue
            names = [
                *_behind(run, text, country.at, country.length, taken),
                *_before(run, country.at, taken),
            ]
            for token in names:
                if token.word not in _COMMON and not lowered(token.word):
                    said.setdefault(token.term, Counter())[country.country] += 1
    return {
        term: counts.most_common(1)[0][0]
        for term, counts in said.items()
        if counts.most_common(1)[0][1] >= _AGREE * counts.total()
    }


def _behind(run: Sequence[Token], text: str, at: int, length: int, taken: set[int]) -> list[Token]:
    """The name behind a country and a title; none for "ambassador to South Korea X"."""
    if at and run[at - 1].word in ("to", "in", "with", "from", "for", "and"):
        return []
    start = at + length
    while start < min(at + length + _TITLE, len(run)) and run[start].word in TITLES:
        start += 1
    end = start
    while end < len(run) and end not in taken and run[end].capital and run[end].word not in TITLES:
        if end > start and not _adjoins(run, text, end):
            break
        end += 1
    return list(run[start:end])


def _before(run: Sequence[Token], at: int, taken: set[int]) -> list[Token]:
    """The name in "Nippon Steel of Japan"."""
    found: list[Token] = []
    i = at - 2
    if at < 2 or run[at - 1].word != "of":
        return []
    while i >= 0 and i not in taken and run[i].capital and run[i].word not in TITLES:
        found.append(run[i])
        i -= 1
    return found


def _adjoins(run: Sequence[Token], text: str, at: int) -> bool:
    return text[run[at - 1].span.end : run[at].span.start] in (" ", "-", "‐", " & ", ". ")
