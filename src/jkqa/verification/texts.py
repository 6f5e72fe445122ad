"""Verify: a text that anybody wrote, held sentence by sentence against the documents."""

import re
from collections.abc import Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from jkqa.claims.cites import Cited, cited_sentences
from jkqa.errors import JkqaError, OptionError
from jkqa.ground import cite
from jkqa.retrieval import Retriever
from jkqa.types import Citation, Entry, Span, Unit
from jkqa.verdicts import CitationCheck, SentenceVerdict, Status, Verdict
from jkqa.verification.bearing import Bearing
from jkqa.verification.borne import Borne, side_by_side

#: A sentence is supported when nothing differs and its content is carried at least so well,
_SUPPORTED = 0.45
#: and contradicted when something differs, and the rest is carried at least so well.
_CONTRADICTED = 0.45
#: A sentence that leans on the one before it: it begins with "he" or "these", or says "the same".
_LEANS = re.compile(
    r"^(?:\W*\w+\W+){0,2}?(?:he|she|they|his|her|their|it|its|this|these|those|both|such)\b"
    r"|\b(?:such an?|the same|the latter|the former)\b",
    re.IGNORECASE,
)
#: What a clause alone does not show: who does it to whom, and what is denied.
_MANNER = ("role", "negation")

_WORST: tuple[Status, ...] = ("contradicted", "not_found", "supported")

_bearings: "WeakKeyDictionary[Retriever, Bearing]" = WeakKeyDictionary()


def verify(text: str, index: Retriever, *, lines: bool = False) -> Verdict:
    """Hold a text against an index, sentence by sentence.

    With ``lines`` every line is one sentence, which leans on no other line; of a line with several
    sentences each is held by itself. Raises OptionError for a text without a sentence.
    """
    claims = cited_sentences(text, lines)
    if not claims:
        raise OptionError("there is nothing to verify; expected at least one sentence.")
    bearing = _bearings.get(index)
    if bearing is None:
        bearing = _bearings[index] = Bearing(index)
    if lines:
        return Verdict(tuple(_line(bearing, claim) for claim in claims))
    return Verdict(_sentences(bearing, claims))


def _sentences(bearing: Bearing, claims: Sequence[Cited]) -> tuple[SentenceVerdict, ...]:
    """The verdicts of sentences that stand one behind the other."""
    before = ["", *(claim.text for claim in claims)]
    return tuple(
        _sentence(bearing, claim, said if _LEANS.search(claim.text) else "")
        for claim, said in zip(claims, before, strict=False)
    )


def _line(bearing: Bearing, claim: Cited) -> SentenceVerdict:
    """A line; one of several sentences has the worst of their verdicts."""
    if not claim.parts:
        return _sentence(bearing, claim, "")
    parts = _sentences(bearing, claim.parts)
    quotes = dict.fromkeys(replace(q, n=0) for p in parts for q in p.quotes)
    return SentenceVerdict(
        text=claim.text,
        span=claim.span,
        status=min((part.status for part in parts), key=_WORST.index),
        score=min(part.score for part in parts),
        citations=tuple(citation for part in parts for citation in part.citations),
        differences=tuple(difference for part in parts for difference in part.differences),
        quotes=tuple(replace(quote, n=n) for n, quote in enumerate(quotes, 1)),
        parts=parts,
    )


def _sentence(bearing: Bearing, claim: Cited, before: str) -> SentenceVerdict:
    known, unknown = _resolve(bearing.retriever, claim.locators)
    best = _best(bearing, claim.text, tuple(known.values()), before)
    status = _status(best)
    return SentenceVerdict(
        text=claim.text,
        span=claim.span,
        status=status,
        score=round(best.strength, 3),
        citations=_checks(bearing, claim, before, known, unknown, best),
        differences=tuple(best.differences) if status == "contradicted" else (),
        quotes=_quotes(bearing.retriever, best),
    )


