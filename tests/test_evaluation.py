"""Evaluation: measures against others' implementations and by hand, gates, comparison, files."""

import json
import math
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve
from sklearn.metrics import f1_score

import jkqa
from conftest import ROOT, STRAITS
from jkqa.errors import OptionError, QuestionError
from jkqa.evaluation import facts, ranking
from jkqa.evaluation.compare import compare, read_results
from jkqa.evaluation.curves import aurc, ece, reliability, risk_coverage
from jkqa.evaluation.evaluate import Judged, evaluate, result_lines
from jkqa.evaluation.gates import failures, read_gates
from jkqa.evaluation.halves import HALVES, half
from jkqa.evaluation.judge import Given, judge
from jkqa.evaluation.measures import CURVES, MEASURES, RANKED, SUPPORT
from jkqa.evaluation.questions import question_of, read_questions
from jkqa.evaluation.report import report_page
from jkqa.evaluation.resampling import holm, mean_interval, randomisation_p
from jkqa.evaluation.summary import summary, summary_object, table
from jkqa.types import Answer, Hit, Question

SHARES = st.floats(0, 1, allow_nan=False)
FILES = [ROOT / "evals" / name for name in ("straits-2031.jsonl", "straits-2031-sets.jsonl")]


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    return [question for path in FILES for question in read_questions(None, path)[::3]]


@pytest.fixture(scope="module")
def judged(index: jkqa.Index, asked: list[Question]) -> list[Judged]:
    return evaluate(index, asked, lambda _done, _total: None)


def answer(text: str = "", *, abstained: bool = False, **more: Any) -> Answer:
    return Answer("?", abstained, None, 0.8, text, (), (), (), (), **more)


def figures(question: Question, given: Answer, cited: Any = (), found: Any = ()) -> dict[str, Any]:
    grounded = tuple(True for _ in cited)
    return judge(question, Given(given, tuple(cited), tuple(found), grounded))


# ---------------------------------------------------------------- questions and halves


def test_a_line_with_only_id_and_question_is_a_question() -> None:
    assert question_of('{"id": 7, "question": "Who?"}') == Question("7", "Who?")


def test_flat_answers_are_one_part_and_lists_are_several() -> None:
    line = {"id": "a", "question": "Who?", "type": "multi", "gold": [["p1", "p2"], ["p3"]]}
    flat = question_of(json.dumps(line | {"answers": ["x", "y"]}))
    assert flat.answers == (("x", "y"),)
    assert flat.gold == (("p1", "p2"), ("p3",))
    assert question_of(json.dumps(line | {"answers": [["x"], ["y"]]})).answers == (("x",), ("y",))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("gold", "p1"),
        ("gold", [[]]),
        ("gold", ["p1"]),
        ("answers", ["x", ["y"]]),
        ("entries", [1]),
        ("time", {"from": "June"}),
        ("time", {"from": "2024-07-01", "to": "2024-06-01"}),
        ("type", 3),
    ],
)
def test_a_field_of_another_form_is_named(field: str, value: Any) -> None:
    with pytest.raises(QuestionError, match=field):
        question_of(json.dumps({"id": "a", "question": "Who?", field: value}))


def test_halves_are_as_they_were() -> None:
    assert [half(id) for id in ("a001", "a002", "a003", "d001")] == [
        HALVES[b] for b in (_parity("a001"), _parity("a002"), _parity("a003"), _parity("d001"))
    ]


def _parity(id: str) -> int:
    import hashlib

    return int(hashlib.sha256(id.encode()).hexdigest()[:2], 16) % 2


# ---------------------------------------------------------------- facts


@pytest.mark.parametrize(
    ("text", "accepted", "stated"),
    [
        ("It was on July 27, 2024.", "2024-07-27", True),
        ("It was on 27 July 2024.", "2024-07-27", True),
        ("It was on July 28, 2024.", "2024-07-27", False),
        ("In June 2024 nothing happened.", "2024-06", True),
        ("It costs 20,000 won.", "20", False),
        ("It costs 20 million won.", "20", True),
        ("It was in 2024.", "20", False),
        ("It rose 1.20 per cent.", "20", False),
        ("The ‘old’ mine\u00a0closed.", "the 'OLD' mine closed", True),
        ("It costs 20.", "20", True),
    ],
)
def test_a_fact_is_stated_in_any_spelling_and_whole(text: str, accepted: str, stated: bool) -> None:
    assert facts.states(text, [[accepted]]) == stated


