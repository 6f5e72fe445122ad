"""People in a text, as answers to who. Pure."""

import re
from collections.abc import Collection, Iterator

from jkqa.expect.named import Name, names
from jkqa.expect.nouns import PERSONS
from jkqa.expect.sought import Found, Sought
from jkqa.expect.successors import asks_who_comes_next, is_next
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, fold, term_of, tokens
from jkqa.types import Span

#: How well each sort of name fits a who-question.
_FITS = {"titled": 1.0, "person": 0.95, "perhaps": 0.6, "country": 0.5, "body": 0.65}
#: and a state or a body right before what somebody is asked to have: "China to use its influence".
_HAS, _HAS_NEAR = 0.9, 40  # characters
#: "Maren, second from right, waves".
_DESCRIPTION = re.compile(r",\s+([^,.;()]{4,60})[,.;)]")
_DESCRIBING = 2  # words
_PERSONS = frozenset({"titled", "person", "perhaps"})
#: A name behind "in", or of a thing, is hardly anybody's.
_HARDLY = 0.25
#: How well whoever does it fits at least.
_DOER = 0.95
#: How well somebody fits an office that a text does not put beside the name.
LOOSELY = 0.45
#: Somebody of whom the text says another thing than what is asked for: a judge and no lawyer.
ANOTHER = 0.4
_OWN = re.compile(r"['’]s?$")
#: Who does it together with somebody: "plays with the National Symphony".
_WITH = re.compile(r"\bwith\s+(?:the\s+)?(?:[A-Z]\w+\s+)*$")
#: A state may be told to pay as well as anybody.
_BOUND = frozenset("told ordered pay pays paid compensate sued fined asked accused blamed".split())
_STATE = re.compile(r"\s+(?:government|parliament|army|navy|authorities|coast\s+guard)\b")
_RULERS = 0.8
_VERB = re.compile(r"\s+([a-z]\w+)")
BY = re.compile(r"\b(\w+)\s+by\s+(?:the\s+|[A-Z]\w+\s+)*$")
_CALLED_SO = re.compile(
    r"\b(?:ship|vessel|trawler|boat|ferry|barge|cutter|tanker|carrier|destroyer|newspaper|daily"
    r"|broadcaster|outlet|magazine|agency|company|firm|bank|group|typhoon|hurricane|operation"
    r"|exercise|film|novel|play|hotel)\s+$",
    re.IGNORECASE,
)
#: Who took a picture stands behind it, and is nobody in it.
_CREDIT = re.compile(
    r"\b(?:photos?|photograph(?:er)?|images?|credits?|source)(?:\s+by)?:\s", re.IGNORECASE
)
_TOOK_PICTURES = frozenset("photo photograph photographer photographed picture image".split())
_SOMEBODY = re.compile(
    r"\b(?:famil(?:y|ies)|relatives?|sons?|daughters?|child(?:ren)?|widows?|survivors?|victims?"
    r"|workers?|laborers?|labourers?|lawmakers?|voters?|opposition|fishermen|farmers?"
    r"|students?|activists?|plaintiffs?|officials?|diplomats?|envoys?|rebels?"
    r"|(?<=\ba )(?:guard|driver|nurse|doctor|teacher|neighbou?r|soldier|policeman|priest|clerk"
    r"|sailor|passenger|journalist)|(?:(?<=\bhis )|(?<=\bher ))(?:mother|father|wife|husband"
    r"|brother|sister|uncle|aunt))\b"
)
#: How well somebody without a name fits, and who does it: "opposition from families".
_SOMEBODY_FITS, _SOMEBODY_DOES = 0.5, 0.85
_FROM = re.compile(r"\b(?:from|by)\s+(?:the\s+|some\s+|many\s+)?$", re.IGNORECASE)
#: Behind an adjective: whom it describes is somebody, "a South Korean woman", and no country.
_DESCRIBED = re.compile(
    rf"\s+(?:[a-z]+\s+){{0,2}}?(?:{PERSONS}|wom[ae]n|m[ae]n|girls?|boys?|victims?)\b"
)


