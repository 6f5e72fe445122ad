"""What stands about a text: mastheads, imprints, notes and authors are none of its paragraphs."""

import textwrap
from pathlib import Path

import pytest

import documents
from documents import flat
from jkqa.reading.layout.authors import attributed, named, noted_institutions
from jkqa.reading.lines.captions import is_caption
from jkqa.reading.lines.imprint import is_imprint, is_issue
from jkqa.types import Document

BODY = [
    "The ferry between Norvik and Halsa has been there for a hundred years, and for a hundred "
    "years the two towns have quarrelled over who should pay for it.",
    "Halsa fears that the state would cut the sailings of the evening, on which the trade in fish "
    "depends more than on any other thing.",
]
TEXT = "\n\n".join(BODY)
ENTRIES = [
    ("2031-01-05#1", "The mayor of Norvik tells the council that the town will pay no more."),
    ("2031-01-19#1", "The council of Halsa votes by fourteen to three to go on paying."),
]
LIST = "".join(
    f"{mark}{day} January 2031: {words}\n"
    for mark, day, (_, words) in zip("  ", (5, 19), ENTRIES, strict=True)
)
TITLE = "The Ferry of Lorn and Its Long Quarrel"
HOLM = ("Tora Holm", "Centre for Sound Studies, Lorn")
BERG = ("Maja Berg", "Institute of Policy, Halsa")
BRACKETS = "Tora Holm (Centre for Sound Studies, Lorn) and Maja Berg (Institute of Policy, Halsa)"


def read(tmp_path: Path, text: str, name: str = "ferry.txt") -> Document:
    return documents.read(tmp_path, text, name)


def both(tmp_path: Path, head: str, rest: str = "") -> list[Document]:
    """The same article as plain text, wrapped by hand, and as Markdown."""
    text = f"{TITLE}\n\n{head}\n\nIntroduction\n\n{TEXT}\n\nChronology\n\n{LIST}\n{rest}"
    lines = text.split("\n")
    wrapped = "\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in lines)
    rows = LIST.replace(" 5 ", "- 5 ").replace(" 19 ", "- 19 ")
    marked = f"# {TITLE}\n\n{head}\n\n## Introduction\n\n{TEXT}\n\n## Chronology\n\n{rows}\n{rest}"
    return [
        read(tmp_path, text),
        read(tmp_path, wrapped),
        read(tmp_path, marked, "ferry.md"),
    ]


def told(document: Document) -> list[tuple[str, str]]:
    return [(str(unit.locator), flat(unit.text)) for unit in document.units]


WHOLE = [("p1", BODY[0]), ("p2", BODY[1]), *ENTRIES]


def authors(document: Document) -> list[tuple[str, str]]:
    return [(author.name, author.affiliation) for author in document.authors]


@pytest.mark.parametrize("around", ["", "*"])
def test_a_journal_and_authors_with_institutions_in_brackets(tmp_path: Path, around: str) -> None:
    issue = "Sound Quarterly, vol. 9, no. 2, May 2031"
    head = f"{around}{issue}{around}\n\n{around}By {BRACKETS}{around}"
    for document in both(tmp_path, head)[2 if around else 0 :]:
        assert told(document) == WHOLE
        assert (document.title, document.series) == (TITLE, issue)
        assert authors(document) == [HOLM, BERG]
        assert document.notices == ()


@pytest.mark.parametrize(
    "line",
    [
        BRACKETS,
        f"By {BRACKETS}",
        f"By {BRACKETS.replace(' and', ',')}",
        "Tora Holm, Centre for Sound Studies, Lorn; Maja Berg, Institute of Policy, Halsa",
        "Tora Holm, Centre for Sound Studies, Lorn, and Maja Berg, Institute of Policy, Halsa",
        "Tora Holm\u00b9 and Maja Berg\u00b2\n\n"
        "\u00b9 Centre for Sound Studies, Lorn; \u00b2 Institute of Policy, Halsa",
        "Tora Holm^1^, Maja Berg^2,*^\n\n"
        "^1^Centre for Sound Studies, Lorn. ^2^Institute of Policy, Halsa.",
    ],
)
def test_names_and_institutions_however_they_are_set(tmp_path: Path, line: str) -> None:
    for document in both(tmp_path, line):
        assert told(document) == WHOLE
        assert authors(document) == [HOLM, BERG]
        assert document.title == TITLE


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("[Tora Holm](https://x.example/holm) | Published: 12 June 2031", ["Tora Holm"]),
        ("Tora Holm <holm@x.example>; Maja Berg <berg@x.example>", ["Tora Holm", "Maja Berg"]),
        ("Tora Holm and Maja Berg", ["Tora Holm", "Maja Berg"]),
        ("Tora Holm, Senior Fellow, and Maja Berg, Research Associate", ["Tora Holm", "Maja Berg"]),
        ("Norvik and Halsa", []),
    ],
)
def test_names_in_a_line(line: str, names: list[str]) -> None:
    assert [author.name for author in named(line)] == names


