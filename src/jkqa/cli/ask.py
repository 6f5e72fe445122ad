"""``jkqa ask``: a question, its answer, and where it stands."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jkqa.cli.options import Home, Json, Only, opened, print_json, waiting

if TYPE_CHECKING:
    from jkqa.index import Index

EXAMPLE = 'jkqa ask "When was the Sado mine listed as a World Heritage Site?"'
ABSTAINED = 3
_BYE = {"", "exit", "quit", "q"}


def command(
    question: Annotated[
        list[str] | None,
        typer.Argument(
            help="The question; - reads it from standard input.", show_default="a prompt"
        ),
    ] = None,
    anchor: Annotated[
        list[str] | None,
        typer.Option(
            help="A locator or date to take for an event that a time hangs on "
            "('the week after ...'); again for the next one."
        ),
    ] = None,
    document: Only = None,
    home: Home = None,
    json: Json = False,
) -> None:
    """Answer a question by exact quotation, or say that the document does not answer.

    Without a question, on a terminal, a prompt takes one after another.
    """
    words = " ".join(question or [])
    if words == "-":
        words = sys.stdin.read().strip()
    if not question:
        if not sys.stdin.isatty():
            raise typer.BadParameter(
                "no question; expected one in quotes, or - for standard input."
            )
        _prompt(opened(home, document), json)
    elif not _answer(words, anchor or [], opened(home, document), json):
        raise typer.Exit(ABSTAINED)


def _answer(question: str, anchors: list[str], index: "Index", json: bool) -> bool:
    from jkqa.cli.render import answer_text
    from jkqa.objects import answer_object

    with waiting("loading the model"):
        answer = index.ask(question, anchors=anchors)
    if json:
        print_json(answer_object(answer))
    else:
        typer.echo(answer_text(answer, index))
    return not answer.abstained


def _prompt(index: "Index", json: bool) -> None:
    """One question after another, the model kept warm; an empty line ends it."""
    from jkqa.cli.render import answer_text, dim
    from jkqa.objects import answer_object

    titles = "; ".join(d.title or d.id for d in index.documents)
    typer.echo(dim(f"{titles}\nAsk a question; an empty line ends."), err=True)
    with waiting("loading the model"):
        index.score("warm")
    while True:
        try:
            typer.echo("> ", nl=False, err=True)
            question = input().strip()
        except EOFError:
            return
        if question.lower() in _BYE:
            return
        answer = index.ask(question)
        if json:
            print_json(answer_object(answer))
        else:
            typer.echo(f"\n{answer_text(answer, index)}\n")
