"""However a chronology is set: wrapped, in a table, on printed pages, in Markdown."""

import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import documents
from documents import entries, flat
from jkqa.errors import ReadError
from jkqa.reading.plain import plain
from jkqa.reading.text.commonmark import is_marked
from jkqa.reading.text.hyphens import rejoined
from jkqa.reading.text.pages import without_pages
from jkqa.types import Document
from strategies import DAYS, SENTENCES, typed

BODY = (
    "The ferry between Norvik and Halsa has been there for a hundred years, and for a hundred "
    "years the two towns have quarrelled over who should pay for it. Norvik holds that a crossing "
    "is a road and a matter of the state, while Halsa fears that the state would cut the sailings "
    "of the evening, on which the trade in fish depends more than on any other thing."
)
ROWS = [
    ("5 January 2031", "The mayor of Norvik tells the council that the town will pay no more."),
    ("19 January 2031", "The council of Halsa votes by fourteen to three to go on paying."),
    ("2 February 2031", "Some seven hundred people of Halsa block the quay for four hours."),
    ("3 May 2031", "The court of Lorn rules that Norvik is bound until the end of 2032."),
]
LOCATORS = ["2031-01-05#1", "2031-01-19#1", "2031-02-02#1", "2031-05-03#1"]
ENTRIES = [(locator, words) for locator, (_, words) in zip(LOCATORS, ROWS, strict=True)]


def read(tmp_path: Path, data: str | bytes, name: str = "ferry.txt") -> Document:
    return documents.read(tmp_path, data, name)


def paragraphs(document: Document) -> list[str]:
    return [flat(unit.text) for unit in document.passages]


def wrapped(text: str, width: int) -> str:
    lines = text.split("\n")
    return "\n".join(textwrap.fill(x, width, break_on_hyphens=False) if x else "" for x in lines)


def lines_of(rows: Sequence[tuple[str, str]], mark: str = ": ") -> str:
    return "\n".join(f"{written}{mark}{words}" for written, words in rows)


def table_of(rows: Sequence[tuple[str, str]]) -> str:
    cells = "\n".join(f"| {written} | {words} |" for written, words in rows)
    return f"| Date | Event |\n|------|-------|\n{cells}"


@given(
    st.lists(st.tuples(DAYS.flatmap(lambda d: st.tuples(st.just(d), typed(d))), SENTENCES)),
    st.integers(40, 110),
)
def test_the_width_of_the_lines_changes_nothing(
    rows: list[tuple[tuple[date, str], str]], width: int
) -> None:
    text = f"{BODY}\n\nChronology\n\n{lines_of([(written, words) for (_, written), words in rows])}"
    text = wrapped(text, width)
    _, pieces, _ = plain(text)
    found = [(p.day, flat(p.span.of(text))) for p in pieces if p.kind == "entry"]
    assert found == [(day.isoformat(), words) for (day, _), words in rows]
    assert [flat(p.span.of(text)) for p in pieces if p.kind == "paragraph"] == [BODY]


