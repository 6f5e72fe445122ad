"""Articles as programs leave them: printed from a browser, exported, laid out by blanks."""

import textwrap
from pathlib import Path

import pytest

import documents
from documents import entries, flat
from jkqa.errors import ReadError
from jkqa.reading.lines.captions import is_caption
from jkqa.reading.lines.contents import is_of_contents
from jkqa.reading.text.asciidoc import is_asciidoc
from jkqa.reading.text.dialects import without_dialects
from jkqa.reading.text.ebooks import without_licence
from jkqa.reading.text.grids import with_drawn_rows
from jkqa.reading.text.once import with_each_year
from jkqa.reading.text.orgmode import is_org
from jkqa.reading.text.pages import without_pages
from jkqa.reading.text.values import with_values
from jkqa.types import Document

FIRST = (
    "The pump of Orrin was built in the year of the flood, and for forty years nobody asked who "
    "was to mend it until the two villages on the dyke had both stopped paying for the oil."
)
SECOND = (
    "In the end it was mended by a miller from the far bank, who asked for nothing but the key to "
    "the engine house, which the council gave him after a debate of some three hours."
)
DATED = [
    ("3 March 2041", "The pump stops on the night of the spring tide."),
    ("19 March 2041", "The villages of Orrin and Sele each send the other the bill."),
    ("2 April 2041", "A miller offers to mend it, and is asked for his papers."),
    ("7 May 2041", "The council of the dyke gives him the key to the engine house."),
]
DAYS = ["2041-03-03#1", "2041-03-19#1", "2041-04-02#1", "2041-05-07#1"]
ENTRIES = [(day, words) for day, (_, words) in zip(DAYS, DATED, strict=True)]
LINES = "\n\n".join(f"{day}: {words}" for day, words in DATED)
TITLE = "The Pump and the Two Villages"


def read(tmp_path: Path, text: str, name: str = "pump.txt") -> Document:
    return documents.read(tmp_path, text, name)


def paragraphs(document: Document) -> list[str]:
    return documents.passages(document, "paragraph")


def figures(document: Document) -> list[str]:
    return documents.passages(document, "figure")


def authors(document: Document) -> list[str]:
    return [author.name for author in document.authors]


def wrapped(text: str, width: int = 72) -> str:
    lines = (textwrap.fill(x, width, break_on_hyphens=False) for x in text.split("\n"))
    return "\n".join(lines)


NAMED = "The Pump and the Two Villages and What Became of Them - Dyke Weekly"
TIME, ADDRESS = "5/9/41, 9:14 AM", "https://dyke.example/pump?p=1"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"{TIME}        {NAMED}", f"{ADDRESS}      {{}}/3"),
        (f"{TIME}        {NAMED}", f"{ADDRESS}\n\n{{}}/3"),
        (f"{NAMED}      {ADDRESS}", f"{{}} of 3      {TIME}"),
    ],
)
@pytest.mark.parametrize("turn", ["\n\f", "\n\n"])
def test_a_page_printed_from_a_browser(tmp_path: Path, turn: str, head: str, foot: str) -> None:
    text = f"{TITLE}\n\nBy Tora Lind\n\n{FIRST}\n\n{SECOND}\n\nTimeline\n\n{LINES}"
    lines = wrapped(text).split("\n")
    pages = [lines[:9], lines[9:20], lines[20:]]
    printed = turn.join(
        f"{head}\n\n" + "\n".join(page) + f"\n\n{foot.format(n)}"
        for n, page in enumerate(pages, start=1)
    )
    document = read(tmp_path, printed)
    assert document.title == TITLE
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES


def test_lines_with_a_time_of_day_are_no_edges_of_a_print(tmp_path: Path) -> None:
    rows = "\n".join(f"2041-03-0{n}, 09:14 The pump is started again." for n in (3, 3, 4))
    text = f"{TITLE}\n\n{FIRST}\n\nLog\n\n{rows}\n\nhttps://dyke.example/log\n"
    document = read(tmp_path, text)
    assert [day for day, _ in entries(document)] == ["2041-03-03#1", "2041-03-03#2", "2041-03-04#1"]


