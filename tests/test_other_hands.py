"""Articles as other hands leave them: pages saved with menus, browsers' text, columns, exports."""

import itertools
import textwrap
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import documents
from documents import entries
from jkqa.reading.layout.authors import is_body, is_person
from jkqa.reading.layout.quotations import epigraph, is_asked, lifted
from jkqa.reading.layout.standfirst import above_the_standfirst
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.links import is_links, without_marks
from jkqa.reading.lines.opening import dated
from jkqa.reading.text.addresses import without_addresses
from jkqa.reading.text.aligned import with_rows
from jkqa.reading.text.columns import parted
from jkqa.reading.text.margins import without_margins
from jkqa.reading.text.messages import without_messages
from jkqa.reading.text.paragraphs import blocks
from jkqa.reading.text.wikitext import as_markdown, is_wikitext
from jkqa.reading.webpage.tables import with_tables
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
ELK = ("Jan van Elk", "")
LAW = "Law Faculty, University of Ulme"
LINES = "\n".join(f"{day}: {said}" for day, said in DATED)
ENTRIES = [("2037-03-03#1", DATED[0][1]), ("2037-04-09#1", DATED[1][1])]


def read(tmp_path: Path, text: str, name: str = "lamp.txt") -> Document:
    return documents.read(tmp_path, text, name)


def paragraphs(document: Document) -> list[str]:
    return documents.passages(document, "paragraph")


def test_a_date_of_publication_below_a_menu_is_no_entry(tmp_path: Path) -> None:
    menu = (
        "Home\nEvents\nHome / Research / Lights\nThe Sale of a Lighthouse\nTora Lind and Ada Brae"
    )
    text = (
        f"{menu}\n12 May 2037\nShare\nKey takeaways\n\n{FIRST}\n\n{SECOND}\n\nTimeline\n\n{LINES}\n"
    )
    document = read(tmp_path, text)
    assert document.title == "The Sale of a Lighthouse"
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES


@pytest.mark.parametrize(
    "standfirst",
    [
        "How two parishes lost a lamp and found a keeper",
        "How two parishes of the northern coast lost a lamp that had burned for two hundred "
        "years, and how they found a keeper for it",
        "Two parishes lost a lamp. One of them found a keeper.",
    ],
)
def test_a_standfirst_is_neither_title_nor_text(tmp_path: Path, standfirst: str) -> None:
    head = f"The Ulme Courier\nThe Sale of a Lighthouse\n{standfirst}\nBy Tora Lind\nMay 12, 2037"
    bare = "March 3: The lighthouse is sold.\nApril 9: The keeper leaves Brenna."
    document = read(tmp_path, f"{head}\n\n{FIRST}\n\n{SECOND}\n\nTimeline\n\n{bare}\n")
    assert (document.title, document.series) == ("The Sale of a Lighthouse", "The Ulme Courier")
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES
    assert any(standfirst[:40] in notice.message for notice in document.notices)


def test_which_of_two_lines_is_the_title() -> None:
    small = "how two parishes lost a lamp and found a keeper"
    assert above_the_standfirst(["A Lamp for Two Parishes", small]) == "A Lamp for Two Parishes"
    assert above_the_standfirst(["The North Review", small]) == ""
    assert above_the_standfirst(["The North Review", "A Lamp for Two Parishes of the North"]) == ""
    assert above_the_standfirst(["Who pays for the lamp of Brenna?", f"{small} at last"]) == (
        "Who pays for the lamp of Brenna?"
    )


def test_what_a_page_has_below_an_article_ends_it(tmp_path: Path) -> None:
    comments = (
        "Discussion about this post\nComments\nAda Brae\nMay 13, 2037\nMy father was the "
        "keeper, and he would say that the lamp was never out for a night.\nReply"
    )
    document = read(
        tmp_path,
        f"The Sale of a Lighthouse\nBy Tora Lind\n\n{FIRST}\n\n"
        f"{SECOND}\n\nTimeline\n{LINES}\n{comments}\n",
    )
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES
    assert [
        n for n in document.notices if "below a text" in n.message and "Discussion" in n.message
    ]


def test_a_heading_like_a_list_of_links_stays_where_text_follows(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        f"The Sale\n\nBy Tora Lind\n\n{FIRST}\n\n"
        f"More on the lamp\n\n{SECOND}\n\nTimeline\n\n{LINES}\n",
    )
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES


@pytest.mark.parametrize(
    "line",
    [
        "Home / Research / Lights",
        "* Home",
        "Facebook Twitter Print this page",
        "Get the day's stories in your inbox every morning.",
        "Not to be confused with the lamp of Ulme.",
        "41 Likes",
        "View image in fullscreen",
    ],
)
def test_more_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", ["A / B / C Testing", "The lamp was saved.", "Print runs of 2037"])
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_epigraphs_and_lifted_quotations_are_no_paragraphs(tmp_path: Path) -> None:
    epigraph_ = "He who trims the lamp may name the rock.\n— Proverb of Ulme"
    lifted_ = "“the board had no money for oil”"
    plain = (
        f"The Sale of a Lighthouse\n\n{epigraph_}\n\n"
        f"Tora Lind and Ada Brae\n\n{FIRST}\n\n{lifted_}\n\n{SECOND}\n"
    )
    marked = (
        "# The Sale of a Lighthouse\n\n"
        "> *He who trims the lamp may name the rock.*\n>\n> — Proverb of Ulme\n\n"
        f"**Tora Lind and Ada Brae**\n\n{FIRST}\n\n> {lifted_}\n\n{SECOND}\n"
    )
    for text, name in ((plain, "lamp.txt"), (marked, "lamp.md")):
        document = read(tmp_path, text, name)
        assert paragraphs(document) == [FIRST, SECOND]
        assert [author.name for author in document.authors] == ["Tora Lind", "Ada Brae"]
        assert {unit.section for unit in document.units} == {"Introduction"}
        assert len([n for n in document.notices if "left out" in n.message]) == 3