def test_every_part_needs_one_of_its_wordings() -> None:
    assert facts.states("Ann and Bob", [["Ann", "Anna"], ["Bob"]])
    assert not facts.states("Ann", [["Ann", "Anna"], ["Bob"]])


def test_token_f1_is_that_of_squad() -> None:
    """Rajpurkar et al.: articles and punctuation do not count; precision 2/3, recall 1: 0.8."""
    assert facts.token_f1("The Sado gold mine. [1]", [["Sado mine"]]) == pytest.approx(0.8)
    assert facts.token_f1("on July 27, 2024", [["2024-07-27"]]) == pytest.approx(6 / 7)
    assert facts.token_f1("nothing", [["Sado mine"]]) == 0


@given(st.lists(st.sampled_from(["w", "x", "y"]), min_size=1), st.sampled_from(["w", "x y", "z"]))
def test_token_f1_is_a_share_and_full_only_for_the_same_words(words: list[str], gold: str) -> None:
    value = facts.token_f1(" ".join(words), [[gold]])
    assert 0 <= value <= 1
    assert (value == 1) == (sorted(words) == sorted(gold.split()))


# ---------------------------------------------------------------- one answer


def test_a_missed_question_counts_as_zero_and_its_precision_is_null() -> None:
    question = Question("a", "?", "list", (("p1",),), (("x",),), ("2024-01-01#1",))
    got = figures(question, answer(abstained=True))
    assert got["right"] == got["fact"] == got["token_f1"] == got["citation_recall"] == 0
    assert got["entry_recall"] == got["entry_f1"] == got["entry_exact"] == 0
    assert got["citation_precision"] is got["entry_precision"] is got["grounded"] is None
    assert (got["false_abstentions"], got["false_answers"]) == (1, None)


def test_nothing_to_answer_is_right_when_abstained() -> None:
    for type in ("unanswerable", "empty", "event_relative"):
        question = Question("a", "?", type)
        declined = figures(question, answer(abstained=True))
        invented = figures(question, answer("x"), ["p1"], ["2024-01-01#1"])
        assert (declined["right"], declined["false_answers"]) == (1, 0)
        assert (invented["right"], invented["false_answers"]) == (0, 1)
        assert declined["false_abstentions"] is declined["fact"] is None
        assert invented["citation_precision"] is None
    assert declined["entry_exact"] == declined["entry_f1"] == 1
    assert declined["entry_precision"] is declined["entry_recall"] is None
    assert invented["entry_precision"] == invented["entry_f1"] == 0
    assert figures(Question("a", "?", "unanswerable"), answer("x"))["entry_f1"] is None


def test_citations_by_hand() -> None:
    """Two groups, one cited; of three citations two are evidence."""
    question = Question("a", "?", "multi", (("p1", "p2"), ("p3",)))
    got = figures(question, answer("x"), ["p2", "p2", "p9"])
    assert got["citation_recall"] == 0.5
    assert got["citation_precision"] == pytest.approx(2 / 3)
    assert got["right"] == 0  # without answers, all evidence must be cited
    assert figures(question, answer("x"), ["p2", "p3"])["right"] == 1


@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9), min_size=1))
def test_entries_are_judged_as_sklearn_judges_them(found: set[int], gold: set[int]) -> None:
    question = Question("a", "?", "timeline", entries=tuple(map(str, gold)))
    got = figures(question, answer("x"), (), map(str, found))
    truth, said = ([i in chosen for i in range(10)] for chosen in (gold, found))
    assert got["entry_f1"] == pytest.approx(f1_score(truth, said, zero_division=0))
    assert got["entry_exact"] == (found == gold)
    if found:
        assert got["entry_precision"] == len(found & gold) / len(found)
    else:
        assert got["entry_precision"] is None


def test_a_count_must_open_the_answer() -> None:
    question = Question("a", "?", "count", answers=(("3", "three"),), entries=("x", "y", "z"))
    assert figures(question, answer("3 entries: ..."))["fact"] == 1
    for text in ("There are 3 entries", "30 entries", "3.5 entries", "3,000 entries"):
        assert figures(question, answer(text))["fact"] == 0