WIKI = (
    "Halsa ferry\nFrom Openpedia, the free encyclopedia\nJump to navigation Jump to search\n\n"
    f"{BODY}[1][citation needed]\n\nContents\n1 Background\n2 Timeline\n2.1 Before the vote\n"
    f"3 See also\n\nBackground[edit]\n{BODY}[2]\n\nTimeline[edit]\n"
    + "\n".join(f"* {written}: {words}[3]" for written, words in ROWS)
    + "\n\nSee also[edit]\nList of ferries\nLorn\n\nReferences[edit]\n"
    '^ a b "The crossing of the sound and its price in money and fish". Sundposten. 8 May 2030.\n'
    "^ Holm, Anna (2031). Boats and Blame. Halsa: Vinga. pp. 12-19.\n"
    "This page was last edited on 4 June 2032, at 11:20 (UTC).\n"
)
REPORT = (
    "Briefing note\n\nThe Ferry of Lorn\n\nPrepared for: Council of Norvik\nAuthor: Tora Lind\n"
    "Version: 3 (final)\n\nContents\n1 Purpose\n2 Chronology\n\n1 Purpose\n"
    f"{BODY}\n\nMain actors\n- Norvik\n- Halsa\n- The union\n- The court\n- The state\n\n"
    "2 Chronology of events\n"
    + "\n".join(f"\u2022 {written} \u2013 {words}" for written, words in ROWS)
    + f"\n\n3 Next steps\n{BODY}\n"
)
CASE = (
    "The Ferry of Lorn\n\nA case study by Tora Lind and Maja Berg\n\n"
    f"{BODY}\n\nKey dates\n\n"
    + "\n".join(
        f"\u2022 {written}: {words[:-1]}\n  \u25e6 A budget of 32 million\n  \u25e6 Twelve boats"
        for written, words in ROWS
    )
    + f"\n\nLessons\n\n{BODY}\n"
)
DIARY = (
    f"From the diary of a ferryman\n\nLorn, January to May 2031\n\n{BODY}\n\n"
    + "\n\n".join(
        f"{written}. {words} And so it went on, week after week." for written, words in ROWS
    )
    + "\n\nThe ferryman returned to Lorn in 2032, and his diary was published by a friend.\n"
)


@pytest.mark.parametrize("hanging", [False, True])
@pytest.mark.parametrize("sample", [WIKI, REPORT, CASE, DIARY])
def test_wrapping_a_document_changes_no_unit(tmp_path: Path, sample: str, hanging: bool) -> None:
    unwrapped = read(tmp_path, sample)
    for width in range(50, 111):
        document = read(tmp_path, within(sample, width, hanging=hanging))
        assert told(document) == told(unwrapped), width
        assert document.title == unwrapped.title
        assert document.authors == unwrapped.authors
        assert len(document.notices) == len(unwrapped.notices)


def within(text: str, width: int, *, hanging: bool) -> str:
    """The text with lines of that width, those of an item perhaps set below its first word."""
    lines = []
    for line in text.split("\n"):
        column = len(line) - len(line.lstrip("*\u2022\u25e6 ")) if hanging else 0
        lines.append(
            textwrap.fill(line, width, break_on_hyphens=False, subsequent_indent=" " * column)
        )
    return "\n".join(lines)


def told(document: Document) -> list[tuple[str, str, str]]:
    return [(str(unit.locator), unit.section, flat(unit.text)) for unit in document.units]


def test_what_the_samples_are(tmp_path: Path) -> None:
    wiki, report, case, diary = (read(tmp_path, text) for text in (WIKI, REPORT, CASE, DIARY))
    assert [d.title for d in (wiki, report, case, diary)] == [
        "Halsa ferry",
        "The Ferry of Lorn",
        "The Ferry of Lorn",
        "From the diary of a ferryman",
    ]
    assert [unit.section for unit in wiki.passages] == ["Introduction", "Background"]
    assert [unit.section for unit in report.passages] == ["1 Purpose", "3 Next steps"]
    assert [a.name for a in report.authors] == ["Tora Lind"]
    assert [a.name for a in case.authors] == ["Tora Lind", "Maja Berg"]
    assert [str(e.locator) for d in (wiki, report, case, diary) for e in d.entries] == LOCATORS * 4
    assert case.entries[0].text.endswith("no more\n  ◦ A budget of 32 million\n  ◦ Twelve boats")
    assert case.notices == ()
    assert [unit.section for unit in diary.passages] == ["Introduction"] * 2
    assert diary.notices == ()
    said = [n.message for n in wiki.notices]
    assert sum("footnote" in message for message in said) == 2
    assert "left out as part of the page: 'List of ferries'" in said
    assert "left out as part of the page: 'Prepared for: Council of Norvik'" in [
        n.message for n in report.notices
    ]


def test_what_stands_above_the_text_is_named_when_it_is_left_out(tmp_path: Path) -> None:
    head = "The Ferry of Lorn and its Long Quarrel\n\nA year of storms\n\ntold in three parts"
    document = read(tmp_path, f"{head}\n\n1. Winter\n\n{BODY}\n")
    assert (document.title, document.series) == (
        head.split("\n", maxsplit=1)[0],
        "A year of storms",
    )
    said = [(n.line, n.message) for n in document.notices]
    assert said == [(5, "left out as part of the page: 'told in three parts'")]


