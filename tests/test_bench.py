"""The retrieval benchmark: collections read, systems run, figures kept and compared."""

import json
import random
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa as library
from conftest import ROOT, STRAITS
from jkqa.bench.asked import best
from jkqa.bench.dataset import Dataset
from jkqa.bench.embeddings import EmbeddingCache
from jkqa.bench.formats import read_beir, read_qrels, read_topics, read_trec
from jkqa.bench.hybrid import WEIGHT, fused, stretched
from jkqa.bench.paired import compare
from jkqa.bench.plot import plot
from jkqa.bench.results import MEASURES, Report, load, save
from jkqa.bench.run import Bench, labels
from jkqa.bench.signals import K1, K3, NOT_FOUND, B, DenseSignal, LexicalSignal
from jkqa.bench.source import read_dataset
from jkqa.bench.trec import write_runs
from jkqa.bench.tune import fitted, other
from jkqa.cli.benched import report_text
from jkqa.cli.main import main
from jkqa.errors import DatasetError, OptionError
from jkqa.evaluation.halves import half
from jkqa.protocols import Encoder, Progress
from jkqa.signals.lexical import idf
from jkqa.tokenize import terms

CORPUS = {
    "d1": ("Ferries", "The ferry to the northern island sails at dawn in every season."),
    "d2": ("", "A court ordered the shipyard to pay the workers of the war years."),
    "d3": ("Tides", "Tides in the strait are strongest two days after a new moon."),
    "d4": ("Empty", ""),
    "d5": ("", "The ministers agreed to share radar data about missiles at once."),
    "d6": ("", ""),
    "d7": ("Harbours", "The harbour office closed its northern quay for a year."),
}
QUERIES = {
    "q1": "when does the boat to the island leave",
    "q2": "compensation for forced labour",
    "q3": "exchange of missile warning information",
    "q4": "strongest currents after new moon",
    "q5": "which quay was closed",
    "q6": "nobody judged this one",
    "q8": "xylophone",
}
JUDGED = [
    ("q1", "d1", 1), ("q1", "d7", 0), ("q2", "d2", 2), ("q2", "d9", 1), ("q3", "d5", 1),
    ("q3", "d1", -1), ("q4", "d3", 1), ("q5", "d7", 1), ("q7", "d1", 1),
    ("q8", "d1", 1),
]  # fmt: skip


def lines_of(corpus: dict[str, tuple[str, str]]) -> list[str]:
    return [json.dumps({"_id": i, "title": t, "text": x}) for i, (t, x) in corpus.items()]


def beir(folder: Path, order: Callable[[list[str]], list[str]] = list) -> Path:
    """The collection in BEIR's layout, the corpus in any order."""
    (folder / "qrels").mkdir(parents=True)
    (folder / "corpus.jsonl").write_text("\n".join(order(lines_of(CORPUS))) + "\n")
    asked = [json.dumps({"_id": i, "text": t}) for i, t in QUERIES.items()]
    (folder / "queries.jsonl").write_text("\n".join(asked) + "\n")
    rows = ["query-id\tcorpus-id\tscore", *(f"{q}\t{d}\t{r}" for q, d, r in JUDGED)]
    (folder / "qrels" / "test.tsv").write_text("\n".join(rows) + "\n")
    return folder


def trec(folder: Path) -> tuple[Path, Path, Path]:
    """The same collection as a corpus with a TREC pair."""
    corpus, topics, qrels = (folder / name for name in ("corpus.jsonl", "topics.txt", "qrels.txt"))
    corpus.write_text("\n".join(lines_of(CORPUS)))
    topics.write_text("".join(f"{i}\t{t}\n" for i, t in QUERIES.items()))
    qrels.write_text("".join(f"{q} 0 {d} {r}\n" for q, d, r in JUDGED))
    return corpus, topics, qrels


def no_bars(_label: str) -> AbstractContextManager[Progress]:
    return nullcontext(lambda _done, _total: None)


def bench(dataset: Dataset, *, tune: bool = False) -> tuple[Bench, Report]:
    made = Bench(dataset, 100, no_bars)
    return made, made.report([], tune=tune)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Dataset, Bench, Report]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JKQA_CACHE", str(tmp_path_factory.mktemp("cache")))
        read = read_beir(beir(tmp_path_factory.mktemp("beir") / "made-up"))
        return (read, *bench(read, tune=True))


