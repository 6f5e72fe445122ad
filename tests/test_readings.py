"""What units say, read once: countries that go without saying, offices, and what words mean."""

from pathlib import Path

import pytest

import jkqa
from asking import built, numbers_of


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("offices"),
        "March 3, 2031: Seoul opens an office.",
        "March 4, 2031: South Korea closes an office.",
        "March 5, 2031: The Korean Foreign Minister Cho Tae-yul visits Lipovec.",
        "March 9, 2031: Prime Minister Eva Lund asks Cho Tae-yul to look into the matter.",
        "March 10, 2031: Japan sells a ferry.",
        "March 11, 2031: Premier Eva Lund meets opposition leader Piet Vos.",
        body=("The hee of the talks went on. Park Cheol-hee signed the truce in Tokyo.",),
    )


def test_what_most_units_name_goes_without_saying(made: jkqa.Index, index: jkqa.Index) -> None:
    assert made.readings.usual([0]) == {"South Korea"}  # in three of seven; Japan in one
    assert index.readings.usual([0]) == {
        "Haldria",
        "Orsava",
    }  # invented, and known by their adjectives


def test_two_neighbors_of_which_one_is_named_less_often(tmp_path: Path) -> None:
    """The one named most is in four of ten, the other in three, a third in two."""
    named = ["Japan"] * 4 + ["Denmark"] * 3 + ["Peru"] * 2
    days = [f"March {n}, 2031: {name} sells a ferry." for n, name in enumerate(named, start=3)]
    assert built(tmp_path, *days).readings.usual([0]) == {"Japan", "Denmark"}


def test_countries_under_all_their_names(made: jkqa.Index) -> None:
    for unit, country in (
        ("2031-03-03#1", "South Korea"),
        ("2031-03-04#1", "South Korea"),
        ("2031-03-10#1", "Japan"),
        ("p1", None),  # a town, where something takes place
    ):
        [number] = numbers_of(made, unit)
        assert made.readings.countries_in(number) == ({country} if country else set())
    assert made.readings.lore.there("Seoul and Tokyo agree") == {"South Korea", "Japan"}


@pytest.mark.parametrize(
    ("name", "offices"),
    [
        ("Cho", [{"foreign", "minister"}]),
        ("Piet Vos", [{"opposition"}]),
        ("Ada Vos", []),
        ("Ada Lund", []),
        ("Park", []),
        ("Nobody", []),
    ],
)
def test_offices_that_units_give(made: jkqa.Index, name: str, offices: list[set[str]]) -> None:
    [read] = made.readings.names_of(f"They met {name}.")
    assert made.readings.offices_of(read) == offices


def test_all_offices_of_somebody(made: jkqa.Index) -> None:
    held = {frozenset({"prime", "minister"}), frozenset({"prime"})}  # once as premier
    [read] = made.readings.names_of("They met Lund.")
    assert set(made.readings.offices_of(read)) == held


def test_what_words_mean(made: jkqa.Index, index: jkqa.Index) -> None:
    lore = index.readings.lore
    assert lore.everyday("grain")
    assert not lore.everyday("kovaric")
    assert not lore.everyday("havbris")
    assert not made.readings.lore.everyday("hee")  # lowered in this text, and no English word
    assert lore.alike("havbri") == {"havbri"}
    assert lore.alike("ship") == lore.alike("vessel") == {"ship", "vessel"}


def test_a_unit_is_read_with_its_heading_and_date(index: jkqa.Index) -> None:
    p5, monday = numbers_of(index, "p5", "2031-05-05#1")
    assert index.readings.terms_in("quotas") <= index.readings.terms(p5)  # of its heading
    assert index.readings.terms_in("Monday") <= index.readings.terms(monday)
    assert [name.span.of(index.units[monday].text) for name in index.readings.names(monday)] == [
        "Kjeldhavn",
        "Cape Ruzin",
    ]
