"""``jkqa doctor``: is everything whole, and what is here."""

import platform
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import typer

from jkqa.cli.options import Home, Json, print_json
from jkqa.errors import JkqaError
from jkqa.version import __version__

if TYPE_CHECKING:
    from jkqa.tables import Tables
    from jkqa.workspace import Workspace

EXAMPLE = "jkqa doctor"


def command(home: Home = None, json: Json = False) -> None:
    """Check the model, the index and the workspace, and say what is here.

    The exit code is that of the first thing found wrong.
    """
    from jkqa.encoding.encode import DEFAULT_MODEL, encoder
    from jkqa.storage.places import bundled
    from jkqa.workspace import Workspace

    workspace = Workspace(home)
    state = {"jkqa": __version__, "python": platform.python_version()}
    state |= {"bundled": str(bundled()), "workspace": str(workspace.home)}
    wrong: list[JkqaError] = []
    checks: dict[str, Any] = {
        "model": _check(
            lambda: (
                f"{DEFAULT_MODEL}, SHA-256 {encoder().sha256[:12]}, as published; "
                f"{encoder().verify()}"
            ),
            wrong,
        ),
        "index": _check(lambda: _counts(workspace), wrong),
        "tables": _check(lambda: _count_of_tables(workspace.tables), wrong),
    }
    if json:
        print_json({**state, **checks, "whole": not wrong})
    else:
        for name, value in {**state, **checks}.items():
            typer.echo(f"{name:<10} {value}")
    if wrong:
        raise typer.Exit(wrong[0].exit_code)


def _check(look: Callable[[], str], wrong: list[JkqaError]) -> str:
    try:
        return look()
    except JkqaError as error:
        wrong.append(error)
        return f"WRONG: {error}"


def _count_of_tables(tables: "Tables") -> str:
    return (
        f"{len(tables.aliases.groups)} groups of aliases, {len(tables.kinds.all)} kinds of events, "
        f"{len(tables.countries.all)} countries"
    )


def _tables(workspace: "Workspace") -> "Tables":
    """The workspace's tables; the bundled ones where those are wrong, which is said elsewhere."""
    from jkqa.errors import ReadError
    from jkqa.tables import read_tables

    try:
        return workspace.tables
    except ReadError:
        return read_tables()


def _counts(workspace: "Workspace") -> str:
    index = workspace.load(_tables(workspace))
    workspace.verify()
    documents = ", ".join(f"{d.id} ({d.edition})" for d in index.documents)
    vectors = len(index.arrays.window_vectors) + len(index.arrays.sentence_vectors)
    share = index.recall()
    search = "all searched" if share == 1 else f"searched by cells, recall@10 {share:.3f}"
    return (
        f"whole: {documents}; {len(index.units)} units, {vectors} vectors by {index.encoder.name}, "
        f"{search}"
    )
