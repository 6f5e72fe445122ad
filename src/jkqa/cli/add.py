"""``jkqa add``: take documents into the workspace."""

from pathlib import Path
from typing import Annotated

import typer

from jkqa.cli.options import Home, Json, Offline, bar, counted, keep_offline, print_json

EXAMPLE = "jkqa add article.txt"
_NO_CHRONOLOGY = (
    "no chronology was found; expected lines that begin with a date, such as "
    "“5 January 2031: The council meets.”"
)


def command(
    files: Annotated[list[Path], typer.Argument(help="Text or Markdown files.")],
    id: Annotated[
        str | None, typer.Option("--id", help="The document's id, where it is not recognised.")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of another document of that id.")
    ] = False,
    home: Home = None,
    offline: Offline = False,
    json: Json = False,
) -> None:
    """Read files and answer from them from now on.

    A file that is the original of a restated document (the same title and period) takes its place.
    """
    from jkqa.errors import ReadError
    from jkqa.workspace import Workspace

    keep_offline(offline)
    try:
        with bar("encoding", "units", then="writing") as progress:
            added = Workspace(home).add(files, id, progress, replace=replace)
    except ReadError as error:
        none = " None of the files was added." if len(files) > 1 else ""
        raise ReadError(f"{error}{none}") from None
    for item in added:
        for notice in item.document.notices:
            typer.echo(f"jkqa: {item.document.id}: {notice}", err=True)
        if not item.document.entries:
            typer.echo(f"jkqa: {item.document.id}: {_NO_CHRONOLOGY}", err=True)
        if item.beside:
            twice = f"the same work as {item.beside}; both will be quoted, unless one is removed."
            typer.echo(f"jkqa: {item.document.id}: {twice}", err=True)
    if json:
        rows = [
            {
                "id": a.document.id,
                "outcome": a.outcome,
                "replaces": a.replaces,
                "passages": len(a.document.passages),
                "entries": len(a.document.entries),
            }
            for a in added
        ]
        print_json({"added": rows})
        return
    for item in added:
        passages = counted(len(item.document.passages), "passage")
        counts = f"{passages}, {counted(len(item.document.entries), 'entry')}"
        said = {
            "added": f"added {item.document.id}: {counts}",
            "replaced": f"{item.document.id} replaces {item.replaces}: {counts}",
            "unchanged": f"{item.document.id} is already there; nothing changed",
        }
        typer.echo(said[item.outcome])
