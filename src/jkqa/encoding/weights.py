"""A model's weights as they lie in its safetensors file, memory-mapped: nothing is read twice.

The format: eight bytes with the length of a head in JSON, the head, the numbers of all tensors.
(https://huggingface.co/docs/safetensors). The library of that name copies what it reads.
"""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.errors import JkqaError, ModelError
from jkqa.storage.writing import write_whole

#: The name of the file in a model's folder.
FILE = "model.safetensors"
_NOTED = 5
_TYPES = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4", "I8": "<i1"}


class Weights:
    """The tensors of a file by name. Raises ModelError when it is no whole safetensors file."""

    def __init__(self, path: Path) -> None:
        self.path = path = path.resolve()  # what is downloaded is linked to
        try:
            self._bytes: NDArray[np.uint8] = np.memmap(path, dtype=np.uint8, mode="r")
            self._begin = 8 + int.from_bytes(self._bytes[:8].tobytes(), "little")
            head = json.loads(self._bytes[8 : self._begin].tobytes())
            self._heads: dict[str, Any] = {k: v for k, v in head.items() if k != "__metadata__"}
        except (OSError, ValueError, AttributeError) as error:
            raise ModelError(
                f"{path}: no safetensors file ({error}); expected a model's weights."
            ) from None

    def __iter__(self) -> Any:
        return iter(self._heads)

    def place(self, name: str) -> tuple[int, int]:
        """Where the numbers of a tensor begin in the file, and how many bytes they are."""
        first, last = self._heads[name]["data_offsets"]
        return self._begin + first, last - first

    def __getitem__(self, name: str) -> NDArray[Any]:
        """The tensor of that name, a view of the file. Raises ModelError when there is none."""
        try:
            head = self._heads[name]
            first, last = (self._begin + offset for offset in head["data_offsets"])
            return self._bytes[first:last].view(_TYPES[head["dtype"]]).reshape(head["shape"])
        except (KeyError, ValueError, TypeError):
            raise ModelError(f"{self.path}: no tensor {name!r} that can be read.") from None


def hash_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def known_hash(path: Path, notes: Path) -> str:
    """The SHA-256 of a large file, worked out again only when the file was touched.

    ``notes`` is a file that remembers hashes beside size, number, and times of change, one of which
    no program can set. Where it cannot be written, nothing is remembered.
    """
    state = path.stat()
    seen = [state.st_size, state.st_ino, state.st_mtime_ns, state.st_ctime_ns]
    known = _read_notes(notes)
    key = str(path.resolve())
    if key not in known or known[key][:-1] != seen:
        known[key] = [*seen, hash_of(path)]
        with contextlib.suppress(JkqaError, OSError):
            notes.parent.mkdir(parents=True, exist_ok=True)
            write_whole(notes, json.dumps(known, indent=1) + "\n")
    return str(known[key][-1])


def _read_notes(notes: Path) -> dict[str, list[Any]]:
    try:
        known = json.loads(notes.read_text("utf-8"))
        return {key: row for key, row in known.items() if len(row) == _NOTED}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
