"""Fit the adapter of ``adapter.py``: how the word pieces of a question are turned.

    python evals/adapt.py OUT.npz QUESTIONS.jsonl ARTICLE [QUESTIONS.jsonl ARTICLE ...]

Beside ``OUT.npz`` it writes ``OUT-without-0.npz`` and ``OUT-without-1.npz``, each fitted without
the questions of one fold: ``calibrate.py`` looks at a question with the one that did not see it.
ARTICLE ``-`` is the bundled corpus. Of question sets under ``evals/training`` every question is
learned from, of all others only the development half; how the test halves fare goes to stderr.
The loss is the likelihood of the gold units under a softmax over all units of the document, as
they are ranked for a search, so that what is learned is what the search needs. The units' vectors
stay as they are: an index holds with the adapter and without.
"""

import hashlib
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

import jkqa
from jkqa.asked import read_question
from jkqa.encoding.adapter import Adapter
from jkqa.evaluation.halves import half
from jkqa.index import Index
from jkqa.retrieval import WEIGHTS

RANK = 64
EPOCHS, BATCH, RATE = 4, 16, 1e-3
#: The share of a question's pieces that are left out, each time anew, while learning.
DROPPED = 0.15
#: What the square of the turn's size costs.
RIDGE = 3e-4
#: The temperature that the softmax begins with.
SHARPNESS = 18.0
#: So many fits from different beginnings make a mean.
SEEDS = 3


@dataclass
class Units:
    """The pieces of a document, in sentences of units."""

    pieces: torch.Tensor
    sizes: torch.Tensor
    owners: torch.Tensor
    count: int


@dataclass
class Query:
    """A question: its pieces, their weights, what all other signals add, and its gold units."""

    id: str
    learned: bool
    fold: int
    units: Units
    pieces: torch.Tensor
    weights: torch.Tensor
    others: torch.Tensor
    gold: list[list[int]]


def units_of(index: Index) -> Units:
    """The pieces of an index as rows of length 1."""
    a = index.arrays
    rows = np.asarray(a.piece_vectors, np.float32) / np.asarray(a.piece_norms)[:, None]
    return Units(
        torch.from_numpy(rows),
        torch.from_numpy(np.diff(a.piece_starts)),
        torch.from_numpy(a.sentences[:, 0].astype(np.int64)),
        len(index.units),
    )


def queries(questions: Path, article: str) -> list[Query]:
    """The questions of a set that passages answer."""
    index = jkqa.load() if article == "-" else jkqa.build(article)
    units = units_of(index)
    training = questions.parent.name == "training"
    at = {str(unit.locator): n for n, unit in enumerate(index.units)}
    found = []
    for line in questions.read_text("utf-8").splitlines():
        q = json.loads(line)
        gold = [[at[x] for x in group if x in at] for group in q.get("gold", [])]
        if not any(gold) or read_question(index, q["question"]).want.form:
            continue
        evidence = index.score(q["question"])
        text = evidence.query.text
        encoded = index.encoder.encode_questions([text])[0]
        others = sum(WEIGHTS[n] * s for n, s in evidence.signals.items() if n != "late")
        found.append(
            Query(
                q["id"],
                training or half(q["id"]) == "development",
                fold_of(article if training else q["id"]),
                units,
                torch.from_numpy(encoded.pieces.copy()),
                torch.from_numpy(index.late.weights(text, encoded).astype(np.float32)),
                torch.from_numpy(np.asarray(others, np.float32)),
                [group for group in gold if group],
            )
        )
    return found


def fold_of(name: str) -> int:
    """0 or 1: articles to learn from are whole in one fold, other questions each in its own."""
    return hashlib.sha256(f"fold {name}".encode()).digest()[0] % 2


def left_out(out: Path, fold: int) -> Path:
    """Where the adapter is that did not see a fold."""
    return out.with_name(f"{out.stem}-without-{fold}.npz")


