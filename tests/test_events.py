"""What an entry tells of: kinds of events, countries, and who takes part."""

from datetime import date
from pathlib import Path

import pytest

from jkqa.errors import ReadError
from jkqa.events.actors import actors_of
from jkqa.events.event import Event, event_from
from jkqa.tables import Tables, read_tables
from jkqa.types import DateRange, Entry, Locator, Span

TABLES = read_tables()
DAY = DateRange(date(2031, 1, 1), date(2031, 1, 1))


def entry(text: str, nth: int = 1) -> Event:
    span = Span(0, len(text))
    made = Entry("d", Locator(f"2031-01-01#{nth}"), "Chronology", text, span, DAY, span)
    return event_from(made, TABLES.kinds, TABLES.countries, {})


@pytest.mark.parametrize(
    ("text", "kind", "others"),
    [
        ("The ministers meet in Oslo to discuss the election.", "meeting", "election"),
        ("The envoys speak on the phone and condemn the test.", "call", "meeting test"),
        ("The High Court rules that the firm must pay for a visit.", "ruling", "visit"),
        ("The ministry condemns the drill and calls for talks.", "statement", "exercise meeting"),
        ("The king visits the frigate taking part in the exercise.", "visit", "exercise"),
        ("They agree to hold an exercise during a meeting in Bonn.", "agreement", "exercise"),
        ("They agree to hold an exercise during a meeting in Bonn.", "meeting", "exercise"),
        ("The two navies held a joint exercise.", "exercise", "meeting"),
        ("They sign a joint text after their first meeting.", "meeting", "visit"),
        ("They publish a statement after the president signed a treaty.", "statement", "signing"),
        ("The summit planned for May is postponed.", "cancellation", "meeting summit"),
        ("The cabinet names Ida Holm ambassador.", "appointment", "visit"),
        ("A former minister passes away.", "death", "meeting"),
        ("The mine is listed as heritage after the two states agree.", "listing", "agreement"),
        ("They launch a secretariat to monitor sanctions.", "launch", "sanction"),
        ("The navy announces that it will not attend the ceremony.", "announcement", "ceremony"),
        ("Fishing boats blockade the harbor.", "protest", "statement"),
        ("The leader tells a rally that he would sign nothing.", "statement", "protest signing"),
        ("The foreign ministers met in Rome.", "meeting", "call"),
    ],
)  # fmt: skip
def test_the_kind_is_what_the_main_clause_tells(text: str, kind: str, others: str) -> None:
    kinds = entry(text).kinds
    assert kind in kinds
    assert not set(others.split()) & set(kinds)


def test_a_summit_is_a_meeting_of_leaders() -> None:
    leaders = entry("President Voss of Norway and Prime Minister Lind of Sweden meet in Oslo.")
    ministers = entry("Foreign Minister Voss and Foreign Minister Lind meet in Oslo.")
    assert "summit" in leaders.kinds
    assert "summit" not in ministers.kinds


def test_countries_are_parties_or_only_named() -> None:
    event = entry("Norway asks Sweden to extradite a Danish captain, Oslo says.")
    assert event.countries == {"Norway", "Sweden", "Denmark"}
    assert event.parties == {"Norway"}


def test_a_capital_after_a_word_of_place_is_a_city() -> None:
    assert entry("Finnish and Polish envoys meet in Oslo.").countries == {"Finland", "Poland"}


def test_actors_that_recur() -> None:
    events = [
        entry("President Alder Voss meets Ina Marsh of the Norrsund Line.", 1),
        entry("Ina Marsh sues the Norrsund Line in Norway.", 2),
        entry("President Voss Alder visits Norway.", 3),
        entry("Norway thanks Alder Voss.", 4),
    ]
    found = dict(actors_of(events, lambda _word: True))
    assert len(found["Norway"]) == 3
    assert len(found["Alder Voss"]) == 3
    assert len(found["Ina Marsh"]) == 2


def test_a_user_adds_kinds_words_and_countries(tmp_path: Path) -> None:
    (tmp_path / "kinds.toml").write_text(
        '[meeting]\nverbs = ["parleys"]\n[auction]\nasked = ["auction"]\nverbs = ["auctions"]\n'
    )
    (tmp_path / "countries.toml").write_text(
        'countries = [{ names = ["Orsava"], adjectives = ["Orsavan"], capitals = ["Tesnik"] }]\n'
    )
    tables = read_tables(tmp_path)
    text = "Tesnik parleys with Oslo."
    span = Span(0, len(text))
    made = Entry("d", Locator("2031-01-01#1"), "Chronology", text, span, DAY, span)
    event = event_from(made, tables.kinds, tables.countries, {})
    assert "meeting" in event.kinds
    assert "Orsava" in event.parties
    assert "auction" in tables.kinds.all


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("kinds.toml", "[meeting]\nverb = ['x']\n"),
        ("kinds.toml", "[meeting]\nverbs = [1]\n"),
        ("kinds.toml", "not toml"),
        ("countries.toml", "countries = [{ names = ['X'] }]\n"),
        ("synonyms.toml", "groups = 3\n"),
        ("regions.toml", "african = 'Kenya'\n"),
    ],
)
def test_a_bad_table_is_named(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ReadError, match=name):
        read_tables(tmp_path)


def test_parts_of_the_world_have_countries_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "regions.toml").write_text('african = ["Haldria"]\nkestian = ["Orsava"]\n')
    own = read_tables(tmp_path).regions
    assert own["african"] == TABLES.regions["african"] | {"Haldria"}
    assert own["kestian"] == {"Orsava"}
    known = set(TABLES.countries.all)
    assert all(countries <= known for countries in TABLES.regions.values())


def test_every_kind_is_asked_for_by_some_word() -> None:
    tables: Tables = TABLES
    assert all(kind.nouns or kind.verbs or kind.includes for kind in tables.kinds.all.values())
