"""Which words a corpus has with a capital, and which small. Pure."""

from collections.abc import Iterable

from jkqa.sentences import sentences
from jkqa.tokenize import tokens
from jkqa.types import Unit


def cases(units: Iterable[Unit]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that stand with a capital inside sentences, and those that stand small."""
    proper, lower = set[str](), set[str]()
    for unit in units:
        starts = {span.start for span in sentences(unit.text)}
        for token in tokens(unit.text):
            if not token.capital:
                lower.add(token.word)
            elif token.span.start not in starts:
                proper.add(token.word)
    return frozenset(proper - lower), frozenset(lower)
