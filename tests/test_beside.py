"""What tells more of what is quoted: the sentence right behind, and the day told elsewhere."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jkqa
from asking import built, inquiry
from jkqa.evidence.beside import going_on, rounded_off, told_that_day
from jkqa.evidence.judge import features, likelihoods
from jkqa.evidence.passages import chosen_quotes
from jkqa.evidence.quotes import MOST_QUOTES, Quotable, quotations

ENTRIES = (
    "May 3, 2031: The port of Sarn turns away the ferry Havbris.",
    "June 9, 2031: Farmers block the bridge at Lund.",
)
BODY = (
    "On May 3 the harbor of Sarn turned the ferry Havbris away, officially on grounds of health. "
    "It had been at sea for a week. Nobody was ill.",
    "The talks on May 3 brought nothing. On June 10 the bridge was free again.",
    "On May 3 somebody sang.",
    "On these grounds the ferry Havbris was turned away from port. Oranges are dear in Ostrava.",
)
QUESTION = "On what grounds was the ferry Havbris turned away from the port of Sarn?"
ASKED = st.sampled_from(
    [QUESTION, "Who blocked the bridge at Lund, and when?", "What is dear?", "Who sent it away?"]
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    path: Path = tmp_path_factory.mktemp("beside")
    return built(path, *ENTRIES, body=BODY)


def quote(index: jkqa.Index, locator: str, words: str = "") -> Quotable:
    """The sentence of a unit that has the words; the whole unit without any."""
    unit = index.unit(locator)
    number, text = index.number_of(unit), index.document(unit.document).text
    spans = [index.sentences[row].span for row in index.sentences_of(number)]
    span = next((s for s in spans if words and words in s.of(text)), unit.quotable)
    return Quotable(number, span, 1.0)


def texts(index: jkqa.Index, quotes: list[Quotable]) -> list[str]:
    return [q.span.of(index.document(index.units[q.unit].document).text) for q in quotes]


def test_the_day_of_an_entry_is_told_elsewhere(index: jkqa.Index) -> None:
    asked = inquiry(index, QUESTION)
    told = told_that_day(asked, [quote(index, "2031-05-03#1")])
    assert texts(index, told)[0].startswith("On May 3 the harbor of Sarn")
    # not what is quoted, of another day, or with no word in common
    assert told_that_day(asked, [quote(index, "2031-05-03#1"), *told]) == []
    assert told_that_day(asked, [quote(index, "2031-06-09#1")]) == []
    assert told_that_day(asked, [quote(index, "p1", "harbor")]) == []


@pytest.mark.parametrize(
    ("locator", "words", "behind"),
    [
        ("p1", "harbor", ["It had been at sea for a week."]),  # goes on about it
        ("p4", "these grounds", []),  # of something else
        ("p1", "ill", []),  # the last
        ("p1", "", []),  # quoted whole
    ],
)
def test_the_sentence_behind(
    index: jkqa.Index, locator: str, words: str, behind: list[str]
) -> None:
    asked = inquiry(index, QUESTION)
    assert texts(index, going_on(asked, [quote(index, locator, words)])) == behind


def test_what_is_quoted_already_is_not_quoted_again(index: jkqa.Index) -> None:
    asked = inquiry(index, QUESTION)
    first, second = quote(index, "p1", "harbor"), quote(index, "p1", "at sea")
    assert going_on(asked, [first, second]) == []


def test_a_far_last_quote_gives_way(index: jkqa.Index) -> None:
    """But not of a question for several things, of which it may be the other."""
    first, far = quote(index, "2031-05-03#1"), quote(index, "p4", "Oranges")
    chosen = [first, quote(index, "2031-06-09#1"), far]
    for question, gives_way in ((QUESTION, True), (f"{QUESTION[:-1]}, and what is dear?", False)):
        asked = inquiry(index, question)
        likely = likelihoods(features(asked))
        found = rounded_off(asked, chosen, likely)
        assert (far not in found) == gives_way
        assert found[0] == first


@given(ASKED)
@settings(max_examples=10, deadline=None)
def test_what_is_added_keeps_the_first_and_the_number(index: jkqa.Index, question: str) -> None:
    asked = inquiry(index, question)
    likely = likelihoods(features(asked))
    chosen = chosen_quotes(asked, likely)
    found = rounded_off(asked, chosen, likely)
    assert found[0] == chosen[0]
    assert len(quotations(asked, found)) <= MOST_QUOTES
    assert len({(q.unit, q.span) for q in found}) == len(found)
