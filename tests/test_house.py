"""The house: imports go down only, never in a circle, and files stay short."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "jkqa"
FLOORS = {
    0: "version types errors protocols verdicts",
    1: "timex wants events tokenize mistyped sentences names query expect fuse ground objects "
    "claims sound",
    2: "reading encoding signals storage spelling tables",
    3: "collection readings retrieval premises evidence entries record reigns asked answer index "
    "verification works workspace library evaluation bench timeline",
    4: "cli __main__",
}
#: Within reading, from the nouns up to the door.
READING = "units lines text webpage layout chronology plain markdown web read".split()
FLOOR = {room: floor for floor, rooms in FLOORS.items() for room in rooms.split()}
#: What the rules may not touch: files, clock, network, randomness, models.
IMPURE = {"os", "pathlib", "time", "random", "socket", "urllib", "torch", "faiss", "shutil"}
#: What only costs time where it is used.
HEAVY = {
    "torch", "transformers", "sentence_transformers", "faiss", "matplotlib", "rank_bm25", "pandas",
    "icalendar", "onnx", "onnxruntime", "tokenizers", "huggingface_hub", "scipy", "tqdm",
    "ir_measures",
}  # fmt: skip


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = ("jkqa", *path.relative_to(SOURCE).with_suffix("").parts)
        found[".".join(p for p in parts if p != "__init__")] = path
    return found


def rooms_of(package: Path) -> set[str]:
    """The modules and packages that stand in a package."""
    found = {p.stem for p in package.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    return found - {"__init__"}


def imports(path: Path, known: dict[str, Path], *, top: bool = False) -> set[str]:
    """The modules that a file imports; with ``top``, only where it is loaded itself."""
    tree = ast.parse(path.read_text("utf-8"))
    found = set()
    nodes = tree.body if top else [n for n in ast.walk(tree) if not _only_types(n, tree)]
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else node.module for name in names}
    return found


def _only_types(node: ast.AST, tree: ast.Module) -> bool:
    guards = [
        n for n in tree.body if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.unparse(n.test)
    ]
    return any(node in list(ast.walk(guard)) for guard in guards)


def floor(module: str) -> int:
    parts = module.split(".")
    return FLOOR[parts[1]] if len(parts) > 1 else max(FLOOR.values())


@pytest.mark.parametrize("module", [m for m in modules() if m != "jkqa"])
def test_imports_go_down(module: str) -> None:
    known = modules()
    for imported in imports(known[module], known):
        if imported.split(".")[0] == "jkqa":
            assert imported != "jkqa", f"{module} imports the package root"
            assert floor(imported) <= floor(module), f"{module} imports {imported}, above it"


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith("jkqa.reading.")])
def test_reading_goes_down(module: str) -> None:
    known = modules()
    own = READING.index(module.split(".")[2])
    for imported in imports(known[module], known):
        if imported.startswith("jkqa.reading"):
            assert imported != "jkqa.reading", f"{module} imports through the door"
            room = imported.split(".")[2]
            assert READING.index(room) <= own, f"{module} imports {imported}, above it"


def test_every_room_of_reading_is_on_its_floor() -> None:
    assert rooms_of(SOURCE / "reading") == set(READING)


def test_no_circle() -> None:
    known = modules()
    graph = {
        module: {name for name in imports(path, known) if name in known and name != module}
        for module, path in known.items()
    }
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError
    assert len(order) == len(graph)


@pytest.mark.parametrize("room", FLOORS[1].split())
def test_rules_are_pure(room: str) -> None:
    known = modules()
    for module, path in known.items():
        if module.split(".")[1:2] == [room]:
            assert not {n.split(".")[0] for n in imports(path, known)} & IMPURE, module


@pytest.mark.parametrize("module", modules())
def test_heavy_imports_wait(module: str) -> None:
    known = modules()
    assert not {n.split(".")[0] for n in imports(known[module], known, top=True)} & HEAVY


def test_files_are_short() -> None:
    lengths = sorted(len(path.read_text("utf-8").splitlines()) for path in modules().values())
    assert lengths[-1] <= 300
    assert lengths[len(lengths) // 2] <= 130


def test_every_room_has_a_floor() -> None:
    assert rooms_of(SOURCE) == set(FLOOR)


def test_only_the_voice_prints() -> None:
    for module, path in modules().items():
        if floor(module) < FLOOR["cli"]:
            calls = [n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)]
            names = {ast.unparse(call.func) for call in calls}
            assert not names & {"print", "sys.exit", "exit", "typer.echo"}, module


def test_the_plan_is_the_house() -> None:
    """What CONTRIBUTING names is there, and what stands in the root is named there."""
    plan = (SOURCE.parents[1] / "CONTRIBUTING.md").read_text("utf-8").split("```")[1]
    named = set(re.findall(r"([a-z]\w*)(?:\.py|/)", plan))
    there = {part for path in SOURCE.rglob("*.py") for part in (path.stem, path.parent.name)}
    assert named <= there
    assert rooms_of(SOURCE) - {"__main__", "version"} <= named


@pytest.mark.parametrize("room", "encoding signals storage entries evidence verification".split())
def test_a_door_names_what_is_behind_it(room: str) -> None:
    door = ast.get_docstring(ast.parse((SOURCE / room / "__init__.py").read_text("utf-8"))) or ""
    assert rooms_of(SOURCE / room) - {"adapters", "exports"} <= set(re.findall(r"\w+", door))
