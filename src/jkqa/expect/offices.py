"""What somebody is: the office that a text gives a name. Pure."""

from collections.abc import Iterable, Sequence

from jkqa.expect.named import Name
from jkqa.names import TITLES, simple
from jkqa.tokenize import STOP_WORDS, Token, tokens

#: Offices that nobody is called by who does not hold them; a diplomat may be many things.
_OFFICES = frozenset(
    """president prime minister foreign defense finance trade labor justice interior king queen
    emperor chancellor governor mayor ambassador opposition party judge""".split()
)
#: One way of writing what an office is called by.
SPELT = {"premier": "prime", "defence": "defense", "labour": "labor", "envoy": "ambassador"}
#: What ministers are for, each as it may be written.
PORTFOLIOS = tuple(
    """foreign|external finance|treasury defense|defence trade|commerce labor|labour justice
    interior|home energy transport agriculture|farm education health environment economy|economic
    culture science fisheries tourism industry infrastructure budget welfare water mining security
    immigration housing""".split()
)
_PEOPLE = ("titled", "person", "perhaps")


def offices(names: Sequence[Name], text: str) -> list[tuple[Name, frozenset[str]]]:
    """The people of a text with an office right before the name, and the words of it."""
    run = simple(tokens(text))
    starts = {token.span.start: at for at, token in enumerate(run)}
    found = [
        (name, _before(run[: starts[name.span.start]], text, name.span.start))
        for name in names
        if name.sort in _PEOPLE
    ]
    return [(name, office) for name, office in found if office]


def _before(run: Sequence[Token], text: str, end: int) -> frozenset[str]:
    """The words of the office that ends where a name begins: "the opposition leader, Lee"."""
    words = set()
    for token in reversed(run):
        if set(".;:()") & set(text[token.span.end : end]) or not (
            token.word in TITLES or token.word in STOP_WORDS
        ):
            break
        if token.word in ("a", "an"):  # "under a President Lee": he is none
            return frozenset()
        word = SPELT.get(token.word, token.word)
        words |= {word} & _OFFICES
        end = token.span.start
    return frozenset(words)


def is_another(office: frozenset[str], held: Iterable[frozenset[str]]) -> bool:
    """Whether somebody holds offices, and none of them is this one or may be."""
    known = list(held)
    return bool(known) and not any(office <= other or other <= office for other in known)
