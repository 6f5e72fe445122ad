"""Web pages as browsers save them: the article's blocks by their elements, without the site's."""

import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from documents import entries
from jkqa.reading.webpage.page import page
from jkqa.types import Document

FIRST = (
    "The lighthouse of Brenna was sold for one crown, and for a year nobody in the two parishes "
    "could say who had bought it or who was to trim the lamp when the keeper had gone."
)
SECOND = (
    "In the end it was the harbour board that took it, though the board had no money for oil and "
    "the parish of Ulme went on paying for the keeper as it had always done."
)
DATED = [("3 March 2037", "The lighthouse is sold."), ("9 April 2037", "The keeper leaves Brenna.")]
ENTRIES = [("2037-03-03#1", DATED[0][1]), ("2037-04-09#1", DATED[1][1])]
MENU = "<header><a href='/'>The Courier</a><nav><ul><li><a href='/n'>News</a></ul></nav></header>"
COOKIES = "<div class='cookie-banner'><p>We use cookies to make this page work for you.</p></div>"
MORE = (
    "<aside><h3>Most read</h3><p>Rain stops the cup final, and nobody minds it.</p></aside>"
    "<div id='comments'><h3>Comments</h3><p>My father was the keeper, and he never slept.</p></div>"
    "<footer>© 2037 The Courier</footer>"
)


def read(tmp_path: Path, chronology: str, *, about: str = "", name: str = "lamp.html") -> Document:
    path = tmp_path / name
    path.write_text(
        "<!DOCTYPE html><html><head><title>The Sale of a Lighthouse | The Courier</title>"
        f"<style>p {{ color: red }}</style></head><body class='comments-open'>{MENU}{COOKIES}"
        f"<article><h1>The Sale of a Lighthouse</h1>{about}<div class='share'><a>Share</a> "
        f"<a>Print</a></div><p>{FIRST}<p hidden>No one sees this, whoever reads the page.</p>"
        f"<h2>The harbour board</h2><p>{SECOND}</p><figure><img alt=''><figcaption>The lamp in "
        f"its last year</figcaption></figure>{chronology}</article>{MORE}</body></html>",
        "utf-8",
    )
    document = jkqa.read(path)
    assert all(unit.span.of(document.text) == unit.text for unit in document.units)
    return document


def rows(form: str) -> str:
    return "".join(form.format(day, said) for day, said in DATED)


@pytest.mark.parametrize(
    "chronology",
    [
        f"<ul>{rows('<li>{}: {}</li>')}</ul>",
        f"<ul>{rows('<li><strong>{}</strong> {}')}</ul>",
        f"<ol>{rows('<li><time>{}</time>{}</li>')}</ol>",
        f"<dl>{rows('<dt>{}<dd>{}')}</dl>",
        f"<dl>{rows('<dt>{}</dt><dd><p>{}</p></dd>')}</dl>",
        f"<table><tr><th>Date<th>Event{rows('<tr><td>{}<td>{}')}</table>",
        f"<table><tbody>{rows('<tr><th>{}</th><td><p>{}</p></td></tr>')}</tbody></table>",
        rows("<h3>{}</h3><p>{}</p>"),
        rows("<p><b>{}</b><br>{}</p>"),
        f"<p>{rows('{} – {}<br>')}</p>",
        rows('<div class="event"><div class="date">{}</div><div>{}</div></div>'),
        f"<aside class='box'>{rows('<p>{}: {}</p>')}<p>11 April 2037: Fog.</p></aside>",
        "<details><summary>2037</summary><ul><li>March<ul><li>3 – The lighthouse is sold.</li></ul>"
        "<li>April<ul><li>9 – The keeper leaves Brenna.</li></ul></ul></details>",
    ],
)
def test_chronologies_in_every_element(tmp_path: Path, chronology: str) -> None:
    document = read(tmp_path, f"<h2>Timeline</h2>{chronology}", about="<p>By Tora Lind</p>")
    assert entries(document)[:2] == ENTRIES
    assert {entry.section for entry in document.entries} == {"Chronology"}
    told = [(str(u.locator), u.section, u.text) for u in document.passages]
    assert told == [
        ("p1", "Introduction", FIRST),
        ("p2", "The harbour board", SECOND),
        ("fig1", "The harbour board", "The lamp in its last year"),
    ]


@pytest.mark.parametrize(
    "about",
    [
        "<p class='dek'>How a lamp was lost.</p><p>By Tora Lind</p><time>12 May 2037</time>",
        "<header>By <a href='/lind'>Tora Lind</a><br>12 May 2037</header>",
        "<h2>How two parishes lost a lamp</h2><address>Tora Lind</address>",
    ],
)
def test_what_stands_below_the_title(tmp_path: Path, about: str) -> None:
    document = read(tmp_path, f"<h2>Timeline</h2><ul>{rows('<li>{}: {}')}</ul>", about=about)
    assert document.title == "The Sale of a Lighthouse"
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert document.passages[0].text == FIRST


def test_a_table_of_figures_is_one_paragraph(tmp_path: Path) -> None:
    document = read(
        tmp_path, "<table><tr><th>Year<th>Oil<tr><td>2036<td>4<tr><td>2037<td>5</table>"
    )
    assert document.passages[-1].text == "| Year | Oil |\n| 2036 | 4 |\n| 2037 | 5 |"
    assert not document.entries


