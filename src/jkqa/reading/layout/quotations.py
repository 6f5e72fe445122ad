"""Words of others that stand apart from a text: above it, or lifted out of it as pages do."""

import re
from collections.abc import Sequence

from jkqa.reading.lines.bare import unmarked
from jkqa.reading.lines.bullets import bullet
from jkqa.reading.lines.captions import is_speaker
from jkqa.reading.text.block import Block
from jkqa.types import Span

_ASKED = re.compile(
    r"(?:(?:q|question)\s*(?:\d{1,2}\s*)?[:.]|(?:a|answer):)\s*\S.*[?!.]",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"\w+")
_LONGEST = 60  # words of an epigraph
_QUOTED = re.compile(r"[“\"«][^“”\"«»]+[”\"»][.,]?")
_FEW = 4  # words of a quotation
_MANY = 8  # words that two paragraphs have not in common by chance
_NONE = Block(Span(0, 0), 0, "")
_MOST = 32  # words of what is lifted out


def epigraph(blocks: Sequence[Block], i: int) -> int:
    """How many blocks from ``i`` on are an epigraph: words, and behind a dash who said them."""
    lines = [unmarked(line).lstrip("> ") for line in blocks[i].text.split("\n")]
    if sum(len(line.split()) for line in lines) > _LONGEST:
        return 0
    if len(lines) > 1 and is_speaker(lines[-1]):
        return 1
    after, below = (unmarked(b.text) for b in (*blocks[i + 1 : i + 3], _NONE, _NONE)[:2])
    if bullet(lines[0]) or bullet(below):
        return 0  # a list, whose items have dashes
    return 2 if len(lines[0].split()) >= _FEW and is_speaker(after) else 0


def is_asked(text: str) -> bool:
    """Whether a block is a question or an answer of an interview by its mark: ``Q: Why?``."""
    return bool(_ASKED.fullmatch(text))


def lifted(paragraphs: Sequence[str]) -> set[int]:
    """The paragraphs that say nothing but what a longer one says too, as pages repeat a quotation.

    They stand in quotation marks, or are long enough to be no sentence of chance.
    """
    bare = [_bare(text) for text in paragraphs]
    found: set[int] = set()
    for i, text in enumerate(paragraphs):
        count = len(text.split())
        least = _FEW if _QUOTED.fullmatch(unmarked(text)) else _MANY
        longer = (other for other in bare if len(other) > len(bare[i]))
        if least <= count <= _MOST and any(bare[i] in other for other in longer):
            found.add(i)
    return found


def is_lifted(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line in quotation marks, short as a heading, is said in another block too."""
    if not _QUOTED.fullmatch(unmarked(block.text)) or len(block.words) < _FEW:
        return False
    words = _bare(block.text)
    return any(words in _bare(other.text) for other in blocks if other is not block)


def _bare(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.casefold()))} "