def test_the_mark_of_a_citation_is_no_fact() -> None:
    question = Question("a", "?", "article", (("p1",),), (("2",),))
    assert figures(question, answer("Nothing of it. [2]"))["fact"] == 0


def test_a_time_must_be_read_as_meant() -> None:
    meant = question_of(
        '{"id": "a", "question": "?", "type": "list", "entries": ["x"],'
        ' "time": {"from": "2024-06-01", "to": null}}'
    )
    for read, value in (("2024-06-01", 1), ("2024-06-02", 0), (None, 0)):
        got = figures(meant, answer("x", time={"from": read, "to": None}))
        assert got["time_read"] == value
    assert figures(meant, answer("x"))["time_read"] == 0
    assert figures(replace(meant, time=None), answer("x"))["time_read"] is None


# ---------------------------------------------------------------- rankings


def test_rankings_by_hand(index: jkqa.Index) -> None:
    """One relevant unit at rank 2: nDCG 1/log2(3), RR 1/2; a question that was missed has 0."""
    question, missed = Question("a", "?", "x", (("p2",),)), Question("b", "?", "x", (("p1",),))
    hits = [Hit(unit, 0.5, i + 1) for i, unit in enumerate(index.units[:12])]
    run = {"a": ranking.falling(hits, [str(hit.locator) for hit in hits])}
    found = ranking.ranked_measures(run, ranking.qrels_of([question, missed]))
    assert found["a"]["nDCG@10"] == pytest.approx(1 / math.log2(3))
    assert (found["a"]["RR@10"], found["a"]["R@5"]) == (0.5, 1)
    assert found["b"] == dict.fromkeys(RANKED, 0)
    assert ranking.support(question, list(run["a"])) == {
        "support@1": 0, "support@3": 1, "support@5": 1, "support@10": 1
    }  # fmt: skip


def test_support_needs_one_of_every_group() -> None:
    question = Question("a", "?", "multi", (("p1", "p2"), ("p3",)))
    assert ranking.support(question, ["p2", "p9", "p3"])["support@3"] == 1
    assert ranking.support(question, ["p1", "p2", "p9", "p3"])["support@3"] == 0


@given(st.lists(st.sampled_from([0.1, 0.2, 0.3]), min_size=2, max_size=30))
def test_written_scores_fall_strictly(index: jkqa.Index, scores: list[float]) -> None:
    ordered = sorted(scores, reverse=True)
    hits = [Hit(index.units[i], score, i + 1) for i, score in enumerate(ordered)]
    written = list(ranking.falling(hits, [str(hit.locator) for hit in hits]).values())
    assert all(a > b for a, b in pairwise(written))
    assert np.allclose(written, ordered, atol=1e-4)


def test_trec_files_read_back_give_the_same_figures(judged: list[Judged], tmp_path: Path) -> None:
    import ir_measures

    run, qrels = tmp_path / "run.trec", tmp_path / "qrels.trec"
    rows = ranking.run_lines({j.question.id: j.ranking for j in judged})
    run.write_text("\n".join(rows) + "\n")
    judgements = ranking.qrels_lines(ranking.qrels_of(j.question for j in judged))
    qrels.write_text("\n".join(judgements) + "\n")
    measures = [ir_measures.parse_measure(name) for name in RANKED]
    found = ir_measures.calc_aggregate(
        measures,
        list(ir_measures.read_trec_qrels(str(qrels))),  # type: ignore[no-untyped-call]
        list(ir_measures.read_trec_run(str(run))),  # type: ignore[no-untyped-call]
    )
    ours = table(judged).measures
    for measure, value in found.items():
        assert value == pytest.approx(ours[str(measure)].value, abs=1e-9)


# ---------------------------------------------------------------- curves


@given(st.lists(st.tuples(SHARES, st.booleans()), min_size=1, max_size=60))
def test_calibration_is_that_of_sklearn(pairs: list[tuple[float, bool]]) -> None:
    sure, good = [c for c, _ in pairs], [float(r) for _, r in pairs]
    bins = reliability(sure, good)
    assert sum(one.count for one in bins) == len(pairs)
    inner = [c for c in sure if not (10 * c).is_integer()]  # sklearn puts borders elsewhere
    if len(inner) == len(sure):
        true, said = calibration_curve(good, sure, n_bins=10)
        assert [one.right for one in bins] == pytest.approx(true.tolist())
        assert [one.confidence for one in bins] == pytest.approx(said.tolist())
    error = ece(sure, good)
    assert error is not None
    assert 0 <= error <= 1


