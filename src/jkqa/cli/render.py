"""Answers and units as text for a terminal: coloured on one, plain elsewhere."""

import os
import shutil
import sys
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import typer

from jkqa.index import Index
from jkqa.sentences import sentences
from jkqa.timex import said
from jkqa.tokenize import terms
from jkqa.types import Answer, Citation, DateRange, Entry, Hit, SetReading, Span, Unit

_INDENT = "    "


def coloured() -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR says not to."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def bold(text: str) -> str:
    """Emphasis."""
    return typer.style(text, bold=True) if coloured() else text


def dim(text: str) -> str:
    """What matters less."""
    return typer.style(text, dim=True) if coloured() else text


def answer_text(answer: Answer, index: Index) -> str:
    """A whole answer, or what there is instead of one."""
    blocks = [_instead(answer)] if answer.abstained else [_said(answer, index)]
    if answer.time:
        blocks.append(_time(answer.time, index))
    if answer.set:
        return "\n\n".join([*blocks, *_set(answer, index)])
    if answer.corrections:
        blocks.append(dim("; ".join(f"{a!r} taken for {b!r}" for a, b in answer.corrections)))
    if answer.citations:
        blocks.append(bold("Where it stands"))
        blocks.extend(_source(citation, index) for citation in answer.citations)
    cited = {(c.document, c.locator) for c in answer.citations}
    further = [h for h in answer.entries if (h.unit.document, h.locator) not in cited]
    if answer.abstained:
        nearest = sorted((*answer.passages[:2], *answer.entries[:2]), key=lambda h: h.rank)
        if nearest:
            blocks.append(bold("Nearest passages, which do not answer it"))
            blocks.append("\n".join(_near(hit, answer.question, index) for hit in nearest[:3]))
    elif further:
        blocks.append(bold("In the chronology"))
        further.sort(key=lambda hit: (hit.unit.document, hit.locator.sort_key))
        blocks.append("\n".join(_entry_line(hit, index) for hit in further))
    if not answer.abstained:
        blocks.append(dim(f"confidence {answer.confidence:.2f}"))
    return "\n\n".join(blocks)


def shown_text(unit: Unit, *, chosen: bool) -> str:
    """A unit under its address; the chosen one has an arrow, and its neighbours are dim."""
    head = bold(f"→ {address(unit)}") if chosen else dim(address(unit))
    body = wrap(flat(unit_words(unit)), _INDENT)
    return f"{head}\n{body if chosen else dim(body)}"


def _near(hit: Hit, question: str, index: Index) -> str:
    """Where a unit stands, and its sentence with most of the question's words, in two lines."""
    unit = hit.unit
    asked = set(terms(question))
    said = [span.of(unit.text) for span in sentences(unit.text)] or [unit.text]
    best = max(said, key=lambda sentence: len(asked & set(terms(sentence))))
    words = best if best == said[0] else f"... {best}"
    return wrap(f"{dim(index.place(unit))}  {flat(words)}", _INDENT, most=2, hang=_INDENT)


def unit_words(unit: Unit) -> str:
    """What a unit says; an entry with its date."""
    return f"{unit.date}  {unit.text}" if isinstance(unit, Entry) else unit.text


def address(unit: Unit) -> str:
    """``japan-korea-2024:p12 · Martial Law and ...``."""
    return f"{unit.document}:{unit.locator} · {unit.section}"


def hit_text(hit: Hit, explain: bool) -> str:
    """A hit on a result list."""
    head = f"{hit.rank:>2}. {bold(f'{hit.score:.3f}')}  {address(hit.unit)}"
    lines = [head, wrap(flat(unit_words(hit.unit)), _INDENT, most=3)]
    if explain:
        shares = "  ".join(f"{name} {share:.3f}" for name, share in hit.signals.items())
        lines.insert(1, _INDENT + dim(shares))
    return "\n".join(lines)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns of equal width."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _said(answer: Answer, index: Index) -> str:
    if answer.set:
        return _listed(answer, index)
    if answer.duration:
        return bold(answer.duration)
    return wrap(" ".join(f"“{_quoted(c)}” [{c.n}]" for c in answer.citations), "")


def _quoted(citation: Citation) -> str:
    """The quote, the short answer in it bold."""
    quote = citation.quote
    if citation.highlight is None or not coloured():
        return flat(quote)
    start, end = (at - citation.start for at in citation.highlight)
    words = " ".join(bold(word) for word in quote[start:end].split())
    return flat(f"{quote[:start]}{words}{quote[end:]}")


