"""``load``: the one door from nothing, or from a folder, to an index."""

from pathlib import Path

from jkqa import index as indexes
from jkqa.index import Index
from jkqa.workspace import Workspace


def load(folder: str | Path | None = None, *, home: str | Path | None = None) -> Index:
    """The index of the bundled corpus and the user's own documents, or one saved to a folder.

    ``home`` is the workspace folder; ``jkqa doctor`` says where it is otherwise.
    Raises IndexMissing, IndexDamaged or IndexStale, each with the command that mends it.
    """
    return indexes.load(folder) if folder is not None else Workspace(home).load()
