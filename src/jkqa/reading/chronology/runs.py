"""Which lines that begin with a date are entries, and which are sentences or a date of publication.

A line is certain by its mark; others are judged by the lines beside them. Beside stands the line
before or after, with at most one paragraph between; headings of years and months do not count.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from jkqa.reading.layout.headings import is_chronology_heading
from jkqa.reading.layout.prose import is_prose
from jkqa.reading.layout.standfirst import begins_the_text
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.text.block import Block

_NEAR = 3  # lines: so far below its heading a list begins
_MANY = 3  # lines in a row that vouch for each other


def entries_among(
    blocks: Sequence[Block], heads: Mapping[int, Dateline], headings: Collection[int]
) -> set[int]:
    """The numbers of the blocks that are entries; ``headings`` are those of years and months."""
    order = [i for i in range(len(blocks)) if i not in headings]
    at = {block: place for place, block in enumerate(order)}
    runs = _runs([i for i in order if i in heads], at)
    doubtful = _opening(blocks, heads, order, at, headings)
    found: set[int] = set()
    for run in runs:
        kept = [i for i in run if i not in doubtful and not heads[i].verb]
        if not any(heads[i].certain for i in kept):
            kept = _without_headings(kept, blocks, heads)
        found |= _in_run(kept, heads, at, _led(run[0], blocks, headings))
    return found


def _without_headings(
    run: Sequence[int], blocks: Sequence[Block], heads: Mapping[int, Dateline]
) -> list[int]:
    """The run without headings of sections; two rows right above vouch for the last of a list."""
    above = {i for i in run if not _heads_a_section(i, blocks, heads)}
    return [i for i in run if i in above or {i - 1, i - 2} <= above]


def _heads_a_section(i: int, blocks: Sequence[Block], heads: Mapping[int, Dateline]) -> bool:
    """``2030: The Fire``, with paragraphs below that have no date."""
    if is_prose(blocks[i]) or heads[i].alone or i + 1 >= len(blocks) or i + 1 in heads:
        return False
    return is_prose(blocks[i + 1])


def _runs(heads: Sequence[int], at: Mapping[int, int]) -> list[list[int]]:
    """The heads, parted where more than a paragraph stands between two."""
    runs: list[list[int]] = []
    for i in heads:
        if runs and at[i] - at[runs[-1][-1]] <= 2:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _led(first: int, blocks: Sequence[Block], headings: Collection[int]) -> bool:
    """Whether the heading of a chronology, of a year or of a month stands right above."""
    above = first - 1
    return above >= 0 and (above in headings or is_chronology_heading(blocks[above].text))


def _in_run(
    run: Sequence[int], heads: Mapping[int, Dateline], at: Mapping[int, int], led: bool
) -> set[int]:
    found = {i for i in run if heads[i].certain} or _together(run, heads, led)
    places = {at[i] for i in found}
    more = True
    while more:  # each that is found vouches for the next
        more = False
        for i in (*run, *reversed(run)):
            if i not in found and _vouched(heads[i], at[i], places):
                found.add(i)
                places.add(at[i])
                more = True
    return found


def _together(run: Sequence[int], heads: Mapping[int, Dateline], led: bool) -> set[int]:
    """Where none is certain: many in a row, or a few below the heading of a chronology."""
    if led and len(run) >= _MANY:
        return set(run)
    plain = {i for i in run if not heads[i].small}
    few = 1 if led and (len(run) > 1 or all(heads[i].marked for i in run)) else _MANY
    return plain if len(plain) >= few else set()


def _vouched(head: Dateline, place: int, places: Collection[int]) -> bool:
    before = place - 1 in places or place - 2 in places
    after = place + 1 in places
    return (before and after) if head.small else (before or after)


def _opening(
    blocks: Sequence[Block],
    heads: Mapping[int, Dateline],
    order: Sequence[int],
    at: Mapping[int, int],
    headings: Collection[int],
) -> set[int]:
    """The date of publication, or a title that begins with a date, above the first paragraph."""
    doubtful: set[int] = set()
    for i in order:
        block, head = blocks[i], heads.get(i)
        if head and i - 1 in headings:
            break
        if head is None:
            if begins_the_text(blocks, i) or _heads_a_list(i, blocks, heads, order[at[i] + 1 :]):
                break
        elif head.alone:
            if _goes_on(i, blocks, heads, order, at) and not _out_of_line(i, heads):
                break
            doubtful.add(i)
        elif is_prose(block) or not _before_prose(i, blocks, heads, order, at):
            break
        else:
            doubtful.add(i)
    return doubtful


def _heads_a_list(
    i: int, blocks: Sequence[Block], heads: Mapping[int, Dateline], after: Sequence[int]
) -> bool:
    """Whether a line heads a chronology: a date stands near, as none does below ``Events``."""
    return is_chronology_heading(blocks[i].text) and any(j in heads for j in after[:_NEAR])


def _goes_on(
    i: int,
    blocks: Sequence[Block],
    heads: Mapping[int, Dateline],
    order: Sequence[int],
    at: Mapping[int, int],
) -> bool:
    """Whether the paragraphs below a date on its own line lead to another such date."""
    for between, j in enumerate(order[at[i] + 1 :]):
        if j in heads:
            return between > 0 and heads[j].alone
        if not is_prose(blocks[j]) and between > 0:
            return False
    return False


def _out_of_line(i: int, heads: Mapping[int, Dateline]) -> bool:
    """Whether a date is later than all below it, though these run forwards."""
    starts = [h.dates.start for j, h in heads.items() if j > i and h.year_given and h.dates.start]
    own = heads[i].dates.start
    forwards = len(starts) > 1 and all(a <= b for a, b in pairwise(starts))
    return bool(own and heads[i].year_given and forwards and own > starts[-1])


def _before_prose(
    i: int,
    blocks: Sequence[Block],
    heads: Mapping[int, Dateline],
    order: Sequence[int],
    at: Mapping[int, int],
) -> bool:
    """Whether a paragraph and no other date follows."""
    after = order[at[i] + 1 : at[i] + 3]
    return (
        bool(after)
        and not any(j in heads for j in after)
        and any(is_prose(blocks[j]) for j in after)
    )
