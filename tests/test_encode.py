"""Questions without torch: the reference's vectors, and nothing heavy is loaded."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import ROOT, STRAITS
from jkqa.encoding.encode import (
    DEFAULT_MODEL,
    DEFAULT_SHA256,
    ModelEncoder,
    default_folder,
    encoder,
)
from jkqa.encoding.export import LEAST_COSINE, check, export
from jkqa.encoding.exported import GRAPH, RECORD, Damaged, Exported, Record, read_record
from jkqa.encoding.graph import CannotExport
from jkqa.encoding.reference import Reference
from jkqa.encoding.weights import FILE, Weights, hash_of, known_hash
from jkqa.protocols import Encoded, Encoder
from jkqa.storage.places import bundled_exports, cache_folder

QUESTIONS = [
    json.loads(line)["question"]
    for name in ("japan-korea-2024.jsonl", "straits-2031.jsonl")
    for line in (ROOT / "evals" / name).read_text("utf-8").splitlines()
]
HEAVY = ["torch", "transformers", "sentence_transformers"]
MODEL = ["onnxruntime", "tokenizers", "faiss", *HEAVY]


def assert_same(one: list[Encoded], other: list[Encoded]) -> None:
    for expected, found in zip(one, other, strict=True):
        assert np.array_equal(expected.ids, found.ids)
        assert np.array_equal(expected.places, found.places)
        assert expected.vector @ found.vector > LEAST_COSINE
        for a, b in ((expected.vector, found.vector), (expected.pieces, found.pieces)):
            assert a.shape == b.shape
            assert a.dtype == b.dtype == np.float32
            assert np.allclose(a, b, atol=1e-3)


@settings(max_examples=40)
@example("")
@example("\n \t")
@example("a" * 5000)
@example("the 2nd \N{COMBINING ACUTE ACCENT}\u200b " * 200)
@given(st.text(max_size=300))
def test_any_text_has_the_references_vectors(text: str) -> None:
    mind = encoder()
    assert_same(mind.encode([text]), mind.encode_questions([text]))


def test_real_questions_have_the_references_vectors(mind: Encoder) -> None:
    some = QUESTIONS[::5]
    assert_same(mind.encode(some), mind.encode_questions(some))


def test_the_bundled_export_is_of_the_published_weights() -> None:
    record = read_record(bundled_exports() / DEFAULT_SHA256[:16], DEFAULT_SHA256)
    assert record
    assert record.model == DEFAULT_MODEL
    assert record.check.worst_cosine >= LEAST_COSINE
    assert record.check.texts > 10


# what is loaded


def loaded(*words: str, home: Path) -> list[str]:
    """Which of the heavy modules a command has loaded when it ends."""
    script = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print('LOADED', *[m for m in {MODEL} if m in sys.modules]))\n"
        f"sys.argv = ['jkqa', *{list(words)!r}]\n"
        "from jkqa.cli.main import main\n"
        "main()"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "JKQA_HOME": str(home)},
    )
    assert made.returncode in (0, 3), made.stderr
    assert made.stderr == ""
    return made.stdout.split("LOADED")[-1].split()


@pytest.mark.parametrize(
    "words",
    [
        ["ask", "Why did the plan for liaison offices meet opposition?"],
        ["ask", "What happened in the week after Ishiba and Yoon first met?"],
        ["ask", "How do I bake sourdough bread?", "--json"],
        ["search", "liaison offices"],
        ["search", "liaison offices", "--mode", "dense"],
    ],
)
def test_a_question_loads_no_torch(words: list[str], tmp_path: Path) -> None:
    found = loaded(*words, home=tmp_path)
    assert not set(found) & set(HEAVY)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["ask", "--help"],
        ["ask", "What happened in June 2024?"],
        ["ask", "Which court rulings were there between 1 July and 31 August?"],
        ["search", "liaison offices", "--mode", "lexical"],
        ["timeline", "--actor", "Kishida"],
        ["show", "p12"],
        ["documents"],
    ],
)
def test_these_load_no_model_at_all(words: list[str], tmp_path: Path) -> None:
    assert loaded(*words, home=tmp_path) == []


# models of all kinds


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model with random weights and the default model's tokenizer; pools by the first."""
    return made_model(tmp_path_factory.mktemp("tiny"), "cls")


def made_model(folder: Path, pooling: str, *, dense: bool = False) -> Path:
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer import modules as models
    from transformers import BertConfig, BertModel

    torch.manual_seed(7)
    inside = folder / "inside"
    config = BertConfig(
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        vocab_size=30522,
    )
    BertModel(config).save_pretrained(inside)
    for path in default_folder().iterdir():
        if "token" in path.name or path.name == "vocab.txt":
            shutil.copy(path, inside)
    first = models.Transformer(str(inside), max_seq_length=32)
    modules: list[Any] = [first, models.Pooling(32, pooling_mode=pooling)]
    if dense:
        modules.append(models.Dense(32, 16))
    SentenceTransformer(modules=modules, device="cpu").save(str(folder / "model"))
    return folder / "model"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JKQA_CACHE", str(tmp_path / "cache"))
    return cache_folder()


def folders(cache: Path) -> list[Path]:
    return [path for path in cache.glob("*") if path.is_dir()]


