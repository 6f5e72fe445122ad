"""Who wrote a document, what it is called and what it covers is told, and never as an answer."""

import pytest

import jkqa


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote the article?",
        "who is the author of this document",
        "What is the article about?",
        "What is the title of this text?",
        "What period does the chronology cover?",
        "Summarize this article.",
    ],
)
def test_the_record_is_told(index: jkqa.Index, question: str) -> None:
    answer = index.ask(question)
    [document] = index.documents
    assert answer.abstained
    assert not answer.citations
    assert f"“{document.title}”" in str(answer.reason)
    assert all(author.name in str(answer.reason) for author in document.authors)
    assert "The chronology runs from" in str(answer.reason)


@pytest.mark.parametrize(
    "question", ["Who wrote the letter?", "What is the treaty about?", "Who signed the document?"]
)
def test_what_is_asked_of_the_text_is_not_of_the_record(index: jkqa.Index, question: str) -> None:
    assert "known of the document" not in str(index.ask(question).reason)


def test_several_documents_are_told_of_one_by_one() -> None:
    both = jkqa.build(["tests/articles/straits-2031.txt", "tests/articles/halden-2029.txt"])
    reason = str(both.ask("Who wrote the article?").reason)
    assert all(document.title in reason for document in both.documents)
    assert "the documents, not told in them" in reason