def _best(bearing: Bearing, text: str, also: Sequence[int], before: str) -> Borne:
    """What says most of a sentence; of two events told in one, what says each, if both are told."""
    best = bearing.of(text, also, before)[0]
    if _status(best) == "supported" or any(d.kind in _MANNER for d in best.differences):
        return best
    parts = [bearing.of(part, also)[0] for part in bearing.clauses(text)]
    whole = parts and all(_status(part) == "supported" for part in parts)
    return side_by_side(parts) if whole else best


def _status(borne: Borne) -> Status:
    if not borne.differences:
        return "supported" if borne.strength >= _SUPPORTED else "not_found"
    told = any(difference.document for difference in borne.differences)
    return "contradicted" if told and borne.strength >= _CONTRADICTED else "not_found"


def _resolve(
    retriever: Retriever, locators: Sequence[str]
) -> tuple[dict[str, int], dict[str, str]]:
    """The units of the locators by number, and why the others are none."""
    known: dict[str, int] = {}
    unknown: dict[str, str] = {}
    for locator in locators:
        try:
            known[locator] = retriever.number_of(retriever.unit(locator))
        except JkqaError as error:
            unknown[locator] = str(error)
    return known, unknown


def _checks(
    bearing: Bearing,
    claim: Cited,
    before: str,
    known: dict[str, int],
    unknown: dict[str, str],
    best: Borne,
) -> tuple[CitationCheck, ...]:
    """Each citation: unknown, or right.

    One is right when its unit supports the sentence alone, or when the cited units support it
    together and would not without this one (after ALCE, arXiv 2305.14627).
    """
    if not known:
        return tuple(CitationCheck(name, False, unknown[name]) for name in claim.locators)
    numbers = list(dict.fromkeys(known.values()))
    told = _status(best) == "supported"
    alone = {b.units[0]: b for b in bearing.among(claim.text, numbers, before) if len(b.units) == 1}
    found = []
    for name in claim.locators:
        if name in unknown:
            found.append(CitationCheck(name, False, unknown[name]))
            continue
        own, others = alone[known[name]], [n for n in numbers if n != known[name]]
        ok = _status(own) == "supported" or (
            bool(others)
            and _status(bearing.together(claim.text, numbers, before)) == "supported"
            and _status(bearing.together(claim.text, others, before)) != "supported"
        )
        # what the clauses are each told by
        ok = ok or (known[name] in best.units and told and set(best.units) <= set(numbers))
        found.append(CitationCheck(name, ok, "" if ok else _why(bearing.retriever, own, best)))
    return tuple(found)


def _why(retriever: Retriever, own: Borne, best: Borne) -> str:
    """Why a unit does not support a sentence, and which one does."""
    told = [d for d in own.differences if d.document]
    if told and own.strength >= _CONTRADICTED:
        first = told[0]
        return f"it has {first.document!r} where the sentence says {first.said!r}."
    lacking = ", ".join(repr(d.said) for d in own.differences)
    reason = f"it does not say {lacking}" if lacking else "it does not say this"
    if _status(best) == "supported" and best.units != own.units:
        places = " and ".join(retriever.place(retriever.units[number]) for number in best.units)
        return f"{reason}; {places} {'do' if len(best.units) > 1 else 'does'}."
    return f"{reason}."


def _quotes(retriever: Retriever, borne: Borne) -> tuple[Citation, ...]:
    """The sentences that show it, an entry's first one with its date."""
    quotes: list[Citation] = []
    for number, rows in zip(borne.units, borne.rows, strict=True):
        unit = retriever.units[number]
        document = retriever.document(unit.document)
        for span in _spans(retriever, unit, rows):
            quotes.append(cite(document, unit, span, len(quotes) + 1))
    return tuple(quotes)


def _spans(retriever: Retriever, unit: Unit, rows: Sequence[int]) -> list[Span]:
    if isinstance(unit, Entry) or not rows:
        return [unit.quotable]
    spans = [retriever.sentences[row].span for row in rows]
    return list(dict.fromkeys(spans))
