"""The bundled corpus, and the user's own documents beside it.

    HOME/documents/ID.txt     each added file, as it was
    HOME/index/               the index of those, see store.py
    HOME/aliases.toml         the user's own aliases, if any; likewise kinds.toml, countries.toml

The bundled corpus and its index are never written to. A document of the workspace takes the place
of the bundled one of the same id.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from jkqa import index as indexes
from jkqa.encoding.encode import DEFAULT_MODEL
from jkqa.errors import IndexStale, IndexUnusable, JkqaError, OptionError, UnknownDocument
from jkqa.index import Index
from jkqa.protocols import Progress
from jkqa.storage import store
from jkqa.storage.kept import Kept
from jkqa.storage.places import bundled_index, cache_folder, corpus, file_hash, home_folder
from jkqa.storage.writing import undisturbed, write_whole
from jkqa.tables import Tables, read_tables
from jkqa.types import Document
from jkqa.works import Added, recognised

MEND = "jkqa index"


class Workspace:
    """The documents that questions are asked of."""

    def __init__(self, home: str | Path | None = None) -> None:
        self.home = home_folder(home)
        self.documents = self.home / "documents"
        self.index = self.home / "index"

    @cached_property
    def tables(self) -> Tables:
        """The alias table with the user's own before it."""
        return read_tables(self.home)

    def own(self) -> dict[str, Path]:
        """The user's files by document id."""
        if not self.documents.is_dir():
            return {}
        found = sorted(p for p in self.documents.iterdir() if p.suffix in (".txt", ".md"))
        return {path.stem: path for path in found}

    def load(self, tables: Tables | None = None) -> Index:
        """The index of all documents. Raises IndexMissing, IndexDamaged or IndexStale.

        ``tables`` take the place of the workspace's own, which raise ReadError where they are none.
        """
        tables = tables or self.tables
        own = self.own()
        if not own and not self.index.exists():
            return self._bundled_index(tables)
        mine = indexes.load(self.index, MEND, tables)
        self._check_sources(own)
        held = {document.id for document in mine.documents}
        if held >= corpus().keys():
            return mine
        default = self._bundled_index(tables)
        if default.encoder.sha256 != mine.encoder.sha256:
            raise IndexStale(
                f"{self.index}: made by {mine.encoder.name}, the bundled index by "
                f"{DEFAULT_MODEL}. Run: {MEND} --model {mine.encoder.name}"
            )
        return indexes.merge([mine, default])

    def verify(self) -> None:
        """Check every file of the index that is used by its hash. Raises IndexDamaged."""
        folder = self.index if self.index.exists() else bundled_index()
        store.verify(folder, store.read_manifest(folder, MEND), MEND)

    def add(
        self,
        paths: Sequence[Path],
        id: str | None = None,
        progress: Progress | None = None,
        *,
        replace: bool = False,
    ) -> list[Added]:
        """Take files into the workspace and index them; nothing is changed on any error.

        ``replace`` lets a file take the place of another work that has its id.
        """
        if id and len(paths) != 1:
            raise OptionError(f"--id names one document; {len(paths)} files were given.")
        with self._lock():
            texts = self._texts()
            known = {**{d.id: d for d in _bundled_documents()}, **texts}
            added: list[Added] = []
            for path in paths:
                outcome = recognised(path, id, known, texts, replace=replace)
                added.append(outcome)
                texts[outcome.document.id] = known[outcome.document.id] = outcome.document
            if any(item.outcome != "unchanged" for item in added):
                changed = {
                    item.document.id: path
                    for item, path in zip(added, paths, strict=True)
                    if item.outcome != "unchanged"
                }
                self._write(texts, changed, (), self._model(), progress)
        return added

    def remove(self, id: str, progress: Progress | None = None) -> Document | None:
        """Take a document out; returns the bundled one that is back in its place, if any."""
        with self._lock():
            texts = self._texts()
            if id not in texts:
                known = ", ".join(texts) or "none"
                hint = " It is bundled and cannot be removed." if id in corpus() else ""
                raise UnknownDocument(
                    f"no document {id!r} in the workspace; it has: {known}.{hint}"
                )
            model = self._model()
            del texts[id]
            self._write(texts, {}, (id,), model, progress)
        return next((d for d in _bundled_documents() if d.id == id), None)

    def rebuild(self, model: str | None = None, progress: Progress | None = None) -> Index:
        """Index everything anew into the workspace: the user's documents and the bundled ones."""
        with self._lock():
            texts = self._texts()
            for document in _bundled_documents():
                texts.setdefault(document.id, document)
            kept = Kept(cache_folder("encoded"))
            made = indexes.build(
                list(texts.values()), model=model, progress=progress, tables=self.tables, kept=kept
            )
            made.save(self.index, self._sources(texts, {}))
            kept.clear()
        return made

    def _write(
        self,
        texts: dict[str, Document],
        changed: dict[str, Path],
        gone: Sequence[str],
        model: str | None,
        progress: Progress | None,
    ) -> None:
        """Build first, then put the copies and the index in their places together."""
        wanted = dict(texts)
        if texts or model not in (None, DEFAULT_MODEL):  # one index of all, by one model
            for document in _bundled_documents():
                wanted.setdefault(document.id, document)
        kept = Kept(cache_folder("encoded"))
        made = indexes.build(
            list(wanted.values()), model=model, progress=progress, known=self._usable(), kept=kept
        )
        if wanted:
            sources = self._sources(wanted, changed, gone)
            made.save(self.index, sources, lambda: self._put(changed, gone))
        else:
            with undisturbed():
                self._put(changed, gone)
                shutil.rmtree(self.index, ignore_errors=True)
        kept.clear()

    def _put(self, changed: dict[str, Path], gone: Sequence[str]) -> None:
        """Copy the changed files, each whole, and delete those that are gone."""
        self.documents.mkdir(parents=True, exist_ok=True)
        targets = {self.documents / f"{id}{_suffix(path)}": path for id, path in changed.items()}
        texts = {target: path.read_bytes() for target, path in targets.items()}
        for target, text in texts.items():
            write_whole(target, text)
            for other in self.documents.glob(f"{target.stem}.*"):
                if other != target:
                    other.unlink()
        for id in gone:
            self.own()[id].unlink()

    def _texts(self) -> dict[str, Document]:
        return _read_all(self.own())

    def _model(self) -> str | None:
        if not self.index.exists():
            return None
        try:
            return store.read_manifest(self.index, MEND).model.name
        except IndexUnusable:
            return None

    def _usable(self) -> list[Index]:
        """The indexes whose vectors can be used again."""
        found = []
        for folder in (self.index, bundled_index()):
            try:
                found.append(indexes.load(folder, MEND))
            except JkqaError:
                continue
        return found

    def _sources(
        self, texts: dict[str, Document], changed: dict[str, Path], gone: Sequence[str] = ()
    ) -> dict[str, str]:
        """What each text is made from: a bundled one again where the user's own is gone."""
        own = {id: path for id, path in self.own().items() if id not in gone}
        places = {**corpus(), **own, **changed}
        return {id: file_hash(places[id]) for id in texts}

    def _check_sources(self, own: dict[str, Path]) -> None:
        made_from = store.read_manifest(self.index, MEND).sources
        bundled = corpus()
        for id, path in own.items():
            if made_from.get(id) != file_hash(path):
                raise IndexStale(f"{self.index}: {path.name} is newer than the index. Run: {MEND}")
        for id, digest in made_from.items():
            if id not in own and (id not in bundled or file_hash(bundled[id]) != digest):
                raise IndexStale(f"{self.index}: made from another {id} than is here. Run: {MEND}")

    def _bundled_index(self, tables: Tables) -> Index:
        folder = bundled_index()
        found = indexes.load(folder, MEND, tables)
        made_from = store.read_manifest(folder, MEND).sources
        if made_from != {id: file_hash(path) for id, path in corpus().items()}:
            raise IndexStale(f"{folder}: made from another corpus than is bundled. Run: {MEND}")
        return found

    @contextmanager
    def _lock(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        try:
            self.home.mkdir(parents=True, exist_ok=True)
            with FileLock(self.home / ".lock", timeout=10):
                yield
        except Timeout:
            raise JkqaError(f"{self.home} is being written by another jkqa; try again.") from None
        except OSError as error:
            if isinstance(error, JkqaError):
                raise
            raise JkqaError(
                f"{error.filename or self.home} cannot be written ({error.strerror}); see --home."
            ) from None


def _bundled_documents() -> list[Document]:
    return list(_read_all(corpus()).values())


def _read_all(files: dict[str, Path]) -> dict[str, Document]:
    from jkqa.reading import read  # no question needs it

    return {id: read(path, id=id) for id, path in files.items()}


def _suffix(path: Path) -> str:
    return ".md" if path.suffix.lower() in (".md", ".markdown") else ".txt"
