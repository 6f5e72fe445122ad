"""The workspace: adding, recognising, removing, and what is refused."""

from pathlib import Path

import pytest

import jkqa
from conftest import ROOT, STRAITS
from jkqa.errors import IndexMissing, IndexStale, JkqaError, OptionError, UnknownDocument
from jkqa.works import same_work
from jkqa.workspace import Workspace

BUNDLED = "japan-korea-2024"


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def stand_in(tmp_path: Path) -> Path:
    """An edition of the bundled work, of our own making: its title and period, other words."""
    path = tmp_path / "saved page.txt"
    path.write_text(
        "May — Dec 2024\n\nTrump 2.0, South Korea’s Martial Law, and Future of Seoul-Tokyo "
        "Relations\n\nConnect with the Authors\n\nAndy Lim\n\nThis is a stand-in for the article "
        "and says little about anything at all.\n\nMay 8, 2024: A minister speaks in Seoul.\n"
    )
    return path


def test_out_of_the_box() -> None:
    index = jkqa.load()
    assert [(d.id, d.edition) for d in index.documents] == [(BUNDLED, "restated")]
    assert not any(Workspace().home.iterdir())


def test_an_edition_takes_its_works_place_and_gives_it_back(tmp_path: Path) -> None:
    before = everything(ROOT / "indexes") | everything(ROOT / "corpus")
    space = Workspace(tmp_path / "home")
    [added] = space.add([stand_in(tmp_path)])
    assert (added.document.id, added.outcome, added.replaces) == (
        BUNDLED,
        "replaced",
        "the restated edition",
    )
    index = space.load()
    assert [(d.id, d.edition, len(d.units)) for d in index.documents] == [(BUNDLED, "original", 2)]
    state = everything(space.home)
    assert space.add([stand_in(tmp_path)])[0].outcome == "unchanged"
    assert everything(space.home) == state
    back = space.remove(BUNDLED)
    assert back is not None
    assert back.edition == "restated"
    assert [d.edition for d in space.load().documents] == ["restated"]
    assert everything(ROOT / "indexes") | everything(ROOT / "corpus") == before


def test_the_bundled_work_comes_back_beside_another(tmp_path: Path) -> None:
    """The one index of both is then of the bundled text, and not of the one that is gone."""
    space = Workspace(tmp_path / "home")
    space.add([STRAITS])
    space.add([stand_in(tmp_path)])
    space.remove(BUNDLED)
    assert {(d.id, d.edition) for d in space.load().documents} >= {(BUNDLED, "restated")}
    assert len(space.load().documents) == 2


def test_documents_side_by_side(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "home")
    assert space.add([STRAITS])[0].outcome == "added"
    index = space.load()
    assert [d.id for d in index.documents] == ["straits-2031", BUNDLED]
    assert (
        index.ask("Who chaired the inquiry into the ferry?").citations[0].document == "straits-2031"
    )
    assert (
        index.ask("When was martial law declared in South Korea?").citations[0].document == BUNDLED
    )
    with pytest.raises(JkqaError, match="2 documents; say which"):
        index.unit("p1")
    again = space.rebuild()
    for question in ("customs treaty", "Sado mine"):
        found, before = again.search(question), index.search(question)
        assert [hit.unit for hit in found] == [hit.unit for hit in before]
        scores = [hit.score for hit in before]  # batches of other sizes round otherwise
        assert [hit.score for hit in found] == pytest.approx(scores, abs=1e-4)


def test_an_id_by_hand(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "home")
    assert space.add([stand_in(tmp_path)], id="mine")[0].document.id == "mine"
    assert {d.id for d in space.load().documents} == {"mine", BUNDLED}
    with pytest.raises(OptionError, match="2 files"):
        space.add([STRAITS, STRAITS], id="x")


def test_nothing_changes_on_an_error(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "home")
    space.add([STRAITS])
    state = everything(space.home)
    empty = tmp_path / "empty.txt"
    empty.touch()
    for wrong in (
        lambda: space.add([stand_in(tmp_path), empty]),
        lambda: space.add([tmp_path / "none.txt"]),
        lambda: space.add([stand_in(tmp_path)], id="No Id"),
        lambda: space.remove("none"),
        lambda: space.remove(BUNDLED),
    ):
        with pytest.raises(JkqaError):
            wrong()
        assert everything(space.home) == state


def test_another_document_of_the_same_name_is_not_overwritten(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "home")
    for folder, words in (("a", "rain"), ("b", "snow")):
        path = tmp_path / folder / "notes.txt"
        path.parent.mkdir()
        path.write_text(f"There was a lot of {words} that year.\n")
        if folder == "a":
            space.add([path])
        else:
            with pytest.raises(OptionError, match="--id"):
                space.add([path])


def test_an_id_of_another_work_is_refused_until_it_may_be_replaced(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "home")
    space.add([STRAITS])
    one, bundled = (tmp_path / name for name in ("rain.txt", f"{BUNDLED}.txt"))
    for path in (one, bundled):
        path.write_text("There was a lot of rain that year, and nobody went out for a week.\n")
    for path, id in ((one, "straits-2031"), (one, BUNDLED), (bundled, None)):
        state = everything(space.home)
        with pytest.raises(OptionError, match="--replace"):
            space.add([path], id=id)
        assert everything(space.home) == state
    assert space.add([STRAITS], id="straits-2031")[0].outcome == "unchanged"
    assert space.add([stand_in(tmp_path)], id=BUNDLED)[0].replaces == "the restated edition"
    (added,) = space.add([one], id="straits-2031", replace=True)
    assert (added.outcome, added.document.title) == ("replaced", "")
    assert "rain" in space.load().document("straits-2031").text
    (again,) = space.add([STRAITS], replace=True)
    assert again.replaces == "an untitled document"


def test_a_changed_file_makes_the_index_stale(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "home")
    space.add([STRAITS])
    copy = space.documents / "straits-2031.txt"
    copy.write_text(copy.read_text() + "\nOne more thing was said at the end of it.\n")
    with pytest.raises(IndexStale, match="Run: jkqa index"):
        space.load()
    space.rebuild()
    assert {d.id for d in space.load().documents} == {"straits-2031", BUNDLED}


def test_a_lost_index_is_missed(tmp_path: Path) -> None:
    import shutil

    space = Workspace(tmp_path / "home")
    space.add([STRAITS])
    shutil.rmtree(space.index)
    with pytest.raises(IndexMissing, match="Run: jkqa index"):
        space.load()


def test_removing_what_is_not_there_says_what_is(tmp_path: Path) -> None:
    with pytest.raises(UnknownDocument, match="bundled and cannot be removed"):
        Workspace(tmp_path / "home").remove(BUNDLED)


def test_works_are_recognised_by_title_and_period() -> None:
    one = jkqa.read(ROOT / "corpus" / f"{BUNDLED}.md")
    other = jkqa.read(STRAITS)
    assert same_work(one, one)
    assert not same_work(one, other)