@given(
    st.lists(
        st.sampled_from("lamp rock keeper oil coast parish board".split()), min_size=5, max_size=20
    )
)
def test_only_what_stands_in_a_longer_paragraph_is_lifted(words: list[str]) -> None:
    said = " ".join(words)
    assert lifted([f"“{said}.”", f"As he wrote, {said}, and so it was."]) == {0}
    assert lifted([f"“{said}.”", f"“{said}.”"]) == set()
    assert lifted([f"“{said} never.”", f"As he wrote, {said}, and so it was."]) == set()


def test_an_epigraph_has_a_speaker() -> None:
    assert epigraph(blocks("He who trims the lamp may name it.\n\n— Proverb of Ulme"), 0) == 2
    assert epigraph(blocks("He who trims the lamp may name it.\n\n— By Tora Lind"), 0) == 0
    assert epigraph(blocks(f"{FIRST} {SECOND}\n\n— The board"), 0) == 0


def test_questions_of_an_interview_are_text(tmp_path: Path) -> None:
    asked = ["Q: Who bought it?", "A: Nobody knew.", "Q: And the oil?", f"A: {SECOND}"]
    document = read(tmp_path, "\n\n".join(["The Sale", "Interview by Tora Lind", FIRST, *asked]))
    assert paragraphs(document) == [FIRST, *asked]
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert not is_asked("Questions of the day.")
    assert not is_asked("A lamp.")


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("3 March 2037, 9.30 a.m.: The lamp is lit.", "The lamp is lit."),
        ("3 March 2037, noon: The lamp is lit.", "The lamp is lit."),
        ("• On 3 March 2037, the lamp is lit.", "the lamp is lit."),
        ("**3 March 2037**\\- The lamp is lit.", "The lamp is lit."),
        ("**3 March 2037**<br>The lamp is lit.", "The lamp is lit."),
        ("[3 March 2037](https://lamp.example/3): The lamp is lit.", "The lamp is lit."),
    ],
)
def test_more_ways_to_set_a_date(line: str, body: str) -> None:
    head = dated(line)
    assert isinstance(head, Dateline)
    assert line[head.body :] == body
    assert head.dates.start == date(2037, 3, 3)


def test_bare_days_before_capitals(tmp_path: Path) -> None:
    head = f"The Sale\n\nBy Tora Lind\n\n{FIRST}\n\nTimeline\n\n2037\n\n"
    listed = "March\n\n3  The lighthouse is sold.\n\nApril\n\n9  The keeper leaves Brenna.\n"
    assert entries(read(tmp_path, head + listed)) == ENTRIES
    dozen = (
        f"The Sale\n\n{FIRST}\n\nMay 2037\n\n"
        f"12 Fishermen of Ulme sailed for the rock.\n\n{SECOND}\n"
    )
    assert entries(read(tmp_path, dozen)) == []


def test_a_year_that_only_the_text_names(tmp_path: Path) -> None:
    bare = "Timeline\n\n3 March: The lighthouse is sold.\n9 April: The keeper leaves Brenna."
    text = f"The Sale\n\nBy Tora Lind\n\n{FIRST} That was in March 2037. %s\n\n{bare}\n"
    document = read(tmp_path, text % "The oil ran out in May 2037.")
    assert entries(document) == ENTRIES
    assert any("read as of 2037" in n.message and n.line == 9 for n in document.notices)
    assert entries(read(tmp_path, text % "The oil ran out in May 2038.")) == []


def test_dates_in_brackets_behind_their_entries(tmp_path: Path) -> None:
    listed = "\n".join(
        f"• {said[:-1]} ({day})." for day, said in [*DATED, ("1 May 2037", "Oil comes.")]
    )
    document = read(tmp_path, f"The Sale\n\nBy Tora Lind\n\n{FIRST}\n\nTimeline\n\n{listed}\n")
    assert [locator for locator, _ in entries(document)] == [
        "2037-03-03#1",
        "2037-04-09#1",
        "2037-05-01#1",
    ]
    assert entries(document)[0][1] == "The lighthouse is sold (3 March 2037)."
    prose = (
        f"The Sale\n\nThe events of March\n\n{FIRST} (3 March 2037)\n\n{SECOND} (4 March 2037)\n"
    )
    assert entries(read(tmp_path, prose)) == []


def test_an_empty_cell_is_the_day_above(tmp_path: Path) -> None:
    table = (
        "| Date | Event |\n|---|---|\n"
        "| 3 March 2037 | The lighthouse is sold. |\n|  | The lamp is lit. |\n"
    )
    for name in ("lamp.md", "lamp.txt"):
        document = read(tmp_path, f"# The Sale\n\n{FIRST}\n\n## Timeline\n\n{table}", name)
        assert entries(document) == [ENTRIES[0], ("2037-03-03#2", "The lamp is lit.")]


def test_a_table_of_figures_has_no_entries(tmp_path: Path) -> None:
    table = "| Year | Oil | Coal |\n|---|---|---|\n| 2035 | 12.1 | 4 |\n| 2036 | 12.4 | 5 |\n"
    document = read(tmp_path, f"# The Sale\n\n{FIRST}\n\n{table}\n{SECOND}\n", "lamp.md")
    assert entries(document) == []
    assert len(paragraphs(document)) == 3