def scores_of(query: Query, pieces: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """The score of every unit, as in a search, with these pieces for the question's."""
    own = query.units
    cosines = own.pieces @ pieces.T
    best = torch.segment_reduce(cosines, "max", lengths=own.sizes, axis=0, initial=-1.0)
    start = torch.full((own.count,), -1.0)
    return query.others + start.scatter_reduce(0, own.owners, best @ weights, "amax")


class Turn(torch.nn.Module):
    """A piece, and what its turn adds to it: ``p + p V U``."""

    def __init__(self, seed: int, dimension: int) -> None:
        super().__init__()
        torch.manual_seed(seed)
        self.v = torch.nn.Parameter(torch.randn(dimension, RANK) * 0.05)
        self.u = torch.nn.Parameter(torch.zeros(RANK, dimension))
        self.sharpness = torch.nn.Parameter(torch.tensor(SHARPNESS).log())

    def forward(self, query: Query) -> torch.Tensor:
        """The score of every unit, as in a search."""
        pieces, weights = query.pieces, query.weights
        if self.training:
            kept = torch.rand(len(weights)) > DROPPED
            kept[int(weights.argmax())] = True
            pieces, weights = pieces[kept], weights[kept] / weights[kept].sum()
        turned = torch.nn.functional.normalize(pieces + pieces @ self.v @ self.u, dim=1)
        return scores_of(query, turned, weights)

    def loss(self, query: Query) -> torch.Tensor:
        """Minus the log likelihood of the gold units, a mean over the groups."""
        logs = torch.log_softmax(self(query) * self.sharpness.exp(), 0)
        each = [-torch.logsumexp(logs[group], 0) for group in query.gold]
        return torch.stack(each).mean()


def fitted(data: Sequence[Query], seed: int) -> torch.Tensor:
    """The matrix that is added to the identity, shape ``(dimension, dimension)``."""
    turn, order = Turn(seed, data[0].pieces.shape[1]), list(data)
    chance = random.Random(seed)  # noqa: S311
    optimizer = torch.optim.Adam(turn.parameters(), lr=RATE)
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for first in range(0, len(order), BATCH):
            some = order[first : first + BATCH]
            loss = torch.stack([turn.loss(q) for q in some]).mean()
            loss = loss + RIDGE * ((turn.v @ turn.u) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return (turn.v @ turn.u).detach()


def adapter_of(data: Sequence[Query], seeds: int) -> Adapter:
    """The mean of some fits, of rank ``RANK`` again."""
    total = torch.stack([fitted(data, seed) for seed in range(seeds)]).mean(0)
    left, sizes, right = np.linalg.svd(total.numpy())
    down, up = left[:, :RANK] * sizes[:RANK], right[:RANK]
    return Adapter(down.astype(np.float16), up.astype(np.float16))


def first_and_third(data: Sequence[Query], adapter: Adapter | None) -> tuple[float, float]:
    """How often a gold unit of each group comes first, and among the first three."""
    ranks = []
    for q in data:
        pieces = q.pieces if adapter is None else torch.from_numpy(adapter.turned(q.pieces.numpy()))
        scores = scores_of(q, pieces, q.weights)
        ranks += [int((scores > scores[group].max()).sum()) for group in q.gold]
    return float(np.mean([r < 1 for r in ranks])), float(np.mean([r < 3 for r in ranks]))


def main(out: str, *arguments: str) -> None:
    """Write the adapter, and say what it does for questions that it did not see."""
    pairs = list(zip(arguments[::2], arguments[1::2], strict=True))
    sets = [(f"{Path(q).stem}, {Path(a).stem}", queries(Path(q), a)) for q, a in pairs]
    learned = [q for _, data in sets for q in data if q.learned]
    adapter = adapter_of(learned, SEEDS)
    adapter.save(Path(out))
    for fold in (0, 1):
        others = adapter_of([q for q in learned if q.fold != fold], 1)
        others.save(left_out(Path(out), fold))
    for name, data in sets:
        unseen = [q for q in data if not q.learned]
        if unseen:
            before, after = first_and_third(unseen, None), first_and_third(unseen, adapter)
            print(
                f"{name} test: {len(unseen)} questions; first {before[0]:.3f} -> {after[0]:.3f}, "
                f"among three {before[1]:.3f} -> {after[1]:.3f}",
                file=sys.stderr,
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
