"""The nouns as JSON objects and back. Pure."""

from dataclasses import asdict
from datetime import date
from typing import Any, cast

from jkqa.types import (
    Answer,
    Author,
    Citation,
    DateRange,
    Document,
    Entry,
    Hit,
    Locator,
    Notice,
    Passage,
    SetReading,
    Span,
    Unit,
)
from jkqa.verdicts import SentenceVerdict, Verdict


def document_object(document: Document) -> dict[str, Any]:
    """A document whole, its text included."""
    return {
        "id": document.id,
        "title": document.title,
        "series": document.series,
        "authors": [asdict(author) for author in document.authors],
        "period": _days(document.period),
        "edition": document.edition,
        "about": document.about,
        "sha256": document.sha256,
        "notices": [asdict(notice) for notice in document.notices],
        "text": document.text,
        "units": [_unit_row(unit) for unit in document.units],
    }


def document_of(fields: dict[str, Any]) -> Document:
    """The inverse of ``document_object``. Raises KeyError, TypeError or ValueError."""
    text = fields["text"]
    document = Document(
        id=fields["id"],
        text=text,
        units=tuple(_unit_of(row, text, fields["id"]) for row in fields["units"]),
        title=fields["title"],
        series=fields["series"],
        authors=tuple(Author(**author) for author in fields["authors"]),
        period=_range(fields["period"]),
        edition=fields["edition"],
        about=fields["about"],
        notices=tuple(Notice(**notice) for notice in fields["notices"]),
    )
    if document.sha256 != fields["sha256"]:
        raise ValueError(f"the text of {document.id} is not the one that its hash names")
    return document


def hit_object(hit: Hit, explain: bool = False) -> dict[str, Any]:
    """A unit found, as in the ``passages`` and ``entries`` of an answer."""
    unit = hit.unit
    found: dict[str, Any] = {"document": unit.document, "locator": str(unit.locator)}
    if isinstance(unit, Entry):
        found["date"] = unit.date
    else:
        found |= {"kind": unit.kind, "section": unit.section}
    found |= {
        "score": hit.score,
        "rank": hit.rank,
        "text": unit.text,
        "start": unit.span.start,
        "end": unit.span.end,
    }
    return found | ({"signals": dict(hit.signals)} if explain else {})


def answer_object(answer: Answer) -> dict[str, Any]:
    """An answer as the one object that ``ask --json`` prints."""
    return {
        "question": answer.question,
        "abstained": answer.abstained,
        "reason": answer.reason,
        "confidence": answer.confidence,
        "text": answer.text,
        "citations": [_citation_object(c) for c in answer.citations],
        "passages": [hit_object(hit) for hit in answer.passages],
        "entries": [hit_object(hit) for hit in answer.entries],
        "time": dict(answer.time) if answer.time else None,
        "timings_ms": dict(answer.timings_ms),
        "duration": answer.duration or None,
        "set": _set_object(answer.set) if answer.set else None,
        "nearest": [hit_object(hit) for hit in answer.nearest],
    }


def verdict_object(verdict: Verdict) -> dict[str, Any]:
    """A verdict as the one object that ``verify --json`` prints."""
    return {
        "ok": verdict.ok,
        "sentences": [_sentence_object(sentence) for sentence in verdict.sentences],
    }


def _sentence_object(s: SentenceVerdict) -> dict[str, Any]:
    """A sentence; a line of several has them as ``parts``."""
    own = {
        "text": s.text,
        "status": s.status,
        "citations": [asdict(c) for c in s.citations],
        "differences": [asdict(d) for d in s.differences],
        "quotes": [_citation_object(q) for q in s.quotes],
        "score": s.score,
        "start": s.span.start,
        "end": s.span.end,
    }
    return {**own, "parts": [_sentence_object(p) for p in s.parts]} if s.parts else own


def _citation_object(c: Citation) -> dict[str, Any]:
    return {
        "n": c.n,
        "document": c.document,
        "edition": c.edition,
        "locator": str(c.locator),
        "section": c.section,
        "quote": c.quote,
        "start": c.start,
        "end": c.end,
        "sha256": c.sha256,
        "highlight": list(c.highlight) if c.highlight else None,
    }


def _set_object(read: SetReading) -> dict[str, Any]:
    return {
        "form": read.form,
        "count": read.count,
        "kinds": list(read.kinds),
        "naming": list(read.naming),
        "order": read.order,
        "both": read.both,
        "ignored": list(read.ignored),
    }


def unit_object(unit: Unit) -> dict[str, Any]:
    """A unit by itself."""
    found = {
        "document": unit.document,
        "locator": str(unit.locator),
        "kind": unit.kind,
        "section": unit.section,
        "text": unit.text,
        "start": unit.span.start,
        "end": unit.span.end,
    }
    return found | ({"date": unit.date} if isinstance(unit, Entry) else {})


def _unit_row(unit: Unit) -> dict[str, Any]:
    row: dict[str, Any] = {
        "locator": str(unit.locator),
        "section": unit.section,
        "span": [unit.span.start, unit.span.end],
    }
    if isinstance(unit, Entry):
        row |= {"dates": _days(unit.dates), "line": [unit.line.start, unit.line.end]}
    return row


def _unit_of(row: dict[str, Any], text: str, document: str) -> Unit:
    locator, span = Locator(row["locator"]), Span(*row["span"])
    words = span.of(text)
    if locator.kind == "entry":
        dates = cast(DateRange, _range(row["dates"]))
        return Entry(document, locator, row["section"], words, span, dates, Span(*row["line"]))
    return Passage(document, locator, locator.kind, row["section"], words, span)


def _days(dates: DateRange | None) -> list[str | None] | None:
    if dates is None:
        return None
    return [day.isoformat() if day else None for day in (dates.start, dates.end)]


def _range(days: list[str | None] | None) -> DateRange | None:
    if days is None:
        return None
    start, end = (date.fromisoformat(day) if day else None for day in days)
    return DateRange(start, end)
