"""An index on disk: a manifest, the documents, plain arrays. Written whole, refused when unsound.

manifest.json         what it is: format, model, tokenizer, documents, files and their hashes
documents.json        the documents, text included
NAME.npy              the arrays of ``embedding.Arrays``
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from jkqa.embedding import Arrays
from jkqa.errors import IndexDamaged, IndexMissing, IndexStale, IndexUnusable
from jkqa.lexical import K1, B
from jkqa.objects import document_object, document_of
from jkqa.tokenize import TOKENIZER
from jkqa.types import Document

#: Goes up whenever what is on disk changes its meaning.
FORMAT = 1
MANIFEST = "manifest.json"
DOCUMENTS = "documents.json"
_KIND = "jkqa index"


@dataclass(frozen=True, slots=True)
class Model:
    """The model that made the vectors."""

    name: str
    sha256: str
    dimension: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index says of itself.

    ``documents`` maps ids to the hashes of texts, ``sources`` to those of the files that were read,
    ``files`` names to the hashes of the index's own files.
    """

    model: Model
    documents: dict[str, str]
    sources: dict[str, str]
    counts: dict[str, int]
    files: dict[str, str]
    kind: str = _KIND
    format: int = FORMAT
    tokenizer: str = TOKENIZER
    bm25: dict[str, float] = field(default_factory=lambda: {"k1": K1, "b": B})


def save(
    folder: Path,
    documents: Sequence[Document],
    arrays: Arrays,
    model: Model,
    sources: dict[str, str] | None = None,
) -> None:
    """Write the index beside ``folder``, then put it in its place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        objects = [document_object(document) for document in documents]
        (new / DOCUMENTS).write_text(
            json.dumps(objects, ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
        for name in Arrays.names():
            np.save(new / f"{name}.npy", getattr(arrays, name), allow_pickle=False)
        manifest = Manifest(
            model=model,
            documents={document.id: document.sha256 for document in documents},
            sources=sources or {},
            counts={
                "documents": len(documents),
                "units": sum(len(d.units) for d in documents),
                "sentences": len(arrays.sentences),
                "windows": len(arrays.windows),
                "pieces": len(arrays.pieces),
            },
            files={path.name: _hash(path) for path in sorted(new.iterdir())},
        )
        (new / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1) + "\n", "utf-8")
        new.chmod(0o755)
        _replace(new, folder)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise


def load(folder: Path, mend: str) -> tuple[Manifest, list[Document], Arrays]:
    """Read an index. ``mend`` is the command that an error recommends.

    Raises IndexMissing, IndexDamaged or IndexStale.
    """
    manifest = read_manifest(folder, mend)
    for name, digest in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise IndexDamaged(f"{folder}: {name} is missing from the index. Run: {mend}")
        if _hash(path) != digest:
            raise IndexDamaged(f"{folder}: {name} is damaged (its hash differs). Run: {mend}")
    try:
        documents = [
            document_of(item) for item in json.loads((folder / DOCUMENTS).read_text("utf-8"))
        ]
        arrays = Arrays(
            **{name: np.load(folder / f"{name}.npy", allow_pickle=False) for name in Arrays.names()}
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"{folder}: the index cannot be read ({error}). Run: {mend}") from None
    return manifest, documents, arrays


def read_manifest(folder: Path, mend: str) -> Manifest:
    """The manifest alone, checked for being jkqa's and of this format."""
    path = folder / MANIFEST
    if not path.is_file():
        if folder.is_dir() and any(folder.iterdir()):
            raise IndexDamaged(f"{folder}: no {MANIFEST}; this is no whole index. Run: {mend}")
        raise IndexMissing(f"no index in {folder}. Run: {mend}")
    try:
        fields = json.loads(path.read_text("utf-8"))
        if fields["kind"] != _KIND:
            raise ValueError
        found, tokenizer = fields["format"], fields["tokenizer"]
    except (OSError, ValueError, KeyError, TypeError):
        raise IndexDamaged(f"{folder}: {MANIFEST} is damaged or not jkqa's. Run: {mend}") from None
    if (found, tokenizer) != (FORMAT, TOKENIZER):
        raise IndexStale(
            f"{folder}: made by another version of jkqa (format {found}, {tokenizer}; expected "
            f"{FORMAT}, {TOKENIZER}). Run: {mend}"
        )
    return _manifest(fields, folder, mend)


def _manifest(fields: dict[str, Any], folder: Path, mend: str) -> Manifest:
    try:
        manifest = Manifest(**{**fields, "model": Model(**fields["model"])})
        wanted = {DOCUMENTS, *(f"{name}.npy" for name in Arrays.names())}
        if set(manifest.files) != wanted:
            raise ValueError
    except (TypeError, ValueError, KeyError, AttributeError):
        raise IndexDamaged(f"{folder}: {MANIFEST} is damaged. Run: {mend}") from None
    return manifest


def _replace(new: Path, folder: Path) -> None:
    """Put ``new`` where ``folder`` is. An interruption leaves the old one or the new one."""
    if folder.exists() and not folder.is_dir():
        raise IndexUnusable(f"{folder} is a file; expected a folder for the index. Move it away.")
    old = new.with_name(f"{new.name}.old")
    if folder.exists():
        if any(folder.iterdir()) and not (folder / MANIFEST).exists():
            known = {DOCUMENTS, *(f"{name}.npy" for name in Arrays.names())}
            if not known & {path.name for path in folder.iterdir()}:
                raise IndexUnusable(
                    f"{folder} has files that are not jkqa's; choose another folder."
                )
        folder.replace(old)
    new.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
