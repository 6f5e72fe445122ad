"""``jkqa search``: one ranking of the units of both kinds."""

from typing import Annotated, cast

import typer

from jkqa.cli.options import Home, Json, Only, opened, print_json
from jkqa.types import Mode

EXAMPLE = 'jkqa search "liaison offices" -k 3 --explain'
NO_MATCH = 3


def command(
    query: Annotated[list[str], typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("-k", min=1, help="How many to show.")] = 10,
    mode: Annotated[str, typer.Option(help="hybrid, lexical or dense.")] = "hybrid",
    explain: Annotated[bool, typer.Option(help="Show each signal's share of the score.")] = False,
    document: Only = None,
    home: Home = None,
    json: Json = False,
) -> None:
    """Find the units nearest to a query: paragraphs, captions and entries in one ranking."""
    from jkqa.cli.render import hit_text
    from jkqa.errors import OptionError
    from jkqa.objects import hit_object

    words = " ".join(query)
    if not any(map(str.isalnum, words)):
        raise OptionError("the query is empty; expected some words.")
    hits = opened(home, document).search(words, k, cast(Mode, mode))
    if json:
        found = [{"kind": hit.unit.kind, **hit_object(hit, explain)} for hit in hits]
        print_json({"query": words, "mode": mode, "hits": found})
    elif hits:
        typer.echo("\n\n".join(hit_text(hit, explain) for hit in hits))
    if not hits:
        typer.echo(f"jkqa: nothing has a word of {words!r}.", err=True)
        raise typer.Exit(NO_MATCH)