def test_markdown_of_a_page(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "[Skip](#c)\n\n[ ![Logo of it](/l.png) ](/)\n\n"
        "  * [Home](/)\n  * [Donate](/d)\n\n# The Sale\n\n"
        "_How a lamp was lost_\n\nBy [Tora Lind](/t)\n\n"
        f"[Share](/s) [Print](javascript:print\\(\\))\n\n{FIRST}\n\n"
        f"## **The Board** {{#board}}\n\n{SECOND}\n\n::: timeline\n"
        "- **3 March 2037**: The lighthouse is sold.\n"
        "- **9 April 2037**: The keeper leaves Brenna.\n"
        ":::\n\n### Related\n\n  * [Another lamp](/a)\n",
        "lamp.md",
    )
    assert document.title == "The Sale"
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert paragraphs(document) == [FIRST, SECOND]
    assert document.passages[1].section == "The Board"
    assert entries(document) == ENTRIES


def test_a_title_in_bold_with_its_byline(tmp_path: Path) -> None:
    text = (
        f"**The Sale of a Lighthouse**\\\nTora Lind, Institute of Lamps\\\n3 May 2037\n\n{FIRST}\n"
    )
    document = read(tmp_path, text, "lamp.md")
    assert (document.title, paragraphs(document)) == ("The Sale of a Lighthouse", [FIRST])
    kept = read(tmp_path, f"**The lamp is old.**\n\n{FIRST}\n", "lamp.md")
    assert paragraphs(kept) == ["**The lamp is old.**", FIRST]


def test_front_matter_of_pandoc(tmp_path: Path) -> None:
    head = "---\ntitle: The Sale\nauthor:\n- Tora Lind\n- Ada Brae\n...\n\n"
    document = read(tmp_path, f"{head}{FIRST}\n", "lamp.md")
    assert (document.title, [a.name for a in document.authors]) == (
        "The Sale",
        ["Tora Lind", "Ada Brae"],
    )


def test_links_and_marks() -> None:
    assert is_links("[Home](/) | [Print](javascript:print\\(\\))")
    assert not is_links("[The lamp](/l) was sold.")
    assert not is_links("No link at all")
    assert without_marks("**The Board** {#board .x}") == "The Board"
    assert without_marks("**One** and **two**") == "**One** and **two**"


def test_the_marks_of_a_text_browser() -> None:
    listed = "\n".join(f"  {n}. https://lamp.example/{n}" for n in range(1, 4))
    text = f"[1]Home\n[lamp.jpg]\nThe [2]lamp of [3]Brenna [note]\n\nReferences\n\n{listed}\n"
    read_ = without_addresses(text)
    assert read_.split() == "Home The lamp of Brenna [note]".split()
    assert read_.count("\n") == text.count("\n")
    assert without_addresses("The lamp[1] of[2]Brenna[3]x") == "The lamp[1] of[2]Brenna[3]x"


def columns(left: list[str], right: list[str], width: int = 40) -> list[str]:
    count = max(len(left), len(right))
    sides = ([*side, *[""] * (count - len(side))] for side in (left, right))
    return [f"{a:<{width}}{b}".rstrip() for a, b in zip(*sides, strict=True)]


def folded(text: str, width: int = 34) -> list[str]:
    return textwrap.wrap(text, width)


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    ulme = FIRST.replace("Brenna", "Ulme")
    left = [*folded(FIRST), "", *folded(ulme)]
    right = [*folded(SECOND), "", *folded(ulme), "", "Timeline", "", *folded(LINES.split("\n")[0])]
    page = ["The Sale of a Lighthouse", "", "By Tora Lind", "", *columns(left, right)]
    document = read(tmp_path, "\n".join(page))
    assert paragraphs(document) == [FIRST, ulme, SECOND, ulme]
    assert entries(document) == ENTRIES[:1]
    assert "two columns on 1 page;" in document.notices[0].message
    order = parted(page)
    assert order is not None
    words = sorted(" ".join(line for _, line in order).split())
    assert words == sorted(" ".join(page).split())


def test_rows_of_a_table_are_no_columns() -> None:
    rows = [line for _ in range(5) for line in (*columns(folded(FIRST), folded(SECOND)), "")]
    assert parted(rows) is None
    assert parted(folded(FIRST)) is None


def test_notes_at_the_feet_of_pages_part_no_paragraph(tmp_path: Path) -> None:
    first, second = folded(FIRST, 50), folded(SECOND, 50)
    title = ["The Sale of a Lighthouse", "", "By Tora Lind", ""]
    pages = [
        [*title, *second, "", *first[:2], "", "1 Letter to the board.", "", "7"],
        [*first[2:], "", *first, "", *second[:2], "", "2 Ibid.", "3 Minutes, 2037.", "", "8"],
        [*second[2:], "", *folded(DATED[0][1]), "", "9"],
    ]
    text = "\n\f".join("\n".join(page) for page in pages)
    document = read(tmp_path, text)
    assert paragraphs(document) == [SECOND, FIRST, FIRST, SECOND, DATED[0][1]]
    assert any("notes at their feet: 3 lines" in notice.message for notice in document.notices)


