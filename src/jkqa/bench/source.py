"""Which kind of collection a path is, and the collection."""

from dataclasses import replace
from pathlib import Path

from jkqa.bench.dataset import Dataset
from jkqa.bench.formats import CORPUS, QRELS, read_beir, read_trec
from jkqa.errors import DatasetError, OptionError, QuestionError
from jkqa.evaluation.questions import read_questions


def read_dataset(
    path: Path,
    *,
    split: str = "test",
    topics: Path | None = None,
    qrels: Path | None = None,
    document: Path | None = None,
    home: Path | None = None,
) -> Dataset:
    """The collection: BEIR's folder; a corpus with topics and qrels; or questions about a document.

    Raises OptionError for options that do not go together, DatasetError and QuestionError for
    files that are not what they should be.
    """
    if bool(topics) != bool(qrels):
        raise OptionError("--topics and --qrels belong together; give both or neither.")
    if not path.exists():
        raise DatasetError(
            f"{path}: not there; expected a folder in BEIR's layout, a corpus, or questions."
        )
    if topics and qrels:
        corpus = path / CORPUS if path.is_dir() else path
        return read_trec(corpus, topics, qrels)
    if path.is_dir() and ((path / CORPUS).exists() or (path / QRELS).exists()):
        return read_beir(path, split)
    return _questions(path, document, home)


def _questions(path: Path, document: Path | None, home: Path | None) -> Dataset:
    from jkqa.bench.units import question_files, read_units
    from jkqa.evaluation.source import index_for

    if not path.is_dir():
        _are_questions(path)
        return read_units([path], index_for(document, home), path.stem)
    index = index_for(document, home)
    files, left = question_files(path, index)
    name = f"{path.resolve().name} ({', '.join(file.stem for file in files)})"
    found = read_units(files, index, name)
    return replace(found, notices=(*found.notices, *left))


def _are_questions(path: Path) -> None:
    """Raise DatasetError for another file, a corpus perhaps, before an index is made."""
    try:
        read_questions(None, path)
    except QuestionError as error:
        raise DatasetError(f"{error} A corpus needs --topics and --qrels.") from None
