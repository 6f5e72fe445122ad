"""What kind of answer a question expects, and where a text has one. Pure."""

from jkqa.expect.alike import alike
from jkqa.expect.amounts import currencies
from jkqa.expect.asked import Ask, ask_of
from jkqa.expect.counted import PEOPLE
from jkqa.expect.described import described
from jkqa.expect.found import found_in, sought_by
from jkqa.expect.named import Name, names
from jkqa.expect.offices import is_another, offices
from jkqa.expect.parts import (
    asks_in_turn,
    asks_of_each,
    asks_several,
    asks_which_first,
    parts_of,
    refers_back,
)
from jkqa.expect.sought import Found, Lore, Sought
from jkqa.expect.wordings import Expected

__all__ = [
    "PEOPLE",
    "Ask",
    "Expected",
    "Found",
    "Lore",
    "Name",
    "Sought",
    "alike",
    "ask_of",
    "asks_in_turn",
    "asks_of_each",
    "asks_several",
    "asks_which_first",
    "currencies",
    "described",
    "found_in",
    "is_another",
    "names",
    "offices",
    "parts_of",
    "refers_back",
    "sought_by",
]