def test_numbered_paragraphs_are_no_notes(tmp_path: Path) -> None:
    told = [f"{n}. {FIRST}" for n in range(1, 7)]
    pages = ["\n\n".join(told[k : k + 2]) for k in (0, 2, 4)]
    text = "".join(f"{page}\n\n{n}\n\f" for n, page in enumerate(pages, start=1))
    assert paragraphs(read(tmp_path, f"The Sale\n\n{text}")) == told


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Tora Lind, Ada Brae", [("Tora Lind", ""), ("Ada Brae", "")]),
        ("By Tora Lind, Ada Brae", [("Tora Lind", ""), ("Ada Brae", "")]),
        ("Tora Lind, Baltic Review", [("Tora Lind", "Baltic Review")]),
        ("Tora Lind, Keepers House", [("Tora Lind", "Keepers House")]),
        ("Tora Lind, Chief Financial Officer", [("Tora Lind", "Chief Financial Officer")]),
        ("Tora Lind\nHarbour Lights Project", [("Tora Lind", "Harbour Lights Project")]),
        ("Tora Lind\nLaw Faculty, University of Ulme", [("Tora Lind", LAW)]),
        ("Tora van der Lind and Ó. de la Brae", [("Tora van der Lind", ""), ("Ó. de la Brae", "")]),
        ("Tora Lind\nSection Research Manager", [("Tora Lind", "Section Research Manager")]),
        (
            "Tora Lind\nSpecialist in Lights\n\nAda Brae\nAnalyst",
            [("Tora Lind", "Specialist in Lights"), ("Ada Brae", "Analyst")],
        ),
        ("Tora Lind, Ada Brae & Jan van Elk", [("Tora Lind", ""), ("Ada Brae", ""), ELK]),
        ("By Tora Lind with Jan van Elk", [("Tora Lind", ""), ELK]),
        ("Authors: Lind, Tora; Brae, Ada", [("Tora Lind", ""), ("Ada Brae", "")]),
        ("By Tora Lind, photographs by Ada Brae", [("Tora Lind", "")]),
        ("Tora Lind\nHead of Research", [("Tora Lind", "Head of Research")]),
        ("Tora Lind, Brae & Sons", [("Tora Lind", "Brae & Sons")]),
        ("Authors:\n- Tora Lind\n- Ada Brae", [("Tora Lind", ""), ("Ada Brae", "")]),
        (":Authors:\n    Tora Lind,\n    Ada Brae", [("Tora Lind", ""), ("Ada Brae", "")]),
        (
            "Tora Lind 1, Ada Brae 2\n2 Ulme College",
            [("Tora Lind", ""), ("Ada Brae", "Ulme College")],
        ),
        (
            "Tora Lind* and Ada Brae†\n\n* Institute of Lights. † Ulme College.",
            [("Tora Lind", "Institute of Lights"), ("Ada Brae", "Ulme College")],
        ),
    ],
)
def test_two_names_and_a_name_with_an_institution(
    tmp_path: Path, line: str, authors: list[tuple[str, str]]
) -> None:
    text = f"The Sale of a Lighthouse\n\n{line}\n\n{FIRST}\n\n{SECOND}\n\nTimeline\n\n{LINES}\n"
    document = read(tmp_path, text)
    assert [(author.name, author.affiliation) for author in document.authors] == authors
    assert (document.title, document.series) == ("The Sale of a Lighthouse", "")
    assert paragraphs(document) == [FIRST, SECOND]


@pytest.mark.parametrize("line", ["Law of de Sea", "Tora de", "How she became a photographer"])
def test_what_is_no_name_and_no_post(line: str) -> None:
    assert not is_person(line)
    assert not is_body(line)


def test_a_box_that_asks_for_an_address_is_no_text(tmp_path: Path) -> None:
    box = "Get the Ulme Weekly\nThe best of our lamps, each Friday.\nEmail address\nSign up"
    text = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}\n\n{{}}\n\nOil\n\n{SECOND}\n"
    document = read(tmp_path, text.format(box))
    assert paragraphs(document) == [FIRST, SECOND]
    assert [p.section for p in document.passages] == ["Introduction", "Oil"]
    told = "The post\nThe parish put off its answer to a letter.\nEmail address"
    assert len(paragraphs(read(tmp_path, text.format(told)))) == 3


def test_points_with_dashes_are_no_epigraph(tmp_path: Path) -> None:
    points = ["The lamp was sold for one crown.", "The keeper left in April.", "The lamp is dark."]
    listed = "\n".join(f"- {point}" for point in points)
    head = "The Sale of a Lighthouse\n\nBy Tora Lind\n12 May 2037\n\nKEY POINTS"
    document = read(tmp_path, f"{head}\n\n{listed}\n\n{FIRST}\n\nTimeline\n\n{LINES}\n")
    assert paragraphs(document) == [*(f"- {point}" for point in points), FIRST]


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        ("Mid-May — The lamp is sold.\nEarly June – It is dark.", ["2037-05", "2037-06"]),
        ("• 3 March – It is dark.\n• Late May – The lamp is sold.", ["2037-03-03", "2037-05"]),
        ("March – early May – It is dark.\n6 June: It is lit.", ["2037-03", "2037-06-06"]),
        ("3 March\t–\tIt is sold.\n6 June\t|\tIt is lit.", ["2037-03-03", "2037-06-06"]),
        (
            "3.3. It is sold.\n9.4. It is dark.\n06.06. It is lit.",
            ["2037-03-03", "2037-04-09", "2037-06-06"],
        ),
    ],
)
def test_what_parts_a_date_from_its_entry(tmp_path: Path, rows: str, days: list[str]) -> None:
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}"
    document = read(tmp_path, f"{head}\n\nTimeline of 2037\n\n{rows}\n")
    assert [str(entry.locator).split("#")[0] for entry in document.entries] == days
    assert all(entry.text.startswith(("The", "It")) for entry in document.entries)
    assert not document.notices


