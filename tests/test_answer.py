"""Answers: grounded always, cited exactly, the same each time; abstaining where nothing answers."""

import dataclasses
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jkqa
from jkqa.evidence.quotes import MOST_QUOTES
from jkqa.expect import Ask, Expected, ask_of, asks_several, found_in, sought_by
from jkqa.ground import cite, is_grounded
from jkqa.objects import answer_object
from jkqa.types import Document, Span

ANSWERED = {
    "When did Orsava's parliamentary election take place?": "MAY 18, 2031",
    "Who signed the Treaty on Customs?": "Eirik Sølvang",
    "How much did the Norrsund Line offer each bereaved household?": "2031-03-08#2",
    "How many warships took part in Steady Lantern?": "Fourteen",
}
OFF_TOPIC = [
    "How do I bake sourdough bread at home?",
    "Which team won the football World Cup in 1998?",
    "What is the boiling point of mercury?",
]


def check(answer: jkqa.Answer, index: jkqa.Index) -> None:
    """What holds of every answer."""
    for citation in answer.citations:
        document = index.document(citation.document)
        unit = index.unit(f"{citation.document}:{citation.locator}")
        assert document.text[citation.start : citation.end] == citation.quote
        assert is_grounded(citation, document)
        assert citation.section == unit.section
        assert unit.quotable.start <= citation.start < citation.end <= unit.quotable.end
    assert answer.text == " ".join(f"{c.quote} [{c.n}]" for c in answer.citations)
    assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert len(answer.citations) <= MOST_QUOTES
    assert answer.abstained == (not answer.citations) == bool(answer.reason)
    assert 0 <= answer.confidence <= 1
    for hit in answer.hits:
        document = index.document(hit.unit.document)
        assert hit.unit.span.of(document.text) == hit.unit.text
    assert all(hit.unit.kind != "entry" for hit in answer.passages)
    assert all(hit.unit.kind == "entry" for hit in answer.entries)


@pytest.mark.parametrize(("question", "fact"), ANSWERED.items())
def test_the_fact_is_in_the_answer(index: jkqa.Index, question: str, fact: str) -> None:
    answer = index.ask(question)
    check(answer, index)
    assert fact in answer.text or fact in {c.locator for c in answer.citations}


@pytest.mark.parametrize("question", OFF_TOPIC)
def test_off_topic_questions_are_not_answered(index: jkqa.Index, question: str) -> None:
    answer = index.ask(question)
    check(answer, index)
    assert answer.abstained
    assert answer.text == ""
    assert answer.passages


def test_a_name_that_is_not_there_is_named(index: jkqa.Index) -> None:
    answer = index.ask("What is the best month to visit Kyoto and Osaka?")
    assert answer.reason == "The document does not mention Kyoto or Osaka."


@settings(max_examples=25)
@given(st.text(min_size=1).filter(lambda text: any(map(str.isalnum, text))))
def test_any_question_gets_a_grounded_answer(index: jkqa.Index, question: str) -> None:
    check(index.ask(question), index)


@pytest.mark.parametrize("question", [*ANSWERED, *OFF_TOPIC])
def test_the_same_question_gives_the_same_bytes(index: jkqa.Index, question: str) -> None:
    one, other = (
        json.dumps(answer_object(dataclasses.replace(index.ask(question), timings_ms={})))
        for _ in range(2)
    )
    assert one == other


ASKING = ("which", "what", "when", "where", "whose", "about", "would", "there", "because")


@given(st.sampled_from(ASKING), st.integers(0, 6), st.booleans())
@settings(max_examples=30, deadline=None)
def test_a_misspelt_word_that_only_asks_is_no_error(
    index: jkqa.Index, word: str, at: int, swapped: bool
) -> None:
    """A letter left out, or two turned round."""
    at %= len(word) - 1
    typo = word[:at] + (word[at + 1] + word[at] if swapped else "") + word[at + 1 + swapped :]
    answer = index.ask(f"{typo} ferry sank off the coast?")
    assert answer.abstained or answer.citations


def test_an_entry_is_quoted_with_its_date(index: jkqa.Index) -> None:
    answer = index.ask("When was the direct telephone line of the coast guards inaugurated?")
    [citation] = [c for c in answer.citations if c.locator == "2031-05-05#1"]
    assert citation.quote.startswith("Monday, May 5, 2031: ")


