"""``jkqa verify``: a text that anybody wrote, held against the documents."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jkqa.cli.options import Home, Json, print_json, waiting

if TYPE_CHECKING:
    from jkqa.verdicts import SentenceVerdict, Verdict

EXAMPLE = "jkqa verify summary.txt"
NOT_ALL = 3
_MARKS = {"supported": "✓", "contradicted": "✗", "not_found": "?"}
_COLOURS = {"supported": "green", "contradicted": "red", "not_found": "yellow"}


def command(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE|-]", help="The text; - is standard input.", show_default="standard input"
        ),
    ] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Take each line by itself.")] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Check a text about the documents, sentence by sentence.

    Each is supported (with the quotation that shows it), contradicted (a number, date, name, place,
    negation or role differs: which, and what the document has) or not found. Citations in the text,
    as in [p12] or [2024-06-25#2], are checked too. Exits 0 only when all of it is right, else 3.
    """
    from jkqa.objects import verdict_object
    from jkqa.verification.texts import verify
    from jkqa.workspace import Workspace

    text = _text(file)
    index = Workspace(home).load()
    with waiting("loading the model"):
        verdict = verify(text, index, lines=lines)
    if json:
        print_json(verdict_object(verdict))
    else:
        typer.echo(_shown(verdict))
    if not verdict.ok:
        raise typer.Exit(NOT_ALL)


def _text(file: str | None) -> str:
    """The file's text, or what comes on standard input. Raises ReadError for other than text."""
    from jkqa.errors import ReadError, unreadable

    if file is None and sys.stdin.isatty():
        raise typer.BadParameter("no text; expected a FILE, or - for standard input.")
    if file in (None, "-"):
        return sys.stdin.read()
    try:
        text = Path(str(file)).read_text("utf-8-sig")
    except OSError as error:
        raise ReadError(unreadable(str(file), error, "a text, or - for stdin")) from None
    except UnicodeDecodeError:
        raise ReadError(f"{file}: not UTF-8 text; save it as UTF-8 and try again.") from None
    if not text.strip():
        raise ReadError(f"{file}: the file is empty; expected at least one sentence.")
    return text


def _shown(verdict: "Verdict") -> str:
    """Every sentence, those of a line each by itself, and how many are of which status."""
    sentences = [part for s in verdict.sentences for part in s.parts or (s,)]
    blocks = [_sentence(sentence) for sentence in sentences]
    counts = [
        f"{sum(s.status == status for s in sentences)} {status.replace('_', ' ')}"
        for status in _MARKS
    ]
    wrong = sum(not c.ok for s in sentences for c in s.citations)
    many = "citation" if wrong == 1 else "citations"
    counts += [f"{wrong} wrong {many}"] if wrong else []
    return "\n\n".join([*blocks, ", ".join(counts)])


def _sentence(sentence: "SentenceVerdict") -> str:
    """A sentence under its status, with what differs, what supports it, and its citations."""
    from jkqa.cli.render import coloured, dim, flat, wrap

    status = f"{_MARKS[sentence.status]} {sentence.status.replace('_', ' ')}"
    head = typer.style(status, fg=_COLOURS[sentence.status]) if coloured() else status
    rows = [head, wrap(flat(sentence.text), "  ")]
    for d in sentence.differences:
        there = f"the document has “{flat(d.document)}”" if d.document else "not in the document"
        rows.append(wrap(f"{d.kind}: said “{flat(d.said)}”; {there}", "    ", hang="  "))
    if sentence.status != "not_found":
        rows += [
            wrap(f"“{flat(q.quote)}” {dim(f'({q.document}:{q.locator})')}", "    ", hang="  ")
            for q in sentence.quotes
        ]
    for c in sentence.citations:
        said = "supports it" if c.ok else f"WRONG: {c.reason}"
        rows.append(wrap(f"[{c.locator}] {said}", "    ", hang="  "))
    return "\n".join(rows)
