"""Whether a text was wrapped by hand, at which width, and which of its lines go on in the next.

Lists, menus and headings stand among wrapped paragraphs, so no vote of all lines decides: a line
within a sentence whose next begins in small letters is proof, and the proofs show the width.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jkqa.reading.lines.bullets import begins_item, bullet
from jkqa.reading.lines.captions import begins_caption, is_credit, is_reference
from jkqa.reading.lines.contents import is_of_contents
from jkqa.reading.lines.endings import HANGING, SENTENCE_END
from jkqa.reading.lines.opening import is_date, is_entry, opens

WIDEST = 130  # columns: beyond it nobody wraps by hand
_NARROWEST = 36  # columns: shorter lines are a list
_SHORT = 0.6  # of the width: so much of it a line within a paragraph has
_NARROW = 0.65  # of the width: so much of it a column beside another has
_MANY = 5  # proofs of a second width
_WORD = 15  # columns, which a line may be longer than the longest proof
_HEADING = 12  # words, at the most
_BLANK = re.compile(r"[ \t]")  # where a line may break
_NAME = r"(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z][\w'’-]+"
_LONE = re.compile(rf"(?:By\s+)?{_NAME}")
_BYLINE = re.compile(rf"(?:By|BY)\s+{_NAME}")
_NOTE = re.compile(r"(?:\[\d{1,3}(?:,\s?\d{1,3})*\])+")  # that a broken line left alone
_LABEL = re.compile(r"[A-Z][A-Za-z]+(?:[ -][A-Za-z]+){0,3}:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text without outer space, and the column where it begins."""

    text: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Wrapping:
    """The width of a text; ``least``: what a line and the word behind it have at the least.

    ``narrow``: that of most of the text, where a part such as an abstract is much wider.
    """

    width: int
    least: float
    everywhere: bool = True
    narrow: "Wrapping | None" = None

    def ends(self, lines: Sequence[Line]) -> list[int]:
        """The lines of a stretch without blank lines at which its blocks end."""
        if self.narrow and longest(lines) <= self.narrow.width + _WORD:
            return self.narrow.ends(lines)
        proven = self.everywhere or any(_proves(*pair) for pair in pairwise(lines))
        if longest(lines) > WIDEST or not proven:
            return list(range(len(lines)))
        labels = _is_labelled(lines)
        ends, begin = [], 0
        for i in range(len(lines) - 1):
            label = labels and bool(_LABEL.match(lines[i + 1].text))
            if label or not self._goes_on(lines, i, begin):
                ends.append(i)
                begin = i + 1
        return [*ends, len(lines) - 1]

    def _goes_on(self, lines: Sequence[Line], i: int, begin: int) -> bool:
        first, line, after = lines[begin], lines[i], lines[i + 1]
        if _opens(after.text, line.text, first.text):
            return False
        if _NOTE.fullmatch(after.text):
            return True
        if is_of_contents(line.text) or is_of_contents(after.text):
            return False
        deeper = after.column > line.column
        if begins_item(after.text, line.text, first.text, deeper=deeper):
            return False
        if after.column > first.column and (bullet(first.text) or is_entry(first.text)):
            return True
        if len(line.text) > self.width + 2 * _WORD:
            return False
        if _within_sentence(line.text, after.text) or (i > begin and line.text.endswith(",")):
            return i > begin or len(line.text) >= _SHORT * self.width
        return self._is_full(line, after) and not self._heads(lines, i + 1)

    def _is_full(self, line: Line, after: Line) -> bool:
        taken = _taken(line.text, after.text)
        long = len(line.text) >= _SHORT * self.width
        return taken > self.width or (long and taken >= self.least)

    def _heads(self, lines: Sequence[Line], i: int) -> bool:
        """Whether a line is the heading of what follows it, or a name below another line."""
        above, here = lines[i - 1].text, lines[i].text
        if i + 1 >= len(lines) or SENTENCE_END.search(here) or is_credit(here):
            return False
        below = lines[i + 1].text
        if here[:1].islower() or below[:1].islower() or self._is_full(lines[i], lines[i + 1]):
            return False
        if SENTENCE_END.search(above):
            return len(here.split()) <= _HEADING
        new = HANGING.search(above) or opens(below, here, here) or bullet(below)
        return bool(_LONE.fullmatch(here)) and not new


