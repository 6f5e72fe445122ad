"""The program: its commands, and the one place where an error becomes an exit code."""

import os
import signal
import sys
from types import FrameType
from typing import Annotated, NoReturn

import typer

from jkqa.cli import (
    add,
    ask,
    bench,
    doctor,
    documents,
    eval,
    index,
    remove,
    run,
    search,
    show,
    timeline,
    verify,
)
from jkqa.errors import JkqaError
from jkqa.version import __version__

INTERRUPTED = 130

app = typer.Typer(
    name="jkqa",
    help="Ask a document that has a chronology: exact quotes, exact places, no guesses.",
    epilog="Exit codes: 0 answered, 1 error, 2 usage, 3 nothing answers or not all is right, "
    "4 index unusable, 5 a gate failed, 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    ask,
    search,
    timeline,
    show,
    verify,
    documents,
    add,
    remove,
    index,
    doctor,
    run,
    eval,
    bench,
):
    name = command.__name__.rpartition(".")[2]
    app.command(name, epilog=f"Example: {command.EXAMPLE}")(command.command)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"jkqa {__version__}")
        raise typer.Exit


@app.callback()
def _everywhere(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Ask a document that has a chronology: exact quotes, exact places, no guesses."""


def main() -> None:
    """Run the program and exit with its code; 0 where the reader of a pipe has gone."""
    signal.signal(signal.SIGINT, _interrupt)
    try:
        _run()
    except (BrokenPipeError, SystemExit) as end:
        # typer turns one into an exit with 1
        if not any(isinstance(e, BrokenPipeError) for e in (end, end.__context__)):
            raise
        _silence()
        sys.exit(0)


def _run() -> None:
    try:
        app()
    except JkqaError as error:
        typer.echo(f"jkqa: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # an OSError, but none to tell of
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        typer.echo(f"jkqa: {where}{error.strerror or error}", err=True)
        sys.exit(1)


def _silence() -> None:
    """Let what is still to be written go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _interrupt(_signum: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one would disturb the tidying up
    end_of_line = "\n" if sys.stderr.isatty() else ""
    typer.echo(f"{end_of_line}jkqa: interrupted", err=True)
    sys.exit(INTERRUPTED)
