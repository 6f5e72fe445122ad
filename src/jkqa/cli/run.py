"""``jkqa run``: a file of questions, a file of answers."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from jkqa.cli.options import Home, bar, counted

EXAMPLE = "jkqa run questions.jsonl -o answers.jsonl --trec run.txt"


def command(
    questions: Annotated[
        Path, typer.Argument(help='JSON lines {"id", "question"}; - is standard input.')
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The answers, JSON lines.", show_default="stdout"),
    ] = None,
    trec: Annotated[
        Path | None, typer.Option("--trec", help="Write the ranking in TREC format too.")
    ] = None,
    home: Home = None,
) -> None:
    """Answer every question of a file; the model is loaded once.

    Each line of output is the object of `jkqa ask --json` with "id" and "hits", the ten best
    locators of both kinds.
    """
    from jkqa.evaluation.questions import read_questions
    from jkqa.evaluation.runs import answer_all, trec_lines
    from jkqa.storage.writing import write_whole
    from jkqa.workspace import Workspace

    source = "-" if str(questions) == "-" else questions
    asked = read_questions(sys.stdin.read() if source == "-" else None, questions)
    index = Workspace(home).load()
    with bar("asking") as progress:
        answered = answer_all(index, asked, progress)
    text = "".join(f"{line}\n" for line in answered.lines)
    if output:
        write_whole(output, text)
        typer.echo(f"{counted(len(asked), 'answer')} in {output}", err=True)
    else:
        typer.echo(text, nl=False)
    if trec:
        write_whole(trec, "".join(f"{line}\n" for line in trec_lines(answered)))
