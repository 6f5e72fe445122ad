"""Verify: acts that a text tells the contrary of, or of somebody else, of the same thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from jkqa.claims.contrary import Stance, contraries, contrary, stances
from jkqa.names import simple
from jkqa.tables import read_tables
from jkqa.tokenize import tokens

ENTRIES = (
    "March 4, 2031: The High Court in Lunhas dismisses the lawsuit of the pilots over the tug fee.",
    "April 2, 2031: Trade Minister Odo Brandt hails the ruling on anchorage dues as overdue.",
    "April 9, 2031: The port council scraps the contract with the dredging firm Kell Marine.",
    "May 7, 2031: Norway lifts the ban on herring from the Skarn Banks.",
    "May 20, 2031: The yard at Tenna promotes its welder Ansel Torrek to foreman.",
    "June 3, 2031: Norway summons the ambassador of Arvenia over a cut net. Denmark sends a note.",
    "June 9, 2031: Runa Feld defeats Lena Vorst in the vote for the chair of the Rowers' Guild.",
    "July 1, 2031: Captain Ivo Hask conceals the leak in the hull from the inspectors of Tenna.",
    "Aug. 4, 2031: After Norway and Denmark agree on the fees, the light of Skarn is listed as a "
    "monument.",
    "Sept. 2, 2031: The draft on the sea boundary off Tenna is not ready for the meeting.",
    "July 8, 2031: Neither guild disputes the findings of the inquiry into the stranding.",
)
BODY = (
    "When the flood struck Ostrava in August, two barges were moored at Bergen, and the hospital "
    "tent of the Lantern Society treated 2,300 patients at Falkensund.",
    "There were plans for a delegation led by Premier Delia Romer in the autumn, and for a visit "
    "of the shipwright Samvel Torrin.",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("contrary"), *ENTRIES, body=BODY)


def one(index: jkqa.Index, text: str) -> jkqa.SentenceVerdict:
    return jkqa.verify(text, index, lines=True).sentences[0]


@pytest.mark.parametrize(
    ("true", "changed", "kind"),
    [
        (
            "The High Court in Lunhas threw out the pilots' lawsuit over the tug fee.",
            "The High Court in Lunhas upheld the pilots' lawsuit over the tug fee.",
            "negation",
        ),
        (
            "Trade Minister Odo Brandt welcomed the ruling on anchorage dues.",
            "Trade Minister Odo Brandt rejected the ruling on anchorage dues.",
            "negation",
        ),
        (
            "The port council cancelled its contract with Kell Marine.",
            "The port council renewed its contract with Kell Marine.",
            "negation",
        ),
        (
            "In May Norway ended its ban on herring from the Skarn Banks.",
            "In May Norway extended its ban on herring from the Skarn Banks.",
            "negation",
        ),
        (
            "The welder Ansel Torrek became a foreman at the yard of Tenna.",
            "The yard of Tenna dismissed the welder Ansel Torrek.",
            "negation",
        ),
        (
            "Norway summoned Arvenia's ambassador because of a cut net.",
            "Denmark summoned Arvenia's ambassador because of a cut net.",
            "role",
        ),
        (
            "Runa Feld won the vote for the chair of the Rowers' Guild.",
            "Lena Vorst won the vote for the chair of the Rowers' Guild.",
            "role",
        ),
        (
            "Captain Ivo Hask hid the leak in the hull from the inspectors.",
            "Captain Ivo Hask reported the leak in the hull to the inspectors.",
            "negation",
        ),
        (
            "Neither of the guilds disputed the findings of the inquiry into the stranding.",
            "Both guilds disputed the findings of the inquiry into the stranding.",
            "negation",
        ),
        (
            "The light of Skarn was listed as a monument once Norway and Denmark had agreed on "
            "the fees.",
            "The light of Skarn was listed as a monument without Norway and Denmark having agreed "
            "on the fees.",
            "negation",
        ),
        (
            "The draft on the sea boundary off Tenna was not finished for the meeting.",
            "The draft on the sea boundary off Tenna was finished for the meeting.",
            "negation",
        ),
        (
            "The tent of the Lantern Society treated 2,300 patients in Falkensund.",
            "The tent of the Lantern Society treated 2,300 patients in Bergen.",
            "place",
        ),
        (
            "A delegation led by Delia Romer was planned for the autumn.",
            "A delegation led by Samvel Torrin was planned for the autumn.",
            "role",
        ),
    ],
)
def test_true_and_changed(index: jkqa.Index, true: str, changed: str, kind: str) -> None:
    assert one(index, true).status == "supported"
    verdict = one(index, changed)
    assert verdict.status == "contradicted"
    assert kind in {difference.kind for difference in verdict.differences}


TABLE = read_tables().opposites.contrary


def of(text: str) -> tuple[Stance, ...]:
    run = simple(tokens(text))
    return stances(run, text, TABLE, frozenset(), ())


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The court upheld the ruling.", "The court dismissed the appeal."),  # of another thing
        ("The court upheld the ruling.", "The minister asked the court to overturn the ruling."),
        ("The court upheld the ruling.", "The union condemned the ruling that the court upheld."),
        ("They approved the plan and rejected the budget.", "They rejected the plan."),
        ("He had approval from the council.", "He was rejected by the council."),
    ],
)
def test_what_is_not_contrary(said: str, told: str) -> None:
    assert contrary(of(said), of(told), of(told)) is None


@given(st.sampled_from(["lawsuit", "treaty", "budget"]), st.booleans())
def test_contrary_both_ways(thing: str, turned: bool) -> None:
    pair = [f"They approved the {thing}.", f"They rejected the {thing}."]
    said, told = pair[::-1] if turned else pair
    assert contrary(of(said), of(told), of(told))
    assert not contrary(of(said), of(said), of(said))


def test_an_aside_parts_no_act_from_its_thing() -> None:
    told = of("The Storting rejects, by nine votes to five, a motion on the tug fee.")
    said = of("The Storting adopted a motion on the tug fee.")
    assert contrary(said, told, told)
    other = of("Although it refused a loan, the Storting debated a motion on the tug fee.")
    assert not contrary(said, other, other)


def test_of_who_does_it_only_the_same_one_counts() -> None:
    table = contraries([[["win"], ["lose"]]], doers=1)

    def read(text: str) -> tuple[Stance, ...]:
        return stances(simple(tokens(text)), text, table, frozenset(), ())

    lost = read("Vorst lost the vote.")
    assert contrary(read("Vorst won the vote."), lost, lost)
    assert not contrary(read("Feld won the vote."), lost, lost)
