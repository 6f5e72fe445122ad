"""A chronology entry as questions see it: what kind of event, and who takes part. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jkqa.events.countries import Countries
from jkqa.events.kinds import Kinds
from jkqa.events.phrases import has_run, is_gerund, lemmas
from jkqa.events.scope import MAIN, Scoped, scope
from jkqa.names import TITLES, simple
from jkqa.tokenize import Token, tokens
from jkqa.types import Entry, Span
from jkqa.wants.need import Need
from jkqa.wants.wording import LESSER

#: What stands before a town, where something is.
_IN = frozenset("in at near off".split())
_TOWN = 3  # words of a town's name
#: How nouns end that tell an act as well as its verb: "his resignation", and no "order".
_ACT_NOUNS = ("tion", "sion", "ment", "al", "suit", "ouster", "apology")


@dataclass(frozen=True, slots=True)
class Event:
    """An entry with the kinds of its event and the countries in it.

    ``parties`` are the countries of the main clause, ``countries`` all that are named;
    ``country_at`` are the tokens of their names, ``spans`` the places of all tokens in the text;
    ``heading`` are the terms of the heading of its list, whose countries are named too.
    """

    entry: Entry
    scoped: Scoped
    kinds: tuple[str, ...]
    countries: frozenset[str]
    parties: frozenset[str]
    spans: tuple[Span, ...]
    country_at: frozenset[int]
    heading: tuple[str, ...] = ()

    def is_of(self, kinds: Sequence[str]) -> bool:
        """Whether it is of one of the kinds; of any, where none is asked for."""
        return not kinds or any(kind in self.kinds for kind in kinds)

    def names(self, need: Need) -> bool:
        """Whether the entry names what is needed, in the role that it is needed in."""
        if need.done:
            return self._is_done(need)
        main = need.role == "main" or bool(need.sides) or (need.role == "party" and not need.name)
        if need.country:
            silent = not self.parties  # "Gwangju District Court rules": of which country?
            return need.country in (
                self.countries if need.role == "any" or silent else self.parties
            )
        if need.kinds and self.is_of(need.kinds):
            return True
        if need.sides and (len(self.parties) == need.sides or len(self.parties) > need.sides > 2):
            return True
        run = self.scoped.main_terms if main else self.scoped.terms
        if any(self._has(run, phrase) for phrase in need.alternatives):
            return True
        if need.name and any(self._has(self.heading, phrase) for phrase in need.alternatives):
            return True
        return any(self._is_alone(at, need) for at in range(len(self.spans)) if need.person)

    def _is_done(self, need: Need) -> bool:
        """Whether the entry tells of an act as done: "orders", not "to order" or "an order"."""
        scoped = self.scoped
        return any(
            not scoped.barred[at]
            and (not scoped.infinite[at] or scoped.words[at].endswith(_ACT_NOUNS))
            for way in need.alternatives
            for at in has_run(scoped.terms, way)
        )

    def has_several(self, need: Need) -> bool:
        """Whether more than one holder of an office takes part: "ministers", "his counterpart"."""
        held = [at for way in need.alternatives for at in has_run(self.scoped.terms, way)]
        ends = {
            at + len(way) - 1 for way in need.alternatives for at in has_run(self.scoped.terms, way)
        }
        plural = any(self.scoped.words[end].endswith("s") for end in ends)
        return plural or len(held) > 1 or (bool(held) and "counterpart" in self.scoped.words)

    def _is_alone(self, at: int, need: Need) -> bool:
        """A part of a person's name without the rest: "Foreign Ministers Seo and Belchior"."""
        return self.scoped.terms[at] in need.person and self.stands_alone(at)

    def stands_alone(self, at: int) -> bool:
        """Whether a token with a capital is no part of a longer name, but for a title's."""
        if not self._is_capital(at):
            return False
        before = self._is_capital(at - 1) and self.scoped.words[at - 1] not in TITLES
        joined = before and at - 1 not in self.country_at and self._adjoins(at)
        return not joined and not (self._is_capital(at + 1) and self._adjoins(at + 1))

    def _is_capital(self, at: int) -> bool:
        return 0 <= at < len(self.spans) and self.entry.text[self.spans[at].start].isupper()

    def _adjoins(self, at: int) -> bool:
        gap = self.entry.text[self.spans[at - 1].end : self.spans[at].start]
        return gap in (" ", "-", "‐")

    def says(self, phrase: tuple[str, ...], *, gerund: bool) -> bool:
        """Whether the entry has the words as a run; ``gerund`` if the last ends in -ing."""
        ends = (at + len(phrase) - 1 for at in has_run(self.scoped.terms, phrase))
        return any(is_gerund(self.scoped.words[end]) == gerund for end in ends)

    def tells(self, need: Need) -> bool:
        """Whether the main clause names what is needed."""
        if need.country:
            return need.country in self.parties
        if need.sides and len(self.parties) >= need.sides:
            return True
        return any(self._has(self.scoped.main_terms, phrase) for phrase in need.alternatives)

    def written(self) -> list[str]:
        """The words of the main clauses as written; blanks for others, commas and countries."""
        text, words, end = self.entry.text, list[str](), -1
        for i, (span, depth) in enumerate(zip(self.spans, self.scoped.depths, strict=True)):
            word = span.of(text) if depth == MAIN and i not in self.country_at else ""
            if word and words and words[-1] and text[end : span.start] in ("-", "‐", " & "):
                words[-1] += text[end : span.end]  # Cho Tae-yul, Coke & Engineering
            else:
                words += ["", word] if end >= 0 and span.start > end + 1 else [word]
            end = span.end
        return words

    def _has(self, terms: Sequence[str], phrase: tuple[str, ...]) -> bool:
        return any(
            not (at and (terms[at - 1],) in LESSER and len(phrase) > 1)
            for at in has_run(terms, phrase)
        )


def event_from(
    entry: Entry, kinds: Kinds, countries: Countries, origins: Mapping[str, str]
) -> Event:
    """Read an entry; ``origins`` gives the country that a name's term belongs to."""
    run = simple(tokens(entry.text))
    heading = simple(tokens(entry.section))
    scoped = scope(run, entry.text, kinds.verbs)
    named = countries.named(run, entry.text)
    taken = {i for n in named for i in range(n.at, n.at + n.length)}
    own = [
        (i, origins[token.term])
        for i, token in enumerate(run)
        if token.capital and token.term in origins and i not in taken
    ]
    return Event(
        entry,
        scoped,
        kinds.of(scoped),
        frozenset(
            [
                *(n.country for n in (*named, *countries.named(heading, entry.section))),
                *(country for _, country in own),
            ]
        ),
        frozenset(
            [
                *(
                    n.country
                    for n in named
                    if scoped.depths[n.at] == MAIN and not _is_of_a_town(run, n.at, entry.text)
                ),
                *(country for i, country in own if scoped.depths[i] == MAIN),
            ]
        ),
        tuple(token.span for token in run),
        frozenset(taken),
        tuple(lemmas(heading)),
    )


def _is_of_a_town(run: Sequence[Token], at: int, text: str) -> bool:
    """Whether a country only says where a town is: "in Lima, Peru"."""
    start = at
    while start and run[start - 1].capital and at - start < _TOWN:
        start -= 1
        if text[run[start].span.end : run[start + 1].span.start] not in (" ", ", "):
            return False
    comma = start < at and text[run[at - 1].span.end : run[at].span.start] == ", "
    return comma and start > 0 and run[start - 1].word in _IN