def test_curves_by_hand() -> None:
    """Right, wrong, right by confidence: risks 0, 1/2, 1/3."""
    curve = risk_coverage([0.9, 0.8, 0.7], [1, 0, 1], 4)
    assert curve[:, 1].tolist() == pytest.approx([0, 1 / 2, 1 / 3])
    assert curve[:, 0].tolist() == [0.25, 0.5, 0.75]
    assert aurc([0.9, 0.8, 0.7], [1, 0, 1]) == pytest.approx(5 / 18)
    assert ece([0.95, 0.95], [1, 0]) == pytest.approx(0.45)
    assert aurc([], []) is ece([], []) is None


@given(
    st.lists(st.tuples(st.sampled_from([0.2, 0.5, 0.9]), st.booleans()), min_size=1), st.randoms()
)
def test_the_area_does_not_hang_on_the_order_of_equals(
    pairs: list[tuple[float, bool]], random: Any
) -> None:
    mixed = random.sample(pairs, len(pairs))
    areas = [aurc([c for c, _ in own], [float(r) for _, r in own]) for own in (pairs, mixed)]
    assert areas[0] == pytest.approx(areas[1])


# ---------------------------------------------------------------- chance


@given(st.lists(SHARES, min_size=2, max_size=40))
def test_an_interval_contains_its_mean(values: list[float]) -> None:
    found = mean_interval(values)
    assert found
    assert found[0] - 1e-9 <= sum(values) / len(values) <= found[1] + 1e-9


def test_an_interval_is_near_that_of_the_normal_distribution() -> None:
    values = np.random.default_rng(1).normal(0.5, 0.1, 400)
    low, high = mean_interval(values.tolist()) or (0, 0)
    half_width = 1.96 * values.std() / 20
    assert high - low == pytest.approx(2 * half_width, rel=0.1)


def test_p_by_hand() -> None:
    """Five differences of one sign: 2 of 32 draws of signs are as far from zero."""
    assert randomisation_p([1, 1, 1, 1, 1, 0, 0]) == pytest.approx(2 / 32)
    assert randomisation_p([1, -1]) == 1
    assert randomisation_p([0, 0]) == randomisation_p([1]) == 1
    assert randomisation_p([0.1] * 40) < 0.001


def test_holm_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.6, 0.7]) == [1, 1]


@given(st.lists(SHARES, max_size=20))
def test_holm_never_lowers_a_p_and_keeps_the_order(values: list[float]) -> None:
    found = holm(values)
    assert all(before <= after <= 1 for before, after in zip(values, found, strict=True))
    ordered = [after for _, after in sorted(zip(values, found, strict=True))]
    assert ordered == sorted(ordered)


# ---------------------------------------------------------------- a run


def test_every_measure_is_there_and_null_where_undefined(judged: list[Judged]) -> None:
    for result in judged:
        assert set(result.measures) == set(MEASURES)
        evidence = bool(result.question.gold or result.question.entries)
        for name in (*RANKED, *SUPPORT):
            assert (result.measures[name] is not None) == evidence
    for own in table(judged).measures.values():
        assert own.value is not None
        assert own.low is not None
        assert own.high is not None
        assert own.low - 1e-9 <= own.value <= own.high + 1e-9


def test_every_quote_is_grounded(judged: list[Judged]) -> None:
    assert table(judged).measures["grounded"].value == 1


def test_means_are_over_all_questions_that_define_them(judged: list[Judged]) -> None:
    found = summary(judged).overall.measures
    for name in MEASURES:
        if name not in CURVES:
            values = [v for j in judged if (v := j.measures[name]) is not None]
            assert found[name].value == pytest.approx(float(np.mean(values)))
            assert found[name].n == len(values)


def test_types_and_halves_share_out_the_questions(judged: list[Judged]) -> None:
    found = summary(judged)
    assert sum(own.n for own in found.types.values()) == found.overall.n == len(judged)
    assert sum(own.n for own in found.halves.values()) == len(judged)