@pytest.mark.parametrize("turn", ["\f", "\n"])
def test_contents_and_roman_numbers_of_a_report(tmp_path: Path, turn: str) -> None:
    foot = f"\n\nDyke Research Service          {{}}\n{turn}"
    contents = (
        "Contents\n\nIntroduction ............. 1\nFigure 1. The pump of Orrin ........ 1\n"
        "The key to the engine house ........... 2"
    )
    own = wrapped(f"Introduction\n\n{FIRST}\n\nFigure 1. The pump of Orrin\n\nThe key\n\n{SECOND}")
    summary = f"Summary\n\n{wrapped(SECOND.replace('mended', 'repaired'))}"
    text = f"{TITLE}\n\nTora Lind\n\n{summary}{foot.format('i')}{contents}{foot.format('ii')}"
    document = read(tmp_path, f"{text}{own}{foot.format(1)}Timeline\n\n{LINES}{foot.format(2)}")
    told = [(flat(p.text)[:9], p.section) for p in document.passages]
    assert told == [
        (SECOND[:9], "Summary"),
        (FIRST[:9], "Introduction"),
        ("Figure 1.", "Introduction"),
        (SECOND[:9], "The key"),
    ]
    assert entries(document) == ENTRIES


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Figure 1. The pump ....... 12", True),
        ("Annex . . . . . . . . . iv", True),
        ("Figure 1. The pump of Orrin in 2041", False),
        ("And so it went on ...", False),
    ],
)
def test_lines_of_a_table_of_contents(line: str, said: bool) -> None:
    assert is_of_contents(line) is said
    assert is_caption(line) is (line.startswith("Figure") and not said)


TOML = (
    f'+++\ntitle = "{TITLE}"\nauthors = ["Tora Lind"]\nseries = ["Dykes"]\ndraft = false\n+++\n\n'
)
BLOCK = f"% {TITLE}\n% Tora Lind\n  Ada Brae\n% May 2041\n\n"


