"""Where things are: what is bundled, and the user's workspace."""

import hashlib
import os
from pathlib import Path


def bundled() -> Path:
    """The folder of the bundled ``corpus`` and ``indexes``: in the package, else in the project."""
    packaged = Path(__file__).parents[1] / "bundled"
    return packaged if packaged.is_dir() else Path(__file__).parents[3]


def home_folder(home: str | Path | None = None) -> Path:
    """The workspace: as given, else ``JKQA_HOME``, else the platform's data folder."""
    given = home or os.environ.get("JKQA_HOME")
    if given:
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("jkqa", appauthor=False))


def corpus() -> dict[str, Path]:
    """The bundled files by document id."""
    return {path.stem: path for path in sorted((bundled() / "corpus").glob("*.md"))}


def bundled_index() -> Path:
    """The folder of the bundled index."""
    return bundled() / "indexes" / "default"


def file_hash(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def bundled_exports() -> Path:
    """The folder of the exports that travel with jkqa, one for the default model."""
    return Path(__file__).parents[1] / "encoding" / "exports"


def cache_folder(of: str = "exports") -> Path:
    """Where exports, or others, are kept: ``JKQA_CACHE``, else the platform's cache folder."""
    given = os.environ.get("JKQA_CACHE")
    if given:
        return Path(given).expanduser() / of
    import platformdirs

    return Path(platformdirs.user_cache_dir("jkqa", appauthor=False)) / of
