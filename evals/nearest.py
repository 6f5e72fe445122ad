"""Exact search and FAISS's inverted file, by size: the table of docs/performance.md.

    python evals/nearest.py [ROWS ...]

Rows are mixtures of the bundled corpus's sentence vectors with noise; queries are its questions.
Times are of one query on one thread, recall is against exact search.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

import jkqa
from jkqa.encoding.vectors import unit_length
from jkqa.protocols import Vectors
from jkqa.signals.dense import Dense, write_cells

ROOT = Path(__file__).parents[1]
SIZES = [20_000, 100_000, 300_000]
_NOISE = 0.35  # of a vector's length: neighbours have a cosine of about 0.9


def rows(index: jkqa.Index, count: int) -> Vectors:
    """So many vectors around and between those of the corpus."""
    rng = np.random.default_rng(7)
    own = index.arrays.sentence_vectors
    made = np.empty((count, own.shape[1]), dtype=np.float32)
    for first in range(0, count, 50_000):
        size = min(50_000, count - first)
        pair = rng.integers(len(own), size=(2, size))
        share = rng.random((size, 1), dtype=np.float32)
        mixed = unit_length(share * own[pair[0]] + (1 - share) * own[pair[1]])
        noise = rng.standard_normal(mixed.shape, dtype=np.float32)
        made[first : first + size] = unit_length(mixed + _NOISE * unit_length(noise))
    return made


def main(sizes: list[int]) -> None:
    """Print the table."""
    index = jkqa.load(ROOT / "indexes" / "default")
    lines = (ROOT / "evals" / "japan-korea-2024.jsonl").read_text("utf-8").splitlines()
    asked = [json.loads(line)["question"] for line in lines[:40]]
    queries = np.stack([e.vector for e in index.encoder.encode_questions(asked)])
    print("| rows | exact, ms | cells, ms | recall@10 | recall@300 | built in s | MB |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for size in sizes:
        vectors = rows(index, size)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "vectors.cells"
            began = time.perf_counter()
            write_cells(vectors, path)
            built = time.perf_counter() - began
            exact, cells = Dense(vectors), Dense(vectors, path)
            times = [_each(dense, queries) for dense in (exact, cells)]
            found = [_recall(exact, cells, queries, k) for k in (10, 300)]
            print(
                f"| {size} | {times[0]:.1f} | {times[1]:.1f} | {found[0]:.3f} | {found[1]:.3f} "
                f"| {built:.0f} | {path.stat().st_size / 1e6:.0f} |",
                flush=True,
            )


def _each(dense: Dense, queries: Vectors) -> float:
    dense.nearest(queries[0], 300)
    began = time.process_time()
    for query in queries:
        dense.nearest(query, 300)
    return 1000 * (time.process_time() - began) / len(queries)


def _recall(exact: Dense, cells: Dense, queries: Vectors, k: int) -> float:
    shares = [len(set(exact.nearest(q, k)[0]) & set(cells.nearest(q, k)[0])) / k for q in queries]
    return float(np.mean(shares))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
