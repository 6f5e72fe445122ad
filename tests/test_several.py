"""Several documents in one index: what each takes for granted, it takes for granted beside others.

A month without a year is of a document's own year, a country that it names everywhere goes without
saying in it, and whoever asks about one gets the same answer as from that one alone.
"""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.errors import UnknownDocument
from jkqa.timex import MONTHS, mentions, mentions_of_any
from jkqa.types import DateRange

ROOT = Path(__file__).parent
NAMES = ("orlanda-2033", "halden-2029")
#: So much may be lost beside others: near misses are nearer where more is told.
MOST_LOST = 0.1


@pytest.fixture(scope="module")
def shelf() -> jkqa.Index:
    return jkqa.build([ROOT / "articles" / f"{name}.txt" for name in NAMES])


@pytest.fixture(scope="module")
def alone() -> dict[str, jkqa.Index]:
    return {name: jkqa.build(ROOT / "articles" / f"{name}.txt") for name in NAMES}


def asked(name: str) -> list[str]:
    """Some of the answerable questions on an article: every other one."""
    lines = (ROOT.parent / "evals" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [row["question"] for row in map(json.loads, lines) if row["gold"]][::2]


@pytest.mark.parametrize("name", NAMES)
def test_what_one_document_answers_it_answers_beside_another(
    shelf: jkqa.Index, alone: dict[str, jkqa.Index], name: str
) -> None:
    answered = [q for q in asked(name) if not alone[name].ask(q).abstained]
    assert len(answered) > 30
    found = [shelf.ask(question) for question in answered]
    lost = [
        a.question for a in found if a.abstained or name not in {c.document for c in a.citations}
    ]
    assert len(lost) <= MOST_LOST * len(answered), lost


@pytest.mark.parametrize("name", NAMES)
def test_one_of_several_answers_as_it_does_alone(
    shelf: jkqa.Index, alone: dict[str, jkqa.Index], name: str
) -> None:
    kept = shelf.only(name)
    assert kept.documents == alone[name].documents
    assert shelf.only(*NAMES).documents == shelf.documents
    for question in asked(name)[:10]:
        one, other = kept.ask(question), alone[name].ask(question)
        assert (one.reason, one.citations) == (other.reason, other.citations)


def test_what_is_not_there_cannot_be_kept_to(shelf: jkqa.Index) -> None:
    with pytest.raises(UnknownDocument, match=NAMES[0]):
        shelf.only("nowhere-2001")


def test_what_one_document_bears_out_it_bears_out_beside_another(shelf: jkqa.Index) -> None:
    for name in NAMES:
        path = ROOT.parent / "evals" / f"{name}-verify.jsonl"
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        true = [row["text"] for row in rows if row["status"] == "supported"]
        said = jkqa.verify("\n".join(true), shelf, lines=True).sentences
        lost = [s.text for s in said if s.status != "supported"]
        assert len(lost) <= MOST_LOST * len(true), lost


def test_what_goes_without_saying_does_so_in_its_own_document(
    shelf: jkqa.Index, alone: dict[str, jkqa.Index]
) -> None:
    for name in NAMES:
        own = shelf.readings.usual(shelf.numbers_of(name))
        assert own == alone[name].readings.usual([0]) != set()


def test_the_units_of_a_document_stand_together(shelf: jkqa.Index) -> None:
    numbers = [n for name in NAMES for n in shelf.numbers_of(name)]
    assert numbers == list(range(len(shelf.units)))
    assert all(shelf.units[n].document == name for name in NAMES for n in shelf.numbers_of(name))
    with pytest.raises(UnknownDocument):
        shelf.numbers_of("elsewhere")


def test_a_name_is_as_common_as_in_its_own_document(shelf: jkqa.Index) -> None:
    parts = [shelf.containing("minist", shelf.numbers_of(name)) for name in NAMES]
    assert min(parts) > 0
    assert sum(parts) == shelf.containing("minist")
    assert shelf.containing("minist", shelf.numbers_of(NAMES[1])[:0]) == 0


# dates


@given(st.lists(st.integers(1900, 2090), min_size=1, max_size=4, unique=True), st.integers(0, 11))
def test_a_month_is_of_each_year(years: list[int], month: int) -> None:
    periods = [DateRange(date(y, 1, 1), date(y, 12, 31)) for y in years]
    text = f"Who met on 3 {MONTHS[month].title()}?"
    found = mentions_of_any(text, periods)
    assert [m.dates.start for m in found] == [date(y, month + 1, 3) for y in sorted(years)]
    assert len({m.span for m in found}) == 1


@given(st.lists(st.integers(1900, 2090), max_size=4, unique=True))
def test_a_year_that_is_given_is_the_only_one(years: list[int]) -> None:
    periods = [DateRange(date(y, 1, 1), date(y, 12, 31)) for y in years]
    text = "Who met on May 3, 2031, and before June 2032?"
    assert mentions_of_any(text, periods) == mentions(text)


def test_no_date_without_a_year_where_no_document_has_one() -> None:
    assert mentions_of_any("Who met on May 3?", ()) == ()