def test_numbers_of_sections_are_no_days(tmp_path: Path) -> None:
    contents = "1.1. The sale\n1.2. The lamp\n2.1. The keeper"
    parts = f"1.1. The sale\n\n{FIRST}\n\n1.2. The lamp\n\n{SECOND}"
    for heading in ("Contents", "Key events"):
        text = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{heading}\n\n{contents}\n\n{parts}\n"
        assert not read(tmp_path, text).entries


def test_bare_days_in_bold_with_a_full_stop(tmp_path: Path) -> None:
    rows = "### March 2037\n\n- **3.** The lighthouse is sold.\n- **9.** It is dark.\n"
    document = read(tmp_path, f"# A Lamp\n\n{FIRST}\n\n## Timeline\n\n{rows}", "lamp.md")
    assert entries(document) == [ENTRIES[0], ("2037-03-09#1", "It is dark.")]


def test_a_list_of_old_years(tmp_path: Path) -> None:
    rows = "1543  A chapel is built.\n1726–31  A lamp is lit.\n1890  The lamp is sold."
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}"
    document = read(tmp_path, f"{head}\n\nImportant Dates\n\n{rows}\n")
    assert [str(e.locator) for e in document.entries] == ["1543-01#1", "1726-01#1", "1890-01#1"]
    for rows in ("1530: The lamp is lit.\n1545: It is out.", "0930: It is lit.\n1545: It is out."):
        by_the_clock = read(tmp_path, f"{head}\n\nTimeline of 5 May 2037\n\n{rows}\n")
        assert not by_the_clock.entries


def test_a_place_stands_before_the_day_of_publication(tmp_path: Path) -> None:
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\nPort Ulme, 12 May 2037\n\n{FIRST}"
    bare = "March 3: The lighthouse is sold.\nApril 9: The keeper leaves Brenna."
    assert entries(read(tmp_path, f"{head}\n\nTimeline\n\n{bare}\n")) == ENTRIES


@pytest.mark.parametrize(
    ("above", "quoted"),
    [
        ("", True),
        ("Dear all, this may be of use.\n\nBest,\nJo\n\n----- Forwarded message -----\n", True),
        ("See below.\n\nOn Monday, 4 May 2037, Ada Brae wrote:\n\n", True),
        ("Dear all, this may be of use.\n\n-----Original Message-----\n", False),
        ("Begin forwarded message:\n\n", False),
    ],
)
def test_a_text_that_a_message_passes_on(tmp_path: Path, above: str, quoted: bool) -> None:
    head = "From: Tora Lind <lind@ulme.example>\nDate: 4 May 2037\nSubject: Fwd: A Lamp Is Sold"
    wrapped = "\n\n".join(textwrap.fill(said, 64) for said in (FIRST, SECOND))
    inner = f"{head}\n\n{wrapped}\n\nTimeline\n\n{LINES}"
    mark = "> " if quoted else ""
    text = above + "\n".join(f"{mark}{line}".rstrip() for line in inner.split("\n"))
    document = read(tmp_path, f"{text}\n")
    assert document.title == "A Lamp Is Sold"
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES


def test_a_reply_in_a_text_is_no_message_passed_on() -> None:
    reply = f"The keeper wrote so:\n\n> {FIRST}\n\n{SECOND}\n"
    assert without_messages(reply) == (reply, ())
    assert without_messages("Original message\n\nThe lamp is out.\n")[1] == ()


def test_an_answer_is_the_text_and_what_it_answers_is_not_all() -> None:
    text = f"{FIRST}\n\n{SECOND}\n\n-----Original Message-----\nFrom: Ada Brae\n\nThe lamp?\n"
    assert without_messages(text) == (text, ())


def test_what_is_said_of_a_page_needs_its_words() -> None:
    for said in ("We store the oil in the tower.", "We and our partners in Ulme lit the lamp."):
        assert not is_furniture(said)
    for said in ("We use cookies and personal data.", "You got this letter because you asked."):
        assert is_furniture(said)


def test_a_newsletter_begins_with_its_byline(tmp_path: Path) -> None:
    head = (
        "View in browser\n\nTHE ULME LETTER\nIssue 21 | 12 May 2037\n\nGood morning to all of you."
    )
    foot = "That's all for this week.\n\nYou received this email because you signed up to it."
    head += "\n\nThe Sale of a Lighthouse\n\nBy Tora Lind"
    rows = "\n".join(f"→ {day}: {said}" for day, said in DATED)
    document = read(
        tmp_path,
        f"{head}\n\n{FIRST}\n\nTIMELINE\n\n{rows}\n\n{foot}",
    )
    assert (document.title, document.series) == ("The Sale of a Lighthouse", "THE ULME LETTER")
    assert paragraphs(document) == [FIRST]
    assert entries(document) == ENTRIES


def test_a_notice_of_cookies_is_no_first_paragraph(tmp_path: Path) -> None:
    notice = "We value your privacy\nWe and our 31 partners store personal data, such as cookies."
    head = f"{notice}\nAccept all\n\nThe Sale of a Lighthouse\nTora Lind\n30 May 2037, 06:15\nShare"
    rows = "\n\n".join(f"{day}\n{said}" for day, said in DATED)
    document = read(tmp_path, f"{head}\n\n{FIRST}\n\n{SECOND}\n\nTimeline\n\n{rows}\n")
    assert document.title == "The Sale of a Lighthouse"
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES


