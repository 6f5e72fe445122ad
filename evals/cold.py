"""From process start to the answer: jkqa, and a program that imports sentence-transformers.

    python evals/cold.py [REPEATS]

The two take turns, so that what else the machine does slows both. Each is a new process with warm
disk; the first round is not counted. The table of docs/performance.md.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from jkqa.encoding.encode import default_folder

QUESTION = "Who met the UNESCO director-general in New York?"
LISTED = "Which court rulings were there between 1 July and 31 August?"
THEIRS = f"""
from sentence_transformers import SentenceTransformer
SentenceTransformer({str(default_folder())!r}, device="cpu").encode([{QUESTION!r}])
"""
PROGRAMS = {
    "sentence-transformers: import, load, encode one sentence": ["-c", THEIRS],
    "jkqa ask, a question of passages": ["-m", "jkqa", "ask", QUESTION],
    "jkqa ask, a question for a set": ["-m", "jkqa", "ask", LISTED],
    "jkqa search": ["-m", "jkqa", "search", "liaison offices"],
    "jkqa show": ["-m", "jkqa", "show", "p12"],
    "jkqa --help": ["-m", "jkqa", "--help"],
}


def run(words: list[str]) -> tuple[float, float, float]:
    """Seconds of wall clock and of processor, and the peak of memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    if status:
        raise SystemExit(f"{words} ended with status {status}")
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(repeats: int = 5) -> None:
    """Print the table."""
    rounds = [[run(words) for words in PROGRAMS.values()] for _ in range(repeats + 1)][1:]
    load = Path("/proc/loadavg")
    busy = load.read_text().split()[0] if load.is_file() else "unknown"
    print(f"{repeats} rounds, medians; load of the machine {busy}, {os.cpu_count()} cores\n")
    print("| | s | of the first | processor s | of the first | peak MB |")
    print("| --- | --- | --- | --- | --- | --- |")
    for i, name in enumerate(PROGRAMS):
        wall, cpu, memory = (statistics.median(r[i][part] for r in rounds) for part in range(3))
        shares = [statistics.median(r[0][part] / r[i][part] for r in rounds) for part in range(2)]
        print(
            f"| {name} | {wall:.2f} | 1/{shares[0]:.1f} | {cpu:.2f} | 1/{shares[1]:.1f} "
            f"| {memory:.0f} |"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
