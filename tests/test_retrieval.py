"""Signals against independent implementations, and laws of the ranking."""

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

import jkqa
from jkqa.errors import OptionError, UnknownDocument, UnknownLocator
from jkqa.fuse import ranking, reciprocal_ranks, weighted
from jkqa.protocols import Encoded, Encoder, Scores
from jkqa.query import Query
from jkqa.retrieval import MODES, WEIGHTS
from jkqa.signals.dense import Dense, recall, write_cells
from jkqa.signals.late import Late, compress, norms
from jkqa.signals.lexical import K1, B, Lexical, idf
from jkqa.timex import month_range
from jkqa.types import Document

CORPORA = st.lists(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=8), min_size=1)
SCORES = st.lists(st.floats(-1, 1), min_size=1, max_size=30).map(np.array)


def query(terms: Sequence[str]) -> Query:
    return Query(" ".join(terms), tuple((((term,), 1.0),) for term in dict.fromkeys(terms)))


@given(CORPORA, st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True))
def test_bm25_is_rank_bm25_with_lucenes_idf(corpus: list[list[str]], terms: list[str]) -> None:
    theirs = BM25Okapi(corpus, k1=K1, b=B)
    for term in theirs.idf:
        theirs.idf[term] = idf(len(corpus), sum(term in unit for unit in corpus))
    most = sum(idf(len(corpus), sum(t in unit for unit in corpus)) * (K1 + 1) for t in terms)
    found = Lexical.of(corpus).scores(query(terms))
    assert np.allclose(found * most, theirs.get_scores(terms), atol=1e-9)
    assert np.all((found >= 0) & (found <= 1))


TERMS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3).map(tuple)
SLOTS = st.lists(
    st.lists(st.tuples(TERMS, st.sampled_from([1.0, 0.9])), min_size=1, max_size=3).map(tuple),
    min_size=1,
    max_size=4,
).map(tuple)


@given(CORPORA, SLOTS)
def test_a_slot_counts_once_by_the_best_of_its_alternatives(
    corpus: list[list[str]], slots: tuple[tuple[tuple[tuple[str, ...], float], ...], ...]
) -> None:
    """Sparse sums against the definition, unit by unit; half a name counts half."""
    theirs = BM25Okapi(corpus, k1=K1, b=B)
    for term in theirs.idf:
        theirs.idf[term] = idf(len(corpus), sum(term in unit for unit in corpus))
    found = Lexical.of(corpus).scores(Query("", slots))

    def best(slot: tuple[tuple[tuple[str, ...], float], ...], number: int) -> float:
        return max(
            weight
            * float(theirs.get_scores(list(terms))[number])
            * (1 if set(terms) <= set(corpus[number]) else 0.5)
            for terms, weight in slot
        )

    most = sum(
        max(sum(idf(len(corpus), sum(t in u for u in corpus)) * (K1 + 1) for t in terms)
            for terms, _ in slot)
        for slot in slots
    )  # fmt: skip
    expected = [sum(best(slot, n) for slot in slots) / most for n in range(len(corpus))]
    assert np.allclose(found, expected, atol=1e-9)


@pytest.mark.parametrize("corpus", [[["x"]], [["x"], ["y"]], [["x"], ["x", "y"]]])
def test_a_tiny_corpus_finds_its_words(corpus: list[list[str]]) -> None:
    assert Lexical.of(corpus).scores(query(["x"]))[0] > 0


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_idf_is_positive(case: tuple[int, int]) -> None:
    assert idf(*case) > 0


def test_dense_is_the_dot_product(mind: Encoder) -> None:
    vectors = np.stack([e.vector for e in mind.encode(["a bridge", "a storm", "the toll"])])
    dense = Dense(vectors)
    assert np.allclose(dense.cosines(vectors[1]), vectors @ vectors[1], atol=1e-6)
    assert dense.cosines(vectors[1], rows=2).argmax() == 1
    assert Dense(np.zeros((0, 384), dtype=np.float32)).cosines(vectors[0]).shape == (0,)