# what is read


def test_a_corpus_with_a_trec_pair_is_the_same_collection(tmp_path: Path) -> None:
    one = read_beir(beir(tmp_path / "beir"))
    other = read_trec(*trec(tmp_path))
    assert (one.ids, one.texts, one.queries) == (other.ids, other.texts, other.queries)
    assert (one.qrels, one.sha256, one.judged_sha256) == (
        other.qrels, other.sha256, other.judged_sha256
    )  # fmt: skip


def test_a_document_is_its_title_and_its_text(tmp_path: Path) -> None:
    read = read_beir(beir(tmp_path / "beir"))
    assert read.texts[read.ids.index("d3")].startswith("Tides Tides in the strait")
    assert read.texts[read.ids.index("d2")].startswith("A court")


def test_what_is_odd_is_said(tmp_path: Path) -> None:
    assert read_beir(beir(tmp_path / "beir")).notices == (
        "empty documents, never found: 1",
        "queries without a judgement, left out: 1",
        "judged queries without a text, counted as 0: 1",
        "judgements of documents that the corpus lacks, counted as missed: 1",
        "judgements below 0, counted as not relevant: 1",
    )


def test_topics_in_sgml(tmp_path: Path) -> None:
    path = tmp_path / "topics"
    path.write_text(
        "<top>\n<num> Number: 301\n<title> International\n Organized Crime\n"
        "<desc> Description:\nmore\n</top>\n"
        "<top><num>302</num><title>Topic: Polio</title></top>\n"
    )
    assert read_topics(path) == {"301": "International Organized Crime", "302": "Polio"}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "corpus.jsonl",
            '{"_id": "d1", "text": "x"}\n{"_id": "d2"}',
            "corpus.jsonl, line 2: no id",
        ),
        ("corpus.jsonl", '{"_id": "d1", "text": "x"}\n{', "corpus.jsonl, line 2: no JSON"),
        ("corpus.jsonl", "[]", "corpus.jsonl, line 1: not an object"),
        ("corpus.jsonl", '{"_id": "d 1", "text": "x"}', "has a space in it"),
        ("corpus.jsonl", '{"_id": "d1", "text": "x"}\n' * 2, "line 2: the id 'd1' comes twice"),
        ("corpus.jsonl", "\n", "the corpus is empty"),
        ("queries.jsonl", '{"_id": "other", "text": "x"}', "no query is judged"),
        ("qrels/test.tsv", "q1\td1\t1\n", "line 1: no header"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\n", "line 2: no judgement"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\tyes\n", "relevance is 'yes'"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td1\t0\n", "judged 1 before"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    folder = beir(tmp_path / "beir")
    (folder / name).write_text(text)
    with pytest.raises(DatasetError) as raised:
        read_beir(folder)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_wrong_trec_files_are_named_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("q1\tsome words\nq2 no tab\n")
    with pytest.raises(DatasetError, match="line 2: no topic"):
        read_topics(path)
    path.write_text("q1 0 d1 1\nq1 d1 1\n")
    with pytest.raises(DatasetError, match="line 2: no judgement"):
        read_qrels(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DatasetError, match="not UTF-8"):
        read_qrels(path)


def test_what_the_path_is_decides_what_is_read(tmp_path: Path) -> None:
    folder, (corpus, topics, qrels) = beir(tmp_path / "beir"), trec(tmp_path)
    assert read_dataset(folder).name == "beir"
    assert read_dataset(corpus, topics=topics, qrels=qrels).name == "corpus"
    assert read_dataset(folder, topics=topics, qrels=qrels).qrels == read_dataset(folder).qrels
    with pytest.raises(OptionError, match="belong together"):
        read_dataset(corpus, topics=topics)
    with pytest.raises(DatasetError, match="needs --topics and --qrels"):
        read_dataset(corpus)
    with pytest.raises(DatasetError, match="expected --split test"):
        read_dataset(folder, split="dev")
    with pytest.raises(DatasetError, match="not there"):
        read_dataset(tmp_path / "nowhere")


def test_a_question_file_is_a_collection_of_units() -> None:
    read = read_dataset(ROOT / "evals")
    assert "2024-07-27#1" in read.ids
    assert read.qrels["a002"] == {"p1": 1}
    assert any("verify" in notice for notice in read.notices)
    with pytest.raises(DatasetError, match="--document FILE"):
        read_dataset(ROOT / "evals" / "straits-2031.jsonl")


# what is found


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_stretched_has_its_median_at_0_and_its_best_at_1(values: list[float]) -> None:
    scores = np.array(values)
    found = stretched(scores)
    if scores.max() > np.median(scores):
        assert found.max() == pytest.approx(1)
        assert np.median(found) == pytest.approx(0, abs=1e-9)
        assert (np.diff(found[np.argsort(scores)]) >= -1e-12).all()
    else:
        assert not found.any()


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=20))
def test_the_weights_0_and_1_are_the_signals_themselves(pairs: list[tuple[float, float]]) -> None:
    lexical, dense = np.array(pairs).T
    np.testing.assert_allclose(fused(lexical, dense, 0), stretched(lexical))
    np.testing.assert_allclose(fused(lexical, dense, 1), stretched(dense))


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, NOT_FOUND]), max_size=30), st.integers(1, 10))
def test_best_falls_strictly_and_breaks_ties_by_id(values: list[float], depth: int) -> None:
    ids = [f"d{at:02}" for at in range(len(values))]
    found = best(np.array(values), ids, depth)
    expected = sorted((-v, i) for v, i in zip(values, ids, strict=True) if v > NOT_FOUND)[:depth]
    assert list(found) == [id for _, id in expected]
    scores = list(found.values())
    assert all(a > b for a, b in pairwise(scores))


