"""What the words of a question ask for: kinds of events, and what entries must name. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jkqa.events.phrases import is_gerund, lemmas, phrase_lemmas
from jkqa.expect.nouns import COUNTED_PEOPLE
from jkqa.names import TITLES, simple
from jkqa.timex import clocks
from jkqa.tokenize import Token, terms, tokens
from jkqa.wants.joined import add, follows_denied_name, joined_names
from jkqa.wants.need import Label, Language, Need, Role
from jkqa.wants.wording import (
    ABOUT,
    BREAKS,
    EVENTS,
    FRAME,
    NOT,
    NOT_SO,
    PARTIES,
    SIDES,
    SMALL,
    TIMES,
)

#: What stands before a time of day that is the bound of others.
_BOUND = re.compile(
    r"\b(?:between|from|before|after|since|until|till|by|and|to)\s+$", re.IGNORECASE
)
#: What stands before a year that is a time.
_WITHIN = frozenset({"in", "during"})


class Reading:
    """One pass over a question: a label for each token, its kinds and its needs.

    In a ``topic`` every word counts as itself, also those that would ask for a kind.
    """

    def __init__(self, text: str, language: Language, *, topic: bool = False) -> None:
        self.text = text
        self.run: list[Token] = simple(tokens(text))
        self.labels: list[Label] = []
        self.kinds: tuple[str, ...] = ()
        self.needs: list[Need] = []
        self.corrections: list[tuple[str, str]] = []
        self.language = language
        self._terms = lemmas(self.run)
        self._kind_end = -1  # behind the last kind that is asked for
        self.topic = topic
        self._hours = _hours(self.run, text)
        self._countries = {n.at: n for n in language.countries.named(self.run, text)}
        self.places: list[tuple[int, int]] = []  # of each need: its first token, and behind it
        while len(self.labels) < len(self.run):
            self._step(len(self.labels))
        self.needs = joined_names(self)

    def _step(self, at: int) -> None:
        """Take the longest thing that begins at the token; labels grow by its length."""
        language, token = self.language, self.run[at]
        country = self._countries.get(at)
        kind_length, kinds = language.kinds.asked_at(self.run, self._terms, at)
        dealt = token.word.startswith("deal") and self._word_at(at + 1) == "with"
        if dealt or token.word == "reported":
            kind_length = 0
        alias_length, group = language.aliases.match(self.run[at:], self.text)
        if at in self._hours:
            self._hour(at, *self._hours[at])
        elif country and country.length >= max(kind_length, 1):
            places = tuple(phrase_lemmas(city) for city in country.cities)
            self._need(at, country.length, places, "" if places else country.country)
        elif (
            kind_length
            and kind_length >= alias_length
            and not (self._is_name(at) or self._is_of_people(at, kind_length))
        ):
            self._kind(at, kind_length, kinds)
        elif alias_length and not (alias_length == 1 and token.word in FRAME):
            self._need(at, alias_length, group, office=True)
        else:
            self._word(at, token)

    def _hour(self, at: int, length: int, ways: tuple[tuple[str, ...], ...]) -> None:
        self.labels += ["name"] * length
        words = self.text[self.run[at].span.start : self.run[at + length - 1].span.end]
        add(self, at, length, Need(words, ways, name=True))

    def _is_name(self, at: int) -> bool:
        """Freedom Edge Exercise, Court: a kind's word that the corpus has in a name only."""
        token = self.run[at]
        return at > 0 and token.capital and self.language.vocabulary.is_name(token.word)

    def _is_of_people(self, at: int, length: int) -> bool:
        """Whether a word that stems like a kind's is for people: travellers are no travel."""
        return length == 1 and self.run[at].word.removesuffix("s") in COUNTED_PEOPLE

    def _kind(self, at: int, length: int, kinds: list[str]) -> None:
        """The first kind is what is asked for, and one joined to it; later ones are topics."""
        joined = [token.word for token in self.run[self._kind_end : at]]
        listed = not joined and self._kind_end > 0 and "," in self.gap(at - 1)
        told = self._asks_for_entries()  # "entries that mention the exercise"
        first = not self.kinds and not told
        linked = self.kinds and (listed or (len(joined) <= 2 and {"and", "or"} & set(joined)))
        wider = {k for kind in self.kinds for k in self.language.kinds.all[kind].includes}
        narrower = (  # "talk by phone"
            self.kinds and not (listed or linked) and (not joined or set(kinds) <= wider)
        )
        if not self.topic and (first or linked or narrower):
            self._drop_synonym(at)
            self.kinds = tuple(dict.fromkeys((*(() if narrower else self.kinds), *kinds)))
            self._kind_end = at + length
            self.labels += ["kind"] * length
            return
        self._need(at, length, (self._terms[at : at + length],))
        if told and not self.topic:
            self.needs[-1] = replace(self.needs[-1], kinds=tuple(kinds))

    def _asks_for_entries(self) -> bool:
        return any(
            label == "events" and token.word not in TIMES
            for label, token in zip(self.labels, self.run, strict=False)
        )

    def _drop_synonym(self, at: int) -> None:
        """The first is another word for the second: "treaties or agreements"."""
        joined = at > 1 and self.run[at - 1].word == "or" and self.labels[at - 2] == "word"
        if joined and self.needs:
            self.needs.pop()
            self.places.pop()

    def _need(
        self,
        at: int,
        length: int,
        ways: tuple[tuple[str, ...], ...],
        country: str = "",
        *,
        office: bool = False,
    ) -> None:
        token = self.run[at]
        known = self.language.vocabulary.is_name(token.word)
        name = bool(country) or (token.capital and (at > 0 or known))
        self.labels += ["name" if name or len(ways) > 1 else "word"] * length
        words = self.text[self.run[at].span.start : self.run[at + length - 1].span.end]
        role = self._role(at, length)
        compound = self._compound(at, length) if ways and not name else ()
        last = self.run[at + len(compound) - 1].word if compound else ""
        sides = next((n for n, word in SIDES.items() if (word,) in ways), 0)
        add(
            self,
            at,
            length,
            Need(
                words,
                ways,
                country,
                role,
                name,
                office=office,
                negative=self._is_negative(at),
                compound=compound,
                gerund=is_gerund(last),
                sides=sides,
                year=_is_year(token.word) and self._word_at(at - 1) in _WITHIN,
                several=office and length > 1 and _is_plural_title(self.run[at + length - 1].word),
            ),
        )

    def _word(self, at: int, token: Token) -> None:
        word, after, language = token.word, self._word_at(at + 1), self.language
        if word in EVENTS:
            self.labels.append("events")
        elif word in BREAKS:
            self.labels.append("break")
        elif word in SMALL or word.partition("'")[0] in SMALL or (word, after) in NOT_SO:
            self.labels.append("small")
        else:
            meant = None
            if token not in language.vocabulary:
                written = token.span.of(self.text) if at else ""
                meant = language.vocabulary.closest(word, language.lexicon, written)
            if meant:
                written = language.vocabulary.written(meant)
                self.corrections.append((token.span.of(self.text), written))
            ways = [tuple(lemmas([token])), *([tuple(terms(meant))] if meant else [])]
            ways += [(term,) for term in language.vocabulary.relatives(meant or word)]
            self._need(at, 1, tuple(dict.fromkeys(ways)))

    def _compound(self, at: int, length: int) -> tuple[str, ...]:
        """The words with the noun of the kind right behind them."""
        behind = at + length
        size, _ = (
            self.language.kinds.asked_at(self.run, self._terms, behind)
            if behind < len(self.run)
            else (0, [])
        )
        return self._terms[at : behind + size] if size and self.gap(behind - 1).isspace() else ()

    def _is_negative(self, at: int) -> bool:
        """Whether the words are what entries must not name: "other than X", "without X or Y"."""
        before = [token.word for token in self.run[max(0, at - 3) : at]]
        if NOT & set(before) or follows_denied_name(self, at):
            return True
        i = at
        while i > 1 and (i == at or self.run[i].word in SMALL | BREAKS | EVENTS):
            if (self.run[i - 2].word, self.run[i - 1].word) in NOT_SO:
                return True
            i -= 1
        return False

    def _role(self, at: int, length: int) -> Role:
        """A party of the event, where the words stand with its kind: calls of X, X's calls."""
        for i in range(at - 1, -1, -1):
            word = self.run[i].word
            if word in PARTIES:
                own = self._kind_end == i or self.labels[i - 1 : i] == ["events"]
                return "party" if own else "any"
            if word in ABOUT:
                return "any"
        for i in range(at + length, min(at + length + 4, len(self.run))):
            if self.run[i].word in ABOUT | PARTIES:
                break
            if (
                self.language.kinds.asked_at(self.run, self._terms, i)[0]
                or self.run[i].word == "do"
            ):
                return "party"
        return "any"

    def _word_at(self, at: int) -> str:
        return self.run[at].word if 0 <= at < len(self.run) else ""

    def gap(self, at: int) -> str:
        """The text between a token and the next."""
        end = self.run[at].span.end
        return self.text[end : self.run[at + 1].span.start if at + 1 < len(self.run) else None]


def _is_plural_title(word: str) -> bool:
    return word.endswith("s") and word[:-1] in TITLES


def _is_year(word: str) -> bool:
    return re.fullmatch(r"(?:1[5-9]|20)\d\d", word) is not None


def _hours(run: Sequence[Token], text: str) -> dict[int, tuple[int, tuple[tuple[str, ...], ...]]]:
    """How many tokens a time of day takes, and the ways to write it, by its first token."""
    found = {}
    for clock in clocks(text):
        own = [i for i, token in enumerate(run) if clock.span.covers(token.span)]
        if not own or _BOUND.search(text[: clock.span.start]):
            continue
        hour, minute = divmod(clock.minutes, 60)
        noon, half = (hour + 11) % 12 + 1, "pm" if hour >= 12 else "am"
        written = [f"{hour:02}:{minute:02}", f"{hour}:{minute:02}", f"{noon}:{minute:02} {half}"]
        written += [f"{noon} {half}"] if minute == 0 else []
        ways = (tuple(lemmas(simple(tokens(way)))) for way in (clock.span.of(text), *written))
        found[own[0]] = (len(own), tuple(dict.fromkeys(ways)))
    return found