def test_words_above_the_only_heading_of_level_one(tmp_path: Path) -> None:
    rest = f"# The Sale of a Lighthouse\n\nTora Lind\n\n{FIRST}\n\n## Timeline\n\n{LINES}\n"
    permission = "Published in the Ulme Review. This version is shared with its permission."
    for above, told in ((permission, [FIRST]), (SECOND, [SECOND, FIRST])):
        document = read(tmp_path, f"{above}\n\n{rest}", "lamp.md")
        assert document.title == "The Sale of a Lighthouse"
        assert [author.name for author in document.authors] == ["Tora Lind"]
        assert paragraphs(document) == told
    section = read(tmp_path, f"{FIRST}\n\n# Chronology\n\n{LINES}\n", "lamp.md")
    assert (section.title, paragraphs(section)) == ("", [FIRST])


def test_key_points_end_with_their_list(tmp_path: Path) -> None:
    points = "• The lamp was sold for one crown.\n• The keeper left in April."
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\nKey points\n\n{points}"
    document = read(tmp_path, f"{head}\n\n{FIRST}\n\nTimeline\n\n{LINES}\n")
    assert [p.section for p in document.passages] == ["Key points", "Key points", "Introduction"]


def test_a_number_with_its_year_is_of_a_series(tmp_path: Path) -> None:
    head = "HARBOUR COURT OF ULME: CASE NOTE 14/2037\n\nThe Lamp of Brenna\n\nTora Lind"
    document = read(tmp_path, f"{head}\n\n{FIRST}\n\nTimeline\n\n{LINES}\n")
    assert (document.title, document.series) == ("The Lamp of Brenna", head.partition("\n")[0])


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_table_by_blanks_alone_has_whole_rows(tmp_path: Path, blank: str) -> None:
    cells = [
        ("What", "How much", "Who says so"),
        ("The oil of a year", "Four barrels, of which one is lost", "The keeper of Brenna"),
        ("The wick", "Eleven yards, as long as the lamp burns", "Nobody has counted them"),
    ]
    broken = [[textwrap.wrap(cell, 18) for cell in row] for row in cells]
    rows = blank.join(
        "".join("".join(f"{line:22}" for line in lines).rstrip() + "\n" for lines in own)
        for own in (itertools.zip_longest(*row, fillvalue="") for row in broken)
    )
    head = f"A Lamp\n\nBy Tora Lind\n\n{FIRST}\n\n{rows}"
    document = read(tmp_path, f"{head}\nThe keeper\n\n{SECOND}\n\nTimeline\n\n{LINES}")
    table = "\n".join(f"| {' | '.join(row)} |" for row in cells)
    assert [p.text for p in document.passages] == [FIRST, table, SECOND]
    assert document.passages[-1].section == "The keeper"
    assert entries(document) == ENTRIES


def test_what_is_no_table_by_blanks() -> None:
    prose = f"{FIRST}  {SECOND}\n\n   {FIRST}\n"
    columns = "\n".join(f"{line:40}{line}" for line in textwrap.wrap(FIRST, 34))
    figures = "Year    Oil    Wick\n2036    4      11\n2037    5      12\n"
    for text in (prose, columns, figures):
        assert with_rows(text) == text


@pytest.mark.parametrize(
    "row",
    [
        "3 March 2037, Port Ulme: {}",
        "The 3rd of March, 2037. {}",
        "3 March 2037 → {}",
        "\uf0b7\t3 March 2037: {}",
        "📅 3 March 2037 – {}",
        "✔️ 3 March 2037: {}",
    ],
)
def test_signs_and_places_beside_a_date(tmp_path: Path, row: str) -> None:
    said = [row.format(DATED[0][1]), row.format("The parishes are asked.").replace("3", "9", 1)]
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}"
    document = read(tmp_path, f"{head}\n\nTimeline\n\n" + "\n".join(said))
    assert [str(e.locator) for e in document.entries] == ["2037-03-03#1", "2037-03-09#1"]
    assert all(entry.text.endswith((DATED[0][1], "asked.")) for entry in document.entries)
    assert paragraphs(document) == [FIRST]


def test_a_sentence_with_a_date_first_is_no_entry() -> None:
    for said in ("5 May 2037, which was a Monday: It is sold.", "5 May 2037, Port Ulme was dark."):
        assert dated(said) is None
    assert dated("The 5 May 2037 Agreement was signed in Ulme.") is None


def test_numbers_in_the_margin_are_out() -> None:
    wrapped = [line for said in (FIRST, SECOND) * 3 for line in textwrap.wrap(said, 40)]
    text = "\n".join(f"{i if i % 5 == 0 else '':>3}  {line}" for i, line in enumerate(wrapped, 1))
    assert [line.strip() for line in without_margins(text).split("\n")] == wrapped
    numbered = "\n".join(f"{i}  {line}" for i, line in enumerate(wrapped, 1))
    for other in (numbered, text.replace("10  ", "11  "), "\n".join(wrapped)):
        assert without_margins(other) == other


def test_headings_among_entries_are_no_units(tmp_path: Path) -> None:
    parts = [f"Phase {n}: the lamp\n\n{row}" for n, row in enumerate(LINES.split("\n"), 1)]
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}\n\nTimeline"
    document = read(tmp_path, f"{head}\n\n" + "\n\n".join(parts))
    assert paragraphs(document) == [FIRST]
    assert entries(document) == ENTRIES


def test_a_paragraph_with_a_place_behind_its_date_is_text(tmp_path: Path) -> None:
    said = "5 May 2037, Prime Minister Lind: the lamp is ours, and so it shall remain."
    text = f"The Sale of a Lighthouse\n\nBy Ada Brae\n\n{FIRST}\n\n{said}\n\n{SECOND}\n\nTimeline"
    document = read(tmp_path, f"{text}\n\n{LINES}\n")
    assert paragraphs(document) == [FIRST, said, SECOND]


