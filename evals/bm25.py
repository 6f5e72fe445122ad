"""BM25 of rank-bm25 and of jkqa, side by side on the same units: the table of docs/performance.md.

    python evals/bm25.py [UNITS ...]

Units are the sentences of the bundled corpus, shuffled and joined, five to a unit; queries are
those of evals/japan-korea-2024.jsonl. Both score all units for each query, on one thread.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from rank_bm25 import BM25Okapi

import jkqa
from jkqa.query import Query
from jkqa.signals.lexical import K1, B, Lexical, idf
from jkqa.tokenize import terms

ROOT = Path(__file__).parents[1]
SIZES = [1_000, 10_000, 50_000]


def corpus(units: int) -> list[list[str]]:
    """So many units of five sentences of the bundled corpus, as terms."""
    index = jkqa.load(ROOT / "indexes" / "default")
    said = [
        terms(s.span.of(index.document(index.units[s.unit].document).text)) for s in index.sentences
    ]
    rng = random.Random(7)  # noqa: S311  no secret
    return [[term for _ in range(5) for term in rng.choice(said)] for _ in range(units)]


def queries() -> list[list[str]]:
    """The questions as terms, each once."""
    lines = (ROOT / "evals" / "japan-korea-2024.jsonl").read_text("utf-8").splitlines()
    return [list(dict.fromkeys(terms(json.loads(line)["question"]))) for line in lines]


def rate(score: Callable[[list[str]], Any], asked: list[list[str]]) -> float:
    """Queries a second of processor time."""
    began = time.process_time()
    for query in asked:
        score(query)
    return len(asked) / (time.process_time() - began)


def measure(units: int) -> None:
    """Print the row of one size."""
    texts, asked = corpus(units), queries()
    began = time.process_time()
    theirs = BM25Okapi(texts, k1=K1, b=B)
    theirs_built = time.process_time() - began
    for term, containing in theirs.nd.items() if hasattr(theirs, "nd") else _counts(texts).items():
        theirs.idf[term] = idf(units, containing)
    began = time.process_time()
    ours = Lexical.of(texts)
    ours_built = time.process_time() - began
    plain = {id(q): Query(" ".join(q), tuple((((t,), 1.0),) for t in q)) for q in asked}
    worst = 0.0
    for query in asked[:20]:
        most = sum(idf(units, _containing(ours, t)) * (K1 + 1) for t in query)
        found = ours.scores(plain[id(query)]) * most
        worst = max(worst, float(np.abs(found - theirs.get_scores(query)).max()))
    slow = rate(theirs.get_scores, asked[: max(5, 400_000 // units)])
    fast = rate(lambda query: ours.scores(plain[id(query)]), asked)
    print(
        f"| {units} | {slow:.1f} | {fast:.0f} | {fast / slow:.0f} | {worst:.0e} "
        f"| {theirs_built:.1f} | {ours_built:.1f} |",
        flush=True,
    )


def _counts(texts: list[list[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for text in texts:
        for term in set(text):
            counts[term] = counts.get(term, 0) + 1
    return counts


def _containing(ours: Lexical, term: str) -> int:
    row = ours.postings.row(term)
    return 0 if row is None else len(ours.postings.of(row)[0])


if __name__ == "__main__":
    print(
        "| units | rank-bm25, queries/s | jkqa | ratio | largest difference | built in s | jkqa |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        measure(size)
