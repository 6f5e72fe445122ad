"""``jkqa show``: a unit in its surroundings."""

from typing import Annotated

import typer

from jkqa.cli.options import Home, Json, print_json
from jkqa.collection import is_day

EXAMPLE = "jkqa show 2024-07-27#1"


def command(
    locator: Annotated[
        str,
        typer.Argument(help="p12, fig2, 2024-06-25#2 or DOCUMENT:p12; 2024-06-25 is all that day."),
    ],
    context: Annotated[
        int, typer.Option("-C", "--context", min=0, help="How many units before and after.")
    ] = 1,
    home: Home = None,
    json: Json = False,
) -> None:
    """Show a unit, or the entries of a day, as they stand in the document, with the neighbours."""
    from jkqa.cli.render import shown_text
    from jkqa.objects import unit_object
    from jkqa.workspace import Workspace

    index = Workspace(home).load()
    chosen = index.day(locator) if is_day(locator) else (index.unit(locator),)
    units = index.document(chosen[0].document).units
    first, last = max(0, units.index(chosen[0]) - context), units.index(chosen[-1]) + context + 1
    if json:
        around = [unit_object(u) for u in units[first:last] if u not in chosen]
        own = [unit_object(u) for u in chosen]
        shown = {"entries": own} if is_day(locator) else own[0]
        print_json({**shown, "context": around})
        return
    blocks = [shown_text(u, chosen=u in chosen) for u in units[first:last]]
    typer.echo("\n\n".join(blocks))
