"""Files read, and what came of them, for the tests of the reader."""

from pathlib import Path

import jkqa
from jkqa.types import Document


def read(tmp_path: Path, data: str | bytes, name: str) -> Document:
    """A file of that content and name as a document, whose units stand where they say."""
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    document = jkqa.read(path)
    assert all(unit.span.of(document.text) == unit.text for unit in document.units)
    return document


def flat(text: str) -> str:
    """On one line."""
    return " ".join(text.split())


def entries(document: Document) -> list[tuple[str, str]]:
    """The locators and texts of the entries."""
    return [(str(entry.locator), flat(entry.text)) for entry in document.entries]


def passages(document: Document, kind: str) -> list[str]:
    """The texts of the passages of a kind."""
    return [flat(p.text) for p in document.passages if p.kind == kind]