def test_a_label_among_entries_is_text(tmp_path: Path) -> None:
    told = "Result: the lamp is dark"
    first, second = LINES.split("\n")
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}\n\nTimeline"
    document = read(tmp_path, f"{head}\n\n{first}\n\n{told}\n\n{second}\n")
    assert paragraphs(document) == [FIRST, told]


def test_notes_in_brackets_behind_all_of_a_text(tmp_path: Path) -> None:
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}\n\n{SECOND}[1]\n\nTimeline"
    document = read(tmp_path, f"{head}\n\n{LINES}\n________\n[1] The sale was not announced.")
    assert paragraphs(document) == [FIRST, f"{SECOND}[1]"]
    numbered = "\n\n".join(f"[{n}] {said}" for n, said in enumerate((FIRST, SECOND), 1))
    assert len(paragraphs(read(tmp_path, f"The Sale of a Lighthouse\n\n{numbered}"))) == 2


def test_who_has_the_words_and_when_they_came_out(tmp_path: Path) -> None:
    bare = "March 3: The lighthouse is sold.\nApril 9: The keeper leaves Brenna."
    for byline in ("Words: Tora Lind\n12 May 2037", "By Tora Lind · 12 May 2037"):
        text = f"The Sale of a Lighthouse\n\n{byline}\n\n{FIRST}\n\nTimeline\n\n{bare}"
        document = read(tmp_path, text)
        assert [author.name for author in document.authors] == ["Tora Lind"]
        assert entries(document) == ENTRIES


def test_a_comma_or_capitals_beside_what_they_part(tmp_path: Path) -> None:
    rows = "2037-03-03, The lighthouse is sold.\n2037-04-09; The keeper leaves Brenna."
    head = f"THE SALE OF A LIGHTHOUSE\n\nBY TORA LIND AND ADA BRAE\n\n{FIRST}"
    document = read(tmp_path, f"{head}\n\nTimeline\n\n{rows}\n")
    assert [author.name for author in document.authors] == ["TORA LIND", "ADA BRAE"]
    assert entries(document) == ENTRIES


def test_the_year_that_the_words_above_a_list_name(tmp_path: Path) -> None:
    rows = "Tue 3 Mar – The lighthouse is sold.\nThu 9 Apr – It is dark.\nFri 10 Apr – It is lit."
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}"
    document = read(tmp_path, f"{head}\n\nSix weeks of 2037\n\n{rows}\n")
    assert [str(entry.locator) for entry in document.entries] == [
        "2037-03-03#1",
        "2037-04-09#1",
        "2037-04-10#1",
    ]
    assert paragraphs(document) == [FIRST]


def test_what_sums_up_an_article_above_names_alone_in_markdown(tmp_path: Path) -> None:
    for names in ("Tora Lind and Ada Brae", "Tora Lind"):
        head = f"# The Sale of a Lighthouse\n\nHow two parishes lost a lamp\n\n{names}"
        document = read(tmp_path, f"{head}\n\n{FIRST}\n\n## Timeline\n\n{LINES}\n", "lamp.md")
        assert [author.name for author in document.authors] == names.split(" and ")
        assert paragraphs(document) == [FIRST]


def test_a_table_of_html_within_markdown(tmp_path: Path) -> None:
    rows = "".join(f"<tr>\n<td>{day}</td>\n<td><b>{said}</b></td></tr>\n" for day, said in DATED)
    table = f"<table>\n<tr><th>Date</th><th>Event</th></tr>\n{rows}</table>"
    text = f"# A Lamp\n\n{FIRST}\n\n## Timeline\n\n{table}\n\n## The keeper\n\n{SECOND}\n"
    assert len(with_tables(text).split("\n")) == len(text.split("\n"))
    document = read(tmp_path, text, "lamp.md")
    assert entries(document) == ENTRIES
    assert document.passages[-1].section == "The keeper"


def test_the_source_of_an_encyclopedias_page(tmp_path: Path) -> None:
    rows = "\n".join(f"* '''{day}''' – {said}" for day, said in DATED)
    box = "{{Infobox lamp\n|name=Brenna\n|built={{Year|1837}}\n}}"
    said = FIRST.replace("two parishes", "[[Ulme|two parishes]]")
    said = said.replace("Brenna", "'''Brenna'''")
    text = (
        f"{box}\n{said}<ref>Ulme Courier,\n3 March 2037</ref>\n\n== The keeper ==\n"
        f"{SECOND} [https://x.example More]\n\n[[File:Lamp.jpg|thumb|The [[lamp]] in its last "
        f"year]]\n\n== Timeline ==\n{rows}\n\n== See also ==\n* [[Lamps]]\n\n[[Category:Lamps]]\n"
    )
    assert len(as_markdown(text).split("\n")) == len(text.split("\n"))
    document = read(tmp_path, text)
    assert paragraphs(document) == [FIRST.replace("Brenna", "**Brenna**"), f"{SECOND} More"]
    assert [(str(u.locator), u.section) for u in document.passages][1:] == [
        ("p2", "The keeper"),
        ("fig1", "The keeper"),
    ]
    assert entries(document) == ENTRIES
    assert not is_wikitext(f"== The keeper ==\n\n{FIRST}\n\n== The lamp ==\n\n{SECOND}\n")


@pytest.mark.parametrize(
    "rows",
    [
        "Date: 3 March 2037\nEvent: {}\n\nDate: 9 April 2037\nEvent: {}\n\nDate: 1 May 2037\nFog.",
        "2037: March 3 – Event: {}\n      April 9 – Event: {}",
    ],
)
def test_records_and_days_behind_their_year(tmp_path: Path, rows: str) -> None:
    listed = rows.format(DATED[0][1], DATED[1][1])
    head = f"The Sale of a Lighthouse\n\nBy Tora Lind\n\n{FIRST}"
    document = read(tmp_path, f"{head}\n\nTimeline\n\n{listed}\n")
    found = [(locator, f"Event: {said}") for locator, said in ENTRIES]
    assert entries(document)[:2] == found
    assert paragraphs(document) == [FIRST]


