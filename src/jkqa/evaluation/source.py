"""What is evaluated: the workspace's index, or a file in its place."""

from pathlib import Path

from jkqa import index as indexes
from jkqa.index import Index
from jkqa.protocols import Progress
from jkqa.reading import read
from jkqa.storage.places import corpus
from jkqa.works import same_work
from jkqa.workspace import Workspace


def index_for(document: Path | None, home: Path | None, progress: Progress | None = None) -> Index:
    """The index of a file alone, or of the workspace where there is none.

    A file that is an edition of a bundled work has that work's id, so that the same locators hold.
    """
    workspace = Workspace(home)
    if document is None:
        return workspace.load()
    found = read(document)
    for id, path in corpus().items():
        if same_work(read(path, id=id), found):
            found = read(document, id=id)
    return indexes.build(found, progress=progress, tables=workspace.tables)
