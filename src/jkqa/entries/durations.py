"""How long between two events: worked out from their dates, and shown."""

import re
from dataclasses import replace
from datetime import date

from jkqa.asked import Asked, time_object
from jkqa.entries.chronology import matching
from jkqa.entries.sets import as_hits, cite_entries
from jkqa.events.event import Event
from jkqa.retrieval import Retriever
from jkqa.timex import Anchored, Timex, read_time, said
from jkqa.types import Answer, DateRange, Span
from jkqa.wants.wanted import wanted

_LENGTH = (
    r"\b(?:how\s+(?:long|soon|quickly|much\s+time|many\s+(?P<unit>days|weeks|months))"
    r"|^\W*(?:the\s+)?(?:number\s+of\s+)?days"
    r"|what\s+(?:is|was)\s+the\s+(?:interval|gap|distance|time|stretch)(?:\s+of\s+time)?)\b"
)
_ORDINAL = r"first|second|third|fourth|fifth|last|final"
#: Yoon's first and second meeting with Ishiba: two events that share their words.
_SHARED = re.compile(
    rf"(?P<owner>(?:[\w’'-]+\s+){{0,4}}?)(?P<a>{_ORDINAL})\s+and\s+(?:the\s+)?(?P<b>{_ORDINAL})\s+(?P<both>.+)",
    re.IGNORECASE,
)
#: To the November one: what it is was said before.
_ONE = re.compile(r"(?:the\s+|that\s+)?(?P<which>.+?)\s+one\s*$", re.IGNORECASE)
_OWN = re.compile(r"^(?:his|her|its|their)\s+", re.IGNORECASE)
_BETWEEN = re.compile(
    _LENGTH
    + r"[^?]*?\b(?:between|from|separat\w+|apart\s+(?:were|are|was))\s+(?:the\s+)?(?P<a>[^?]+?)"
    r"\s+(?:and|to|until|till)\s+(?P<b>[^?]+?)\s*(?:\?|$)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    _LENGTH + r"\s+(?:\w+\s+)?(?P<how>after|before|following|prior\s+to)\s+(?P<a>[^?]+?)\s*,?\s+"
    r"(?:did|was|were|had|has|is|until|till|before|do|does)\s+(?P<b>[^?]+?)\s*(?:\?|$)",
    re.IGNORECASE,
)
_TOOK = re.compile(
    _LENGTH
    + r"\s+(?:did\s+it\s+take|passed|elapsed|went\s+by|was\s+it)\s+(?:for\s+)?(?:from|after)?\s*"
    r"(?P<a>[^?]+?)\s+(?:until|till|before|to)\s+(?P<b>[^?]+?)\s*(?:\?|$)",
    re.IGNORECASE,
)


#: The first round of Freedom Edge is the first Freedom Edge.
_ROUND = re.compile(r"^(?:rounds?|sessions?|editions?|stagings?)\s+of\s+", re.IGNORECASE)
_TWO = re.compile(_LENGTH + r"[^?]*?\bbetween\s+the\s+two\s+(?P<both>[^?]+)", re.IGNORECASE)
_PAIR = 2


def duration_answer(retriever: Retriever, asked: Asked, k: int) -> Answer | None:
    """The days between the two events that a question names; None where it asks for none."""
    two = _TWO.search(asked.question)
    both = matching(retriever, wanted(two["both"], retriever.language)) if two else []
    if two and len(both) == _PAIR:
        first, last = (_anchored(two["both"], event) for event in both)
        return _answer(retriever, asked, (first, last), two["unit"], k)
    for pattern in (_AFTER, _TOOK, _BETWEEN):
        match = pattern.search(asked.question)
        pair = _pair(retriever, asked, match) if match else None
        if match and pair:
            return _answer(retriever, asked, pair, match["unit"], k)
    return None


def _anchored(words: str, event: Event) -> Anchored:
    entry = event.entry
    return Anchored(words, entry.dates, entry.document, str(entry.locator))


