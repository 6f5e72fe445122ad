"""An event that has an entry and is told in the body as well: both are quoted."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

import jkqa
from asking import built
from jkqa.evidence.support import Inquiry
from jkqa.evidence.twice import told_elsewhere
from jkqa.expect import ask_of

#: Of two ways to tell it, each has what the other lacks; the others only speak of something alike.
ENTRIES = (
    "May 3, 2031: The ferry Havbris sinks off Sint Orlen.",
    "May 9, 2031: Twelve divers search the wreck of another ferry.",
)
BODY = (
    "The talks on ferries went on through the spring. They brought nothing.",
    "The Havbris had been sold twice. A bearing had burst, and 14 people drowned.",
    "On May 9 the search for the ferry was called off for want of money.",
)
QUESTION = "What happened to the ferry?"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("twice"), *ENTRIES, body=BODY)


def elsewhere(index: jkqa.Index, first: str, likely: Sequence[float] | None = None) -> list[str]:
    """Where what a unit tells is told as well, if all units are as likely to answer."""
    evidence = index.score(QUESTION)
    hits = index.ranked(evidence, 10)
    inquiry = Inquiry(index, QUESTION, evidence, hits, ask_of(QUESTION))
    shares = np.ones(len(hits)) if likely is None else np.array(likely)
    number = index.number_of(index.unit(first))
    return [str(unit.locator) for unit in told_elsewhere(inquiry, [number], shares)]


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("2031-05-03#1", ["p2"]),  # a name that is rare
        ("p2", ["2031-05-03#1"]),
        ("2031-05-09#1", ["p3"]),  # the day
        ("p3", ["2031-05-09#1"]),
        ("p1", []),
    ],
)
def test_the_other_telling_is_found(index: jkqa.Index, first: str, others: list[str]) -> None:
    assert elsewhere(index, first) == others


def test_what_is_unlikely_to_answer_is_left_out(index: jkqa.Index) -> None:
    hits = index.ranked(index.score(QUESTION), 10)
    likely = [1.0 if str(hit.locator) == "2031-05-03#1" else 0.01 for hit in hits]
    assert elsewhere(index, "2031-05-03#1", likely) == []


def test_an_answer_quotes_both() -> None:
    index = jkqa.build(Path(__file__).parent / "articles" / "haesan-2027.txt")
    answer = index.ask("Who presided over the trial of Gil Dohan and set the penalty?")
    assert {str(c.locator) for c in answer.citations} == {"p5", "2027-01-28#1"}
    assert all(
        index.document(c.document).text[c.start : c.end] == c.quote for c in answer.citations
    )
