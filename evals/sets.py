"""How good the set answers are: the figures of docs/time.md.

    python evals/sets.py QUESTIONS.jsonl [ARTICLE]

Each line has ``question`` and ``entries`` (the complete set of locators) and, where it applies,
``answers`` (a count or a duration) and ``time`` (the days meant). Without ARTICLE the bundled
corpus is asked. An answer that abstains has no entries.
"""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from ablation import half

import jkqa


def f1(found: set[str], gold: set[str]) -> float:
    """F1 of a set of entries; two empty sets are equal."""
    if not found and not gold:
        return 1.0
    return 2 * len(found & gold) / (len(found) + len(gold))


def judged(question: dict[str, Any], answer: jkqa.Answer) -> dict[str, float | None]:
    """The figures of one question; None where one does not apply."""
    found = set() if answer.abstained else {str(hit.locator) for hit in answer.entries}
    gold = set(question["entries"])
    said = question["answers"] if question["type"] in ("count", "duration") else []
    counted = [bool(re.match(rf"{re.escape(said[0])}\b", answer.text))] if said else []
    meant, read = question.get("time"), answer.time
    timed = question["type"] != "duration" and (meant or read)
    same = meant and read and all(meant[side] == read[side] for side in ("from", "to"))
    return {
        "F1": f1(found, gold),
        "exact": float(found == gold),
        "counted": float(counted[0]) if counted else None,
        "time": float(bool(same)) if timed else None,
    }


def line(name: str, figures: Sequence[dict[str, float | None]]) -> str:
    """One row of the table: how many questions, and the mean of each figure."""
    cells = []
    for key in ("F1", "exact", "counted", "time"):
        values = [figure[key] for figure in figures if figure[key] is not None]
        cells.append(f"{100 * np.mean(values):6.1f} ({len(values)})" if values else "     -")
    return f"{name:<16}{len(figures):>4}  " + "  ".join(f"{cell:<13}" for cell in cells)


def main(questions: str, article: str | None = None) -> None:
    """Print the table by half and by type."""
    index = jkqa.build(article) if article else jkqa.load()
    asked = [json.loads(row) for row in Path(questions).read_text("utf-8").splitlines()]
    rows = [(q, judged(q, index.ask(q["question"]))) for q in asked]
    print(f"{'':<16}   n  {'F1':<15}{'exact':<15}{'counted':<15}time")
    for name in ("development", "test"):
        print(line(name, [figures for q, figures in rows if half(q["id"]) == name]))
    for kind in dict.fromkeys(q["type"] for q in asked):
        print(line(kind, [figures for q, figures in rows if q["type"] == kind]))
    print(line("all", [figures for _, figures in rows]))


if __name__ == "__main__":
    main(*sys.argv[1:3])
