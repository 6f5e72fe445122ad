"""Labels of marks that overlap neither each other nor any mark. Pure; all measures in points."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from textwrap import wrap

from jkqa.timeline.bands import Band
from jkqa.timeline.lanes import short

#: (left, top, right, bottom), from the upper left corner of the picture on.
Box = tuple[float, float, float, float]
#: Lines and letters per line that are tried for the labels of a lane, the longest first.
FORMATS = ((6, 46), (4, 44), (3, 40), (2, 40), (2, 30), (1, 44), (1, 32))
_MANY = 45  # a lane with more marks gets labels of one line
_LEAST = 16  # letters; less says nothing
LINE = 1.3  # from line to line, in sizes of the letters
_CLEAR = 2.0  # around marks and labels


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark with its place, the end of its days, its size and the text of its entry."""

    x: float
    y: float
    end: float
    size: float
    text: str

    @property
    def box(self) -> Box:
        """The mark, with the bar of its days."""
        half = self.size / 2
        return self.x - half, self.y - half, self.end + half, self.y + half


@dataclass(frozen=True, slots=True)
class Letters:
    """The size of the letters, and how wide a line of them is."""

    size: float
    measure: Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Label:
    """The lines of a mark's label, where they stand, and the thin line from the mark to them."""

    mark: Mark
    lines: tuple[str, ...]
    box: Box
    leader: Box | None = None


def place(
    marks: Sequence[Mark],
    wanted: Sequence[Mark],
    band: Band,
    width: float,
    letters: Letters,
) -> list[Label]:
    """Labels for as many of the wanted marks as there is room for, all inside the band.

    The longest labels with which all have one are taken, else those which say most: many short
    ones rather than few long ones.
    """
    best: list[Label] = []
    said = 0.0
    for form in FORMATS[5 * (len(wanted) > _MANY) :]:
        found = _with(marks, wanted, band, width, letters, form)
        worth = len(found) * log(form[0] * form[1])
        if worth > said:
            best, said = found, worth
        if len(best) == len(wanted):
            break
    return best


def _with(
    marks: Sequence[Mark],
    wanted: Sequence[Mark],
    band: Band,
    width: float,
    letters: Letters,
    form: tuple[int, int],
) -> list[Label]:
    """Labels of one format.

    Those that must go left come first, then the others from the right: so the line up to a label
    seldom has to pass another label.
    """
    texts, line = {}, LINE * letters.size
    for mark in wanted:
        lines = _lines(mark.text, *form)
        if lines:
            texts[id(mark)] = lines, max(map(letters.measure, lines))
    known = [mark for mark in wanted if id(mark) in texts]
    edge = [m for m in known if m.x + texts[id(m)][1] > width]
    rest = [m for m in reversed(known) if m.x + texts[id(m)][1] <= width]
    taken = [mark.box for mark in marks]
    found = []
    for mark in (*edge, *rest):
        lines, wide = texts[id(mark)]
        for label in _tries(mark, lines, wide, marks, band, width - mark.x, line):
            left, top, right, bottom = label.box
            boxes = [(left - _CLEAR, top, right + _CLEAR, bottom)]
            if label.leader:
                boxes.append(label.leader)
            inside = left >= 0 and right <= width and top >= band.top and bottom <= band.bottom
            if inside and not any(_meet(box, other) for box in boxes for other in taken):
                taken += boxes
                found.append(label)
                break
    return found


def _tries(
    mark: Mark,
    lines: tuple[str, ...],
    wide: float,
    marks: Sequence[Mark],
    band: Band,
    room: float,
    line: float,
) -> Iterator[Label]:
    """Right of the mark, then above all marks of the lane, then below them, then left of it.

    Labels above stand to the right of the line that leads to them, to the left only at the edge.
    """
    high, half = len(lines) * line, mark.size / 2
    beside = mark.end + half + 1.5 * _CLEAR
    yield Label(mark, lines, (beside, mark.y - high / 2, beside + wide, mark.y + high / 2))
    to_left = wide > room
    upper = min(other.y - other.size / 2 for other in marks) - _CLEAR
    lower = max(other.y + other.size / 2 for other in marks) + _CLEAR
    left = mark.x + 1 - wide if to_left else mark.x - 1
    for step in range(int((band.bottom - band.top) / line)):
        bottom, top = upper - step * line, lower + step * line
        leader = (mark.x - 0.4, bottom + 0.1, mark.x + 0.4, mark.y - half - 0.1)
        yield Label(mark, lines, (left, bottom - high, left + wide, bottom), leader)
        leader = (mark.x - 0.4, mark.y + half + 0.1, mark.x + 0.4, top - 0.1)
        yield Label(mark, lines, (left, top, left + wide, top + high), leader)
    before = mark.x - half - 1.5 * _CLEAR
    yield Label(mark, lines, (before - wide, mark.y - high / 2, before, mark.y + high / 2))


def _lines(text: str, most: int, letters: int) -> tuple[str, ...]:
    """The beginning of a text on so many lines; nothing if it would say too little."""
    cut = short(text, most * letters - 2 * (most - 1))
    for length in range(len(cut), 0, -4):
        lines = wrap(short(cut, length), letters, break_on_hyphens=False)
        if len(lines) <= most:
            break
    said = " ".join(lines)
    return () if said.endswith("…") and len(said) < _LEAST else tuple(lines)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
