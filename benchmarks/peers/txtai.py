"""txtai: ``Embeddings(hybrid=True)``, its own BM25 and vectors, half the score from each.

Keeps the whole index on disk; without ``content``, so that it need not ask its database.
"""

from collections.abc import Callable

from txtai import Embeddings

from job import Job

PACKAGES = ("txtai", "transformers", "torch", "faiss-cpu")


def build(job: Job) -> None:
    """One document a unit."""
    embeddings = Embeddings(path=job.model, hybrid=True, gpu=False)
    embeddings.index((id, text, None) for id, text in job.texts().items())
    embeddings.save(job.index)


def opened(job: Job) -> Callable[[str], list[str]]:
    """The index from disk."""
    embeddings = Embeddings()
    embeddings.load(job.index)

    def retrieve(question: str) -> list[str]:
        return [id for id, _ in embeddings.search(question, job.k)]

    return retrieve
