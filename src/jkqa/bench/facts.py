"""What tells one run from another: the collection, the settings, the versions, the memory."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from jkqa.bench.dataset import Dataset
from jkqa.bench.signals import K1, K3, B
from jkqa.protocols import Encoder
from jkqa.tokenize import TOKENIZER
from jkqa.version import __version__

STEMMER = "Snowball, English (PyStemmer)"
_LIBRARIES = (
    "numpy ir_measures pytrec-eval-terrier PyStemmer onnxruntime tokenizers sentence-transformers"
).split()


def dataset_facts(dataset: Dataset) -> dict[str, Any]:
    """The collection's name, sizes and hashes, and what is odd about it."""
    return {
        "name": dataset.name,
        "documents": len(dataset.ids),
        "queries": len(dataset.queries),
        "judged_queries": len(dataset.qrels),
        "judgements": sum(len(own) for own in dataset.qrels.values()),
        "corpus_sha256": dataset.sha256,
        "judged_sha256": dataset.judged_sha256,
        "notices": list(dataset.notices),
    }


def lexical_facts() -> dict[str, Any]:
    """How BM25 was set."""
    return {"k1": K1, "b": B, "k3": K3, "tokenizer": TOKENIZER, "stemmer": STEMMER}


def model_facts(mind: Encoder) -> dict[str, Any]:
    """Which model it was; texts are cut at its window."""
    return {"model": mind.name, "model_sha256": mind.sha256}


def versions() -> dict[str, str]:
    """jkqa's, Python's and those of the libraries that figures depend on."""
    found = {"jkqa": __version__, "python": platform.python_version()}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def peak_bytes() -> int | None:
    """The most memory that the program held so far; None where the platform does not say."""
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