WORDS = st.lists(st.sampled_from("ferry court radar tide quay moon".split()), max_size=8)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=8), WORDS)
def test_lexical_is_the_formula(texts: list[str], query: list[str]) -> None:
    found = LexicalSignal(texts).shares(" ".join(query))
    held = [terms(text) for text in texts]
    mean = sum(map(len, held)) / len(held)
    asked = terms(" ".join(query))
    weight = {
        t: (K3 + 1) * asked.count(t) / (K3 + asked.count(t))
        * idf(len(held), sum(t in own for own in held))
        for t in set(asked)
    }  # fmt: skip
    most = sum(weight.values()) * (K1 + 1)
    for own, score in zip(held, found.tolist(), strict=True):
        total = sum(
            w * own.count(t) * (K1 + 1) / (own.count(t) + K1 * (1 - B + B * len(own) / mean))
            for t, w in weight.items()
            if t in own
        )
        assert score == pytest.approx(total / most if most else 0)


def test_shuffling_the_corpus_changes_no_ranking(
    tmp_path: Path, ran: tuple[Dataset, Bench, Report]
) -> None:
    _, made, report = ran
    rng = random.Random(5)
    shuffled = read_beir(beir(tmp_path / "beir", lambda x: rng.sample(x, len(x))))
    again, other = bench(shuffled, tune=True)
    assert again.runs == made.runs
    assert other.dataset["corpus_sha256"] == report.dataset["corpus_sha256"]


def test_figures_are_those_of_ir_measures_on_the_files(
    tmp_path: Path, ran: tuple[Dataset, Bench, Report]
) -> None:
    import ir_measures as untyped

    ir_measures: Any = untyped
    read, made, report = ran
    files = write_runs(tmp_path, made.runs, read.qrels)
    assert [path.name for path in files] == [
        "lexical.trec", "dense.trec", "hybrid.trec", "hybrid-tuned.trec", "qrels.trec"
    ]  # fmt: skip
    qrels = list(ir_measures.read_trec_qrels(str(files[-1])))
    for path, system in zip(files, report.systems, strict=False):
        run = list(ir_measures.read_trec_run(str(path)))
        expected = ir_measures.calc_aggregate(
            [*map(ir_measures.parse_measure, MEASURES)], qrels, run
        )
        for measure, value in expected.items():
            assert system.measures[str(measure)] == pytest.approx(value, abs=1e-6)


def test_a_missed_query_counts_as_0_in_every_mean(ran: tuple[Dataset, Bench, Report]) -> None:
    _, _, report = ran
    for system in report.systems:
        assert system.per_query["q7"] == dict.fromkeys(MEASURES, 0.0)
        assert len(system.per_query) == 7
        mean = sum(own["R@10"] for own in system.per_query.values()) / 7
        assert system.measures["R@10"] == pytest.approx(mean, abs=1e-6)


