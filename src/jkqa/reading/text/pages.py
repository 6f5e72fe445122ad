"""The lines of printed pages: running heads and page numbers out, what they part together.

A text that was taken from a PDF has them between its paragraphs, and within them. A page number is
known by its neighbours: numbers that rise by one, a page apart.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.endings import HANGING, SENTENCE_END
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.opening import dated, opens
from jkqa.reading.text.columns import parted
from jkqa.reading.text.footnotes import notes_of_pages
from jkqa.reading.text.hyphens import rejoined
from jkqa.reading.text.printed import edges_of_a_print
from jkqa.reading.text.wrapping import WIDEST
from jkqa.types import Notice

_LONE = re.compile(r"(?P<head>)[-\u2010-\u2015\[(\s]*(?P<number>\d{1,4})[-\u2010-\u2015\])\s]*")
_NAMED = re.compile(
    r"(?P<head>)(?:page|p\.)\s*(?P<number>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE
)
_STROKE = r"\s+[|•·]\s+"
_BESIDE = tuple(  # 62    SOUND REVIEW | MAY 2031; 62 | Sound Review
    re.compile(form)
    for form in (
        r"(?P<number>\d{1,4})\s{3,}(?P<head>[^\s|].*)",
        rf"(?P<number>\d{{1,4}}){_STROKE}(?P<head>[^\s|][^|]*)",
        r"(?P<head>[^\s|].*?)\s{3,}(?P<number>\d{1,4})",
        rf"(?P<head>[^\s|][^|]*?){_STROKE}(?P<number>\d{{1,4}})",
    )
)
_OF = re.compile(r"page\s*\d{1,4}\s*(?:of|/)\s*\d{1,4}", re.IGNORECASE)
_NEAR = 8  # lines that show how wide a text is set
_SHORT = 0.6  # of the longest: so much of it a line that goes on has
_PAGE = 5  # lines, at the least
_HEAD = 12  # words, at the most
_NUMBERED_HEAD = 24  # where a number at its side rises


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and its number in the file; ``turns`` where a new page begins with it."""

    text: str
    number: int
    turns: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line that looks like the head or foot of a page."""

    at: int
    number: int
    head: str


def without_pages(text: str) -> tuple[str, tuple[int, ...], tuple[Notice, ...]]:
    """The text without heads and feet of pages, the file's number of each line, and notices.

    A paragraph, a sentence or a word that a page's end parted is whole again. A text without
    pages and split words comes back as it is.
    """
    lines = [
        _Line(part, number, turns=i > 0)
        for number, raw in enumerate(text.split("\n"), start=1)
        for i, part in enumerate(raw.split("\f"))
    ]
    lines, columns = _in_one_column(lines)
    out = _furniture(lines)
    notes = notes_of_pages([line.text for line in lines], _pages(lines, out))
    if notes:
        out |= notes
        out |= _beside(lines, out)
    kept = _together(lines, out)
    texts, words = rejoined([line.text for line in kept])
    notices = [*columns]
    for what, some in (("heads and feet of pages", out - notes), ("notes at their feet", notes)):
        if some:
            first = lines[min(some)]
            said = f"left out as {what}: {len(some)} lines like {tidy(first.text)[:80]!r}"
            notices.append(Notice(first.number, said))
    if words:
        at, word = words[0]
        said = f"words split at the ends of lines, put together: {len(words)}, e.g. {word!r}"
        notices.append(Notice(kept[at].number, said))
    whole = [(new, line.number) for new, line in zip(texts, kept, strict=True) if new is not None]
    return "\n".join(new for new, _ in whole), tuple(at for _, at in whole), tuple(notices)


def _in_one_column(lines: list[_Line]) -> tuple[list[_Line], list[Notice]]:
    """The lines of pages in two columns, the right one below the left, and what to say of them."""
    turns = [i for i, line in enumerate(lines) if line.turns]
    found: list[_Line] = []
    pages = 0
    for begin, end in pairwise([0, *turns, len(lines)]):
        page = lines[begin:end]
        order = parted([line.text for line in page])
        pages += order is not None
        if order is None:
            found.extend(page)
            continue
        last = -1
        for i, text in order:
            found.append(replace(page[i], text=text, turns=page[i].turns or i < last))
            last = i
    count = f"{pages} page{'s' * (pages > 1)}"
    said = f"set in two columns on {count}; read the left one first, then the right one"
    return found, [Notice(lines[0].number, said)] if pages else []


def _furniture(lines: Sequence[_Line]) -> set[int]:
    """Which lines are heads and feet of pages."""
    edges = _edges(lines)
    marks = [mark for i, line in enumerate(lines) if (mark := _mark(i, line.text))]
    chains = [chain for chain in _chains(marks, edges) if _are_pages(lines, chain, edges)]
    out = {mark.at for chain in chains for mark in chain}
    out |= {i for i, line in enumerate(lines) if _OF.fullmatch(line.text.strip())}
    heads = {mark.head for chain in chains for mark in chain if mark.head}
    out |= {i for i, line in enumerate(lines) if _shape(_before_roman(line.text)) in heads}
    out |= _repeated(lines, edges) | edges_of_a_print([line.text for line in lines])
    return out | _beside(lines, out)


def _pages(lines: Sequence[_Line], out: set[int]) -> list[list[int]]:
    """The lines with words of each page, without its head and foot."""
    pages: list[list[int]] = [[]]
    for i, line in enumerate(lines):
        if (line.turns or i in out) and pages[-1]:
            pages.append([])
        if line.text.strip() and i not in out:
            pages[-1].append(i)
    return pages if len(pages) > 1 else []


def _mark(at: int, text: str) -> _Mark | None:
    line = text.strip()
    if year_heading(line) or not any(map(str.isdigit, line[:6] + line[-6:])):
        return None
    for form in (_LONE, _NAMED, *_BESIDE):
        found = form.fullmatch(line)
        if found and not dated(found["head"]) and _words(found["head"]) <= _NUMBERED_HEAD:
            return _Mark(at, int(found["number"]), _shape(found["head"]))
    return None


def _before_roman(text: str) -> str:
    """What stands before a page's number in Roman figures at the end of a line, or nothing."""
    whole = text.rstrip()
    head = whole.rstrip("ivxl")
    return head if len(head) < len(whole) <= len(head) + 6 and head.endswith("   ") else ""


