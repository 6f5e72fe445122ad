"""Numbers that count what a question counts: "twelve fighters flew". Pure."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from jkqa.expect.alike import COUNTED, alike
from jkqa.expect.amounts import MONEY, NUMBER, ORDINAL, SHARE, TALLY, YEAR, matches
from jkqa.expect.nouns import COUNTED_PEOPLE, CURRENCIES, FOR_PEOPLE, MEASURES
from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, Token, term_of, tokens
from jkqa.types import Span

_FIGURE = re.compile(
    r"\b(?:figure|fig\.?|table|no\.|number|article|phase|chapter)\s+\d+", re.IGNORECASE
)
#: Numbers that count nothing, unless what is counted stands behind them: sums, shares, years.
_UNCOUNTED = (MONEY, SHARE, YEAR)
#: "Passed by 41 to 29" counts votes and nobody else.
_BALLOT = re.compile(rf"\bby\s+(?:{TALLY.pattern})", re.IGNORECASE)
_TALLIES = frozenset({"vote", "margin", "talli", "score", "major", "count"})
_STOP = re.compile(r"[.;:()!?]\s|[,;:()]")
_NEAR = 5  # words between a number and what it counts
_PHRASE = 4  # words of what is counted
#: A number that is said of something else than what is counted.
_ELSEWHERE = 0.3
#: A number in a text that calls what is counted by another name, or does not have it.
_UNSURE = 0.8
#: A number of things where people are counted.
_OTHERWISE = 0.5
#: People who are counted, by their terms.
PEOPLE = frozenset(term_of(word) for word in COUNTED_PEOPLE)
_FOR_PEOPLE = frozenset(term_of(word) for word in FOR_PEOPLE)
_NO_COUNT = frozenset(term_of(word) for word in (*MEASURES, *CURRENCIES))
#: A bare number behind these counts people: "the rally drew some 800".
_DRAWN = re.compile(
    r"\b(?:draw(?:s|n|ing)?|drew|attract\w*|gather\w*|number(?:s|ed|ing)|attended\s+by|joined\s+by"
    r"|among)\s+(?:(?:some|about|around|nearly|almost|only|over|more\s+than|an\s+estimated)\s+)?$",
    re.IGNORECASE,
)
#: What is counted as a noun, and what a text says was done to whom: "deaths", "killing two".
_HARM = tuple(
    (frozenset(map(term_of, nouns.split())), re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE))
    for nouns, verbs in (
        (
            "death fatality casualty victim dead",
            r"kill\w*|die[sd]?|dying|dead|lives|drown\w*|perish\w*",
        ),
        ("injury casualty victim wounded injured", r"injur\w*|wound\w*|hurt"),
        ("arrest detention", r"arrest\w*|detain\w*|custody"),
    )
)
_FEW_WORDS = re.compile(r"(?:\s+[a-z’'-]+){1,3}", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:()]\s|\d|,|\band\b")
_DETERMINERS = frozenset({"one", "both"})


def counts(sought: Sought, text: str) -> Iterator[Found]:
    """Numbers, best those that stand before what is counted."""
    if sought.ask.head in _TALLIES:
        yield from matches(TALLY)(sought, text)
    run = simple(tokens(text))
    head = sought.ask.head
    barred = [mention.span for mention in mentions(text, sought.period)]
    barred += [Span(*match.span()) for match in _FIGURE.finditer(text)]
    if head not in _TALLIES and "vote" not in sought.said and "voted" not in sought.said:
        barred += [Span(*match.span()) for match in _BALLOT.finditer(text)]
    other = [Span(*match.span()) for each in _UNCOUNTED for match in each.finditer(text)]
    heads = sought.lore.alike(head) if head else frozenset()
    heads |= alike(head, COUNTED)
    named = any(t.term in heads and not t.capital for t in run)
    in_row = head == "number"  # what number was she?
    nation = head in sought.lore.countries - PEOPLE  # no people of a People's Republic
    of_people = bool(heads & PEOPLE) or nation
    for pattern, fit in ((NUMBER, 1.0), (ORDINAL, 1.5 if in_row else 0.4)):
        for match in pattern.finditer(text):
            span, number = Span(*match.span()), match.group().lower()
            if sought.said.issuperset(number.split()) or any(o.covers(span) for o in barred):
                continue
            behind = _behind(run, span, text)
            is_it = any(_is_counted(token, behind, heads, sought) for token in behind)
            if is_it or _harmed(head, span, text):
                yield Found(span, min(fit, 1.0))
            elif not any(one.covers(span) for one in other):
                counted = _counted(behind, span, text)
                elsewhere = (
                    (named and counted) or head in _TALLIES or (nation and _others(counted, sought))
                )
                drawn = of_people and not counted and _DRAWN.search(text[: span.start])
                loose = _ELSEWHERE if elsewhere else 1.0 if drawn else _fit(counted, of_people)
                few = _OTHERWISE if number in _DETERMINERS else 1.0
                yield Found(span, min(fit * loose * few, 1.0))


def _harmed(head: str | None, number: Span, text: str) -> bool:
    """Whether a number counts those of whom a text says what the head noun names: "killing two"."""
    before = max((m.end() for m in _CLAUSE.finditer(text, 0, number.start)), default=0)
    behind = _FEW_WORDS.match(text, number.end)
    clause = text[before : behind.end() if behind else number.end]
    return any(head in nouns and verbs.search(clause) for nouns, verbs in _HARM)


def _is_counted(
    token: Token, behind: Sequence[Token], heads: Collection[str], sought: Sought
) -> bool:
    """Whether a word behind a number is what is counted: no "14 Greek islands" for Greeks."""
    if token.term not in heads:
        return False
    if token.term not in sought.lore.countries:
        return not token.capital or token.word in sought.said  # no "Corrigan Minerals" for miners
    after = takewhile(lambda t: t.word not in STOP_WORDS, behind[behind.index(token) + 1 :])
    things = any(t.word.endswith("s") and t.term not in PEOPLE for t in after)
    return token.word.endswith("s") or not things


def _others(counted: Sequence[str], sought: Sought) -> bool:
    """Whether those of another country are counted than the question has by the name of theirs."""
    return any(term in sought.lore.countries for term in counted)


def _behind(run: Sequence[Token], number: Span, text: str) -> list[Token]:
    """The words behind a number that may say what it counts: up to the next stop."""
    found: list[Token] = []
    end = number.end
    for token in run:
        if token.span.start >= number.end:
            if len(found) == _NEAR or _STOP.search(text[end : token.span.start]):
                break
            found.append(token)
            end = token.span.end
    return found


def _counted(behind: Sequence[Token], number: Span, text: str) -> list[str]:
    """The terms of what a number counts: the words right behind it."""
    found: list[str] = []
    end = number.end
    for token in behind[:_PHRASE]:
        if text[end : token.span.start].strip('- \u00a0“"') or token.word in STOP_WORDS:
            break
        found.append(token.term)
        end = token.span.end
    return found


def _fit(counted: Sequence[str], of_people: bool) -> float:
    """How well a number fits that does not stand before what is counted by that name."""
    if any(term in _NO_COUNT for term in counted):
        return _ELSEWHERE
    people = any(term in PEOPLE | _FOR_PEOPLE for term in counted)
    if counted and not people and of_people:
        return _OTHERWISE
    return _UNSURE
