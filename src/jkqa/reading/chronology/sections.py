"""What the lists of a document with several chronologies are called: the sections of entries."""

import re
from collections.abc import Collection, Sequence

from jkqa.reading.layout.headings import is_heading_shaped
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.bullets import is_item
from jkqa.reading.lines.furniture import is_aside, without_buttons
from jkqa.reading.text.block import Block
from jkqa.reading.units import CHRONOLOGY

_SAYS_NOTHING = re.compile(
    r"\b(?:(?:a|an|the|short|brief|full|detailed|of|key|main|major|important|recent|and|in|for)\b|"
    r"chronolog\w+|time-?\s?lines?|calendar|milestones|sequence|events?|dates?|developments|history"
    r"|what\s+happened(?:\s+when)?|list|part|appendix|annex|date|day|event|entry)\b|[\W\d_]+"
    r"|\b(?:[ivx]{1,4}|[a-d])\b",
    re.IGNORECASE,
)
_SEVERAL = 2


def sections(
    blocks: Sequence[Block], entries: Collection[int], taken: Collection[int]
) -> dict[int, str]:
    """The heading above each entry's list, where several lists have headings that differ.

    A heading that says no more than that a chronology follows is none; ``taken`` are blocks that
    are entries, or headings of years and months.
    """
    found: dict[int, str] = {}
    current = CHRONOLOGY
    last = -1
    for i in sorted(entries):
        above = [j for j in range(last + 1, i) if j not in taken and not is_aside(blocks[j].text)]
        if above and _is_heading(blocks[above[-1]]):
            heading = without_buttons(tidy(blocks[above[-1]].text))
            current = heading if _says_more(heading) else ""
        found[i] = current or CHRONOLOGY
        last = i
    names = set(found.values()) - {CHRONOLOGY}
    return found if len(names) >= _SEVERAL else {}


def _is_heading(block: Block) -> bool:
    return is_heading_shaped(block) and not is_item(block.text)


def _says_more(heading: str) -> bool:
    return bool(_SAYS_NOTHING.sub("", heading).strip())