def _pair(
    retriever: Retriever, asked: Asked, match: re.Match[str]
) -> tuple[Anchored, Anchored] | None:
    """The two events, wherever the words between them may be cut: "A and B and C"."""
    question, start, end = asked.question, match.start("a"), match.end("b")
    shared = _SHARED.fullmatch(question[start:end].strip(" ,.?!"))
    if shared:
        for both in dict.fromkeys((shared["both"], _ROUND.sub("", shared["both"]))):
            words = [f"{shared['owner']}{shared[side]} {both}" for side in ("a", "b")]
            first, last = (_moment(retriever, asked, side) for side in words)
            if first and last and first.dates != last.dates:
                return first, last
        return None
    first = _moment(retriever, asked, match["a"])
    last = _moment(retriever, asked, _spelled_out(match["b"], match["a"], retriever))
    if first and last and match.groupdict().get("how") in ("after", "following"):
        last = _later(retriever, last, first)
    if first and last and first.dates != last.dates:
        return first, last
    for cut in re.finditer(r"\s+(?:and|to|until)\s+", question[start:end]):
        first = _moment(retriever, asked, question[start : start + cut.start()])
        last = _moment(retriever, asked, question[start + cut.end() : end])
        if first and last and first.dates != last.dates:
            return first, last
    return None


def _spelled_out(words: str, before: str, retriever: Retriever) -> str:
    """What "the November one", "the second" and "her return" stand for, after what went before."""
    one = _ONE.fullmatch(words.strip(" ,.?!"))
    if one:
        time = read_time(before, retriever.period)
        rest = before
        for span in time.spans if time else ():
            rest = before[: span.start] + " " + before[span.end :]
        return f"{one['which']} {re.sub(r'^the ', '', ' '.join(rest.split()))}"
    bare = re.fullmatch(rf"(?:the\s+)?({_ORDINAL})", words.strip(" ,.?!"), re.IGNORECASE)
    if bare:
        return re.sub(rf"\b(?:{_ORDINAL})\b", bare[1], before, count=1, flags=re.IGNORECASE)
    own = _OWN.match(words)
    names = re.findall(r"[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*", before)
    return f"{names[0]}'s {words[own.end() :]}" if own and names else words


def _later(retriever: Retriever, anchor: Anchored, first: Anchored) -> Anchored:
    """Of the events that the words may mean, the next that is later than the first one."""
    if (anchor.dates.start or date.min) > (first.dates.start or date.min):
        return anchor
    others = [e.entry for e in retriever.events if retriever.place(e.entry) in anchor.others]
    later = [e for e in others if (e.dates.start or date.min) > (first.dates.start or date.min)]
    if not later:
        return anchor
    entry = later[0]
    return replace(anchor, dates=entry.dates, document=entry.document, locator=str(entry.locator))


def _moment(retriever: Retriever, asked: Asked, words: str) -> Anchored | None:
    """A date as it is written, or the event that the words describe."""
    words = words.strip(" ,.?!")
    time = read_time(words, retriever.period)
    if time and len(time.ranges) == 1 and len(time.text) >= len(words) - 4:
        return Anchored(words, time.ranges[0])
    return asked.anchors(words)


def _answer(
    retriever: Retriever,
    asked: Asked,
    pair: tuple[Anchored, Anchored],
    unit: str | None,
    k: int,
) -> Answer:
    first, last = sorted(pair, key=lambda anchor: anchor.dates.start or date.min)
    start, end = first.dates.start or date.min, last.dates.start or date.min
    days = (end - start).days
    anchored = [(a.document, a.locator) for a in (first, last)]
    events = [e for e in retriever.events if (e.entry.document, e.entry.locator) in anchored]
    citations = cite_entries(retriever, events)
    quotes = " ".join(f"{c.quote} [{c.n}]" for c in citations)
    length = f"{days} {'day' if days == 1 else 'days'}{_in_unit(days, start, end, unit)}"
    length += f", from {said(DateRange(start, start))} to {said(DateRange(end, end))}"
    whole = DateRange(start, end)
    time = Timex(f"from {first.text} to {last.text}", (whole,), (Span(0, 0),), (first, last))
    entries = as_hits(events)
    return Answer(
        question=asked.question,
        abstained=False,
        reason=None,
        confidence=min(1.0, first.score, last.score),
        text=f"{length}. {quotes}".strip(),
        citations=citations,
        passages=(),
        entries=entries,
        hits=entries[:k],
        corrections=asked.want.corrections,
        time=time_object(time),
        duration=length,
    )


def _in_unit(days: int, start: date, end: date, unit: str | None) -> str:
    """The same in weeks or months, where the question asks for these."""
    if unit == "weeks":
        weeks, rest = divmod(days, 7)
        return (
            f" ({weeks} {'week' if weeks == 1 else 'weeks'}{f' and {rest} days' if rest else ''})"
        )
    if unit == "months":
        months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
        return f" ({months} full {'month' if months == 1 else 'months'})"
    return ""