def test_a_query_without_a_known_word_finds_nothing_by_words(
    ran: tuple[Dataset, Bench, Report],
) -> None:
    _, made, report = ran
    assert made.runs["lexical"]["q8"] == {}
    assert report.systems[0].per_query["q8"] == dict.fromkeys(MEASURES, 0.0)
    assert len(made.runs["hybrid"]["q8"]) == 6


def test_empty_documents_are_never_found(ran: tuple[Dataset, Bench, Report]) -> None:
    _, made, _ = ran
    assert {id for run in made.runs.values() for own in run.values() for id in own} == {
        "d1", "d2", "d3", "d4", "d5", "d7"
    }  # fmt: skip


def test_a_tuned_weight_never_saw_its_queries(
    mind: Encoder, ran: tuple[Dataset, Bench, Report]
) -> None:
    read, _, report = ran
    dense = DenseSignal(mind, EmbeddingCache(mind).embed(read.texts))
    lexical = LexicalSignal(read.texts)
    system = report.system("hybrid tuned")
    assert system
    for own, weight in system.settings["weight"].items():
        # whatever is judged in its own half, the weight stays what the other half made it
        blind = {q: ({} if half(q) == own else r) for q, r in read.qrels.items()}
        altered = Dataset("x", read.ids, read.texts, read.queries, blind)
        seen = fitted(altered, lexical, dense, lambda _done, _total: None)
        assert seen[other(own)] == weight


def test_tuning_needs_queries_in_both_halves(tmp_path: Path) -> None:
    folder = beir(tmp_path / "beir")
    (folder / "queries.jsonl").write_text('{"_id": "q1", "text": "island"}')
    with pytest.raises(OptionError, match="too few queries"):
        bench(read_beir(folder), tune=True)


def test_questions_are_also_put_to_the_programs_own_search() -> None:
    read = read_dataset(ROOT / "evals")
    own = read.own
    assert own
    index = library.load()
    question = read.queries["a002"]
    hits = index.search(question, 10)
    assert list(best(own.scores(question), read.ids, 10)) == [str(hit.locator) for hit in hits]


# what is kept


def test_cached_is_not_cached(mind: Encoder, tmp_path: Path) -> None:
    texts = ["The ferry sails.", "", "Tides turn.", "The ferry sails."]
    cache = EmbeddingCache(mind, tmp_path)
    first, second = cache.embed(texts), cache.embed(texts[::-1])
    assert (first.made, first.kept) == (2, 0)
    assert (second.made, second.kept) == (0, 2)
    np.testing.assert_array_equal(first.vectors, second.vectors[::-1])
    np.testing.assert_array_equal(first.vectors[0], mind.encode_questions([texts[0]])[0].vector)
    assert not first.vectors[1].any()
    assert second.seconds == pytest.approx(first.seconds)
    more = cache.embed([*texts, "One more."])
    assert (more.made, more.kept) == (1, 2)


def test_documents_have_the_reference_vectors(mind: Encoder, tmp_path: Path) -> None:
    texts = [f"{title} {text}".strip() for title, text in CORPUS.values() if text]
    found = EmbeddingCache(mind, tmp_path).embed(texts).vectors
    expected = np.stack([encoded.vector for encoded in mind.encode(texts)])
    assert (found * expected).sum(axis=1).min() > 0.9999