@pytest.mark.parametrize(
    "line",
    [
        "The Ferry (Part One)",
        "Tora Lind, Mayor of Halsa, told the Council of Norvik that she would pay.",
        "Norvik (a town of four thousand) and Halsa (half of that)",
        "A quarrel at the Institute of Policy",
    ],
)
def test_a_line_that_only_looks_like_one_of_authors(line: str) -> None:
    assert attributed(line) == ()


def test_institutions_by_their_marks() -> None:
    assert noted_institutions("\u00b9 University of Lorn; \u00b2 Institute of Policy") == {
        "\u00b9": "University of Lorn",
        "\u00b2": "Institute of Policy",
    }
    assert noted_institutions("University of Lorn") == {}


@pytest.mark.parametrize(
    "paragraph",
    [
        "By noon on 5 January 2031 the ferry had gone, and nobody knew who would pay for another.",
        "By noon it had gone.",
        "Pier No. 4 burned on Sunday.",
    ],
)
def test_a_first_paragraph_that_begins_like_a_masthead(tmp_path: Path, paragraph: str) -> None:
    document = read(tmp_path, f"# {TITLE}\n\n{paragraph}\n\n{TEXT}\n", "ferry.md")
    assert told(document)[0] == ("p1", paragraph)


@pytest.mark.parametrize(
    "line",
    [
        "Keywords: ferries, Norvik, Halsa",
        "DOI: 10.5555/jns.2031.14.2.112",
        "https://doi.org/10.5555/jns.2031",
        "Received 3 June 2031; accepted 14 August 2031; published online 1 September 2031",
        "ISSN 5555-0001",
        "Corresponding author: maja.berg@x.example",
        "This is an open access article. \u00a9 2031 The Authors."[32:],
        "Last reviewed: June 2031",
        "The authors are grateful to Anna Dahl for comments.",
    ],
)
def test_what_a_publication_says_of_itself_is_no_paragraph(tmp_path: Path, line: str) -> None:
    assert is_imprint(line)
    for document in both(tmp_path, f"By {BRACKETS}\n\n{line}"):
        assert told(document) == WHOLE
        assert (document.title, document.passages[0].section) == (TITLE, "Introduction")
    marked = read(tmp_path, f"# {TITLE}\n\n{TEXT}\n\n**{line[:5]}**{line[5:]}\n", "ferry.md")
    assert told(marked) == WHOLE[:2]


@pytest.mark.parametrize(
    "sentence",
    [
        "Received opinion in Halsa is that Norvik will pay in the end.",
        "Cited by both mayors, the ruling of 1931 binds neither.",
        "The authors of the treaty are long dead.",
        "Contact between the towns was broken off in January.",
    ],
)
def test_a_sentence_that_begins_like_an_imprint_is_kept(tmp_path: Path, sentence: str) -> None:
    assert not is_imprint(sentence)
    for name in ("ferry.txt", "ferry.md"):
        text = f"{'# ' * name.endswith('md')}{TITLE}\n\n{TEXT}\n\n{sentence}\n\n{TEXT}\n"
        assert told(read(tmp_path, text, name))[2] == ("p3", sentence)


def test_the_number_of_an_issue() -> None:
    for line in ("Vol. 3 No. 1", "Journal of Straits 14(2), 2031", "Policy Paper 12/2031"):
        assert is_issue(line)
    assert not is_issue("The Ferry of 1931")


