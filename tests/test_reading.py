"""Files become documents, with the right units or one clear error."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from conftest import ROOT, STRAITS
from jkqa.errors import ReadError
from jkqa.reading.text.decode import MAX_BYTES, decode
from jkqa.reading.text.paragraphs import blocks
from jkqa.types import Document
from strategies import DAYS, PARAGRAPHS, documents, typed

ARTICLE = """\
Menu

Two Neighbours and a Bridge

January - March 2031

By Ada Lindqvist
University of Somewhere

The bridge was closed in January after the storm, and the two governments blamed each other.

It reopened in March, though neither side says who paid for the repairs to the northern pier.

The quarrel about tolls

Figure 1 The northern pier at dawn. Photo: Agency

Tolls were the harder question, since each capital had promised its own hauliers a lower rate.

Chronology

Jan. 4, 2031: A storm closes the bridge.

January 9, 2031: The ministers speak on the phone.

Jan. 9, 2031: Hauliers protest at the border.

March 2, 2031: The bridge reopens.

Back to top
"""
LOCATORS = [
    "p1",
    "p2",
    "fig1",
    "p3",
    "2031-01-04#1",
    "2031-01-09#1",
    "2031-01-09#2",
    "2031-03-02#1",
]


def read(tmp_path: Path, data: str | bytes, name: str = "article.txt") -> Document:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return jkqa.read(path)


def locators(document: Document) -> list[str]:
    return [str(unit.locator) for unit in document.units]


def test_an_article_in_plain_text(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE)
    assert locators(document) == LOCATORS
    assert document.title == "Two Neighbours and a Bridge"
    assert [a.name for a in document.authors] == ["Ada Lindqvist"]
    assert str(document.period) == "2031-01-01/2031-03-31"
    assert [u.section for u in document.passages] == ["Introduction"] * 2 + [
        "The quarrel about tolls"
    ] * 2
    assert document.notices == ()
    assert all(u.span.of(document.text) == u.text for u in document.units)
    assert document.entries[1].line.of(document.text).startswith("January 9, 2031: The")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\n\n", "\n").encode(),
        lambda text: text.replace("\n\n", "\n\n\n\n").encode(),
        lambda text: text.replace(". ", ".\u00a0 ").replace("\n\n", " \u00a0\n\n").encode(),
        lambda text: text.replace("Jan. 4, 2031: ", "• Jan. 4, 2031 – ").encode(),
        lambda text: text.replace("Jan. 4, 2031: ", "Jan. 4, 2031\n").encode(),
        lambda text: text.replace("January 9, 2031: ", "January 9, 2031 ").encode(),
        lambda text: text.replace(", 2031: ", ": ").encode(),
        lambda text: text.replace(", 2031: ", ": ").replace("Chronology", "2031").encode(),
    ],
)
def test_the_same_units_however_it_was_saved(
    tmp_path: Path, change: Callable[[str], bytes]
) -> None:
    document = read(tmp_path, change(ARTICLE))
    assert locators(document) == LOCATORS
    assert [u.section for u in document.units][:4] == ["Introduction"] * 2 + [
        "The quarrel about tolls"
    ] * 2


def test_lines_wrapped_by_hand_are_one_paragraph(tmp_path: Path) -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(block, 60) for block in ARTICLE.split("\n\n"))
    assert locators(read(tmp_path, wrapped)) == LOCATORS


def test_latin_1_is_read_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE.replace("hauliers", "cafés").encode("latin-1"))
    assert locators(document) == LOCATORS
    assert "cafés" in document.text
    assert "Windows-1252" in str(document.notices[0])


@pytest.mark.parametrize("bad", ["June 31, 2031", "32 May 2031", "Feb. 30, 2031", "2031-13-01"])
def test_a_day_that_does_not_exist_is_a_paragraph_and_said(tmp_path: Path, bad: str) -> None:
    document = read(tmp_path, ARTICLE.replace("March 2, 2031", bad))
    assert locators(document) == [*LOCATORS[:-1], "p4"]
    [notice] = document.notices
    assert notice.line == ARTICLE.split("\n").index("March 2, 2031: The bridge reopens.") + 1
    assert bad in notice.message


def test_a_misspelt_month_is_a_paragraph_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE.replace("March 2, 2031", "Mrach 2, 2031"))
    assert locators(document) == [*LOCATORS[:-1], "p4"]
    assert len(document.notices) == 1


def test_a_sentence_that_begins_with_a_date_is_no_entry(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE.replace("It reopened in", "March 2, 2031, was the day; in"))
    assert locators(document) == LOCATORS


def test_without_a_chronology(tmp_path: Path) -> None:
    assert locators(read(tmp_path, ARTICLE.partition("Chronology")[0])) == LOCATORS[:4]


def test_a_chronology_alone(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE.partition("Chronology")[2])
    assert locators(document) == LOCATORS[4:]
    assert str(document.period) == "2031-01-04/2031-03-02"


def test_a_year_that_turns(tmp_path: Path) -> None:
    document = read(tmp_path, "Dec. 30, 2030: One.\n\nJan. 2: Two.\n\nMarch 3: Three.\n")
    assert locators(document) == ["2030-12-30#1", "2031-01-02#1", "2031-03-03#1"]


def test_no_year_at_all_is_said(tmp_path: Path) -> None:
    document = read(tmp_path, "May 8: One thing happened there.\n\nMay 9: Another thing did.\n")
    assert locators(document) == ["p1", "p2"]
    assert all("year" in notice.message for notice in document.notices)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\xc2\xa0\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"\x00\x01\x02text", "binary"),
        (bytes(range(256)), "binary"),
        (b"<!DOCTYPE html><html>", "no paragraph"),
        (b"x" * (MAX_BYTES + 1), "too large"),
        (b"\xff\xfeabc", "utf-16"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(ReadError) as raised:
        read(tmp_path, data)
    assert said in str(raised.value)
    assert "article.txt" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadError, match=path.name):
            jkqa.read(path)


def test_markdown(tmp_path: Path) -> None:
    text = (
        "---\nid: bridge\ntitle: A Bridge\nperiod: Jan - March 2031\nedition: restated\n"
        "authors:\n  - {name: Ada, affiliation: Somewhere}\n---\n\n"
        "# A Bridge\n\nThe bridge was *closed*.\n\n## Tolls\n\n**Figure 1** The pier.\n\n"
        "Tolls were\nhard.\n\n## Chronology\n\n- **January 4, 2031:** A storm.\n"
        "- March 2: It reopens.\n"
    )
    document = read(tmp_path, text, "x.md")
    assert locators(document) == ["p1", "fig1", "p2", "2031-01-04#1", "2031-03-02#1"]
    assert (document.id, document.edition, document.title) == ("bridge", "restated", "A Bridge")
    assert [u.text for u in document.entries] == ["A storm.", "It reopens."]
    assert all(u.span.of(document.text) == u.text for u in document.units)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nid: x\n", "never ends"),
        ("---\nid: [\n---\nText.\n", "YAML"),
        ("---\n- a\n---\nText.\n", "front matter"),
        ("---\nedition: new\n---\nText.\n", "edition"),
        ("---\nperiod: soon\n---\nText.\n", "period"),
        ("---\nid: A b\n---\nText.\n", "id"),
        ("---\nauthors: me\n---\nText.\n", "authors"),
        ("---\nid: x\n---\n", "no paragraph"),
    ],
)
def test_markdown_that_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(tmp_path, text, "x.md")


def test_the_invented_article(straits: Document) -> None:
    rows = [line.split("\t") for line in STRAITS.with_suffix(".tsv").read_text().splitlines()]
    rows = [row for row in rows if row[0] != "locator"]
    found = [[str(u.locator), u.section, " ".join(u.text.split()[:6])] for u in straits.units]
    assert found == [[a, b, " ".join(c.split())] for a, b, c in rows]
    assert straits.notices == ()


def test_the_bundled_article() -> None:
    document = jkqa.read(ROOT / "corpus" / "japan-korea-2024.md")
    assert document.id == "japan-korea-2024"
    assert document.edition == "restated"
    assert (len(document.passages), len(document.entries)) == (31, 78)
    assert document.notices == ()
    assert len({str(entry.date) for entry in document.entries}) == 64


@given(st.lists(st.tuples(DAYS.flatmap(lambda d: st.tuples(st.just(d), typed(d))), PARAGRAPHS)))
def test_a_chronology_comes_back(rows: list[tuple[tuple[date, str], str]]) -> None:
    text = "A paragraph of prose stands before the entries here.\n\n" + "\n\n".join(
        f"{written}: {words}" for (_, written), words in rows
    )
    from jkqa.reading.plain import plain

    _, pieces, notices = plain(text)
    entries = [p for p in pieces if p.kind == "entry"]
    assert [p.day for p in entries] == [day.isoformat() for (day, _), _ in rows]
    assert [p.span.of(text) for p in entries] == [words for _, words in rows]
    assert notices == ()


@given(documents())
def test_units_stand_in_their_text(document: Document) -> None:
    assert all(u.span.of(document.text) == u.text for u in document.units)
    assert len({u.locator for u in document.units}) == len(document.units)


@given(st.text())
def test_blocks_lose_nothing(text: str) -> None:
    found = blocks(text)
    assert all(b.span.of(text) == b.text for b in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_clear_error(data: bytes) -> None:
    try:
        text, _ = decode(data, "x")
    except ReadError as error:
        text = str(error)
        raised = text.startswith("x: ")
    else:
        raised = True
    assert raised
    assert "\r" not in text
