"""Who somebody is: what a text says of a name, and where else that counts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import LORE, built, lacking, numbers_of
from jkqa.evidence.carried import Carried
from jkqa.expect import described, names
from strategies import PARAGRAPHS


def said_of(text: str) -> list[tuple[str, str]]:
    return [
        (one.name.span.of(text), one.span.of(text))
        for one in described(names(text, None, LORE), text)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # right before a name
        ("Then the Norwegian jurist Tilda Solheim spoke.", "Norwegian jurist"),
        ("Then Fisheries Minister Piet Vos spoke.", "Fisheries Minister"),
        ("Then the Minister of Trade Piet Vos spoke.", "Minister of Trade"),
        ("Then the opposition leader, Piet Vos, spoke.", "opposition leader"),
        ("Then the steelmaker Kest Corp. sold it.", "steelmaker"),
        ("Then the freighter Havbris sank.", "freighter"),
        # behind it
        ("Then Piet Vos, a nurse from Lipovec, spoke.", "a nurse from Lipovec"),
        ("Then Piet Vos, until then envoy to Tesnik, spoke.", "until then envoy to Tesnik"),
        ("Then Piet Vos, who chairs the board, spoke.", "who chairs the board"),
        ("Then Piet Vos (Fisheries Minister) spoke.", "Fisheries Minister"),
        ("Then Piet Vos, Minister of Fisheries, spoke.", "Minister of Fisheries"),
        ("Then Piet Vos of Lipovec spoke.", "Lipovec"),
        # of what is no person, no body and no ship, or of somebody else
        ("Then Japan, a member of the board, spoke.", None),
        ("Then Piet Vos, on a cold evening, spoke.", None),
        ("Then Piet Vos sang, and a nurse wept.", None),
        ("Then Piet Vos, who was late, spoke.", None),
        ("Then Piet Vos sang in Lipovec.", None),
        ("Then a minister left. Piet Vos stayed.", None),
        ("Then the steelmaker sold it to Kest Corp. of late.", None),
    ],
)
def test_what_a_text_says_of_a_name(text: str, said: str | None) -> None:
    assert [by for _, by in said_of(text)] == ([said] if said else [])


def test_in_a_list_the_next_ones_title_is_not_ones_own() -> None:
    assert said_of("Then Eva Lund, Judge Piet Vos and Ada Brandt spoke.") == [("Piet Vos", "Judge")]
    assert ("Eva Lund", "Mayor") in said_of("Then Mayor Eva Lund, Judge Piet Vos and others came.")


CAPITALS = st.sampled_from(
    """Piet Vos , . ( ) and the a Fisheries Minister jurist who chairs of Lipovec Eva Lund Kest
    Corp. steelmaker then envoy Japan Judge Mayor trawler Havbris her""".split()
)


@given(st.lists(CAPITALS, max_size=16).map(" ".join))
def test_a_description_is_words_of_the_text_beside_its_name(text: str) -> None:
    known = names(text, None, LORE)
    for one in described(known, text):
        assert one.name in known
        assert one.span.of(text).strip()
        assert one.span.end <= one.name.span.start or one.span.start >= one.name.span.end


@given(PARAGRAPHS)
def test_a_text_without_names_describes_nobody(text: str) -> None:
    assert not list(described((), text))
    assert not said_of(text.lower())


# what is said of somebody once counts wherever they are named

FINDINGS = "2031-04-09#1"
OTHERS = "2031-04-12#1"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("described"),
        "April 2, 2031: Fisheries Minister Piet Vos opens the inquiry in Lipovec.",
        "April 9, 2031: Vos calls the findings of the inquiry “a cold bath.”",
        "April 12, 2031: Lund calls the findings of the inquiry “a warm bath.”",
        "May 3, 2031: The steelmaker Kest Corp. sells a yard.",
        "May 9, 2031: Kest Corp. pays a fine of 4 million crowns.",
        body=("Eva Lund, a nurse from Tesnik, sat on the board. The talks went on.",),
    )


def test_who_is_described_once_is_known_by_it_in_their_document(told: jkqa.Index) -> None:
    of_vos, of_lund, of_firm = numbers_of(told, FINDINGS, OTHERS, "2031-05-09#1")
    assert {"fisheri", "minist"} <= told.readings.described(of_vos)
    assert not {"fisheri", "minist"} & told.readings.described(of_lund)
    assert "nurs" in told.readings.described(of_lund)
    assert "steelmak" in told.readings.described(of_firm)


def test_another_document_says_nothing_of_them(tmp_path: Path) -> None:
    paths: list[Path] = []
    for words in ("Fisheries Minister Piet Vos opens a hall.", "Piet Vos calls it “a bath.”"):
        paths.append(tmp_path / f"{len(paths)}.txt")
        paths[-1].write_text(f"The Talks\n\nCHRONOLOGY\n\nApril 2, 2031: {words}\n", "utf-8")
    index = jkqa.build(paths)
    assert [bool(index.readings.described(n)) for n in (0, 1)] == [True, False]


def test_a_description_is_carried_by_the_surname(told: jkqa.Index) -> None:
    question = "What did the Fisheries Minister call the findings?"
    asked = Carried(told, told.score(question))
    by_vos, by_lund = (
        {word.text: word for word in asked.by(numbers_of(told, unit))}
        for unit in (FINDINGS, OTHERS)
    )
    for word in ("Fisheries", "Minister"):
        assert by_vos[word].literal
        assert not by_lund[word].literal


@pytest.mark.parametrize(
    ("question", "unit", "other"),
    [
        ("What did the Fisheries Minister call the findings?", FINDINGS, OTHERS),
        ("What did the nurse from Tesnik call the findings?", OTHERS, FINDINGS),
    ],
)
def test_a_description_is_no_name_that_is_missing(
    told: jkqa.Index, question: str, unit: str, other: str
) -> None:
    assert not lacking(told, question, unit)
    assert lacking(told, question, other)


def test_what_an_entry_with_the_surname_only_tells_is_answered(told: jkqa.Index) -> None:
    answer = told.ask("What did the Fisheries Minister call the findings?")
    assert not answer.abstained
    assert "cold bath" in answer.text