def test_a_journal_above_its_number_is_no_title(tmp_path: Path) -> None:
    journal = "The Long Coast: A Journal of Neighboring Harbors and Their Towns"
    text = f"{journal}\n\nVol. 14, No. 3, May 2031\n\nA Ferry Lost\n\nBy Tora Holm\n\n{TEXT}\n"
    document = read(tmp_path, text)
    assert (document.title, document.series) == ("A Ferry Lost", journal)


@pytest.mark.parametrize("heading", ["Abstract", "Executive summary", "Key points"])
def test_an_abstract_has_its_heading(tmp_path: Path, heading: str) -> None:
    head = f"By {BRACKETS}\n\n{heading}\n\nMoney was the smaller part of the quarrel.\n"
    document = both(tmp_path, f"{head}\n\nKeywords: ferries; Norvik")[0]
    assert told(document)[:2] == [
        ("p1", "Money was the smaller part of the quarrel."),
        ("p2", BODY[0]),
    ]
    assert [unit.section for unit in document.passages[:2]] == [heading, "Introduction"]
    assert [n.message for n in document.notices] == [
        "left out as part of the page: 'Keywords: ferries; Norvik'"
    ]


@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Acknowledgments", "We thank Anna Dahl for her help with the archives of Halsa."),
        ("Notes", "1. Interview with the harbor master, Halsa, 4 March 2031."),
        ("References", "Dahl, Anna. 2029. Boats and Blame. Halsa: Vinga Press."),
        ("About the authors", "Tora Holm is the author of The Long Quay, on ferries."),
        ("Conflict of interest", "The authors have none to declare, as far as they know."),
    ],
)
def test_sections_about_the_text_are_left_out_and_said(
    tmp_path: Path, mark: str, heading: str, below: str
) -> None:
    rest = f"{mark}{heading}\n\n{below}\n\n{below}\n"
    plain, wrapped, marked = both(tmp_path, f"By {BRACKETS}", rest)
    for document in [marked] if mark else [plain, wrapped]:
        assert told(document) == WHOLE
        said = [notice.message for notice in document.notices]
        assert said == [f"none of the text; left out: {heading!r} and 2 paragraphs below it"]


def test_the_text_goes_on_behind_notes(tmp_path: Path) -> None:
    text = f"{TITLE}\n\n{TEXT}\n\nEndnotes\n\nOne of the sources is lost.\n\nOutlook\n\n{TEXT}\n"
    document = read(tmp_path, text)
    assert [u.section for u in document.passages] == ["Introduction"] * 2 + ["Outlook"] * 2


@pytest.mark.parametrize("heading", ["Funding", "Sources", "Notes"])
def test_a_heading_that_text_follows_may_be_one_of_the_text(tmp_path: Path, heading: str) -> None:
    section = f"{heading}\n\nThe council pays a third of the costs, and the state pays late."
    text = f"{TITLE}\n\n{TEXT}\n\n{section}\n"
    assert told(read(tmp_path, text)) == WHOLE[:2]
    followed = read(tmp_path, f"{text}\nOutlook\n\n{TEXT}\n")
    assert [unit.section for unit in followed.passages][2:4] == [heading, "Outlook"]
    listed = f"{text}\nChronology\n\n{LIST}"
    assert told(read(tmp_path, listed)) == WHOLE


def test_funding_may_be_a_part_of_a_chronology(tmp_path: Path) -> None:
    rows = LIST.replace(" 19", "\nFunding\n\n 19")
    document = read(tmp_path, f"{TITLE}\n\n{TEXT}\n\nChronology\n\n{rows}")
    assert told(document) == WHOLE


def test_a_document_of_nothing_but_notes_is_kept(tmp_path: Path) -> None:
    document = read(tmp_path, f"# Notes\n\n## Notes\n\n{TEXT}\n", "notes.md")
    assert told(document) == WHOLE[:2]


@pytest.mark.parametrize(
    "note",
    [
        "Tora Holm is a fellow of the Centre for Sound Studies. She has a boat.",
        "The views expressed are those of the authors.",
        "This article was first published in the Lorn Observer.",
        "Per Lind contributed to this report.",
        "Source: minutes of the council of Norvik.",
    ],
)
def test_notes_behind_the_last_entry_without_a_heading(tmp_path: Path, note: str) -> None:
    for document in both(tmp_path, f"By {BRACKETS}", note):
        assert told(document) == WHOLE
        assert [n.message[:28] for n in document.notices] in (
            ["none of the text; left out: "],
            ["left out as part of the page"[:28]],
        )


