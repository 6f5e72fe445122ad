"""``jkqa show``: a unit in its surroundings."""

from typing import Annotated

import typer

from jkqa.cli.options import Home, Json, print_json

EXAMPLE = "jkqa show 2024-07-27#1"


def command(
    locator: Annotated[str, typer.Argument(help="p12, fig2, 2024-06-25#2 or DOCUMENT:p12.")],
    context: Annotated[
        int, typer.Option("-C", "--context", min=0, help="How many units before and after.")
    ] = 1,
    home: Home = None,
    json: Json = False,
) -> None:
    """Show a unit as it stands in its document, with its neighbours."""
    from jkqa.cli.render import bold, dim, unit_text
    from jkqa.objects import unit_object
    from jkqa.workspace import Workspace

    index = Workspace(home).load()
    unit = index.unit(locator)
    units = index.document(unit.document).units
    at = units.index(unit)
    first, last = max(0, at - context), at + context + 1
    if json:
        around = [unit_object(u) for u in units[first:last] if u != unit]
        print_json({**unit_object(unit), "context": around})
        return
    blocks = [bold(unit_text(u)) if u == unit else dim(unit_text(u)) for u in units[first:last]]
    typer.echo("\n\n".join(blocks))
