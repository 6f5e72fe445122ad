"""Why something is so: what in a text gives, or may give, a reason. Pure."""

import re
from collections.abc import Iterator

from jkqa.expect.sought import Found, Sought
from jkqa.tokenize import STOP_WORDS, term_of, tokens
from jkqa.types import Span

#: How well what may be a reason fits: a circumstance, a purpose.
_LIKELY, _MAYBE = 0.6, 0.35

#: Who is given a thing is given no reason.
_NO_PASSIVE = "".join(rf"(?<!\b{word}\s)" for word in "not is are was were be been being".split())
#: Behind "being" what is done, and no reason.
_DONE = (
    r"(?:held|met|made|built|sent|taken|given|kept|led|run|shown|seen|done|set|put|left|lost|found"
    r"|sold|told|brought|bought|born|cut|torn|drawn|able)\b"
)
#: Behind "since" a clause that gives no time: "since it would cost", and no "since he took office".
_CLAUSE = (
    r"(?:(?:it|he|she|they|there|we|nobody|neither|both|many|most|few|only|all|some|no)\s+"
    r"(?!(?:took|became|came|began|entered|joined|won|left|returned|opened|started|met|last|first"
    r"|(?:was|were)\s+\w+ed|had\s+been)\b)\w+"
    r"|(?:its|his|her|their)\s+\w+\s+(?:is|was|has|had|could|would|faced|needed|lacked)\b)"
)
#: Whom this is done to, "for" tells why: "fined for false discounts".
_BLAMED = (
    r"(?:fin(?:es|ed)|punish(?:es|ed)|jail(?:s|ed)|arrest(?:s|ed)|dismiss(?:es|ed)|sack(?:s|ed)"
    r"|suspend(?:s|ed)|criticiz(?:es|ed)|prais(?:es|ed)|thank(?:s|ed)|apologiz(?:es|ed)|blam(?:es|ed)"
    r"|charg(?:es|ed)|convict(?:s|ed)|su(?:es|ed)|censur(?:es|ed))"
)
_LONG = (
    r"(?:(?:[\w-]+\s+)?(?:days?|weeks?|months?|years?)|life|now|ever|more|less|up|about|over|several"
    r"|some|many)"
)
_BECAUSE = re.compile(
    r"\b(?:because|due\s+to|owing|(?:in\s+(?:response|reaction|answer)|(?:respond|react)\w*)\s+to"
    r"|as\s+a\s+result|so\s+as\s+to|in\s+order\s+to"
    r"|so\s+that|with\s+the\s+aim|aim(?:s|ed|ing)\b|thanks\s+to|on\s+the\s+grounds?"
    r"|in\s+(?:protest|retaliation|revenge|reprisal|reply)\b"
    r"|for\s+(?:lack|want|fear)\s+of|(?:in\s+view|on\s+account|out\s+of\s+fear|in\s+light)\s+of"
    r"|citing|(?:say|hold|argu|reason|stat|explain|claim|not|add|warn|complain)ing\s+that"
    r"|in\s+an\s+(?:attempt|effort|bid)|lest|caus(?:e|es|ed|ing)\b|prompt(?:s|ed|ing)\b|driven"
    r"|reasons?\b|(?:came|comes|coming)\b[^.;]{0,50}\b(?:after|amid|as|following)\b"
    rf"|{_NO_PASSIVE}given\s+(?:that|the|an?|how|its|his|her|their|such)\b"
    rf"|since\s+{_CLAUSE}"
    r"|(?:detained|persuaded|convinced|forced|prevented|deterred|moved|inspired|compelled)\s+by\b"
    r"|after\s+(?:(?:it|they)\s+(?:was|were|had)|it\s+(?:emerge[ds]?|turn(?:s|ed)\s+out))\b|reasoned\s+that|on\s+(?:(?!the\b)[\w-]+\s+){0,2}grounds\b"
    r"|under\s+(?:\w+\s+)?pressure\s+from|plead(?:s|ed|ing)\b(?!\s+(?:not|guilty|with|for))"
    r"|at\s+the\s+(?:request|insistence|urging)\s+of|pretexts?\b|pointing\s+to"
    r"|asked\s+why|(?:motives?|grounds?|explanation|justification|purpose|aim)\s+(?:is|was|were|lay|being)\b)"
    r"|\b(?:arrest|detain|fin|punish|dismiss|expel|ban)\w*\s[^.;]{0,60}?\bwho\s+(?:had|have|were|was)\b"
    rf"|\b{_BLAMED}\b[^.;]{{0,60}}?\bfor\s+(?!(?:the|an?|\d|[A-Z]|{_LONG})\b)[a-z]"
    rf"|,\s+being\s+(?:(?:too|so|very|more|less)\s+)?(?!{_DONE}|the\b|an?\b|\w+(?:ed|ing)\b)[a-z]+"
    r"|,\s+for\s+(?:he|she|it|they|there|this|we|nobody|no\s+one)\b"
    r"|\b(?:absurd|pointless|senseless|baseless|unfounded|nonsense|impossible|inevitable|hopeless"
    r"|understandable|natural|simple|obvious|plain|clear):\s",
    re.IGNORECASE,
)
#: What did not come about, and what came in between: "was scrapped when he fell ill".
_ENDED = re.compile(
    r"\b(?:dropped|shelved|scrapped|stopped|halted|abandoned|postponed|delayed|suspended|cancel+ed"
    r"|aborted|ended|rejected|refused|failed|collapsed|withdrawn|withdrew|given\s+up|gave\s+up"
    r"|broken\s+off|broke\s+down|called\s+off|put\s+off|fell\s+through|(?:did|could|would)\s+not)\b"
    r"[^.;:]{0,60}?\b(?P<sign>when|after|once|as)\s+(?!\d|(?:a|an|the)\s+(?:day|week|month|year)\b)"
    r"(?:[\w’'.-]+\s+){1,7}?(?:\w{3,}ed|had|was|were|could|would|did|came|fell|lost|broke|found"
    r"|said|left|rose|went|got|took|worked\s+out|threw|began|became)\b",
    re.IGNORECASE,
)
#: "but the maker could not deliver": why what is asked of did not come about.
_BUT = re.compile(
    r"\bbut\s+(?:[\w’'.-]+\s+){1,5}?(?:could|would|can|did)\s+not\b"
    r"|\bbut\s+(?:[\w’'.-]+\s+){1,5}?(?:refused|declined|objected)\b",
    re.IGNORECASE,
)
#: Who stayed away did so to protest: the one stands for why of the other.
_PROTEST = re.compile(
    r"\b(?:without|stay(?:s|ed)?\s+away|boycott|absen\w+|skip|not\s+(?:attend|come|take\s+part)|walk(?:s|ed)?\s+out)"
    r"[^.;]{0,80}?\b(?P<sign>protest(?:s|ed|ing)?|object(?:s|ed|ing))\b",
    re.IGNORECASE,
)
#: What may give a reason, and as often gives a time or a subject.
_OFTEN = re.compile(
    r"\b(?:(?:(?:argu|explain|complain|claim|answer)(?:e?s|ed)|repl(?:ies|ied))\s+that|saying\s+(?:that|he|she|it|they|there|his|her|its|their|this)"
    r"|without|when|over(?!\s+\d)|after|following|amid|concern(?:s|ed)?|fear(?:s|ed|ing)?|blam\w+"
    r"|persuad(?:es|ed|ing)|convinc(?:es|ed|ing)|forc(?:es|ing)|prevent(?:s|ed|ing)"
    r"|hop(?:es|ed|ing)|want(?:s|ed|ing)|need(?:s|ed)?(?!\s+to\s+pay)|cit(?:es|ed)\b"
    r"|(?:that|which|this)\s+(?:led|made|forced|persuaded|convinced|moved|drove)"
    r"|on\s+the\s+advice\s+of|point(?:s|ed)\s+to)\b"
    r"|\b(?:condemn|denounc|protest)(?:e?s|ed|ing)?\b(?!\s+(?:movement|march|rally))"
    r"|,\s+as\s+(?:he|she|it|they|there|its|his|her|their|this)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\bto\s+(?!the\b|a\b|\d|(?-i:[A-Z]))\w+|,\s+(?:as|being)\b", re.IGNORECASE)
