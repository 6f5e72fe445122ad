"""Who does it to whom in a question: a text must not tell it the other way round."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jkqa.claims.mentions import Named
from jkqa.claims.roles import Act, same
from jkqa.events.phrases import Phrases
from jkqa.names import TITLES, simple
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Span

#: What stands between who does it and the verb, or before both.
_AUXILIARIES = frozenset(
    """did does do will would must can could should may might shall to not have has had be
    been""".split()
)
_DO = frozenset("did does do will would must".split())
#: What both do, or what says too little.
_MUTUAL = frozenset(
    """have take make get hold come go say see want think meet talk speak discuss agree sign collide
    play negotiate trade share differ cooperate look seem become be put let keep""".split()
)
_PAST = frozenset("paid sent gave given told sold lent beat beaten won sued made taken".split())
#: What a country does as one; a Korean lawmaker is not Korea.
_AS_ONE = frozenset(
    """government cabinet parliament legislature military army navy authorities side ministry team
    troops forces police state embassy""".split()
)
#: Behind these a name is not who does it, nor whom it is done to.
_ASIDE = frozenset(
    "from in at on by with during under after before over about near since of for".split()
)
_NEAR = 3  # words
_OWNS = re.compile(r"['’]s?$")


class Roles:
    """The acts that a question takes for granted.

    Args:
        text: the question.
        readings: how texts are read.
    """

    def __init__(self, text: str, readings: Readings) -> None:
        self._text, self._readings = text, readings
        self._parties = readings.parties_in
        run = simple(tokens(text))
        said = readings.acts_of(text, asked=True)
        self._acts = [_sure(run, act) for act in said if _is_verb(run, act.span)]
        verb = _verb(run, text, readings)
        known = verb is None or any(act.span.covers(verb.span) for act in said)
        self._own = None if verb is None or known else Phrases([(verb.word, verb.word)])
        own = readings.acts_of(text, self._own, asked=True) if self._own else ()
        self._acts += [_sure(run, act) for act in own if verb and act.span == verb.span]

    def turned(self, texts: Sequence[str]) -> Iterator[Absent]:
        """The acts of which texts tell only with the roles turned round, or of another country."""
        told = [act for text in texts for act in self._told(text)] if self._acts else []
        for act in self._acts:
            others = [t for t in told if t.key == act.key]
            if others and all(_is_turned(act, t) or _is_of_another(act, t) for t in others):
                yield Absent(act.span.of(self._text), "turned")

    def _told(self, text: str) -> Iterator[Act]:
        yield from self._readings.acts_in(text)
        if self._own:  # "honoring forced laborers" is done by whoever was named last
            own = self._readings.acts_of(text, self._own)
            yield from (act for act in own if not act.span.of(text).endswith("ing"))


def _verb(run: Sequence[Token], text: str, readings: Readings) -> Token | None:
    """The verb of "did Stelmas pardon": right behind who does it."""
    for party in readings.parties_in(text):
        at = party.at
        while at and (run[at - 1].word in TITLES or run[at - 1].capital):
            at -= 1
        if not at or run[at - 1].word not in _DO:
            continue
        end = party.at + party.length
        if _OWNS.search(party.span.of(text)):  # "did Reis's policy cover it"
            continue
        while end < len(run) and (
            run[end].word in _AUXILIARIES | _AS_ONE or run[end].word.endswith("ly")
        ):
            end += 1
        verb = run[end] if end < len(run) else None
        named = run[party.at - 1].word == "the" or _is_adjective(run, party, readings)
        if named and _goes_on(run[end + 1 : end + 2]):
            continue  # "did the Reis earthquake kill", "did Haldrian helicopters fly": no verb
        if verb and not (verb.capital or verb.word in STOP_WORDS | _MUTUAL):
            return verb
    return None


def _is_adjective(run: Sequence[Token], party: Named, readings: Readings) -> bool:
    words = run[party.at : party.at + party.length]
    return bool(party.country) and not readings.lore.is_noun(tuple(t.term for t in words))


def _goes_on(behind: Sequence[Token]) -> bool:
    return any(not (token.capital or token.word in STOP_WORDS) for token in behind)


def _is_verb(run: Sequence[Token], span: Span) -> bool:
    """Whether an act of a question is a verb there: no "stop in Seoul", no "sanctions"."""
    at = _at(run, span)
    if run[at].word.endswith("ed") or run[at].word in _PAST:
        return True
    return any(token.word in _AUXILIARIES for token in run[:at]) and not run[at].word.endswith(
        ("ion", "ions", "ment", "ments", "ing", "ings", "s")
    )


def _at(run: Sequence[Token], span: Span) -> int:
    return next(i for i, token in enumerate(run) if token.span.start == span.start)


def _sure(run: Sequence[Token], act: Act) -> Act:
    """An act with those of its parties that surely do it, or have it done to them."""
    at = _at(run, act.span)
    return replace(
        act,
        agents=tuple(
            n
            for n in act.agents
            if not (_is_aside(run, n) or run[n.at - 1].word == "to") and _is_party(run, n, at)
        ),
        patients=tuple(n for n in act.patients if not _is_aside(run, n) and _is_party(run, n, at)),
    )


def _is_aside(run: Sequence[Token], named: Named) -> bool:
    """``in Seoul``, ``under Kishida``: nobody who does anything."""
    at = named.at
    while at and run[at - 1].capital:  # "in New York", "with President Kim"
        at -= 1
    before = [token.word for token in run[max(at - 2, 0) : at]]
    return before[-1:] != [] and (
        before[-1] in _ASIDE or (before[-1] == "the" and before[0] in _ASIDE)
    )


def _is_party(run: Sequence[Token], named: Named, verb: int) -> bool:
    """Whether a name stands alone, or before a body that acts as one: no "Sado ceremony"."""
    behind = [t.word for t in run[named.at + named.length : verb] if t.word not in _AUXILIARIES]
    if named.at > verb:
        end = named.at + named.length
        behind = [t.word for t in run[end : end + _NEAR]]
        if not behind or behind[0] in STOP_WORDS:
            return True
        return any(word in _AS_ONE for word in behind)
    joined = _is_joined(run[named.at + named.length : verb])
    return joined or not behind or behind[-1] in _AS_ONE


def _is_joined(behind: Sequence[Token]) -> bool:
    """Whether another name is joined to one, right before what they do: "Ada and Reis went"."""
    return bool(behind) and behind[0].word == "and" and all(token.capital for token in behind[1:])


def _is_turned(act: Act, told: Act) -> bool:
    if _meet(act.agents, told.agents):
        return False
    if _meet(act.agents, told.patients) or (
        _meet(act.patients, told.agents) and not _meet(act.patients, told.patients)
    ):
        return not (_meet(act.patients, told.patients) and not told.agents)
    return False


def _is_of_another(act: Act, told: Act) -> bool:
    """Whether another country does it."""
    countries = _are_countries(act.agents) and _are_countries(told.agents)
    return countries and not _meet(act.agents, told.agents)


def _are_countries(named: Sequence[Named]) -> bool:
    return bool(named) and all(n.country for n in named)


def _meet(some: Sequence[Named], others: Sequence[Named]) -> bool:
    return any(same(one, other) for one in some for other in others)
