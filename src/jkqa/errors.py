"""Every error that jkqa raises on purpose.

    JkqaError                      exit 1
    ├── ReadError (ValueError)     a file is no document
    ├── ModelError (ValueError)    an embedding model is missing, foreign or unfit
    ├── QuestionError (ValueError) a line of a question file is no question
    ├── DatasetError (ValueError)  a file of a test collection is not what it should be
    ├── UnknownDocument (LookupError)
    ├── UnknownLocator (LookupError)
    ├── OptionError (ValueError)   exit 2: an argument has no sensible meaning
    └── IndexUnusable (OSError)    exit 4
        ├── IndexMissing
        ├── IndexDamaged
        └── IndexStale

A gate that is not passed (``jkqa eval --gate``) is no error; the program then exits with 5.
Each message says what was wrong, what was expected and how to mend it.
"""

from pathlib import Path
from typing import ClassVar


class JkqaError(Exception):
    """The base of all; the command line catches this one and exits with ``exit_code``."""

    exit_code: ClassVar[int] = 1


class ReadError(JkqaError, ValueError):
    """A file cannot be read as a document."""


class ModelError(JkqaError, ValueError):
    """An embedding model is missing, is not the one it claims to be, or does not fit the index."""


class QuestionError(JkqaError, ValueError):
    """A line of a question file is not a question."""


class DatasetError(JkqaError, ValueError):
    """A file of a test collection, or of saved figures, is not what it should be."""


class UnknownDocument(JkqaError, LookupError):
    """No document of that id is in the index."""


class UnknownLocator(JkqaError, LookupError):
    """No unit of that locator is in the index."""


class OptionError(JkqaError, ValueError):
    """An argument has a value that means nothing here."""

    exit_code = 2


class IndexUnusable(JkqaError, OSError):
    """An index on disk cannot be used as it is."""

    exit_code = 4


class IndexMissing(IndexUnusable):
    """There is no index where one was expected."""


class IndexDamaged(IndexUnusable):
    """A file of the index is missing, cut off, altered, or not jkqa's."""


class IndexStale(IndexUnusable):
    """The index was made by another version, or from other documents than are there now."""


def unreadable(path: str | Path, error: OSError, expected: str) -> str:
    """Why a file could not be read, and what was expected in its place."""
    whys: tuple[tuple[type[OSError], str], ...] = (
        (IsADirectoryError, "a folder"),
        (FileNotFoundError, "no such file"),
    )
    why = next((w for kind, w in whys if isinstance(error, kind)), None)
    return f"{path}: {why or f'cannot be read ({error.strerror})'}; expected {expected}."