def people(sought: Sought, text: str) -> Iterator[Found]:
    """Names of people that the question does not say, whole and titled ones best.

    Who does what the question asks of is meant, be it a team or a country.
    """
    asked = {term_of(word) for word in sought.said}
    together = {"with", "whom"} <= sought.said
    comes_next = asks_who_comes_next(sought.said)
    credit = _CREDIT.search(text) if _TOOK_PICTURES.isdisjoint(sought.said) else None
    there = names(text[: credit.start()] if credit else text, sought.period, sought.lore)
    described = [name for name in there if _is_described(name, text, sought)]
    for name in there:
        has = "whose" in sought.said and _has(name, text, asked)
        fit = (_HAS if has else _FITS[name.sort]) * name.new(sought, text)
        whole = name.sort != "country" or sought.lore.is_noun(name.terms)
        if fit and (whole or not _DESCRIBED.match(text, name.span.end)):
            most = _most(name, text, sought)
            doer = whole and most > _HARDLY and _does(name, text, asked)
            doer = doer or (together and _WITH.search(text[: name.span.start]) is not None)
            fit = max(_DOER, fit) if doer else min(fit, most)
            if comes_next:
                told = name.sort in _PERSONS and is_next(name.span, text)
                fit = 1.0 if told else fit * ANOTHER
            if described:
                fit = 1.0 if name in described else fit * ANOTHER
            state = name.sort == "country" and not sought.said.isdisjoint(_BOUND)
            state = state and _STATE.match(text, name.span.end) is not None
            yield Found(name.span, max(fit, _RULERS) if state else fit)
    for match in _SOMEBODY.finditer(text):  # without a name: the families of abductees
        if match.group().lower() not in sought.said:
            does = _FROM.search(text[: match.start()])
            yield Found(Span(*match.span()), _SOMEBODY_DOES if does else _SOMEBODY_FITS)


def _most(name: Name, text: str, sought: Sought) -> float:
    """How well a name fits at most: of a ship or a place hardly, of a team or a league less."""
    if name.placed or (name.sort == "body" and _is_word(name, sought)):
        return _HARDLY
    if name.sort not in ("person", "perhaps"):
        return 1.0
    if _CALLED_SO.search(text[: name.span.start]):
        return _HARDLY
    written = _OWN.sub("", name.span.of(text))
    return LOOSELY if sought.lore.is_thing(written) else 1.0


def _does(name: Name, text: str, asked: Collection[str]) -> bool:
    """Whether a name stands right before, or behind "by" and, a verb of the question."""
    behind = _VERB.match(text[name.span.end :])
    before = BY.search(text[: name.span.start])
    verbs = [match[1].lower() for match in (behind, before) if match]
    return any(word not in STOP_WORDS and term_of(fold(word)) in asked for word in verbs)


def _is_described(name: Name, text: str, sought: Sought) -> bool:
    """Whether an aside right behind a name says of it what the question asks for, in its words."""
    aside = _DESCRIPTION.match(text, name.span.end)
    words = [token.word for token in tokens(aside[1])] if aside else []
    return len(words) >= _DESCRIBING and sought.said.issuperset(words)


def _has(name: Name, text: str, asked: Collection[str]) -> bool:
    """Whether a state or a body stands close before a word of the question, of what it has."""
    behind = text[name.span.end : name.span.end + _HAS_NEAR]
    return name.sort in ("country", "body") and any(
        token.word not in STOP_WORDS and token.term in asked for token in simple(tokens(behind))
    )


def _is_word(name: Name, sought: Sought) -> bool:
    """Whether a name is an everyday word with a capital: a Court, a Ministry."""
    return len(name.words) == 1 and sought.lore.everyday(name.words[0].word)