def test_a_year_stays_a_date_where_no_day_follows() -> None:
    for said in ("2037: May Brae is elected.", "2037: March 3 was a cold day."):
        head = dated(said)
        assert isinstance(head, Dateline)
        assert head.key == "2037-01"


def test_a_report_begins_with_its_place_and_day(tmp_path: Path) -> None:
    bare = "March 3: The lighthouse is sold.\nApril 9: The keeper leaves Brenna."
    for begun in ("PORT ULME, 12 May 2037 – ", "Ulme (May 12, 2037) -- "):
        text = f"The Sale of a Lighthouse\n\n{begun}{FIRST}\n\nTimeline\n\n{bare}\n\n###\n"
        document = read(tmp_path, f"{text}\nMedia contact: Tora Lind, +44 20 5550 0101\n")
        assert paragraphs(document) == [begun + FIRST]
        assert entries(document) == ENTRIES


def test_names_alone_in_capitals(tmp_path: Path) -> None:
    text = f"The Sale of a Lighthouse\n\nTORA LIND\nADA BRAE\n\n{FIRST}\n\nTimeline\n\n{LINES}\n"
    assert [author.name for author in read(tmp_path, text).authors] == ["TORA LIND", "ADA BRAE"]


def test_the_notes_of_a_note_book(tmp_path: Path) -> None:
    rows = "\n".join(f"- [[{day}]] {said}" for day, said in DATED)
    head = "# A Lamp\n\nAuthor: [[Tora Lind]]\nCreated: May 12, 2037 10:14 AM\nTags: lamps"
    text = f"{head}\n\n![[lamp.png]]\n\n{FIRST}\n\n## Timeline\n\n{rows}\n"
    document = read(tmp_path, text, "lamp.md")
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert paragraphs(document) == [FIRST]
    assert entries(document) == ENTRIES


def test_a_post_has_its_title_below_its_day(tmp_path: Path) -> None:
    head = "Ulme Letters\nNotes from two parishes\n\nSunday, May 12, 2037\nThe Last Lamp of Ulme"
    text = f"{head}\n\n{FIRST}\n\n{SECOND}\n\nTimeline\n\n{LINES}\n\n"
    document = read(tmp_path, f"{text}Posted by Tora Lind at 9:14 PM\nEmail This\n")
    assert (document.title, document.series) == ("The Last Lamp of Ulme", "Ulme Letters")
    assert [author.name for author in document.authors] == ["Tora Lind"]
    assert [p.section for p in document.passages] == ["Introduction", "Introduction"]
    assert entries(document) == ENTRIES
    plain = read(tmp_path, text.replace("Ulme Letters\nNotes from two", "The Letters of Two"))
    assert plain.title == "The Letters of Two parishes"
    assert plain.authors == ()


def test_a_post_has_its_title_above_who_posted_it(tmp_path: Path) -> None:
    head = "Skip to content\nUlme Letters\nNotes from two small parishes\n\nThe Last Lamp of Ulme\n"
    text = f"{head}Posted on May 12, 2037 by Tora Lind\n\n{FIRST}\n\n{SECOND}\n\n{LINES}\n"
    document = read(tmp_path, text)
    assert (document.title, document.series) == ("The Last Lamp of Ulme", "Ulme Letters")
    assert [author.name for author in document.authors] == ["Tora Lind"]
    below = text.replace("Notes from two small parishes", "A Lamp and Its Last Keeper in Ulme")
    below = below.replace("The Last Lamp of Ulme", "and what became of it")
    assert read(tmp_path, below).title == "A Lamp and Its Last Keeper in Ulme"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Menu\nFact Sheets & Briefs\n", "Timeline of the Ulme Lamp Dispute"),
        ("The Lighthouse\n", "The Lighthouse"),
        ("The Sale of a Lighthouse\n", "The Sale of a Lighthouse"),
    ],
)
def test_a_title_that_names_its_chronology(tmp_path: Path, above: str, title: str) -> None:
    head = f"{above}\nTimeline of the Ulme Lamp Dispute\n\nBy Tora Lind\n\n"
    document = read(tmp_path, f"{head}{FIRST}\n\n{SECOND}\n\nTimeline\n\n{LINES}\n")
    assert document.title == title
    assert entries(document) == ENTRIES


def test_numbers_of_sections_before_days_of_a_list(tmp_path: Path) -> None:
    rows = "\n\n".join(f"4.{n} {day}\n{said}" for n, (day, said) in enumerate(DATED, start=9))
    head = "Policy paper\nThe sale of a lighthouse: what happened and when\nApplies to Ulme\n\n"
    licence = "This publication is licensed under the terms of the Open Licence.\n\n"
    text = (
        f"{head}{licence}1. Introduction\n{FIRST}\n\n4. Timeline\n{rows}\n\nIs this page useful?\n"
    )
    document = read(tmp_path, text)
    assert document.title == "The sale of a lighthouse: what happened and when"
    assert paragraphs(document) == [FIRST]
    assert entries(document) == ENTRIES


@pytest.mark.parametrize(
    "line", ["3.5 May 2037: Oil.", "4.1 Oil for 3 May: it burns.", "4.12 Oil, 3 May"]
)
def test_numbers_that_are_none_before_a_day(line: str) -> None:
    assert dated(line) is None