def test_cells_find_nearly_all_that_is_near(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    centres = rng.normal(size=(40, 16))
    rows = np.repeat(centres, 100, axis=0) + 0.3 * rng.normal(size=(4000, 16))
    vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    write_cells(vectors, tmp_path / "v.cells")
    exact, cells = Dense(vectors), Dense(vectors, tmp_path / "v.cells")
    assert (exact.exact, cells.exact) == (True, False)
    assert recall(cells, vectors[::200]) > 0.9
    assert recall(exact, vectors[::200]) == 1
    near, all_ = cells.cosines(vectors[7], rows=50), exact.cosines(vectors[7])
    assert near.argmax() == all_.argmax() == 7
    assert near.shape == all_.shape
    found = near > near.min()
    assert np.allclose(near[found], all_[found], atol=1e-5)


def test_a_large_corpus_ranks_the_same_at_the_top(
    index: jkqa.Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Late interaction for the best of the other signals only."""
    before = [index.search(question, k=3) for question in QUESTIONS]
    monkeypatch.setattr("jkqa.retrieval.LATE_UNITS", 10)
    monkeypatch.setattr("jkqa.retrieval.LATE_BEST", 20)
    after = [index.search(question, k=3) for question in QUESTIONS]
    for one, other in zip(before, after, strict=True):
        assert [h.unit for h in one] == [h.unit for h in other]
        assert [h.score for h in one] == pytest.approx([h.score for h in other], abs=1e-5)


def test_late_interaction_is_its_formula() -> None:
    rng = np.random.default_rng(7)
    counts = [3, 1, 4]
    rows = rng.normal(size=(sum(counts), 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    sentences = np.repeat(np.arange(3), counts)
    starts = np.concatenate([[0], np.cumsum(counts)])
    eight_bit = compress(rows)
    asked = rows[[0, 4]]
    encoded = Encoded(
        asked[0], asked, np.array([5, 99], np.int32), np.array([[0, 4], [5, 9]], np.int32)
    )
    late = Late(starts, eight_bit, norms(eight_bit), np.array([[5, 2], [6, 2]], np.int32), 2)
    found = late.scores("word next", encoded)
    # piece 5 is in both of two units, piece 99 in none; no stop words, one piece a word
    weights = np.array([idf(2, 2), idf(2, 0)])
    back = eight_bit.astype(float) / np.linalg.norm(eight_bit.astype(float), axis=1, keepdims=True)
    expected = [
        weights @ (asked @ back[sentences == s].T).max(axis=1) / weights.sum() for s in range(3)
    ]
    assert np.allclose(found, expected, atol=1e-5)
    some = late.scores("word next", encoded, np.array([2, 0]))
    assert np.allclose(some, [expected[0], -1, expected[2]], atol=1e-5)


@given(SCORES, st.integers(0, 40), st.randoms())
def test_ranking_is_the_sorted_order(scores: Scores, k: int, rng: random.Random) -> None:
    keys = list(range(len(scores)))
    rng.shuffle(keys)
    rounded = np.round(scores, 9)
    expected = sorted(range(len(scores)), key=lambda i: (-rounded[i], keys[i]))
    assert ranking(scores, keys, k) == expected[:k]
    assert ranking(scores, keys) == expected


def test_reciprocal_ranks_count_from_one_with_k_60() -> None:
    first, second = np.array([3.0, 2.0, 1.0]), np.array([1.0, 3.0, 2.0])
    found = reciprocal_ranks([first, second], [0, 1, 2])
    assert np.allclose(found, [1 / 61 + 1 / 63, 1 / 62 + 1 / 61, 1 / 63 + 1 / 62])


@given(SCORES)
def test_a_combination_of_one_signal_with_itself_is_that_signal(scores: Scores) -> None:
    assert np.allclose(weighted({"a": scores, "b": scores}, {"a": 0.3, "b": 2.0}), scores)


QUESTIONS = [
    "Who chaired the inquiry into the loss of the ferry?",
    "What happened on 9 May 2031?",
    "How much compensation did the court award?",
]


def test_shuffling_the_corpus_changes_no_ranking(index: jkqa.Index, straits: Document) -> None:
    units = list(straits.units)
    random.Random(3).shuffle(units)
    halves = [
        Document("b", straits.text, tuple(u for u in units[:20]), period=straits.period),
        Document("a", straits.text, tuple(u for u in units[20:]), period=straits.period),
    ]
    one = jkqa.build(halves, known=[index])
    other = jkqa.build(halves[::-1], known=[index])
    for question in QUESTIONS:
        found, again = (i.search(question, k=50) for i in (one, other))
        assert [(h.unit, h.score) for h in found] == [(h.unit, h.score) for h in again]


@pytest.mark.parametrize("mode", MODES)
def test_shares_add_up_to_the_score(index: jkqa.Index, mode: jkqa.types.Mode) -> None:
    for hit in index.search(QUESTIONS[0], mode=mode):
        assert sum(hit.signals.values()) == pytest.approx(hit.score, abs=1e-5)
        assert set(hit.signals) == set(MODES[mode]) - {"time"} <= set(WEIGHTS)


def test_a_time_in_the_question_favours_what_is_of_that_time(index: jkqa.Index) -> None:
    asked = "Who met in March 2031?"
    for hit in index.search(asked, k=52):
        days = [hit.unit.dates] if isinstance(hit.unit, jkqa.Entry) else []
        own = any(day.overlaps(month_range(2031, 3)) for day in days)
        assert (hit.signals["time"] > 0) >= own
    assert index.search(asked)[0].signals["time"] > 0


def test_ranks_and_scores_fall(index: jkqa.Index) -> None:
    hits = index.search(QUESTIONS[0], k=52)
    assert [h.rank for h in hits] == list(range(1, 53))
    assert all(a.score >= b.score for a, b in pairwise(hits))


def test_a_lexical_hit_shares_a_word(index: jkqa.Index) -> None:
    assert index.search("zyxwvut", mode="lexical") == ()


@pytest.mark.parametrize(
    "texts", [["The treaty was signed in Oslo."], ["It rained.", "Ships sank."]]
)
def test_one_or_two_units_are_found(texts: list[str], tmp_path: Path) -> None:
    path = tmp_path / "tiny.txt"
    path.write_text("\n\n".join(texts))
    tiny = jkqa.build(path)
    word = texts[0].split()[-1].strip(".")
    for mode in MODES:
        assert tiny.search(f"Where is {word}?", mode=mode)[0].unit.text == texts[0]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Danica Kovaric", "Kovarić"),
        ("Kovarić Danica", "Kovarić"),
        ("Lindkvarr", "Lindkvar"),
        ("Norsund Line", "Norrsund"),
    ],
)
def test_names_in_any_spelling(index: jkqa.Index, asked: str, name: str) -> None:
    assert all(name in hit.unit.text for hit in index.search(asked, k=3))


def test_what_a_unit_is_called(index: jkqa.Index) -> None:
    assert index.unit("p3") == index.unit("straits-2031:p3")
    with pytest.raises(UnknownLocator, match="last one is p14"):
        index.unit("p99")
    with pytest.raises(UnknownLocator, match="nearest entries are 2031-01-04#1 and 2031-01-04#2"):
        index.unit("2031-01-01#1")
    with pytest.raises(UnknownLocator, match="expected p12"):
        index.unit("page 3")
    with pytest.raises(UnknownDocument, match="straits-2031"):
        index.unit("other:p3")


def test_what_means_nothing(index: jkqa.Index) -> None:
    for query, k in (("  ", 10), ("x", 0)):
        with pytest.raises(OptionError, match="expected"):
            index.search(query, k)
    with pytest.raises(OptionError, match="hybrid"):
        index.search("x", mode="both")  # type: ignore[arg-type]
