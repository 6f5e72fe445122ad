"""The program as it is typed: what it prints, where, and how it exits."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

from conftest import ROOT, STRAITS
from jkqa.cli.main import app, main

QUESTION = "When was the Sado mine listed as a World Heritage Site?"
COMMANDS = [command.name for command in app.registered_commands]


class Said:
    """What a command printed, and its exit code."""

    def __init__(self, code: object, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Program(Protocol):
    """``jkqa`` with these words on its command line."""

    def __call__(self, *words: object, stdin: str = "") -> Said: ...


@pytest.fixture
def jkqa(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    def run(*words: object, stdin: str = "") -> Said:
        monkeypatch.setattr(sys, "argv", ["jkqa", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        with pytest.raises(SystemExit) as stopped:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(stopped.value.code or 0, captured.out, captured.err)

    return run


def test_ask(jkqa: Program) -> None:
    said = jkqa("ask", QUESTION)
    assert said.code == 0
    assert "July 27, 2024" in said.out
    assert "japan-korea-2024:2024-07-27#1 · Chronology · restated" in said.out
    assert said.err == ""
    assert "\x1b" not in said.out


def test_ask_json(jkqa: Program) -> None:
    said = jkqa("ask", QUESTION, "--json")
    answer = json.loads(said.out)
    assert answer["citations"][0]["locator"] == "2024-07-27#1"
    assert answer["citations"][0]["edition"] == "restated"
    assert answer["entries"][0]["date"] == "2024-07-27"
    assert answer["abstained"] is False
    assert answer["time"] is None


def test_ask_reads_standard_input(jkqa: Program) -> None:
    assert "July 27, 2024" in jkqa("ask", "-", stdin=f"{QUESTION}\n").out


def test_abstaining_exits_3(jkqa: Program) -> None:
    said = jkqa("ask", "How do I bake sourdough bread?")
    assert said.code == 3
    assert "Nearest passages, which do not answer it" in said.out
    answer = json.loads(jkqa("ask", "How do I bake sourdough bread?", "--json").out)
    assert (answer["abstained"], answer["text"], answer["citations"]) == (True, "", [])
    assert answer["reason"]


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["ask"], 2, "no question"),
        (["ask", " "], 2, "empty"),
        (["ask", "???"], 2, "empty"),
        (["show", "2024-13-40"], 1, "no day: '2024-13-40'"),
        (["ask", "--nope"], 2, "nope"),
        (["search", "x", "-k", "0"], 2, "-k"),
        (["ask", "x", "--document", "nowhere"], 1, "no document 'nowhere' in the index; it has: "),
        (["search", "x", "--document", "nowhere"], 1, "no document 'nowhere' in the index"),
        (["search", "x", "--mode", "y"], 2, "hybrid"),
        (["search", "zyxwv", "--mode", "lexical"], 3, "nothing"),
        (["nope"], 2, "No such command"),
        (["show", "p99"], 1, "last one is p27"),
        (["show", "x"], 1, "expected p12"),
        (["add", "none.txt"], 1, "no such file"),
        (["remove", "none"], 1, "none"),
        (["index", "x.txt"], 2, "--output"),
        (["index", "--model", "/none/model"], 1, "model"),
        (["run", "none.jsonl"], 1, "none.jsonl: no such file"),
        (["run", "."], 1, ".: a folder; expected a file of JSON lines."),
        (["eval", "."], 1, ".: a folder; expected a file of JSON lines."),
        (["eval", "none.jsonl", "--gate", "none.toml"], 1, "none.toml: no such file"),
        (["verify", "."], 1, ".: a folder; expected a text"),
        (["search", " "], 2, "the query is empty"),
        (["search", "?"], 2, "the query is empty"),
        (["show", "2024-06-25#9"], 1, "nearest entries are 2024-06-25#1 and 2024-06-25#2."),
        (["show", "2024-07-06"], 1, "no entry of 2024-07-06; the nearest entry is 2024-07-05#1."),
        (["show", "none:2024-06-25"], 1, "no document 'none'"),
    ],
)
def test_mistakes_get_one_clear_message(
    jkqa: Program, words: list[str], code: int, part: str
) -> None:
    said = jkqa(*words)
    assert said.code == code
    assert part in said.err
    assert said.out == ""


def test_search(jkqa: Program) -> None:
    said = jkqa("search", "liaison", "offices", "-k", "3", "--explain")
    assert said.out.count("late ") == 3
    assert "japan-korea-2024:p23" in said.out.split("\n")[0]
    found = json.loads(jkqa("search", "liaison offices", "--json", "--mode", "lexical").out)
    assert found["hits"][0]["locator"] == "p23"
    assert [hit["rank"] for hit in found["hits"]] == list(range(1, len(found["hits"]) + 1))


def test_show(jkqa: Program) -> None:
    said = jkqa("show", "2024-07-27#1")
    assert [f"#{d}" in said.out for d in "1"] == [True]
    assert "2024-07-18#1" in said.out
    assert "2024-07-28#1" in said.out
    unit = json.loads(jkqa("show", "p1", "-C", "0", "--json").out)
    assert (unit["locator"], unit["context"]) == ("p1", [])


def test_show_marks_the_unit_among_its_neighbours(jkqa: Program) -> None:
    heads = [line for line in jkqa("show", "p12").out.splitlines() if " · " in line]
    assert [head.startswith("→ ") for head in heads] == [False, True, False]
    assert ":p12 · " in heads[1]


def test_show_a_day(jkqa: Program) -> None:
    said = jkqa("show", "2024-06-25")
    heads = [line for line in said.out.splitlines() if line.startswith("→ ")]
    assert [head.split(" · ")[0].rpartition(":")[2] for head in heads] == [
        "2024-06-25#1",
        "2024-06-25#2",
    ]
    shown = json.loads(jkqa("show", "japan-korea-2024:2024-06-25", "--json").out)
    assert [unit["locator"] for unit in shown["entries"]] == ["2024-06-25#1", "2024-06-25#2"]
    assert [unit["locator"] for unit in shown["context"]] == ["2024-06-24#1", "2024-06-26#1"]


def test_what_lies_nearest_takes_two_lines_each(jkqa: Program) -> None:
    question = "How do I bake sourdough bread?"
    _, _, nearest = jkqa("ask", question).out.rstrip().partition("do not answer it\n\n")
    answer = json.loads(jkqa("ask", question, "--json").out)
    named = [hit["locator"] for hit in answer["passages"] + answer["entries"]]
    lines = nearest.splitlines()
    heads = [line.split()[0] for line in lines if line.split()[0] in named]
    assert len(heads) == 3
    assert 3 <= len(lines) <= 6
    assert max(map(len, lines)) <= 100


def test_doctor_says_only_what_is_wrong(jkqa: Program, tmp_path: Path) -> None:
    (tmp_path / "aliases.toml").write_text("[mine")
    said = jkqa("doctor", "--home", tmp_path)
    assert said.code == 1
    wrong = [line.split()[0] for line in said.out.splitlines() if "WRONG" in line]
    assert wrong == ["tables"]
    assert "whole: japan-korea-2024" in said.out


def test_documents_and_doctor(jkqa: Program) -> None:
    assert "restated" in jkqa("documents").out
    [row] = json.loads(jkqa("documents", "--json").out)["documents"]
    assert (row["passages"], row["entries"], row["authors"][0]["name"]) == (31, 78, "Andy Lim")
    state = json.loads(jkqa("doctor", "--json").out)
    assert state["whole"] is True
    assert "as published" in state["model"]


def test_add_then_remove(jkqa: Program, tmp_path: Path) -> None:
    home = ["--home", tmp_path / "h"]
    assert "added straits-2031: 16 passages, 36 entries" in jkqa("add", STRAITS, *home).out
    assert "nothing changed" in jkqa("add", STRAITS, *home).out
    assert "straits-2031:" in jkqa("ask", "Who chaired the ferry inquiry?", *home).out
    assert "removed straits-2031" in jkqa("remove", "straits-2031", *home).out
    assert "straits" not in jkqa("documents", *home).out


def test_one_is_counted_as_one_and_files_are_added_together(jkqa: Program, tmp_path: Path) -> None:
    home = ["--home", tmp_path / "h"]
    short = tmp_path / "short.md"
    short.write_text("# A Short Year\n\nLittle was done.\n\n- **5 May 2031**: The ferry sails.\n")
    said = jkqa("add", short, tmp_path / "none.md", *home)
    assert said.code == 1
    assert said.err.strip().endswith("None of the files was added.")
    assert "short" not in jkqa("documents", *home).out
    assert "added short: 1 passage, 1 entry" in jkqa("add", short, *home).out


def test_a_damaged_workspace_exits_4_and_is_mended(jkqa: Program, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    jkqa("add", STRAITS, *home)
    (tmp_path / "index" / "piece_ids.npy").write_bytes(b"")
    for words in (["ask", QUESTION], ["doctor"], ["search", "x"], ["documents"]):
        said = jkqa(*words, *home)
        assert said.code == 4
        assert "jkqa index" in said.err + said.out
        assert "piece_ids.npy" in said.err + said.out
    assert jkqa("index", *home).code == 0
    assert jkqa("ask", QUESTION, *home).code == 0


@pytest.mark.parametrize("words", [["add", STRAITS], ["index"]])
def test_a_workspace_that_cannot_be_written(jkqa: Program, words: list[object]) -> None:
    said = jkqa(*words, "--home", "/dev/null/home")
    assert said.code == 1
    assert "cannot be written" in said.err


def test_notices_go_to_stderr(jkqa: Program, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("A paragraph of the article stands here.\n\nJune 31, 2031: A thing happens.\n")
    said = jkqa("add", path, "--home", tmp_path / "h")
    assert "line 3: 'June 31, 2031' is not in the calendar" in said.err
    assert "calendar" not in said.out


def test_run(jkqa: Program, tmp_path: Path) -> None:
    questions, answers, run = (tmp_path / n for n in ("q.jsonl", "a.jsonl", "run.txt"))
    questions.write_text(
        f'{{"id": "q1", "question": "{QUESTION}"}}\n\n{{"id": 2, "question": "x?"}}\n'
    )
    assert jkqa("run", questions, "-o", answers, "--trec", run).code == 0
    lines = [json.loads(line) for line in answers.read_text().splitlines()]
    assert [line["id"] for line in lines] == ["q1", "2"]
    assert lines[0]["hits"][0] == "2024-07-27#1"
    assert all(len(line["hits"]) == 10 for line in lines)
    rows = [row.split() for row in run.read_text().splitlines()]
    assert rows[0][:4] == ["q1", "Q0", "2024-07-27#1", "1"]
    assert len(rows) == 20
    alone = json.loads(jkqa("run", "-", stdin=questions.read_text()).out.splitlines()[0])
    assert alone["text"] == lines[0]["text"]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": 1}', '{"question": "x"}', '{"id": "q1", "question": "again"}']
)
def test_a_bad_line_is_named_and_nothing_written(jkqa: Program, tmp_path: Path, line: str) -> None:
    questions = tmp_path / "q.jsonl"
    questions.write_text(f'{{"id": "q1", "question": "x?"}}\n{line}\n')
    said = jkqa("run", questions, "-o", tmp_path / "a.jsonl")
    assert said.code == 1
    assert "line 2" in said.err
    assert [p.name for p in tmp_path.iterdir()] == ["q.jsonl"]


def test_version(jkqa: Program) -> None:
    assert jkqa("--version").out.startswith("jkqa 0.")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_an_example(jkqa: Program, command: str) -> None:
    said = jkqa(command, "--help")
    assert f"Example: jkqa {command}" in said.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"jkqa {command}" in (ROOT / "README.md").read_text("utf-8")


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # the interpreter that runs the tests
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def test_the_prompt_keeps_answering() -> None:
    import pty

    parent, child = pty.openpty()
    os.write(parent, f"{QUESTION}\n\n".encode())
    code = "import sys; sys.argv = ['jkqa', 'ask']; from jkqa.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], stdin=child, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "July 27, 2024" in done.stdout
    assert "> " in done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import jkqa",
        "import jkqa; jkqa.load().entries(since='2024-07')",
        "import jkqa; jkqa.load().search('Sado', mode='lexical')",
        "import sys; sys.argv = ['jkqa', '--help']\n"
        "from jkqa.cli.main import main\ntry: main()\nexcept SystemExit: pass",
    ],
)
def test_what_needs_no_model_loads_none(code: str) -> None:
    heavy = "{'torch', 'transformers', 'sentence_transformers'}"
    done = python(f"{code}\nimport sys; assert not {heavy} & set(sys.modules)")
    assert done.returncode == 0, done.stderr


def test_importing_costs_nothing() -> None:
    done = python("import jkqa, sys; assert 'numpy' not in sys.modules; jkqa.read")
    assert done.returncode == 0, done.stderr


def test_who_only_looks_loads_nothing_of_questions() -> None:
    rooms = "{'jkqa.answer', 'jkqa.expect', 'jkqa.premises', 'jkqa.evidence'}"
    done = python(
        "import sys; sys.argv = ['jkqa', 'show', 'p12']\n"
        "from jkqa.cli.main import main\ntry: main()\nexcept SystemExit: pass\n"
        f"assert not {rooms} & set(sys.modules)"
    )
    assert done.returncode == 0, done.stderr


def test_a_question_for_a_set_shows_how_it_was_read(jkqa: Program) -> None:
    said = jkqa("ask", "How many court rulings were there in August?")
    assert said.code == 0
    assert said.out.startswith("2 entries of this chronology\n[1] ")
    assert "Time: in August: August 2024" in said.out
    assert "Read as: court ruling" in said.out


def test_a_period_outside_the_document_exits_3(jkqa: Program) -> None:
    said = jkqa("ask", "What happened in February 2024?")
    assert said.code == 3
    assert "runs from 8 May to 29 November 2024; nothing in February 2024." in said.out
    assert "2024-05-08#1" in said.out


def test_an_anchor_is_shown_and_corrected(jkqa: Program) -> None:
    question = "What happened in the week after Ishiba and Yoon first met?"
    said = jkqa("ask", question)
    assert "taken for 2024-10-10 (2024-10-10#1)" in said.out
    assert "to correct: --anchor" in said.out
    corrected = jkqa("ask", question, "--anchor", "2024-11-16#1", "--json")
    assert json.loads(corrected.out)["time"]["from"] == "2024-11-17"


def test_timeline(jkqa: Program) -> None:
    said = jkqa("timeline", "Sado", "--since", "2024-11")
    assert said.code == 0
    assert said.out.startswith("November 2024   ██")
    assert "2024-11-24  " in said.out
    found = json.loads(jkqa("timeline", "--kind", "ruling", "--json").out)
    assert found["count"] == len(found["entries"]) == 7


def test_csv_is_printed_or_written(jkqa: Program, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    printed = jkqa("timeline", "Sado", "--csv")
    assert printed.out.startswith("date,")
    said = jkqa("timeline", "Sado", "--csv", table)
    assert (said.code, said.out) == (0, "")
    assert f"entries in {table}" in said.err
    assert table.read_bytes().split() == printed.out.encode().split()


def test_timeline_writes_what_is_asked(jkqa: Program, tmp_path: Path) -> None:
    made = {name: tmp_path / name for name in ("a.png", "b.svg", "c.html", "d.ics")}
    said = jkqa(
        "timeline", "--plot", made["a.png"], "--heatmap", made["b.svg"], "--html", made["c.html"],
        "--ics", made["d.ics"], "--size", "640x400", "--lanes", "actor",
    )  # fmt: skip
    assert said.code == 0
    assert said.out == ""
    assert said.err.count("78 entries in ") == 4
    heads = [path.read_bytes()[:15] for path in made.values()]
    starts = (b"\x89PNG", b"<?xml", b"<!doctype html>", b"BEGIN:VCALENDAR")
    assert all(head.startswith(start) for head, start in zip(heads, starts, strict=True))


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--kind", "sorcery"], 2, "no kind of event 'sorcery'"),
        (["--since", "May"], 2, "'May' is no date"),
        (["--since", "2024-09", "--until", "2024-08"], 2, "expected an earlier day first"),
        (["t.csv"], 2, "t.csv is no topic; expected --csv and one name"),
        (["--csv", "t.csv", "u.csv"], 2, "t.csv u.csv is no topic"),
        (["--plot", "x.gif"], 2, "expected a name in .png or .svg"),
        (["--plot", "x.png", "--size", "9x9"], 2, "expected WIDTHxHEIGHT"),
        (["--lanes", "colour"], 2, "expected kind or actor"),
        (["--plot", "no/such/folder/x.png"], 1, "cannot be written"),
        (["--actor", "Nobody"], 3, "no entry matches for Nobody. The chronology runs from 8 May"),
        (["unicorns"], 3, "no entry matches"),
    ],
)
def test_timeline_mistakes(jkqa: Program, words: list[str], code: int, message: str) -> None:
    said = jkqa("timeline", *words)
    assert said.code == code
    assert message in said.err
    assert len(said.err.strip().splitlines()) <= 2


def test_timeline_names_what_nothing_matches(jkqa: Program) -> None:
    said = jkqa("timeline", "Sado", "--actor", "Zorblax")
    assert said.code == 3
    assert "no entry matches for Sado · Zorblax." in said.err
    assert said.err.count("\n") == 1


PLACE = re.compile(r"[(\s]((?:[a-z0-9-]+:)?(?:p\d+|\d{4}-\d\d(?:-\d\d)?#\d+))\b")
SEVERAL: list[list[object]] = [
    ["ask", "What happened in the week after the ferry disaster?"],
    ["ask", "What happened in the week after the ferry disaster in July 2031?"],
    ["ask", "How many days passed between the customs treaty and the ferry inquiry's report?"],
    ["ask", "What did the Norrsund Line do in May 2034?"],
    ["ask", "Who chaired the ferry inquiry?"],
    ["ask", "Which team won the ice hockey final?"],
    ["search", "ferry"],
    ["timeline", "--since", "2031-06"],
    ["timeline", "Sado"],
    ["show", "2031-06-26"],
    ["show", "p300"],
    ["show", "2031-06-29"],
    ["verify", "-"],
]


def test_places_name_their_document_where_there_are_several(jkqa: Program, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    jkqa("add", STRAITS, *home)
    text = "The Joint Commission of Inquiry delivered its final report to both governments."
    cited = f"{text} [japan-korea-2024:p1]"
    for words in SEVERAL:
        said = jkqa(*words, *home, stdin=cited)
        places = PLACE.findall(said.out + said.err)
        assert places, words
        assert all(":" in place for place in places), words
        for place in set(places) - {"japan-korea-2024:p1"}:
            assert jkqa("show", place, *home).code == 0
    for words in SEVERAL:
        assert "straits-2031:" not in jkqa(*words, stdin=cited).out


def test_what_an_anchor_may_be_besides_is_taken_as_it_is_named(
    jkqa: Program, tmp_path: Path
) -> None:
    home = ["--home", tmp_path]
    jkqa("add", STRAITS, *home)
    question = "What happened in the week after the ferry disaster?"
    (anchor,) = json.loads(jkqa("ask", question, "--json", *home).out)["time"]["anchors"]
    assert (anchor["document"], anchor["locator"]) == ("straits-2031", "2031-03-08#1")
    other = anchor["others"][0]
    assert other.startswith("straits-2031:")
    corrected = json.loads(jkqa("ask", question, "--anchor", other, "--json", *home).out)
    assert f"straits-2031:{corrected['time']['anchors'][0]['locator']}" == other
    alone = jkqa("ask", "What happened in the week after the Sado mine listing?", "--json")
    (anchor,) = json.loads(alone.out)["time"]["anchors"]
    assert not any(":" in other for other in anchor["others"])


@pytest.mark.parametrize(
    "words",
    [
        ["timeline"],
        ["timeline", "--json"],
        ["timeline", "--csv"],
        ["search", "court", "-k", "30"],
        ["show", "p3"],
        ["documents", "--json"],
        ["ask", "What happened in June 2024?"],
        ["--help"],
        ["timeline", "--help"],
        ["--version"],
    ],
)
def test_a_reader_that_goes_away_is_no_error(words: list[str]) -> None:
    gone, pipe = os.pipe()
    os.close(gone)
    with os.fdopen(pipe, "wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "jkqa", *words], stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_error_that_nobody_reads_is_told_to_nobody() -> None:
    gone, pipe = os.pipe()
    os.close(gone)
    with os.fdopen(pipe, "wb") as err:
        done = subprocess.run(
            [sys.executable, "-m", "jkqa", "show", "p300"],
            stdout=subprocess.PIPE,
            stderr=err,
            check=False,
        )
    assert (done.returncode, done.stdout) == (0, b"")


def test_an_id_is_taken_over_only_when_that_is_asked_for(jkqa: Program, tmp_path: Path) -> None:
    home = ["--home", tmp_path / "h"]
    other = tmp_path / "other.txt"
    other.write_text("There was a lot of rain in Kjeldhavn that year, and nobody went out.\n")
    refused = jkqa("add", "--id", "japan-korea-2024", other, *home)
    assert refused.code == 2
    assert "the bundled document's (Trump 2.0" in refused.err
    assert "--replace" in refused.err
    assert refused.err.count("\n") == 1
    assert "restated" in jkqa("documents", *home).out
    taken = jkqa("add", "--replace", "--id", "japan-korea-2024", other, *home)
    assert "japan-korea-2024 replaces Trump 2.0" in taken.out
    assert "Trump 2.0" not in jkqa("documents", *home).out
    assert "the restated edition is back" in jkqa("remove", "japan-korea-2024", *home).out


def test_a_work_that_is_there_twice_is_told_of(jkqa: Program, tmp_path: Path) -> None:
    home = ["--home", tmp_path]
    assert jkqa("add", STRAITS, *home).err == ""
    assert "second: the same work as straits-2031" in jkqa("add", "--id=second", STRAITS, *home).err


def test_several_chronologies_run_each_by_itself(jkqa: Program, tmp_path: Path) -> None:
    jkqa("add", STRAITS, "--home", tmp_path)
    said = jkqa("timeline", "--since", "2040", "--home", tmp_path)
    assert said.code == 3
    assert "straits-2031 from 4 January to 26 June 2031, japan-korea-2024 from 8 May" in said.err
