"""Who does it to whom: acts with the names before and behind them. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jkqa.claims.actors import comma_behind, is_attribute, is_of_office, owns, speaks_for
from jkqa.claims.mentions import TITLES, Named
from jkqa.events.phrases import Phrases, is_past, lemmas
from jkqa.tokenize import Token
from jkqa.types import Span

_BE = frozenset("is are was were be been being".split())
_HAVE = frozenset("have has had having get got see saw seen want wanted".split())
_PERFECT = frozenset("have has had".split())
_HAS_IT_DONE = frozenset("to will would could may he she it they who".split())
_CLAUSE = frozenset(
    "while whereas but although though because after before since when who which that".split()
)
#: A noun follows, and no act: "by order of".
_NOUNS = frozenset("a an the this that his her its their no any by in of on at for under".split())
_ARTICLES = frozenset("a an this that his her its their".split())
_JOINED = frozenset("and or the as well with".split()) | TITLES
#: What follows a verb that is suffered: by whom, where, when.
_WHEN = frozenset("in at on by after before since during under near outside".split())
#: Nouns of acts, which nobody does as they stand: "compensation".
_NOUN_OF_ACT = re.compile(r"\w{4,}(?:[ts]ion|ment|(?<!e)al|ant)s?")
#: Verbs that are in the past as they stand, and nouns of many that have no -s.
_PAST_AS_IS = frozenset("beat cut hit let put set shut overcame".split())
_ADJECTIVE = re.compile(r"\w{4,}(?:[ao]ry|al|ic|ive|ous|ful|ed|ble|an|less)")
#: Behind a participle: "Okoro, charged with theft, was let go".
_OF_WHAT = frozenset("with of as from to for over into".split())
#: Of verbs that end with one: "paid for by", "called on by".
_PARTICLES = frozenset("for on to at with upon after off out up over down".split())
_THEM = frozenset("him her them it".split())
#: From the "was" of a passive to its verb; a question has who it is about in between.
_REACH = 3
#: Characters from a name to its verb, from a verb to the name behind "by", and with a title.
_BESIDE, _BY, _BY_WHOM = 1, 4, 40
#: Between a country and whoever of it is named: "a Finnish house, Aura Bank".
_APPOSED = re.compile(r"(?: [a-z][\w-]+){1,3}, (?:the )?")
_MONEY = frozenset("won yen dollar dollars yuan euros pounds".split())


@dataclass(frozen=True, slots=True)
class Act:
    """An act: its key (a group of acts), who do it, to whom, and where it stands.

    ``agents`` and ``patients`` are empty where nobody is named.
    """

    key: str
    agents: tuple[Named, ...]
    patients: tuple[Named, ...]
    span: Span


def acts(
    run: Sequence[Token],
    text: str,
    names: Sequence[Named],
    verbs: Phrases[str],
    reach: int = _REACH,
) -> tuple[Act, ...]:
    """The acts of a text that have a name before or behind them in their clause.

    ``verbs`` are the verbs of each act; ``reach`` is how many words a passive may have between
    "was" and its verb.
    """
    terms = lemmas(run)
    taken = {i for n in names for i in range(n.at, n.at + n.length)}
    actors = [n for n in names if not _is_money(run, n) and not (n.placed and not n.country)]
    found = []
    for at in range(len(run)):
        if at in taken or run[at].capital or _is_noun(run, text, at):
            continue
        length, groups = verbs.longest(terms, at)
        if not length:
            continue
        if _is_of_them(run, at, length):
            continue
        act = _act(run, text, actors, Span(at, at + length), groups[0], reach)
        if act.agents or act.patients:
            found.append(act)
    return tuple(found)


def _is_noun(run: Sequence[Token], text: str, at: int) -> bool:
    """Whether a noun stands there: "by order of", "Okoro's offering", "a ritual offering"."""
    if _NOUN_OF_ACT.fullmatch(run[at].word):
        return True
    if not at:
        return False
    behind = run[at + 1].word if at + 1 < len(run) else ""
    if behind == "of" and not run[at].word.endswith(("ed", "ing")):
        return True  # "the Korean stop of his tour"
    if run[at].word.endswith("ing"):
        owned = run[at - 1].span.of(text).endswith(("'s", "’s"))
        return owned or run[max(at - 2, 0)].word in _ARTICLES or run[at - 1].word in _NOUNS
    return run[at - 1].word in _NOUNS or (_is_plain(run[at]) and _has_attribute(run, text, at))


def _is_plain(token: Token) -> bool:
    """Whether a word has no ending of a verb, and is no past."""
    return (
        not token.word.endswith(("s", "ed", "ing"))
        and not is_past(token.word)
        and token.word not in _PAST_AS_IS
    )


def _has_attribute(run: Sequence[Token], text: str, at: int) -> bool:
    """``The supervisory board``, ``the Korean stop``: no verb stands there."""
    before = run[at - 1]
    if before.capital and not before.span.of(text).endswith(("'s", "’s")):
        return at > 1 and run[at - 2].word in ("the", "a", "an")
    return bool(not before.capital and _ADJECTIVE.fullmatch(before.word))


def _is_of_them(run: Sequence[Token], at: int, length: int) -> bool:
    """``Rang Mahmud to congratulate him``: who does it to whom is open."""
    behind = [token.word for token in run[at + length : at + length + 1]]
    return at > 0 and run[at - 1].word in ("to", "than") and bool(_THEM & set(behind))


def _act(
    run: Sequence[Token], text: str, actors: Sequence[Named], verb: Span, key: str, reach: int
) -> Act:
    at, end = verb.start, verb.end
    first, last = _clause(run, text, at, end)
    wish = run[at - 1].word == "to" if at else False  # "Ishiba's decision to send"
    before = [
        n for n in actors
        if first <= n.at and n.at + n.length <= at
        and (wish or n.at + n.length == at or not owns(text, n) or speaks_for(run, n, at))
        and not is_attribute(run, text, n, actors)
        and not is_of_office(run, text, n, actors)
    ]  # fmt: skip
    if wish:  # "was told by a court to pay": who is told pays
        told = [n for n in before if not _is_by(run, n)]
        before = told or before
    after = [n for n in actors if end <= n.at < last and not owns(text, n)]
    span = Span(run[at].span.start, run[end - 1].span.end)
    led_by = _is_led_by(run, end)
    passive = run[at].word.endswith(("d", "n", "t")) and (
        led_by
        or (not wish and _is_aside(run, text, before, at))
        or (not wish and any(t.word in _BE for t in run[max(first, at - reach) : at]))
        or any(_is_had(run, n, at) for n in before)
    )
    if passive:
        by = _unfolded(text, [n for n in after if _is_by(run, n, end)])
        return Act(key, _chain(run, by), _chain(run, before[::-1]), span)
    agents = _chain(run, before[::-1])
    if _goes_on(run, at):
        agents += tuple(n for n in _chain(run, before) if n not in agents)
    return Act(key, agents, _chain(run, after), span)


def _is_led_by(run: Sequence[Token], end: int) -> bool:
    """``Sent by`` and ``paid for by`` are suffered."""
    behind = [token.word for token in run[end : end + 2]]
    return behind[:1] == ["by"] or (behind[1:] == ["by"] and behind[0] in _PARTICLES)


def _goes_on(run: Sequence[Token], at: int) -> bool:
    """``stayed away from the shrine and sent a wreath``: who began the clause may do it."""
    first = at - 1 if at and run[at - 1].word.endswith("ly") else at
    return first > 0 and run[first - 1].word in ("and", "but", "or")


def _is_aside(run: Sequence[Token], text: str, before: Sequence[Named], at: int) -> bool:
    """``Torosyan, detained in May, was freed``: right behind a name and a comma it is suffered."""
    if not run[at].word.endswith("ed") or at + 1 == len(run):
        return False
    if run[at + 1].word not in _WHEN | _OF_WHAT:
        return False
    return any(n.at + n.length == at and comma_behind(run, text, n) for n in before)


def _is_by(run: Sequence[Token], named: Named, first: int = 0) -> bool:
    """Whether a name stands behind "by", at most some words away and not before ``first``."""
    return "by" in (run[i].word for i in range(max(named.at - 4, first), named.at))


def _unfolded(text: str, by: list[Named]) -> list[Named]:
    """``By a Finnish house, Aura Bank``: the bank does it, and no country."""
    aside = len(by) > 1 and _APPOSED.fullmatch(text, by[0].span.end, by[1].span.start)
    return by[1:] if aside and by[0].country else by


def _is_had(run: Sequence[Token], named: Named, at: int) -> bool:
    """``wished to have the Belle Moisson arrested``: whoever stands right before it suffers it."""
    first = named.at - 1 - (run[named.at - 1].word == "the") if named.at else -1
    if named.at + named.length != at or first < 0 or run[first].word not in _HAVE:
        return False
    before = run[first - 1] if first else None  # "what sport has Ada taken up": she does it
    asks = before is None or not (before.capital or before.word in _HAS_IT_DONE)
    return not (run[first].word in _PERFECT and asks)


def _chain(run: Sequence[Token], names: Sequence[Named]) -> tuple[Named, ...]:
    """The first of the names, and those that go with it: Japan, South Korea and the US."""
    chain = list(names[:1])
    for one, other in pairwise(names):
        first, last = sorted((one, other), key=lambda n: n.at)
        between = {run[i].word for i in range(first.at + first.length, last.at)}
        if between - _JOINED:
            break
        chain.append(other)
    return tuple(chain)


def _clause(run: Sequence[Token], text: str, at: int, end: int) -> tuple[int, int]:
    """The tokens from the last break before the act to the next one behind it."""
    first, last = 0, len(run)
    for i in range(at, 0, -1):
        between = text[run[i - 1].span.end : run[i].span.start]
        if any(mark in between for mark in ";:.") or run[i].word in _CLAUSE:
            first = i
            break
    for i in range(end, len(run)):
        between = text[run[i - 1].span.end : run[i].span.start]
        if any(mark in between for mark in ";:.") or run[i].word in _CLAUSE:
            last = i
            break
    return first, last


def _is_money(run: Sequence[Token], named: Named) -> bool:
    """``Korean won``; but whoever is no country may have won."""
    if not named.country:
        return False
    end = named.at + named.length
    return end < len(run) and run[end].word in _MONEY


def same(one: Named, other: Named) -> bool:
    """Whether two names are of one: of the same country, or with a word in common."""
    if one.country or other.country:
        return one.country == other.country
    return bool(set(one.terms) & set(other.terms))


def swapped(
    said: Sequence[Act], told: Sequence[Act], in_said: Sequence[Named], in_told: Sequence[Named]
) -> tuple[Act, Act] | None:
    """An act that a text tells the other way round: who does it there has it done to them here."""
    for act in said:
        others = [t for t in told if t.key == act.key]
        if others and all(_turned(act, t, in_said, in_told) for t in others):
            return act, others[0]
    return None


def _turned(act: Act, told: Act, in_said: Sequence[Named], in_told: Sequence[Named]) -> bool:
    if not _meet(act.agents, in_told) or _meet(act.agents, told.agents):
        return False
    if _meet(act.agents, told.patients):
        return not _meet(act.patients, told.patients)
    return _meet(told.agents, act.patients) or _meet(told.agents, in_said)


def _meet(some: Sequence[Named], others: Sequence[Named]) -> bool:
    return any(same(one, other) for one in some for other in others)


def by_another(
    said: Sequence[Act], told: Sequence[Act], in_said: Sequence[Named], in_told: Sequence[Named]
) -> tuple[Act, Act] | None:
    """An act that a text, which names whoever does it here, tells only of somebody else."""
    for act in said:
        others = [t for t in told if t.key == act.key]
        if not others or not _stands_at(act, _BY) or not _meet(act.agents, in_told):
            continue
        if all(_stands_at(t, _BY_WHOM) and _is_other(act, t, in_said) for t in others):
            return act, others[0]
    return None


def _stands_at(act: Act, by: int) -> bool:
    """Whether one alone does it whose name stands right before the verb, or behind its "by"."""
    if len(act.agents) != 1:
        return False
    name = act.agents[0].span
    return 0 <= act.span.start - name.end <= _BESIDE or 0 < name.start - act.span.end <= by


def _is_other(act: Act, told: Act, in_said: Sequence[Named]) -> bool:
    """Whether one alone does it there whom the sentence does not name: a person, or a country."""
    if _meet(act.agents, (*told.agents, *told.patients)):
        return False
    mine, theirs = act.agents[0], told.agents[0]
    alike = bool(mine.country) == bool(theirs.country) and not mine.placed and not theirs.placed
    return alike and not _meet(told.agents, in_said)
