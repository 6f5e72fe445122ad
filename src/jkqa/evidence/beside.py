"""What stands beside the quotes that answer and says more of it, elsewhere or right behind."""

import re
from collections.abc import Sequence

from jkqa.evidence.quotes import MOST_QUOTES, Quotable, is_among, select
from jkqa.evidence.support import Inquiry
from jkqa.evidence.twice import told_elsewhere
from jkqa.protocols import Scores
from jkqa.timex import mentions
from jkqa.tokenize import terms
from jkqa.types import Entry, Passage, Span

#: The sentence right behind the first quote is quoted with it when it comes nearly as near to the
#: question,
_BEHIND = 0.15
#: or not much less near, and goes on about the same.
_GOING_ON = 0.3
_GOES_ON = re.compile(
    r"(?:It|This|That|These|Those|He|She|They|Its|Their|His|Her|Nor|So|But|Yet|Both|Neither"
    r"|The (?:result|move|decision|step|reason|aim|idea|two|other|rest))\b"
)
#: So near must a sentence come that tells of the day of an entry, beside that entry,
_SAME_DAY = 0.15
#: and so much nearer may the last quote come, which then gives way to it.
_GIVES_WAY = 0.05


def rounded_off(inquiry: Inquiry, chosen: Sequence[Quotable], likely: Scores) -> list[Quotable]:
    """What answers, with what tells more of it; the order says which is joined to which."""
    found = list(chosen)
    for unit in told_elsewhere(inquiry, [q.unit for q in chosen], likely):
        found = [*found, *select(inquiry, [unit])[:1]][:MOST_QUOTES]
    for told in told_that_day(inquiry, found):
        if len(found) < MOST_QUOTES:
            found.append(told)
        elif not inquiry.several and _near(inquiry, found[-1]) <= told.score + _GIVES_WAY:
            found[-1] = told
    if len(found) < MOST_QUOTES:
        found[1:1] = going_on(inquiry, found)
    return found


def told_that_day(inquiry: Inquiry, chosen: Sequence[Quotable]) -> list[Quotable]:
    """The sentence of the body that tells of the day whose entry answers, with a word in common.

    An entry says that a thing was done, and the body why, by whom and with what words.
    """
    retriever = inquiry.retriever
    entry = retriever.units[chosen[0].unit]
    if not isinstance(entry, Entry) or entry.dates.start != entry.dates.end:
        return []
    least = _near(inquiry, chosen[0]) - _SAME_DAY
    found = []
    for number, unit in enumerate(retriever.units):
        here = isinstance(unit, Passage) and unit.document == entry.document
        if not here or entry.dates not in retriever.dates_of(unit):
            continue
        found += [
            q
            for q in _sentences(inquiry, number)
            if q.score >= least and not is_among(q, chosen) and _same(inquiry, q, entry)
        ]
    return sorted(found, key=lambda q: (-q.score, q.unit, q.span))[:1]


def going_on(inquiry: Inquiry, chosen: Sequence[Quotable]) -> list[Quotable]:
    """The sentence right behind the first quote, where it says more of the same."""
    first = chosen[0]
    behind = next((q for q in _sentences(inquiry, first.unit) if q.span > first.span), None)
    if behind is None or behind.span.start < first.span.end or is_among(behind, chosen):
        return []
    goes_on = _GOES_ON.match(_text(inquiry, behind))
    least = _near(inquiry, first) - (_GOING_ON if goes_on else _BEHIND)
    return [behind] if behind.score >= least else []


def _sentences(inquiry: Inquiry, number: int) -> list[Quotable]:
    """The sentences of a unit in order, each scored by itself."""
    retriever, scores = inquiry.retriever, inquiry.evidence.sentences
    rows = retriever.sentences_of(number)
    return [Quotable(number, retriever.sentences[row].span, float(scores[row])) for row in rows]


def _near(inquiry: Inquiry, q: Quotable) -> float:
    """How near the best sentence of a quote comes to the question."""
    within = [s.score for s in _sentences(inquiry, q.unit) if q.span.covers(s.span)]
    return max(within, default=q.score)


def _same(inquiry: Inquiry, q: Quotable, entry: Entry) -> bool:
    """Whether a sentence names the day of an entry, and shares a word with it besides."""
    said = _text(inquiry, q)
    named = mentions(said, inquiry.retriever.period_of(inquiry.retriever.units[q.unit]))
    days = [m.span for m in named if m.dates == entry.dates]
    return bool(days) and not _words(said, days).isdisjoint(terms(entry.text))


def _words(text: str, left_out: Sequence[Span]) -> set[str]:
    """The terms of a text but for what stands in some places."""
    kept, at = [], 0
    for span in left_out:
        kept.append(text[at : span.start])
        at = span.end
    return set(terms(" ".join([*kept, text[at:]])))


def _text(inquiry: Inquiry, q: Quotable) -> str:
    return q.span.of(inquiry.retriever.document(inquiry.retriever.units[q.unit].document).text)
