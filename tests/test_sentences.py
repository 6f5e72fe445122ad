"""Sentences and their places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.sentences import sentences
from jkqa.types import Document
from strategies import PARAGRAPHS


@pytest.mark.parametrize(
    "parts",
    [
        ["He resigned on Dec. 3 in Seoul.", "She did not."],
        ["Mr. Kim met Dr. Lee at 5 p.m. in the hall.", "They spoke."],
        ["Kumagai Co. need to pay 20 million won.", "Others paid."],
        [
            "It pays Naver Corp. and LY Corp. The court agreed.".split(" The", maxsplit=1)[0],
            "The court agreed.",
        ],
        ["He said, “We don’t have one.”", "He further noted it."],
        ["Was it so?", "Yes!", "It was."],
        ["The U.S. Congress met J. Smith in No. 10.", "Then it left."],
        ["Prices rose 3.5 percent (below 30%).", "The result was clear."],
        ["“Are we back?” she asked.", "Nobody knew."],
    ],
)
def test_boundaries(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [span.of(text) for span in sentences(text)] == parts


@given(st.text())
def test_spans_are_ordered_disjoint_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@given(PARAGRAPHS)
def test_plain_sentences_come_back(text: str) -> None:
    assert [s.of(text) for s in sentences(text)] == [f"{s}." for s in text[:-1].split(". ")]


def test_the_article_is_split_where_a_reader_would(straits: Document) -> None:
    first = straits.units[0]
    spans = sentences(straits.text, first.span.start, first.span.end)
    assert all(first.span.covers(span) for span in spans)
    assert all(span.of(straits.text)[-1] in ".?!”" for span in spans)