def test_an_author_is_told_of_only_by_the_full_name_first(tmp_path: Path) -> None:
    kept = "The ferry is what Tora Holm is known for at the Institute of Policy."
    document = both(tmp_path, f"By {BRACKETS}", f"{kept}\n")[2]
    assert told(document) == [*WHOLE, ("p3", kept)]


def test_a_line_in_bold_is_a_heading(tmp_path: Path) -> None:
    text = (
        f"# {TITLE}\n\n**Tora Holm**\n\n***Abstract***\n\nA quarrel.\n\n**Background**\n\n{TEXT}\n"
        "\n**Not one.**\n\n**Timeline**\n\n**5 January 2031**\n\nA storm.\n\n**19 January 2031**"
        "\n\nCalm.\n\n**Notes**\n\n1. The Post.\n"
    )
    document = read(tmp_path, text, "ferry.md")
    assert [author.name for author in document.authors] == ["Tora Holm"]
    assert [(u.section, flat(u.text)) for u in document.passages] == [
        ("Abstract", "A quarrel."),
        ("Background", BODY[0]),
        ("Background", BODY[1]),
        ("Background", "**Not one.**"),
    ]
    assert [(str(e.locator), e.text) for e in document.entries] == [
        ("2031-01-05#1", "A storm."),
        ("2031-01-19#1", "Calm."),
    ]


def test_a_table_of_contents_is_no_paragraph(tmp_path: Path) -> None:
    links = "- [Background](#background)\n- [Timeline](#timeline)\n"
    document = read(tmp_path, f"# {TITLE}\n\n[TOC]\n\n{links}\n## Background\n\n{TEXT}\n", "f.md")
    assert told(document) == WHOLE[:2]
    assert len(document.notices) == 3
    dots = "Contents\n\nSummary ........ 2\n1. Background . . . . . 3\n"
    document = read(tmp_path, f"{TITLE}\n\n{dots}\nSummary\n\n{TEXT}\n")
    assert (document.title, document.series, told(document)) == (TITLE, "", WHOLE[:2])


def test_a_sentence_that_a_page_lifts_out_is_no_heading(tmp_path: Path) -> None:
    quote = '"A road is a matter of the state."'
    document = read(tmp_path, f"{TITLE}\n\n{BODY[0]}\n\n{quote}\n\n{BODY[1]}\n")
    assert [unit.section for unit in document.passages] == ["Introduction"] * 3
    signed = read(tmp_path, f"{TITLE}\n\n{BODY[0]}\n\n{quote}\n\u2014 A mayor\n\n{BODY[1]}\n")
    assert told(signed)[1] == ("p2", f"{quote} \u2014 A mayor")


@pytest.mark.parametrize("mark", ["\u2020", "\u00b2 ", "^ "])
def test_a_note_at_the_foot_of_a_page(tmp_path: Path, mark: str) -> None:
    note = f"{mark}Minutes of the council of Norvik, kept by its clerk."
    for name in ("ferry.txt", "ferry.md"):
        text = f"{'# ' * name.endswith('md')}{TITLE}\n\n{BODY[0]}\n\n{note}\n\n{BODY[1]}\n"
        document = read(tmp_path, text, name)
        assert told(document) == WHOLE[:2]
        assert [n.message[:10] for n in document.notices] == ["a footnote"]


def test_a_citation_that_is_asked_for_is_no_paragraph(tmp_path: Path) -> None:
    cited = (
        "Sound Quarterly, Vol. 9, No. 2, May 2031, pp. 11-12. Preferred citation: Tora Holm and "
        'Maja Berg, "The Ferry," Sound Quarterly, Vol. 9, No. 2, pp. 11-12.'
    )
    for document in both(tmp_path, f"By {BRACKETS}\n\n{cited}"):
        assert told(document) == WHOLE


