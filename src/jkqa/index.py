"""An index: documents ready for questions; build it, save it, load it, ask it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from jkqa.encoding.encode import DEFAULT_MODEL, DEFAULT_SHA256, encoder
from jkqa.entries.frames import Entries
from jkqa.errors import IndexStale, IndexUnusable, ModelError, OptionError
from jkqa.protocols import Encoder, Progress
from jkqa.retrieval import Retriever
from jkqa.signals.embedding import Arrays, embed_each, join, part
from jkqa.storage import store
from jkqa.storage.kept import Kept
from jkqa.tables import Tables, read_tables
from jkqa.types import Answer, Document

if TYPE_CHECKING:
    from jkqa.entries.chronology import Day


class Index(Retriever):
    """Documents ready for questions. Made by ``build`` or ``load``."""

    def ask(self, question: str, k: int = 10, anchors: Sequence[str] = ()) -> Answer:
        """Answer by exact quotation, or abstain. ``k`` is the number of ``hits``.

        ``anchors`` correct the events that the question's time hangs on ("the week after ..."):
        locators or ISO dates, in order; an empty string leaves one as it was found.
        """
        from jkqa.answer import ask  # not for who only looks at a document

        return ask(self, question, k, anchors)

    def entries(
        self,
        since: "Day" = None,
        until: "Day" = None,
        actors: Sequence[str] = (),
        kinds: Sequence[str] = (),
        topic: str | None = None,
    ) -> Entries:
        """The chronology's entries by time (both days included), actors, kinds and topic, by date.

        Each actor must be named, in any spelling; one of the kinds must be the entry's; every word
        of the topic must stand in it. ``.frame()`` makes a pandas data frame of them.
        """
        from jkqa.entries import chronology

        return Entries.of(chronology.entries(self, since, until, actors, kinds, topic))

    def save(
        self,
        folder: str | Path,
        sources: dict[str, str] | None = None,
        along: Callable[[], None] | None = None,
    ) -> None:
        """Write the index whole to a folder; what was there before stays until it is done.

        ``sources`` maps the documents' ids to the hashes of the files they were read from.
        ``along`` is called right before the new index takes its place.
        """
        mind = self.encoder
        model = store.Model(mind.name, mind.sha256, self.dimension)
        content = store.Content(list(self.documents), self.arrays, self.words)
        store.save(Path(folder), content, model, sources, along)

    @property
    def dimension(self) -> int:
        """The length of the vectors."""
        return int(self.arrays.window_vectors.shape[1])

    def part_of(self, document: Document) -> Arrays | None:
        """The arrays of a document, if the index has this very one."""
        own, first = self._places.get(document.id, (None, 0))
        return part(self.arrays, first, first + len(document.units)) if own == document else None

    def only(self, *ids: str) -> "Index":
        """The documents of those ids alone; nothing is encoded anew.

        Raises UnknownDocument for an id that none has.
        """
        kept = [self.document(id) for id in ids]
        texts = [document for document in self.documents if document in kept]
        parts = [(arrays, len(d.units)) for d in texts if (arrays := self.part_of(d))]
        return Index(texts, join(parts, self.dimension), self.encoder, self.given_tables)

    @cached_property
    def _places(self) -> dict[str, tuple[Document, int]]:
        """The documents by id, each with the number of its first unit."""
        firsts = accumulate((len(document.units) for document in self.documents), initial=0)
        return {d.id: (d, first) for d, first in zip(self.documents, firsts, strict=False)}


Readable = Document | str | Path


def build(
    documents: Readable | Iterable[Readable],
    *,
    model: str | None = None,
    progress: Progress | None = None,
    known: Sequence[Index] = (),
    tables: Tables | None = None,
    kept: Kept | None = None,
) -> Index:
    """Index documents, or the files that they are read from.

    ``model`` names a sentence-transformers model or its folder. A document that one of the
    ``known`` indexes has, made by the same model, is not encoded again; nor is one that ``kept``
    has, which gets each document as soon as it is encoded. ``progress`` counts units.
    """
    from jkqa.reading import read  # no question needs it

    items = [documents] if isinstance(documents, Document | str | Path) else list(documents)
    texts = [item if isinstance(item, Document) else read(item) for item in items]
    for id, count in Counter(document.id for document in texts).items():
        if count > 1:
            raise OptionError(f"two documents have the id {id!r}; give one another.")
    mind = encoder(model)
    tables = tables or read_tables()
    same = [index for index in known if index.encoder.sha256 == mind.sha256]
    parts = {
        document.id: next((p for i in same if (p := i.part_of(document))), None)
        for document in texts
    }
    new = [document for document in texts if parts[document.id] is None]
    if new:
        mind.prepare()
        parts |= _encoded(new, mind, progress, kept)
    joined = join(
        [(arrays, len(d.units)) for d in texts if (arrays := parts[d.id])], mind.dimension
    )
    return Index(texts, joined, mind, tables)


def _encoded(
    documents: Sequence[Document], mind: Encoder, progress: Progress | None, kept: Kept | None
) -> dict[str, Arrays]:
    """The arrays of new documents by id, those from before an interruption first."""
    found = {d.id: kept.find(d, mind.sha256) for d in documents} if kept else {}
    parts = {id: arrays for id, arrays in found.items() if arrays}
    for document, arrays in embed_each([d for d in documents if d.id not in parts], mind, progress):
        parts[document.id] = arrays
        if kept:
            kept.keep(document, mind.sha256, arrays)
    return parts


def load(folder: str | Path, mend: str = "jkqa index", tables: Tables | None = None) -> Index:
    """Load an index that ``Index.save`` wrote. Raises IndexMissing, -Damaged or -Stale."""
    manifest, content = store.load(Path(folder), mend)
    mind = _encoder_of(manifest.model, Path(folder), mend)
    tables = tables or read_tables()
    return Index(content.documents, content.arrays, mind, tables, content.words, content.cells)


def merge(indexes: Sequence[Index]) -> Index:
    """Several indexes of one model as one; where two have a document, the first one's counts."""
    taken: set[str] = set()
    parts: list[tuple[Arrays, int]] = []
    texts: list[Document] = []
    for index in indexes:
        for document in index.documents:
            arrays = index.part_of(document)
            if document.id not in taken and arrays is not None:
                taken.add(document.id)
                texts.append(document)
                parts.append((arrays, len(document.units)))
    first = indexes[0]
    return Index(texts, join(parts, first.dimension), first.encoder, first.given_tables)


def _encoder_of(model: store.Model, folder: Path, mend: str) -> Encoder:
    """The encoder that made the index; its weights are checked when they are first used."""
    mind = encoder(model.name)
    try:
        here = DEFAULT_SHA256 if model.name == DEFAULT_MODEL else mind.sha256
    except ModelError as error:
        raise IndexUnusable(f"{folder}: its model is not here: {error} Run: {mend}") from None
    if here != model.sha256:
        raise IndexStale(
            f"{folder}: made by other weights of {model.name} than are here. Run: {mend}"
        )
    return mind