def test_a_damaged_block_is_made_anew(
    mind: Encoder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = EmbeddingCache(mind, tmp_path)
    first = cache.embed(["The ferry sails."])
    [block] = cache.folder.glob("*.npz")
    block.write_bytes(block.read_bytes()[:-7] + b"damaged")
    second = cache.embed(["The ferry sails."])
    assert "damaged" in caplog.text
    assert second.made == 1
    np.testing.assert_array_equal(first.vectors, second.vectors)


def test_what_was_embedded_before_an_interruption_is_kept(mind: Encoder, tmp_path: Path) -> None:
    cache = EmbeddingCache(mind, tmp_path)
    texts = [f"sentence {n}" for n in range(40)]

    def interrupt(done: int, _total: int) -> None:
        if done == 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cache.embed(texts, interrupt)
    assert 20 <= cache.embed(texts).kept < 40


def test_saving_then_loading_is_identity(
    tmp_path: Path, ran: tuple[Dataset, Bench, Report]
) -> None:
    _, _, report = ran
    save(report, tmp_path / "a.json")
    assert load(tmp_path / "a.json") == report
    kept = json.loads((tmp_path / "a.json").read_text())
    hybrid = kept["systems"][2]["settings"]
    named = "k1 b k3 tokenizer stemmer model model_sha256 fusion weight rule"
    assert set(named.split()) == set(hybrid)
    assert {"seed", "depth", "measures"} <= set(kept["settings"])


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"kind": "jkqa bench", "systems": [{}]}'])
def test_a_file_that_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(DatasetError, match="--save FILE"):
        load(tmp_path / "a.json")


def test_a_report_compared_with_itself_differs_in_nothing(
    ran: tuple[Dataset, Bench, Report],
) -> None:
    _, _, report = ran
    for pair in compare(report, report):
        assert (pair.effect, pair.p, pair.corrected, pair.better, pair.worse) == (0, 1, 1, 0, 0)
        assert pair.n == 7


def test_other_collections_are_not_compared(ran: tuple[Dataset, Bench, Report]) -> None:
    _, _, report = ran
    with pytest.raises(DatasetError, match="different corpora"):
        compare(report, replace(report, dataset={**report.dataset, "corpus_sha256": "other"}))


def test_the_table_says_which_rule(ran: tuple[Dataset, Bench, Report]) -> None:
    _, _, report = ran
    said = report_text(report)
    assert "weight of hybrid: one rule for every collection" in said
    assert f"dense {WEIGHT:g}" in said
    assert "weight of hybrid tuned: nDCG@10 on the other half of the queries" in said
    assert f"{report.systems[2].measures['nDCG@10']:.4f}" in said


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_picture_is_written(
    tmp_path: Path, suffix: str, ran: tuple[Dataset, Bench, Report]
) -> None:
    path = tmp_path / f"plot{suffix}"
    plot(ran[2], path)
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG" if suffix == ".png" else b"<?xml")
    plot(ran[2], path)
    assert path.read_bytes() == content
    with pytest.raises(OptionError, match="svg or"):
        plot(ran[2], tmp_path / "plot.pdf")


def test_models_go_by_their_short_names() -> None:
    assert labels(["a/small", "b/large"]) == ["", ":small", ":large"]
    assert labels(["a/small", "b/small"]) == ["", ":a/small", ":b/small"]


# as it is typed


def typed(monkeypatch: pytest.MonkeyPatch, *words: Any) -> int:
    monkeypatch.setattr(sys, "argv", ["jkqa", "bench", *map(str, words)])
    with pytest.raises(SystemExit) as stopped:
        main()
    return int(stopped.value.code or 0)


def test_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder, kept = beir(tmp_path / "made-up"), tmp_path / "a.json"
    assert typed(monkeypatch, folder, "--save", kept, "--runs", tmp_path / "runs") == 0
    first = capsys.readouterr()
    assert "6 documents embedded now, 0 from the cache" in first.err
    assert first.out.startswith("made-up: 7 documents, 7 judged queries, 10 judgements")
    assert (tmp_path / "runs" / "hybrid.trec").is_file()
    assert typed(monkeypatch, folder, "--json") == 0
    second = capsys.readouterr()
    assert "nothing embedded, 6 from the cache" in second.err
    assert (
        json.loads(second.out)["systems"][0]["measures"]
        == json.loads(kept.read_text())["systems"][0]["measures"]
    )
    assert typed(monkeypatch, "--compare", kept, kept) == 0
    assert "+0.0000" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "no collection given"),
        (["nowhere"], 1, "not there"),
        ([STRAITS], 1, "line 1"),
        ([ROOT / "evals", "--plot", "x.pdf"], 2, ".svg or .png"),
        (["--compare", ROOT / "README.md", ROOT / "README.md"], 1, "no figures"),
    ],
)
def test_wrong_input_gives_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[Any],
    code: int,
    said: str,
) -> None:
    assert typed(monkeypatch, *words) == code
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert not captured.out