@pytest.mark.parametrize("before", ["on", "of", "until"])
def test_a_date_behind_a_preposition_begins_no_entry(tmp_path: Path, before: str) -> None:
    text = (
        f"The council of the town met four times in that long winter, at last {before}\n"
        "5 January 2031: nobody spoke, and nobody who was there has spoken of it since.\n"
    )
    document = read(tmp_path, f"The Ferry\n\n{text}\n{text}")
    assert document.entries == ()
    assert paragraphs(document) == [flat(text)] * 2


@pytest.mark.parametrize("sub", ["  - ", "  \u25e6 ", "\u2013 ", "    * "])
@pytest.mark.parametrize("mark", ["", "* ", "\u2022 "])
def test_a_list_below_an_entry_belongs_to_it(tmp_path: Path, mark: str, sub: str) -> None:
    rows = "\n".join(
        f"{mark}{written}: {words}\n{sub}three boats\n{sub}no crew" for written, words in ROWS
    )
    document = read(tmp_path, f"The Ferry\n\n{BODY}\n\nChronology\n\n{rows}\n")
    assert entries(document) == [
        (day, f"{words} {sub.strip()} three boats {sub.strip()} no crew") for day, words in ENTRIES
    ]
    assert document.notices == ()


def test_a_list_of_its_own_belongs_to_no_entry(tmp_path: Path) -> None:
    rows = "\n".join(f"- {written}: {words}" for written, words in ROWS)
    document = read(
        tmp_path, f"The Ferry\n\n{BODY}\n\nChronology\n\n{rows}\n- Nobody paid for any boat.\n"
    )
    assert entries(document) == ENTRIES
    assert paragraphs(document) == [BODY, "- Nobody paid for any boat."]


def test_a_list_below_a_dated_paragraph_in_markdown(tmp_path: Path) -> None:
    rows = (
        "**5 January 2031** They agree on\n\n- a boat, and\n- a crew.\n\n**6 January 2031** Calm."
    )
    document = read(tmp_path, f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}\n", "ferry.md")
    assert [entry.text for entry in document.entries] == [
        "They agree on\n\n- a boat, and\n- a crew.",
        "Calm.",
    ]
    assert document.notices == ()


PASTED = (
    "Skip to main content\nMenu\nPolitics\nBusiness\nOpinion\nSign in\n"
    'We use cookies to improve your experience. By clicking "Accept all" you agree to them.\n'
    "Accept all\nHome > Business > Ferries\nThe long fight over the ferry of Lorn\nBy Tora Lind\n"
    "Published 14 November 2031, 09:15\n6 min read\nShare this\nCopy link\n"
    f"The ferry in August. Photograph: Luis Prado/Agencia Norte\n{BODY}\nTimeline\n"
    f"{ROWS[0][0]}\n{ROWS[0][1]}\nImage caption: The quay\n{ROWS[1][0]}\n{ROWS[1][1]}\n"
    "Related articles\nBoats that dream\nMost read\n1\nThe minister who loved fish\n"
    "Get the best of our journalism every Friday.\n© 2031 Sundposten\n"
)


def test_a_page_that_was_pasted_whole(tmp_path: Path) -> None:
    document = read(tmp_path, PASTED)
    assert (document.title, document.series) == ("The long fight over the ferry of Lorn", "")
    assert [a.name for a in document.authors] == ["Tora Lind"]
    assert [(str(u.locator), flat(u.text)) for u in document.units] == [
        ("fig1", "The ferry in August. Photograph: Luis Prado/Agencia Norte"),
        ("p1", BODY),
        ENTRIES[0],
        ("fig2", "Image caption: The quay"),
        ENTRIES[1],
    ]
    assert document.passages[1].section == "Introduction"
    assert document.notices == ()


