"""Sentences in which there is nothing that could be checked. Pure."""

from jkqa.claims.details import Details
from jkqa.tokenize import term_of

_VAGUE = frozenset(
    map(
        term_of,
        """nothing anything something everything thing else other more further happen occur place
        follow matter well good bad true case know say know much little change end all
        way""".split(),
    )
)


def tells_nothing(said: Details) -> bool:
    """Whether a sentence names nothing and says nothing of anything: "Nothing else happened"."""
    details = said.names or said.numbers or said.times
    return not details and _VAGUE.issuperset(said.content)
