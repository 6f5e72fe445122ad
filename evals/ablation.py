"""What each idea of the retrieval adds: the table of docs/retrieval.md.

    python evals/ablation.py QUESTIONS.jsonl ARTICLE

Questions go into the development or the test half by the parity of the SHA-256 of their id.
``support@k``: every group of evidence has a unit among the first k. ``rank 1``: the first unit is
evidence, for questions with one group. A question that finds nothing counts as zero.
"""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from rank_bm25 import BM25Okapi

import jkqa
from jkqa.evaluation.halves import HALVES, half
from jkqa.fuse import ranking, reciprocal_ranks, weighted
from jkqa.protocols import Scores
from jkqa.retrieval import WEIGHTS, Evidence

Row = Callable[[str, Evidence], Scores]


def rows(index: jkqa.Index) -> dict[str, Row]:
    """The systems, from the plainest to the whole."""
    words = [re.findall(r"\w+", unit.text.lower()) for unit in index.units]
    plain = BM25Okapi(words)
    texts = np.stack([e.vector for e in index.encoder.encode([u.text for u in index.units])])
    keys = list(range(len(index.units)))

    def bm25(question: str, _: Evidence) -> Scores:
        return np.asarray(plain.get_scores(re.findall(r"\w+", question.lower())))

    def minilm(question: str, _: Evidence) -> Scores:
        return np.asarray(texts @ index.encoder.encode([question])[0].vector, dtype=np.float64)

    def rrf(question: str, evidence: Evidence) -> Scores:
        return reciprocal_ranks([bm25(question, evidence), minilm(question, evidence)], keys)

    def best_of_range(question: str, evidence: Evidence) -> Scores:
        parts = [_unit(bm25(question, evidence)), _unit(minilm(question, evidence))]
        return np.asarray(0.3 * parts[0] + 0.7 * parts[1])

    def ours(*names: str) -> Row:
        return lambda _, evidence: weighted(
            {n: evidence.signals[n] for n in names if n in evidence.signals}, WEIGHTS
        )

    return {
        "rank-bm25, lower-cased words": bm25,
        "MiniLM, one vector a unit": minilm,
        "RRF k=60 of these two": rrf,
        "min-max 0.3 / 0.7 of these two": best_of_range,
        "BM25: terms, dates, aliases, spelling, Lucene's idf": ours("lexical"),
        "MiniLM: entries with their date, windows": ours("window"),
        "MiniLM: best sentence": ours("sentence"),
        "windows + sentences": ours("window", "sentence"),
        "windows + sentences + BM25": ours("window", "sentence", "lexical"),
        "late interaction alone": ours("late"),
        "late + BM25": ours("late", "lexical"),
        "late + windows + sentences (mode dense)": ours("late", "window", "sentence"),
        "late + windows + sentences + BM25": ours("late", "window", "sentence", "lexical"),
        "and time (mode hybrid)": ours("late", "window", "sentence", "lexical", "time"),
    }


def measure(index: jkqa.Index, system: Row, questions: list[dict[str, Any]]) -> dict[str, float]:
    """Mean support@5, support@10 and rank 1, in per cent."""
    keys = list(range(len(index.units)))
    found: dict[str, list[bool]] = {"support@5": [], "support@10": [], "rank 1": []}
    for question in questions:
        scores = system(question["question"], question["evidence"])
        top = [str(index.units[i].locator) for i in ranking(scores, keys, 10)]
        groups = question["gold"]
        for k in (5, 10):
            found[f"support@{k}"].append(all(set(group) & set(top[:k]) for group in groups))
        if len(groups) == 1:
            found["rank 1"].append(top[0] in groups[0])
    return {name: 100 * float(np.mean(values)) for name, values in found.items()}


def _unit(scores: Scores) -> Scores:
    spread = scores.max() - scores.min()
    return np.asarray((scores - scores.min()) / (spread or 1))


def main(questions_path: str, article: str) -> None:
    """Print the table."""
    index = jkqa.build(article)
    questions = [json.loads(line) for line in Path(questions_path).read_text("utf-8").splitlines()]
    questions = [question for question in questions if question["gold"]]
    for question in questions:
        question["evidence"] = index.score(question["question"])
    halves = {name: [q for q in questions if half(q["id"]) == name] for name in HALVES}
    counts = ", ".join(f"{len(found)} {name}" for name, found in halves.items())
    print(f"{article}: {counts} questions; support@5, support@10, rank 1\n")
    print("| system | development | test |\n| --- | --- | --- |")
    for name, system in rows(index).items():
        cells = [measure(index, system, found) for found in halves.values()]
        shown = (" ".join(f"{value:.1f}" for value in cell.values()) for cell in cells)
        print(f"| {name} | {' | '.join(shown)} |")


if __name__ == "__main__":
    main(*sys.argv[1:3])