@pytest.mark.parametrize("words", ["Share prices fell", "Previous mayors had paid", "Jump to it"])
def test_a_sentence_that_begins_like_a_button_is_kept(tmp_path: Path, words: str) -> None:
    told = f"{words} for the ferry of Lorn."
    document = read(tmp_path, f"The Ferry\n\n{BODY}\n\n{told}\n\n{BODY}\n")
    assert paragraphs(document) == [BODY, told, BODY]


def test_a_message_has_its_subject_for_a_title(tmp_path: Path) -> None:
    head = (
        'From: "The Letter" <letter@sund.example>\nTo: subscribers\n'
        "Subject: The Letter #47: The ferry, week by week\nDate: Fri, 13 Jun 2031 06:30:11 +0200"
    )
    text = f"{head}\n\nTHE LETTER\n\nGood morning,\n\n{BODY}\n\n*** THE END ***\n\n{BODY}\n"
    for written in (text, wrapped(text, 72)):
        document = read(tmp_path, written)
        assert document.title == "The Letter #47: The ferry, week by week"
        assert (document.series, document.authors) == ("", ())
        assert [unit.section for unit in document.passages] == ["Introduction", "THE END"]


def test_headings_in_capitals_are_no_authors(tmp_path: Path) -> None:
    head = "IN THE COURT OF LORN\n\nMARITIME DIVISION\n\nBERG SHIPPING LIMITED\n\nTHE FACTS"
    assert read(tmp_path, f"{head}\n\n{BODY}\n").authors == ()
    document = read(tmp_path, f"The Ferry of Lorn\n\nTORA LIND\n\n{BODY}\n")
    assert [a.name for a in document.authors] == ["TORA LIND"]


def test_names_with_their_institutions(tmp_path: Path) -> None:
    names = "Tora Lind, Institute of Ferries, Halsa, and Maja Berg, University of Lorn"
    for line in (names, names.replace(", and ", "\n")):
        document = read(tmp_path, f"The Long Crossing of the Sound of Lorn\n\n{line}\n\n{BODY}\n")
        assert [(a.name, a.affiliation) for a in document.authors] == [
            ("Tora Lind", "Institute of Ferries, Halsa"),
            ("Maja Berg", "University of Lorn"),
        ]


@pytest.mark.parametrize(
    "field", ["author: Tora Lind", "authors: Tora Lind", "authors: [Tora Lind]"]
)
def test_the_author_in_the_front_matter(tmp_path: Path, field: str) -> None:
    document = read(tmp_path, f"---\n{field}\n---\n# A Ferry\n\n{BODY}\n", "ferry.md")
    assert [a.name for a in document.authors] == ["Tora Lind"]


def test_what_only_typesetting_needs(tmp_path: Path) -> None:
    rows = (
        "5 Sep\u00adtember 2031: The cus\u00adtoms of\ufb01ce of Sainte\u2011Aure \ufb02oods.\n\n"
        "31 June 2031: Nothing."
    )
    text = f"The Ferry\n\n{BODY}\n\nAn ap\u00ad\n\u00adple\u200b.\n\nChronology\n\n{rows}\n"
    document = read(tmp_path, text)
    assert entries(document) == [("2031-09-05#1", "The customs office of Sainte-Aure floods.")]
    line = text.split("\n").index("31 June 2031: Nothing.") + 1
    assert [n.line for n in document.notices if "31 June" in n.message] == [line]


def test_a_long_head_of_pages_whose_number_rises(tmp_path: Path) -> None:
    head = "Revue de la mer \u2013 Review of the Sea and of all its Ferries, vol. 12, n\u00b0 3"
    pages = "\n\n".join(f"{head}          {n}\n\n{BODY}" for n in (41, 42, 43))
    document = read(tmp_path, f"The Ferry\n\n{BODY}\n\n{pages}\n")
    assert paragraphs(document) == [BODY] * 4


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_paragraph_behind_the_last_entry(tmp_path: Path, gap: str) -> None:
    rows = gap.join(f"{written}: {words}" for written, words in ROWS)
    text = f"The Ferry\n\n{BODY}\n\nChronology\n\n{rows}"
    closing = read(tmp_path, f"{text}\n\n{BODY}\n")
    assert [unit.section for unit in closing.passages] == ["Introduction"] * 2
    assert closing.notices == ()
    own = read(tmp_path, f"{text}\n\nIt was a cold day.\n\n6 May 2031: Calm.\n\n{BODY}\n")
    assert [unit.section for unit in own.passages] == ["Introduction", "Chronology", "Chronology"]


