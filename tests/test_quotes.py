"""Which sentences are quoted: each part of a question is answered where its unit can."""

from pathlib import Path

import pytest

import jkqa
from asking import built, inquiry
from jkqa.evidence.quotes import MOST_QUOTES, Quotable, is_among, lacking, nearest_to, select
from jkqa.types import Unit

BODY = (
    "The presidents approved a transfer yard at Dravec, where two cranes lift sixty containers an "
    "hour from one gauge to the other. It costs a little. Engineers had preferred other wagons. "
    "Building is to begin in November, and the yard to open in March 2039.",
)
QUESTION = "How many containers does the yard at Dravec move in an hour, and when is it to open?"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    path: Path = tmp_path_factory.mktemp("quotes")
    return built(path, "May 3, 2031: A ferry sinks.", body=BODY)


def quoted(index: jkqa.Index, chosen: list[Quotable], unit: Unit) -> list[str]:
    text = index.document(unit.document).text
    return [q.span.of(text) for q in chosen]


def test_a_part_that_no_quote_answers_has_one_of_its_own(index: jkqa.Index) -> None:
    unit = index.unit("p1")
    when = inquiry(index, "When is it to open?")
    first = select(inquiry(index, "How many containers does the yard move?"), [unit])[:1]
    assert "sixty" in quoted(index, first, unit)[0]
    further = lacking(when, [unit], first)
    assert "March 2039" in quoted(index, further, unit)[0]
    assert lacking(when, [unit], further) == []
    assert lacking(inquiry(index, "What did they approve?"), [unit], []) == []  # any will do


def test_both_parts_are_in_the_answer(index: jkqa.Index) -> None:
    answer = index.ask(QUESTION)
    assert not answer.abstained
    assert "sixty" in answer.text
    assert "March 2039" in answer.text


MANY = (
    "Inspectors under Ida Krell examined the wreck of the Orrafall for three weeks. They worked at "
    "night. Krell concluded that neither crew was at fault. The report has ninety pages.",
    "The ferry Orrafall sank off Dravec in a storm. Its owner is the Hallen Line of Vosk. It had "
    "been built in a yard that no longer exists.",
    "A choir sang in Vosk. The concert was long and the hall was cold.",
)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    path: Path = tmp_path_factory.mktemp("ferry")
    days = ("May 3, 2031: The Orrafall sinks.", "June 8, 2031: Ida Krell leaves for Hallen.")
    return built(path, *days, body=MANY)


@pytest.fixture(scope="module")
def coast() -> jkqa.Index:
    return jkqa.build(Path(__file__).parent / "articles" / "nigeria-ghana-2042.txt")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # what no kind of answer shows is told by the sentence that is nearest to the part
        (
            "Which trawler did the Nigerian Navy seize, and what did Ghana do about it?",
            ("Hai Feng 9", "struck it off"),
        ),
        (
            "Who attended the fisherman's funeral at Moree and what did he bring?",
            ("Dokubo", "schnapps"),
        ),
        # the unit of a part does not have its answer
        (
            "What caused the blackout in February and how many customers lost supply?",
            ("relay", "4.3 million"),
        ),
        (
            "What was the vote in Nigeria's lower house on reciprocal measures, and on which day "
            "was the resolution adopted?",
            ("241 to 38", "April 8"),
        ),
    ],
)
def test_each_part_is_told(coast: jkqa.Index, question: str, told: tuple[str, str]) -> None:
    answer = coast.ask(question)
    assert not answer.abstained
    assert all(words in answer.text for words in told)
    assert len(answer.citations) <= MOST_QUOTES


def test_of_a_unit_each_part_has_the_sentence_that_is_its_own(ferry: jkqa.Index) -> None:
    unit = ferry.unit("p1")
    whole = inquiry(ferry, "Who examined the wreck, and what did Krell conclude?")
    first, second = (nearest_to(part, unit, whole) for part in whole.parts)
    assert "examined" in quoted(ferry, [first], unit)[0]
    assert "concluded" in quoted(ferry, [second], unit)[0]
    assert not is_among(second, [first])
    assert is_among(second, [first, second])


def test_a_second_answer_of_the_same_kind_is_another(tmp_path: Path) -> None:
    """Where two are wanted, one that is quoted does not do for both."""
    days = ("May 3, 2031: A ferry sinks.", "May 9, 2031: The ferry is raised.")
    made = built(tmp_path, *days)
    sunk, raised = (made.unit(f"2031-05-{day}#1") for day in ("03", "09"))
    when = inquiry(made, "When did the ferry sink?")
    first = lacking(when, [sunk], [])
    assert quoted(made, first, sunk) == [days[0]]
    assert lacking(when, [sunk, raised], first) == []
    assert lacking(when, [sunk], first, wanted=2) == []  # the same day again
    assert quoted(made, lacking(when, [sunk, raised], first, wanted=2), raised) == [days[1]]


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("How long is the Dravec bridge over the Orra, which relieves the ferries?", "412 meters."),
        ("Why was the Dravec bridge over the Orra to relieve the ferries?", "the ferries."),
        ("What was the Dravec bridge over the Orra to relieve?", "the ferries."),
    ],
)
def test_a_sentence_that_goes_on_is_quoted_with_the_one_before(
    tmp_path: Path, question: str, last: str
) -> None:
    """Where it has what is asked for, which the other says of what it is."""
    body = (
        "The Dravec bridge over the Orra was to relieve the ferries. It measures 412 meters. "
        "The mayor of Tesnik is 81 years old.",
    )
    index = built(tmp_path, "May 3, 2031: A ferry sinks.", body=body)
    unit = index.unit("p1")
    chosen = quoted(index, select(inquiry(index, question), [unit]), unit)
    assert chosen[0].startswith("The Dravec bridge")
    assert chosen[0].endswith(last)
    assert "It measures 412 meters." not in chosen[1:] or last == "the ferries."