def test_a_question_that_nothing_can_be_judged_by_is_refused(index: jkqa.Index) -> None:
    with pytest.raises(QuestionError, match="nothing to be judged by"):
        evaluate(index, [Question("a", "Who?")], lambda _d, _t: None)
    with pytest.raises(QuestionError, match="'a': no unit 'p99'"):
        evaluate(index, [Question("a", "Who?", gold=(("p99",),))], lambda _d, _t: None)


def test_a_locator_may_carry_its_document(index: jkqa.Index, asked: list[Question]) -> None:
    plain = next(q for q in asked if q.gold)
    full = tuple(tuple(f"{index.documents[0].id}:{n}" for n in group) for group in plain.gold)
    pair = [plain, replace(plain, id="again", gold=full)]
    one, other = evaluate(index, pair, lambda _d, _t: None)
    assert one.measures == other.measures
    assert one.cited == other.cited


# ---------------------------------------------------------------- comparison


@pytest.fixture
def results(judged: list[Judged], tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f"{line}\n" for line in result_lines(judged)), "utf-8")
    return path


def test_a_run_is_not_better_than_itself(results: Path) -> None:
    run = read_results(results)
    found = compare(run, run)
    assert found.differences
    assert all(d.p == d.corrected == 1 and d.effect == 0 for d in found.differences)
    assert (found.won, found.lost, found.only_a, found.only_b) == ((), (), (), ())


def test_what_was_won_and_lost_is_listed(results: Path) -> None:
    run, other = read_results(results), read_results(results)
    right = [id for id, result in run.items() if result["measures"]["right"]]
    for id in right[:12]:
        other[id]["measures"]["right"] = 0.0
    gone = other.pop(right[20])
    found = compare(run, other)
    assert found.lost == tuple(right[:12])
    assert found.won == ()
    assert found.only_a == (gone["id"],)
    change = next(d for d in found.differences if d.measure == "right")
    assert (change.better, change.worse) == (0, 12)
    assert change.effect == pytest.approx(-12 / change.n)
    assert change.low is not None
    assert change.high is not None
    assert change.low <= change.effect <= change.high < 0
    assert change.p < change.corrected < 0.05
    back = compare(other, run)
    assert back.won == tuple(right[:12])
    assert next(d for d in back.differences if d.measure == "right").p == change.p