@pytest.mark.parametrize("name", ["pump.md", "pump.txt"])
def test_front_matter_in_toml(tmp_path: Path, name: str) -> None:
    text = f"{TOML}{FIRST}\n\n## The key\n\n{SECOND}\n\n## Timeline\n\n{LINES}\n"
    document = read(tmp_path, text, name)
    assert (document.title, authors(document), document.series) == (TITLE, ["Tora Lind"], "Dykes")
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("+++\ntitle = \n+++\n\nText.\n", r"line 2: the front matter is no TOML"),
        ("+++\ntitle = 1\n\nText.\n", r"expected a line '\+\+\+' after it"),
    ],
)
def test_front_matter_in_toml_that_is_none(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(tmp_path, text, "pump.md")


def test_a_title_block_of_pandoc(tmp_path: Path) -> None:
    sections = f"# The oil {{#sec:oil}}\n\n{FIRST}\n\n# []{{#_T1 .anchor}}The key\n\n{SECOND}\n"
    document = read(tmp_path, f"{BLOCK}{sections}", "pump.md")
    assert (document.title, authors(document)) == (TITLE, ["Tora Lind", "Ada Brae"])
    assert [p.section for p in document.passages] == ["The oil", "The key"]
    percent = "% of the oil was paid by Orrin, and the rest was paid by nobody at all in that year."
    assert paragraphs(read(tmp_path, f"# {TITLE}\n\n{percent}\n", "pump.md")) == [percent]


def test_the_title_in_a_front_matter_and_above_the_text(tmp_path: Path) -> None:
    text = f"---\ntitle: {TITLE}\n---\n\n# {TITLE}\n\n{FIRST}\n\n# The key\n\n{SECOND}\n"
    document = read(tmp_path, text, "pump.md")
    assert [p.section for p in document.passages] == ["Introduction", "The key"]


def test_signs_of_other_programs_in_markdown(tmp_path: Path) -> None:
    code = '{{< figure src="/a.jpg" caption="Photo 1: The pump [1941] at Orrin" >}}'
    text = f"# {TITLE}\n{{: .title}}\n\n{FIRST}\n\n{code}\n\n{{{{% toc %}}}}\n\n{SECOND}\n"
    document = read(tmp_path, text, "pump.md")
    assert figures(document) == ["Photo 1: The pump (1941) at Orrin"]
    assert paragraphs(document) == [FIRST, SECOND]
    told = "The sign {{< is >}} no figure, and [] {of} no span."
    assert without_dialects(told) == told


def grid(rows: list[tuple[str, str]], *, headed: bool) -> str:
    border = f"+{'-' * 18}+{'-' * 42}+"
    drawn = [border]
    for day, words in rows:
        for k, line in enumerate(textwrap.wrap(words, 40)):
            drawn.append(f"| {day if k == 0 else '':17}| {line:41}|")
        drawn.append(border.replace("-", "=") if headed and len(drawn) == 2 else border)
    return "\n".join(drawn)


def ruled(rows: list[tuple[str, str]], rule: str, blank: str, edge: str) -> str:
    lines = [edge, f"{'Date':18}Event", f"{rule * 16}  {rule * 42}"]
    for day, words in rows:
        lines += [f"{day if k == 0 else '':18}{x}" for k, x in enumerate(textwrap.wrap(words, 40))]
        lines += [] if blank else [blank]
    return "\n".join([*lines, edge])


@pytest.mark.parametrize("name", ["pump.md", "pump.txt"])
@pytest.mark.parametrize("headed", [True, False])
def test_a_table_in_boxes(tmp_path: Path, name: str, headed: bool) -> None:
    rows = [("Date", "Event"), *DATED] if headed else DATED
    table = grid(rows, headed=headed)
    text = f"# {TITLE}\n\n{FIRST}\n\n# The key\n\n{SECOND}\n\n# Timeline\n\n{table}\n"
    document = read(tmp_path, text, name)
    assert entries(document) == ENTRIES
    assert paragraphs(document) == [FIRST, SECOND]


@pytest.mark.parametrize("name", ["pump.md", "pump.txt"])
@pytest.mark.parametrize(
    ("rule", "blank", "edge"),
    [("-", "|", ""), ("-", "", "-" * 60), ("=", "|", f"{'=' * 16}  {'=' * 42}")],
)
def test_a_table_below_a_ruler(tmp_path: Path, name: str, rule: str, blank: str, edge: str) -> None:
    table = ruled(DATED, rule, blank, edge)
    text = f"# {TITLE}\n\n{FIRST}\n\n# The key\n\n{SECOND}\n\n# Timeline\n\n{table}\n"
    document = read(tmp_path, text, name)
    assert entries(document) == ENTRIES
    assert paragraphs(document) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "+-----+\n| Oil |\n+-----+",
        "+---+---+\n| a cell of two |\n+---+---+\n| a | b |\n+---+---+",
        "Some words across the columns here\n----  ----\nand more",
        "The pump -- as was said -- stood still.",
    ],
)
def test_what_is_no_drawn_table(text: str) -> None:
    assert with_drawn_rows(text, marked=True) == text


VALUES = "\n".join(f'"{day}","{words}"' for day, words in DATED)
ISO = "\n".join(f'{key[:10]};"{words}"' for key, words in ENTRIES)


@pytest.mark.parametrize("rows", [f"date,event\n{VALUES}", VALUES, f"Date;Event\n{ISO}"])
def test_values_between_commas(tmp_path: Path, rows: str) -> None:
    document = read(tmp_path, f"{TITLE}\n\nBy Tora Lind\n\n{FIRST}\n\nTimeline\n\n{rows}\n")
    assert entries(document) == ENTRIES
    assert paragraphs(document) == [FIRST]
    assert entries(read(tmp_path, f"{rows}\n", "pump.csv")) == ENTRIES


