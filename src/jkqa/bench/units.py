"""A question file as a collection: the units of a document, and which of them answer."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from jkqa.bench.dataset import Dataset, dataset
from jkqa.bench.signals import Built
from jkqa.errors import DatasetError, QuestionError
from jkqa.evaluation.questions import read_questions
from jkqa.evaluation.ranking import qrels_of
from jkqa.index import Index
from jkqa.protocols import Scores
from jkqa.retrieval import WEIGHTS
from jkqa.signals.embedding import dated
from jkqa.types import Question, Unit


def question_files(folder: Path, index: Index) -> tuple[list[Path], list[str]]:
    """The folder's question files about the index's documents, and why others are left out.

    A file is about a document where its name begins with the document's id and it has questions
    with gold. Raises DatasetError where there is none.
    """
    chosen: list[Path] = []
    left: list[str] = []
    for path in sorted(folder.glob("*.jsonl")):
        if not any(path.stem.startswith(document.id) for document in index.documents):
            continue
        try:
            judged = qrels_of(read_questions(None, path))
        except QuestionError:
            left.append(f"{path.name} has no questions with gold, left out")
            continue
        if judged:
            chosen.append(path)
    if not chosen:
        ids = " or ".join(document.id for document in index.documents)
        raise DatasetError(
            f"{folder}: neither corpus.jsonl nor a question file in it; expected BEIR's layout, or "
            f"JSON lines of questions about {ids}."
        )
    return chosen, left


def read_units(files: Sequence[Path], index: Index, name: str) -> Dataset:
    """The index's units and the files' questions; a unit that any group of gold has is relevant.

    Raises QuestionError for what is no question, and DatasetError for a unit that is not there.
    """
    several = len(index.documents) > 1
    units = {unit_id(unit, several): dated(unit) + _flat(unit) for unit in index.units}
    questions: dict[str, Question] = {}
    for path in files:
        for question in read_questions(None, path):
            if question.id in questions:
                raise DatasetError(f"{path}: the id {question.id!r} is in another file too.")
            questions[question.id] = question
        _known(path, list(questions.values()), units)
    asked = {id: question.question for id, question in questions.items()}
    found = dataset(name, units, asked, qrels_of(questions.values()))
    return replace(found, own=OwnSearch(index, found.ids))


class OwnSearch:
    """What ``jkqa search`` makes of the same units: five signals, dates and late interaction.

    Args:
        index: the index that is searched.
        ids: the units' ids in the order in which scores are wanted.
    """

    name = "jkqa search"

    def __init__(self, index: Index, ids: Sequence[str]) -> None:
        several = len(index.documents) > 1
        at = {unit_id(unit, several): n for n, unit in enumerate(index.units)}
        self._order = [at[id] for id in ids]
        self._index = index
        arrays = [getattr(index.arrays, name) for name in index.arrays.names()]
        words = index.words.postings
        arrays += [getattr(words, name) for name in words.names()]
        self.built = Built(None, sum(array.nbytes for array in arrays))
        self.settings: dict[str, Any] = {
            "model": index.encoder.name,
            "model_sha256": index.encoder.sha256,
            "fusion": "sum of the signals as they are",
            "weight": WEIGHTS,
            "rule": "as in docs/retrieval.md: "
            + ", ".join(f"{name} {weight:g}" for name, weight in WEIGHTS.items()),
        }

    def scores(self, query: str) -> Scores:
        """The score of each unit."""
        return self._index.score(query).units[self._order]


def unit_id(unit: Unit, several: bool) -> str:
    """The locator; with its document where there are several."""
    return f"{unit.document}:{unit.locator}" if several else str(unit.locator)


def _known(path: Path, questions: Sequence[Question], units: dict[str, str]) -> None:
    for id, judged in qrels_of(questions).items():
        for name in judged:
            if name not in units:
                raise DatasetError(
                    f"{path}: question {id!r} names the unit {name!r}, which the index lacks; "
                    "give its document with --document FILE."
                )


def _flat(unit: Unit) -> str:
    return " ".join(unit.text.split())
