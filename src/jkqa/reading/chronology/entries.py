"""Which blocks of a text are entries of its chronology."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jkqa.reading.chronology.bodies import parted_by_blanks, right_below, under_date
from jkqa.reading.chronology.dayfirst import day_first
from jkqa.reading.chronology.heads import Heads, heads
from jkqa.reading.chronology.runs import entries_among
from jkqa.reading.chronology.scopes import (
    Scope,
    before_publication,
    of_the_dateline,
    the_only_year,
    title_years,
)
from jkqa.reading.chronology.sections import sections
from jkqa.reading.chronology.years import Undated, years
from jkqa.reading.layout.headings import runs_backwards
from jkqa.reading.layout.prose import is_prose
from jkqa.reading.layout.standfirst import begins_the_text
from jkqa.reading.lines.bare import stripped
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.text.block import Block
from jkqa.reading.units import CHRONOLOGY, Piece
from jkqa.timex import Impossible
from jkqa.types import DateRange, Notice, Span

_BESIDE = 2  # blocks: so near a line belongs to the list


@dataclass(frozen=True, slots=True)
class Chronology:
    """Entries by the number of the block that they begin in, the blocks used up, and notices.

    Among the pieces may be paragraphs: short lines of the list whose date is none.
    """

    pieces: dict[int, Piece]
    used: frozenset[int]
    notices: tuple[Notice, ...]

    def without_a_date(self, block: Block) -> Notice:
        """Say that a paragraph stands among entries, unless its date was already found wanting."""
        known = next((n for n in self.notices if n.line == block.line), None)
        return known or Notice(
            block.line, "stands among dated entries without a date; kept as a paragraph"
        )


def chronology(text: str, blocks: Sequence[Block], period: DateRange | None) -> Chronology:
    """Find the entries; a date that sentences begin with too counts only beside others."""
    order, notice = day_first(blocks, period)
    found = heads(blocks, order)
    among = entries_among(blocks, found.datelines, found.headings)
    period = period or _of_the_head(text, blocks)
    notices = [notice] if notice else []
    if not period and not found.scopes and not any(found.datelines[i].year_given for i in among):
        period = the_only_year(b.text for i, b in enumerate(blocks) if i not in among)
        notices.extend(_said_of_the_year(period, among, blocks))
    dates, unread = _dated(blocks, found, sorted(among), period)
    unread |= found.impossible
    pieces, used = _pieces(text, blocks, found, dates, notices)
    for i, section in sections(blocks, pieces, {*used, *found.headings}).items():
        pieces[i] = replace(pieces[i], section=section)
    ends = {*dates, *found.headings, *found.chronologies, *unread}
    listed = {*pieces, *used, *unread}
    for i, none in unread.items():
        last = _told_below(blocks, i, none, ends)
        beside = (*range(i - _BESIDE, i), *range(last + 1, last + _BESIDE + 1))
        if not is_prose(blocks[i]) and any(j in listed for j in beside):
            whole = Span(blocks[i].span.start, blocks[last].span.end)
            pieces[i] = Piece("paragraph", CHRONOLOGY, whole, whole)
            used.update(range(i, last + 1))
    notices.extend(_said_of(unread, blocks, pieces))
    used.update(_at_work(found, blocks, pieces))
    return Chronology(pieces, frozenset(used), tuple(notices))


def _pieces(
    text: str,
    blocks: Sequence[Block],
    found: Heads,
    dates: Mapping[int, Dateline],
    notices: list[Notice],
) -> tuple[dict[int, Piece], set[int]]:
    """The entries by the block that each begins in, and all blocks used; the rest is said."""
    pieces: dict[int, Piece] = {}
    used = set(dates)
    ends = {*dates, *found.headings, *found.chronologies, *found.impossible}
    apart = parted_by_blanks(blocks, dates)
    for i, own in dates.items():
        here = blocks[i].span
        body = stripped(text, here.start + own.body, here.end)
        if body.start < body.end:
            last = right_below(blocks, i, ends) if apart else i
            used.update(range(i, last + 1))
            body = Span(body.start, blocks[last].span.end)
            pieces[i] = _entry(own, body, Span(here.start, body.end))
            continue
        after = dates.get(min((j for j in ends if j > i), default=i))
        goes_on = after is not None and after is not own and after.alone
        below = under_date(blocks, i, ends, goes_on=goes_on, apart=apart)
        if not below:
            notices.append(Notice(blocks[i].line, "a date without an entry; left out"))
        for told in below:
            body = Span(blocks[told[0]].span.start, blocks[told[-1]].span.end)
            first = i if told[0] == i + 1 else told[0]
            pieces[first] = _entry(own, body, Span(blocks[first].span.start, body.end))
            used.update(told)
    return pieces, used


def _told_below(blocks: Sequence[Block], i: int, none: Impossible, ends: Collection[int]) -> int:
    """Where the text below a line ends that is no date but would be one alone; else that line."""
    alone = not any(map(str.isalnum, blocks[i].text[none.span.end :]))
    below = under_date(blocks, i, ends, goes_on=False) if alone else []
    return below[0][-1] if below and below[0][0] == i + 1 else i


def _entry(own: Dateline, body: Span, line: Span) -> Piece:
    return Piece("entry", CHRONOLOGY, body, line, own.key, own.dates)


def _dated(
    blocks: Sequence[Block], found: Heads, among: Sequence[int], period: DateRange | None
) -> tuple[dict[int, Dateline], dict[int, Impossible]]:
    """The entries' datelines with their years, and those that have none."""
    scopes = found.scopes_of(among, period)
    undated = [_undated(found.datelines[i], own) for i, own in zip(among, scopes, strict=True)]
    dates: dict[int, Dateline] = {}
    unread: dict[int, Impossible] = {}
    backwards = True if runs_backwards(blocks) else None
    for i, year in zip(among, years(undated, backwards), strict=True):
        head = found.in_year[i](year)
        if isinstance(head, Dateline):
            dates[i] = head
        elif head:
            unread[i] = head
    return dates, unread