@pytest.mark.parametrize(
    "text",
    [
        "May, the month of oil\nJune, the month of hay\nJuly, the month of eels",
        "Date, time and place\nMay 2041, noon, Orrin\nSele",
        "3 March 2041, Orrin, Sele",
        'date,event\n3 March 2041,"a"\nand so on',
    ],
)
def test_what_are_no_values(text: str) -> None:
    assert with_values(text) == text


ONCE = """\
2041    3 March     The pump stops on the night of the
                    spring tide.
        19 March    The villages of Orrin and Sele each
                    send the other the bill.

2042    2 April     A miller offers to mend it, and is
                    asked for his papers.
        7 May       The council of the dyke gives him
                    the key to the engine house.
"""


@pytest.mark.parametrize("rows", [ONCE, ONCE.replace("\n\n", "\n")])
def test_a_table_with_each_year_once(tmp_path: Path, rows: str) -> None:
    title = f"{' ' * 20}{TITLE}\n\n{' ' * 25}Tora Lind\n\n"
    text = f"{title}{wrapped(FIRST)}\n\nTimeline\n\n{rows}\nThe oil\n\n{wrapped(SECOND)}\n"
    document = read(tmp_path, text)
    days = [*DAYS[:2], "2042-04-02#1", "2042-05-07#1"]
    assert entries(document) == [(day, words) for day, (_, words) in zip(days, DATED, strict=True)]
    assert paragraphs(document) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "2041    3 March     The pump stops.\n2042    4 March     Again.\n2043    1 May  End",
        "2041    240 pounds     oil\n        310 pounds     coal\n        20 pounds     rope",
        "2041  was the year in which  the pump stopped\n      3 March  and not  in May",
    ],
)
def test_what_is_no_table_with_each_year_once(text: str) -> None:
    assert with_each_year(text) == text


def test_an_electronic_book_without_its_licence(tmp_path: Path) -> None:
    edge = "*** {} OF THE PROJECT LANTERN EBOOK THE PUMP ***"
    above = (
        "The Project Lantern eBook of The Pump, by Tora Lind\n\nThis eBook is for the use "
        f"of anyone anywhere at no cost.\n\nTitle: The Pump\n       and the Two Villages\n\n"
        f"Author: Tora Lind\n\nRelease Date: May 4, 2011\n\n{edge.format('START')}\n\n"
        "Produced by the hands of many.\n\n"
    )
    below = f"\n\n{edge.format('END')}\n\nUpdated editions will replace the previous one.\n"
    rows = "\n\n".join(f"  _{day}._ {words}" for day, words in DATED)
    own = f"THE PUMP\n\nCHAPTER I\n\n{FIRST}\n\nCHAPTER II\n\n{SECOND}\n\nCHRONOLOGY\n\n{rows}"
    document = read(tmp_path, above + own + below)
    assert (document.title, authors(document)) == ("The Pump and the Two Villages", ["Tora Lind"])
    assert paragraphs(document) == [FIRST, SECOND]
    assert entries(document) == ENTRIES
    assert without_licence(above) == (above, {}, ())


