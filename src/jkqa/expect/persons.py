"""People in a text, as answers to who and to which minister. Pure."""

import re
from collections.abc import Collection, Iterator

from jkqa.expect.asked import ENVOYS, PLACE
from jkqa.expect.named import Name, names
from jkqa.expect.nouns import PERSONS, VAGUE
from jkqa.expect.offices import PORTFOLIOS, SPELT
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
_LOOSELY = 0.45
#: Somebody of whom the text says another thing than what is asked for: a judge and no lawyer.
_ANOTHER = 0.4
#: and somebody of whom it says nothing, where the question is who holds an office.
_UNSAID = 0.6
#: Between an office and its holder: "Secretary of State Antony Blinken", "Colby, an official".
_HELD = re.compile(
    r"s?(?:\s+(?:(?:of|for)\s+[a-z]+(?=,)|of|for|to|and|the|[A-Z][\w’'-]+)){0,6}\s*,?\s*"
)
#: Somebody who does a thing to a captain is none: "Mavrelis ordered its captain to turn".
_DOES = (
    r"\s+(?!is\b|was\b|as\b|be(?:came|comes)\b|remain|new\b|former\b|then\b)[a-z]\w+"
    r"\s+(?:(?:the|an?|its|his|her|their|new)\b|[A-Z])"
)
_HOLDS = re.compile(
    rf"(?!{_DOES})"
    r",?\s+(?:is\s+|was\s+|as\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
    rf"(?:(?!(?:and|or|over|than|against|with|from|before|after)\b)[\w’'-]+\s+){{0,5}}"
)
_NAMES = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:names?|named|appoint(?:s|ed)|picks?|picked|chooses?|chose|nominate[sd])"
    r"\s+(?![a-z])"
)
_AS = re.compile(r"[^.;]{0,150}\b(?:as|one\s+of)\s+(?:[\w’'-]+\s+){0,4}")
_OWN = re.compile(r"['’]s?$")
#: Who does it together with somebody: "plays with the National Symphony".
_WITH = re.compile(r"\bwith\s+(?:the\s+)?(?:[A-Z]\w+\s+)*$")
#: A state may be told to pay as well as anybody.
_BOUND = frozenset("told ordered pay pays paid compensate sued fined asked accused blamed".split())
_STATE = re.compile(r"\s+(?:government|parliament|army|navy|authorities|coast\s+guard)\b")
_RULERS = 0.8
_VERB = re.compile(r"\s+([a-z]\w+)")
_BY = re.compile(r"\b(\w+)\s+by\s+(?:the\s+|[A-Z]\w+\s+)*$")
_TITLE = re.compile(rf"\b({PERSONS})s?,?\s+$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:,|\s+\()\s*(?!until\b|former|previous|hitherto|once\b)"
    rf"(?:[\w’'-]+\s+){{0,5}}?({PERSONS})\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'.-]*\s+)+$")
_DEPUTIES = re.compile(r"\b(?:vice|deputy|assistant|under|acting)\b", re.IGNORECASE)
_DEPUTY = frozenset("vice deputy assistant acting".split())
_UNDER = re.compile(r"\bunder[\s-]", re.IGNORECASE)  # an office, and not "minister under Sorn"
#: Where an envoy is sent: "ambassador to Japan".
_SENT = re.compile(rf"\s+(?:to|in|at)\s+{PLACE}")
#: What ministers are for, and what says that somebody was one before.
_PORTFOLIOS = frozenset({"prime", *"|".join(PORTFOLIOS).split("|")})
_FOR = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?(?:national\s+|public\s+)?\w+", re.IGNORECASE)
_WIDE = 20  # characters of a title
_FORMER = re.compile(r"\b(?:former|ex-|erstwhile|one-time|late)\b", re.IGNORECASE)
_BEFORE_NOW = frozenset("former formerly was were ex previous late old".split())
_SAME_OFFICE = frozenset({"counterpart", "counterparts"})
_ENVOYS = dict.fromkeys(ENVOYS, ENVOYS)
_VAGUE = frozenset(term_of(word) for word in VAGUE)
_ANYBODY = frozenset({"person", "man", "woman"})
_BEFORE = 18  # characters of a title before its last word
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
                fit = 1.0 if told else fit * _ANOTHER
            if described:
                fit = 1.0 if name in described else fit * _ANOTHER
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
    return _LOOSELY if sought.lore.is_thing(written) else 1.0


def _does(name: Name, text: str, asked: Collection[str]) -> bool:
    """Whether a name stands right before, or behind "by" and, a verb of the question."""
    behind = _VERB.match(text[name.span.end :])
    before = _BY.search(text[: name.span.start])
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


