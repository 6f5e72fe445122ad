"""What a unit leaves unsaid, as what stands around it has said it; and near twins of it."""

import pytest

import jkqa
from asking import LORE, built, lacking
from jkqa.expect import ask_of, found_in, sought_by
from jkqa.names import simple
from jkqa.premises.nameless import unlisted
from jkqa.premises.rows import counted, miscounted
from jkqa.tokenize import tokens

BODY = (
    "Peru and Chile quarreled in 2031. Peru wanted the port, and Chile wanted the water.",
    "President Rosa Quiroga of Peru let the talks fail. Her cabinet was no help to her.",
    "A motion to remove the head of state came from six parties; it was voted down in June.",
    "Chile sent a note. Peru answered it, and Chile was not content with what Peru wrote.",
)
ENTRIES = (
    "May 2, 2031: Peru and Chile resume their talks.",
    "May 9, 2031: The two navies begin the exercise Steady Wave off Ilo.",
    "May 20, 2031: Ministers of Peru and Chile meet in Lima.",
    "June 3, 2031: The chief executive calls on the mayor; the meeting yields nothing.",
    "June 5, 2031: Sailors of Chile are rescued by boats of Peru; the navy looks on.",
    "June 9, 2031: Luis Vega stays away from the ceremony in Arica and sends Inés Mora.",
)


@pytest.fixture(scope="module")
def quarrel(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("quarrel"), *ENTRIES, body=BODY)


def test_both_navies_are_of_the_two_countries(quarrel: jkqa.Index) -> None:
    asked = "Where did the Peruvian and the Chilean navy train?"
    assert not lacking(quarrel, asked, "2031-05-09#1")
    assert lacking(quarrel, "Where did the Brazilian navy train?", "2031-05-09#1") == {"country"}


def test_who_was_named_right_before_needs_no_name(quarrel: jkqa.Index) -> None:
    asked = "How many parties moved to remove Quiroga?"
    assert not lacking(quarrel, asked, "p3")
    assert lacking(quarrel, asked, "2031-05-02#1")  # an entry stands for itself
    assert lacking(quarrel, "How many parties moved to remove Vega?", "p3")


def test_whom_a_country_describes_may_stand_without_it(quarrel: jkqa.Index) -> None:
    told = "2031-06-03#1"
    assert lacking(quarrel, "What came of the Danish chief executive going?", told) == {"single"}
    assert lacking(quarrel, "What did Denmark achieve?", told) == {"country"}


def test_who_stands_in_for_somebody_takes_his_absence_for_granted(quarrel: jkqa.Index) -> None:
    told = "2031-06-09#1"
    assert not lacking(quarrel, "Who stood in for Luis Vega at the ceremony in Arica?", told)
    assert "denied" in lacking(quarrel, "Who met Luis Vega at the ceremony in Arica?", told)


def test_a_century_is_none_of_a_row() -> None:
    def missing(question: str) -> list[str]:
        asked = counted(simple(tokens(question)))
        return [a.text for a in miscounted(asked, ["A captain set up the firm."])]

    assert missing("Who set up the firm in the 19th century?") == []
    assert missing("Who set up the firm at the 19th attempt?") == ["19th"]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("The fever was found in three villages, and the farmers are alarmed.", False),
        ("The fever was found in three villages, Kesta, Orlo and Vend.", True),
    ],
)
def test_what_several_things_are_called(quote: str, told: bool) -> None:
    asked = "What are the three villages called where the fever was found?"
    found = list(unlisted(asked, [quote]))
    assert bool(found) is not told
    assert all(absent.text == "three villages" for absent in found)


def test_what_something_is_worth_is_a_sum() -> None:
    assert ask_of("What is the order of the consortium worth?").kind == "money"


def test_a_people_that_describes_somebody_is_nobody() -> None:
    asked = "Who died in May?"
    sought = sought_by(asked, ask_of(asked), (), LORE)
    assert not [f for f in found_in(sought, "A former Korean woman worker died.") if f.fit > 0.5]
    assert [f for f in found_in(sought, "Mina Orlo, a former worker, died.") if f.fit > 0.5]


def test_what_a_misspelt_name_is_taken_for_is_no_answer_either() -> None:
    asked = "Who works with Jan Hollt?"
    told = "Jan Holt works with Mina Orlo."

    def answers(*corrections: tuple[str, str]) -> set[str]:
        sought = sought_by(asked, ask_of(asked), (), LORE, corrections)
        return {f.span.of(told) for f in found_in(sought, told) if f.fit > 0.5}

    assert answers(("Hollt", "Holt")) == {"Mina Orlo"}
    assert answers() == {"Holt", "Mina Orlo"}


def test_a_politician_is_of_the_country_that_is_asked_for(quarrel: jkqa.Index) -> None:
    question = "Which Japanese politician joined hands with her?"
    sought = sought_by(question, ask_of(question), lore=quarrel.readings.lore)
    text = "Korean Premier Ada Lund joins hands with Japanese Premier Bo Vos."
    assert found_in(sought, text)[0].span.of(text) == "Bo Vos"
