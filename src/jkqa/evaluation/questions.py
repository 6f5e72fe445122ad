"""Question files: JSON lines with ``id`` and ``question``, and what a right answer must have."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from jkqa.errors import QuestionError, unreadable
from jkqa.types import DateRange, Question

_EXPECTED = 'expected {"id": "q1", "question": "..."}'


def read_questions(text: str | None, path: Path) -> list[Question]:
    """The questions of a text, or of the file at ``path`` where ``text`` is None.

    Raises QuestionError, naming file and line, for a line that is no question and for an id that
    comes twice.
    """
    found: dict[str, Question] = {}
    for number, line in question_lines(text, path):
        place = f"{path}, line {number}"
        try:
            question = replace(question_of(line), place=place)
        except QuestionError as error:
            raise QuestionError(f"{place}: {error}") from None
        if question.id in found:
            raise QuestionError(f"{place}: the id {question.id!r} comes twice.")
        found[question.id] = question
    if not found:
        raise QuestionError(f'{path}: no question in it; expected lines {{"id", "question"}}.')
    return list(found.values())


def question_lines(text: str | None, path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, with their numbers. Raises QuestionError for no text file."""
    if text is None:
        try:
            text = path.read_text("utf-8-sig")
        except OSError as error:
            raise QuestionError(unreadable(path, error, "a file of JSON lines")) from None
        except UnicodeDecodeError:
            raise QuestionError(f"{path}: not UTF-8 text; expected JSON lines.") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def question_of(line: str) -> Question:
    """The question on a line. Raises QuestionError, without the place."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise QuestionError(f"no JSON ({error.msg}); {_EXPECTED}.") from None
    if not isinstance(fields, dict):
        raise QuestionError(f"not an object; {_EXPECTED}.")
    id, question = fields.get("id"), fields.get("question")
    if not isinstance(id, str | int) or isinstance(id, bool) or not str(id).strip():
        raise QuestionError(f"no id; {_EXPECTED}.")
    if not isinstance(question, str) or not question.strip():
        raise QuestionError(f"no question; {_EXPECTED}.")
    return Question(
        str(id),
        question,
        type=_words(fields, "type"),
        gold=_groups(fields, "gold"),
        answers=_parts(fields),
        entries=_strings(fields.get("entries"), "entries"),
        time=_time(fields.get("time")),
        timed="time" in fields,
        note=_words(fields, "note"),
    )


def _words(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name) or ""
    if not isinstance(value, str):
        raise QuestionError(f"{name} is no text; expected a string.")
    return value


def _groups(fields: dict[str, Any], name: str) -> tuple[tuple[str, ...], ...]:
    value = fields.get(name) or []
    if not isinstance(value, list):
        raise QuestionError(f"{name} is no list; expected lists of strings in a list.")
    groups = tuple(_strings(group, f"a group of {name}") for group in value)
    if not all(groups):
        raise QuestionError(f"a group of {name} is empty; expected at least one string in it.")
    return groups


def _parts(fields: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    """A flat list has the wordings of one answer, a list of lists those of several parts."""
    value = fields.get("answers") or []
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return (_strings(value, "answers"),)
    return _groups(fields, "answers")


def _strings(value: Any, name: str) -> tuple[str, ...]:
    value = [] if value is None else value
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise QuestionError(f"{name} is no list of strings; expected such a list.")
    return tuple(value)


def _time(value: Any) -> DateRange | None:
    if value is None:
        return None
    expected = 'expected {"from": "2024-06-01", "to": "2024-06-30"}, null for an open side'
    if not isinstance(value, dict):
        raise QuestionError(f"time is no object; {expected}.")
    try:
        start, end = (_day(value.get(side)) for side in ("from", "to"))
        return DateRange(start, end)
    except (TypeError, ValueError) as error:
        raise QuestionError(f"time: {error}; {expected}.") from None


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)
