"""The question files of evals/ hold on every edition, and each kind of slip in one is caught."""

import json
from pathlib import Path
from typing import Any

import pytest

import jkqa
from conftest import ORIGINAL, ROOT
from jkqa.evaluation.source import index_for
from jkqa.evaluation.validate import names_only_time, validate

EVALS = [*(ROOT / "evals").glob("*.jsonl"), *(ROOT / "evals" / "unseen").glob("*.jsonl")]
ASKED = [path for path in sorted(EVALS) if "verify" not in path.stem]
ARTICLES = sorted((ROOT / "tests" / "articles").glob("*-20??.[tm][xd]*"))
#: The sets on each invented article: those whose names begin with its own.
OF = {a: [path for path in ASKED if path.name.startswith(a.stem)] for a in ARTICLES}
OF_ARTICLE = [path for path in ASKED if not any(path in sets for sets in OF.values())]
LEARNED = sorted((ROOT / "evals" / "training").glob("*.jsonl"))
GOOD: dict[str, Any] = {
    "id": "a", "question": "When was the Havbris boarded?", "type": "event",
    "gold": [["2031-01-04#1"]], "answers": ["2031-01-04"],
}  # fmt: skip
JANUARY: dict[str, Any] = {
    "id": "j", "question": "What happened between 4 and 9 January 2031?", "type": "timeline",
    "entries": ["2031-01-04#1", "2031-01-04#2", "2031-01-09#1"],
    "time": {"from": "2031-01-04", "to": "2031-01-09"},
}  # fmt: skip
COUNT = JANUARY | {
    "id": "c", "type": "count", "answers": ["3"],
    "question": "How many entries are there between 4 and 9 January?",
}  # fmt: skip
LASTED = {
    "id": "l", "question": "How long was the Havbris held?", "type": "duration",
    "entries": ["2031-01-04#1", "2031-01-09#1"], "answers": ["5 days"],
}  # fmt: skip
NOTHING = {"id": "n", "question": "Who owns the moon?", "type": "unanswerable", "gold": []}


def found(index: jkqa.Index, folder: Path, *lines: Any) -> list[str]:
    path = folder / "questions.jsonl"
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("\n".join(texts), "utf-8")
    return [str(problem).removeprefix(f"{path}:") for problem in validate([path], index)]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: str(path.stem))
def test_the_sets_of_an_invented_article_hold(article: Path) -> None:
    assert OF[article]
    assert [str(problem) for problem in validate(OF[article], jkqa.build(article))] == []


@pytest.mark.parametrize("questions", LEARNED, ids=lambda path: str(path.stem))
def test_a_set_to_learn_from_has_locators_that_are_there(questions: Path) -> None:
    document = jkqa.read(questions.with_suffix(".txt"))
    there = {str(unit.locator) for unit in document.units}
    asked = [json.loads(line) for line in questions.read_text("utf-8").splitlines()]
    assert len({q["id"] for q in asked}) == len(asked) >= 200
    assert {x for q in asked for group in q["gold"] for x in group} <= there


def test_the_sets_of_the_article_hold_on_the_restatement(bundled: jkqa.Index) -> None:
    assert OF_ARTICLE
    assert [str(problem) for problem in validate(OF_ARTICLE, bundled)] == []


@pytest.mark.skipif(not ORIGINAL.is_file(), reason="the original article is not at hand")
def test_the_sets_of_the_article_hold_on_the_original() -> None:
    index = index_for(ORIGINAL, None)
    assert index.documents[0].id == "japan-korea-2024"
    assert [str(problem) for problem in validate(OF_ARTICLE, index)] == []


def test_what_is_right_is_not_complained_of(index: jkqa.Index, tmp_path: Path) -> None:
    assert found(index, tmp_path, GOOD, JANUARY, COUNT, LASTED, NOTHING) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "no JSON"),
        ("[]", "not an object"),
        (GOOD | {"gold": ["p1"]}, "a group of gold is no list"),
        (GOOD | {"type": ""}, "no type"),
        (GOOD | {"id": "a b"}, "has a space"),
        (GOOD | {"gold": [["2031-01-05#1"]]}, "no unit '2031-01-05#1'"),
        (GOOD | {"gold": [["elsewhere:p1"]]}, "no document 'elsewhere'"),
        (GOOD | {"gold": [["2031-01-04#1", "2031-01-04#1"]]}, "comes twice in a group"),
        (GOOD | {"answers": ["2031-01-05"]}, "none of '2031-01-05' stands in a gold unit"),
        (GOOD | {"answers": [["2031-01-04"], ["a whale"]]}, "none of 'a whale'"),
        (GOOD | {"gold": []}, "event without gold"),
        (NOTHING | {"gold": [["p1"]]}, "unanswerable with gold"),
        (NOTHING | {"type": "empty", "answers": ["x"]}, "empty with gold, entries or answers"),
        (NOTHING | {"type": "riddle", "answers": ["x"]}, "answers without gold"),
        (JANUARY | {"entries": JANUARY["entries"][:2]}, "lies in the time"),
        (JANUARY | {"entries": [*JANUARY["entries"], "2031-01-14#1"]}, "outside of the time"),
        (JANUARY | {"entries": [*JANUARY["entries"], "p1"]}, "p1 is no entry"),
        (JANUARY | {"time": {"from": "2031-13-01", "to": None}}, "time:"),
        (COUNT | {"answers": ["4"]}, "the count is 4, but there are 3 entries"),
        (LASTED | {"answers": ["6 days"]}, "5 lie between"),
    ],
)
def test_a_slip_is_caught(index: jkqa.Index, tmp_path: Path, line: Any, message: str) -> None:
    """One problem, on its own line, between lines that are right."""
    problems = found(
        index,
        tmp_path,
        NOTHING | {"id": "0", "question": "0?"},
        line,
        LASTED | {"id": "9", "question": "9?"},
    )
    assert len(problems) == 1
    assert problems[0].startswith("2: ")
    assert message in problems[0]


def test_doubles_are_caught(index: jkqa.Index, tmp_path: Path) -> None:
    same_id = GOOD | {"question": "Which day saw the Havbris boarded?"}
    same_words = GOOD | {"id": "b", "question": "when was the Havbris boarded"}
    problems = found(index, tmp_path, GOOD, same_id, same_words)
    assert [problem[:2] for problem in problems] == ["2:", "3:"]
    assert "the id 'a' is that of" in problems[0]
    assert "the question is that of" in problems[1]


@pytest.mark.parametrize(
    ("question", "only"),
    [
        ("What happened in July 2024?", True),
        ("How many entries are there for July?", True),
        ("List everything between 1 and 10 July", True),
        ("What happened in the week after the treaty was signed?", True),
        ("What happened right after the treaty was signed?", False),
        ("What happened in July that concerns the mine?", False),
        ("Which rulings were there in July?", False),
        ("What did Kishida do in July?", False),
    ],
)
def test_only_a_time_is_named(question: str, only: bool) -> None:
    assert names_only_time(question) == only
