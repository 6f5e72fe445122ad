"""Two runs on the same questions: what differs, by how much, and whether by more than chance."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jkqa.errors import QuestionError
from jkqa.evaluation.measures import CURVES, MEASURES
from jkqa.evaluation.questions import question_lines
from jkqa.evaluation.resampling import holm, mean_interval, randomisation_p

Results = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A measure of B less that of A over the ``n`` questions that define both.

    ``p`` is two-sided, ``corrected`` is it by Holm's method over all measures; ``better`` and
    ``worse`` count the questions on which B is so.
    """

    measure: str
    n: int
    a: float
    b: float
    effect: float
    low: float | None
    high: float | None
    p: float
    corrected: float
    better: int
    worse: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """All measures; the questions that only B got right (won), and only A (lost)."""

    differences: tuple[Difference, ...]
    won: tuple[str, ...]
    lost: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]


def read_results(path: Path) -> Results:
    """The results that ``jkqa eval -o`` wrote, by id. Raises QuestionError."""
    found: Results = {}
    for number, line in question_lines(None, path):
        try:
            fields = json.loads(line)
            id, measures = fields["id"], fields["measures"]
            if not all(v is None or isinstance(v, int | float) for v in measures.values()):
                raise TypeError
        except (json.JSONDecodeError, KeyError, TypeError, AttributeError):
            raise QuestionError(
                f"{path}, line {number}: no result; expected a file of jkqa eval -o FILE."
            ) from None
        if id in found:
            raise QuestionError(f"{path}, line {number}: the id {id!r} comes twice.")
        found[id] = fields
    return found


def compare(a: Results, b: Results) -> Comparison:
    """B against A on the questions that are in both. Raises QuestionError where there is none."""
    both = [id for id in a if id in b]
    if not both:
        raise QuestionError("the two files have no question in common; nothing can be compared.")
    drafts = [
        draft
        for name in MEASURES
        if name not in CURVES and (draft := _difference(name, [(a[i], b[i]) for i in both]))
    ]
    corrected = holm([draft["p"] for draft in drafts])
    return Comparison(
        tuple(Difference(**d, corrected=c) for d, c in zip(drafts, corrected, strict=True)),
        won=tuple(i for i in both if _right(b[i]) > _right(a[i])),
        lost=tuple(i for i in both if _right(b[i]) < _right(a[i])),
        only_a=tuple(i for i in a if i not in b),
        only_b=tuple(i for i in b if i not in a),
    )


def _difference(name: str, pairs: Sequence[tuple[Any, Any]]) -> dict[str, Any] | None:
    """None for a measure that no question defines in both."""
    values = [(one["measures"].get(name), other["measures"].get(name)) for one, other in pairs]
    known = [(x, y) for x, y in values if x is not None and y is not None]
    if not known:
        return None
    differences = [y - x for x, y in known]
    low, high = mean_interval(differences) or (None, None)
    return {
        "measure": name,
        "n": len(known),
        "a": sum(x for x, _ in known) / len(known),
        "b": sum(y for _, y in known) / len(known),
        "effect": sum(differences) / len(known),
        "low": low,
        "high": high,
        "p": randomisation_p(differences),
        "better": sum(_is_better(name, d) for d in differences),
        "worse": sum(_is_better(name, -d) for d in differences),
    }


def _is_better(name: str, difference: float) -> bool:
    return difference < 0 if MEASURES[name].less else difference > 0


def _right(result: dict[str, Any]) -> float:
    return result["measures"].get("right") or 0.0


def comparison_object(found: Comparison) -> dict[str, Any]:
    """A comparison as JSON."""
    return {
        "measures": [
            {k: round(v, 6) if isinstance(v, float) else v for k, v in asdict(d).items()}
            for d in found.differences
        ],
        "won": list(found.won),
        "lost": list(found.lost),
        "only_a": list(found.only_a),
        "only_b": list(found.only_b),
    }
