"""What a peer is given: units, questions, the model, and a folder for what it keeps."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Job:
    """Paths; the questions; and ``k``: how many units each retriever of a peer looks for.

    ``units`` are JSON lines ``{"id", "text"}`` in reading order; ``document`` is the file that they
    come from, which only jkqa reads; ``index`` is the folder in which the peer keeps its index.
    """

    units: str
    document: str
    model: str
    index: str
    questions: list[str]
    k: int = 10

    def texts(self) -> dict[str, str]:
        """The units' texts by id."""
        lines = Path(self.units).read_text("utf-8").splitlines()
        return {unit["id"]: unit["text"] for unit in map(json.loads, lines)}
