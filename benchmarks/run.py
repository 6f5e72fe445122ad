"""jkqa beside its peers: quality, start, speed and memory, in one run, all in turn.

    python benchmarks/run.py [--rounds 5] [--candidates 10] [--environments DIR] [--output FILE]

Needs the environments that ``make bench-peers`` makes; run by jkqa's own interpreter. Writes
``results/peers-DATE.json``; ``report.py`` makes the tables and the picture of README.md from it.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import jkqa
from jkqa.encoding.encode import default_folder
from jkqa.storage.writing import write_whole
from job import Job
from quality import Run, quality

HERE = Path(__file__).parent
ROOT = HERE.parent
#: Rows of the tables, and the file of ``peers/`` that each is.
PEERS = {
    "jkqa search": "jkqa",
    "LlamaIndex": "llamaindex",
    "Haystack": "haystack",
    "txtai": "txtai",
    "LangChain": "langchain",
    "jkqa ask": "jkqa_ask",
}
#: What ``ask`` finds is what ``search`` finds, but for the time that is asked about.
RANKED = [row for row in PEERS if row != "jkqa ask"]
#: Question sets, and the document that each is about. The first is timed.
CORPORA = {
    "japan-korea-2024": "corpus/japan-korea-2024.md",
    "straits-2031": "tests/articles/straits-2031.txt",
    "haesan-2027": "tests/articles/haesan-2027.txt",
}
#: So many questions are timed, with one thread, and with as many as each peer takes by itself.
TIMED = {"1": 100, "default": 30}
#: No network, no telemetry, no progress bars.
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HAYSTACK_TELEMETRY_ENABLED": "False",
    "LANGSMITH_TRACING": "false",
    "TOKENIZERS_PARALLELISM": "false",
}
LIMITS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Finished(NamedTuple):
    """A process: its lines, the seconds until the first of them, the peak of its memory in MB."""

    lines: list[dict[str, Any]]
    first_s: float
    peak_mb: float


def main() -> None:
    """Measure, and write what came of it."""
    options = _options()
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.environments, options.candidates)
        date = f"{datetime.now(UTC):%Y-%m-%d}"
        result: dict[str, Any] = {"date": date, "machine": machine(), **bench.rank(), "rounds": []}
        path = options.output or HERE / "results" / f"peers-{date}.json"
        for measured in bench.rounds(options.rounds):  # what is measured stays, if interrupted
            result["rounds"].append(measured)
            write_whole(path, json.dumps(result, indent=1) + "\n")
    print(path)


class Bench:
    """A folder with what every peer is given and what it keeps; and the peers' environments."""

    def __init__(self, folder: Path, environments: Path, candidates: int) -> None:
        self._folder = folder
        self._environments = environments
        self._candidates = candidates
        for name, path in CORPORA.items():
            (folder / f"{name}.units").write_text(units_of(ROOT / path), "utf-8")

    def rank(self) -> dict[str, Any]:
        """By peer its versions and the seconds to index; by corpus, how good its rankings are."""
        versions, built = {}, {}
        runs: dict[str, dict[str, Run]] = {corpus: {} for corpus in CORPORA}
        for row in RANKED:
            lines = self._start(PEERS[row], "rank", list(CORPORA), "1", None).lines
            versions[row], built[row] = lines[0]["versions"], lines[0]["build_s"]
            for corpus, line in zip(CORPORA, lines, strict=True):
                runs[corpus][row] = dict(zip(asked(corpus), line["found"], strict=True))
        good = {
            corpus: quality(questions_of(corpus), found, halved=corpus == next(iter(CORPORA)))
            for corpus, found in runs.items()
        }
        return {"versions": versions, "build_s": built, "quality": good}

    def rounds(self, count: int) -> Iterator[dict[str, Any]]:
        """Every peer in turn, each round another first; in every fourth, with all threads too."""
        for number in range(count):
            rows = [*list(PEERS)[number % len(PEERS) :], *list(PEERS)[: number % len(PEERS)]]
            for threads in list(TIMED)[: 1 if number % 4 else 2]:
                for row in rows:
                    load = os.getloadavg()[0]
                    measured = self._time(PEERS[row], threads)
                    head = {"round": number + 1, "threads": threads, "row": row}
                    yield {**head, "load": round(load, 2), **measured}

    def _time(self, peer: str, threads: str) -> dict[str, float]:
        done = self._start(peer, "time", list(CORPORA)[:1], threads, TIMED[threads])
        cold, warm = done.lines
        figures = {
            "import_s": cold["import_s"],
            "first_s": done.first_s,
            "first_cpu_s": cold["cpu_s"],
            "median_ms": median(warm["walls"]) * 1000,
            "p95_ms": percentile(warm["walls"], 95) * 1000,
            "cpu_ms": median(warm["cpus"]) * 1000,
            "peak_mb": done.peak_mb,
        }
        return {name: round(figure, 3) for name, figure in figures.items()}

    def _start(
        self, peer: str, task: str, corpora: list[str], threads: str, timed: int | None
    ) -> Finished:
        words = [self._python(peer), str(HERE / "protocol.py"), peer, task]
        words.append(str(self._jobs(peer, corpora, timed)))
        errors = self._folder / "stderr"
        began = time.perf_counter()
        with errors.open("w") as said:
            process = subprocess.Popen(
                words, stdout=subprocess.PIPE, stderr=said, env=self._environment(threads)
            )
        assert process.stdout
        lines = [process.stdout.readline()]
        first = time.perf_counter() - began
        lines += process.stdout.readlines()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            why = errors.read_text("utf-8")[-3000:]
            raise SystemExit(f"{peer} {task} ended with status {process.returncode}:\n{why}")
        print(f"{datetime.now(UTC):%H:%M:%S} {peer} {task} {threads}", file=sys.stderr, flush=True)
        return Finished([json.loads(line) for line in lines], first, used.ru_maxrss / 1024)

    def _python(self, peer: str) -> str:
        if peer.startswith("jkqa"):
            return sys.executable
        python = self._environments / peer / "bin" / "python"
        if not python.is_file():
            raise SystemExit(f"{python}: no environment for {peer}. Run: make bench-peers")
        return str(python)

    def _jobs(self, peer: str, corpora: list[str], timed: int | None) -> Path:
        """The file of the jobs; of its questions, ``timed`` are taken at equal distances."""
        jobs = []
        for corpus in corpora:
            questions = list(asked(corpus).values())
            if timed:
                questions = questions[:: max(1, len(questions) // timed)][:timed]
            units = self._folder / f"{corpus}.units"
            index = self._folder / f"{peer.removesuffix('_ask')}-{corpus}"
            document, model = ROOT / CORPORA[corpus], default_folder()
            paths = (str(units), str(document), str(model), str(index))
            jobs.append(Job(*paths, questions, self._candidates))
        path = self._folder / "jobs"
        path.write_text(json.dumps([asdict(job) for job in jobs]), "utf-8")
        return path

    def _environment(self, threads: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in LIMITS}
        limits = {} if threads == "default" else dict.fromkeys(LIMITS, threads)
        return kept | QUIET | limits | {"JKQA_HOME": str(self._folder / "home")}


def units_of(path: Path) -> str:
    """A document's units as JSON lines; entries with the date that stands before them."""
    document = jkqa.read(path)
    units = {str(unit.locator): unit.quotable.of(document.text) for unit in document.units}
    return "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in units.items())


def asked(corpus: str) -> dict[str, str]:
    """The questions that the document answers, by id."""
    found = map(json.loads, questions_of(corpus).read_text("utf-8").splitlines())
    return {q["id"]: q["question"] for q in found if q.get("gold") or q.get("entries")}


def questions_of(corpus: str) -> Path:
    """The file of the questions about a document."""
    return ROOT / "evals" / f"{corpus}.jsonl"


def machine() -> dict[str, Any]:
    """What kind of machine it is; nothing that names it."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = ".".join(map(str, sys.version_info[:2]))
    return {"cores": os.cpu_count(), "memory_gb": round(memory), "python": python}


def percentile(values: list[float], share: int) -> float:
    """The smallest value that at least ``share`` per cent of them do not exceed."""
    return sorted(values)[-(-len(values) * share // 100) - 1]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="jkqa beside its peers; see README.md.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--candidates", type=int, default=10, help="of each retriever")
    parser.add_argument("--environments", type=Path, default=ROOT / ".bench")
    parser.add_argument("--output", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
