"""``jkqa bench``: how well search finds on a test collection, and how fast."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jkqa.cli.options import Home, Json, Offline, bar, keep_offline, print_json
from jkqa.errors import OptionError

if TYPE_CHECKING:
    from jkqa.bench.results import Report

EXAMPLE = "jkqa bench scifact --save before.json --plot scifact.svg"


def command(
    dataset: Annotated[
        Path | None,
        typer.Argument(
            help="A folder in BEIR's layout; a corpus in JSON lines, with --topics and --qrels; "
            "a file of questions; or evals/."
        ),
    ] = None,
    split: Annotated[str, typer.Option(help="BEIR's judgements: qrels/SPLIT.tsv.")] = "test",
    topics: Annotated[
        Path | None, typer.Option(help="TREC topics: qid, tab, text; or SGML.")
    ] = None,
    qrels: Annotated[Path | None, typer.Option(help="TREC judgements: qid 0 docid rel.")] = None,
    model: Annotated[
        list[str] | None,
        typer.Option(help="Try this model too, by name or folder; may be given again."),
    ] = None,
    tune: Annotated[
        bool,
        typer.Option("--tune", help="Try weights, each fitted on the other half of the queries."),
    ] = False,
    depth: Annotated[
        int, typer.Option("-k", "--depth", min=100, help="How many documents a query gets.")
    ] = 100,
    save: Annotated[Path | None, typer.Option(help="Write everything to a JSON file.")] = None,
    compare: Annotated[
        tuple[Path, Path] | None,
        typer.Option(help="Compare two files of --save: the second against the first."),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option(help="Draw effectiveness and gains, to .svg or .png.")
    ] = None,
    runs: Annotated[
        Path | None, typer.Option(help="Write runs and judgements in TREC format to a folder.")
    ] = None,
    document: Annotated[
        Path | None, typer.Option(help="Questions are about this file, not the workspace.")
    ] = None,
    home: Home = None,
    offline: Offline = False,
    json: Json = False,
) -> None:
    """Measure lexical, dense and hybrid search on a test collection.

    Figures are means over all judged queries; one that was missed counts as 0. Embeddings are kept
    in the user's cache folder, so a second run makes none. docs/bench.md has the figures of four
    collections, and says where the hybrid's weight comes from.
    """
    keep_offline(offline)
    if compare:
        _compare(*compare, json=json)
        return
    if dataset is None:
        raise OptionError("no collection given; expected a folder, a corpus or questions.")
    from jkqa.bench.plot import check_plot
    from jkqa.bench.plot import plot as draw
    from jkqa.bench.results import report_object
    from jkqa.bench.results import save as write
    from jkqa.bench.run import Bench
    from jkqa.bench.source import read_dataset
    from jkqa.bench.trec import write_runs

    if plot:
        check_plot(plot)
    read = read_dataset(
        dataset, split=split, topics=topics, qrels=qrels, document=document, home=home
    )
    bench = Bench(read, depth, bar)
    report = bench.report(model or [], tune=tune)
    _tell(report)
    if json:
        print_json(report_object(report, per_query=False))
    else:
        _print(report)
    if save:
        write(report, save)
    if plot:
        draw(report, plot)
    written = write_runs(runs, bench.runs, read.qrels) if runs else []
    for path in [p for p in (save, plot, *written) if p]:
        typer.echo(f"written: {path}", err=True)


def _tell(report: "Report") -> None:
    """What is odd about the collection, and what was embedded, on stderr."""
    for notice in report.dataset["notices"]:
        typer.echo(f"jkqa: {report.dataset['name']}: {notice}", err=True)
    for model, count in report.embeddings.items():
        made = f"{count['made']} documents embedded now" if count["made"] else "nothing embedded"
        typer.echo(f"{model}: {made}, {count['kept']} from the cache", err=True)


def _print(report: "Report") -> None:
    from jkqa.cli.benched import report_text

    typer.echo(report_text(report))


def _compare(a: Path, b: Path, *, json: bool) -> None:
    from jkqa.bench.paired import compare, paired_object
    from jkqa.bench.results import load
    from jkqa.cli.benched import paired_text

    found = compare(load(a), load(b))
    if json:
        print_json({"a": str(a), "b": str(b), "pairs": paired_object(found)})
    else:
        typer.echo(paired_text(found))
