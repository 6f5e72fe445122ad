"""Whether a question asks for a set of entries, and how: listed, counted, or by order. Pure."""

import re
from typing import Literal

from jkqa.needs import Reading
from jkqa.order import Order

Form = Literal["list", "count", "order"]

_POLITE = (
    r"^\W*(?:(?:please|kindly|hi|hello|so|ok|now|can|could|would|will|you|i|i['’]d|i['’]m|we|like|want"
    r"|need|to|know|see|have|get|interested|in|looking|for|help|me|us|quickly|briefly|just)\W+)*"
)
_COMMAND = re.compile(
    rf"(?:{_POLITE}|[.?!]\s+)"
    + r"(?P<verb>list|enumerate|show|give|display|find|tell|name|identify|summari[sz]e|outline"
    r"|pull(?:\s+up)?|fetch|retrieve|what\s+are|what\s+were|which\s+were|which\s+are|provide)\b(?:\s+(?:me|us|out))?",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    _POLITE + r"(?:all|every|each|any|(?:the\s+|a\s+)?(?:full|complete|entire)\b(?:\s+list\s+of)?"
    r"|(?:a\s+)?list\s+of"
    r"|everything|anything|(?:the\s+|a\s+)?(?:timeline|chronology|overview|rundown|run-down|round-up)\b)",
    re.IGNORECASE,
)
_WHICH = re.compile(
    rf"(?:{_POLITE[1:]}|[,;:]\s*|\b(?:tell\s+me|know|list|show\s+me|and|say)\s+)(?<!\w)(?:which|what)\b"
    r"(?!\s+(?:is|was|did|does|do|has|had|of)\b)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\bwhat(?:\s+(?:else|all|exactly|things|events|developments|of\s+note|if\s+anything))*\s+"
    r"(?:(?:has|had|was|is|were|did|do|we|you|ever|be|been|already|all)\s+)*"
    r"(?:happen(?:s|ed|ing)?|occur(?:s|red|ring)?|took\s+place|take\s+place|taken\s+place|taking\s+place"
    r"|went\s+on|go(?:ing|es)?\s+on|went\s+down|transpired|recorded|listed|logged|came\s+to\s+pass)\b"
    r"(?!\s+to\b)"
    r"|\b(?:did\s+)?anything\s+(?:\w+\s+)?(?:happen|occur|take\s+place|going\s+on)"
    r"|\bwhat\s+(?:does|did)\s+the\s+(?:chronology|timeline)\s+(?:\w+\s+)?(?:list|record|show|have|contain|report|say)\b"
    r"|\bwhat(?:['’]s|\s+is|\s+was)\s+(?:in|on)\s+(?:there|the\s+(?:chronology|timeline|record))",
    re.IGNORECASE,
)
_DID = re.compile(  # what did X do, do or say
    r"\bwhat(?:\s+(?:else|all|things))?\s+(?:did|has|have|had|was|were)\s+(?:the\s+)?(?:(?!to\b|not\b)[\w'’.-]+\W+){1,7}?"
    r"(?:do(?:ne)?|up\s+to|doing)\s*(?:[?.,;]|$|\b(?:or|and)\s+sa(?:y|id)\b|(?=\s{3})|(?:about|with|together|jointly|regarding)\b)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?<!by )(?<!to )(?<!of )\bhow\s+many\s+(?:of\s+(?:the|these|those)\s+)?"
    r"|\b(?:the\s+)?(?:total\s+)?(?:number|count|tally|total)\s+of\s+|^\W*count\s+",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\bhow\s+(?:often|frequently|many\s+times|many\s+occasions)\b|\bnumber\s+of\s+times\b",
    re.IGNORECASE,
)
_WERE = re.compile(
    r"^\W*(?:were|are|was|is|have|had)\s+there\b(?:\s+been)?(?:\s+(?:any|an?|some))?|\bdid\s+any\b",
    re.IGNORECASE,
)
_DID_THEY = re.compile(r"^\W*did\b", re.IGNORECASE)
#: Did X meet Y at any time before October?
_EVER = re.compile(r"^\W*did\b.*\b(?:ever|at\s+any\s+(?:time|point)|at\s+all)\b", re.IGNORECASE)
_EVERYTHING = re.compile(
    _POLITE + r"(?:(?:list|show|give|tell)\s+(?:me\s+)?)?(?:everything|anything)\b", re.IGNORECASE
)
_WHO = re.compile(r"^\W*who\s+(?:was|were|has\s+been|did|died|resigned|met)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?!other\b)", re.IGNORECASE)
#: Ways to ask what happened that say so only together with a time.
_UNFOLDED = re.compile(
    r"\bwhat(?:\s+(?:else|all))?\s+(?:(?:was|were|is|are|has|have|had|did|do|does|we|you|been)\s+)*"
    r"(?:came?|comes|come|follow(?:s|ed)?|lies|lay|falls|fell|reported|noted|told|known?|mentioned|new"
    r"|announced|said|unfold(?:s|ed)?)\b|\bhow\s+(?:did|has|have|do)\b.*\b(?:unfold|develop|evolve|go|proceed|progress)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\bwhat(?:\s+else)?\s+(?:did|has|have|had)\s+(?:the\s+)?(?:(?!to\b|not\b|that\b)[\w'’.-]+\W+){1,6}?"
    r"(?:say|said|announce[ds]?|stated?|declared?)\b(?<!or say)(?<!and say)",
    re.IGNORECASE,
)
_ACTED = re.compile(
    r"\bwhat\s+(?:did|has|have|had)\s+(?:the\s+)?(?:(?!to\b|not\b|that\b)[\w'’.-]+\W+){1,10}?"
    r"(?:discuss|agree|sign|announce|launch|condemn|demand)(?:d|ed)?\b",
    re.IGNORECASE,
)
_EVERY_TIME = re.compile(r"\b(?:every|each)\s+time\b|\ball\s+the\s+times\b", re.IGNORECASE)
_WHEN = re.compile(r"\bwhen\s+(?:did\s+|have\s+|has\s+|had\s+)?(?:the\s+)?", re.IGNORECASE)
_STAGED = re.compile(
    r"\b(?:held|hold|staged?|conducted|carried\s+out|t(?:ake|ook)\s+place|happen(?:ed)?|run)\b",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"\b(?:what|which)\s+(?:\w+\s+)?(?:dates|days|occasions)\b|\b(?:the|all)\s+dates\s+(?:of|when|on\s+which)\b",
    re.IGNORECASE,
)
#: Two questions in one are answered from their passages.
_TWO = re.compile(
    r"\b(?:who|whom|what|when|where|which|why|how)\b.*\band\b\s+(?:(?:by|on|in|to|for|with)\s+)?"
    r"(?:who|whom|what|when|where|which|why|how)\b",
    re.IGNORECASE,
)
_CAME = frozenset("came come comes was is were are happened ranks the a".split())
_MANY = frozenset({"everything", "anything", "timeline", "chronology"})
_RAISED = frozenset(
    """mentioned raised reported recorded appeared appear appears discussed noted brought
    named
    mention mentions""".split()
)
_MENTIONED = re.compile(
    r"\b(?:mention|appear|named|come\s+up|comes\s+up|came\s+up|refer|feature)", re.IGNORECASE
)


