"""What is encoded and in no index yet, so that an interrupted build goes on where it stopped.

    FOLDER/HASH.npz     the arrays of one document, by the hash of its content and of the weights

Only commands that write an index keep anything, and all of it goes when the index is written. What
cannot be written or read is encoded again.
"""

import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path

import numpy as np

from jkqa.errors import JkqaError
from jkqa.objects import document_object
from jkqa.signals.embedding import Arrays
from jkqa.storage.writing import write_whole
from jkqa.types import Document

#: Goes up whenever a document's arrays change their meaning.
_FORMAT = 1


class Kept:
    """Arrays of documents in a folder, by content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, document: Document, weights: str) -> Arrays | None:
        """The arrays of a document by the model of these weights, if they are kept."""
        try:
            with self._path(document, weights).open("rb") as file:
                found = np.load(file, allow_pickle=False)
                return Arrays(**{name: found[name] for name in Arrays.names()})
        except (OSError, ValueError, LookupError, EOFError, zipfile.BadZipFile):
            return None

    def keep(self, document: Document, weights: str, arrays: Arrays) -> None:
        """Keep a document's arrays."""
        packed = io.BytesIO()
        np.savez(packed, **{name: getattr(arrays, name) for name in Arrays.names()})
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._path(document, weights), packed.getvalue())
        except (OSError, JkqaError):  # a full or read-only cache costs time later, nothing else
            return

    def clear(self) -> None:
        """Forget everything: it is in an index now."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, document: Document, weights: str) -> Path:
        said = json.dumps([_FORMAT, weights, document_object(document)])
        return self.folder / f"{hashlib.sha256(said.encode()).hexdigest()}.npz"
