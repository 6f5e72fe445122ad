"""A model exported for questions, and checked against the reference before it is trusted."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import numpy as np

from jkqa.encoding.exported import (
    GRAPH,
    RECORD,
    TOKENIZER,
    Check,
    Exported,
    Record,
    record_text,
)
from jkqa.encoding.graph import CannotExport, graph_of
from jkqa.encoding.reference import Reference
from jkqa.encoding.weights import FILE, Weights, hash_of
from jkqa.errors import ModelError
from jkqa.protocols import Encoded

#: An export whose vectors are further from the reference's is not used.
LEAST_COSINE = 0.9999
#: Texts of every kind that must come out as in the reference.
CHECKED = (
    "When was the treaty signed?",
    "Who chaired the inquiry into the loss of the ferry, and what did it find?",
    "WHY did the PLAN for liaison offices meet opposition?",
    "Kovarić, Šimůnek and Nuñez met in Zürich; naïve façades, coöperation.",
    "$72,200 (105 million won), 3.5%, 27.6.2031, 6/27/2031, U.S.-led, 2-plus-2",
    "the 2nd, 3rd and 21st of March; 12:30 p.m.; COVID-19; G7; F-16s; A/RES/79",
    "‘quoted’ “words” – with dashes — of all kinds… and an ellipsis",
    "日韓首脳会談はいつ開かれましたか",
    "한일 정상회담은 언제 열렸습니까?",
    "mixed 東京 and Seoul 서울 \N{SLIGHTLY SMILING FACE} in one",
    "  spaces   before,\tbetween\nand after  ",
    "x",
    "?",
    "internationalisation antidisestablishmentarianism floccinaucinihilipilification",
    "a longer text, of more word pieces than the model's window has room for: " * 60,
)
_VERSIONS = ("sentence-transformers", "transformers", "torch", "tokenizers", "onnxruntime")


def export(reference: Reference, weights: str, folder: Path) -> None:
    """Export the reference's model to a folder, which is there whole or not at all.

    ``weights`` is the hash of its safetensors file. Raises CannotExport, and OSError where the
    folder cannot be written.
    """
    model = reference.folder
    if model is None or not (model / FILE).is_file():
        raise CannotExport(f"its weights are in no file {FILE}")
    pooling = _pooling(reference)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        graph, tables = graph_of(reference, Weights(model / FILE))
        (new / GRAPH).write_bytes(graph)
        files = {
            GRAPH: hashlib.sha256(graph).hexdigest(),
            TOKENIZER: _tokenizer(reference, model, new),
        }
        unchecked = Check(0, 0.0, 0.0, {})
        record = Record(
            reference.name, weights, tables, files, pooling, reference.window, unchecked
        )
        made = Exported(new, model, record)
        record = replace(record, check=check(reference, made))
        (new / RECORD).write_text(record_text(record), "utf-8")
        new.chmod(0o755)
        shutil.rmtree(folder, ignore_errors=True)
        new.replace(folder)
    except ModelError as error:
        raise CannotExport(str(error)) from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def check(reference: Reference, made: Exported, texts: Sequence[str] = CHECKED) -> Check:
    """How far an export is from the reference. Raises CannotExport when that is too far."""
    worst_cosine, worst_difference = 1.0, 0.0
    for text, expected, found in zip(
        texts, reference.encode(texts), made.encode(texts), strict=True
    ):
        if not _same_pieces(expected, found):
            raise CannotExport(f"its word pieces differ from the reference's for {text[:40]!r}")
        one = np.vstack([expected.vector, expected.pieces]).astype(np.float64)
        other = np.vstack([found.vector, found.pieces]).astype(np.float64)
        worst_cosine = min(worst_cosine, float((one * other).sum(axis=1).min()))
        worst_difference = max(worst_difference, float(np.abs(one - other).max()))
    if not worst_cosine >= LEAST_COSINE:
        raise CannotExport(
            f"its vectors differ from the reference's (cosine {worst_cosine:.6f}, expected "
            f"{LEAST_COSINE} or more)"
        )
    versions = {name: version(name) for name in _VERSIONS}
    return Check(len(texts), round(worst_cosine, 8), round(worst_difference, 8), versions)


def _same_pieces(one: Encoded, other: Encoded) -> bool:
    return np.array_equal(one.ids, other.ids) and np.array_equal(one.places, other.places)


def _pooling(reference: Reference) -> Literal["mean", "cls"]:
    """How the model makes one vector of many; only what the numpy side can do."""
    names = [type(module).__name__ for module in reference.model]
    if names[:2] != ["Transformer", "Pooling"] or set(names[2:]) - {"Normalize"}:
        raise CannotExport(f"it has modules that jkqa does not know: {', '.join(names)}")
    if getattr(reference.model, "default_prompt_name", None):
        raise CannotExport("it puts a prompt before each text")
    pooling: Any = reference.model[1]
    mode = getattr(pooling, "pooling_mode", None) or pooling.get_pooling_mode_str()  # until 5.x
    mode = mode[0] if isinstance(mode, tuple | list) and len(mode) == 1 else mode
    if mode == "mean":
        return "mean"
    if mode == "cls":
        return "cls"
    raise CannotExport(f"it pools by {mode}; jkqa knows mean and cls")


def _tokenizer(reference: Reference, model: Path, new: Path) -> str:
    """The hash of the tokenizer's file: the model's own where it is the same, else a new one."""
    backend: Any = reference.model.tokenizer.backend_tokenizer
    own = model / TOKENIZER
    state = json.loads(backend.to_str())
    settings = {"padding", "truncation"}
    if own.is_file():
        theirs = json.loads(own.read_text("utf-8"))
        if all(theirs.get(k) == v for k, v in state.items() if k not in settings):
            return hash_of(own)
    text = json.dumps({**state, **dict.fromkeys(settings)}, ensure_ascii=False)
    (new / TOKENIZER).write_text(text, "utf-8")
    return hash_of(new / TOKENIZER)
