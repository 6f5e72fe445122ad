"""The fit of the models: fixed signs, and a limit that refuses no more than it may."""

import importlib.util
import sys
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT


@pytest.fixture(scope="module")
def calibrate() -> ModuleType:
    sys.path.append(str(ROOT / "evals"))  # as for a script, which finds those beside it
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "evals" / "calibrate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["calibrate"] = module  # a dataclass looks for its own module
    spec.loader.exec_module(module)
    return module


NAMES = ("fit", "odd", "astray", "score")
TABLES = st.lists(
    st.tuples(*[st.floats(0, 1)] * len(NAMES), st.booleans()), min_size=8, max_size=30
)


@settings(max_examples=25)
@given(TABLES, st.sampled_from([0.0, 0.04, 0.5]))
def test_signs_are_fixed_whatever_is_fitted(
    calibrate: ModuleType, table: list[tuple[float, ...]], refused: float
) -> None:
    rows = [
        calibrate.Row(str(i), [], [], bool(row[-1]), signals=dict(zip(NAMES, row, strict=False)))
        for i, row in enumerate(table)
    ]
    can = np.array([row.answerable for row in rows])
    if not can.any():
        return
    intercept, weights, least = calibrate.fit_curve(rows, can, NAMES, refused)
    assert all(
        (weight <= 0) == (name in calibrate.COSTS) or weight == 0
        for name, weight in weights.items()
    )
    sure = [
        1 / (1 + np.exp(-(intercept + sum(w * row.signals[n] for n, w in weights.items()))))
        for row in rows
        if row.answerable
    ]
    # a quantile lies between two of them
    assert sum(one < least - 1e-9 for one in sure) <= refused * (len(sure) - 1) + 1


@settings(max_examples=25)
@given(st.lists(st.floats(0.1, 1), min_size=4, max_size=12))
def test_the_signal_that_tells_is_weighed(calibrate: ModuleType, heights: list[float]) -> None:
    rows = [
        calibrate.Row(
            str(i),
            [{"late": height, "odd": 0.0}, {"late": 0.0, "odd": 0.0}],
            [True, False],
            answerable=True,
        )
        for i, height in enumerate(heights)
    ]
    weights = calibrate.fit_ranking(rows)
    assert weights["late"] > 0
    assert weights["odd"] == 0


@pytest.mark.parametrize(
    ("note", "off"),
    [
        ("off topic", True),
        ("Off-topic: sport", True),
        ("off_topic", True),
        ("near miss", False),
        ("", False),
    ],
)
def test_what_a_note_calls_off_topic(calibrate: ModuleType, note: str, off: bool) -> None:
    assert calibrate._is_off(note) == off  # noqa: SLF001


def test_answers_in_parts(calibrate: ModuleType) -> None:
    assert calibrate.parts_of(["May 3", "3 May"]) == [["May 3", "3 May"]]
    assert calibrate.parts_of([["May 3"], ["Lipovec"]]) == [["May 3"], ["Lipovec"]]
