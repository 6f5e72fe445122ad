"""Which work a file is, and whose place it takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from jkqa.errors import OptionError
from jkqa.tokenize import terms
from jkqa.types import Document

_SAME_TITLE = 90  # per cent, by rapidfuzz


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file: ``replaces`` says which edition or copy it took the place of.

    ``beside`` is the id of another document that is the same work, if there is one.
    """

    document: Document
    outcome: Literal["added", "replaced", "unchanged"]
    replaces: str = ""
    beside: str = ""


def recognised(
    path: Path,
    id: str | None,
    known: Mapping[str, Document],
    own: Mapping[str, Document],
    *,
    replace: bool,
) -> Added:
    """Read a file under the id of the work that it is. Raises OptionError for another's id."""
    from jkqa.reading.read import checked_id, read

    document = read(path)
    same = [d.id for d in known.values() if same_work(d, document)]
    name = checked_id(id or next(iter(same), document.id))
    beside = next((other for other in same if other != name), "")
    earlier = known.get(name)
    if name in own and own[name].text == document.text:
        return Added(own[name], "unchanged", beside=beside)
    if earlier and not replace and name not in same:
        whose = "another document's" if name in own else "the bundled document's"
        raise OptionError(
            f"{path.name}: the id {name!r} is {whose} ({earlier.title or 'untitled'}); name this "
            "one with another --id, or take the other's place with --replace."
        )
    document = read(path, id=name)
    if earlier is None:
        return Added(document, "added", beside=beside)
    edition = f"the {earlier.edition} edition" if name in same else ""
    replaces = edition or earlier.title or "an untitled document"
    return Added(document, "replaced", replaces, beside)


def same_work(one: Document, other: Document) -> bool:
    """Whether two documents are editions of one work: the same title and period."""
    from rapidfuzz.fuzz import ratio

    if not (one.title and other.title):
        return False
    titles = (" ".join(terms(one.title)), " ".join(terms(other.title)))
    return ratio(*titles) >= _SAME_TITLE and one.period == other.period
