"""Verify: what the documents say is supported, and what is changed in it is not."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jkqa
from conftest import ROOT, STRAITS
from jkqa.claims.amounts import equal
from jkqa.claims.cites import cited_sentences
from jkqa.claims.derived import (
    is_apart,
    is_part,
    is_ratio,
    is_remainder,
    is_rounded,
    is_since,
)
from jkqa.claims.foremost import is_unheard_of, is_yet_to_come
from jkqa.claims.numbers import Quantity, quantities
from jkqa.claims.whens import agree, whens
from jkqa.cli.main import main
from jkqa.errors import OptionError
from jkqa.ground import is_grounded
from jkqa.objects import verdict_object
from jkqa.sentences import sentences
from jkqa.types import DateRange, Document, Entry

EVALS = ROOT / "evals"
TRUE = "On 4 January 2031 the Orsavan Coast Guard boarded the trawler Havbris on the Middle Bank."
CHANGED = {
    "number": "The ferry sank with the loss of 93 lives, among them 58 Orsavan citizens.",
    "date": "Grevna Shipworks dismissed its technical director Oskar Blien on 17 April 2031.",
    "name": "Judge Karoline Ytterhus awarded the relatives 46.4 million tal.",
    "place": "The talks on herring quotas in Tesnik ended without a joint statement.",
    "negation": "The families' association accepted the payment of 60,000 tal within hours.",
    "role": "The Orsavan Coast Guard was boarded by the trawler Havbris on 4 January 2031.",
}


def lines_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (EVALS / name).read_text("utf-8").splitlines()]


def one(text: str, index: jkqa.Index) -> jkqa.SentenceVerdict:
    [sentence] = jkqa.verify(text, index, lines=True).sentences
    return sentence


def check(verdict: jkqa.Verdict, index: jkqa.Index) -> None:
    """What holds of every verdict."""
    for sentence in verdict.sentences:
        for quote in sentence.quotes:
            document = index.document(quote.document)
            assert document.text[quote.start : quote.end] == quote.quote
            assert is_grounded(quote, document)
        assert sentence.quotes
        assert (sentence.status == "contradicted") == bool(sentence.differences)
        assert all(check.ok != bool(check.reason) for check in sentence.citations)
    assert verdict.ok == all(
        s.status == "supported" and all(c.ok for c in s.citations) for s in verdict.sentences
    )


@pytest.mark.parametrize("article", ["straits", "bundled"])
def test_a_document_supports_itself(article: str, index: jkqa.Index, bundled: jkqa.Index) -> None:
    own = index if article == "straits" else bundled
    for unit in own.units:
        text = unit.text.replace("\n", " ")
        for span in sentences(text) if unit.kind == "paragraph" else []:
            said = one(span.of(text), own)
            assert said.status == "supported", (unit.locator, said)
        if unit.kind == "entry":
            said = one(text, own)
            check(jkqa.Verdict((said,)), own)
            assert said.status == "supported", (unit.locator, said)


def test_what_is_true_is_shown(index: jkqa.Index) -> None:
    verdict = jkqa.verify(TRUE, index)
    check(verdict, index)
    assert verdict.ok
    [quote] = verdict.sentences[0].quotes
    assert quote.locator == "2031-01-04#1"
    assert quote.quote.startswith("Jan. 4, 2031: ")


@pytest.mark.parametrize(("kind", "text"), CHANGED.items())
def test_what_is_changed_is_named(index: jkqa.Index, kind: str, text: str) -> None:
    said = one(text, index)
    assert said.status == "contradicted"
    assert kind in {difference.kind for difference in said.differences}
    difference = next(d for d in said.differences if d.kind == kind)
    assert difference.said in text
    assert difference.document


def test_what_the_document_does_not_say_is_not_found(index: jkqa.Index) -> None:
    for text in ("The king opened a museum of navigation.", "Bread is baked from rye here."):
        assert one(text, index).status == "not_found"


def _entry_numbers(document: Document) -> list[tuple[Entry, Quantity]]:
    return [
        (entry, quantity)
        for entry in document.entries
        for quantity in quantities(
            entry.text, [when.span for when in whens(entry.text, document.period)]
        )
        if quantity.measure in ("count", "money", "percent") and not quantity.weak
    ]


@settings(max_examples=40)
@given(st.data(), st.integers(1_000, 90_000))
def test_a_changed_number_is_never_supported(
    index: jkqa.Index, straits: Document, data: st.DataObject, number: int
) -> None:
    entry, quantity = data.draw(st.sampled_from(_entry_numbers(straits)))
    numbers = {q.raw for u in straits.units for q in quantities(u.text)}
    if float(number) in numbers or any(number == n * 1000 for n in numbers):
        return
    written = quantity.span.of(entry.text)
    sign = written[0] if not written[0].isalnum() else ""
    text = entry.text[: quantity.span.start] + f"{sign}{number}" + entry.text[quantity.span.end :]
    said = one(text.replace("\n", " "), index)
    assert said.status != "supported", (text, said)


@settings(max_examples=10)
@given(st.permutations([TRUE, *CHANGED.values()]))
def test_order_does_not_matter(index: jkqa.Index, texts: list[str]) -> None:
    found = jkqa.verify("\n".join(texts), index, lines=True).sentences
    assert {s.text: s.status for s in found} == {text: one(text, index).status for text in texts}


@settings(max_examples=25)
@given(st.text(min_size=1))
def test_any_text_gets_a_verdict(index: jkqa.Index, text: str) -> None:
    try:
        verdict = jkqa.verify(text, index)
    except OptionError:
        return
    check(verdict, index)
    assert json.loads(json.dumps(verdict_object(verdict)))["ok"] == verdict.ok


def test_citations_are_checked(index: jkqa.Index) -> None:
    text = (
        f"{TRUE[:-1]} [2031-01-04#1]. {TRUE} [p3, 2031-06-26#1] "
        f"{TRUE} [p99] {TRUE} [straits-2031:2031-01-04#1; nowhere:p1] {TRUE[:-1]} [p 3x]."
    )
    checks = [
        {c.locator: c.ok for c in sentence.citations}
        for sentence in jkqa.verify(text, index).sentences
    ]
    assert checks[0] == {"2031-01-04#1": True}
    assert checks[1]["2031-06-26#1"] is False
    assert checks[2] == {"p99": False}
    assert checks[3] == {"straits-2031:2031-01-04#1": True, "nowhere:p1": False}
    verdict = jkqa.verify(text, index)
    check(verdict, index)
    assert not verdict.ok
    [reason] = [c.reason for c in verdict.sentences[2].citations]
    assert "the last one is p14" in reason


def test_a_citation_that_contradicts_says_what(index: jkqa.Index) -> None:
    [said] = jkqa.verify(f"{CHANGED['place'][:-1]} [2031-01-27#1].", index).sentences
    [cited] = said.citations
    assert not cited.ok
    assert "Aspervik" in cited.reason


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two [p1]. Three.", [(), ("p1",), ()]),
        ("One. [p1] Two.", [("p1",), ()]),
        ("[p1] One. Two.", [("p1",), ()]),
        ("One [p1][p2; 2024-06-25#2].", [("p1", "p2", "2024-06-25#2")]),
        ("One [sic] is [not] cited.", [()]),
        ("One [p1]\n\nTwo without a stop\n\nThree [x9].", [("p1",), (), ("x9",)]),
    ],
)
def test_citations_belong_to_sentences(text: str, found: list[tuple[str, ...]]) -> None:
    said = cited_sentences(text)
    assert [s.locators for s in said] == found
    assert all(s.span.of(text).strip() for s in said)


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("half a year", 6, "time"),
        ("six decades", 720, "time"),
        ("the 60th anniversary", 720, "time"),
        ("a 24-hour strike", 1440, "time"),
        ("twenty-one boats", 21, "count"),
        ("one hundred and five votes", 105, "count"),
        ("1.2bn yen", 1.2e9, "money"),
        ("$74,700", 74_700, "money"),
        ("100 million Korean won", 1e8, "money"),
        ("33 per cent", 33, "percent"),
        ("two-fifths of it", 40, "share"),
        ("the twelfth person", 12, "ordinal"),
        ("half a dozen boats", 6, "count"),
        ("more than a year", 12, "time"),
        ("33 percent more than a year before", 33, "percent"),
    ],
)
def test_numbers(text: str, value: float, measure: str) -> None:
    [found] = quantities(text)
    assert (found.value, found.measure) == (value, measure)


@pytest.mark.parametrize(
    ("said", "told", "borne_out"),
    [
        ("over sixty people", "63 people", True),
        ("more than half an hour", "40 minutes", True),
        ("nearly thirty sailors won", "27 sailors", True),
        ("over sixty people", "93 people", False),
        ("nearly thirty sailors", "31 sailors", False),
        ("sixty people", "63 people", False),
        ("more than 500,000", "more than 600,000", False),
    ],
)
def test_bounds_and_rounded_amounts(said: str, told: str, borne_out: bool) -> None:
    assert is_rounded(quantities(said)[0], said, quantities(told)[0], told) is borne_out


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("half a year", "180 days"),
        ("88 years", "at the age of 88"),
        ("by almost a third in two months", "31 percent"),
        ("four and a half months", "137 days"),
    ],
)
def test_amounts_that_are_the_same(said: str, told: str) -> None:
    assert equal(quantities(said)[0], quantities(told)[0])


def test_derived_amounts() -> None:
    [three] = quantities("three stayed")
    freed = quantities("11 of the 14 sailors were freed")
    assert is_remainder(three, freed)
    assert not is_remainder(three, freed[:1])
    [times] = quantities("four times as long")
    assert is_ratio(times, quantities("20 minutes had been set, and it took 80 minutes"))
    assert not is_ratio(times, quantities("20 minutes had been set, and it took 40 minutes"))


@pytest.mark.parametrize(
    ("said", "told", "borne_out"),
    [
        ("three years longer", "the age rose from 60 to 63", True),
        ("four years longer", "the age rose from 60 to 63", False),
        ("15,000 tons more", "40,000 tons for each, 55,000 for itself", True),
        ("nearly an hour longer", "set for 20 minutes, it ran to 75", True),
        ("nearly two hours longer", "set for 20 minutes, it ran to 75", False),
        ("ten goats were sold", "40 goats and 50 goats", False),
    ],
)
def test_how_far_amounts_are_apart(said: str, told: str, borne_out: bool) -> None:
    assert is_apart(quantities(said)[0], said, quantities(told)) is borne_out


@pytest.mark.parametrize(
    ("said", "told", "borne_out"),
    [
        ("one in twelve", "five of 60 samples", True),
        ("one in six", "five of 60 samples", False),
        ("more than two-thirds", "of the 83 who died, 58 were here", True),
        ("40 percent", "four of the eight pins", False),
    ],
)
def test_so_many_of_so_many_are_a_share(said: str, told: str, borne_out: bool) -> None:
    assert is_part(quantities(said)[-1], said, quantities(told), told) is borne_out


def test_a_stretch_lies_between_two_times() -> None:
    told = "Built in 1999, it sank in November 2030."
    for said, borne_out in (("31 years old", True), ("41 years old", False), ("31 years", False)):
        assert is_since(quantities(said)[0], said, whens(told, None)) is borne_out


def test_a_bare_number_is_of_any_measure() -> None:
    [four] = quantities("it grants only four.")
    assert equal(four, quantities("for four years")[0])
    assert not equal(four, quantities("for five years")[0])
    assert not equal(quantities("four goats")[0], quantities("four years")[0])


def test_what_never_was_is_the_first() -> None:
    said = "Never before had a woman led the fleet."
    assert is_unheard_of(said, "She was the first woman to lead the fleet.")
    assert not is_unheard_of(said, "A woman led the fleet.")
    assert not is_unheard_of("A woman led the fleet.", "She was the first woman to lead it.")
    assert is_unheard_of("Neither had sued before.", "It was the first time either has sued.")


def test_what_is_not_yet_is_to_come() -> None:
    assert is_yet_to_come("It has not yet been ratified.", "A vote is scheduled for May.")
    assert not is_yet_to_come("It has not yet been ratified.", "They ratified it in May.")
    assert not is_yet_to_come("It was not ratified.", "A vote is scheduled for May.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Judge Eidfeldt refused to apply the statute that limits liability.", "supported"),
        ("Orsava has not yet ratified the customs treaty.", "supported"),
        ("The average wait for a truck should fall to under two hours from nine.", "supported"),
        ("Half of the eight locking pins had been swapped.", "supported"),
        ("Half of the twelve locking pins had been swapped.", "contradicted"),
    ],
)
def test_what_is_said_otherwise(index: jkqa.Index, text: str, status: str) -> None:
    assert one(text, index).status == status


@pytest.mark.parametrize("text", ["First Vice Minister", "a B-1B", "no one came", "the G20"])
def test_what_is_no_number(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("said", "told", "agreed"),
    [
        ("in late July", "July 27, 2024", True),
        ("in July", "July 27, 2024", True),
        ("on July 27", "July 27, 2024", True),
        ("on July 26", "July 27, 2024", False),
        ("on July 27", "in July", False),
        ("in 2018", "in 2019", False),
        ("in August 2025", "in 2025", False),
        ("in 1978", "the 1970s", False),
        ("in the first ten months of 2024", "January to October 2024", True),
    ],
)
def test_times_that_agree(said: str, told: str, agreed: bool) -> None:
    import datetime as dt

    period = DateRange(dt.date(2024, 5, 1), dt.date(2024, 12, 31))
    [when] = whens(said, period)
    assert any(agree(when, other) for other in whens(told, period)) == agreed


@pytest.mark.parametrize(
    ("name", "article"),
    [("straits-2031-verify.jsonl", "straits"), ("japan-korea-2024-verify.jsonl", "bundled")],
)
def test_sets_are_whole(name: str, article: str, index: jkqa.Index, bundled: jkqa.Index) -> None:
    own = index if article == "straits" else bundled
    rows = {row["id"]: row for row in lines_of(name)}
    assert len(rows) == len(lines_of(name))
    for row in rows.values():
        for locator in row["gold"]:
            own.unit(locator)
        assert bool(row["of"]) == bool(row["change"]) == (row["status"] == "contradicted")
        assert not row["of"] or rows[row["of"]]["status"] == "supported"


def test_most_of_the_invented_set_is_right(index: jkqa.Index) -> None:
    rows = lines_of("straits-2031-verify.jsonl")
    right = [
        (one(row["text"], index).status == "supported") == (row["status"] == "supported")
        for row in rows
    ]
    assert sum(right) >= 0.9 * len(rows)


# the program


def run(monkeypatch: pytest.MonkeyPatch, *words: object, stdin: str = "") -> object:
    monkeypatch.setattr(sys, "argv", ["jkqa", "verify", *map(str, words)])
    monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
    with pytest.raises(SystemExit) as stopped:
        main()
    return stopped.value.code or 0


GOOD = "On 27 July 2024 the Sado mine in Japan was listed as a World Heritage Site."
BAD = "On 29 July 2024 the Sado mine in Japan was listed as a World Heritage Site."


def test_exit_codes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "said.txt"
    file.write_text(GOOD, "utf-8")
    assert run(monkeypatch, file) == 0
    out = capsys.readouterr().out
    assert "supported" in out
    assert "2024-07-27#1" in out
    assert "\x1b" not in out
    assert run(monkeypatch, "-", stdin=BAD) == 3
    out = capsys.readouterr().out
    assert "date: said “29 July 2024”; the document has “2024-07-27”" in out
    assert run(monkeypatch, "-", stdin=f"{GOOD} [p1]") == 3
    assert "WRONG" in capsys.readouterr().out


def test_json_has_the_promised_shape(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--json", "--lines", stdin=f"{GOOD}\n{BAD} [p99]\n") == 3
    found = json.loads(capsys.readouterr().out)["sentences"]
    assert [s["status"] for s in found] == ["supported", "contradicted"]
    for sentence in found:
        assert {"text", "status", "citations", "differences"} <= set(sentence)
    assert found[1]["differences"][0] == {
        "kind": "date", "said": "29 July 2024", "document": "2024-07-27",
    }  # fmt: skip
    assert found[1]["citations"][0]["ok"] is False


@pytest.mark.parametrize(
    ("words", "stdin", "code", "part"),
    [
        (["none.txt"], "", 1, "no such file"),
        (["-"], " \n", 2, "nothing to verify"),
        (["EMPTY"], "", 1, "the file is empty"),
        ([], "", 2, "nothing to verify"),
        ([STRAITS.parent], "", 1, "a folder"),
    ],
)
def test_mistakes(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[object],
    stdin: str,
    code: int,
    part: str,
    tmp_path: Path,
) -> None:
    (empty := tmp_path / "empty.txt").touch()
    words = [empty if word == "EMPTY" else word for word in words]
    assert run(monkeypatch, *words, stdin=stdin) == code
    captured = capsys.readouterr()
    assert part in captured.err
    assert captured.out == ""
