"""Gates: what a measure must reach, as TOML.

::

    [overall]                      # of all questions that are asked
    fact = 0.8                     # at least
    false_answers = {max = 0.2}    # at most
    "nDCG@10" = 0.7

    [type.event]                   # of one type
    fact = 0.85

    [test.overall]                 # of one half; [test.type.event] of one type in it
    fact = 0.78
"""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jkqa.errors import OptionError, ReadError, unreadable
from jkqa.evaluation.evaluate import Judged
from jkqa.evaluation.halves import HALVES
from jkqa.evaluation.measures import MEASURES
from jkqa.evaluation.summary import table, type_of

_EXPECTED = 'expected a number (at least) or {"max": number} (at most)'
_SECTIONS = "expected [overall], [type.NAME], [development.overall], [test.overall] and the like"


@dataclass(frozen=True, slots=True)
class Gate:
    """``measure`` of the questions of ``half`` and ``type`` (None: all) within its bounds."""

    half: str | None
    type: str | None
    measure: str
    least: float | None
    most: float | None

    @property
    def section(self) -> str:
        """Where it stands in the file: ``test.type.event``."""
        kind = f"type.{self.type}" if self.type else "overall"
        return f"{self.half}.{kind}" if self.half else kind

    def has(self, judged: Judged) -> bool:
        """Whether it concerns the question."""
        return self.half in (None, judged.half) and self.type in (None, type_of(judged))


def read_gates(path: Path) -> list[Gate]:
    """The gates of a file.

    Raises ReadError for a file that cannot be read, OptionError, naming what is wrong, for one that
    has no gates in it.
    """
    try:
        sections = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ReadError(unreadable(path, error, "a TOML file of gates")) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{path}: no TOML ({error}); {_SECTIONS}.") from None
    found: list[Gate] = []
    for name, section in sections.items():
        if not isinstance(section, dict):
            raise OptionError(f"{path}: {name} stands outside of a section; {_SECTIONS}.")
        if name in HALVES:
            for inner, own in section.items():
                found += _section(path, name, inner, own)
        else:
            found += _section(path, None, name, section)
    return found


def _section(path: Path, half: str | None, name: str, section: Any) -> Iterator[Gate]:
    if name == "overall" and isinstance(section, dict):
        yield from _gates(path, half, None, section)
    elif name == "type" and isinstance(section, dict):
        for type, own in section.items():
            if not isinstance(own, dict):
                raise OptionError(f"{path}: type.{type} is no section; {_SECTIONS}.")
            yield from _gates(path, half, type, own)
    elif half and name in MEASURES:  # [test] alone is [test.overall]
        yield _gate(path, half, None, name, section)
    else:
        raise OptionError(f"{path}: unknown section or measure {name!r}; {_SECTIONS}.")


def _gates(path: Path, half: str | None, type: str | None, own: dict[str, Any]) -> Iterator[Gate]:
    for name, bound in own.items():
        yield _gate(path, half, type, name, bound)


def _gate(path: Path, half: str | None, type: str | None, name: str, bound: Any) -> Gate:
    if name not in MEASURES:
        raise OptionError(f"{path}: no measure {name!r}; known are {', '.join(MEASURES)}.")
    bounds = bound if isinstance(bound, dict) else {"min": bound}
    if not bounds or not bounds.keys() <= {"min", "max"} or not all(map(_number, bounds.values())):
        raise OptionError(f"{path}: {name} = {bound!r}; {_EXPECTED}.")
    return Gate(half, type, name, bounds.get("min"), bounds.get("max"))


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def failures(gates: Sequence[Gate], judged: Sequence[Judged], halves: Sequence[str]) -> list[str]:
    """One line for each gate that is not passed; those of a half that was not asked are left out.

    A measure that no question defines does not pass: a gate that nothing can fail is none.
    """
    value = _values(judged)
    return [
        line
        for gate in gates
        if gate.half is None or gate.half in halves
        if (line := _failure(gate, value(gate)))
    ]


def _values(judged: Sequence[Judged]) -> Callable[[Gate], float | None]:
    tables: dict[str, dict[str, float | None]] = {}

    def value(gate: Gate) -> float | None:
        if gate.section not in tables:
            own = [j for j in judged if gate.has(j)]
            figures = table(own).measures.items() if own else ()
            tables[gate.section] = {name: figure.value for name, figure in figures}
        return tables[gate.section].get(gate.measure)

    return value


def _failure(gate: Gate, value: float | None) -> str | None:
    where = f"{gate.measure} ({gate.section})"
    if value is None:
        return f"{where} has no question that it is measured by; its gate cannot be passed"
    if gate.least is not None and value < gate.least:
        return f"{where} is {value:.4f}, below its gate of {gate.least:g}"
    if gate.most is not None and value > gate.most:
        return f"{where} is {value:.4f}, above its gate of {gate.most:g}"
    return None
