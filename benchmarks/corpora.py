"""Articles of any number, made of the sentences of three: for tests of size, not of quality.

    python benchmarks/corpora.py ARTICLES FOLDER [SEED]

Each has 31 paragraphs of two to six sentences and 78 dated entries of one or two, as the bundled
article has, in an order of its own and in a year of its own. New words do not come with new
articles, so the vocabulary stays that of three: what grows with it is shown too small.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import jkqa
from jkqa.sentences import sentences
from jkqa.timex import leading
from jkqa.types import Entry

ROOT = Path(__file__).parents[1]
SOURCES = (
    ROOT / "corpus" / "japan-korea-2024.md",
    ROOT / "tests" / "articles" / "straits-2031.txt",
    ROOT / "tests" / "articles" / "haesan-2027.txt",
)
PARAGRAPHS, ENTRIES = 31, 78
UNITS = PARAGRAPHS + ENTRIES
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Said:
    """The sentences of the three articles: of their paragraphs, and of their entries."""

    body: tuple[str, ...]
    entries: tuple[str, ...]


@cache
def said() -> Said:
    """What the articles are made of."""
    body: list[str] = []
    entries: list[str] = []
    for path in SOURCES:
        document = jkqa.read(path)
        for unit in document.units:
            spans = sentences(document.text, unit.span.start, unit.span.end)
            own = [" ".join(span.of(document.text).split()) for span in spans]
            of = entries if isinstance(unit, Entry) else body
            of += [text for text in own if unit.kind != "figure" and not _begins_with_date(text)]
    return Said(tuple(dict.fromkeys(body)), tuple(dict.fromkeys(entries)))


def article(number: int, seed: int = 7) -> str:
    """The article of that number, in jkqa's Markdown form."""
    rng = random.Random(f"{seed} {number}")  # noqa: S311  no secret
    year = _YEARS[number % len(_YEARS)]
    lines = [f"---\nid: article-{number:05}\nperiod: Jan - Dec {year}\n---\n"]
    lines.append(f"# Article {number}\n\n## Introduction\n")
    lines += [
        " ".join(rng.sample(said().body, rng.randint(2, 6))) + "\n" for _ in range(PARAGRAPHS)
    ]
    lines.append("## Chronology\n")
    days = sorted(date(year, 1, 1) + timedelta(rng.randrange(365)) for _ in range(ENTRIES))
    for day in days:
        words = " ".join(rng.sample(said().entries, rng.randint(1, 2)))
        lines.append(f"- {day:%B} {day.day}, {day.year}: {words}")
    return "\n".join(lines) + "\n"


def write(articles: int, folder: Path, seed: int = 7) -> Iterator[Path]:
    """Write the articles, one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(articles):
        path = folder / f"article-{number:05}.md"
        path.write_text(article(number, seed), "utf-8")
        yield path


def _begins_with_date(text: str) -> bool:
    return leading(text, lambda _month, _day: 2024) is not None


if __name__ == "__main__":
    paths = list(write(int(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:4])))
    print(f"{len(paths)} articles in {sys.argv[2]}")
