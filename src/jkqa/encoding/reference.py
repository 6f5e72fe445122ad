"""The reference: sentence-transformers, which needs torch. It encodes documents."""

import contextlib
import hashlib
import logging
import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from jkqa.encoding.vectors import encoded_of
from jkqa.errors import ModelError
from jkqa.protocols import Encoded, Progress

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_BATCH = 32


class Reference:
    """A sentence-transformers model, loaded when first used.

    Args:
        name: its name, also the one to download it by.
        folder: where it lies, if that is known.
    """

    def __init__(self, name: str, folder: Path | None) -> None:
        self.name = name
        self._folder = folder

    @cached_property
    def model(self) -> "SentenceTransformer":
        """The model itself. Raises ModelError when it cannot be loaded."""
        with quiet():
            return _load(self.name, self._folder)

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self.model.get_embedding_dimension() or 0)

    @property
    def window(self) -> int:
        """How many word pieces the model reads at once."""
        return int(self.model.max_seq_length or 512)

    @property
    def folder(self) -> Path | None:
        """Where the model was loaded from."""
        path = getattr(getattr(self.model[0], "auto_model", None), "name_or_path", "")
        return Path(path) if path and Path(path).is_dir() else self._folder

    def hash_of_parameters(self) -> str:
        """A hash of the weights, for a model without a safetensors file."""
        digest = hashlib.sha256()
        for name, values in sorted(self.model.state_dict().items()):
            digest.update(name.encode())
            digest.update(values.cpu().numpy().tobytes())
        return digest.hexdigest()

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """How many word pieces each text has, the model's own marks included."""
        return [len(ids) for ids in self._tokenize(texts)["input_ids"]] if texts else []

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> list[Encoded]:
        """Each text as the model sees it; what is beyond the window is cut."""
        found: list[Encoded | None] = [None] * len(texts)
        by_length = sorted(range(len(texts)), key=lambda i: (len(texts[i]), i))
        if progress:
            progress(0, len(texts))
        for first in range(0, len(texts), _BATCH):
            batch = by_length[first : first + _BATCH]
            for i, encoded in zip(batch, self._encode([texts[i] for i in batch]), strict=True):
                found[i] = encoded
            if progress:
                progress(first + len(batch), len(texts))
        return [encoded for encoded in found if encoded is not None]

    def _encode(self, texts: list[str]) -> Iterator[Encoded]:
        tokenized = self._tokenize(texts, cut=self.window)
        with quiet(), _threads(one=len(texts) == 1):
            outputs: Any = self.model.encode(
                texts,
                output_value=None,
                normalize_embeddings=True,
                show_progress_bar=False,
                batch_size=len(texts),
            )
        for text, ids, places, output in zip(
            texts, tokenized["input_ids"], tokenized["offset_mapping"], outputs, strict=True
        ):
            whole, pieces = (
                np.asarray(output[name].cpu().float().numpy())
                for name in ("sentence_embedding", "token_embeddings")
            )
            yield encoded_of(text, whole, pieces, ids, places)

    def _tokenize(self, texts: Sequence[str], cut: int | None = None) -> Any:
        options = {"truncation": True, "max_length": cut} if cut else {"truncation": False}
        with quiet():
            return self.model.tokenizer(
                list(texts), return_offsets_mapping=True, verbose=False, **options
            )


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
            str(folder or name), device="cpu", local_files_only=folder is not None or offline()
        )
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).strip().splitlines()[0][:160] if str(error).strip() else "unknown"
        raise ModelError(
            f"model {name!r} cannot be loaded{' offline' if offline() else ''} ({reason}). "
            "Expected a folder or name of a sentence-transformers model."
        ) from None


def offline() -> bool:
    """Whether nothing may be fetched: ``--offline``, or ``HF_HUB_OFFLINE`` in the environment."""
    return os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "ON", "YES", "TRUE"}


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
def quiet() -> Iterator[None]:
    """Keep the model libraries' bars and warnings off the terminal."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers.utils import logging as voice_of_transformers

    voice: Any = voice_of_transformers  # its functions have no types
    level = voice.get_verbosity()
    voice.set_verbosity_error()
    voice.disable_progress_bar()
    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    try:
        yield
    finally:
        voice.set_verbosity(level)
