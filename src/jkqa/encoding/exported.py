"""A model exported for questions: its graph run by onnxruntime, without torch or transformers.

An export is a folder, made and checked by ``export.py``:

    graph.onnx        the transformer's graph; its numbers stand in the model's own file
    tokenizer.json    only where the model's folder has not this very one
    record.json       what it was made from, the hashes, and how far it is from the reference

The weights are not copied: they stay in the model's safetensors file, memory-mapped.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from jkqa.encoding.vectors import encoded_of
from jkqa.encoding.weights import FILE, Weights, hash_of
from jkqa.errors import ModelError
from jkqa.protocols import Encoded

#: Goes up whenever an export changes its meaning.
FORMAT = 1
GRAPH, TOKENIZER, RECORD = "graph.onnx", "tokenizer.json", "record.json"
#: onnxruntime's name for the folder in which a graph's numbers lie.
WEIGHTS_FOLDER = "session.model_external_initializers_file_folder_path"
_KIND = "jkqa encoder"


@dataclass(frozen=True, slots=True)
class Check:
    """How an export was held against the reference before it was trusted.

    Over ``texts`` fixed texts: the lowest cosine between any vector, of a text or of a word piece,
    and the reference's, and the largest difference of a part. ``versions`` are the libraries'.
    """

    texts: int
    worst_cosine: float
    worst_difference: float
    versions: dict[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """What an export says of itself.

    ``weights`` is the hash of the model's safetensors file, ``tables`` maps the inputs of the graph
    that it holds to their names there, ``files`` maps the names of files to their hashes.
    """

    model: str
    weights: str
    tables: dict[str, str]
    files: dict[str, str]
    pooling: Literal["mean", "cls"]
    window: int
    check: Check
    kind: str = _KIND
    format: int = FORMAT


class Damaged(ModelError):
    """An export is not whole, or not what its record says. It is made anew."""


class Exported:
    """The model of an export.

    Args:
        folder: the export.
        model: the folder of the model that it was made from.
        record: what ``read_record`` found in the export.

    Raises Damaged when a file is not what the record says or cannot be used.
    """

    def __init__(self, folder: Path, model: Path, record: Record) -> None:
        self.record = record
        graph = _checked(folder / GRAPH, record)
        own = folder / TOKENIZER
        tokenizer = _checked(own if own.is_file() else model / TOKENIZER, record)
        try:
            weights = Weights(model / FILE)
            self._session = _session(graph, weights.path)
            self._tables = {given: _value(weights[name]) for given, name in record.tables.items()}
            self._tokenizer = _tokenizer(tokenizer, record.window)
        except Exception as error:  # noqa: BLE001  the two libraries raise bare exceptions of many kinds
            raise Damaged(f"{folder}: cannot be used ({_first_line(error)}).") from None

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Each text as the model sees it; what is beyond the window is cut."""
        return [self._encode(text) for text in texts]

    def _encode(self, text: str) -> Encoded:
        tokenized = self._tokenizer.encode(text)
        ids = np.array([tokenized.ids], dtype=np.int64)
        asked = {"input_ids": _value(ids), "attention_mask": _value(np.ones_like(ids))}
        [found] = self._session.run_with_ort_values(["vectors"], asked | self._tables)
        vectors = found.numpy()
        whole = vectors[0].mean(axis=0) if self.record.pooling == "mean" else vectors[0][0]
        return encoded_of(text, whole, vectors[0], tokenized.ids, tokenized.offsets)


def read_record(folder: Path, weights: str) -> Record | None:
    """The record of an export for these weights; None where there is no such export.

    Raises Damaged when the record cannot be read or is for other weights.
    """
    path = folder / RECORD
    if not path.is_file():
        return None
    try:
        found = json.loads(path.read_text("utf-8"))
        record = Record(**{**found, "check": Check(**found["check"])})
        if (record.kind, record.format, record.weights) != (_KIND, FORMAT, weights):
            raise ValueError("for another version or other weights")
        if not {GRAPH, TOKENIZER} <= set(record.files) or not isinstance(record.tables, dict):
            raise ValueError("it names no files")
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise Damaged(f"{path}: cannot be used ({_first_line(error)}).") from None
    return record


def record_text(record: Record) -> str:
    """The record as it is written."""
    return json.dumps(asdict(record), indent=1) + "\n"


def _checked(path: Path, record: Record) -> Path:
    if not path.is_file() or hash_of(path) != record.files[path.name]:
        raise Damaged(f"{path}: missing or damaged (its hash differs).")
    return path


def _session(graph: Path, weights: Path) -> Any:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL  # done already
    options.log_severity_level = 4
    options.add_session_config_entry(WEIGHTS_FOLDER, str(weights.parent))  # it maps them itself
    return ort.InferenceSession(graph.read_bytes(), options, providers=["CPUExecutionProvider"])


def _value(array: Any) -> Any:
    """An array as onnxruntime takes it, without a copy."""
    import onnxruntime as ort

    return ort.OrtValue.ortvalue_from_numpy(array)


def _tokenizer(path: Path, window: int) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length=window)
    return tokenizer


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:160] if lines else type(error).__name__
