"""Verify: two events in one sentence, what is only set aside, and what somebody keeps or loses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from jkqa.claims.clauses import clauses
from jkqa.claims.kept import kept_or_lost

ENTRIES = (
    "March 4, 2031: The joint pilotage office opens in Lunhas, with a staff of 40.",
    "May 28, 2030: Norwegian and Danish officials meet in Tenna to discuss plans for a joint "
    "pilotage office.",
    "Sept. 9, 2031: Danish Premier Orsola Brandt and Norwegian Premier Halmar Lund meet in Lunhas. "
    "This was the 12th and last meeting of the two.",
    "Oct. 10, 2031: The heads of the coast guards of Denmark and Norway hold their first talks, by "
    "telephone.",
    "Oct. 17, 2031: Norway regrets that Premier Delia Romer made a ritual offering to the Skarn "
    "Chapel.",
)
BODY = (
    "Delia Romer sought the leadership of the Harbor Party four times and succeeded at her "
    "fifth try, in October 2031. She is a former admiral.",
    "In August Orsola Brandt decided to resign. Her approval ratings were poor, below 30 percent.",
    "The clause on fishing stood in the first draft of the treaty. It is no longer present in "
    "its second draft, which the clerks of Lunhas printed.",
    "The Harbor Party will enter winter weakened, having lost its majority in the October election "
    "for the Storting.",
    "In October Delia Romer sent a wreath, instead of visiting the Skarn Chapel in person, unlike "
    "Samvel Torrin, who visited in person.",
    "Fish played no big role in that election. Taxes did, and the price of bread.",
    "The year 2031 marks the 60th anniversary of the treaty between Norway and Denmark; it was "
    "prepared in three years of hard work. European treaties of that age are few.",
    "Romer would carry on the alliances of Brandt with Denmark and Norway.",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("clauses"), *ENTRIES, body=BODY)


def status(index: jkqa.Index, text: str) -> str:
    return jkqa.verify(text, index, lines=True).sentences[0].status


@pytest.mark.parametrize(
    ("true", "changed"),
    [
        (
            "The pilotage office, already under discussion in Tenna in late May 2030, opened in "
            "Lunhas on 4 March 2031.",
            "The pilotage office, already under discussion in Tenna in late June 2030, opened in "
            "Lunhas on 4 March 2031.",
        ),
        (
            "Orsola Brandt had decided in August to resign when she and Lund held their twelfth "
            "and last meeting in Lunhas on 9 September.",
            "Orsola Brandt had decided in August to resign when she and Lund held their tenth "
            "and last meeting in Lunhas on 9 September.",
        ),
        (
            "Romer became leader of the Harbor Party at her fifth attempt, having failed four "
            "times.",
            "Romer became leader of the Harbor Party at her sixth attempt, having failed four "
            "times.",
        ),
        (
            "Orsola Brandt, whose ratings were below 30 percent, decided in August not to stay on.",
            "Orsola Brandt, whose ratings were below 30 percent, decided in August to stay on.",
        ),
        (
            "The pilotage office opened in Lunhas on March 4, and about two months later Halmar "
            "Lund met Orsola Brandt in Lunhas on September 9.",
            "The pilotage office opened in Lunhas on March 8, and about two months later Halmar "
            "Lund met Orsola Brandt in Lunhas on September 9.",
        ),
        (
            "The clause on fishing had vanished from the second draft of the treaty.",
            "The clause on fishing had vanished from the third draft of the treaty.",
        ),
        (
            "The clause on fishing was dropped from the second draft of the treaty.",
            "The clause on fishing was kept in the second draft of the treaty.",
        ),
        (
            "The Harbor Party lost its majority in the October election.",
            "The Harbor Party won a majority in the October election.",
        ),
        (
            "The Harbor Party lost its majority in the October election.",
            "The Harbor Party kept its majority in the October election.",
        ),
        (
            "Fish was no major factor in that election.",
            "Fish was a major factor in that election.",
        ),
        (
            "By 2031 Norway and Denmark will have had their treaty for sixty years.",
            "By 2031 Norway and Denmark will have had their treaty for seventy years.",
        ),
        (
            "Romer stayed away from the Skarn Chapel in October and merely sent a wreath.",
            "Torrin stayed away from the Skarn Chapel in October and merely sent a wreath.",
        ),
    ],
)
def test_true_and_changed(index: jkqa.Index, true: str, changed: str) -> None:
    assert status(index, true) == "supported"
    assert status(index, changed) != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "The heads of the coast guards held their first talks in October by telephone rather than "
        "in person.",
        "Romer would carry on Brandt's alliances in Europe.",
        "Norway regretted on 17 October Romer's offering to the Skarn Chapel.",
    ],
)
def test_what_is_no_difference(index: jkqa.Index, text: str) -> None:
    assert status(index, text) == "supported"


def test_each_clause_is_quoted_and_may_be_cited(index: jkqa.Index) -> None:
    text = (
        "The pilotage office, already under discussion in Tenna in late May 2030, opened in "
        "Lunhas on 4 March 2031 [2030-05-28#1; 2031-03-04#1]."
    )
    [sentence] = jkqa.verify(text, index).sentences
    assert sentence.status == "supported"
    assert {quote.locator for quote in sentence.quotes} == {"2030-05-28#1", "2031-03-04#1"}
    assert all(check.ok for check in sentence.citations)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Okoro, who won at her third attempt, met Lind in Port Vell.",
            ("Okoro won at her third attempt.", "Okoro met Lind in Port Vell."),
        ),
        (
            "Having failed twice before, Okoro won the seat.",
            ("Okoro had failed twice before.", "Okoro won the seat."),
        ),
        (
            "Okoro stayed away from the chapel, but she sent a wreath.",
            ("Okoro stayed away from the chapel.", "Okoro sent a wreath."),
        ),
        ("Okoro met Lind in Port Vell on 4 May.", ()),
        ("Port Vell was where Okoro and Lind had their last talks.", ()),
    ],
)
def test_clauses(text: str, parts: tuple[str, ...]) -> None:
    assert clauses(text, ()) == parts


WORDS = st.lists(
    st.sampled_from("Okoro Lind met who , having and she the seat lost kept it 4 May .".split()),
    max_size=14,
).map(" ".join)


@given(WORDS)
def test_clauses_add_nothing(text: str) -> None:
    """No clause says a word that the sentence does not, but for "was" and "had"."""
    for part in clauses(text, ()):
        said = {word.strip(".,'s").lower() for word in part.split()}
        assert said <= {word.strip(".,'s").lower() for word in text.split()} | {"was", "had"}


@given(WORDS, WORDS)
def test_kept_or_lost_tells_where(one: str, other: str) -> None:
    """A text keeps nothing that it loses itself; what differs stands in both."""
    assert kept_or_lost(one, one) is None
    if places := kept_or_lost(one, other):
        assert all(
            place.of(text).startswith(("kept", "lost"))
            for place, text in zip(places, (one, other), strict=True)
        )
        assert places[0].of(one)[:4] != places[1].of(other)[:4]
