"""Who holds which office, as the documents have it: "Defence Minister Lekkas", of Lekkas."""

from collections.abc import Iterator, Sequence

from jkqa.events.event import Event
from jkqa.events.phrases import Phrase, has_run, lemmas
from jkqa.events.scope import STRONG
from jkqa.names import simple
from jkqa.retrieval import Retriever
from jkqa.tokenize import Token, tokens
from jkqa.wants.wording import LESSER

#: The term of "minister".
MINISTER = "minist"
_TITLE = 3  # words before "minister": "vice foreign"
_MOST = 4  # words of a name
_JOINS = frozenset({"and"})


def titled(retriever: Retriever, offices: Sequence[Phrase]) -> frozenset[tuple[str, ...]]:
    """The names, as terms, that any unit has right behind one of the offices."""
    return frozenset(
        name
        for unit in retriever.units
        for name in _names(simple(tokens(unit.text)), unit.text, offices)
    )


def is_named(event: Event, names: frozenset[tuple[str, ...]]) -> bool:
    """Whether an entry names one of them by the whole name, or by the last word of it alone."""
    scoped = event.scoped
    whole = any(
        scoped.depths[at] != STRONG
        for name in names
        for at in has_run(scoped.terms, name)
        if len(name) > 1
    )
    return whole or any(
        scoped.depths[at] != STRONG and event.stands_alone(at)
        for last in {name[-1] for name in names}
        for at in has_run(scoped.terms, (last,))
    )


def is_lesser(terms: Sequence[str], at: int) -> bool:
    """Whether words before an office make it another: a vice minister, a prime minister."""
    before = terms[max(at - _TITLE, 0) : at]
    prime = terms[at] == MINISTER and before[-1:] == ("prime",)
    return prime or any((term,) in LESSER for term in before)


def _names(run: Sequence[Token], text: str, offices: Sequence[Phrase]) -> Iterator[tuple[str, ...]]:
    """The names right behind an office, and those that "and" joins to one behind a plural."""
    terms = lemmas(run)
    for office in offices:
        for at in has_run(terms, office):
            end = at + len(office)
            if is_lesser(terms, at):
                continue
            name = _name(run, text, end)
            if name:
                yield name
            behind = end + len(name)
            if name and run[end - 1].word.endswith("s") and _word(run, behind) in _JOINS:
                other = _name(run, text, behind + 1)
                if other:
                    yield other


def _name(run: Sequence[Token], text: str, at: int) -> tuple[str, ...]:
    """The words of a name that begins at a token, as terms; () where none does."""
    end = at
    while end < min(at + _MOST, len(run)) and run[end].capital and _touches(run, text, end):
        end += 1
    return tuple(token.term for token in run[at:end])


def _touches(run: Sequence[Token], text: str, at: int) -> bool:
    """Whether nothing but a blank or a hyphen stands before a token."""
    return text[run[at - 1].span.end : run[at].span.start] in (" ", "-", "‐")


def _word(run: Sequence[Token], at: int) -> str:
    return run[at].word if at < len(run) else ""
