"""Acts that a sentence tells as done, and a text as planned, possible, refused or called off. Pure.

A text that speaks of an act need not say that it was done. Words of the sentence that leave an act
open themselves, or deny anything, keep all rules here from it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jkqa.claims.mentions import Named
from jkqa.claims.numerals import CARDINAL
from jkqa.claims.polarity import is_currency
from jkqa.events.phrases import lemmas
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Span

#: What leaves open whether an act behind it is done.
_OPEN = re.compile(
    r"\b(?:would|could|might|(?-i:may)|can|cannot|if|should|unless|whether|in case|plan(?:s|ned)?"
    r"|planning|potential\w*|possib\w*|plausibl\w*|hypothe\w*|propos\w*|intend\w*|hop(?:e|es|ed|ing)"
    r"|want\w*|wish\w*|offer(?:s|ed)?|promis\w*|threat\w*|vow\w*|pledg\w*|rumou?r\w*|rumblings"
    r"|will|due to|expect\w*|feared?|likely|supposed|hypothetical|idea|scenario|prospects?"
    r"|request\w*|ask(?:s|ed)?|urg(?:e|es|ed|ing)|call(?:s|ed)? (?:for|on)|demand\w*|seeks?|sought"
    r"|prepared to|ready to|attempt\w*|tr(?:y|ies|ied) to|worr\w+|fears?|were to|was to|is to"
    r"|had to|must|ordered|orders|told to|warn\w*)\b",
    re.IGNORECASE,
)
#: Who does this does not do what follows, or does it no longer.
_GIVES_UP = re.compile(
    r"\b(?:cancel(?:s|l?ed)|call(?:s|ed) off|postpone[sd]|shelve[sd]|scrap(?:s|ped)|abort(?:s|ed)"
    r"|decline[sd]|refuse[sd]|turn(?:s|ed) down|recuse[sd]|g[ai]ves? up|puts? off"
    r"|with(?:draws?|drew|drawn)|fail(?:s|ed) to|resign(?:s|ed)|steps? down"
    r"|stepped down|abandon(?:s|ed)|offer(?:s|ed)|refrain(?:s|ed)|stay(?:s|ed) away|boycott(?:s|ed)"
    r"|skip(?:s|ped)|threaten(?:s|ed)|promise[sd]|vow(?:s|ed)|pledge[sd])\b",
    re.IGNORECASE,
)
#: What denies, ends or turns something down.
_NEGATIVE = re.compile(
    r"\b(?:not|n['’]t|no|never|nor|neither|nothing|nobody|none|without|cancel\w*|call\w* off"
    r"|postpon\w*|shelv\w*|scrap\w*|abort\w*|declin\w*|refus\w*|reject\w*"
    r"|turn\w* (?:(?:[\w’'-]+ ){0,3}down|back|away)"
    r"|recus\w*|g[ai]ve[sn]? up|putt?\w* off"
    r"|withdr[aoe]w\w*|deni\w*|deny\w*|fail\w*|resign\w*|abandon\w*"
    r"|step\w* (?:down|aside|back)|refrain\w*|stay\w* away|boycott\w*|skip\w*|against|oppos\w*"
    r"|quit\w*|pull\w* (?:out|back)|drop\w*|back\w* (?:out|down)|stop\w*|ceas\w*|lost|los(?:e|s)\w*"
    r"|remov\w*|absen\w*|instead|rather|unable|thwart\w*|block\w*|prevent\w*|delay\w*|suspend\w*"
    r"|relinquish\w*|let go|rebuff\w*|spurn\w*|avoid\w*|bow\w* out|dismiss\w*|sack\w*|overturn\w*"
    r"|expel\w*|oust\w*|abol\w+|repeal\w*|lift(?:s|ed)|fell|fall\w*|collaps\w*|defeat\w*|halt\w*"
    r"|freez\w*|froze\w*|clos(?:e|ed|es|ing)|ban(?:s|ned)?|bar(?:s|red)|withh[eo]ld\w*"
    r"|recall\w*|adjourn\w*|replac\w*|retir\w*|paralys\w*|strikes?|struck|protest\w*|shunn?\w*"
    r"|den(?:y|ies|ied|ial)|limit\w*|curtail\w*|scuttl\w*|axed?|revers\w+|quash\w*|annul\w*)\b",
    re.IGNORECASE,
)
#: In a sentence these, too, may be another way to say that somebody gives something up.
_SOFT = re.compile(
    r"\b(?:offer\w*|threat\w*|promis\w*|vow\w*|pledg\w*|le(?:ave|aves|aving|ft)|end(?:s|ed|ing)?|only"
    r"|hand\w* over|said|say\w*|told|tell\w*|called|agree\w*|decid\w*|announc\w*|prefer\w*|ready"
    r"|stood|stands?|out of|br[eo]k\w*|ask\w*|want\w*|rul\w*|kept|still|spar\w*|insist\w*)\b",
    re.IGNORECASE,
)
#: A strong word that something did not come about, or was ended.
_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:s|l?ed)|call(?:s|ed) off|postpone[sd]|shelve[sd]|scrap(?:s|ped)|abort(?:s|ed)"
    r"|dismiss(?:es|ed)|reject(?:s|ed)|refuse[sd]|decline[sd] to|removed from|abolish(?:es|ed)"
    r"|boycott(?:s|ed)|stay(?:s|ed) away|resign(?:s|ed)|step(?:s|ped) down|never)\b",
    re.IGNORECASE,
)
#: Right behind an act: it is, or was, to be.
_AHEAD = re.compile(
    r"\W+(?:[\w’'-]+\s+){0,4}?(?:would|could|might|(?:is|was|were) (?:called off|cancelled"
    r"|postponed|shelved|scrapped))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|n['’]t|no|never|nor|neither|without)\b", re.IGNORECASE)
_PAST = frozenset(
    """met spoke held sat took won ran flew became began struck fought paid sent made gave rose saw
    broke sought drew upheld laid sued lent froze sold bought led chose caught built went got
    brought taken told said given seen spoken flown chosen begun drawn fought beaten""".split()
)
_BEFORE_NOUN = frozenset("a an the of by with for to in on at from its his her their and".split())
_WEAK = frozenset("say tell take make get hold give have go becom see bring call name".split())
_PARTICLES = frozenset("back up down out over off away".split())
_BREAK = re.compile(r"[.;:!?—][”\"’]?\s|[;—]|\s–\s")
#: "Years of hard work" lie behind whoever tells of them.
_SPENT = re.compile(r"\b(?:years|months|weeks|days|decades) of (?:\w+ )?$", re.IGNORECASE)
#: "Re-elected" is a verb, "the government-led plan" has none.
_PREFIXES = frozenset("re co pre de over under".split())
#: Right before a verb it is told besides: "asked for the price and was paid".
_GOES_ON = re.compile(r"\band (?:was|were|has been|had|has) (?:\w+ly )?$")
_NOT_YET = frozenset("until till before".split())
_PASSIVE = 4  # words from "until" to a verb
_REACH = 14  # words
_ALIKE = 5  # letters that two words of one stem share


@dataclass(frozen=True, slots=True)
class Undone:
    """An act of a sentence that is not done: where the sentence tells it, what the text says."""

    said: Span
    told: str


def undone(text: str, names: Sequence[Named], told: str, close: str) -> Undone | None:
    """The act that a sentence tells as done and a text does not.

    ``told`` is the whole text, ``close`` the sentences of it that are nearest.
    """
    if _OPEN.search(text) or _DENIED.search(text):
        return None
    run = simple(tokens(text))
    at = _verb(run, text, names)
    if at is None:
        return None
    clause = ""
    if not denies_any(text) and not _SOFT.search(text):
        clause = _given_up(text, run, at, names, close)
    clause = clause or _only_open(run, at, told)
    return Undone(run[at].span, clause) if clause else None


def _verb(run: Sequence[Token], text: str, names: Sequence[Named]) -> int | None:
    """The first verb of a sentence that tells of something past."""
    inside = {i for n in names for i in range(n.at, n.at + n.length)}
    for i, token in enumerate(run):
        if not i or i in inside or token.capital or run[i - 1].word in _BEFORE_NOUN:
            continue
        if _is_attribute(run, i) or _is_not_yet(run, i) or is_currency(run, i):
            continue
        if text[token.span.start - 1] == "-" and run[i - 1].word not in _PREFIXES:
            continue
        if token.word in _PAST or (token.word.endswith("ed") and len(token.word) > 4):
            return i
    return None


def _is_attribute(run: Sequence[Token], at: int) -> bool:
    """``Seven forced labourers``: no verb, as what is counted follows."""
    follows = at + 1 < len(run) and run[at + 1].word not in STOP_WORDS and not run[at + 1].capital
    return run[at - 1].word in CARDINAL and follows


def _is_not_yet(run: Sequence[Token], at: int) -> bool:
    """``Until it was mended``: what had not been done then."""
    return bool(_NOT_YET & {token.word for token in run[max(at - _PASSIVE, 0) : at]})


def _only_open(run: Sequence[Token], at: int, told: str) -> str:
    """The clause of a text that has the verb, where all of them leave it open."""
    verb = _phrasal(run, at)
    if verb in _WEAK:
        return ""
    theirs = simple(tokens(told))
    found = [i for i in range(len(theirs)) if _phrasal(theirs, i) == verb]
    if any(_SPENT.search(told, 0, theirs[i].span.start) for i in found):
        return ""
    clauses = [_clause(told, theirs[i].span) for i in found]
    opens = [
        any(
            match.end() <= theirs[i].span.start
            and _near(told, match.end(), theirs[i].span.start)
            and not _GOES_ON.search(told, match.end(), theirs[i].span.start)
            for match in _OPEN.finditer(told, clause.start, clause.end)
        )
        or bool(_AHEAD.match(told, theirs[i].span.end))
        for i, clause in zip(found, clauses, strict=True)
    ]
    if not opens or not all(opens):
        return ""
    mine = _content(run)
    texts = [clause.of(told).strip() for clause in clauses]
    return max(texts, key=lambda each: len(mine & _content(simple(tokens(each)))))


def _phrasal(run: Sequence[Token], at: int) -> str:
    """The stem of a verb, with the particle right behind it of one that says little alone."""
    word = run[at].word
    verb = "bring" if word == "brought" else lemmas(run[at : at + 1])[0]
    behind = run[at + 1].word if at + 1 < len(run) else ""
    return f"{verb} {behind}" if verb in _WEAK and behind in _PARTICLES else verb


def denies_any(text: str) -> bool:
    """Whether a text denies, ends or turns down anything, in whatever words."""
    return bool(_NEGATIVE.search(text))


def called_off(text: str, told: str) -> Span | None:
    """Where a sentence tells that something was called off or refused; a text denies nothing."""
    match = _CALLED_OFF.search(text)
    return None if not match or _NEGATIVE.search(told) else Span(*match.span())


def _near(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) <= _REACH


def _clause(text: str, span: Span) -> Span:
    """The part of a text between two breaks that a place lies in."""
    start = max((m.end() for m in _BREAK.finditer(text, 0, span.start)), default=0)
    after = _BREAK.search(text, span.end)
    return Span(start, after.start() if after else len(text))


def _given_up(text: str, run: Sequence[Token], at: int, names: Sequence[Named], close: str) -> str:
    """The clause of a text in which whoever the sentence speaks of gives up what it tells of."""
    who = [n for n in names if n.at + n.length <= at and not n.span.of(text).endswith(("'s", "’s"))]
    subject = {t for n in who[-1:] for t in n.terms} or _content(run[:at])
    aim = _content(run[at + 1 :]) or _content(run[at : at + 1])
    if lemmas(run)[at] in lemmas(simple(tokens(_GIVES_UP.split(close)[0]))):
        return ""  # it is told as done before
    for match in _GIVES_UP.finditer(close):
        clause = _clause(close, Span(*match.span()))
        before = simple(tokens(close[clause.start : match.start()]))
        behind = simple(tokens(close[match.end() : clause.end]))
        near = {t.term for t in before[-_NEAR:]}
        if subject & near and _shared(aim, _content(behind)):
            return clause.of(close).strip()
    return ""


_NEAR = 5  # words from whoever gives up to the verb


def _content(run: Sequence[Token]) -> set[str]:
    return {t.term for t in run if t.word not in STOP_WORDS and not t.word[:1].isdigit()}


def _shared(some: set[str], others: set[str]) -> bool:
    """Whether two sets have a word in common, or words of one stem."""
    return bool(some & others) or any(
        a[:_ALIKE] == b[:_ALIKE] for a in some for b in others if min(len(a), len(b)) >= _ALIKE
    )


def affirmed(said: Sequence[str], told: str, denied: Sequence[Span]) -> Span | None:
    """Where a text tells, word for word, as done what a sentence denies with the terms ``said``.

    ``denied`` are the places of what the text itself denies.
    """
    run = simple(tokens(told))
    terms = lemmas(run)
    for at, term in enumerate(terms):
        behind = [i for i in range(at + 1, min(at + _NEXT, len(run))) if terms[i] == said[1]]
        if term != said[0] or not behind:
            continue
        place = Span(run[at].span.start, run[behind[0]].span.end)
        before = told[_clause(told, place).start : place.start]
        open_ = _OPEN.search(before) or _NEGATIVE.search(" ".join(before.split()[-_NEAR:]))
        ends = (run[at].span, run[behind[0]].span)
        if not open_ and not any(span.covers(end) for span in denied for end in ends):
            return place
    return None


_NEXT = 4  # words from one of two terms to the other
