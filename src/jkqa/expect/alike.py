"""Words for one kind of thing: a lorry is a truck, and an airline a carrier. Pure."""

from functools import lru_cache

from jkqa.expect.nouns import ALIKE, BODIES_ALIKE, NAMED_ALIKE
from jkqa.tokenize import term_of

#: What is counted, what has a name, and bodies, as groups of terms.
COUNTED, NAMED, BODIES = (
    tuple(frozenset(term_of(word) for word in group) for group in groups)
    for groups in (ALIKE, NAMED_ALIKE, BODIES_ALIKE)
)


@lru_cache(maxsize=1024)
def alike(term: str, *sorts: tuple[frozenset[str], ...]) -> frozenset[str]:
    """A term with those of the same kind, among groups of some sorts, or of all."""
    groups = (group for sort in sorts or (COUNTED, NAMED, BODIES) for group in sort)
    return frozenset({term}).union(*(group for group in groups if term in group))
