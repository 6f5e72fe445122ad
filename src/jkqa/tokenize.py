"""Text to terms for BM25: words folded, spelling evened out, stemmed. Pure.

A term is what two spellings of a word have in common: ``normalisation`` and ``Normalization``,
``multi-domain`` and ``multidomain``, ``twelve`` and ``12``, ``$72,200`` and ``72200``.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from jkqa.types import Span

#: Names this way of making terms; an index made by another is refused.
TOKENIZER = "jkqa-english-1"

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)+(?![^\W_])"  # 72,200 and 2.0
    r"|[^\W_]+(?:['’][^\W_]+)*(?:[-‐‑][^\W_]+(?:['’][^\W_]+)*)*"  # multi-domain, Dong-A's
    r"|%"
)
_PART = re.compile(r"[^\W_]+")
_THOUSANDS = re.compile(r",(?=\d{3})")
_POSSESSIVE = re.compile(r"['’]s?$")

_CARDINALS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
        "ninety hundred".split(),
        [*map(str, range(2, 21)), *map(str, range(30, 101, 10))],
        strict=True,
    )
)
_ORDINALS = dict(
    zip(
        "1st third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth twentieth thirtieth sixtieth hundredth".split(),
        "first 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th "
        "14th 15th 20th 30th 60th 100th".split(),
        strict=True,
    )
)
_SPELLINGS = (
    (re.compile(r"is(ation\w*|e|es|ed|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|er|ers|ing|able|ful|hood|ite)?$)"), "or"),
    (re.compile(r"fence(s?)$"), r"fense\1"),
    (re.compile(r"(?<=\w{3})tre(s?)$"), r"ter\1"),
    (re.compile(r"gramme(s?)$"), r"gram\1"),
)

#: Words that carry no content in a question or a text.
STOP_WORDS = frozenset(
    """
    a about above after again all also although am among an and any are aren as at be because been
    before being below between both but by can cannot could couldn d did didn do does doesn doing
    don done down during each either ever few for from further get gets give given got had hadn has
    hasn have haven having he hence her here hers herself him himself his how however i if in
    indeed into is isn it its itself just let ll m may me might mine more most much must my myself
    need no nor not now of off on once one only onto or other our ours out over own per please
    quite rather re s same shall shan she should shouldn since so some such t tell than that the
    their theirs them themselves then there therefore these they this those though through thus to
    too under until up upon ve very via was wasn we were weren what when where whereas whether
    which while who whom whose why will with within without would wouldn yet you your yours
    according article say says said mention mentioned exactly
    """.split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it stands in a text, folded, and its term."""

    word: str
    term: str
    span: Span
    capital: bool


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Lower case, without diacritics, dots and possessive endings."""
    plain = word
    if not word.isascii():
        plain = unicodedata.normalize("NFKD", word)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _POSSESSIVE.sub("", plain.casefold()).replace("’", "'")
    if plain[:1].isdigit():
        return _THOUSANDS.sub("", plain)
    return plain.replace(".", "")


@lru_cache(maxsize=100_000)
def term_of(word: str) -> str:
    """The term of a folded word."""
    word = _CARDINALS.get(word) or _ORDINALS.get(word) or word
    if word == "%":
        return "percent"
    if not word.isalpha() or len(word) < 4:
        return word
    if len(word) > 5:
        word = american(word)
    return str(_stemmer().stemWord(word))


def american(word: str) -> str:
    """A folded word in American spelling: favor, organize, defense, center."""
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    return word


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order; a hyphenated word gives its parts and itself joined."""
    return iter(_tokens(text))


@lru_cache(maxsize=512)  # a question reads the same few units many times
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[Token]:
    for match in _WORD.finditer(text):
        written = match.group()
        parts = list(_PART.finditer(_hyphens(written))) if _is_compound(written) else []
        for part in parts:
            start = match.start() + part.start()
            yield _token(part.group(), Span(start, start + len(part.group())))
        span = Span(match.start(), match.end())
        yield _token("".join(p.group() for p in parts) if parts else written, span)


def terms(text: str) -> list[str]:
    """The terms of a text in order, without stop words."""
    return [token.term for token in tokens(text) if token.word not in STOP_WORDS]


def _hyphens(written: str) -> str:
    return _POSSESSIVE.sub("", written)


def _is_compound(written: str) -> bool:
    marked = "-" in written or "‐" in written or "‑" in written
    return marked and written[0] not in "-‐‑"


def _token(written: str, span: Span) -> Token:
    word = fold(written)
    return Token(word, term_of(word), span, written[:1].isupper())
