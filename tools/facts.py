"""Hold a restatement against its original, unit by unit: no number and no name may be lost.

    python tools/facts.py ORIGINAL RESTATED

A fact is a word with a digit in it, a number word, or a word that the original never writes in
lower case. Each must stand in the unit of the same locator, itself or under an alias. What is
rightly missing is listed by hand in tools/facts-exceptions.toml. Exit 1 if anything else is.
"""

import sys
import tomllib
from pathlib import Path

from jkqa.names import Aliases, Vocabulary, simple
from jkqa.reading import read
from jkqa.tables import read_aliases
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Entry, Unit

EXCEPTIONS = Path(__file__).with_name("facts-exceptions.toml")


def facts(unit: Unit, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a unit that state a name or a number."""
    found = []
    for token in simple(tokens(unit.text)):
        number = any(c.isdigit() for c in token.term)
        name = token.capital and vocabulary.is_name(token.word) and token.word not in STOP_WORDS
        if number or name:
            found.append(token)
    return found


def missing(original: Unit, restated: Unit, vocabulary: Vocabulary, aliases: Aliases) -> list[str]:
    """The facts of ``original`` that ``restated`` lacks, as written."""
    run = simple(tokens(original.text))
    theirs = [token.term for token in simple(tokens(restated.text))]
    excused: set[Token] = set()
    for i in range(len(run)):
        length, group = aliases.match(run[i:], original.text)
        if any(has_run(theirs, phrase) for phrase in group):
            excused.update(run[i : i + length])
    return [
        token.span.of(original.text)
        for token in facts(original, vocabulary)
        if token.term not in theirs and token not in excused
    ]


def has_run(terms: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether the terms have the phrase in a row."""
    return any(tuple(terms[i : i + len(phrase)]) == phrase for i in range(len(terms)))


def main(original_path: str, restated_path: str) -> int:
    """Print every fact lost, and every exception that is none any more."""
    original, restated = read(original_path), read(restated_path)
    aliases, vocabulary = read_aliases(), Vocabulary(u.text for u in original.units)
    allowed = tomllib.loads(EXCEPTIONS.read_text("utf-8"))
    units = {unit.locator: unit for unit in restated.units}
    wrong = 0
    for unit in original.units:
        other = units.get(unit.locator)
        if other is None or other.section != unit.section or dates(other) != dates(unit):
            print(f"{unit.locator}: no such unit in the restatement, or elsewhere in it")
            wrong += 1
            continue
        lost = missing(unit, other, vocabulary, aliases)
        excused = allowed.get(unit.locator, {})
        for word in lost:
            if word not in excused:
                print(f"{unit.locator}: {word!r} is lost")
                wrong += 1
        for word in set(excused) - set(lost):
            print(f"{unit.locator}: the exception {word!r} is not needed any more")
            wrong += 1
    for locator in units.keys() - {unit.locator for unit in original.units}:
        print(f"{locator}: not in the original")
        wrong += 1
    print(f"{wrong} facts to mend")
    return 1 if wrong else 0


def dates(unit: Unit) -> object:
    """The days of an entry."""
    return unit.dates if isinstance(unit, Entry) else None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