def test_files_that_cannot_be_compared_are_named(results: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.jsonl"
    other.write_text('{"id": "z", "measures": {"right": 1}}\n')
    with pytest.raises(QuestionError, match="no question in common"):
        compare(read_results(results), read_results(other))
    other.write_text('{"id": "z"}\n')
    with pytest.raises(QuestionError, match="line 1: no result"):
        read_results(other)


# ---------------------------------------------------------------- gates


def gates(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_gates_pass_and_fail_by_line(judged: list[Judged], tmp_path: Path) -> None:
    found = table(judged).measures
    fact, invented = found["fact"].value or 0, found["false_answers"].value or 0
    path = gates(
        tmp_path / "gates.toml",
        f"""
        [overall]
        fact = {fact + 0.01}
        false_answers = {{max = {invented - 0.01}}}
        grounded = 1
        [type.article]
        "nDCG@10" = 1.01
        [type.nothing]
        fact = 0.1
        [test]
        fact = 1.01
        [development.type.event]
        fact = 0.0
        """,
    )
    lines = failures(read_gates(path), judged, HALVES)
    assert [re.split(r"\) (?:is|has)", line)[0] for line in lines] == [
        "fact (overall", "false_answers (overall", "nDCG@10 (type.article", "fact (type.nothing",
        "fact (test.overall",
    ]  # fmt: skip
    assert "above its gate" in lines[1]
    assert len(failures(read_gates(path), judged, ("development",))) == 4


@pytest.mark.parametrize(
    "text",
    [
        "fact = 1",
        "[everything]\nfact = 1",
        "[overall]\nfacts = 1",
        "[overall]\nfact = {most = 1}",
        "[overall]\nfact = true",
        "[type]\nfact = 1",
        "[test.overal]\nfact = 1",
        "[overall",
    ],
)
def test_gates_of_another_form_are_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"gates\.toml"):
        read_gates(gates(tmp_path / "gates.toml", text))


def test_an_unknown_measure_names_the_known(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="citation_recall"):
        read_gates(gates(tmp_path / "gates.toml", "[overall]\nfacts = 1"))


# ---------------------------------------------------------------- the page and the command


def test_the_page_is_whole_and_needs_no_network(judged: list[Judged], index: jkqa.Index) -> None:
    found = summary(judged)
    page = report_page(judged, found, index, summary_object(found, index, ["<set>.jsonl"]))
    assert "{{" not in page
    assert "&lt;set&gt;.jsonl" in page
    assert not re.search(r"(?:src|href)=|https?://", page)
    assert page.count("<svg") == 4
    raw = re.search(r'<script id="report"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert raw
    data = json.loads(raw[1])
    assert {q["id"] for q in data["questions"]} == {j.question.id for j in judged}
    rights = [j.measures["right"] for j in judged]
    order = [q["outcome"] in ("right", "declined") for q in data["questions"]]
    assert order == sorted(order)
    assert sum(order) == sum(bool(right) for right in rights)
    quotes = {j.question.id: [c.quote for c in j.answer.citations] for j in judged}
    for question in data["questions"]:
        for quote, said in zip(question["quotes"], quotes[question["id"]], strict=True):
            text = data["units"][quote["unit"]]["text"].encode("utf-16-le")
            start, end = (2 * place for place in quote["at"])
            assert text[start:end].decode("utf-16-le") == said


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "jkqa", "eval", *map(str, arguments)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip


def test_the_command_writes_compares_and_exits_5(tmp_path: Path, asked: list[Question]) -> None:
    ids = {q.id for q in asked[:9] + asked[-9:]}
    lines = [
        li for p in FILES for li in p.read_text("utf-8").splitlines() if json.loads(li)["id"] in ids
    ]
    few = tmp_path / "few.jsonl"
    few.write_text("\n".join(lines), "utf-8")
    gate = gates(tmp_path / "gates.toml", "[overall]\nfact = 1.01\ntoken_f1 = 1.01\ngrounded = 1")
    out, page = tmp_path / "out.jsonl", tmp_path / "page.html"
    done = run(few, "--document", STRAITS, "--gate", gate, "-o", out, "--report", page,
               "--trec", tmp_path / "trec", "--json")  # fmt: skip
    assert done.returncode == 5, done.stderr
    failed = [line for line in done.stderr.splitlines() if "below its gate" in line]
    assert len(failed) == 2
    shown = json.loads(done.stdout)
    assert shown["overall"]["n"] == len(out.read_text("utf-8").splitlines()) == len(ids)
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert (tmp_path / "trec" / "qrels.trec").stat().st_size
    same = run("--compare", out, out, "--json")
    assert same.returncode == 0
    assert {m["p"] for m in json.loads(same.stdout)["measures"]} == {1.0}
    checked = run(few, "--document", STRAITS, "--check")
    assert (checked.returncode, checked.stdout) == (0, "")
    reached = gates(tmp_path / "gates.toml", "[test]\ngrounded = 1\n[development]\nfact = 1.01")
    one_half = run(few, "--document", STRAITS, "--half", "test", "--report", page,
                   "--gate", reached)  # fmt: skip
    assert one_half.returncode == 0
    assert f"{sum(half(id) == 'test' for id in ids)} questions" in one_half.stdout
    assert one_half.stderr.splitlines()[-1] == "1 gate: all passed"
    head = re.search(r'<table class="overall"><thead>(.*?)</thead>', page.read_text("utf-8"))
    assert head
    assert re.findall(r"<th>(.*?)</th>", head[1])[-2:] == ["95&nbsp;% interval", "n"]


def test_evidence_that_is_not_there_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('\n{"id": "a", "question": "Who?", "type": "article", "gold": [["p99"]]}\n')
    done = run(path, "--document", STRAITS)
    assert done.returncode == 1
    assert f"{path}, line 2: question 'a': no unit 'p99'" in done.stderr


def test_what_is_wrong_with_the_arguments_is_said(tmp_path: Path) -> None:
    assert run("--half", "both").returncode == 2
    gate = gates(tmp_path / "gates.toml", "[overall]\nfacts = 1")
    done = run(FILES[0], "--gate", gate)
    assert done.returncode == 2
    assert "known are right, fact" in done.stderr
    assert "Traceback" not in done.stderr
