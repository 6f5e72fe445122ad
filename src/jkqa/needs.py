"""What the words of a question ask for: kinds of events, and what entries must name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jkqa.countries import Countries
from jkqa.kinds import Kinds
from jkqa.names import Aliases, Lexicon, Vocabulary, simple
from jkqa.phrases import is_gerund, lemmas, phrase_lemmas
from jkqa.tokenize import Token, terms, tokens
from jkqa.wording import ABOUT, BREAKS, EVENTS, FRAME, NOT, PARTIES, SIDES, SMALL, TIMES

Role = Literal["any", "party", "main"]
Label = Literal["kind", "events", "name", "word", "break", "small"]

@dataclass(frozen=True, slots=True)
class Need:
    """Something that an entry must name: in one of these ways, or this country.

    ``role`` says where: anywhere; in the main clause, as one who takes part, where a person's name
    is enough anywhere; or in the main clause by all means.
    """

    words: str
    alternatives: tuple[tuple[str, ...], ...]
    country: str = ""
    role: Role = "any"
    name: bool = False
    office: bool = False  # a name of the tables: an office, a body, a term of its own
    negative: bool = False
    compound: tuple[str, ...] = ()  # with the kind behind it: "joint statement"
    gerund: bool = False  # and whether that ends in -ing
    kinds: tuple[str, ...] = ()  # or the event is of one of these kinds
    sides: int = 0  # 2 for bilateral, 3 for trilateral: so many countries take part
    person: tuple[str, ...] = ()  # the terms of the whole name that this is a part of
    several: bool = False  # "the finance ministers": more than one of them
    joined: bool = False  # a plain word that "and" joins to the one before: "arbitration and award"


@dataclass(frozen=True, slots=True)
class Language:
    """What a corpus and the language know: words, aliases, kinds and countries."""

    vocabulary: Vocabulary
    aliases: Aliases
    kinds: Kinds
    countries: Countries
    lexicon: Lexicon


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
        self._language = language
        self._terms = lemmas(self.run)
        self._kind_end = -1  # behind the last kind that is asked for
        self._topic = topic
        self._countries = {n.at: n for n in language.countries.named(self.run, text)}
        self._places: list[tuple[int, int]] = []  # of each need: its first token, and behind it
        while len(self.labels) < len(self.run):
            self._step(len(self.labels))
        self._join_names()

    def _step(self, at: int) -> None:
        """Take the longest thing that begins at the token; labels grow by its length."""
        language, token = self._language, self.run[at]
        country = self._countries.get(at)
        kind_length, kinds = language.kinds.asked_at(self.run, self._terms, at)
        dealt = token.word.startswith("deal") and self._word_at(at + 1) == "with"
        if dealt or token.word == "reported":
            kind_length = 0
        alias_length, group = language.aliases.match(self.run[at:], self.text)
        if country and country.length >= max(kind_length, 1):
            places = tuple(phrase_lemmas(city) for city in country.cities)
            self._need(at, country.length, places, "" if places else country.country)
        elif kind_length and kind_length >= alias_length and not self._is_name(at):
            self._kind(at, kind_length, kinds)
        elif alias_length and not (alias_length == 1 and token.word in FRAME):
            self._need(at, alias_length, group, office=True)
        else:
            self._word(at, token)

    def _is_name(self, at: int) -> bool:
        """Freedom Edge Exercise, Court: a kind's word that the corpus has in a name only."""
        token = self.run[at]
        return at > 0 and token.capital and self._language.vocabulary.is_name(token.word)

    def _kind(self, at: int, length: int, kinds: list[str]) -> None:
        """The first kind is what is asked for, and one joined to it; later ones are topics."""
        joined = [token.word for token in self.run[self._kind_end : at]]
        told = self._asks_for_entries()  # "entries that mention the exercise"
        first = not self.kinds and not told
        linked = self.kinds and len(joined) <= 2 and {"and", "or"} & set(joined)
        narrower = self.kinds and not joined  # "talk by phone"
        if not self._topic and (first or linked or narrower):
            self._drop_synonym(at)
            self.kinds = tuple(dict.fromkeys((*(() if narrower else self.kinds), *kinds)))
            self._kind_end = at + length
            self.labels += ["kind"] * length
            return
        self._need(at, length, (self._terms[at : at + length],))
        if told and not self._topic:
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
            self._places.pop()

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
        known = self._language.vocabulary.is_name(token.word)
        name = bool(country) or (token.capital and (at > 0 or known))
        self.labels += ["name" if name or len(ways) > 1 else "word"] * length
        words = self.text[self.run[at].span.start : self.run[at + length - 1].span.end]
        role = self._role(at, length)
        compound = self._compound(at, length) if ways and not name else ()
        last = self.run[at + len(compound) - 1].word if compound else ""
        sides = next((n for n, word in SIDES.items() if (word,) in ways), 0)
        self._add(
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
                several=office and self.run[at + length - 1].word.endswith("s") and length > 1,
            )
        )

    def _add(self, at: int, length: int, need: Need) -> None:
        """A further need; "A or B" is one need with the ways of both."""
        either = at > 1 and self.run[at - 1].word == "or" and self.labels[at - 2] != "kind"
        last = self.needs[-1] if self.needs else None
        joins = either and last and not (last.country or need.country or last.name or need.name)
        if joins and last and last.words.endswith(self.run[at - 2].span.of(self.text)):
            ways = tuple(dict.fromkeys((*last.alternatives, *need.alternatives)))
            words = f"{last.words} or {need.words}"
            self.needs[-1] = replace(last, words=words, alternatives=ways, compound=())
            self._places[-1] = (self._places[-1][0], at + length)
        else:
            self.needs.append(replace(need, joined=self._is_joined(at, need)))
            self._places.append((at, at + length))

    def _is_joined(self, at: int, need: Need) -> bool:
        """Whether "and" or "and its" stands between a plain word and the one before."""
        if not self.needs or any(n.name or n.office or n.country for n in (need, self.needs[-1])):
            return False
        between = [token.word for token in self.run[self._places[-1][1] : at]]
        return between[:1] == ["and"] and set(between[1:]) <= {"its", "the", "their", "his", "her"}

    def _join_names(self) -> None:
        """Names side by side are one name; a plain word before a name only describes it."""
        kept: list[Need] = []
        for i, need in enumerate(self.needs):
            first = last = i
            while self._adjoin(first - 1, first) and self._is_proper(first - 1):
                first -= 1
            while self._adjoin(last, last + 1) and self._is_proper(last + 1):
                last += 1
            if self._is_proper(i) and last > first:
                tokens = self.run[self._places[first][0] : self._places[last][1]]
                words = [token.word for token in tokens]
                sure = self._language.vocabulary.stands_for
                kept.append(
                    replace(need, person=tuple(t.term for t in tokens if sure(t.word, words)))
                )
            elif not (self._describes(need) and self._before_name(i)):
                kept.append(need)
        self.needs = kept

    def _describes(self, need: Need) -> bool:
        """No name itself, and no verb: "the naval exercise Calm Current"."""
        plain = not (need.name or need.office or need.negative or need.country)
        return plain and not self._topic and not need.words.endswith(("ed", "ing"))

    def _before_name(self, i: int) -> bool:
        """Whether nothing but describing words stand between a word and a name."""
        while self._adjoin(i, i + 1):
            i += 1
            if self._is_proper(i):
                return True
            if not self._describes(self.needs[i]):
                return False
        return False

    def _is_proper(self, i: int) -> bool:
        need = self.needs[i]
        capital = need.words[0].isupper()
        return need.name and capital and not need.country and len(need.alternatives[0]) == 1

    def _adjoin(self, i: int, j: int) -> bool:
        if i < 0 or j >= len(self.needs):
            return False
        return self._places[i][1] == self._places[j][0] and self.gap(self._places[j][0] - 1) in (
            " ", "-", "‐",
        )  # fmt: skip

    def _word(self, at: int, token: Token) -> None:
        word, language = token.word, self._language
        if word in EVENTS:
            self.labels.append("events")
        elif word in BREAKS:
            self.labels.append("break")
        elif word in SMALL or word.partition("'")[0] in SMALL:
            self.labels.append("small")
        else:
            meant = None
            if token not in language.vocabulary:
                meant = language.vocabulary.closest(word, language.lexicon)
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
            self._language.kinds.asked_at(self.run, self._terms, behind)
            if behind < len(self.run)
            else (0, [])
        )
        return self._terms[at : behind + size] if size and self.gap(behind - 1).isspace() else ()

    def _is_negative(self, at: int) -> bool:
        before = [token.word for token in self.run[max(0, at - 3) : at]]
        return bool(NOT & set(before)) or "other than" in " ".join(before)

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
                self._language.kinds.asked_at(self.run, self._terms, i)[0]
                or self.run[i].word == "do"
            ):
                return "party"
        return "any"

    def _word_at(self, at: int) -> str:
        return self.run[at].word if at < len(self.run) else ""

    def gap(self, at: int) -> str:
        """The text between a token and the next."""
        end = self.run[at].span.end
        return self.text[end : self.run[at + 1].span.start if at + 1 < len(self.run) else None]


def parties(needs: Sequence[Need]) -> list[Need]:
    """The needs that are names."""
    return [need for need in needs if need.name]
