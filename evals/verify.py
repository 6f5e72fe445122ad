"""How good ``jkqa verify`` is: the figures of docs/verify.md.

    python evals/verify.py SENTENCES.jsonl [ARTICLE] [--half development|test] [--errors]

Each line has ``text``, ``status`` (what is right), ``change`` (what was altered in it, or null)
and ``of`` (the id of the true sentence that it was made from). An altered sentence goes into the
half of its true one. It is right when it is not supported, and for the right reason when a
difference of that very kind is named. Without ARTICLE the bundled corpus is asked.

A line with ``sentences`` is a text with citations in it: each sentence has ``status``,
``citations`` and ``citation_ok``.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ablation import half

import jkqa

KINDS = ("number", "date", "name", "place", "negation", "role")


def judged(row: dict[str, Any], index: jkqa.Index) -> tuple[str, bool, bool]:
    """A sentence's group, whether it came out right, and whether for the right reason."""
    [said] = jkqa.verify(row["text"], index, lines=True).sentences
    group = row["change"] or row["status"].replace("_", " ")
    if row["status"] == "supported":
        return group, said.status == "supported", said.status == "supported"
    named = any(difference.kind == row["change"] for difference in said.differences)
    return group, said.status != "supported", named if row["change"] else said.status == "not_found"


def table(found: list[tuple[str, bool, bool]]) -> Iterator[str]:
    """One line for each group."""
    yield f"{'':<14}   n   right          for the right reason"
    for group in ("supported", *KINDS, "not found"):
        own = [row for row in found if row[0] == group]
        if own:
            right, named = sum(row[1] for row in own), sum(row[2] for row in own)
            n = len(own)
            yield (
                f"{group:<14}{n:>4}   {right:>3} ({100 * right / n:5.1f})    "
                f"{named:>3} ({100 * named / n:5.1f})"
            )


def texts(rows: list[dict[str, Any]], index: jkqa.Index) -> Iterator[str]:
    """Sentences and citations of whole texts."""
    statuses, citations = list[bool](), list[bool]()
    for row in rows:
        for said, gold in zip(
            jkqa.verify(row["text"], index).sentences, row["sentences"], strict=True
        ):
            statuses.append(said.status == gold["status"])
            if gold["citations"]:
                citations.append(all(c.ok for c in said.citations) == gold["citation_ok"])
    yield f"sentences {len(statuses)}, right status {sum(statuses)}"
    yield f"with citations {len(citations)}, citations judged right {sum(citations)}"


def main() -> None:
    """Print the table, or what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences")
    parser.add_argument("article", nargs="?")
    parser.add_argument("--half", choices=("development", "test"))
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    index = jkqa.build(given.article) if given.article else jkqa.load()
    rows = [json.loads(line) for line in Path(given.sentences).read_text("utf-8").splitlines()]
    rows = [r for r in rows if not given.half or half(r.get("of") or r["id"]) == given.half]
    jkqa.verify("warm", index)
    if "sentences" in rows[0]:
        print("\n".join(texts(rows, index)))
        return
    began = time.perf_counter()
    found = [judged(row, index) for row in rows]
    spent = 1000 * (time.perf_counter() - began) / len(rows)
    print("\n".join(table(found)))
    print(f"{spent:.0f} ms a sentence")
    if given.errors:
        for row, (group, right, _) in zip(rows, found, strict=True):
            if not right:
                print(f"{row['id']} {group}: {row['text']}")


if __name__ == "__main__":
    main()
