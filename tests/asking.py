"""Small documents to ask, and questions held against units, for several tests."""

from collections.abc import Sequence
from pathlib import Path

import jkqa
from jkqa.evidence.held import Support
from jkqa.evidence.support import Inquiry
from jkqa.expect import Lore, ask_of
from jkqa.ground import cite
from jkqa.premises import Absent, Premises

BODY = "The talks went on through the spring."
#: That ordinary words are no names, which words mean ships, where Tokyo is, what korels are, that
#: Japan is a country, the Constance Bell is a thing and Tokyo a capital.
LORE = Lore(
    frozenset({"japan", "japanes", "korea", "korean", "south"}),
    {"party", "grain", "agreement", "ask", "relatives", "workers", "some"}.__contains__,
    lambda text: frozenset(
        {"Tokyo": "Japan"}.get(word, word)
        for word in text.strip("?.").split()
        if word in ("Japan", "Tokyo", "Korea")
    ),
    lambda term: frozenset({"ship", "vessel"} if term == "ship" else {term}),
    {"korel", "won"}.__contains__,
    lambda name: name == ("japan",),
    lambda name: name == "Constance Bell",
    lambda name: name == ("tokyo",),
)


def built(folder: Path, *entries: str, body: Sequence[str] = (BODY,)) -> jkqa.Index:
    """An article of these paragraphs, with a chronology of these entries."""
    path = folder / "rounds.txt"
    parts = ("Rounds of Talks", "By Ada Brandt", *body, "CHRONOLOGY", *entries)
    path.write_text("\n\n".join(parts) + "\n", "utf-8")
    return jkqa.build(path)


def places(answer: jkqa.Answer) -> list[str]:
    """The locators of the entries in an answer."""
    return [str(hit.locator) for hit in answer.entries]


def numbers_of(index: jkqa.Index, *locators: str) -> list[int]:
    return [index.number_of(index.unit(locator)) for locator in locators]


def absent(index: jkqa.Index, question: str, numbers: Sequence[int]) -> tuple[Absent, ...]:
    return Premises(index, question, question).absent(tuple(numbers))


def lacking(index: jkqa.Index, question: str, *locators: str) -> set[str]:
    """The sorts of what the units, taken together, lack."""
    return {a.sort for a in absent(index, question, numbers_of(index, *locators))}


def inquiry(index: jkqa.Index, question: str) -> Inquiry:
    evidence = index.score(question)
    return Inquiry(index, question, evidence, index.ranked(evidence, 10), ask_of(question))


def held(index: jkqa.Index, question: str, *locators: str) -> Support:
    """The question, held against whole units."""
    units = [index.unit(locator) for locator in locators]
    return inquiry(index, question).support(
        [cite(index.document(unit.document), unit, unit.quotable, 1) for unit in units]
    )
