"""Whether a block is a paragraph by its shape."""

from jkqa.reading.lines.captions import is_caption, is_reference
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.lines.imprint import is_imprint
from jkqa.reading.text.block import Block

LONG = 20  # words: nobody writes a heading of this length


def is_prose(block: Block) -> bool:
    """Whether a block has the length or the end of a paragraph."""
    words = len(block.words)
    return words >= LONG or (words >= 4 and bool(SENTENCE_END.search(block.text)))


def is_paragraph(block: Block) -> bool:
    """Whether a block is prose or a table, and none of what stands on a page beside the text."""
    beside = is_furniture(block.text) or is_imprint(block.text)
    if beside or is_caption(block.text) or is_reference(block.text):
        return False
    return is_prose(block) or (block.text.startswith("|") and "\n" in block.text)
