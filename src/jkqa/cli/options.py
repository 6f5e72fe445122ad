"""Options that several commands share, each said once."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from jkqa.index import Index
    from jkqa.protocols import Progress

Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        envvar="JKQA_HOME",
        help="The workspace folder.",
        show_default="the platform's data folder",
        file_okay=False,
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--document",
        help="The id of a document to keep to; again for another.",
        show_default="all",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Model = Annotated[
    str | None,
    typer.Option("--model", help="A sentence-transformers model, by name or folder."),
]


Offline = Annotated[
    bool,
    typer.Option(
        "--offline",
        envvar="HF_HUB_OFFLINE",
        help="Fetch nothing: a model by name must be here already.",
    ),
]


def keep_offline(offline: bool) -> None:
    """Let the model libraries fetch nothing; they look when they are imported, which is later."""
    if offline:
        os.environ["HF_HUB_OFFLINE"] = "1"


def print_json(value: Any) -> None:
    """One JSON object on stdout."""
    import json

    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def bar(label: str, unit: str = "texts", then: str = "") -> Iterator["Progress"]:
    """A progress bar on stderr, silent where that is no terminal.

    ``then`` takes the label's place when all is done and something is left to do.
    """
    from tqdm import tqdm

    with tqdm(
        desc=label, unit=f" {unit}", file=sys.stderr, disable=not sys.stderr.isatty(), leave=False
    ) as shown:

        def progress(done: int, total: int) -> None:
            if not done:  # the time until now went into loading the model
                shown.reset(total)
            shown.total = total
            shown.update(done - shown.n)
            if then and done == total:
                shown.set_description(then)

        yield progress


def opened(home: Path | None, documents: list[str] | None) -> "Index":
    """The index of the workspace, of these documents alone if any are named."""
    from jkqa.workspace import Workspace

    index = Workspace(home).load()
    return index.only(*documents) if documents else index


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """A line on stderr while something takes its time, gone afterwards; only on a terminal."""
    shown = sys.stderr.isatty()
    if shown:
        typer.echo(f"{words} ...", nl=False, err=True)
    try:
        yield
    finally:
        if shown:
            typer.echo("\r\x1b[K", nl=False, err=True)


def counted(number: int, noun: str) -> str:
    """``1 entry``, ``2 entries``."""
    several = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else several}"