@given(st.lists(st.tuples(DAYS, SENTENCES), min_size=1))
def test_a_table_is_a_list(rows: list[tuple[date, str]]) -> None:
    from jkqa.reading.markdown import markdown

    written = [(day.isoformat(), words) for day, words in rows]
    as_list = "\n".join(f"- **{day}**: {words}" for day, words in written)
    for below in (as_list, table_of(written), lines_of(written)):
        text = f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{below}\n"
        _, pieces, notices = markdown(text, 0, None)
        found = [(p.day, p.span.of(text)) for p in pieces if p.kind == "entry"]
        assert found == written
        assert notices == ()


@pytest.mark.parametrize("mark", [": ", " - ", " – "])
@pytest.mark.parametrize("width", [60, 72, 90])
def test_entries_without_a_blank_line_between(tmp_path: Path, width: int, mark: str) -> None:
    text = wrapped(f"The Ferry\n\n{BODY}\n\nTimeline\n\n{lines_of(ROWS, mark)}\n", width)
    document = read(tmp_path, text)
    assert entries(document) == ENTRIES
    assert paragraphs(document) == [BODY]


def test_a_date_at_the_head_of_a_line_of_prose_begins_no_entry(tmp_path: Path) -> None:
    text = (
        "The council met four times in that long winter, and for the first time on\n"
        "5 January 2031 in the barn of the mayor. It met again after the storm, on\n"
        "2 February 2031 - the coldest day of that year - and for a last time on a\n"
        "day in May. 3 May 2031 was warm, and so the mayor brought beer and a harp.\n"
    )
    document = read(tmp_path, f"The Ferry\n\n{text}\n{text}")
    assert document.entries == ()
    assert paragraphs(document) == [flat(text)] * 2


def test_rows_between_strokes_in_plain_text(tmp_path: Path) -> None:
    text = f"The Ferry\n\n{BODY}\n\nChronology\n\n{table_of(ROWS)}\n"
    document = read(tmp_path, text)
    assert entries(document) == ENTRIES
    drawn = text.replace("|------|-------|", "+------+-------+")
    assert entries(read(tmp_path, drawn)) == ENTRIES


def test_a_table_without_dates_is_kept(tmp_path: Path) -> None:
    table = "| Town | People |\n|---|---|\n| Norvik | 412 |"
    for name in ("ferry.md", "ferry.txt"):
        document = read(tmp_path, f"# A Ferry of Lorn\n\n{BODY}\n\n{table}\n", name)
        assert table in [unit.text for unit in document.passages]


def test_a_line_without_a_full_stop_is_kept_and_said(tmp_path: Path) -> None:
    told = "At Easter: Mediators from Norway arrive in Halsa"
    plainly = "Mediators from Norway arrive in Halsa"
    for line in (told, plainly):
        rows = lines_of(ROWS[:2]) + f"\n{line}\n" + lines_of(ROWS[2:])
        document = read(tmp_path, f"The Ferry\n\n{BODY}\n\nChronology\n\n{rows}\n")
        assert entries(document) == ENTRIES
        assert paragraphs(document) == [BODY, line]
        assert [n.message for n in document.notices] == [
            "stands among dated entries without a date; kept as a paragraph"
        ]


@pytest.mark.parametrize("heading", ["The second phase", "Phase Two: The Court", "2031"])
def test_a_heading_among_entries_is_none_of_them(tmp_path: Path, heading: str) -> None:
    rows = lines_of(ROWS[:2]) + f"\n\n{heading}\n\n" + lines_of(ROWS[2:])
    document = read(tmp_path, f"The Ferry\n\n{BODY}\n\nChronology\n\n{rows}\n")
    assert entries(document) == ENTRIES
    assert paragraphs(document) == [BODY]


