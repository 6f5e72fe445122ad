"""``jkqa index``: build the index anew."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from jkqa.cli.options import Home, Model, Offline, bar, counted, keep_offline

EXAMPLE = "jkqa index --model ./my-model"


def command(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Files to index, with --output.", show_default="all")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the index of FILES to this folder.")
    ] = None,
    model: Model = None,
    home: Home = None,
    offline: Offline = False,
) -> None:
    """Build the index of all documents anew in the workspace, from their files.

    This mends an index that is missing, damaged or out of date, and changes the model.
    """
    from jkqa.index import build
    from jkqa.storage.kept import Kept
    from jkqa.storage.places import cache_folder
    from jkqa.workspace import Workspace

    keep_offline(offline)
    if bool(files) != bool(output):
        raise typer.BadParameter("FILES and --output belong together; give both or neither.")
    with bar("encoding", "units", then="writing") as progress:
        if files and output:
            kept = Kept(cache_folder("encoded"))
            made = build(list(files), model=model, progress=progress, kept=kept)
            hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
            ids = [document.id for document in made.documents]
            made.save(output, dict(zip(ids, hashes, strict=True)))
            kept.clear()
        else:
            made = Workspace(home).rebuild(model, progress)
    counts = f"{counted(len(made.documents), 'document')}, {counted(len(made.units), 'unit')}"
    typer.echo(f"indexed {counts} with {made.encoder.name}")
