"""What many tests share: the invented article, the encoder, and indexes of both."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import jkqa
from jkqa.encoding.encode import encoder
from jkqa.protocols import Encoder
from jkqa.types import Document

ROOT = Path(__file__).parents[1]
STRAITS = Path(__file__).parent / "articles" / "straits-2031.txt"
ORIGINAL = ROOT.parent / "shared" / "article" / "japan-korea-2024-may-dec.txt"
LOCATORS = ORIGINAL.with_name("locators.tsv")

settings.register_profile(
    "jkqa", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("jkqa")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or touches the workspace or cache of whoever runs it."""
    monkeypatch.setenv("JKQA_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("JKQA_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def straits() -> Document:
    return jkqa.read(STRAITS)


@pytest.fixture(scope="session")
def mind() -> Encoder:
    return encoder()


@pytest.fixture(scope="session")
def index(straits: Document) -> jkqa.Index:
    """The invented article, indexed."""
    return jkqa.build(straits)


@pytest.fixture(scope="session")
def bundled() -> jkqa.Index:
    """The committed index of the bundled corpus."""
    return jkqa.load(ROOT / "indexes" / "default")