def test_another_model_is_exported_once(
    tiny: Path, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mind = ModelEncoder(str(tiny), tiny)
    found = mind.encode_questions(QUESTIONS[:5])
    assert "preparing" in caplog.text
    assert_same(mind.encode(QUESTIONS[:5]), found)
    [folder] = folders(cache)
    record = json.loads((folder / RECORD).read_text())
    assert record["pooling"] == "cls"
    assert record["check"]["worst_cosine"] > LEAST_COSINE
    assert "torch" in record["check"]["versions"]
    caplog.clear()
    again = ModelEncoder(str(tiny), tiny)
    assert_same(found, again.encode_questions(QUESTIONS[:5]))
    assert caplog.text == ""


@pytest.mark.parametrize("name", [GRAPH, RECORD])
@pytest.mark.parametrize("how", ["cut", "altered", "gone"])
def test_a_damaged_export_is_made_anew(
    tiny: Path, cache: Path, caplog: pytest.LogCaptureFixture, name: str, how: str
) -> None:
    ModelEncoder(str(tiny), tiny).prepare()
    [folder] = folders(cache)
    whole = (folder / name).read_bytes()
    if how == "gone":
        (folder / name).unlink()
    else:
        data = whole[:99] if how == "cut" else b"\0" + whole[1:]
        (folder / name).write_bytes(data)
    caplog.clear()
    mind = ModelEncoder(str(tiny), tiny)
    mind.prepare()
    assert caplog.text.count("preparing") == 1
    assert folders(cache) == [folder]
    assert_same(mind.encode(["a question"]), mind.encode_questions(["a question"]))
    assert read_record(folder, mind.sha256)


def test_an_unwritable_cache_falls_back(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("JKQA_CACHE", str(tmp_path / "file"))
    mind = ModelEncoder(str(tiny), tiny)
    assert_same(mind.encode(["a question"]), mind.encode_questions(["a question"]))
    assert mind.exported is None
    last = caplog.records[-1].getMessage()
    assert "cannot be written" in last
    assert "\n" not in last


@pytest.mark.parametrize(
    ("pooling", "dense", "reason"), [("max", False, "max"), ("mean", True, "Dense")]
)
def test_a_model_of_another_kind_falls_back_and_says_so(
    tmp_path: Path,
    cache: Path,
    caplog: pytest.LogCaptureFixture,
    pooling: str,
    dense: bool,
    reason: str,
) -> None:
    model = made_model(tmp_path / "other", pooling, dense=dense)
    mind = ModelEncoder(str(model), model)
    if not dense:
        assert len(mind.encode_questions(["a question"])) == 1
    assert mind.exported is None
    assert reason in caplog.records[-1].getMessage()
    assert not folders(cache)


def test_an_export_that_is_wrong_is_not_trusted(tiny: Path, tmp_path: Path) -> None:
    """The check refuses vectors pooled in another way, and pieces that are cut elsewhere."""
    reference = Reference(str(tiny), tiny)
    export(reference, hash_of(tiny / FILE), tmp_path / "e")
    record = read_record(tmp_path / "e", hash_of(tiny / FILE))
    assert record
    for change in ({"pooling": "mean"}, {"window": 16}):
        wrong = Record(**{**{n: getattr(record, n) for n in record.__slots__}, **change})
        with pytest.raises(CannotExport, match="differ"):
            check(reference, Exported(tmp_path / "e", tiny, wrong))


def test_an_export_of_other_weights_is_refused(tmp_path: Path) -> None:
    folder = shutil.copytree(bundled_exports() / DEFAULT_SHA256[:16], tmp_path / "e")
    with pytest.raises(Damaged, match="other weights"):
        read_record(folder, "0" * 64)
    assert read_record(tmp_path / "none", DEFAULT_SHA256) is None


def test_weights_are_those_of_safetensors(tiny: Path) -> None:
    from safetensors.numpy import load_file

    expected, found = load_file(tiny / FILE), Weights(tiny / FILE)
    assert set(found) == set(expected)
    for name, tensor in expected.items():
        assert np.array_equal(found[name], tensor)


def test_a_hash_is_remembered_until_the_file_is_touched(tmp_path: Path) -> None:
    path, notes = tmp_path / "big", tmp_path / "new" / "hashes.json"
    path.write_bytes(b"one")
    assert known_hash(path, notes) == known_hash(path, notes) == hash_of(path)
    before = path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert known_hash(path, notes) == hash_of(path)
    for damage in ("[]", "{", '{"x": 1}'):
        notes.write_text(damage)
        assert known_hash(path, notes) == hash_of(path)
    assert known_hash(path, path / "under-a-file") == hash_of(path)


def test_offline_nothing_is_fetched(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "jkqa", "index", str(STRAITS), "-o", str(tmp_path / "i"),
         "--model", "nobody/has-this-model", "--offline"],
        capture_output=True, text=True, check=False,
        env={**os.environ, "HF_HOME": str(tmp_path / "hf")},
    )  # fmt: skip
    assert made.returncode == 1
    assert "offline" in made.stderr
    assert "Traceback" not in made.stderr
    assert len(made.stderr.splitlines()) == 1