def form_of(reading: Reading, order: Order | None, timed: bool) -> Form | None:
    """How entries are asked for; None where the question asks for something else.

    ``timed`` says that the question has a time in it.
    """
    text = reading.text
    if _TWO.search(text):
        return None
    if _counts(reading):
        return "count"
    if order and _orders(reading, order):
        return "order"
    return "list" if _lists(reading, timed) else None


def _lists(reading: Reading, timed: bool) -> bool:
    text = reading.text
    return (
        bool(_HAPPENED.search(text) or _DID.search(text))
        or (timed and bool(_UNFOLDED.search(text) or _SAID.search(text) or _is_bare(reading)))
        or bool(_DATES.search(text) and reading.kinds)
        or _when_of_kind(reading, timed)
        or (bool(_EVER.search(text) or (timed and _DID_THEY.search(text))) and _is_plain(reading))
        or bool(_EVERYTHING.search(text))
        or bool(_EVERY_TIME.search(text) and reading.kinds)
        or (timed and _acted(reading))
        or (timed and bool(_WHO.search(text) and reading.kinds))
        or any(
            _heads(reading, found.end(), plural=opening not in (_WHOLE, _ALL, _WERE))
            for opening in (_COMMAND, _WHOLE, _WHICH, _WERE, _ALL)
            for found in opening.finditer(text)
        )
        or _keywords(reading)
    )


def _acted(reading: Reading) -> bool:
    """What did X sign: the verb asks for the kind."""
    match = _ACTED.search(reading.text)
    return match is not None and any(
        label == "kind" and token.span.end == match.end()
        for label, token in zip(reading.labels, reading.run, strict=True)
    )


def _is_plain(reading: Reading) -> bool:
    """A kind and names alone: nothing that an entry might say in other words."""
    return bool(reading.kinds) and all(need.name or need.office for need in reading.needs)