def test_a_title_that_is_broken_behind_its_colon(tmp_path: Path) -> None:
    text = f"Norvik-Halsa Relations:\nNo Boat, No Bridge\n\nBy Tora Holm\n\n{TEXT}\n"
    document = read(tmp_path, text)
    assert document.title == "Norvik-Halsa Relations: No Boat, No Bridge"
    assert document.notices == ()


def test_the_fields_under_a_title_in_markdown(tmp_path: Path) -> None:
    fields = (
        "**Authors:** Tora Holm (Sound Institute), Maja Berg (University of Lorn)\n"
        "**Date:** 12 June 2031\n**Series:** Sound Briefs\n**Keywords:** ferries; Norvik"
    )
    document = read(tmp_path, f"# {TITLE}\n\n{fields}\n\n## Background\n\n{TEXT}\n", "ferry.md")
    assert authors(document) == [
        ("Tora Holm", "Sound Institute"),
        ("Maja Berg", "University of Lorn"),
    ]
    assert (document.series, told(document)) == ("Sound Briefs", WHOLE[:2])
    assert [notice.line for notice in document.notices] == [4, 6]


def test_a_subtitle_in_markdown_has_the_byline_below_it(tmp_path: Path) -> None:
    head = "### What Norvik wants\n\n[Tora Holm](https://x.example)\n\nJun 12, 2031"
    document = read(tmp_path, f"# {TITLE}\n\n{head}\n\n{TEXT}\n", "ferry.md")
    assert authors(document) == [("Tora Holm", "")]
    assert [unit.section for unit in document.passages] == ["Introduction"] * 2
    said = "none of the text; left out: 'What Norvik wants'"
    assert [(n.line, n.message) for n in document.notices] == [(3, said)]


def test_a_title_that_asks_of_a_council(tmp_path: Path) -> None:
    title = "The Ferry of Lorn: What Should the Council Do?"
    for byline in ("Dr Tora Holm, Prof. Maja Berg", "Tora Holm and Maja Berg"):
        head = f"Policy Brief | Issue 12 | June 2031\n\n{title}\n\n{byline}\n\nIn brief"
        text = f"{head}\n\n{TEXT}\n"
        document = read(tmp_path, text)
        assert document.title == title
        assert len(document.authors) == 2


def test_the_head_of_a_table_in_bold(tmp_path: Path) -> None:
    table = "| | |\n|---|---|\n| **Date** | **Event** |\n"
    table += "".join(
        f"| {day} | {words} |\n"
        for day, words in [("5 Jan 2031", "A storm."), ("19 Jan 2031", "Calm.")]
    )
    document = read(tmp_path, f"# {TITLE}\n\n{TEXT}\n\n## Timeline\n\n{table}", "ferry.md")
    assert told(document) == [*WHOLE[:2], ("2031-01-05#1", "A storm."), ("2031-01-19#1", "Calm.")]


@pytest.mark.parametrize("month", ["January", "January 2031"])
def test_a_month_above_dates_in_full_is_only_a_heading(tmp_path: Path, month: str) -> None:
    text = f"{TITLE}\n\n{TEXT}\n\nChronology\n\n{month}\n\n{LIST}"
    document = read(tmp_path, text)
    assert (told(document), document.notices) == (WHOLE, ())


def test_a_note_that_the_width_put_on_a_line_of_its_own(tmp_path: Path) -> None:
    rows = "\n".join(
        f"{day} January 2031: {words} [1, 2]"
        for day, (_, words) in zip((5, 19), ENTRIES, strict=True)
    )
    text = f"{TITLE}\n\n{TEXT}\n\nChronology\n\n{rows}\n"
    for width in range(50, 100):
        lines = [textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n")]
        document = read(tmp_path, "\n".join(lines))
        assert [entry.text.split()[-2:] for entry in document.entries] == [["[1,", "2]"]] * 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Plate 2. The ferry at the quay of Halsa", True),
        ("PLATE IV. The quay of Halsa before the fire", True),
        ("Diagram 1: Who pays whom", True),
        ("Plate glass was put into the wheelhouse in 2031.", False),
        ("Plate in hand, the cook went up to the captain.", False),
        ("Map in hand, she went on to Norvik.", False),
    ],
)
def test_plates_and_diagrams_have_captions(line: str, said: bool) -> None:
    assert is_caption(line) is said
