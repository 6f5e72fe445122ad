"""Where a text has what a question asks for: the short answers in it. Pure."""

import re
from collections.abc import Iterator

from jkqa.expect.amounts import (
    Finder,
    ages,
    clocks,
    dates,
    lengths,
    matches,
    money,
    shares,
    sizes,
)
from jkqa.expect.asked import Ask
from jkqa.expect.bodies import bodies, called
from jkqa.expect.counted import counts
from jkqa.expect.persons import holders, people
from jkqa.expect.places import places
from jkqa.expect.sought import Found, Lore, Sought
from jkqa.names import simple
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, term_of, tokens
from jkqa.types import DateRange, Span

#: Who is given a thing is given no reason.
_NO_PASSIVE = "".join(rf"(?<!\b{word}\s)" for word in "not is are was were be been being".split())
_BECAUSE = re.compile(
    r"\b(?:because|due\s+to|owing|in\s+response\s+to|as\s+a\s+result|so\s+as\s+to|in\s+order\s+to"
    r"|so\s+that|with\s+the\s+aim|aim(?:s|ed|ing)\b|in\s+protest|thanks\s+to|on\s+the\s+grounds?"
    r"|for\s+(?:lack|want|fear)\s+of|(?:in\s+view|on\s+account|out\s+of\s+fear|in\s+light)\s+of"
    r"|citing|(?:say|hold|argu|reason|stat|explain|claim|not|add|warn|complain)ing\s+that"
    r"|in\s+an\s+(?:attempt|effort|bid)|lest|caus(?:e|es|ed|ing)\b|prompt(?:s|ed|ing)\b|driven"
    r"|reasons?\b|(?:came|comes|coming)\b[^.;]{0,50}\b(?:after|amid|as|following)\b"
    rf"|{_NO_PASSIVE}given\s+(?:that|the|an?|how|its|his|her|their|such)\b"
    r"|since\s+(?!the\s+(?:last|first)|then\b|\d|[A-Z]))",
    re.IGNORECASE,
)
#: What may give a reason, and as often gives a time or a subject.
_OFTEN = re.compile(
    r"\b(?:(?:argu|explain|complain|claim)(?:e?s|ed)\s+that|saying\s+(?:that|he|she|it|they|there)"
    r"|without|when|over(?!\s+\d)|after|following|amid|concern(?:s|ed)?|fear(?:s|ed|ing)?|blam\w+"
    r"|hop(?:es|ed|ing)|want(?:s|ed|ing)|need(?:s|ed)?(?!\s+to\s+pay))\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\bto\s+(?!the\b|a\b|\d|(?-i:[A-Z]))\w+|,\s+(?:as|being)\b", re.IGNORECASE)


_RULING = re.compile(
    r"\b(?:rul(?:es|ed|ing)|verdict|judg(?:e?ment|ed)|uph[eo]ld(?:s|ing)?|overturn\w*|revers\w+"
    r"|dismiss\w*|reject\w*|acquit\w*|convict\w*|sentenc(?:es|ed|ing)|order(?:s|ed)|award\w*|quash\w*|strik(?:es|ing)"
    r"|struck|annul\w*|found|finds|decid(?:es|ed)|held|holds|declar\w+|clear(?:s|ed)|fin(?:es|ed)"
    r"|grant(?:s|ed)|free[sz]\w*|froze|block(?:s|ed)|threw|throws)\b",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"\b(?:every|each|once|twice|\w+\s+times)\s+(?:\w+\s+){0,2}?(?:day|week|month|quarter|year)s?\b"
    r"|\b(?:daily|weekly|monthly|quarterly|yearly|annual|annually|biennial|biannual|regularly)\b"
    r"|\b(?:once|twice|\w+\s+times)\b|\ba\s+(?:week|month|year)\b",
    re.IGNORECASE,
)
_MEANING = re.compile(
    r"\b(?:mean(?:s|t|ing)?|stand(?:s|ing)?\s+for|known\s+as|(?:so-)?called|refer(?:s|red|ring)?\s+to"
    r"|defin\w+|short\s+for|that\s+is|i\.e\.|in\s+other\s+words|namely)\b|\([A-Z]",
    re.IGNORECASE,
)

#: Behind these a cause stands, and before them what it brought about.
_CAUSES = re.compile(r"(?:because|due|owing|since|citing|given)\b", re.IGNORECASE)
_BREAK = re.compile(r"[.;:!?—](?:\s|$)")
#: So many words of a question tell of what it asks of.
_TOLD = 2
#: How well what may be a reason fits: a circumstance, a purpose.
_LIKELY, _MAYBE = 0.6, 0.35


def sought_by(
    question: str, ask: Ask, period: DateRange | None, lore: Lore | None = None
) -> Sought:
    """What a question asks for. What it says itself is no answer to it."""
    said = frozenset(token.word for token in simple(tokens(question)))
    named_dates = tuple(mention.dates for mention in mentions(question, period))
    lore = lore or Lore()
    return Sought(ask, said, lore.there(question), named_dates, period, lore)


def found_in(sought: Sought, text: str) -> list[Found]:
    """The short answers in a text, best first; none for questions that expect a sentence."""
    finder = _FINDERS.get(sought.ask.kind)
    if finder is None:
        return []
    return sorted(finder(sought, text), key=lambda f: (-f.fit, f.span))


def _reasons(sought: Sought, text: str) -> Iterator[Found]:
    asked = {term_of(word) for word in sought.said if word not in STOP_WORDS}
    for pattern, fit in ((_BECAUSE, 1.0), (_OFTEN, _LIKELY), (_PERHAPS, _MAYBE)):
        for match in pattern.finditer(text):
            turned = _CAUSES.match(match.group()) and _is_cause(asked, text, Span(*match.span()))
            yield Found(Span(*match.span()), _MAYBE if turned else fit)


def _is_cause(asked: set[str], text: str, sign: Span) -> bool:
    """Whether what is asked of is itself a reason there: "put off because it had no members"."""
    starts = [m.end() for m in _BREAK.finditer(text, 0, sign.start)]
    end = _BREAK.search(text, sign.end)
    effect = text[max(starts, default=0) : sign.start]
    cause = text[sign.end : end.start() if end else len(text)]
    within, before = (len({t.term for t in tokens(part)} & asked) for part in (cause, effect))
    return within >= _TOLD and before * _TOLD < within


_FINDERS: dict[str, Finder] = {
    "date": dates,
    "money": money,
    "amount": sizes,
    "share": shares,
    "count": counts,
    "length": lengths,
    "age": ages,
    "hour": clocks,
    "name": called,
    "person": lambda sought, text: (holders if sought.ask.head else people)(sought, text),
    "place": places,
    "body": bodies,
    "reason": _reasons,
    "ruling": matches(_RULING),
    "frequency": matches(_FREQUENCY),
    "meaning": matches(_MEANING),
}
