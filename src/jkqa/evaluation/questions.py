"""Question files: JSON lines with ``id`` and ``question``."""

import json
from pathlib import Path

from jkqa.errors import QuestionError
from jkqa.types import Question


def read_questions(text: str | None, path: Path) -> list[Question]:
    """The questions of a text, or of the file at ``path`` where ``text`` is None.

    Raises QuestionError, naming file and line, for a line that is no question and for an id that
    comes twice.
    """
    if text is None:
        try:
            text = path.read_text("utf-8-sig")
        except OSError as error:
            raise QuestionError(f"{path}: cannot be read ({error.strerror}).") from None
        except UnicodeDecodeError:
            raise QuestionError(f"{path}: not UTF-8 text; expected JSON lines.") from None
    found: dict[str, Question] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        question = _question(line, f"{path}, line {number}")
        if question.id in found:
            raise QuestionError(f"{path}, line {number}: the id {question.id!r} comes twice.")
        found[question.id] = question
    if not found:
        raise QuestionError(f'{path}: no question in it; expected lines {{"id", "question"}}.')
    return list(found.values())


def _question(line: str, place: str) -> Question:
    expected = 'expected {"id": "q1", "question": "..."}'
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise QuestionError(f"{place}: no JSON ({error.msg}); {expected}.") from None
    if not isinstance(fields, dict):
        raise QuestionError(f"{place}: not an object; {expected}.")
    id, question = fields.get("id"), fields.get("question")
    if not isinstance(id, str | int) or isinstance(id, bool) or not str(id).strip():
        raise QuestionError(f"{place}: no id; {expected}.")
    if not isinstance(question, str) or not question.strip():
        raise QuestionError(f"{place}: no question; {expected}.")
    return Question(str(id), question)
