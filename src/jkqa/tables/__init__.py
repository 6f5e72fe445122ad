"""Tables of general vocabulary, in files that a user can extend."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from jkqa.claims.families import Families
from jkqa.claims.polarity import Opposites
from jkqa.errors import ReadError
from jkqa.events.countries import Countries
from jkqa.events.kinds import Kinds
from jkqa.names import Aliases

Made = TypeVar("Made")
_KIND_FIELDS = {"label", "asked", "nouns", "verbs", "includes", "undoes", "of", "roles"}


@dataclass(frozen=True, slots=True)
class Tables:
    """Names that mean the same, kinds of events, countries, opposites, and acts told in few ways.

    ``synonyms`` are the aliases and further words, for questions that ask for sets; ``regions`` the
    countries of parts of the world, by their adjectives.
    """

    aliases: Aliases
    synonyms: Aliases
    kinds: Kinds
    countries: Countries
    opposites: Opposites
    families: Families
    regions: Mapping[str, frozenset[str]]


def read_tables(own: Path | None = None) -> Tables:
    """The tables, each with the file of that name in the folder ``own``. Raises ReadError."""
    return Tables(
        read_aliases(own and own / "aliases.toml"),
        _synonyms(own),
        _read("kinds.toml", own, _kinds),
        _read("countries.toml", own, _countries),
        _read("opposites.toml", own, Opposites.of),
        _read("families.toml", own, Families.of),
        _read("regions.toml", own, _regions),
    )


def read_aliases(own: Path | None = None) -> Aliases:
    """The alias table, with the user's own file before it. Raises ReadError for a bad file."""
    return Aliases.of(_grouped("aliases.toml", own))


def _synonyms(folder: Path | None) -> Aliases:
    """The aliases and the synonyms; groups that share a name become one."""
    merged: list[list[str]] = []
    for name in ("aliases.toml", "synonyms.toml"):
        for group in _grouped(name, folder and folder / name):
            shared = next((own for own in merged if set(own) & set(group)), None)
            if shared is None:
                merged.append(list(group))
            else:
                shared.extend(word for word in group if word not in shared)
    return Aliases.of(merged)


def _grouped(name: str, own: Path | None) -> list[list[str]]:
    groups = _groups(_packaged(name), name)
    if own and own.is_file():
        groups = _groups(own.read_text("utf-8"), str(own)) + groups
    return groups


def _read(name: str, own: Path | None, make: Callable[[list[dict[str, Any]]], Made]) -> Made:
    """The packaged table and the user's, which comes last, made into one."""
    tables = [tomllib.loads(_packaged(name))]
    path = own / name if own else None
    if not path or not path.is_file():
        return make(tables)
    try:
        return make([*tables, tomllib.loads(path.read_text("utf-8"))])
    except (tomllib.TOMLDecodeError, TypeError, KeyError, AttributeError, ValueError) as error:
        raise ReadError(f"{path}: {error}; see {name} in the package for its form.") from None


def _packaged(name: str) -> str:
    return (files("jkqa.tables") / name).read_text("utf-8")


def _kinds(tables: list[dict[str, Any]]) -> Kinds:
    """Later tables add words to a kind, or kinds."""
    merged: dict[str, dict[str, Any]] = {}
    for table in tables:
        for name, row in table.items():
            unknown = sorted(set(row) - _KIND_FIELDS)
            if unknown:
                raise ValueError(f"the kind {name!r} has no field {unknown[0]!r}")
            held = merged.setdefault(name, {})
            for field, value in row.items():
                if isinstance(value, list) and not all(isinstance(word, str) for word in value):
                    raise TypeError(f"{name}.{field} must be a list of words")
                held[field] = held.get(field, []) + value if isinstance(value, list) else value
    return Kinds(merged)


def _countries(tables: list[dict[str, Any]]) -> Countries:
    rows = [row for table in reversed(tables) for row in table["countries"]]
    return Countries.of(rows)


def _regions(tables: list[dict[str, Any]]) -> dict[str, frozenset[str]]:
    """Later tables add countries to a part of the world, or parts."""
    merged: dict[str, frozenset[str]] = {}
    for name, countries in (row for table in tables for row in table.items()):
        if not isinstance(countries, list) or not all(isinstance(one, str) for one in countries):
            raise TypeError(f"{name} must be a list of countries")
        merged[name.lower()] = merged.get(name.lower(), frozenset()).union(countries)
    return merged


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
