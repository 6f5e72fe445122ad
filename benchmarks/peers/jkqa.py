"""jkqa: ``search``, its hybrid ranking. Keeps the whole index on disk."""

from collections.abc import Callable

from jkqa import build as build_index
from jkqa import load
from job import Job

PACKAGES = ("jkqa", "onnxruntime", "tokenizers", "numpy")


def build(job: Job) -> None:
    """Read and index the document, whose units are those that the peers are given."""
    build_index(job.document).save(job.index)


def opened(job: Job) -> Callable[[str], list[str]]:
    """The index from disk."""
    index = load(job.index)

    def retrieve(question: str) -> list[str]:
        return [str(hit.unit.locator) for hit in index.search(question, job.k)]

    return retrieve
