"""How an index grows: 10^2 units and more, every part of building, loading and asking it.

    python benchmarks/growth.py [ARTICLES ...]     measure, into benchmarks/results/growth.json
    python benchmarks/growth.py --show             table and picture of what was measured

Articles come from corpora.py and go through jkqa's own reading, building, saving and loading. Up
to ``ENCODED`` articles are encoded by the model. Beyond that vectors are drawn: those of the
sentences that an article is made of, each with noise of its own; the time that the model would
need is then estimated from the rate measured on the smaller ones, and marked with ~.

Times of building are of the processor, all threads; those of questions likewise, on one thread.
Each index is loaded and asked in a new process.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Self

import numpy as np

import jkqa
from corpora import ROOT, UNITS, said, write
from jkqa.encoding.encode import encoder
from jkqa.encoding.vectors import unit_length
from jkqa.protocols import Encoded, Encoder, Progress
from jkqa.sentences import sentences
from jkqa.signals.embedding import Arrays, embed
from jkqa.storage.kept import Kept
from jkqa.types import Document

RESULTS = ROOT / "benchmarks" / "results" / "growth.json"
SIZES = [1, 9, 92, 917]  # articles: about 10^2 to 10^5 units
ENCODED = 9
_NOISE = 0.35  # of a vector's length: copies have a cosine of about 0.9
_QUESTIONS = 60


class Drawn:
    """An Encoder that knows the sentences of corpora.py, and gives each vector some noise."""

    def __init__(self, model: Encoder) -> None:
        self.name, self.sha256 = model.name, model.sha256
        self.dimension, self.window = model.dimension, model.window
        texts = [*said().body, *said().entries]
        self._known = dict(zip(texts, model.encode(texts), strict=True))
        self._rng = np.random.default_rng(7)
        self._noise = unit_length(
            self._rng.standard_normal((1 << 14, self.dimension), dtype=np.float32)
        )

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """How many word pieces each text has, its end marks included; no date is counted."""
        return [2 + sum(len(part.ids) for part, _ in self._parts(text)) for text in texts]

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> list[Encoded]:
        """Each text as the model would see it, about."""
        found = [self._encode(text) for text in texts]
        if progress:
            progress(len(texts), len(texts))
        return found

    def _encode(self, text: str) -> Encoded:
        parts = self._parts(text)
        pieces = self._noisy(np.concatenate([part.pieces for part, _ in parts]))
        return Encoded(
            self._noisy(np.sum([part.vector for part, _ in parts], axis=0)[None])[0],
            pieces,
            np.concatenate([part.ids for part, _ in parts]),
            np.concatenate([part.places + at for part, at in parts]),
        )

    def _parts(self, text: str) -> list[tuple[Encoded, int]]:
        """The known sentences in a text, each with its place; what is no sentence has none."""
        if text in self._known:
            return [(self._known[text], 0)]
        found = []
        for span in sentences(text, 0, len(text)):
            own = span.of(text)
            rest = own if own in self._known else own.partition(": ")[2]
            if rest in self._known:
                found.append((self._known[rest], span.end - len(rest)))
        return found or [(next(iter(self._known.values())), 0)]

    def _noisy(self, rows: Any) -> Any:
        some = self._rng.integers(len(self._noise), size=len(rows))
        return unit_length(unit_length(rows) + _NOISE * self._noise[some])


class DrawnArrays(Kept):
    """What ``build`` takes for arrays that an interrupted run has kept: drawn ones."""

    def __init__(self, model: Encoder) -> None:
        super().__init__(Path(os.devnull))
        self._drawn: Any = Drawn(model)
        self.spent = 0.0

    def find(self, document: Document, weights: str) -> Arrays | None:
        """The arrays of a document, with its vectors drawn."""
        assert weights == self._drawn.sha256
        began = time.process_time()
        made = embed([document], self._drawn)
        self.spent += time.process_time() - began
        return made


@cache
def drawn() -> DrawnArrays:
    """Made once, since it encodes all sentences."""
    return DrawnArrays(encoder())


def measure(articles: int) -> dict[str, Any]:
    """Build, save, load and ask one size."""
    with tempfile.TemporaryDirectory() as place:
        paths = list(write(articles, Path(place) / "articles"))
        folder = Path(place) / "index"
        built = _build(paths, folder)
        sizes = {path.name: path.stat().st_size for path in folder.iterdir()}
        done = subprocess.run(
            [sys.executable, __file__, "--ask", str(folder)], capture_output=True, check=True
        )
    return {**built, "bytes": sizes, **json.loads(done.stdout)}


def _build(paths: list[Path], folder: Path) -> dict[str, Any]:
    kept = None if len(paths) <= ENCODED else drawn()
    model = encoder()
    model.encode(["to load it"])
    with Timed() as reading:
        documents = [jkqa.read(path) for path in paths]
    spent = kept.spent if kept else 0.0
    with Timed() as embedding:
        index = jkqa.build(documents, kept=kept)
    with Timed() as words:
        _ = index.words
    with Timed() as saving:
        index.save(folder)
    return {
        "articles": len(paths),
        "units": len(index.units),
        "sentences": len(index.arrays.sentences),
        "pieces": len(index.arrays.piece_ids),
        "drawn": kept is not None,
        "read_s": reading.spent,
        "encode_s": None if kept else embedding.spent,
        "join_s": embedding.spent - (kept.spent - spent) if kept else None,
        "words_s": words.spent,
        "save_s": saving.spent,
        "build_peak_mb": _memory()["VmHWM"],
    }


class Timed:
    """Seconds of the processor."""

    def __enter__(self) -> Self:
        self.spent = -time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.spent += time.process_time()


def ask(folder: str) -> dict[str, Any]:
    """In a new process: load, then each signal alone, then the whole, over many questions."""
    lines = (ROOT / "evals" / "japan-korea-2024.jsonl").read_text("utf-8").splitlines()
    asked = [json.loads(line)["question"] for line in lines[:: len(lines) // _QUESTIONS]]
    with Timed() as loading:
        index = jkqa.load(folder)
    with Timed() as first:
        index.search(asked[0])
    with Timed() as events:
        _ = index.events
    steps: dict[str, list[float]] = {}
    for question in asked:
        query = index.plan(question)
        encoded = index.encoder.encode_questions([query.text])[0]
        with Timed() as lexical:
            scores = {"lexical": index._lexical.scores(query)}  # noqa: SLF001  each step alone
        with Timed() as dense:
            index._windows.cosines(encoded.vector)  # noqa: SLF001
            index._spoken.cosines(encoded.vector)  # noqa: SLF001
        evidence = index.score(question)
        scores |= {name: evidence.signals[name] for name in ("window", "sentence")}
        with Timed() as late:
            index.late.scores(query.text, encoded, index._shortlist(scores))  # noqa: SLF001
        with Timed() as hybrid:
            index.search(question)
        with Timed() as answer:
            index.ask(question)
        spent = {"lexical": lexical, "dense": dense, "late": late, "hybrid": hybrid}
        for name, step in (spent | {"ask": answer}).items():
            steps.setdefault(name, []).append(1000 * step.spent)
    return {
        "load_s": loading.spent,
        "first_s": first.spent,
        "events_s": events.spent,
        "ms": {
            name: [float(np.median(all_)), float(np.percentile(all_, 95))]
            for name, all_ in steps.items()
        },
        "own_mb": _memory()["RssAnon"],
        "mapped_mb": _memory()["RssFile"],
        "recall": index.recall(),
    }


def _memory() -> dict[str, float]:
    """Megabytes by the names of /proc."""
    lines = Path("/proc/self/status").read_text().splitlines()
    pairs = (line.split(":") for line in lines if line.endswith("kB"))
    return {name: int(size.split()[0]) / 1024 for name, size in pairs}


def main(sizes: list[int]) -> None:
    """Measure sizes; those measured before stay."""
    for articles in sizes:
        row = measure(articles) | {"load": os.getloadavg()[0]}
        print(json.dumps(row), flush=True)
        held = json.loads(RESULTS.read_text("utf-8"))["sizes"] if RESULTS.is_file() else []
        rows = [other for other in held if other["articles"] != articles] + [row]
        found = {
            "date": datetime.now(UTC).date().isoformat(),
            "jkqa": jkqa.__version__,
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "units_an_article": UNITS,
            "sizes": sorted(rows, key=lambda other: int(other["articles"])),
        }
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--ask"]:
        print(json.dumps(ask(given[1])))
    elif given == ["--show"]:
        from growth_show import show

        show(json.loads(RESULTS.read_text("utf-8")))
    else:
        main([int(size) for size in given] or SIZES)
