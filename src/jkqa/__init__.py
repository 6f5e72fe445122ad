"""Question answering over a document with a chronology, where every answer can be checked.

>>> import jkqa
>>> index = jkqa.load()
>>> answer = index.ask("When was the Sado mine listed as a World Heritage Site?")
>>> answer.citations[0].locator
'2024-07-27#1'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jkqa.version import __version__

if TYPE_CHECKING:
    from jkqa.errors import JkqaError
    from jkqa.ground import is_grounded
    from jkqa.index import Index, build
    from jkqa.library import load
    from jkqa.reading import read
    from jkqa.types import (
        Answer,
        Citation,
        DateRange,
        Document,
        Entry,
        Hit,
        Locator,
        Passage,
        Span,
    )
    from jkqa.verdicts import Difference, SentenceVerdict, Verdict
    from jkqa.verification import verify

_HOMES = {
    "build": "index",
    "Index": "index",
    "load": "library",
    "read": "reading",
    "JkqaError": "errors",
    "verify": "verification",
    "Verdict": "verdicts",
    "SentenceVerdict": "verdicts",
    "Difference": "verdicts",
    "is_grounded": "ground",
    **dict.fromkeys(
        "Answer Citation DateRange Document Entry Hit Locator Passage Span".split(), "types"
    ),
}
__all__ = [
    "Answer",
    "Citation",
    "DateRange",
    "Difference",
    "Document",
    "Entry",
    "Hit",
    "Index",
    "JkqaError",
    "Locator",
    "Passage",
    "SentenceVerdict",
    "Span",
    "Verdict",
    "__version__",
    "build",
    "is_grounded",
    "load",
    "read",
    "verify",
]


def __getattr__(name: str) -> Any:
    """Import on first use, so that ``import jkqa`` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'jkqa' has no attribute {name!r}")
    return getattr(import_module(f"jkqa.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