def holders(sought: Sought, text: str) -> Iterator[Found]:
    """Who holds the office that "which minister" names: the name right behind it, or before it."""
    if sought.ask.head in _ANYBODY:
        yield from people(sought, text)
        return
    alike = sought.lore.alike(sought.ask.head) | _ENVOYS.get(sought.ask.head, frozenset())
    run = simple(tokens(text))
    heads = [t.span for t in run if t.term in alike]
    if heads:  # the other side's minister meets "his counterpart"
        heads += [t.span for t in run if t.word in _SAME_OFFICE]
    deputy = not _DEPUTY.isdisjoint(sought.said) or bool(_UNDER.search(sought.ask.whose))
    whose = sought.lore.there(sought.ask.whose)
    if sought.ask.office:  # "the finance minister of Japan"
        whose = whose or sought.there - sought.lore.there(sought.ask.where)
    comes_next = asks_who_comes_next(sought.said)
    there = list(people(sought, text))
    theirs = [f for f in there if not whose.isdisjoint(_own(text, f.span, sought))]
    for found in there:
        span = found.span
        held = [head for head in heads if _holds(text, span, head)]
        if comes_next and is_next(span, text):  # the text need not say the office
            yield found
        elif held and all(_is_not_it(text, head, whose, sought) for head in held):
            yield Found(span, found.fit * _ANOTHER)
        elif held:
            lower = any(_DEPUTIES.search(_title(text, head)) for head in held)
            yield Found(span, found.fit * (1.0 if lower == deputy else _LOOSELY))
        elif heads:
            yield Found(span, found.fit * _LOOSELY)
        else:
            another = _is_another(sought, text, span) or _is_of_another(text, span, whose, sought)
            another = another or bool(theirs and found not in theirs)
            yield Found(span, found.fit * (_ANOTHER if another else _unsaid(sought)))


def _unsaid(sought: Sought) -> float:
    """What somebody counts for in a text that does not have the office that is asked for."""
    anybody = sought.ask.head in _VAGUE and "as" not in sought.said
    return _UNSAID if sought.ask.office and not anybody else 1.0


def _holds(text: str, name: Span, head: Span) -> bool:
    """Whether an office and a name stand together."""
    if head.end <= name.start:
        return bool(_HELD.fullmatch(text[head.end : name.start]))
    between = text[name.end : head.start]
    if _BY.search(text[: name.start]) or _NAMES.match(between):
        return False  # who names somebody for an office does not hold it
    return bool(_HOLDS.fullmatch(between) or _AS.fullmatch(between))


def _is_not_it(text: str, head: Span, whose: Collection[str], sought: Sought) -> bool:
    """Whether an office is another country's, another office, or was held before."""
    past = bool(_FORMER.search(_title(text, head))) and sought.said.isdisjoint(_BEFORE_NOW)
    return (
        past
        or _is_of_another(text, head, whose, sought)
        or _is_for_another(text, head, sought)
        or _is_sent_elsewhere(text, head, whose, sought)
    )


def _is_sent_elsewhere(text: str, head: Span, whose: Collection[str], sought: Sought) -> bool:
    """Whether an envoy is to another country than is asked for, or to the one whose is asked."""
    sent = _SENT.match(text, head.end) if sought.ask.head in ENVOYS else None
    there = sought.lore.there(sent.group()) if sent else frozenset()
    asked = sought.lore.there(sought.ask.where)
    return bool(there) and (there.isdisjoint(asked) if asked else not there.isdisjoint(whose))


def _is_for_another(text: str, head: Span, sought: Sought) -> bool:
    """Whether a minister is for another thing than is asked for: foreign, and not prime."""
    own = {token.word for token in tokens(sought.ask.whose)}  # no "economy" that they spoke about
    asked = {SPELT.get(word, word) for word in own or sought.said} & _PORTFOLIOS
    around = text[max(head.start - _WIDE, 0) : head.start].rpartition(",")[2]
    behind = _FOR.match(text, head.end)
    words = (around + (behind.group() if behind else "")).lower().split()
    told = {SPELT.get(word, word) for word in words} & _PORTFOLIOS
    return bool(asked and told) and asked.isdisjoint(told)


def _is_of_another(text: str, head: Span, whose: Collection[str], sought: Sought) -> bool:
    """Whether an office, or somebody, is of another country than asked: no "Korean Minister"."""
    own = _own(text, head, sought) if whose else frozenset()
    return bool(own) and own.isdisjoint(whose)


def _own(text: str, head: Span, sought: Sought) -> frozenset[str]:
    """The countries named right before an office or a name: "the Korean Prime Minister Ada"."""
    before = _CAPITALS.search(text[: head.start])
    return sought.lore.there(before.group()) if before else frozenset()


def _title(text: str, head: Span) -> str:
    """What stands before an office and may belong to it: "the US Deputy" Secretary."""
    return text[max(head.start - _BEFORE, 0) : head.start]


def _is_another(sought: Sought, text: str, name: Span) -> bool:
    """Whether a text says what somebody is, and it is another thing than what is asked for."""
    match = _TITLE.search(text[: name.start]) or _ASIDE.match(text[name.end :])
    if not match or sought.ask.head in _VAGUE:
        return False
    role = term_of(fold(match[1]))
    return role not in _VAGUE and role not in sought.lore.alike(sought.ask.head)
