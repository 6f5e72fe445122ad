"""What a question for several parties wants: entries of a kind, an act, and such a party. Pure."""

from dataclasses import dataclass, replace

from jkqa.events.phrases import Phrase, is_past, lemmas, phrase_lemmas
from jkqa.names import simple
from jkqa.tokenize import Token, tokens
from jkqa.types import Span
from jkqa.wants.acts import act_at, is_shown
from jkqa.wants.need import Language, Need
from jkqa.wants.plural import Plural
from jkqa.wants.reading import Reading
from jkqa.wants.wording import BREAKS, SMALL

#: Who is called by a word that stands for holders of many offices.
_LEADERS = "leader president premier chancellor king queen emperor prime+minister"
_HOLDERS = {
    "leader": _LEADERS,
    "politician": f"politician minister lawmaker senator deputy mayor governor speaker {_LEADERS}",
    "official": "official minister ambassador envoy secretary diplomat director chief commander"
    " admiral chairman advisor adviser commissioner inspector prosecutor spokesperson spokesman"
    " governor mayor consul",
    "envoy": "envoy ambassador",
    "lawmaker": "lawmaker legislator parliamentarian senator",
    "judge": "judge justice magistrate",
    "commander": "commander admiral",
    "diplomat": "diplomat ambassador envoy consul foreign+minister high+commissioner"
    " charge+d'affaires",
    "parliament": "parliament senate congress sejm rada diet duma knesset bundestag assembly"
    " legislature chamber",
    "boat": "boat launch dinghy",
    "ship": "ship trawler tug icebreaker longliner minesweeper yacht aircraft+carrier",
    "vessel": "vessel trawler tug icebreaker longliner minesweeper yacht aircraft+carrier",
}
_PASSIVE = frozenset("was were is are be been being got".split())
_BEFORE_SUBJECT = frozenset("did do does".split())
#: What stands between a noun and its verb.
_SKIPPED = _PASSIVE | frozenset("has have had that which who already also ever since then".split())


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb that says what kind of event is meant: where, the kinds, and the ways to tell it.

    ``asked`` says that questions ask for the kind by that verb, which then says no more than that
    if ``ways`` are none.
    """

    span: Span
    kinds: tuple[str, ...]
    ways: tuple[Phrase, ...]
    asked: bool


def holders(noun: str) -> tuple[Phrase, ...]:
    """The offices that a noun stands for, as terms: ministers, of officials; itself at least."""
    words = _HOLDERS.get(noun, noun).split()
    return tuple(phrase_lemmas(word.replace("+", " ")) for word in words)


def of_parties(
    text: str, plural: Plural, language: Language
) -> tuple[Plural, tuple[str, ...], tuple[Need, ...]]:
    """The party, the kinds of event, and what entries must name; no kinds where none is known.

    A noun that is part of an office, "foreign ministers", is something that entries must name, and
    then no party of its own: its noun is "".
    """
    run = simple(tokens(text))
    office = _is_of_office(run, text, plural, language)
    kept = _blank(text, 0, plural.opening)
    kept = kept if office else _blank(kept, plural.start, plural.end)
    deed = _deed(run, plural, language)
    if deed and not deed.asked:
        rest = _blank(kept, deed.span.start, deed.span.end)
        kinds, needs = deed.kinds, Reading(rest, language, topic=True).needs
    else:
        reading = Reading(kept, language)
        kinds, needs = reading.kinds, reading.needs
    acts = [Need(deed.span.of(text), deed.ways, done=True)] if deed and deed.ways else []
    own = replace(plural, noun="") if office else plural
    return own, kinds, (*acts, *map(_as_told, needs))


def _is_of_office(run: list[Token], text: str, plural: Plural, language: Language) -> bool:
    """Whether the noun and what stands before it are an office of the tables."""
    for at, token in enumerate(run):
        if plural.opening <= token.span.start < plural.start:
            length, _ = language.aliases.match(run[at:], text)
            if length > 1 and run[at + length - 1].span.end >= plural.end:
                return True
    return False


def _deed(run: list[Token], plural: Plural, language: Language) -> Deed | None:
    """The verb behind the noun, if it shows a kind of event or is a past."""
    passive = False
    terms = lemmas(run)
    for at, token in enumerate(run):
        if token.span.start < plural.end:
            continue
        if token.word in _SKIPPED:
            passive = passive or token.word in _PASSIVE
            continue
        if token.word in _BEFORE_SUBJECT:
            return None
        if token.word in BREAKS:
            return None
        asked, kinds = language.kinds.asked_at(run, terms, at)
        told, ways = act_at(terms, at)
        if not asked and (told > 1 or token.word not in SMALL):
            verb = ways[0][-1] if told > 1 else terms[at]  # told to pay: ordered
            shown = [way[-1] for way in ways] if is_shown(terms, at) else [verb]
            kinds = [k for one in shown for k in language.kinds.done(one, terms, passive=passive)]
        if not (kinds or ways or (is_past(token.word) and token.word not in SMALL)):
            return None
        last = at + max(asked, told, 1) - 1
        own = () if asked else ((terms[at],),)
        return Deed(
            Span(token.span.start, run[last].span.end),
            tuple(dict.fromkeys(kinds)),
            ways or own,
            asked > 0,
        )
    return None


def _as_told(need: Need) -> Need:
    """A word with what tells the same: compensate, of pay; ministers, of officials.

    A country says whose the party is, which a clause of its own may tell.
    """
    if need.country:
        return replace(need, role="any")
    if need.name or need.negative or not need.alternatives:
        return need
    way = need.alternatives[0]
    noun = need.words.lower().rstrip("s")
    ways = act_at(way, 0)[1] or (holders(noun) if noun in _HOLDERS else ())
    several = need.several or noun in _HOLDERS
    return replace(
        need, alternatives=tuple(dict.fromkeys((*need.alternatives, *ways))), several=several
    )


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
