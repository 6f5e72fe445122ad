"""Tables of general vocabulary, in files that a user can extend."""

import tomllib
from importlib.resources import files
from pathlib import Path

from jkqa.errors import ReadError
from jkqa.names import Aliases


def read_aliases(own: Path | None = None) -> Aliases:
    """The alias table, with the user's own file before it. Raises ReadError for a bad file."""
    packaged = (files("jkqa.tables") / "aliases.toml").read_text("utf-8")
    groups = _groups(packaged, "aliases.toml")
    if own and own.is_file():
        groups = _groups(own.read_text("utf-8"), str(own)) + groups
    return Aliases.of(groups)


def _groups(text: str, name: str) -> list[list[str]]:
    try:
        tables = tomllib.loads(text)
        groups = [group for table in tables.values() for group in table["groups"]]
    except (tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise ReadError(
            f'{name}: not an alias table ({error}); expected [name] and groups = [["ROK", ...]].'
        ) from None
    if not all(isinstance(g, list) and all(isinstance(n, str) for n in g) for g in groups):
        raise ReadError(f'{name}: each group must be a list of names: ["South Korea", "ROK"].')
    return groups
