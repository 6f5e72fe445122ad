"""Where a text ends on a page that goes on with comments and other articles."""

import re
from collections.abc import Sequence

from jkqa.reading.layout.headings import is_chronology
from jkqa.reading.layout.prose import LONG, is_paragraph
from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.opening import is_entry
from jkqa.reading.text.block import Block

_COMMENTS = re.compile(
    r"discussion\sabout\sthis\spost|\d+\s(?:comments?|responses?|replies|thoughts\son\s.*)"
    r"|comments?\s\(\d+\)|(?:leave|post|write|add)\sa\s(?:reply|comment).*|join\sthe\s"
    r"(?:conversation|discussion).*|ready\sfor\smore\?",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:(?:related|recommended|latest|trending|popular|further|more|similar|other|top)\s)?"
    r"(?:articles?|stories|posts|content|reads|publications|coverage|news)(?:\s(?:for\syou|now|you\smay\slike))?"
    r"|[\d.,]+k?\sfollowers|related(?:\s\w+)?|recommended(?:\sfor\syou)?|trending|most\s(?:read|popular|viewed|shared)|(?:read|up)\snext"
    r"|more\s(?:from|on|in|like|by)\s.{2,60}|you\s(?:may|might)\salso\s(?:like|enjoy|be\sinterested\sin).*"
    r"|editor(?:['’]s|s['’])\s(?:picks?|choice)|(?:next|previous)\s(?:article|story|post).*",
    re.IGNORECASE,
)
_FEW = 3  # dated lines that may be a chronology


def foot(blocks: Sequence[Block]) -> int:
    """Where that begins which a page has behind an article: the number of blocks without it.

    Comments may be as long as an article, but are less of the page; links to other articles have
    no paragraphs below them. No chronology stands there.
    """
    long = [is_paragraph(block) and len(block.words) >= LONG for block in blocks]
    for i, block in enumerate(blocks):
        above, below = sum(long[:i]), sum(long[i + 1 :])
        line = tidy(block.text).rstrip(":")
        comments = _COMMENTS.fullmatch(line) and below < above
        if not (comments or (above and not below and _OTHERS.fullmatch(line))):
            continue
        after = blocks[i + 1 :]
        listed = sum(is_entry(other.text) for other in after) >= _FEW
        if not (listed or any(is_chronology(other.text) for other in after)):
            return i
    return len(blocks)
