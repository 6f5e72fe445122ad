"""How good the answers are: the figures of docs/retrieval.md on answers.

    python evals/answers.py QUESTIONS.jsonl ARTICLE

``fact``: an accepted answer of each part stands in the answer's text (a date counts in any
spelling); a question that got no answer counts as zero. ``grounded``: quotes that equal the text at
their span.
"""

import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from ablation import half

import jkqa
from jkqa.timex import mentions

_QUOTES = str.maketrans("’‘“”\u00a0", "''\"\" ")
_BINS = (0.0, 0.4, 0.6, 0.8, 1.01)


def plain(text: str) -> str:
    """Lower case, straight quotes, single spaces."""
    return " ".join(text.translate(_QUOTES).lower().split())


def states(answer: jkqa.Answer, accepted: list[Any], index: jkqa.Index) -> bool:
    """Whether each part has an accepted answer in the text."""
    parts = accepted if isinstance(accepted[0], list) else [accepted]
    text = plain(answer.text)
    days = {m.dates.start.isoformat() for m in mentions(answer.text, index.period) if m.dates.start}
    return all(
        any(a in days if re.fullmatch(r"\d{4}-\d\d-\d\d", a) else plain(a) in text for a in part)
        for part in parts
    )


def main(questions_path: str, article: str) -> None:
    """Print the figures, by half and together."""
    index = jkqa.build(article)
    lines = Path(questions_path).read_text("utf-8").splitlines()
    asked = [(q, index.ask(q["question"])) for q in map(json.loads, lines)]
    for name in ("development", "test", "all"):
        chosen = [(q, a) for q, a in asked if name in ("all", half(q["id"]))]
        print(f"{name}: {report(chosen, index)}")


def report(asked: list[tuple[dict[str, Any], jkqa.Answer]], index: jkqa.Index) -> str:
    """One line of figures."""
    answerable = [(q, a) for q, a in asked if q["gold"]]
    rest = [a for q, a in asked if not q["gold"]]
    fact = np.mean([states(a, q["answers"], index) for q, a in answerable if q["answers"]])
    quotes = [c for _, a in asked for c in a.citations]
    grounded = np.mean(
        [index.document(c.document).text[c.start : c.end] == c.quote for c in quotes]
    )
    right = [
        (a.confidence, a.hits[0].locator in q["gold"][0])
        for q, a in answerable
        if len(q["gold"]) == 1 and not a.abstained
    ]
    bins = []
    for low, high in pairwise(_BINS):
        inside = [hit for confidence, hit in right if low <= confidence < high]
        bins.append(
            f"{low}-: {np.mean(inside):.2f} of {len(inside)}" if inside else f"{low}-: none"
        )
    declined = f"{sum(a.abstained for a in rest)} of {len(rest)} unanswerable"
    return (
        f"fact {100 * fact:.1f}; quotes {np.mean([len(a.citations) for _, a in answerable]):.2f}; "
        f"grounded {grounded:.3f}; false abstentions {sum(a.abstained for _, a in answerable)} of "
        f"{len(answerable)}; declined {declined}; "
        f"right at rank 1 by confidence {', '.join(bins)}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:3])
