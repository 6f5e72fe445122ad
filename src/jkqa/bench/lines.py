"""Files of a test collection, line by line; an error names file and line."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jkqa.errors import DatasetError, unreadable
from jkqa.evaluation.ranking import Qrels

#: What the field with a document's or query's own words is called, in BEIR and elsewhere.
_TEXTS = ("text", "contents", "body")
_IDS = ("_id", "id", "docid", "docno")


def numbered(path: Path) -> Iterator[tuple[str, str]]:
    """The lines that are not empty, each after its place. Raises DatasetError for no text file."""
    for number, line in enumerate(whole(path).split("\n"), start=1):
        if line.strip():
            yield f"{path}, line {number}", line.rstrip("\r")


def whole(path: Path) -> str:
    """A file's text. Raises DatasetError where it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise DatasetError(unreadable(path, error, "a text file")) from None
    except UnicodeDecodeError:
        raise DatasetError(f"{path}: not UTF-8 text; save it as UTF-8.") from None


def documents(path: Path) -> dict[str, str]:
    """The documents of a file in JSON lines: their title, a space, their text."""
    return dict(_texts(path, '{"_id": "d1", "title": "...", "text": "..."}'))


def queries(path: Path) -> dict[str, str]:
    """The queries of a file in JSON lines."""
    return dict(_texts(path, '{"_id": "q1", "text": "..."}'))


def _texts(path: Path, expected: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for place, line in numbered(path):
        fields = _object(line, place, expected)
        id = next((str(fields[name]) for name in _IDS if _named(fields.get(name))), "")
        text = next((fields[name] for name in _TEXTS if isinstance(fields.get(name), str)), None)
        title = fields.get("title") or ""
        if not id or text is None or not isinstance(title, str):
            raise DatasetError(f"{place}: no id or no text; expected {expected}.")
        if id in seen:
            raise DatasetError(f"{place}: the id {id!r} comes twice; expected each once.")
        seen.add(unspaced(id, place))
        yield id, f"{title} {text}".strip()


def unspaced(id: str, place: str) -> str:
    """An id as TREC's files can hold it. Raises DatasetError where it has white space in it."""
    if len(id.split()) != 1:
        raise DatasetError(f"{place}: the id {id!r} has a space in it; TREC files allow none.")
    return id


def _object(line: str, place: str, expected: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise DatasetError(f"{place}: no JSON ({error.msg}); expected {expected}.") from None
    if not isinstance(fields, dict):
        raise DatasetError(f"{place}: not an object; expected {expected}.")
    return fields


def _named(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool) and bool(str(value).strip())


def judgements(rows: Iterator[tuple[str, Sequence[str]]], expected: str) -> Qrels:
    """Judgements from rows of query, document, relevance; ``expected`` is how a row looks."""
    found: Qrels = {}
    for place, row in rows:
        if len(row) != 3 or not all(row):
            raise DatasetError(f"{place}: no judgement; expected {expected}.")
        query, document, said = row
        try:
            relevance = int(said)
        except ValueError:
            raise DatasetError(
                f"{place}: the relevance is {said!r}; expected a whole number, as in {expected}."
            ) from None
        own = found.setdefault(unspaced(query, place), {})
        if own.setdefault(unspaced(document, place), relevance) != relevance:
            raise DatasetError(
                f"{place}: query {query!r} and document {document!r} were judged "
                f"{own[document]} before; expected one judgement of a pair."
            )
    return found
