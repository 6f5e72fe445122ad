"""One peer, in a process and an environment of its own; ``run.py`` starts it.

    python benchmarks/protocol.py PEER rank JOBS    for each job: index, open, ask all questions
    python benchmarks/protocol.py PEER time JOBS    open, answer the first; then time each

PEER is a file of ``peers/``, which has ``PACKAGES``, ``build(job)`` and ``opened(job)``: the index
opened, and a function that takes a question and returns the ids of the best units. JOBS
is a file with a list of ``Job``; ``time`` takes its first. Answers are lines of JSON on stdout;
whatever else the peer prints goes to stderr.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from job import Job

WARM_UP = 20
#: So many units of those found are judged.
WANTED = 10


def rank(peer: Any, jobs: list[Job]) -> Iterator[dict[str, Any]]:
    """For each job the seconds that the index took, and the ids found for each question."""
    versions = {name: version(name) for name in peer.PACKAGES}
    for job in jobs:
        began = time.perf_counter()
        peer.build(job)
        took = time.perf_counter() - began
        retrieve = peer.opened(job)
        found = [retrieve(question)[:WANTED] for question in job.questions]
        yield {"build_s": round(took, 2), "found": found, "versions": versions}


def timed(peer: Any, jobs: list[Job]) -> Iterator[dict[str, Any]]:
    """Once a first question is answered; then seconds for each, of the clock and the processor."""
    retrieve, questions = peer.opened(jobs[0]), jobs[0].questions
    found = retrieve(questions[0])
    yield {"found": found, "cpu_s": time.process_time()}
    for question in questions[:WARM_UP]:
        retrieve(question)
    walls, cpus = [], []
    for question in questions:
        wall, cpu = time.perf_counter(), time.process_time()
        retrieve(question)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    yield {"walls": walls, "cpus": cpus}


def main() -> None:
    """Say on a line each what came of it, and first how long the import took."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what the peer prints is no answer
    name, task, path = sys.argv[1:]
    began = time.perf_counter()
    peer = import_module(f"peers.{name}")
    imported = time.perf_counter() - began
    jobs = [Job(**fields) for fields in json.loads(Path(path).read_text("utf-8"))]
    for result in {"rank": rank, "time": timed}[task](peer, jobs):
        print(json.dumps({"import_s": imported, **result}), file=answers, flush=True)


if __name__ == "__main__":
    main()