def wrapping(stretches: Sequence[Sequence[Line]]) -> Wrapping | None:
    """How a text was wrapped by hand, or None where its lines are paragraphs.

    ``stretches``: its lines, parted at the blank ones.
    """
    narrow = [lines for lines in stretches if longest(lines) <= WIDEST]
    proofs = [pair for lines in narrow for pair in pairwise(lines) if _proves(*pair)]
    width = max((len(line.text) for line, _ in proofs), default=0)
    longer = sum(len(x.text) > width + _WORD for lines in narrow for x in lines if _is_worded(x))
    if width >= _NARROWEST and longer <= len(proofs):
        everywhere = len(narrow) == len(stretches)
        lower = [pair for pair in proofs if len(pair[0].text) <= _NARROW * width]
        two = len(lower) >= _MANY and 2 * len(lower) >= len(proofs)
        columns = _proven(lower, everywhere) if two else None
        return replace(_proven(proofs, everywhere), narrow=columns)
    return _voted(stretches)


def _proven(proofs: Sequence[tuple[Line, Line]], everywhere: bool) -> Wrapping:
    width = max(len(line.text) for line, _ in proofs)
    taken = min(_taken(line.text, after.text) for line, after in proofs)
    return Wrapping(width, max(_SHORT * width, min(taken, width + 1)), everywhere)


def longest(lines: Sequence[Line]) -> int:
    """The length of the longest line; addresses of pages, which nobody can break, are none."""
    return max((len(line.text) for line in lines if _is_worded(line)), default=0)


def _opens(after: str, line: str, first: str) -> bool:
    """Whether a line begins an entry or a caption, is a row or a byline; no entry within a note."""
    row = "\t" in after or " | " in after
    if row or _BYLINE.fullmatch(after) or (begins_caption(after) and SENTENCE_END.search(line)):
        return True
    return opens(after, line, first) and not is_reference(first)


def _is_worded(line: Line) -> bool:
    return len(line.text.split()) > 2


def _is_labelled(lines: Sequence[Line]) -> bool:
    """Whether the lines are ``From: ...``, ``To: ...``, as above a letter or a report."""
    labels = sum(bool(_LABEL.match(line.text)) for line in lines)
    return labels > 1 and bool(_LABEL.match(lines[0].text)) and 2 * labels >= len(lines)


def _taken(line: str, after: str) -> int:
    """The columns that a line would have with the first word of the next."""
    return len(line) + 1 + len(_BLANK.split(after, 1)[0])


def _within_sentence(line: str, after: str) -> bool:
    if HANGING.search(line):
        return True
    return after[:1].islower() and not SENTENCE_END.search(line)


def _proves(line: Line, after: Line) -> bool:
    """Whether a sentence plainly goes on from a line to the next."""
    if not _within_sentence(line.text, after.text) or len(line.text.split()) < 4:
        return False
    return not (is_date(line.text) or opens(after.text, line.text, line.text))


def _voted(stretches: Sequence[Sequence[Line]]) -> Wrapping | None:
    """Where there is no proof, most lines that go on must be long."""
    width = max(map(longest, stretches), default=0)
    goes_on = [
        (line.text, after.text)
        for lines in stretches
        for line, after in pairwise(lines)
        if not (is_date(line.text) or opens(after.text, line.text, line.text))
    ]
    if len(goes_on) < 4 or width > WIDEST:
        return None
    full = sum(len(line) > _SHORT * width for line, _ in goes_on)
    return Wrapping(width, _SHORT * width) if full > 0.5 * len(goes_on) else None