def _undated(head: Dateline, scope: Scope | None) -> Undated:
    start = head.dates.start
    assert start
    year = start.year if head.year_given else None
    return Undated(
        start.month, start.day, year, scope.dates if scope else None, bool(scope and scope.binding)
    )


def _of_the_head(text: str, blocks: Sequence[Block]) -> DateRange | None:
    """The years that the title names, or else those up to the publication.

    Both stand before the first paragraph.
    """
    own = (block for i, block in enumerate(blocks) if begins_the_text(blocks, i))
    first = next(own, None)
    if first is None or not first.span.start:
        return None
    above = text[: first.span.start]
    return title_years(above) or before_publication(above) or of_the_dateline(first.text)


def _said_of_the_year(
    period: DateRange | None, among: Collection[int], blocks: Sequence[Block]
) -> Iterator[Notice]:
    if period and period.start and among:
        said = (
            f"the dates have no year; read as of {period.start.year}, which the text's dates name. "
        )
        yield Notice(blocks[min(among)].line, f"{said}Write it above them to be sure")


def _said_of(
    unread: Mapping[int, Impossible], blocks: Sequence[Block], pieces: Collection[int]
) -> Iterator[Notice]:
    for i, none in unread.items():
        block = blocks[i]
        kept = i in pieces or is_prose(block)
        rest = "kept as a paragraph, not an entry" if kept else "no entry"
        yield Notice(block.line, f"{none.span.of(block.text)!r} {none.why}; {rest}")


def _at_work(found: Heads, blocks: Sequence[Block], pieces: Collection[int]) -> Iterator[int]:
    """The headings of years and months with an entry below; that of the chronology stays one."""
    for i in found.headings - found.chronologies:
        below = i + 1
        while below in found.headings:
            below += 1
        if below < len(blocks) and below in pieces:
            yield i
