"""What an entry must name, and what is known of the words of a question. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jkqa.events.countries import Countries
from jkqa.events.kinds import Kinds
from jkqa.names import Aliases, Lexicon, Vocabulary

Role = Literal["any", "party", "main"]
Label = Literal["kind", "events", "name", "word", "break", "small"]


@dataclass(frozen=True, slots=True)
class Need:
    """Something that an entry must name: in one of these ways, or this country.

    ``role`` says where: anywhere; in the main clause, as one who takes part, where a person's name
    is enough anywhere; or in the main clause by all means.
    """

    words: str
    alternatives: tuple[tuple[str, ...], ...]
    country: str = ""
    role: Role = "any"
    name: bool = False
    office: bool = False  # a name of the tables: an office, a body, a term of its own
    negative: bool = False
    compound: tuple[str, ...] = ()  # with the kind behind it: "joint statement"
    gerund: bool = False  # and whether that ends in -ing
    kinds: tuple[str, ...] = ()  # or the event is of one of these kinds
    sides: int = 0  # 2 for bilateral, 3 for trilateral: so many countries take part
    person: tuple[str, ...] = ()  # the terms of the whole name that this is a part of
    several: bool = False  # "the finance ministers": more than one of them
    joined: bool = False  # a plain word that "and" joins to the one before: "arbitration and award"
    done: bool = False  # an act: what was done, and not what is to be, or is only spoken of
    year: bool = False  # a year as a time: "in 2019", and not "the 2019 treaty"


@dataclass(frozen=True, slots=True)
class Language:
    """What a corpus and the language know: words, aliases, kinds and countries."""

    vocabulary: Vocabulary
    aliases: Aliases
    kinds: Kinds
    countries: Countries
    lexicon: Lexicon


def parties(needs: Sequence[Need]) -> list[Need]:
    """The needs that are names."""
    return [need for need in needs if need.name]
