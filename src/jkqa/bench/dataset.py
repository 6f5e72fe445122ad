"""A test collection: a corpus, queries, and judgements of which document answers which query."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from jkqa.bench.asked import System
from jkqa.errors import DatasetError
from jkqa.evaluation.ranking import Qrels


class Named(System, Protocol):
    """A system with a name and settings of its own."""

    name: str
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A collection, its documents in ascending order of their ids.

    ``queries`` are those that are judged and have a text; ``qrels`` has every judged query, with
    judgements of 0 or more. ``notices`` say what is odd about the collection. ``own`` is a search
    of its own that it comes with, to be measured beside the others.
    """

    name: str
    ids: tuple[str, ...]
    texts: tuple[str, ...]
    queries: Mapping[str, str]
    qrels: Qrels
    notices: tuple[str, ...] = ()
    own: Named | None = field(default=None, compare=False)

    @property
    def sha256(self) -> str:
        """A hash of ids and texts, whatever the order in which they were read."""
        return _hash(part for pair in zip(self.ids, self.texts, strict=True) for part in pair)

    @property
    def judged_sha256(self) -> str:
        """A hash of the queries and judgements."""
        judged = ((q, d, str(r)) for q, own in sorted(self.qrels.items()) for d, r in own.items())
        asked = (part for pair in sorted(self.queries.items()) for part in pair)
        return _hash([*(part for row in sorted(judged) for part in row), *asked])


def dataset(
    name: str,
    corpus: Mapping[str, str],
    queries: Mapping[str, str],
    qrels: Qrels,
) -> Dataset:
    """The collection of that corpus, those queries and judgements.

    Raises DatasetError where there is nothing to search, or nothing to ask that is judged.
    """
    asked = {id: text for id, text in queries.items() if id in qrels}
    if not corpus:
        raise DatasetError(f"{name}: the corpus is empty; expected a document on each line.")
    if not asked:
        raise DatasetError(
            f"{name}: no query is judged; expected queries and judgements with the same ids."
        )
    at_least_0 = {q: {d: max(0, r) for d, r in own.items()} for q, own in qrels.items()}
    ids = sorted(corpus)
    return Dataset(
        name,
        tuple(ids),
        tuple(corpus[id] for id in ids),
        dict(sorted(asked.items())),
        dict(sorted(at_least_0.items())),
        tuple(_notices(corpus, queries, qrels)),
    )


def _notices(corpus: Mapping[str, str], queries: Mapping[str, str], qrels: Qrels) -> Iterable[str]:
    pairs = [(d, r) for own in qrels.values() for d, r in own.items()]
    counts = {
        "empty documents, never found": sum(not text.strip() for text in corpus.values()),
        "queries without a judgement, left out": sum(id not in qrels for id in queries),
        "judged queries without a text, counted as 0": sum(id not in queries for id in qrels),
        "judgements of documents that the corpus lacks, counted as missed": sum(
            d not in corpus for d, _ in pairs
        ),
        "judgements below 0, counted as not relevant": sum(r < 0 for _, r in pairs),
        "queries without a relevant document, counted as 0": sum(
            not any(r > 0 for r in own.values()) for own in qrels.values()
        ),
    }
    return (f"{what}: {count}" for what, count in counts.items() if count)


def _hash(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()