@pytest.mark.parametrize("mark", ["1\n", "1 "])
def test_the_number_of_a_note_may_have_a_line_to_itself(tmp_path: Path, mark: str) -> None:
    notes = [f"{mark}The Dyke Papers, vol. 2, p. 12.", f"{mark}Letter of the miller, 3 May 2041."]
    notes[1] = notes[1].replace("1", "2", 1)
    lines = [wrapped(FIRST.replace("oil", "oil.1")), wrapped(SECOND.replace("hours", "hours.2"))]
    pages = [
        f"{own}\n\n{note}\n\nThe Pump       {n}\n"
        for n, own, note in zip((7, 8), lines, notes, strict=True)
    ]
    head = f"{TITLE}\n\nTora Lind\n\n"
    document = read(
        tmp_path, f"{head}{pages[0]}\n{pages[1]}\nThe oil\n\n{FIRST}\n\nThe Pump      9\n"
    )
    assert paragraphs(document)[:2] == [flat(own) for own in lines]
    assert len(paragraphs(document)) == 3
    unmarked = f"{head}{pages[0]}\n{pages[1]}".replace("oil.1", "oil").replace("hours.2", "hours")
    told = len(paragraphs(read(tmp_path, f"{unmarked}\nThe Pump      9\n")))
    assert told == (4 if "\n" in mark else 2)


def test_a_heading_on_the_first_line_of_a_page() -> None:
    above = (
        "Figure 1. The pump of Orrin in the winter, seen from\nthe far bank of the river in 2041"
    )
    text = f"{above}\n\nThe Pump     7\n\nThe key\n\nIt was lost.\n\nThe Pump     8\n"
    assert without_pages(text)[0].split("\n")[1:4] == [above.split("\n")[1], "", "The key"]
    going = text.replace("river in 2041", "river that runs to").replace("The key", "Sele")
    assert without_pages(going)[0].split("\n")[1:3] == [going.split("\n")[1], "Sele"]


def test_the_source_of_an_org_file(tmp_path: Path) -> None:
    rows = "\n".join(f"- [{key[:10]} Tue] :: {words}" for key, words in ENTRIES)
    text = (
        f"#+TITLE: {TITLE}\n#+AUTHOR: Tora Lind and Ada Brae\n#+OPTIONS: toc:nil\n\n"
        f"* The oil :oil:\n:PROPERTIES:\n:CUSTOM_ID: oil\n:END:\n\n{wrapped(FIRST)}\n\n"
        "#+CAPTION: Figure 1. The pump in [May]\n#+ATTR_HTML: :width 600px\n[[file:pump.jpg]]\n\n"
        f"# a comment\n\n** The key\n\n{SECOND.replace('miller', '[[a.org][miller]]')}"
        f"\n\n* Timeline\n\n{rows}\n"
    )
    document = read(tmp_path, text, "pump.org")
    assert (document.title, authors(document)) == (TITLE, ["Tora Lind", "Ada Brae"])
    assert paragraphs(document) == [FIRST, SECOND]
    assert [p.section for p in document.passages] == ["The oil", "The oil", "The key"]
    assert figures(document) == ["Figure 1. The pump in (May)"]
    assert entries(document) == ENTRIES
    assert not is_org(f"{TITLE}\n\n* {FIRST}\n* {SECOND}\n")


@pytest.mark.parametrize("term", ["* *{}*: ", "{}:: ", "* {} - "])
def test_the_source_of_asciidoc(tmp_path: Path, term: str) -> None:
    rows = "\n".join(f"{term.format(day)}{words}" for day, words in DATED)
    text = (
        f"= {TITLE}\nTora Lind; Ada Brae\n:toc:\n\n== The oil\n\n{FIRST}\n\n"
        f".Figure 1. The pump in [May]\n[.wide]\nimage::pump.jpg[]\n\n// of the writer\n\n"
        f"=== The key\n\n{SECOND.replace('miller', 'https://a.b/c[miller]')}\n\n"
        f"== Timeline\n\n{rows}\n"
    )
    document = read(tmp_path, text, "pump.adoc")
    assert (document.title, authors(document)) == (TITLE, ["Tora Lind", "Ada Brae"])
    assert paragraphs(document) == [FIRST, SECOND]
    assert [p.section for p in document.passages] == ["The oil", "The oil", "The key"]
    assert figures(document) == ["Figure 1. The pump in (May)"]
    assert entries(document) == ENTRIES
    assert not is_asciidoc(f"= {TITLE} =\n\n== The oil ==\n\n{FIRST}\n")