PRINTED = wrapped(
    f"The Ferry of Lorn\n\n{BODY}\n\n{BODY[::-1].capitalize()}.\n\nChronology\n\n"
    + "\n\n".join(f"{written}: {words} And so it went on." for written, words in ROWS),
    50,
)


@pytest.mark.parametrize("page", range(6, 16))
@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("", "STUDIES IN FERRIES          {}"),
        ("                {}", "STUDIES IN FERRIES"),
        ("\n                {}\n", "\f{}       The Ferry of Lorn\n"),
        ("THE FERRY OF LORN | MAY 2031         {}", ""),
        ("\nPage {} of 9\n", ""),
    ],
)
def test_pages_change_nothing(tmp_path: Path, page: int, foot: str, head: str) -> None:
    lines = PRINTED.split("\n")
    pages = ["\n".join(lines[i : i + page]) for i in range(0, len(lines), page)]
    printed = pages[0]
    for number, rest in enumerate(pages[1:], start=41):
        ends = (foot.format(number), head.format(number + bool(foot)))
        printed += "\n" + "".join(f"{end}\n" for end in ends if end) + rest
    unprinted, document = read(tmp_path, PRINTED), read(tmp_path, printed)
    assert entries(document) == entries(unprinted)
    assert paragraphs(document) == paragraphs(unprinted)
    assert "heads and feet of pages" in document.notices[0].message


def test_rows_with_numbers_before_a_stroke_are_no_heads_of_pages() -> None:
    rows = "\n\n".join(f"{n} | Boat {n} | {n} seats\n\nA\nB\nC\nD" for n in range(3, 9))
    assert without_pages(rows)[0] == rows


def test_a_notice_has_the_line_of_the_file(tmp_path: Path) -> None:
    pages = "\n\n".join(f"Page {n} of 3\n\n{BODY}" for n in (1, 2, 3))
    rows = f"{ROWS[0][0]}: {ROWS[0][1]}\n\n31 June 2031: Nothing."
    text = f"{pages}\n\nChronology\n\n{rows}\n"
    notices = read(tmp_path, text).notices
    line = text.split("\n").index("31 June 2031: Nothing.") + 1
    assert [n.line for n in notices if "31 June" in n.message] == [line]


@given(st.text(alphabet="ab1 .\n", max_size=200))
def test_a_text_without_pages_stays_as_it_is(text: str) -> None:
    if not any(line.strip().isdigit() or "   " in line for line in text.split("\n")):
        assert without_pages(text)[0] == text


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["only nine-", "teen miles, he says"], ["only nineteen", "miles, he says"]),
        (["the town of Vel-", "den, and Velden"], ["the town of Velden,", "and Velden"]),
        (["take-offs and take-", "offs"], ["take-offs and take-offs", None]),
        (["the run\u00ad", "way is"], ["the runway", "is"]),
        (["a well-", "tempered ferry"], ["a well-", "tempered ferry"]),
        (["Achebe-", "Ross said"], ["Achebe-", "Ross said"]),
        (["from 1990 -", "and later"], ["from 1990 -", "and later"]),
    ],
)
def test_words_split_at_the_end_of_a_line(lines: list[str], whole: list[str | None]) -> None:
    assert rejoined(lines)[0] == whole


@pytest.mark.parametrize(
    "title",
    [
        "Who Will Pay for the Ferry?",
        "The Island that Said “No to All of That”",
        "5 January 2031: the day that changed the ferry",
    ],
)
def test_a_title_that_could_be_something_else(tmp_path: Path, title: str) -> None:
    text = f"{title}\n\nBy Élodie Fournier\n\n{BODY}\n\nChronology\n\n{lines_of(ROWS)}\n"
    document = read(tmp_path, text)
    assert document.title == title
    assert [a.name for a in document.authors] == ["Élodie Fournier"]
    assert [unit.section for unit in document.passages] == ["Introduction"]
    assert entries(document) == ENTRIES