def _chains(marks: Sequence[_Mark], edges: set[int]) -> list[list[_Mark]]:
    """Marks whose numbers rise by one, a page apart."""
    open_: dict[int, list[_Mark]] = {}
    chains: list[list[_Mark]] = []
    for mark in marks:
        if mark.number in open_:
            open_[mark.number].append(mark)
            continue
        before = open_.get(mark.number - 1, [])
        start = next((other.at for other in before if other.number == mark.number - 1), 0)
        if before and (mark.at - start >= _PAGE or mark.at in edges):
            del open_[mark.number - 1]
            before.append(mark)
        else:
            before = [mark]
            chains.append(before)
        open_[mark.number] = before
    return chains


def _are_pages(lines: Sequence[_Line], chain: Sequence[_Mark], edges: set[int]) -> bool:
    """Whether there are three pages of them, or two that are alike or that the file parts."""
    numbers = {mark.number for mark in chain}
    if len(numbers) != 2 or any(mark.at in edges for mark in chain):
        return len(numbers) > 1
    heads = Counter(mark.head for mark in chain if mark.head)
    beside = {_next(lines, mark.at, step, set()) for mark in chain for step in (-1, 1)}
    heads.update(_shape(lines[k].text) for k in beside if k is not None)
    return max(heads.values(), default=0) > 1


def _edges(lines: Sequence[_Line]) -> set[int]:
    """The first and the last line with words of each page, where the file says what a page is."""
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    edges: set[int] = {filled[0], filled[-1]} if any(line.turns for line in lines) else set()
    for turn in (i for i, line in enumerate(lines) if line.turns):
        below = bisect_left(filled, turn)
        edges |= {*filled[max(0, below - 1) : below + 1]}
    return edges


