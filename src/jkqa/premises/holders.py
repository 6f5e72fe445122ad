"""Whose office a question asks about, where the quotes tell of the office and of nobody in it."""

import re
from collections.abc import Callable, Iterator, Sequence

from jkqa.expect import Name
from jkqa.premises.absent import Absent
from jkqa.premises.owners import PEOPLE
from jkqa.sentences import sentences

_OFFICES = (
    r"secretary[- ]general|director[- ]general|president|prime minister|premier|minister|ambassador"
    r"|envoy|commissioner|governor|mayor|chancellor|spokes(?:man|woman|person)|chair(?:man|woman)?"
    r"|commander|captain|consul|director|rector|secretary|judge|coordinator"
)
_ASKED = re.compile(
    r"^\W*who(?:['’]s|\s+(?:is|was|became|becomes|has\s+become|will\s+be(?:come)?))\s+"
    r"(?:(?:appointed|named|elected|chosen|made)\s+)?(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,4}?"
    rf"(?P<office>{_OFFICES})\b",
    re.IGNORECASE,
)


def unheld(
    question: str, quotes: Sequence[str], names_of: Callable[[str], Sequence[Name]]
) -> Iterator[Absent]:
    """The office whose holder a question asks for, if no sentence that has it names anybody."""
    asked = _ASKED.search(question)
    if not asked:
        return
    office = re.compile(rf"\b{re.escape(asked['office'])}", re.IGNORECASE)
    said = (span.of(quote) for quote in quotes for span in sentences(quote))
    having = [sentence for sentence in said if office.search(sentence)]
    if having and not any(n.sort in PEOPLE for s in having for n in names_of(s)):
        yield Absent(asked["office"], "nameless")