def test_a_title_that_is_broken_behind_a_colon(tmp_path: Path) -> None:
    rest = f"By Élodie Fournier\n\n{BODY}\n\nChronology\n\n{lines_of(ROWS)}\n"
    long = "What the People of Norvik and of Halsa Wanted from the Old Ferry of the Two Towns:"
    for head in ("The Ferry That Nobody Wanted:", long):
        for gap in ("\n", "\n\n"):
            document = read(tmp_path, f"{head}{gap}A Chronicle of Two Towns\n\n{rest}")
            assert document.title == f"{head} A Chronicle of Two Towns"
            assert paragraphs(document) == [BODY]
            assert entries(document) == ENTRIES


def test_a_paragraph_that_ends_in_a_colon_is_no_title(tmp_path: Path) -> None:
    asked = f"{BODY} Three things were asked of the two towns:"
    text = f"The Ferry\n\nBy Élodie Fournier\n\n{asked}\n\n{BODY}\n\nChronology\n\n"
    document = read(tmp_path, text + lines_of(ROWS) + "\n")
    assert document.title == "The Ferry"
    assert paragraphs(document) == [asked, BODY]


def test_who_edited_is_no_series(tmp_path: Path) -> None:
    for line in ("Edited by Giles Pemberton", "Edited by Giles Pemberton and many other people"):
        document = read(tmp_path, f"The Ferry\n\n{line}\n\n{BODY}\n")
        assert (document.title, document.series, document.authors) == ("The Ferry", "", ())


def test_a_chronology_before_the_body(tmp_path: Path) -> None:
    text = f"The Ferry\n\nTimeline of the dispute\n\n{lines_of(ROWS)}\n\nBackground\n\n{BODY}\n"
    document = read(tmp_path, text)
    assert (document.title, document.series) == ("The Ferry", "")
    assert entries(document) == ENTRIES
    assert [unit.section for unit in document.passages] == ["Background"]


def test_headings_that_are_underlined(tmp_path: Path) -> None:
    text = f"The Ferry\n=========\n\n{BODY}\n\nTimeline\n--------\n\n{lines_of(ROWS)}\n"
    document = read(tmp_path, f"{text}\nOutlook\n-------\n\n{BODY}\n")
    assert (document.title, document.series) == ("The Ferry", "")
    assert [unit.section for unit in document.passages] == ["Introduction", "Outlook"]
    assert entries(document) == ENTRIES
    assert document.notices == ()


@pytest.mark.parametrize(
    "line",
    [
        "1. {}: {}",
        "- [x] {}: {}",
        "- ***{}***: {}",
        "- _{}_: {}",
        "- `{}`: {}",
        "- <b>{}</b>: {}",
        "**{}**\\\n{}",
        "**{}**  \n{}",
        "**{}:** {}",
        "> {}: {}",
        "### {}\n\n{}",
    ],
)
def test_marks_about_a_date(tmp_path: Path, line: str) -> None:
    rows = "\n\n".join(line.format(*row) for row in ROWS)
    document = read(tmp_path, f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}\n", "ferry.md")
    assert entries(document) == ENTRIES
    assert document.notices == ()


def test_bold_beyond_the_date_is_left_out_of_the_quote(tmp_path: Path) -> None:
    rows = "- **5 January 2031 – Trond:** Berg resigns.\n- **6 January 2031:** *Dahl* stays.\n"
    document = read(tmp_path, f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}", "ferry.md")
    assert [entry.text for entry in document.entries] == ["Trond: Berg resigns.", "*Dahl* stays."]


def test_an_entry_goes_on(tmp_path: Path) -> None:
    rows = (
        "- **5 January 2031**: Delegations meet in Trond.\n    - Norvik proposes a commission.\n"
        "    - Halsa agrees.\n- **6 January 2031**: A storm.\n\n  It lasts for a week.\n"
    )
    document = read(tmp_path, f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}", "ferry.md")
    assert [e[0] for e in entries(document)] == ["2031-01-05#1", "2031-01-06#1"]
    assert document.entries[0].text.endswith("Halsa agrees.")
    assert document.entries[1].text == "A storm.\n\n  It lasts for a week."
    assert paragraphs(document) == [BODY]