def test_a_cell_over_several_rows_dates_them_all(tmp_path: Path) -> None:
    table = "<table><tr><td rowspan=2>3 March 2037<td>It is sold.<tr><td>It is dark.</table>"
    found = entries(read(tmp_path, f"<h2>Timeline</h2>{table}"))
    assert found == [("2037-03-03#1", "It is sold."), ("2037-03-03#2", "It is dark.")]


def test_words_that_elements_part_are_whole(tmp_path: Path) -> None:
    table = "<table><tr><td>3<sup>rd</sup> <i>Ma</i>rch 2037<td><p>It is</p><p>sold.</p></table>"
    found = entries(read(tmp_path, f"<h2>Timeline</h2>{table}<p>An <i>al</i>batross<br>came.</p>"))
    assert found == [("2037-03-03#1", "It is sold.")]


def test_words_beside_an_element_keep_their_blank(tmp_path: Path) -> None:
    row = "<p>·<span>&nbsp;&nbsp; </span><b>3 March 2037: </b><i>The </i>lighthouse is sold.</p>"
    assert entries(read(tmp_path, f"<h2>Timeline</h2>{row}")) == ENTRIES[:1]


def test_a_button_that_unfolds_is_a_heading(tmp_path: Path) -> None:
    panel = "<h3><button aria-expanded='false'>March 2037</button></h3>"
    panel += "<ul><li><span>3 March</span>The lighthouse is sold.</li></ul>"
    assert entries(read(tmp_path, f"<h2>Timeline</h2>{panel}")) == ENTRIES[:1]


@pytest.mark.parametrize("name", ["jp-relatedposts", "infobox vcard", "wp-social_share", "sr-only"])
def test_parts_of_a_page_that_it_names_so(tmp_path: Path, name: str) -> None:
    part = f"<div class='{name}'><p>Rain stops the cup final, and nobody minds it.</p></div>"
    assert [p.text for p in read(tmp_path, part).passages][-1] == "The lamp in its last year"
    heading = f"<h2 id='{name}'>The lamp</h2><p>{SECOND} So it was.</p>"
    assert read(tmp_path, heading).passages[-1].section == "The lamp"


def test_elements_that_are_never_closed(tmp_path: Path) -> None:
    document = read(tmp_path, "<font>" * 3000 + f"<p>{SECOND} It is dark.")
    assert document.passages[-1].text == f"{SECOND} It is dark."


def test_one_date_of_several_descriptions(tmp_path: Path) -> None:
    terms = "<dl><dt>3 March 2037<dd>It is sold.<dd>It is dark.<dt>9 April 2037<dd>It is lit.</dl>"
    found = entries(read(tmp_path, f"<h2>Timeline</h2>{terms}"))
    assert found == [("2037-03-03#1", "It is sold. It is dark."), ("2037-04-09#1", "It is lit.")]


def test_a_figure_has_no_words_but_its_caption(tmp_path: Path) -> None:
    figure = "<figure><div><img alt=''><span>Coast Pictures</span></div><figcaption>The lamp"
    document = read(tmp_path, f"{figure} is dark</figcaption></figure>")
    assert [unit.text for unit in document.passages][-2:] == [
        "The lamp in its last year",
        "The lamp is dark",
    ]


def test_the_name_of_the_site_is_no_title(tmp_path: Path) -> None:
    site = "<div class='menu'><h1><a href='https://x.example/'>The Courier</a></h1></div>"
    path = tmp_path / "lamp.html"
    path.write_text(f"<html><body>{site}<h1>The Lamp</h1><p>{FIRST}</p></body></html>")
    document = jkqa.read(path)
    assert (document.title, [unit.text for unit in document.units]) == ("The Lamp", [FIRST])


def test_a_page_without_headings_is_read_by_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "lamp.txt"
    lines = "".join(f"<div>{day}: {said}</div>" for day, said in DATED)
    path.write_text(
        f"<html><head><title>The Sale of a Lighthouse</title></head><body><div>By Tora Lind</div>"
        f"<div>{FIRST}</div><div>{SECOND}</div><div><b>Timeline</b></div>{lines}</body></html>"
    )
    document = jkqa.read(path)
    assert document.title == "The Sale of a Lighthouse"
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert [passage.text for passage in document.passages] == [FIRST, SECOND]
    assert entries(document) == ENTRIES


def test_a_notice_names_the_line_of_the_source(tmp_path: Path) -> None:
    path = tmp_path / "lamp.html"
    path.write_text(
        f"<html><body>\n<h1>The Lamp</h1>\n<p>{FIRST}</p>\n<h2>Timeline</h2>\n"
        f"<ul>\n<li>31 June 2037: It is dark.</li>\n<li>3 July 2037: It is light.</li></ul>"
    )
    assert [notice.line for notice in jkqa.read(path).notices] == [6]


@given(
    st.lists(st.text("abc <>&;\u00e9", min_size=1).filter(lambda x: x.strip(" ;<>&")), min_size=1)
)
def test_the_words_of_paragraphs_are_the_blocks(words: list[str]) -> None:
    source = "<html><body>" + "".join(f"<p>{html.escape(said)}" for said in words)
    found = page(source)
    assert [part.block.text for part in found.parts] == [" ".join(said.split()) for said in words]
    assert all(p.block.span.of(found.text) == p.block.text for p in found.parts)
    assert len(found.lines) == found.text.count("\n") + 1
