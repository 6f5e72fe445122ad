"""The adapter: it keeps lengths, is saved whole, and leaves the documents' side alone."""

from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT
from jkqa.encoding.adapter import Adapter, adapter_for, read_adapter
from jkqa.encoding.encode import DEFAULT_SHA256
from jkqa.index import Index
from jkqa.protocols import Vectors

SEEDS = st.integers(0, 2**16)


def _adapter(seed: int, dimension: int = 12, rank: int = 3) -> Adapter:
    chance = np.random.default_rng(seed)
    down, up = chance.normal(size=(dimension, rank)), chance.normal(size=(rank, dimension))
    return Adapter(down.astype(np.float16), up.astype(np.float16))


def _pieces(seed: int, count: int = 5, dimension: int = 12) -> Vectors:
    rows = np.random.default_rng(seed).normal(size=(count, dimension))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@settings(max_examples=30)
@given(SEEDS, SEEDS)
def test_pieces_stay_of_length_1_and_are_turned_one_by_one(one: int, other: int) -> None:
    adapter, pieces = _adapter(one), _pieces(other)
    turned = adapter.turned(pieces)
    assert np.allclose(np.linalg.norm(turned, axis=1), 1, atol=1e-5)
    assert np.allclose(adapter.turned(pieces[2:3]), turned[2:3], atol=1e-5)


@given(SEEDS)
@settings(max_examples=10)
def test_without_a_turn_pieces_stay_as_they_are(seed: int) -> None:
    still = Adapter(np.zeros((12, 3), np.float16), np.zeros((3, 12), np.float16))
    assert np.allclose(still.turned(_pieces(seed)), _pieces(seed), atol=1e-6)


def test_saving_then_reading_is_identity(tmp_path: Path) -> None:
    adapter = _adapter(7)
    adapter.save(tmp_path / "a.npz")
    again = read_adapter(tmp_path / "a.npz")
    assert (again.down == adapter.down).all()
    assert (again.up == adapter.up).all()


def test_the_default_model_has_one_and_others_have_none() -> None:
    adapter = adapter_for(DEFAULT_SHA256)
    assert adapter is not None
    assert adapter.down.shape == adapter.up.T.shape
    assert adapter_for("0" * 64) is None


def test_a_question_is_turned_and_no_unit(index: Index) -> None:
    question = "Who headed the panel on the shipwreck?"
    with_it = index.score(question)
    assert with_it.encoded is not None
    plain = index.encoder.encode_questions([with_it.query.text])[0]
    assert not np.allclose(plain.pieces, with_it.encoded.pieces, atol=1e-3)
    assert (plain.vector == with_it.encoded.vector).all()
    stated = index.score(question, stated=True)
    assert stated.encoded is not None
    assert (stated.encoded.pieces == plain.pieces).all()


def test_what_it_learns_from_is_none_of_what_is_measured() -> None:
    learned = {path.stem for path in (ROOT / "evals" / "training").glob("*.jsonl")}
    folders = (ROOT / "evals", ROOT / "evals" / "unseen")
    measured = {path.stem for folder in folders for path in folder.glob("*.jsonl")}
    assert len(learned) == 20
    assert not learned & measured