#: Behind these a cause stands, and before them what it brought about.
_CAUSES = re.compile(r"(?:because|due|owing|since|citing|given)\b", re.IGNORECASE)
_BREAK = re.compile(r"[.;:!?—](?:\s|$)")
#: So many words of a question tell of what it asks of.
_TOLD = 2
_REFUSED = frozenset("refuse refused refuses decline declined declines".split())
_AWAY = frozenset(
    "stay stayed away attend attended skip skipped boycott boycotted absent miss missed".split()
)
_GIVEN = frozenset("give given gave".split())
#: What a question says of what did not come about.
_NOT = frozenset(
    """not no never fail failed fails failing drop dropped abandon abandoned nothing cancel canceled
    cancelled scrap scrapped shelve shelved stop stopped postpone postponed delay delayed refuse
    refused reject rejected end ended collapse collapsed off down""".split()
)


def reasons(sought: Sought, text: str) -> Iterator[Found]:
    """What gives a reason, or may give one."""
    asked = {term_of(word) for word in sought.said if word not in STOP_WORDS}
    for pattern, fit in ((_BECAUSE, 1.0), (_OFTEN, _LIKELY), (_PERHAPS, _MAYBE)):
        for match in pattern.finditer(text):
            turned = _CAUSES.match(match.group()) and _is_cause(asked, text, Span(*match.span()))
            yield Found(Span(*match.span()), _MAYBE if turned else fit)
    for match in () if sought.said.isdisjoint(_AWAY) else _PROTEST.finditer(text):
        yield Found(Span(*match.span("sign")), 1.0)
    given_up = "up" in sought.said and not sought.said.isdisjoint(_GIVEN)
    if given_up or not sought.said.isdisjoint(_NOT):
        for match in _ENDED.finditer(text):
            yield Found(Span(*match.span("sign")), 1.0)
        refused = not sought.said.isdisjoint(_REFUSED)
        for match in () if refused else _BUT.finditer(text):
            yield Found(Span(*match.span()), 1.0)


def _is_cause(asked: set[str], text: str, sign: Span) -> bool:
    """Whether what is asked of is itself a reason there: "put off because it had no members"."""
    starts = [m.end() for m in _BREAK.finditer(text, 0, sign.start)]
    end = _BREAK.search(text, sign.end)
    effect = text[max(starts, default=0) : sign.start]
    cause = text[sign.end : end.start() if end else len(text)]
    within, before = (len({t.term for t in tokens(part)} & asked) for part in (cause, effect))
    return within >= _TOLD and before * _TOLD < within
