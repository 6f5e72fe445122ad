"""Ctrl-C while an index is made: the old one stays, all is whole, the next run goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

import jkqa
from jkqa.index import build
from jkqa.signals.embedding import Arrays
from jkqa.storage.kept import Kept
from jkqa.storage.writing import undisturbed
from jkqa.workspace import Workspace

INTERRUPTED = 130
#: More units than are read together with another document's.
PARAGRAPHS = 70


@pytest.fixture(autouse=True)
def _ctrl_c_raises() -> Iterator[None]:
    """As in a process of one's own: the command line, asked in this one, has its own way."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def articles(folder: Path, names: str) -> list[Path]:
    found = []
    for name in names.split():
        said = (f"The {name} minister said number {i}." for i in range(PARAGRAPHS))
        path = folder / f"{name}.md"
        path.write_text(f"---\nid: {name}\n---\n\n# On {name}\n\n" + "\n\n".join(said) + "\n")
        found.append(path)
    return found


def jkqa_process(*words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "jkqa", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def interrupted(process: subprocess.Popen[str], when: Callable[[], bool]) -> int:
    """Press Ctrl-C as soon as ``when`` holds; the exit code is 0 if the program was faster."""
    while process.poll() is None and not when():
        time.sleep(0.005)
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode in (0, INTERRUPTED), errors
    if process.returncode:
        assert errors == "jkqa: interrupted\n"
    return process.returncode


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def kept_files() -> list[Path]:
    return list(Path(os.environ["JKQA_CACHE"], "encoded").glob("[!.]*.npz"))


def test_index_interrupted_while_it_encodes_and_while_it_writes(
    index: jkqa.Index, tmp_path: Path
) -> None:
    new = articles(tmp_path, "first second")
    place = tmp_path / "place"
    folder = place / "index"
    index.save(folder)
    before = everything(folder)

    encoding = jkqa_process("index", *new, "-o", folder)
    if interrupted(encoding, lambda: bool(kept_files())):  # as ever, unless this machine slept
        assert everything(folder) == before
        assert kept_files()
    assert [path.name for path in place.iterdir()] == ["index"]

    writing = jkqa_process("index", *new, "-o", folder)
    code = interrupted(writing, lambda: any(place.glob(".index-*")))
    assert [path.name for path in place.iterdir()] == ["index"]
    found = {d.id for d in jkqa.load(folder).documents}  # whole: the old one or the new one
    assert found == {"first", "second"} or (code and everything(folder) == before)

    kept = Kept(Path(os.environ["JKQA_CACHE"], "encoded"))
    again = build(list(new), kept=kept)
    again.save(folder)
    assert {d.id for d in jkqa.load(folder).documents} == {"first", "second"}


def test_add_interrupted_leaves_files_and_index_in_accord(tmp_path: Path) -> None:
    first, second = articles(tmp_path, "first second")
    space = Workspace()
    space.add([first])
    before = everything(space.documents) | everything(space.index)

    adding = jkqa_process("add", second)
    code = interrupted(adding, lambda: any(space.home.glob(".index-*")))
    names = {path.name for path in space.home.iterdir()}
    assert names == {"documents", "index", ".lock"}
    held = {d.id for d in space.load().documents} - {"japan-korea-2024"}  # not refused as stale
    assert held in ({"first"}, {"first", "second"})
    if held == {"first"}:
        assert code
        assert everything(space.documents) | everything(space.index) == before

    space.add([second])
    assert {"first", "second"} <= {d.id for d in space.load().documents}


def test_a_build_goes_on_where_it_stopped(tmp_path: Path) -> None:
    documents = [jkqa.read(path) for path in articles(tmp_path, "first second")]
    kept = Kept(tmp_path / "kept")

    def stop(done: int, _total: int) -> None:
        if done > PARAGRAPHS:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(documents, progress=stop, kept=kept)
    seen: list[tuple[int, int]] = []
    index = build(documents, progress=lambda *both: seen.append(both), kept=kept)
    assert {total for _, total in seen} == {PARAGRAPHS}  # the second only
    assert seen[-1] == (PARAGRAPHS, PARAGRAPHS)
    whole = build(documents)
    for name in Arrays.names():
        assert np.array_equal(getattr(index.arrays, name), getattr(whole.arrays, name)), name


@pytest.mark.parametrize("damage", [b"", b"not an archive", None])
def test_what_is_kept_and_damaged_is_encoded_again(tmp_path: Path, damage: bytes | None) -> None:
    [document] = [jkqa.read(path) for path in articles(tmp_path, "first")]
    kept = Kept(tmp_path / "kept")
    one = build(document, kept=kept)
    [path] = (tmp_path / "kept").iterdir()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert kept.find(document, one.encoder.sha256) is None
    other = build(document, kept=kept)
    assert np.array_equal(one.arrays.piece_vectors, other.arrays.piece_vectors)
    kept.clear()
    assert not (tmp_path / "kept").exists()


def test_what_cannot_be_kept_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    [document] = [jkqa.read(path) for path in articles(tmp_path, "first")]
    assert len(build(document, kept=Kept(tmp_path / "file" / "kept")).units) == PARAGRAPHS


def test_ctrl_c_waits_while_the_new_index_takes_its_place(
    index: jkqa.Index, tmp_path: Path
) -> None:
    folder = tmp_path / "i"
    done: list[str] = []

    def along() -> None:
        signal.raise_signal(signal.SIGINT)
        done.append("along")

    with pytest.raises(KeyboardInterrupt):
        index.save(folder, along=along)
    assert done == ["along"]
    assert jkqa.load(folder).documents == index.documents
    assert [path.name for path in tmp_path.iterdir()] == ["i"]


def test_an_undisturbed_moment_ends() -> None:
    with undisturbed():
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
