"""The original article, where it is at hand: its units, and nothing of it in the project."""

import subprocess
import sys

import numpy as np
import pytest

import jkqa
from conftest import LOCATORS, ORIGINAL, ROOT
from jkqa.signals.lexical import Postings

here = pytest.mark.skipif(not ORIGINAL.is_file(), reason="the original article is not at hand")


@here
def test_exactly_the_listed_units() -> None:
    rows = [line.split("\t") for line in LOCATORS.read_text("utf-8").splitlines()[1:]]
    document = jkqa.read(ORIGINAL)
    found = [[str(u.locator), u.section, str(len(u.text.split()))] for u in document.units]
    assert found == rows
    assert document.notices == ()
    assert all(u.span.of(document.text) == u.text for u in document.units)
    assert [a.name for a in document.authors] == ["Andy Lim", "Ji-Young Lee"]


@here
def test_no_fact_is_lost_in_the_restatement() -> None:
    tool = ROOT / "tools" / "facts.py"
    restated = ROOT / "corpus" / "japan-korea-2024.md"
    done = subprocess.run(
        [sys.executable, tool, ORIGINAL, restated], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_committed_index_is_the_one_that_the_corpus_gives(bundled: jkqa.Index) -> None:
    """Within 1e-4 for vectors and one step of 8 bits for pieces; all else to the letter."""
    again = jkqa.build(sorted((ROOT / "corpus").glob("*.md")))
    assert again.documents == bundled.documents
    for name in ("windows", "sentences", "piece_starts", "piece_ids", "piece_counts"):
        assert np.array_equal(getattr(again.arrays, name), getattr(bundled.arrays, name)), name
    for name in ("window_vectors", "sentence_vectors"):
        one, other = getattr(again.arrays, name), getattr(bundled.arrays, name)
        assert np.allclose(one, other, atol=1e-4), name
    one, other = again.words, bundled.words
    assert np.array_equal(one.dates, other.dates)
    assert one.vocabulary.state() == other.vocabulary.state()
    for name in Postings.names():
        assert np.array_equal(getattr(one.postings, name), getattr(other.postings, name)), name
    steps = again.arrays.piece_vectors.astype(int) - bundled.arrays.piece_vectors
    assert np.abs(steps).max() <= 1
