"""When there is no answer, and what is said then."""

import json
import re

import pytest

import jkqa
from asking import built
from conftest import ROOT
from jkqa.evaluation.halves import half

OFF_TOPIC = [
    line["question"]
    for line in map(
        json.loads, (ROOT / "evals" / "off-topic.jsonl").read_text("utf-8").splitlines()
    )
    if half(line["id"]) == "test"
]
#: So many of these may be answered; when the curve was fitted, 0 of the 43 were.
PASSED = 2
NOTHING = "Nothing in the document is about this."


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("rounds"),
        "March 9, 2031: Minister Piet Vos asks Director Eva Lund to look into the matter.",
        "April 2, 2031: Foreign Minister Cho Tae-yul cancels his planned visit to Sint Orlen.",
        "April 19, 2031: The parliament in Lipovec rejects the fishing treaty.",
        "May 9, 2031: South Korea sells a ferry.",
    )


def test_what_is_off_every_topic_is_declined(index: jkqa.Index) -> None:
    assert len(OFF_TOPIC) == 43
    answered = [question for question in OFF_TOPIC if not index.ask(question).abstained]
    assert len(answered) <= PASSED, answered


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        # off the topic
        ("Who painted the ceiling of the chapel?", NOTHING),
        # names
        ("What did Ada Lovelace sign?", "does not mention Ada or Lovelace."),
        (
            "What did Danica Kovarić say about the trawler Havbris?",
            "mention Danica Kovarić in this",
        ),
        (
            "Which bank of Carrowe signed the swap line?",
            "does not mention Carrowe in this connection.",
        ),
        # premises
        ("What did Luka Haraš say in Aspervik?", "does not report what Luka Haraš said to this."),
        (
            "What did the third round of hearings of the inquiry conclude?",
            "does not tell this of the third one, but of another.",
        ),
        (
            "What did President Eirik Sølvang sign on Skarn Island?",
            "give Eirik Sølvang that office",
        ),
        ("What premiums did Pelagia Mutual charge in January 2032?", "ends before January 2032."),
        # times
        ("What was signed on Skarn Island in October 2031?", "report this for October 2031."),
        # kinds of answer
        ("How old is Captain Mette Lindkvar?", "does not say how old."),
        ("At what time did the festival begin?", "does not say at what time."),
        ("Where did Oskar Blien study?", "does not say where."),
        ("What share of the skippers belongs to Green Dawn?", "nothing near enough to “share”"),
        ("What was the name of the Haldrian helicopter?", "say the name of the helicopter."),
        # words
    ],
)
def test_what_is_missing_is_said(index: jkqa.Index, question: str, reason: str) -> None:
    answer = index.ask(question)
    assert answer.abstained
    assert reason in (answer.reason or "")
    assert (answer.reason or "").startswith(("The document ", NOTHING))


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (
            "When did the parliament in Lipovec approve the fishing treaty?",
            "The document does not bear out “approve” here, but denies it.",
        ),
        (
            "What was agreed on during the visit of Foreign Minister Cho Tae-yul to Sint Orlen?",
            "The document has the visit only as planned, or as called off.",
        ),
        (
            "What did Eva Lund answer to Minister Piet Vos?",
            "The document does not report what Eva Lund said to this.",
        ),
        ("Which newspaper asks Director Eva Lund to look into the matter?", "which newspaper."),
        ("How much did South Korea's ferry cost?", "The document does not say how much."),
    ],
)
def test_a_denial_is_no_answer(rounds: jkqa.Index, question: str, reason: str) -> None:
    answer = rounds.ask(question)
    assert answer.abstained
    assert reason in (answer.reason or "")


def test_a_corpus_is_not_called_a_document(bundled: jkqa.Index, index: jkqa.Index) -> None:
    both = jkqa.build([*bundled.documents, *index.documents])
    assert both.ask("Who painted the ceiling of the chapel?").reason == NOTHING.replace(
        "document", "corpus"
    )


# advice, and words that are quoted


@pytest.mark.parametrize(
    "question",
    [
        "How do I bake a customs cake?",
        "How to cook herring",
        "Recommend a good ferry",
        "Translate the treaty",
        "Tell me a joke about herring",
    ],
)
def test_advice_is_not_asked_of_a_document(index: jkqa.Index, question: str) -> None:
    assert index.ask(question).reason == NOTHING


def test_who_asks_for_advice_may_mean_the_document(index: jkqa.Index) -> None:
    question = "How can we know that Haldria and Orsava signed a customs treaty on Skarn Island?"
    assert not index.ask(question).abstained


def test_an_expression_that_is_quoted_is_on_the_topic(index: jkqa.Index) -> None:
    """The same words without the marks are not."""
    said = index.ask("Which cookbook calls baking bread “quarrel without rupture”?")
    assert [c.locator for c in said.citations] == ["p2"]
    for question in (
        "Which cookbook calls baking bread quarrel without rupture?",
        "Which cookbook calls baking bread “cucumbers without pepper”?",
    ):
        assert index.ask(question).reason == NOTHING


def test_the_reason_is_one_sentence(index: jkqa.Index) -> None:
    for question in OFF_TOPIC[:8]:
        assert re.fullmatch(r"[A-Z][^.]*\.", index.ask(question).reason or ""), question