def _repeated(lines: Sequence[_Line], edges: set[int]) -> set[int]:
    """Lines at the edges of pages that come again there, numbers apart."""
    short = {i: _shape(lines[i].text) for i in edges if _is_head(lines[i].text)}
    count = Counter(short.values())
    return {i for i, shape in short.items() if count[shape] > 2}


def _beside(lines: Sequence[_Line], out: set[int]) -> set[int]:
    """What stands next to page numbers again and again, or in capitals within a sentence."""
    near = {}
    for i in out:
        for step in (-1, 1):
            k = _next(lines, i, step, out)
            if k is not None and _is_head(lines[k].text):
                near[k] = _shape(lines[k].text)
    count = Counter(near.values())
    return {k for k, shape in near.items() if count[shape] > 1 or _interrupts(lines, k, out)}


def _interrupts(lines: Sequence[_Line], k: int, out: set[int]) -> bool:
    """Whether a line in capitals stands between two parts of a sentence."""
    above, below = _next(lines, k, -1, out), _next(lines, k, 1, out)
    if above is None or below is None or not lines[k].text.isupper():
        return False
    ended = SENTENCE_END.search(lines[above].text.rstrip())
    return not ended and lines[below].text.lstrip()[:1].islower()


def _next(lines: Sequence[_Line], i: int, step: int, out: set[int]) -> int | None:
    """The next line with words in a direction that is no head or foot itself."""
    i += step
    while 0 <= i < len(lines) and (i in out or not lines[i].text.strip()):
        i += step
    return i if 0 <= i < len(lines) else None


def _is_head(text: str) -> bool:
    line = text.strip()
    return _words(line) <= _HEAD and not line.endswith((".", ",", ";", ":")) and not dated(line)


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _shape(text: str) -> str:
    """A line with signs for its numbers, be they ``iv`` at its end."""
    head = _before_roman(text)
    return re.sub(r"\d+", "#", tidy(f"{head}#" if head else text).casefold())


def _together(lines: Sequence[_Line], out: set[int]) -> list[_Line]:
    """The other lines; where a page ended, a blank line or what it parted, put together."""
    kept: list[_Line] = []
    gap: list[int] = []
    for i, line in enumerate(lines):
        if i in out or not line.text.strip():
            gap.append(i)
            continue
        blanks = [lines[k] for k in gap if k not in out]
        if line.turns or any(k in out or lines[k].turns for k in gap):
            kept.extend(_seam(kept, line, blanks, heads=_stands_alone(lines, i)))
        else:
            kept.extend([*blanks, line])
        gap = []
    return kept + [lines[k] for k in gap if k not in out]


def _stands_alone(lines: Sequence[_Line], i: int) -> bool:
    """Whether a blank line is below a line with a capital letter that no sentence ends."""
    line = lines[i].text.strip()
    below = lines[i + 1].text.strip() if i + 1 < len(lines) else line
    return line[0].isupper() and not below and not SENTENCE_END.search(line)


def _seam(kept: list[_Line], line: _Line, blanks: Sequence[_Line], *, heads: bool) -> list[_Line]:
    """What follows the lines kept so far, where a page turned before ``line``.

    ``heads``: it may be a heading, if it is short.
    """
    if not kept:
        return [line]
    longest = max(len(near.text) for near in (*kept[-_NEAR:], line))
    before, after = kept[-1].text.rstrip(), line.text.strip()
    entry = opens(after, ".", after)
    if before.endswith(("-", "\u00ad")) and after[0].islower():
        return [line]
    going_on = after[0].islower() or (_SHORT * longest <= len(before) and longest <= WIDEST)
    open_ = HANGING.search(before) or before.endswith(",")
    heading = heads and len(after) < _SHORT * longest and not open_
    ended = entry or heading or SENTENCE_END.search(before)
    if not ended and (going_on or not blanks):
        if len(before) < _SHORT * longest or longest > WIDEST:
            kept[-1] = replace(kept[-1], text=f"{before} {after}")
            return []
        return [line]
    parted = blanks or entry or heading
    return [replace(line, text="", turns=False), line] if parted else [line]
