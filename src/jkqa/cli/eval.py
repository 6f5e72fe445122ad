"""``jkqa eval``: how good the answers to a set of questions are."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jkqa.cli.options import Home, Json, bar, print_json, waiting
from jkqa.errors import OptionError, QuestionError

if TYPE_CHECKING:
    from jkqa.evaluation.evaluate import Judged
    from jkqa.evaluation.gates import Gate
    from jkqa.index import Index
    from jkqa.types import Question

EXAMPLE = "jkqa eval evals/japan-korea-2024.jsonl --gate evals/gates.toml"
DEFAULT = Path("evals/japan-korea-2024.jsonl")
FAILED_CHECK, FAILED_GATE = 1, 5
_HALVES = ("development", "test")


def command(
    questions: Annotated[
        list[Path] | None,
        typer.Argument(help="Files of JSON lines.", show_default=str(DEFAULT)),
    ] = None,
    half: Annotated[str, typer.Option(help="Which half: development, test or all.")] = "all",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write each question's result, JSON lines."),
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write one page of HTML: tables, plots, every answer.")
    ] = None,
    gate: Annotated[
        Path | None, typer.Option(help="Exit 5 where a measure is worse than this TOML file says.")
    ] = None,
    trec: Annotated[
        Path | None, typer.Option(help="Write run.trec and qrels.trec to a folder.")
    ] = None,
    compare: Annotated[
        tuple[Path, Path] | None,
        typer.Option(help="Compare two files of -o: the second against the first."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Only hold the questions against the document.")
    ] = False,
    document: Annotated[
        Path | None,
        typer.Option("--document", "--original", help="Ask this file, not the workspace."),
    ] = None,
    home: Home = None,
    json: Json = False,
) -> None:
    """Ask every question of a set, and measure retrieval, answers, citations and refusals.

    Each figure has a 95 % bootstrap interval; a dash is a figure that nothing defines. A question
    falls into its half by its id. docs/evaluation.md says how each measure is made.
    """
    if compare:
        _compare(*compare, json=json)
        return
    if half not in ("all", *_HALVES):
        raise OptionError(f"--half {half}; expected development, test or all.")
    files = questions or _default()
    if check:
        _check(files, document, home, json=json)
        return
    _evaluate(files, half, output, report, gate, trec, document, home, json=json)


def _default() -> list[Path]:
    if not DEFAULT.is_file():
        raise OptionError(f"no questions given, and no {DEFAULT} here; give a file of JSON lines.")
    return [DEFAULT]


def _evaluate(
    files: Sequence[Path],
    half: str,
    output: Path | None,
    report: Path | None,
    gate: Path | None,
    trec: Path | None,
    document: Path | None,
    home: Path | None,
    *,
    json: bool,
) -> None:
    """Ask, judge, write what is asked for, and hold it against the gates."""
    from jkqa.cli.figures import summary_text
    from jkqa.evaluation.evaluate import evaluate
    from jkqa.evaluation.gates import read_gates
    from jkqa.evaluation.report import report_page
    from jkqa.evaluation.summary import summary, summary_object

    gates = read_gates(gate) if gate else []
    asked = _asked(files, half)
    index = _index(document, home)
    with bar("asking") as progress:
        judged = evaluate(index, asked, progress)
    found = summary(judged)
    written = summary_object(found, index, [path.name for path in files])
    if json:
        print_json(written)
    else:
        typer.echo(summary_text(found))
    _write(judged, output, trec)
    if report:
        _save(report, report_page(judged, found, index, written), len(judged))
    _hold(gates, judged, _HALVES if half == "all" else (half,))


def _asked(files: Sequence[Path], half: str) -> list["Question"]:
    """The questions of all files that are of the half; an id comes in one file only."""
    from jkqa.evaluation.halves import half as half_of
    from jkqa.evaluation.questions import read_questions

    found: dict[str, Question] = {}
    for path in files:
        for question in read_questions(None, path):
            if question.id in found:
                raise QuestionError(f"{path}: the id {question.id!r} is in another file too.")
            found[question.id] = question
    chosen = [q for q in found.values() if half in ("all", half_of(q.id))]
    if not chosen:
        raise QuestionError(f"no question is in the {half} half.")
    return chosen


def _index(document: Path | None, home: Path | None) -> "Index":
    from jkqa.evaluation.source import index_for

    with waiting("reading"):
        return index_for(document, home)


def _write(judged: Sequence["Judged"], output: Path | None, trec: Path | None) -> None:
    """The results, and the ranking with its judgements as TREC's tools read them."""
    from jkqa.evaluation.evaluate import result_lines
    from jkqa.evaluation.ranking import qrels_lines, qrels_of, run_lines

    if output:
        _save(output, _lines(result_lines(judged)), len(judged))
    if trec:
        trec.mkdir(parents=True, exist_ok=True)
        run = {j.question.id: j.ranking for j in judged}
        _save(trec / "run.trec", _lines(run_lines(run)), len(run))
        qrels = qrels_of(j.question for j in judged)
        _save(trec / "qrels.trec", _lines(qrels_lines(qrels)), len(qrels))


def _save(path: Path, text: str, count: int) -> None:
    from jkqa.storage.writing import write_whole

    write_whole(path, text)
    typer.echo(f"{count} {'question' if count == 1 else 'questions'} in {path}", err=True)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _hold(gates: Sequence["Gate"], judged: Sequence["Judged"], halves: Sequence[str]) -> None:
    from jkqa.evaluation.gates import failures

    failed = failures(gates, judged, halves)
    for line in failed:
        typer.echo(f"jkqa: gate: {line}", err=True)
    if failed:
        raise typer.Exit(FAILED_GATE)
    held = sum(gate.half is None or gate.half in halves for gate in gates)
    if held:
        typer.echo(f"{held} {'gate' if held == 1 else 'gates'}: all passed", err=True)


def _compare(a: Path, b: Path, *, json: bool) -> None:
    from jkqa.cli.figures import comparison_text
    from jkqa.evaluation.compare import compare, comparison_object, read_results

    found = compare(read_results(a), read_results(b))
    if json:
        print_json(comparison_object(found))
    else:
        typer.echo(comparison_text(found))


def _check(files: Sequence[Path], document: Path | None, home: Path | None, *, json: bool) -> None:
    from jkqa.evaluation.validate import validate

    problems = validate(files, _index(document, home))
    if json:
        print_json([{"file": str(p.path), "line": p.line, "message": p.message} for p in problems])
    else:
        for problem in problems:
            typer.echo(str(problem))
    if problems:
        many = "problem" if len(problems) == 1 else "problems"
        typer.echo(f"jkqa: {len(problems)} {many}", err=True)
        raise typer.Exit(FAILED_CHECK)
    typer.echo(f"{len(files)} {'file' if len(files) == 1 else 'files'}: nothing wrong", err=True)
