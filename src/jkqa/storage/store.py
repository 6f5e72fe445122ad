"""An index on disk: a manifest, the documents, plain arrays. Written whole, refused when unsound.

manifest.json         what it is: format, model, tokenizer, documents, files and their hashes
documents.json        the documents, text included
words.json            their words, see ``compiled.py``
NAME.npy              the arrays of ``embedding.Arrays``, and ``dates`` of ``compiled.Compiled``
postings_NAME.npy     the arrays of ``lexical.Postings``
NAME.cells            FAISS's inverted file of the vectors of that name, where there are many

Arrays are memory-mapped. A file over 16 MB is checked by its size when the index is loaded, and by
its hash with ``verify``, which ``jkqa doctor`` calls.
"""

import hashlib
import json
import math
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from jkqa.errors import IndexDamaged, IndexMissing, IndexStale, IndexUnusable
from jkqa.objects import document_object, document_of
from jkqa.signals.compiled import Compiled, words_of, words_text
from jkqa.signals.dense import EXACT, write_cells
from jkqa.signals.embedding import Arrays
from jkqa.signals.lexical import K1, B, Postings
from jkqa.storage.writing import undisturbed
from jkqa.tokenize import TOKENIZER
from jkqa.types import Document

#: Goes up whenever what is on disk changes its meaning.
FORMAT = 2
MANIFEST = "manifest.json"
DOCUMENTS = "documents.json"
WORDS = "words.json"
_KIND = "jkqa index"
_VECTORS = ("window_vectors", "sentence_vectors")
_HASHED = 16 << 20  # bytes
_MAPPED = 1 << 16  # bytes; smaller files are read faster than mapped
_FILES = {
    DOCUMENTS,
    WORDS,
    "dates.npy",
    *(f"{name}.npy" for name in Arrays.names()),
    *(f"postings_{name}.npy" for name in Postings.names()),
}


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
    ``files`` names to the hashes of the index's own files, ``sizes`` to their bytes.
    """

    model: Model
    documents: dict[str, str]
    sources: dict[str, str]
    counts: dict[str, int]
    files: dict[str, str]
    sizes: dict[str, int]
    kind: str = _KIND
    format: int = FORMAT
    tokenizer: str = TOKENIZER
    bm25: dict[str, float] = field(default_factory=lambda: {"k1": K1, "b": B})


@dataclass(frozen=True, slots=True)
class Content:
    """What an index consists of; ``cells`` are the files of the vectors that have one."""

    documents: list[Document]
    arrays: Arrays
    words: Compiled
    cells: dict[str, Path] = field(default_factory=dict)


def save(
    folder: Path,
    content: Content,
    model: Model,
    sources: dict[str, str] | None = None,
    along: Callable[[], None] | None = None,
) -> None:
    """Write the index beside ``folder``, then put it in its place.

    ``along`` is called right before that: what it changes and the index change together.
    """
    documents, arrays = content.documents, content.arrays
    folder.parent.mkdir(parents=True, exist_ok=True)
    new: Path | None = None
    try:
        with undisturbed():  # else Ctrl-C could come when there is a folder, and no name for it
            new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        objects = [document_object(document) for document in documents]
        (new / DOCUMENTS).write_text(
            json.dumps(objects, ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
        (new / WORDS).write_text(words_text(content.words.vocabulary), "utf-8")
        for name, array in _arrays(content).items():
            np.save(new / f"{name}.npy", array, allow_pickle=False)
        for name in _VECTORS:
            if len(getattr(arrays, name)) > EXACT:
                write_cells(getattr(arrays, name), new / f"{name}.cells")
        manifest = Manifest(
            model=model,
            documents={document.id: document.sha256 for document in documents},
            sources=sources or {},
            counts={
                "documents": len(documents),
                "units": sum(len(d.units) for d in documents),
                "sentences": len(arrays.sentences),
                "windows": len(arrays.windows),
                "pieces": len(arrays.piece_ids),
                "terms": len(content.words.postings),
            },
            files={path.name: _hash(path) for path in sorted(new.iterdir())},
            sizes={path.name: path.stat().st_size for path in sorted(new.iterdir())},
        )
        (new / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1) + "\n", "utf-8")
        new.chmod(0o755)
        with undisturbed():
            if along:
                along()
            _replace(new, folder)
    except BaseException:
        if new:
            shutil.rmtree(new, ignore_errors=True)
        raise


def _arrays(content: Content) -> dict[str, Any]:
    postings = content.words.postings
    return {
        **{name: getattr(content.arrays, name) for name in Arrays.names()},
        **{f"postings_{name}": getattr(postings, name) for name in Postings.names()},
        "dates": content.words.dates,
    }


def load(folder: Path, mend: str) -> tuple[Manifest, Content]:
    """Read an index. ``mend`` is the command that an error recommends.

    Raises IndexMissing, IndexDamaged or IndexStale.
    """
    manifest = read_manifest(folder, mend)
    verify(folder, manifest, mend, _HASHED)
    try:
        content = Content(
            documents=[
                document_of(item) for item in json.loads((folder / DOCUMENTS).read_text("utf-8"))
            ],
            arrays=Arrays(**{name: _read(folder, name) for name in Arrays.names()}),
            words=Compiled(
                vocabulary=words_of((folder / WORDS).read_text("utf-8")),
                postings=Postings(
                    **{name: _read(folder, f"postings_{name}") for name in Postings.names()}
                ),
                dates=_read(folder, "dates"),
            ),
            cells={
                name: folder / f"{name}.cells"
                for name in _VECTORS
                if f"{name}.cells" in manifest.files
            },
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"{folder}: the index cannot be read ({error}). Run: {mend}") from None
    return manifest, content


def verify(folder: Path, manifest: Manifest, mend: str, largest: float = math.inf) -> None:
    """Check the files by hash, those over ``largest`` bytes only by size. Raises IndexDamaged."""
    for name, digest in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise IndexDamaged(f"{folder}: {name} is missing from the index. Run: {mend}")
        size = path.stat().st_size
        if size != manifest.sizes.get(name):
            raise IndexDamaged(f"{folder}: {name} is damaged (its size differs). Run: {mend}")
        if size <= largest and _hash(path) != digest:
            raise IndexDamaged(f"{folder}: {name} is damaged (its hash differs). Run: {mend}")


def _read(folder: Path, name: str) -> Any:
    path = folder / f"{name}.npy"
    mode: Any = "r" if path.stat().st_size > _MAPPED else None
    # a plain view: numpy's own class for mapped arrays makes every slice slow
    return np.asarray(np.load(path, mmap_mode=mode, allow_pickle=False)).view(np.ndarray)


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
        cells = {f"{name}.cells" for name in _VECTORS}
        if set(manifest.files) - cells != _FILES or set(manifest.sizes) != set(manifest.files):
            raise ValueError
    except (TypeError, ValueError, KeyError, AttributeError):
        raise IndexDamaged(f"{folder}: {MANIFEST} is damaged. Run: {mend}") from None
    return manifest


def _replace(new: Path, folder: Path) -> None:
    """Put ``new`` where ``folder`` is."""
    if folder.exists() and not folder.is_dir():
        raise IndexUnusable(f"{folder} is a file; expected a folder for the index. Move it away.")
    old = new.with_name(f"{new.name}.old")
    if folder.exists():
        there = {path.name for path in folder.iterdir()}
        if there and not there & {MANIFEST, *_FILES}:
            raise IndexUnusable(f"{folder} has files that are not jkqa's; choose another folder.")
        folder.replace(old)
    try:
        new.replace(folder)
    except OSError:
        old.replace(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
