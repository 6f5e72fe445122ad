"""What is looked for in a text, and what is known of words while looking. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from jkqa.expect.asked import Ask
from jkqa.types import DateRange, Span


def _never(_: str) -> bool:
    return False


def _no_name(_: tuple[str, ...]) -> bool:
    return False


def _nowhere(_: str) -> frozenset[str]:
    return frozenset()


def _itself(term: str) -> frozenset[str]:
    return frozenset({term})


@dataclass(frozen=True, slots=True)
class Lore:
    """What is known of words.

    ``countries`` are the terms of the names of countries; ``everyday`` says of a folded word
    whether it is an ordinary one, and so by itself no name; ``there`` which countries a text names;
    ``alike`` the terms that mean the same as one; ``is_money`` whether a term is a currency;
    ``is_noun`` whether a name, by its terms, is a country's own, and no adjective; ``is_thing``
    whether a name, as written, is that of a thing: "the Santa Ligia"; ``is_capital`` whether a
    name, by its terms, is that of a capital, which may stand for its country.
    """

    countries: frozenset[str] = frozenset()
    everyday: Callable[[str], bool] = _never
    there: Callable[[str], frozenset[str]] = _nowhere
    alike: Callable[[str], frozenset[str]] = _itself
    is_money: Callable[[str], bool] = _never
    is_noun: Callable[[tuple[str, ...]], bool] = _no_name
    is_thing: Callable[[str], bool] = _never
    is_capital: Callable[[tuple[str, ...]], bool] = _no_name


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question asks for.

    ``said`` are its folded words, ``there`` the countries and ``dates`` the times that it names;
    ``period`` is that of the document where it is looked for.
    """

    ask: Ask
    said: frozenset[str]
    there: frozenset[str]
    dates: tuple[DateRange, ...]
    period: DateRange | None
    lore: Lore


@dataclass(frozen=True, slots=True)
class Found:
    """A short answer in a text, and how well it fits what is asked: 0 to 1."""

    span: Span
    fit: float
