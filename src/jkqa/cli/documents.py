"""``jkqa documents``: what questions are asked of."""

from dataclasses import asdict

import typer

from jkqa.cli.options import Home, Json, print_json

EXAMPLE = "jkqa documents --json"


def command(home: Home = None, json: Json = False) -> None:
    """List the documents: id, edition, units and title."""
    from jkqa.cli.render import table
    from jkqa.workspace import Workspace

    documents = Workspace(home).load().documents
    if json:
        rows = [
            {
                "id": d.id,
                "edition": d.edition,
                "title": d.title,
                "series": d.series,
                "authors": [asdict(author) for author in d.authors],
                "period": str(d.period) if d.period else None,
                "passages": len(d.passages),
                "entries": len(d.entries),
                "sha256": d.sha256,
            }
            for d in documents
        ]
        print_json({"documents": rows})
        return
    head = ("id", "edition", "passages", "entries", "title")
    body = [
        (d.id, d.edition, str(len(d.passages)), str(len(d.entries)), d.title) for d in documents
    ]
    typer.echo(table([head, *body]))
