"""Which sentences of the units that answer are quoted, and how they stand together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jkqa.evidence.support import Inquiry
from jkqa.expect import Found
from jkqa.ground import cite
from jkqa.retrieval import WEIGHTS, Evidence, Retriever
from jkqa.types import Citation, Entry, Span, Unit

#: At most so many quotations make an answer.
MOST_QUOTES = 3
#: A further sentence of a unit is quoted when it scores no more than this below its best.
_MARGIN = 0.12
#: What a sentence gains by holding the kind of thing that is asked for.
_KIND_BONUS = 0.06
#: What a sentence's score for the whole question counts beside that for one part.
_OF_WHOLE = 0.3
#: So well must a short answer fit what is asked for, to be marked.
_MARKED = 0.4
#: So well must one fit what a part of a question asks for, to answer it.
_HELD = 0.9
#: So well must a sentence give a reason, if the one before it does not.
_GIVEN = 0.6
#: Words that a sentence begins with which goes on about the one before.
_GOES_ON = re.compile(
    r"(?:It|This|That|These|Those|He|She|They|The (?:result|move|decision|step))\b"
)
#: or which tells of it, though it is of no use by itself.
_OF_IT = re.compile(r"(?:It|He|She|They|Its|His|Her|Their|Both|This|These)\b")
#: or which speaks of what the one before it names: "the company's chairman".
_SPEAKS_OF = re.compile(r"(?:Its|The (?:company|firm|group|bank|club|party|agency|body)['’]s)\b")
#: So well must it fit what is asked for,
_ANSWERS = 0.8
#: but for kinds that any sentence may answer.
_TOLD_ANYHOW = frozenset({"other", "reason", "date", "expression"})
#: Entries and captions up to this length are quoted whole.
_WHOLE = 80  # words


@dataclass(frozen=True, slots=True)
class Quotable:
    """A piece of a unit that can be quoted, and how well it answers."""

    unit: int
    span: Span
    score: float


def select(inquiry: Inquiry, units: Sequence[Unit]) -> list[Quotable]:
    """The sentences that answer: the best of each unit, then others about as good."""
    firsts: list[Quotable] = []
    others: list[Quotable] = []
    for unit in dict.fromkeys(units):
        quotables = _quotables(inquiry.retriever, inquiry.evidence, unit)
        found = [_favoured(inquiry, q) for q in quotables]
        found.sort(key=lambda q: (-q.score, q.span))
        first = _with_answer_behind(inquiry, found)
        firsts.append(first)
        others += _named_before(inquiry, found)
        others += _given_behind(inquiry, found)
        near = (q for q in found[1:] if q.score >= found[0].score - _MARGIN)
        others += [q for q in near if not first.span.covers(q.span)]
    return [*firsts, *others][:MOST_QUOTES]


def nearest_to(part: Inquiry, unit: Unit, whole: Inquiry) -> Quotable:
    """The sentence of a unit that answers a part of a question, with a little of the whole's say.

    A part alone may only say "he" or "it".
    """
    near = {q.span: q.score for q in _quotables(whole.retriever, whole.evidence, unit)}
    found = [
        Quotable(q.unit, q.span, _favoured(part, q).score + _OF_WHOLE * near[q.span])
        for q in _quotables(part.retriever, part.evidence, unit)
    ]
    return _with_answer_behind(part, sorted(found, key=lambda q: (-q.score, q.span)))


def is_among(q: Quotable, chosen: Sequence[Quotable]) -> bool:
    """Whether a piece stands in one that is chosen."""
    return any(other.unit == q.unit and other.span.covers(q.span) for other in chosen)


def lacking(
    part: Inquiry, units: Sequence[Unit], chosen: Sequence[Quotable], wanted: int = 1
) -> list[Quotable]:
    """The sentence with what a part of a question asks for, unless those chosen have it already.

    ``wanted`` are how many different answers of that kind they must have, as the parts before may
    ask for the same kind: "how many for it, and how many against?".
    """
    if part.ask.kind == "other":
        return []
    had = set().union(*(_answers(part, q) for q in chosen))
    if len(had) >= wanted:
        return []
    found = [
        q
        for unit in dict.fromkeys(units)
        for q in _quotables(part.retriever, part.evidence, unit)
        if not _answers(part, q) <= had
    ]
    return sorted(found, key=lambda q: (-q.score, q.unit, q.span))[:1]


def _answers(part: Inquiry, q: Quotable) -> set[str]:
    """The short answers in a piece that fit what a part asks for."""
    unit = part.retriever.units[q.unit]
    said = q.span.of(part.retriever.document(unit.document).text)
    return {f.span.of(said).lower() for f in part.found(said, unit) if f.fit >= _HELD}


def _with_answer_behind(inquiry: Inquiry, found: Sequence[Quotable]) -> Quotable:
    """The best sentence of a unit; with the one behind it, if that goes on about it and answers.

    "The bridge was to relieve the ferry. It is 412 metres long", of how long the bridge is.
    """
    best = found[0]
    if inquiry.ask.kind in _TOLD_ANYHOW or _fit(inquiry, best) >= _MARKED:
        return best
    text = inquiry.retriever.document(inquiry.retriever.units[best.unit].document).text
    behind = min((q for q in found if q.span > best.span), key=lambda q: q.span, default=None)
    if behind is None or not _OF_IT.match(behind.span.of(text)):
        return best
    whole = Quotable(best.unit, Span(best.span.start, behind.span.end), best.score)
    return whole if _fit(inquiry, behind) >= _ANSWERS else best


def _named_before(inquiry: Inquiry, found: Sequence[Quotable]) -> list[Quotable]:
    """Of a question for a body the sentence that names which the best sentence speaks of.

    "Rajmahal runs the plant. ... The company's chairman is Oza", of what he is the chairman of.
    """
    best = found[0]
    if inquiry.ask.kind != "body" or _fit(inquiry, best) >= _MARKED:
        return []
    text = inquiry.retriever.document(inquiry.retriever.units[best.unit].document).text
    if not _SPEAKS_OF.match(best.span.of(text)):
        return []
    before = (q for q in found if q.span < best.span and _fit(inquiry, q) >= _ANSWERS)
    return sorted(before, key=lambda q: q.span)[-1:]


def _given_behind(inquiry: Inquiry, found: Sequence[Quotable]) -> list[Quotable]:
    """Of a question for a reason the sentence behind the best that gives it: "It came after"."""
    if inquiry.ask.kind != "reason" or _fit(inquiry, found[0]) >= _GIVEN:
        return []
    text = inquiry.retriever.document(inquiry.retriever.units[found[0].unit].document).text
    behind = min((q for q in found if q.span > found[0].span), key=lambda q: q.span, default=None)
    if behind is None or not _GOES_ON.match(behind.span.of(text)):
        return []
    return [behind] if _fit(inquiry, behind) >= _GIVEN else []


def _fit(inquiry: Inquiry, q: Quotable) -> float:
    """How well the best short answer in a piece fits what is asked for."""
    unit = inquiry.retriever.units[q.unit]
    return inquiry.fit(q.span.of(inquiry.retriever.document(unit.document).text), unit)


def _favoured(inquiry: Inquiry, q: Quotable) -> Quotable:
    return Quotable(q.unit, q.span, q.score + _KIND_BONUS * _fit(inquiry, q))


def _quotables(retriever: Retriever, evidence: Evidence, unit: Unit) -> Iterator[Quotable]:
    """The sentences of a unit, scored on the scale of units; a short entry is one piece."""
    number = retriever.number_of(unit)
    rows = retriever.sentences_of(number)
    if not len(rows):
        yield Quotable(number, unit.quotable, float(evidence.units[number]))
        return
    whole = unit.kind != "paragraph" and len(unit.text.split()) <= _WHOLE
    if whole or len(rows) == 1:
        yield Quotable(number, unit.quotable, float(evidence.units[number]))
        return
    share = (WEIGHTS["late"] + WEIGHTS["sentence"]) / sum(WEIGHTS.values())
    best = max(float(evidence.sentences[row]) for row in rows)
    for row in rows:
        behind = share * (best - float(evidence.sentences[row]))
        span = retriever.sentences[row].span
        if isinstance(unit, Entry) and row == rows[0]:
            span = Span(unit.line.start, span.end)  # the first sentence takes the date along
        yield Quotable(number, span, float(evidence.units[number]) - behind)


def quotations(inquiry: Inquiry, chosen: list[Quotable]) -> tuple[Citation, ...]:
    """What is chosen, as it is quoted."""
    retriever = inquiry.retriever
    found = []
    for n, q in enumerate(_joined(retriever, chosen), start=1):
        unit = retriever.units[q.unit]
        citation = cite(retriever.document(unit.document), unit, q.span, n)
        found.append(_marked(inquiry, citation))
    return tuple(found)


def _marked(inquiry: Inquiry, citation: Citation) -> Citation:
    """The citation with the short answer in it marked, where the question asks for one."""
    found = _short_answers(inquiry, citation) if inquiry.ask.kind != "reason" else []
    if not found or found[0].fit < _MARKED:
        return citation
    span = found[0].span
    return replace(citation, highlight=(citation.start + span.start, citation.start + span.end))


def _short_answers(inquiry: Inquiry, citation: Citation) -> list[Found]:
    """The short answers in a quote, best first: of a question for two of a kind those to either."""
    parts = inquiry.parts
    if not parts or any(part.ask.kind != inquiry.ask.kind for part in parts):
        return inquiry.found(citation.quote, citation)
    found = [f for part in parts for f in part.found(citation.quote, citation)]
    return sorted(found, key=lambda f: (-f.fit, f.span))


def _joined(retriever: Retriever, chosen: list[Quotable]) -> list[Quotable]:
    """Neighbouring sentences become one quotation, at the place of the better one."""
    joined: list[Quotable] = []
    for q in chosen:
        for i, other in enumerate(joined):
            text = retriever.document(retriever.units[q.unit].document).text
            first, last = sorted((q.span, other.span))
            between = text[first.end : last.start]
            if other.unit == q.unit and first.end <= last.start and not between.strip():
                joined[i] = Quotable(q.unit, Span(first.start, last.end), other.score)
                break
        else:
            joined.append(q)
    return joined
