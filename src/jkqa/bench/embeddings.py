"""Embeddings kept in the user's cache folder, under the hashes of the model's weights and the text.

A folder for each model has blocks: files that are written whole, never changed, and named by the
hash of what is in them. A block that is damaged is taken away, and its texts are embedded anew.
"""

import hashlib
import io
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jkqa.errors import JkqaError
from jkqa.protocols import Encoder, Progress, Vectors
from jkqa.storage.places import cache_folder
from jkqa.storage.writing import write_whole

#: Goes up whenever a block changes its meaning.
FORMAT = 1
#: So many texts are lost at most when the work is interrupted.
_BLOCK = 128
#: So many texts go to the model at a time.
_AT_ONCE = 16
_log = logging.getLogger("jkqa")


@dataclass(frozen=True, slots=True)
class Embedded:
    """A vector for each text, shape ``(texts, dimension)``; a row of zeros for an empty text.

    ``made`` of them are new, the other ``kept`` come from the cache; ``seconds`` is what all of
    them took when they were made.
    """

    vectors: Vectors
    made: int
    kept: int
    seconds: float


class EmbeddingCache:
    """The embeddings of one model.

    Args:
        encoder: the model; its ``encode_questions`` is used, which is its export run by
            onnxruntime, checked against sentence-transformers, and no slower a processor second.
        folder: where the models' folders are; None is the user's cache.
    """

    def __init__(self, encoder: Encoder, folder: Path | None = None) -> None:
        self._encoder = encoder
        self._warned = False
        home = folder or cache_folder().parent / "embeddings"
        self.folder = home / f"{encoder.sha256[:32]}-{FORMAT}"

    def embed(self, texts: Sequence[str], progress: Progress | None = None) -> Embedded:
        """Each text's vector; only what is new is given to the model, each text once."""
        keys = {text: hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
                for text in texts if text.strip()}  # fmt: skip
        known = self._known(set(keys.values()))
        new = [text for text, key in keys.items() if key not in known]
        for done, (text, row, took) in enumerate(self._made(new), start=1):
            known[keys[text]] = (row, took)
            if progress:
                progress(done, len(new))
        size = len(next(iter(known.values()))[0]) if known else 1
        vectors = np.zeros((len(texts), size), dtype=np.float32)
        for at, text in enumerate(texts):
            if text in keys:
                vectors[at] = known[keys[text]][0]
        seconds = sum(known[key][1] for key in keys.values())
        return Embedded(vectors, len(new), len(keys) - len(new), seconds)

    def _made(self, texts: Sequence[str]) -> Iterator[tuple[str, NDArray[np.float32], float]]:
        """Embed, and write a block whenever there are enough, also when interrupted."""
        block: list[tuple[str, NDArray[np.float32], float]] = []
        try:
            for first in range(0, len(texts), _AT_ONCE):
                some = texts[first : first + _AT_ONCE]
                began = time.perf_counter()
                encoded = self._encoder.encode_questions(some)
                each = (time.perf_counter() - began) / len(some)
                rows = [(text, e.vector, each) for text, e in zip(some, encoded, strict=True)]
                block += rows
                if len(block) >= _BLOCK:
                    self._write(block)
                    block = []
                yield from rows
        finally:
            if block:
                self._write(block)

    def _write(self, block: Sequence[tuple[str, NDArray[np.float32], float]]) -> None:
        written = io.BytesIO()
        texts = [text.encode("utf-8", "surrogatepass") for text, _, _ in block]
        keys = b"".join(hashlib.sha256(text).digest() for text in texts)
        np.savez(
            written,
            keys=np.frombuffer(keys, dtype=np.uint8).reshape(-1, 32),
            vectors=np.stack([vector for _, vector, _ in block]),
            seconds=np.array([seconds for _, _, seconds in block]),
        )
        content = written.getvalue()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / f"{hashlib.sha256(content).hexdigest()[:32]}.npz", content)
        except (OSError, JkqaError) as error:
            if not self._warned:
                reason = getattr(error, "strerror", None) or error
                _log.warning("jkqa: embeddings are not kept in %s (%s).", self.folder, reason)
            self._warned = True

    def _known(self, wanted: set[bytes]) -> dict[bytes, tuple[NDArray[np.float32], float]]:
        """What the blocks have of the texts with those hashes."""
        found: dict[bytes, tuple[NDArray[np.float32], float]] = {}
        for path in sorted(self.folder.glob("*.npz")):
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest()[:32] != path.stem:
                _log.warning("jkqa: %s: damaged; its texts are embedded anew.", path)
                path.unlink()
                continue
            block = np.load(io.BytesIO(content), allow_pickle=False)
            vectors, seconds = block["vectors"], block["seconds"].tolist()
            for row, key in enumerate(block["keys"]):
                if (name := key.tobytes()) in wanted:
                    found[name] = (vectors[row], seconds[row])
        return found