def _when_of_kind(reading: Reading, timed: bool) -> bool:
    """Names or several people, and then the verb of a kind: "when did X and Y meet"."""
    when = _WHEN.search(reading.text)
    names, many = 0, False
    for i, token in enumerate(reading.run):
        if not when or token.span.start < when.end():
            continue
        if reading.labels[i] == "kind":
            return names > 1 or (timed and many)
        many = many or token.word.endswith("s")
        if reading.labels[i] == "break" and token.word != "and":
            return False
        names += reading.labels[i] == "name"
    return False


def asks_whether(text: str) -> bool:
    """Were there any: that there are none is an answer."""
    return bool(_WERE.search(text) or _EVER.search(text))


def asks_what_was_said(text: str) -> bool:
    """What did X say: the statements of X."""
    return bool(_SAID.search(text))


def asks_what_was_staged(text: str) -> bool:
    """How often was X held: only what tells of X itself counts, not what mentions it."""
    return bool(_STAGED.search(text))


def _counts(reading: Reading) -> bool:
    if _OFTEN.search(reading.text):
        staged = _STAGED.search(reading.text) and any(need.name for need in reading.needs)
        return bool(reading.kinds) or bool(_MENTIONED.search(reading.text)) or bool(staged)
    counted = _COUNT.search(reading.text)
    return bool(counted) and _heads(reading, counted.end() if counted else 0, plural=True)


def _heads(reading: Reading, place: int, *, plural: bool) -> bool:
    """Whether the noun phrase at ``place`` has a kind or "events" as its head."""
    many = False
    for i, token in enumerate(reading.run):
        if token.span.start < place:
            continue
        label = reading.labels[i]
        if label == "break" and i and reading.gap(i - 1) == "-":
            continue  # government-to-government
        if (label == "break" and token.word not in ("and", "or")) or (
            label == "word" and token.word.endswith("ed") and i
        ):
            return False
        last = i + 1 == len(reading.run) or reading.labels[i + 1] != label
        many = many or token.word.endswith("s")
        if label == "kind" and last and reading.labels[i + 1 : i + 2] == ["events"]:
            continue  # court-ruling entries
        if label in ("kind", "events") and last and _ends_phrase(reading, i):
            return not plural or many or token.word in _MANY
        if label not in ("kind", "events"):
            many = False
    return False


def _ends_phrase(reading: Reading, at: int) -> bool:
    """Whether a noun phrase ends behind the token."""
    if at + 1 == len(reading.run):
        return True
    gap = reading.gap(at)
    if reading.run[at].word.endswith("s"):
        return True  # nouns before nouns are singular
    following = reading.run[at + 1].word
    return (
        reading.labels[at + 1] in ("break", "small", "events")
        or len(gap) > 1
        or following.endswith(("ed", "ing"))
    )


def _orders(reading: Reading, order: Order) -> bool:
    """The order belongs to a kind: "the first two rulings", "met for the first time"."""
    after = [i for i, t in enumerate(reading.run) if t.span.start >= order.span.end]
    for nth, i in enumerate(after[:5]):
        word = reading.run[i].word
        if reading.labels[i] == "events":
            return True
        if reading.labels[i] == "kind":
            return _ends_phrase(reading, _kind_end(reading, i)) or nth == 0
        if word in _RAISED and not nth:
            return True
        if word.endswith(("ed", "ing")) or (reading.labels[i] == "break" and (nth or word != "of")):
            break
    before = [i for i, t in enumerate(reading.run) if t.span.end <= order.span.start]
    while before and reading.run[before[-1]].word in _CAME:
        before.pop()
    last = before[-1] if before else -1
    return last >= 0 and (
        reading.labels[last] in ("kind", "events") or reading.run[last].word in _RAISED
    )


def _kind_end(reading: Reading, at: int) -> int:
    """The last token of the words that ask for a kind."""
    while at + 1 < len(reading.run) and reading.labels[at + 1] == "kind":
        at += 1
    return at


def _is_bare(reading: Reading) -> bool:
    """Nothing but a time, or names with a time: "Kishida in November 2024"."""
    if re.search(
        r"\b(?:who|whom|when|where|why|how|what|which|did|does|is|was|were|are)\b",
        reading.text,
        re.IGNORECASE,
    ):
        return False
    return all(need.name for need in reading.needs)


def _keywords(reading: Reading) -> bool:
    """A search without a verb: "court rulings August", "phone calls between nuclear envoys"."""
    if not reading.kinds and "events" not in reading.labels:
        return False
    if re.search(
        r"\b(?:who|whom|when|where|why|how|what|which|did|does|is|was|were|are)\b",
        reading.text,
        re.IGNORECASE,
    ):
        return False
    return _heads(reading, 0, plural=True)
