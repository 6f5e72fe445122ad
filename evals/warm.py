"""Warm questions: processor time of ``ask`` in one process; the figures of docs/performance.md.

python evals/warm.py [QUESTIONS.jsonl ...]
"""

import json
import os
import sys
import time
from pathlib import Path

import numpy as np

import jkqa

QUESTIONS = Path(__file__).parent / "japan-korea-2024.jsonl"
_FIRST = 20  # questions that load what is loaded once


def main(paths: list[Path]) -> None:
    """Print median and 95th percentile."""
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    asked = [json.loads(line)["question"] for line in lines]
    index = jkqa.load()
    for question in asked[:_FIRST]:
        index.ask(question)
    spent = []
    for question in asked:
        began = time.process_time()
        index.ask(question)
        spent.append(1000 * (time.process_time() - began))
    median, high = np.percentile(spent, [50, 95])
    print(f"{len(asked)} questions, load {os.getloadavg()[0]:.1f}")
    print(f"ms of processor time: median {median:.1f}, 95th percentile {high:.1f}")


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or [QUESTIONS])
