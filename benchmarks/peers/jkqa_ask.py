"""jkqa: ``ask``, which also plans, selects, quotes, checks the support and may abstain."""

from collections.abc import Callable

from jkqa import load
from job import Job
from peers.jkqa import PACKAGES, build

__all__ = ["PACKAGES", "build", "opened"]


def opened(job: Job) -> Callable[[str], list[str]]:
    """The index from disk."""
    index = load(job.index)

    def retrieve(question: str) -> list[str]:
        return [str(hit.unit.locator) for hit in index.ask(question, job.k).hits]

    return retrieve
