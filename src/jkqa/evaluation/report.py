"""One self-contained page: figures, pictures, and every question with its answer, worst first."""

import json
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import Any

from jkqa.evaluation.evaluate import Judged, gold_against_found
from jkqa.evaluation.judge import OUTCOMES, highlighted
from jkqa.evaluation.measures import MEASURES
from jkqa.evaluation.plots import plots
from jkqa.evaluation.summary import Summary, Table, Value, type_of
from jkqa.index import Index
from jkqa.types import Unit

_BY_TYPE = (
    "right", "fact", "support@5", "nDCG@10", "citation_recall", "citation_precision",
    "entry_f1", "entry_exact",
)  # fmt: skip
_SHOWN = ("fact", "token_f1", "citation_recall", "citation_precision", "entry_f1", "RR@10")
_DASH = "–"
_HALVES = {
    "development": '<th><abbr title="development half">dev.</abbr></th>',
    "test": "<th>test</th>",
}


def report_page(
    judged: Sequence[Judged], found: Summary, index: Index, about: dict[str, Any]
) -> str:
    """HTML with the figures, the pictures, the data, the script and the style inside.

    ``about`` is the object of ``summary_object``.
    """
    template = (files("jkqa.evaluation") / "report.html").read_text("utf-8")
    data = {
        "units": {index.place(unit): _unit(unit, index) for unit in index.units},
        "questions": [_question(j, index) for j in sorted(judged, key=_badness)],
        "outcomes": list(OUTCOMES),
    }
    raw = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # "</script>" in a text would end the script early; U+2028 and U+2029 end a line in one.
    safe = raw.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    pictures = "".join(
        f"<figure><figcaption><b>{escape(title)}</b> {escape(text)}</figcaption>{picture}</figure>"
        for title, text, picture in plots(found, judged)
    )
    parts = {
        "title": escape(f"{', '.join(about['questions'])}: {len(judged)} questions"),
        "about": "".join(f"<li>{escape(line)}</li>" for line in _setup(about)),
        "tiles": _tiles(found.overall),
        "halves": "".join(_HALVES[half] for half in found.both),
        "overall": "".join(_rows(found)),
        "types": _types(found.types),
        "plots": pictures,
        "data": safe,
    }
    for name, text in parts.items():
        template = template.replace("{{" + name + "}}", text)
    return template


def _badness(judged: Judged) -> tuple[float, float, float, str]:
    """Wrong before right, the surest error first; of the right ones, the worst cited."""
    right = judged.measures["right"] or 0.0
    names = ("citation_recall", "citation_precision", "entry_f1")
    known = [value for name in names if (value := judged.measures[name]) is not None]
    quality = sum(known) / len(known) if known else 1.0
    return (right, 0.0 if right else -(judged.confidence or 0.0), quality, judged.question.id)


def _unit(unit: Unit, index: Index) -> dict[str, str]:
    text = index.document(unit.document).text
    return {"section": unit.section, "text": unit.quotable.of(text)}


def _question(judged: Judged, index: Index) -> dict[str, Any]:
    """What the page shows of a question; places in units count UTF-16, as its script does."""
    question, answer = judged.question, judged.answer
    return {
        "id": question.id,
        "question": question.question,
        "type": type_of(judged),
        "half": judged.half,
        "outcome": judged.outcome,
        "note": question.note,
        "accepted": [list(part) for part in question.answers],
        "confidence": judged.confidence,
        "lead": _lead(judged),
        "reason": answer.reason,
        "quotes": list(_quotes(judged, index)),
        "gold": [list(group) for group in question.gold],
        "entries": list(question.entries),
        "cited": list(dict.fromkeys(judged.cited)),
        **gold_against_found(judged),
        "measures": {
            MEASURES[name].label: round(value, 3)
            for name in _SHOWN
            if (value := judged.measures[name]) is not None
        },
    }


def _lead(judged: Judged) -> str:
    """What stands before the quotations: a count or a duration."""
    answer = judged.answer
    if not answer.citations:
        return answer.text
    head, quoted, _ = answer.text.partition(answer.citations[0].quote)
    return head.strip() if quoted else ""


def _quotes(judged: Judged, index: Index) -> Iterator[dict[str, Any]]:
    for name, citation in zip(judged.cited, judged.answer.citations, strict=True):
        unit = index.unit(f"{citation.document}:{citation.locator}")
        text, first = index.document(citation.document).text, unit.quotable.start
        start = max(citation.start, first)
        places = [_utf16(text[first:start]), _utf16(text[first : citation.end])]
        yield {"unit": name, "n": citation.n, "at": places, "marked": highlighted(citation)}


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _setup(about: dict[str, Any]) -> Iterator[str]:
    """What the figures depend on."""
    setup = about["setup"]
    for document in setup["documents"]:
        edition = "" if document["edition"] == "original" else f" ({document['edition']})"
        yield f"document {document['id']}{edition}, text SHA-256 {document['sha256'][:16]}…"
    model, weights = setup["model"], setup["weights"]
    yield f"model {model['name']}, weights SHA-256 {model['sha256'][:16]}…"
    yield "signals " + ", ".join(f"{name} {weight:g}" for name, weight in weights.items())
    bootstrap = setup["bootstrap"]
    yield (
        f"jkqa {setup['jkqa']}; intervals: {bootstrap['level']:.0%} bootstrap, "
        f"{bootstrap['draws']} draws, seed {bootstrap['seed']}"
    )


def _tiles(overall: Table) -> str:
    names = ("right", "fact", "citation_recall", "citation_precision", "false_answers", "grounded")
    return "".join(
        f"<div><b>{_figure(overall.measures[name])}</b><span>{escape(MEASURES[name].label)}</span>"
        "</div>"
        for name in names
    )


def _rows(found: Summary) -> Iterator[str]:
    """Each measure with its interval as a bar, and the halves where both were asked."""
    group, columns = "", 4 + len(found.both)
    for name, measure in MEASURES.items():
        own = found.overall.measures[name]
        if measure.group != group:
            group = measure.group
            yield f'<tr class="group"><th colspan="{columns}">{escape(group)}</th></tr>'
        halves = "".join(f"<td>{_figure(half.measures[name])}</td>" for half in found.both.values())
        less = " <small>less is better</small>" if measure.less else ""
        yield (
            f"<tr><th>{escape(measure.label)}{less}</th><td>{_figure(own)}</td>"
            f"<td>{_bar(own)}</td>{halves}<td>{own.n}</td></tr>"
        )


def _bar(value: Value) -> str:
    if value.value is None or value.low is None or value.high is None:
        return _DASH
    width = max(0.4, 100 * (value.high - value.low))
    return (
        f'<span class="track" title="{value.low:.3f} to {value.high:.3f}">'
        f'<i style="left:{100 * value.low:.1f}%;width:{width:.1f}%"></i>'
        f'<b style="left:{100 * value.value:.1f}%"></b></span>'
        f'<span class="ends">{value.low:.3f}–{value.high:.3f}</span>'
    )


def _types(types: dict[str, Table]) -> str:
    heads = "".join(f"<th>{escape(MEASURES[name].label)}</th>" for name in _BY_TYPE)
    rows = "".join(
        f"<tr><th>{escape(type)}</th><td>{own.n}</td>"
        + "".join(f"<td>{_figure(own.measures[name])}</td>" for name in _BY_TYPE)
        + "</tr>"
        for type, own in types.items()
    )
    return f"<thead><tr><th>type</th><th>n</th>{heads}</tr></thead><tbody>{rows}</tbody>"


def _figure(value: Value) -> str:
    return _DASH if value.value is None else f"{value.value:.3f}"
