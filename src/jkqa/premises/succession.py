"""Who or what came before or after: a text must speak of the one giving way to the other."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect import Name
from jkqa.premises.absent import Absent
from jkqa.retrieval import Retriever
from jkqa.sentences import sentences
from jkqa.types import Span

_NAME = r"(?P<who>[^,;?]*?[A-Z][^,;?]*)"
_CALLED = r"(?P<who>(?:[a-z]+\s+){0,3}?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)"
_TAKE = r"(?:take[ns]?|took|taking)"
_HOLDS = (
    r"(?:is|was|were|been|served?|h[eo]ld|holds|led|leads|head(?:s|ed)|r[ua]ns?|chair(?:s|ed)"
    rf"|provide[sd]?|filled|occupied|{_TAKE} over)"
)
_LEAVES = (
    r"(?:in|as|at|became|took|came|was|is|had|has|left|lea(?:ves|d)|resign\w*|stepp?\w*|went|go(?:es|ne)"
    r"|died|retired?|quit|moved|fell|lost)"
)
_REPLACES = (
    r"(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|preceded?s?|came after|step(?:s|ped) in for"
    rf"|{_TAKE} over (?:[\w’'-]+ ){{0,6}}?from|{_TAKE} the place of|followed(?= [^,;?]* as\b))"
)
_STAY = r"(?:turn|term|tenure|time|departure|resignation|death|retirement)"
_HEIR = r"(?:successor|predecessor|replacement)"
#: Who gives way, or comes: "Who replaced X", "Whom did X succeed", "X's successor", "before X".
_ASKED = (
    re.compile(rf"\b(?:did|does|has|will|would)\s+{_NAME}\s+(?:replace|succeed|take over from)\b"),
    re.compile(rf"\b{_REPLACES}\s+{_NAME}"),
    re.compile(rf"{_CALLED}['’]s?\s+(?:\w+\s+)?{_HEIR}\b"),
    re.compile(rf"\b{_HEIR}\s+(?:of|to|for)\s+{_NAME}"),
    re.compile(
        rf"\b[Ww](?:ho|hich|hose)\b[^,;?]*?\b{_HOLDS}\b[^,;?]*?\b(?:before|after)\s+{_CALLED}"
        rf"(?:['’]s?)?(?:\s+{_STAY})?(?:[?,]|$|\s{_LEAVES}\b)"
    ),
)
#: Who asks for the one before.
_BEFORE = re.compile(
    rf"\b(?:did|does|has|will|would)\s+{_NAME}\s+(?:replace|succeed|take over from)\b"
    rf"|\bpredecessors?\b|\b[Ww](?:ho|hich|hose)\b[^,;?]*?\b{_HOLDS}\b[^,;?]*?\bbefore\s"
)
#: "When was the last spill before March": of what was so once, a text must say that it was again.
_LAST = re.compile(
    r"\bwhen\b[^?]*?\b(?P<last>(?:last|latest|previous|most recent)\s+[^?]*?)\s+before\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:previous\w*|last|latest|earlier|since|ago|again|first (?:\w+ ){1,3}(?:in|for)"
    r"|until|already|former\w*|once|had (?:\w+ )?\w+ed|before that|preceding|another)\b",
    re.IGNORECASE,
)
#: One of a row of meetings, by its place beside another.
_BESIDE = re.compile(
    r"\b(?:next(?! to)|previous|preceding|following|subsequent|prior)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:rounds?|meetings?|talks?|sessions?|summits?|dialogues?|exercises?|drills?|visits?"
    r"|hearings?|editions?|turns?|consultations?|surveys?|elections?|conferences?|councils?|forums?"
    r"|festivals?|games|congress|assembly|fairs?|patrols?|ceremony|race|match)\b"
    r"|\bthe (?:time|one|round) (?:before|after)\b"
    r"|\bnext(?=\W*$)",
    re.IGNORECASE,
)
#: That one gives way to another,
_GIVES_WAY = re.compile(
    r"\b(?:replac\w+|succe(?:ed\w*|ssors?|ssion)|predecessors?|follow(?:s|ed)|steps? down|turn"
    r"|to follow (?:him|her|them)|(?:ma[dk]es?|making|g[ai]ves?|giving) way (?:to|for)"
    rf"|stepped down|{_TAKE} (?:\w+ )?over|hand(?:s|ed|ing)? (?:\w+ )?over|in place of|next|last"
    rf"|(?:in|{_TAKE}) (?:his|her|their|its|the|\w+['’]s) (?:place|stead|seat|post)"
    r"|previously|formerly|inherit\w*|oust\w*|eased out|resign\w*|(?<!\bthe )(?<!\ba )retir\w+)\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    rf"\b(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|{_TAKE} (?:\w+ )?over (?:\w+ )?from"
    r"|in place of)\s+(?P<whom>(?:[a-z-]+\s+){0,4}?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)"
)
#: or that the one who is named right behind it did or will.
_GAVE_WAY = re.compile(r"\b(?:former|previous|then|ex|out-?going|incoming)\b", re.IGNORECASE)
_NEAR = 60  # characters
#: or that somebody begins an office.
_BEGINS = re.compile(
    rf"\b(?:{_TAKE} (?:up )?office|sw(?:ears?|ore|orn) in|becom\w+|became|inaugurat\w+"
    r"|c[ao]mes? (?:in)?to (?:office|power)|elected|assum\w+ (?:office|power|the))\b",
    re.IGNORECASE,
)
#: What is yet to come, where the next one is asked for: that one was the third says nothing of it.
_NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:next|follow\w*|later|future|another|(?<!to )further|again|resum\w+|due"
    r"|schedul\w+|plan\w*"
    r"|agree\w*(?! (?:to (?!be\b|meet|hold|host|open|visit|return|resume)|that\b|o?n\b))"
    r"|will|would|shall|to (?:be|meet|hold|take place|host|open|visit|return)|until|annual\w*|every"
    r"|yearly|postpone\w*|adjourn\w*|since|last|(?:was|were|is|are) set)\b",
    re.IGNORECASE,
)
#: That there was or will be another of its kind.
_OF_A_ROW = re.compile(
    r"\b(?:previous\w*|last|next|earlier|again|since|resum\w+|renew\w*|another|further|follow\w*"
    r"|later|prior|former|once more|subsequent\w*|adjourn\w*|until|postpone\w*|due|schedul\w+"
    r"|first|second|third|fourth|fifth|[a-z]+th|\d+(?:st|nd|rd|th)|annual|every|yearly|in \w+ years"
    r"|would have been|before|after|planned|plans?)\b",
    re.IGNORECASE,
)


class Succession:
    """Who or what a question asks the one before or after of.

    Args:
        retriever: whose units they are.
        names: the names in the question.
        text: the question.
    """

    def __init__(self, retriever: Retriever, names: Sequence[Name], text: str) -> None:
        self._readings = retriever.readings
        places = (Span(*m.span("who")) for p in _ASKED for m in [p.search(text)] if m)
        known = retriever.vocabulary.words
        held = [
            name
            for place in places
            for name in names
            if place.start <= name.span.start < place.end
            and any(t.word in known for t in name.words)
        ]
        whole = held[0].span.of(text) if held else ""
        self._held = whole.removesuffix("'s").removesuffix("’s")
        self._terms = {t.term for name in held[:1] for t in name.words}
        self._countries = {c.country for c in self._readings.countries(self._held)}
        self._before = bool(_BEFORE.search(text))
        beside, last = _BESIDE.search(text), _LAST.search(text)
        self._row = beside.group() if beside else ""
        self._last = last["last"] if last else ""

    def untold(self, texts: Sequence[str]) -> Iterator[Absent]:
        """Of whom or what no text tells that anything came before or after."""
        if self._held and not any(map(self._is_told, texts)):
            yield Absent(self._held, "succession")
        if self._last and not any(map(_EARLIER.search, texts)):
            yield Absent(self._last, "row")
        told = _TO_COME if _NEXT.match(self._row) else _OF_A_ROW
        if self._row and not any(map(told.search, texts)):
            yield Absent(self._row, "row")

    def _is_told(self, text: str) -> bool:
        spoken = [span.of(text) for span in sentences(text)]
        named = [self._names(said) for said in spoken]
        return any(
            (any(named[max(at - 1, 0) : at + 2]) and self._tells(said))
            or (_BEGINS.search(said) and not any(named))
            for at, said in enumerate(spoken)
        )

    def _tells(self, said: str) -> bool:
        """Whether one gives way to another in a sentence.

        That somebody replaces X says nothing of whom X replaced, nor that X begins an office.
        """
        if self._before:
            said = _OF_WHOM.sub(self._without, said)
        begins = not self._before and _BEGINS.search(said)
        return bool(_GIVES_WAY.search(said) or begins or self._gave_way(said))

    def _without(self, match: re.Match[str]) -> str:
        return "" if self._names(match["whom"]) else match.group()

    def _gave_way(self, said: str) -> bool:
        """Whether the one who is named, and nobody else, is called former or outgoing."""
        return any(self._names(said[m.end() :][:_NEAR]) for m in _GAVE_WAY.finditer(said))

    def _names(self, said: str) -> bool:
        countries = (
            {c.country for c in self._readings.countries(said)} if self._countries else set()
        )
        return bool(self._terms & self._readings.terms_in(said) or self._countries & countries)
