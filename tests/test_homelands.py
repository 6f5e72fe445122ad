"""Countries that only a corpus knows, by their nouns and adjectives."""

from hypothesis import given
from hypothesis import strategies as st

from jkqa.events.countries import Countries
from jkqa.events.homelands import with_homelands
from jkqa.names import Vocabulary
from jkqa.tables import read_tables

KNOWN = read_tables().countries
OFTEN = [
    "Haldria signed, and a Haldrian boat sank.",
    "Orsava’s boats fled; some Orsavan boats stayed.",
    "Haldria paid. Four Haldrians came.",
    "Haldria won, and Haldrian ships left.",
    "Piet Brand and Piet Brandt met.",
]


def found(texts: list[str]) -> list[str]:
    return [name for name in homelands(texts).all if name not in KNOWN.all]


def homelands(texts: list[str]) -> Countries:
    return with_homelands(KNOWN, Vocabulary(texts))


def test_a_country_is_known_by_its_adjective() -> None:
    assert not found(OFTEN)  # not often enough
    assert found([*OFTEN, OFTEN[0]]) == ["Haldria"]  # Brand and Brandt are people
    assert found(OFTEN * 4) == ["Haldria", "Orsava"]  # without the genitive
    countries = homelands(OFTEN * 2)
    assert ("haldria",) in countries.nouns
    assert ("haldrian",) not in countries.nouns
    assert {"haldria", "haldrian"} <= countries.words


def test_what_the_table_has_stays() -> None:
    assert with_homelands(KNOWN, Vocabulary(["Japan and Japanese ships. " * 9])) is KNOWN


def test_people_and_things_are_no_countries() -> None:
    assert not found(["Trump and the Trumps met, and Ishiba and the Ishibas. " * 9])
    assert not found(["Republic and republican ideas. " * 9])  # a word in lower case


@given(st.permutations(OFTEN * 2))
def test_the_order_of_texts_changes_nothing(texts: list[str]) -> None:
    assert homelands(texts).all == homelands(OFTEN * 2).all
