"""Grounding: a quotation is the text at its place, letter by letter. Pure."""

from jkqa.types import Citation, Document, Span, Unit


def cite(document: Document, unit: Unit, span: Span, n: int) -> Citation:
    """Quote ``span`` of the document, as number ``n``, from ``unit``.

    Raises ValueError when the span is not within the unit.
    """
    if not (unit.quotable.covers(span) or unit.span.covers(span)):
        raise ValueError(f"{span} is not within {unit.locator} of {document.id}")
    return Citation(
        n=n,
        document=document.id,
        edition=document.edition,
        locator=unit.locator,
        section=unit.section,
        quote=span.of(document.text),
        start=span.start,
        end=span.end,
        sha256=document.sha256,
    )


def is_grounded(citation: Citation, document: Document) -> bool:
    """Whether the citation is of this very text and quotes it exactly."""
    return (
        citation.sha256 == document.sha256
        and document.text[citation.start : citation.end] == citation.quote
    )
