"""``jkqa remove``: take a document out of the workspace."""

from typing import Annotated

import typer

from jkqa.cli.options import Home, bar

EXAMPLE = "jkqa remove japan-korea-2024"


def command(
    id: Annotated[str, typer.Argument(help="A document's id; see `jkqa documents`.")],
    home: Home = None,
) -> None:
    """Take a document out; a bundled one that it replaced comes back."""
    from jkqa.workspace import Workspace

    with bar("encoding", "units", then="writing") as progress:
        back = Workspace(home).remove(id, progress)
    typer.echo(f"removed {id}" + (f"; the {back.edition} edition is back" if back else ""))
