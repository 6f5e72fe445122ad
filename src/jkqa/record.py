"""What is known of documents beside their text: who wrote them, what they are called and about."""

import re

from jkqa.entries.chronology import runs
from jkqa.retrieval import Retriever
from jkqa.types import Author, Document

_IT = r"(?:this|the|that|your)\s+(?:article|document|text|essay|chronology|timeline|piece)"
_ASKED = re.compile(
    rf"\W*(?:who\s+(?:wrote|authored|compiled|penned)\s+{_IT}"
    rf"|who\s+(?:is|are|was|were)\s+the\s+(?:authors?|writers?)(?:\s+of\s+{_IT})?"
    rf"|what(?:['’]s|\s+(?:is|was))\s+{_IT}\s+(?:about|called|on)"
    rf"|what\s+does\s+{_IT}\s+(?:deal\s+with|cover|treat)"
    rf"|what(?:['’]s|\s+is)\s+the\s+(?:title|name|subject|topic)\s+of\s+{_IT}"
    rf"|(?:what|which)\s+(?:period|time|dates|months|years?)\s+(?:does|do)\s+{_IT}\s+(?:cover|span)"
    rf"|(?:please\s+)?(?:summari[sz]e|sum\s+up|outline)\s+{_IT})\W*",
    re.IGNORECASE,
)
#: So many documents are told of, and so many sections named.
_MOST, _SECTIONS = 3, 8


def of_the_record(retriever: Retriever, question: str) -> str | None:
    """What there is to say of documents to who asks about them; None for any other question."""
    if not _ASKED.fullmatch(question):
        return None
    told = [_of(document) for document in retriever.documents[:_MOST]]
    more = len(retriever.documents) - len(told)
    told += [f"{more} more: jkqa documents"] if more else []
    where = "the document, not told in it" if len(told) == 1 else "the documents, not told in them"
    return f"That is known of {where}: {'; '.join(told)}. {runs(retriever)}."


def _of(document: Document) -> str:
    title = f"“{document.title}”" if document.title else document.id
    by = (
        f" by {_joined([_named(author) for author in document.authors])}"
        if document.authors
        else ""
    )
    sections = list(dict.fromkeys(unit.section for unit in document.passages if unit.section))
    listed = f", with the sections {', '.join(sections[:_SECTIONS])}" if len(sections) > 1 else ""
    return f"{title}{by}{listed}"


def _named(author: Author) -> str:
    return f"{author.name} ({author.affiliation})" if author.affiliation else author.name


def _joined(names: list[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
