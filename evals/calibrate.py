"""Fit the four models of ``judge.py``: which unit answers, and how sure that is.

    python evals/calibrate.py ADAPTER.npz QUESTIONS.jsonl ARTICLE [QUESTIONS.jsonl ARTICLE ...]

ADAPTER is what ``adapt.py`` wrote; each question is looked at with the adapter beside it that did
not learn from it, else the models would trust the search more than new questions allow.
ARTICLE ``-`` is the bundled corpus. Only the development halves are looked at; the test halves are
reported on stderr. Questions for sets of entries have models of their own and are left out. What is
off the topic, as its ``note`` says, counts only for the model that says whether one is on it.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from adapt import fold_of, left_out
from scipy.optimize import minimize
from sklearn.metrics import roc_auc_score

import jkqa
from jkqa.asked import read_question
from jkqa.encoding.adapter import Adapter, read_adapter
from jkqa.evaluation.facts import states
from jkqa.evaluation.halves import half
from jkqa.evidence.judge import features, judged_by, likelihoods
from jkqa.evidence.passages import chosen_quotes
from jkqa.evidence.quotes import quotations
from jkqa.evidence.support import Inquiry
from jkqa.expect import ask_of

RIDGE = 1.0
#: What may count for or against a unit; all else is evidence, and counts for it.
FREE = frozenset({"entry", "figure", "length", "nearest_length"})
#: Signals that count against an answer.
COSTS = frozenset({"odd", "misfit", "astray"})
FALSE_ABSTENTIONS = 0.036  # of the answerable questions of the development halves
OFF_TOPIC = 0.008  # of these, how many may be taken for off topic
#: What tells whether a question is about the documents at all.
TOPIC = ("score", "window", "sentence", "spread", "covered")


@dataclass
class Row:
    """A question, what is known of its candidates, and whether its answer would be right."""

    id: str
    units: list[dict[str, float]]
    gold: list[bool]
    answerable: bool
    off_topic: bool = False
    right: bool = False
    signals: dict[str, float] | None = None


def rows(questions: str, article: str, without: Sequence[Adapter]) -> list[Row]:
    """Everything that the models may look at. ``without``: adapters that did not see a fold."""
    index = jkqa.load() if article == "-" else jkqa.build(article)
    found = []
    for line in Path(questions).read_text("utf-8").splitlines():
        q = json.loads(line)
        asked = read_question(index, q["question"])
        if asked.want.form or q["type"] == "empty" or "gold" not in q:
            continue
        index.adapter = without[fold_of(q["id"])]
        evidence = index.score(q["question"])
        hits = index.ranked(evidence, 10)
        inquiry = Inquiry(index, q["question"], evidence, hits, ask_of(q["question"]))
        units = features(inquiry)
        wanted = {locator for group in q["gold"] for locator in group}
        gold = [str(hit.locator) in wanted for hit in hits[: len(units)]]
        row = Row(q["id"], units, gold, bool(q["gold"]), _is_off(q.get("note", "")))
        likely = likelihoods(units)
        citations = quotations(inquiry, chosen_quotes(inquiry, likely))
        held = inquiry.support(citations)
        row.signals = judged_by(held.signals, float(likely.max()))
        text = " ".join(c.quote for c in citations)
        cited = {str(c.locator) for c in citations}
        row.right = bool(q["gold"]) and (
            states(text, parts_of(q["answers"]), index.own_periods)
            if q["answers"]
            else all(cited & set(group) for group in q["gold"])
        )
        found.append(row)
    return found


def _is_off(note: str) -> bool:
    return note.lower().replace("_", " ").replace("-", " ").startswith("off topic")


def parts_of(answers: list[Any]) -> list[list[str]]:
    """The accepted wordings, part by part."""
    return answers if answers and isinstance(answers[0], list) else [answers]


def fit_ranking(data: Sequence[Row]) -> dict[str, float]:
    """Softmax regression of the gold units among those looked at, with a ridge penalty."""
    names = list(data[0].units[0])
    tables = [np.array([[u[n] for n in names] for u in r.units]) for r in data if any(r.gold)]
    golds = [np.array(r.gold, dtype=float) for r in data if any(r.gold)]
    every = np.concatenate(tables)
    mean, spread = every.mean(0), every.std(0) + 1e-9

    def loss(w: Any) -> Any:
        total, slope = RIDGE * w @ w, 2 * RIDGE * w
        for table, gold in zip(tables, golds, strict=True):
            z = (table - mean) / spread
            p = np.exp(z @ w - (z @ w).max())
            p /= p.sum()
            t = gold / gold.sum()
            total -= t @ np.log(p + 1e-12)
            slope = slope - z.T @ (t - p)
        return total, slope

    bounds = [(None, None) if n in FREE else (None, 0) if n in COSTS else (0, None) for n in names]
    weights = minimize(loss, np.zeros(len(names)), jac=True, bounds=bounds).x / spread
    return dict(zip(names, np.round(weights, 3).tolist(), strict=True))


def fit_curve(
    data: Sequence[Row], y: Any, names: Sequence[str], refused: float
) -> tuple[float, dict[str, float], float]:
    """Logistic regression of ``y``, and the likelihood that so few answerable ones are below."""
    x = np.array([[(r.signals or {})[n] for n in names] for r in data])
    mean, spread = x.mean(0), x.std(0) + 1e-9

    def loss(w: Any) -> Any:
        z = (x - mean) / spread @ w[1:] + w[0]
        p = 1 / (1 + np.exp(-z))
        total = -np.sum(np.log(np.where(y, p, 1 - p) + 1e-12)) + RIDGE * w[1:] @ w[1:]
        off = p - y
        slope = np.concatenate([[off.sum()], ((x - mean) / spread).T @ off + 2 * RIDGE * w[1:]])
        return total, slope

    # more evidence never makes an answer less likely: else the model would learn how the writers
    # of the questions worded them
    bounds = [(None, None)] + [(None, 0) if n in COSTS else (0, None) for n in names]
    fitted = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds).x
    weights = fitted[1:] / spread
    intercept = float(fitted[0] - weights @ mean)
    sure = 1 / (1 + np.exp(-(x @ weights + intercept)))
    answerable = np.array([r.answerable for r in data])
    least = float(np.quantile(sure[answerable], refused))
    return intercept, dict(zip(names, weights.tolist(), strict=True)), least


def report(name: str, data: Sequence[Row], model: tuple[float, dict[str, float], float]) -> None:
    """How the models do on some questions."""
    intercept, weights, least = model
    sure = np.array(
        [1 / (1 + np.exp(-(intercept + sum(w * (r.signals or {})[n] for n, w in weights.items()))))
         for r in data]
    )  # fmt: skip
    can = np.array([r.answerable for r in data])
    if can.all() or not can.any():
        return
    print(
        f"{name}: {len(data)} questions; AUROC {roc_auc_score(can, sure):.3f}; "
        f"false answers {np.mean(sure[~can] >= least):.2f}, "
        f"false abstentions {np.mean(sure[can] < least):.3f}",
        file=sys.stderr,
    )


def main(adapter: str, *arguments: str) -> None:
    """Print the table of weights."""
    without = [read_adapter(left_out(Path(adapter), fold)) for fold in (0, 1)]
    pairs = list(zip(arguments[::2], arguments[1::2], strict=True))
    sets = [(f"{Path(q).stem}, {Path(a).stem or 'bundled'}", rows(q, a, without)) for q, a in pairs]
    development = [r for _, data in sets for r in data if half(r.id) == "development"]
    ranking = fit_ranking(development)
    around = [r for r in development if r.off_topic or r.answerable]
    topic = fit_curve(around, np.array([r.answerable for r in around]), TOPIC, OFF_TOPIC)
    near = [r for r in development if not r.off_topic]
    names = list(near[0].signals or {})
    can = np.array([r.answerable for r in near])
    model = fit_curve(near, can, names, FALSE_ABSTENTIONS)
    sure = fit_curve(near, np.array([r.right for r in near]), names, FALSE_ABSTENTIONS)
    for name, data in sets:
        for side in ("development", "test"):
            report(f"{name} {side}", [r for r in data if half(r.id) == side], model)
    print("# Made by evals/calibrate.py from the development halves of the question sets.")
    print("\n[ranking]")
    for key, value in ranking.items():
        print(f"{key} = {value}")
    models = (("topic", topic), ("answerable", model), ("confidence", sure))
    for name, (intercept, weights, least) in models:
        print(f"\n[{name}]\nintercept = {intercept:.4f}")
        if name != "confidence":
            print(f"least = {least:.4f}")
        print(f"\n[{name}.weights]")
        for key, value in weights.items():
            print(f"{key} = {value:.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
