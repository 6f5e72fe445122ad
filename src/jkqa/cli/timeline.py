"""``jkqa timeline``: the chronology, filtered, drawn and exported."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from jkqa.cli.options import Home, Json, print_json
from jkqa.errors import OptionError

if TYPE_CHECKING:
    from jkqa.entries.frames import Entries
    from jkqa.index import Index
    from jkqa.timeline.lanes import By
    from jkqa.types import DateRange, Document

EXAMPLE = "jkqa timeline --actor Kishida --kind meeting --since 2024-06"
NO_MATCH = 3
_LARGEST = 8000  # pixels


def command(
    topic: Annotated[list[str] | None, typer.Argument(help="Words that each entry has.")] = None,
    since: Annotated[
        str | None, typer.Option(help="From this day, month or year on (included): 2024-06-25.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Up to this day, month or year (included): 2024-06.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(help="A person, country or body that entries name; again for one more."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(help="A kind of event: meeting, ruling ...; or any of these."),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option(help="Draw lanes over time to a .png or .svg file.")
    ] = None,
    heatmap: Annotated[
        Path | None, typer.Option(help="Draw months by actors to a .png or .svg file.")
    ] = None,
    lanes: Annotated[
        str,
        typer.Option(help="Lanes of the plot: by first kind, or by actor that takes part."),
    ] = "kind",
    size: Annotated[str, typer.Option(help="Size of the pictures in pixels.")] = "1600x900",
    html: Annotated[
        Path | None, typer.Option(help="Write one page to filter and read the entries.")
    ] = None,
    ics: Annotated[Path | None, typer.Option(help="Write an iCalendar file.")] = None,
    csv: Annotated[
        bool, typer.Option("--csv", help="Print CSV; with a name in .csv, write it there.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """List the entries of the chronology by time, actor, kind and topic, or draw them.

    Without an export the entries are listed by month, each month with a bar of its count.
    """
    from jkqa.entries.chronology import runs
    from jkqa.timeline import csv_text, rows
    from jkqa.workspace import Workspace

    if lanes not in ("kind", "actor"):
        raise OptionError(f"--lanes {lanes}; expected kind or actor.")
    pixels = _pixels(size)
    topic, table = _table_of(topic or [], csv=csv)
    asked = " · ".join([*([" ".join(topic)] if topic else []), *(actor or ()), *(kind or ())])
    index = Workspace(home).load()
    found = index.entries(since, until, actor or (), kind or (), " ".join(topic) or None)
    kinds = index.tables.kinds
    if json:
        print_json({"count": len(found), "entries": rows(found.events, kinds)})
    elif csv and not table:
        typer.echo(csv_text(found.events, kinds), nl=False)
    if not found:
        sought = f" for {asked}" if asked else ""
        typer.echo(f"jkqa: no entry matches{sought}. {runs(index)}.", err=True)
        raise typer.Exit(NO_MATCH)
    written = _export(
        index, found, asked, cast("By", lanes), pixels, plot, heatmap, html, ics, table
    )
    if not (json or csv or written):
        _listed(found, index)


def _export(
    index: "Index",
    found: "Entries",
    asked: str,
    lanes: "By",
    size: tuple[int, int],
    plot: Path | None,
    heatmap: Path | None,
    html: Path | None,
    ics: Path | None,
    table: Path | None,
) -> list[Path]:
    """Write what is asked for; say on stderr what was written."""
    from jkqa import timeline
    from jkqa.storage.writing import write_whole
    from jkqa.timex import said
    from jkqa.types import DateRange

    events, kinds, documents = found.events, index.tables.kinds, _documents(index, found)
    days = DateRange(first := _start(found[0].dates), last := max(_end(e.dates) for e in found))
    names = "; ".join(d.series or d.title or d.id for d in documents)
    many = f"{len(found)} {'entry' if len(found) == 1 else 'entries'}"
    title = " · ".join(part for part in (names, asked, said(days), many) if part)
    made: list[tuple[Path, str | bytes]] = []
    is_name = index.vocabulary.is_name
    if plot:
        rows = timeline.lanes_of(events, lanes, kinds, is_name)
        picture = timeline.plot(rows, title, size, _format(plot), timeline.COUNTED[lanes])
        made.append((plot, picture))
    if heatmap:
        rows = timeline.lanes_of(events, "actor", kinds, is_name)
        made.append((heatmap, timeline.heatmap(rows, title, size, _format(heatmap), (first, last))))
    if html:
        made.append((html, timeline.page(events, documents, kinds)))
    if ics:
        made.append((ics, timeline.calendar(events, documents, kinds)))
    if table:
        made.append((table, timeline.csv_text(events, kinds)))
    for path, content in made:
        write_whole(path, content)
        typer.echo(f"{many} in {path}", err=True)
    return [path for path, _ in made]


def _table_of(topic: list[str], *, csv: bool) -> tuple[list[str], Path | None]:
    """The topic without the name of a CSV file in it, and that name: --csv alone prints."""
    named = [word for word in topic if word.lower().endswith(".csv")]
    if not named:
        return topic, None
    if not csv or len(named) > 1:
        raise OptionError(
            f"{' '.join(named)} is no topic; expected --csv and one name to write to, or --csv "
            "alone to print."
        )
    return [word for word in topic if word not in named], Path(named[0])


def _start(dates: "DateRange") -> "date":
    assert dates.start
    return dates.start


def _end(dates: "DateRange") -> "date":
    assert dates.end  # the days of an entry are closed on both sides
    return dates.end


def _documents(index: "Index", found: "Entries") -> list["Document"]:
    ids = dict.fromkeys(entry.document for entry in found)
    return [index.document(id) for id in ids]


def _format(path: Path) -> str:
    from jkqa.timeline.canvas import FORMATS

    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise OptionError(f"{path}: unknown kind of picture; expected a name in .png or .svg.")
    return kind


def _pixels(size: str) -> tuple[int, int]:
    width, _, height = size.lower().partition("x")
    if width.isdigit() and height.isdigit():
        pair = int(width), int(height)
        if all(200 <= side <= _LARGEST for side in pair):
            return pair
    raise OptionError(f"--size {size}; expected WIDTHxHEIGHT, each from 200 to {_LARGEST} pixels.")


def _listed(found: "Entries", index: "Index") -> None:
    """By month, with a bar of the count; one entry on a line or a few."""
    from jkqa.cli.render import bold, dim, entry_lines
    from jkqa.timeline import by_month

    months = by_month(found.events)
    most = max(len(own) for _, own in months)
    blocks = []
    for month, own in months:
        bar = "█" * max(1, round(24 * len(own) / most))
        head = f"{bold(_month_name(month))}  {bar} {len(own)}"
        blocks.append("\n".join([head, *(entry_lines(event.entry, index) for event in own)]))
    typer.echo("\n\n".join(blocks))
    typer.echo(dim(f"\n{len(found)} {'entry' if len(found) == 1 else 'entries'}"))


def _month_name(month: str) -> str:
    from datetime import date

    from jkqa.timex import month_range, said

    first = date.fromisoformat(f"{month}-01")
    return f"{said(month_range(first.year, first.month)):<14}"