def test_days_as_headings_keep_what_stands_below(tmp_path: Path) -> None:
    rows = "### 5 January 2031\n\nA storm.\n\nIt lasts.\n\n### 6 January 2031: Calm\n\nAll sail.\n"
    text = f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}\n## Outlook\n\n{BODY}\n"
    document = read(tmp_path, text, "ferry.md")
    assert [entry.text for entry in document.entries] == [
        "A storm.\n\nIt lasts.",
        "Calm\n\nAll sail.",
    ]
    assert [unit.section for unit in document.passages] == ["Introduction", "Outlook"]


def test_the_lines_under_a_title_in_markdown(tmp_path: Path) -> None:
    head = "*By Tora Lind, Baltic Review*\n\n**Period:** January - June 2031\n\n14 September 2031"
    rows = "- Jan 5: A storm.\n- Jan 19: Calm.\n"
    document = read(tmp_path, f"# A Ferry\n\n{head}\n\n{BODY}\n\n## Timeline\n\n{rows}", "ferry.md")
    assert [(a.name, a.affiliation) for a in document.authors] == [("Tora Lind", "Baltic Review")]
    assert str(document.period) == "2031-01-01/2031-06-30"
    assert [e[0] for e in entries(document)] == ["2031-01-05#1", "2031-01-19#1"]
    assert paragraphs(document) == [BODY]


def test_what_is_no_paragraph_in_markdown(tmp_path: Path) -> None:
    text = (
        "# A Ferry\n\n![Ferry](a.png)\n\n![The ferry at its quay in Halsa](b.png)\n\n"
        f"{BODY}[^1]\n\n[^1]: 5 March 2031, Sundposten.\n"
    )
    document = read(tmp_path, text, "ferry.md")
    found = [(str(unit.locator), unit.text) for unit in document.units]
    assert found == [("fig1", "The ferry at its quay in Halsa"), ("p1", f"{BODY}[^1]")]
    assert [n.message[:10] for n in document.notices] == ["a footnote"]


def test_an_undated_line_is_said_under_any_heading(tmp_path: Path) -> None:
    rows = "- 5 January 2031: A storm.\n- It lasts.\n- 6 January 2031: Calm.\n"
    document = read(tmp_path, f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}", "ferry.md")
    assert [n.line for n in document.notices] == [8]


def test_markdown_in_a_text_file(tmp_path: Path) -> None:
    rows = "\n".join(f"- **{written}**: {words}" for written, words in ROWS)
    text = f"# A Ferry\n\n{BODY}\n\n## Timeline\n\n{rows}\n"
    document = read(tmp_path, text)
    assert document.title == "A Ferry"
    assert entries(document) == ENTRIES
    assert not is_marked(f"# of boats: 3\n\n{BODY}\n\n{lines_of(ROWS)}")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{\\rtf1\\ansi 5 January 2031: A storm.}", "RTF"),
        (b"<!-- saved from url=(0023) -->\n<html><body><nav>News</nav>", "paragraph"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C">', "paragraph"),
        (b"\xff\xfe\xff\xfe", "empty"),
        ("\u200b\u2060\n".encode(), "empty"),
    ],
)
def test_files_of_another_kind(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(tmp_path, data)


@pytest.mark.parametrize("bullet", list("•◦▪▸‣●○■□·-*–"))
def test_every_bullet_may_stand_before_a_date(tmp_path: Path, bullet: str) -> None:
    rows = "\n".join(f"{bullet} {written}: {words}" for written, words in ROWS)
    assert entries(read(tmp_path, f"A Ferry\n\n{BODY}\n\nTimeline\n\n{rows}\n")) == ENTRIES


@pytest.mark.parametrize("note", ["", "[1]", "[citation needed]"])
def test_a_note_behind_a_sentence_does_not_part_an_entry(tmp_path: Path, note: str) -> None:
    below = f"The council is surprised.{note}"
    rows = "\n\n".join(f"{written}: {words}\n{below}" for written, words in ROWS)
    found = entries(read(tmp_path, f"A Ferry\n\n{BODY}\n\nTimeline\n\n{rows}\n"))
    assert found == [(locator, f"{words} {below}") for locator, words in ENTRIES]
