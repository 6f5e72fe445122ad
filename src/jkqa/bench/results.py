"""What a benchmark found, and the file that keeps it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jkqa.errors import DatasetError, unreadable
from jkqa.storage.writing import write_whole

#: Goes up whenever the file changes its meaning.
FORMAT = 1
_KIND = "jkqa bench"
MEASURES = ("nDCG@10", "RR@10", "R@10", "R@100")
_EXPECTED = "expected a file of jkqa bench --save FILE"


@dataclass(frozen=True, slots=True)
class SystemResult:
    """A system's figures.

    ``settings`` has what it was set to, ``measures`` the means over all judged queries,
    ``per_query`` those measures of each, ``ms`` the milliseconds of each query that was asked.
    ``build_s`` are the seconds that building it takes (None: not known), ``index_bytes`` its size
    in memory.
    """

    name: str
    settings: dict[str, Any]
    measures: dict[str, float]
    per_query: dict[str, dict[str, float]]
    ms: dict[str, float]
    build_s: float | None
    index_bytes: int

    @property
    def rate(self) -> float:
        """Queries a second, one after the other."""
        total = sum(self.ms.values())
        return 1000 * len(self.ms) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """All systems on a collection, and everything that tells this run from another."""

    dataset: dict[str, Any]
    settings: dict[str, Any]
    versions: dict[str, str]
    embeddings: dict[str, dict[str, int]]
    peak_bytes: int | None
    systems: tuple[SystemResult, ...]

    def system(self, name: str) -> SystemResult | None:
        """The system of that name, if it was run."""
        return next((found for found in self.systems if found.name == name), None)


def report_object(report: Report, *, per_query: bool = True) -> dict[str, Any]:
    """A report as JSON; without ``per_query``, the means and no more."""
    found = {"kind": _KIND, "format": FORMAT, **asdict(report)}
    if not per_query:
        for system in found["systems"]:
            del system["per_query"], system["ms"]
    return {**found, "systems": list(found["systems"])}


def save(report: Report, path: Path) -> None:
    """Write a report whole."""
    write_whole(path, json.dumps(report_object(report), ensure_ascii=False, indent=1) + "\n")


def load(path: Path) -> Report:
    """The report in a file. Raises DatasetError when it is none."""
    try:
        found = json.loads(path.read_text("utf-8"))
        kind, made = found.pop("kind"), found.pop("format")
        systems = tuple(SystemResult(**system) for system in found.pop("systems"))
        report = Report(systems=systems, **found)
        _check(systems)
    except OSError as error:
        raise DatasetError(unreadable(path, error, "a file of jkqa bench --save")) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise DatasetError(f"{path}: no figures; {_EXPECTED}.") from None
    if (kind, made) != (_KIND, FORMAT):
        raise DatasetError(f"{path}: made by another version; {_EXPECTED} of this one.")
    return report


def _check(systems: tuple[SystemResult, ...]) -> None:
    """Raise TypeError where a figure that is compared is no number."""
    for system in systems:
        rows: list[Mapping[str, float]] = [system.measures, *system.per_query.values()]
        if not all(isinstance(row[name], int | float) for row in rows for name in MEASURES):
            raise TypeError
