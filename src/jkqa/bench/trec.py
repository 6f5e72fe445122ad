"""Runs and judgements as files that ir_measures and trec_eval read."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from jkqa.evaluation.ranking import Qrels, Run, qrels_lines, run_lines
from jkqa.storage.writing import write_whole

QRELS = "qrels.trec"


def write_runs(folder: Path, runs: Mapping[str, Run], qrels: Qrels) -> list[Path]:
    """A file for each system, and one with the judgements; the files that were written."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {folder / f"{file_name(name)}.trec": run_lines(run) for name, run in runs.items()}
    files[folder / QRELS] = qrels_lines(qrels)
    for path, lines in files.items():
        write_whole(path, _text(lines))
    return list(files)


def file_name(system: str) -> str:
    """A system's name as a file's: letters, digits, points and dashes."""
    return re.sub(r"[^\w.]+", "-", system).strip("-")


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