def _time(time: Mapping[str, Any], index: Index) -> str:
    """How the time was read, the events it hangs on, and how to correct them."""
    lines = [f"Time: {time['text']}: {_days(time)}"]
    for anchor in time["anchors"]:
        place = ":".join(filter(None, (anchor["document"], anchor["locator"])))
        where = f" ({index.place(index.unit(place))})" if anchor["locator"] else ""
        others = f"; others: {', '.join(anchor['others'])}" if anchor["others"] else ""
        lines.append(f"      “{anchor['text']}” taken for {anchor['date']}{where}{others}")
    if time["anchors"]:
        lines.append("      to correct: --anchor LOCATOR or a date, once for each event in order")
    lines += [f"      {note}" for note in time.get("notes", ())]
    return "\n".join(dim(line) for line in lines)


def _days(time: Mapping[str, Any]) -> str:
    pairs = time.get("ranges") or [[time["from"], time["to"]]]
    ranges = [DateRange(*(date.fromisoformat(d) if d else None for d in pair)) for pair in pairs]
    return " and ".join(said(dates) for dates in ranges)


def _set(answer: Answer, index: Index) -> list[str]:
    """A set of entries by date, or what lies on either side of a period without one."""
    assert answer.set
    blocks = [dim(f"Read as: {_reading(answer.set)}")]
    if answer.corrections:
        blocks.append(dim("; ".join(f"{a!r} taken for {b!r}" for a, b in answer.corrections)))
    if answer.nearest:
        blocks.append(bold("Nearest entries"))
        blocks.append("\n".join(_entry_line(hit, index) for hit in answer.nearest))
    editions = {c.document: c.edition for c in answer.citations}
    marks = {"restated": " (restated)"}
    if editions:
        names = [f"{name}{marks.get(edition, '')}" for name, edition in editions.items()]
        blocks.append(dim(f"From {', '.join(names)}"))
    if not answer.abstained:
        blocks.append(dim(f"confidence {answer.confidence:.2f}"))
    return blocks


def _reading(read: SetReading) -> str:
    what = " or ".join(read.kinds) or "entries of any kind"
    naming = f" · naming {', '.join(read.naming)}" if read.naming else ""
    order = read.order or 0
    ends = "first and the last" if read.both else "first" if order > 0 else "last"
    first = f" · the {ends} {abs(order)}" if read.order else ""
    ignored = f" · not found in any: {', '.join(read.ignored)}" if read.ignored else ""
    return f"{what}{naming}{first}{ignored}"


def _listed(answer: Answer, index: Index) -> str:
    """Each entry on its own, numbered as it is cited."""
    counted = []
    if answer.set and answer.set.form == "count":
        from jkqa.entries.sets import counted_in_words

        counted.append(bold(counted_in_words(answer.citations)))
    lines = [
        wrap(f"[{c.n}] “{flat(c.quote)}” {dim(f'({index.place(c)})')}", "", hang="    ")
        for c in answer.citations
    ]
    return "\n".join([*counted, *lines])


def entry_lines(entry: Entry, index: Index) -> str:
    """An entry of a list: its day and text."""
    return wrap(
        f"{entry.date}  {flat(entry.text)} {dim(f'({index.place(entry)})')}",
        "  ",
        hang="            ",
    )


def _instead(answer: Answer) -> str:
    return bold(wrap(answer.reason or "The document does not answer this.", ""))


def _source(citation: Citation, index: Index) -> str:
    document = index.document(citation.document)
    unit = index.unit(f"{citation.document}:{citation.locator}")
    edition = "" if citation.edition == "original" else f" · {citation.edition}"
    marked = _marked(unit, Span(citation.start, citation.end), document.text)
    return f"{dim(f'[{citation.n}] {address(unit)}{edition}')}\n{wrap(marked, _INDENT)}"


def _marked(unit: Unit, marked: Span, text: str) -> str:
    """The unit's words with the marked ones bold, or between » « without colours."""
    whole = unit.quotable
    before, inside, after = (
        flat(text[a:b])
        for a, b in (
            (whole.start, max(whole.start, marked.start)),
            (marked.start, marked.end),
            (min(marked.end, whole.end), whole.end),
        )
    )
    if not before and not after:
        return bold(inside)
    words = " ".join(bold(word) for word in inside.split()) if coloured() else f"»{inside}«"
    return " ".join(part for part in (before, words, after) if part)


def _entry_line(hit: Hit, index: Index) -> str:
    where = dim(f"({index.place(hit.unit)})")
    return wrap(f"{flat(unit_words(hit.unit))} {where}", _INDENT, hang="            ")


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def wrap(text: str, indent: str, most: int | None = None, hang: str = "") -> str:
    """The text in lines as wide as the terminal, at most ``most``; all but the first hang."""
    width = max(40, min(shutil.get_terminal_size((88, 24)).columns, 100))
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent + hang,
        max_lines=most,
        placeholder=" ...",
        break_on_hyphens=False,
    )