def test_citations_survive_json(index: jkqa.Index) -> None:
    answer = json.loads(json.dumps(answer_object(index.ask(next(iter(ANSWERED))))))
    for citation in answer["citations"]:
        text = index.document(citation["document"]).text
        assert text[citation["start"] : citation["end"]] == citation["quote"]
    assert (
        list(answer)
        == (
            "question abstained reason confidence text citations passages entries time timings_ms "
            "duration set nearest"
        ).split()
    )


def test_a_quote_lies_within_its_unit(straits: Document) -> None:
    unit = straits.units[3]
    with pytest.raises(ValueError, match="not within"):
        cite(straits, unit, Span(0, 5), 1)


@pytest.mark.parametrize(
    ("question", "kind", "several"),
    [
        ("When did they meet?", "date", False),
        ("On what date did it end, and who signed?", "date", True),
        ("How much was paid?", "money", False),
        ("How many people came?", "count", False),
        ("Who spoke?", "person", False),
        ("Why did it fail?", "reason", False),
        ("Which city was it?", "place", False),
        ("Which minister of the city spoke?", "person", False),
        ("How old was he?", "age", False),
        ("How long did it last?", "length", False),
        ("What did they discuss?", "other", False),
        ("Compare the two rulings.", "other", True),
    ],
)
def test_what_a_question_expects(question: str, kind: str, several: bool) -> None:
    assert ask_of(question).kind == kind
    assert asks_several(question) == several


@pytest.mark.parametrize(
    ("kind", "head", "text", "found"),
    [
        ("date", "", "It opened on May 3, 2031.", "May 3, 2031"),
        ("date", "", "It opened.", None),
        ("money", "", "They paid 20 million tal ($2 million).", "$2 million"),
        ("money", "", "They paid.", None),
        ("money", "", "They got 100 million Korean won.", "100 million Korean won"),
        ("count", "ship", "On the third day twelve ships came.", "twelve"),
        ("count", "ship", "Some came.", None),
        ("share", "", "It grew by 12 percent.", "12 percent"),
        ("length", "", "It lasted three weeks.", "three weeks"),
        ("age", "", "He was 82 years old.", "82 years old"),
        ("age", "", "He was ill.", None),
        ("person", "", "It was signed by Ada Lindqvist.", "Ada Lindqvist"),
        ("person", "", "it was signed.", None),
        ("place", "", "They meet in Lipovec.", "Lipovec"),
        ("name", "hotel", "They meet at a hotel, in the rain, with Ada Lindqvist.", None),
    ],
)
def test_where_a_text_has_an_answer(
    kind: Expected, head: str, text: str, found: str | None
) -> None:
    fitting = [f for f in found_in(sought_by("", Ask(kind, head)), text) if f.fit >= 0.3]
    assert (fitting[0].span.of(text) if fitting else None) == found


def test_what_the_question_says_is_no_answer() -> None:
    text = "President Ada Lindqvist met Prime Minister Piet Vos on May 3, 2031."
    ask = ask_of("Whom did Lindqvist meet?")
    who = found_in(sought_by("Whom did Ada Lindqvist meet?", ask), text)
    assert who[0].span.of(text) == "Piet Vos"


def test_entries_by_time_actor_and_topic(index: jkqa.Index) -> None:
    days = [e.date for e in index.entries(since="2031-03-08", until="2031-03-19")]
    assert days == ["2031-03-08", "2031-03-08", "2031-03-15", "2031-03-19"]
    assert {e.date[:7] for e in index.entries(since="2031-04", until="2031-04")} == {"2031-04"}
    assert len(index.entries()) == 36
    named = index.entries(actors=["Danica Kovaric"])
    assert named
    assert all("Danica Kovarić" in entry.text for entry in named)
    assert index.entries(since="2031-02-12", until="2031-02-12")[0].locator == "2031-02-11#1"
    assert all(re.search("treaty", e.text, re.IGNORECASE) for e in index.entries(topic="treaty"))
    with pytest.raises(jkqa.JkqaError, match="expected 2024-06-25"):
        index.entries(since="yesterday")


@pytest.mark.parametrize("day", ["31 November 2031", "30 February 2031", "June 31"])
def test_a_day_that_there_is_not_is_said(index: jkqa.Index, day: str) -> None:
    answer = index.ask(f"What happened on {day}?")
    assert answer.abstained
    assert day in str(answer.reason)
