"""What the words of a question ask for: kinds of events, and what entries must name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jkqa.countries import Countries
from jkqa.kinds import Kinds
from jkqa.names import Aliases, Lexicon, Vocabulary, simple
from jkqa.phrases import is_gerund, lemmas, phrase_lemmas
from jkqa.tokenize import STOP_WORDS, Token, terms, tokens

Role = Literal["any", "party", "main"]
Label = Literal["kind", "events", "name", "word", "break", "small"]

#: Words for entries of any kind.
EVENTS = frozenset(
    """event events entry entries development developments incident incidents thing things
    everything anything item items timeline chronology happenings occurrence occurrences times
    occasion occasions instance instances record records news activity activities action actions
    milestone milestones moment moments appearance appearances steps""".split()
)
_TIMES = frozenset(
    "timeline chronology times occasion occasions instance instances moment moments".split()
)
#: Words that frame a question and say nothing about which entries are wanted.
FRAME = frozenset(
    """mention mentions time happen happened happening happens occur occurred occurs took take
    takes taken taking place went go going goes list lists listed show showing shows display
    released release put out unfold unfolded unfolds evolve evolved develop developed
    followed follows following comes lies lie fall falls fell brought raised find found tell
    give provide identify note noted told enumerate recorded logged name names named outline
    pull fetch count counted counting number total complete full entire whole date dates
    dated day days month months year years week weeks period periods chronological
    chronologically order mentioned mentioning involve involves involved involving concern
    concerns concerned concerning regard regarding relate related relating include includes
    included including contain contains feature features featured appear appears appeared
    appearing cover covers covered document like know want need see look overview summary
    summarize summarise interested separate separately different various several there hold
    held holds holding make made makes making issue issued issues carry carried conduct
    conducted undertake undertaken participate participated attend attended join joined
    reported public sort kind kinds type types series move moves step steps part side sides
    exactly altogether ever far overall respective brief quick rundown roundup filter
    actually visible come came refer refers referring reference references referenced
    connected connection linked link links tied touching touch touches dealing deal deals
    subject topic theme handed delivered staged organised organized convened mark marked
    reached concluded struck completed placed exchanged get got many much often frequently
    long soon else please could would can respect terms question questions every article
    text everything anything something nothing people country countries nation nations two
    pair gather gathered figure figures""".split()
)
_ABOUT = frozenset(
    """about on over regarding concerning against for mentioning at in after from into to
    touching referencing""".split()
)
_PARTIES = frozenset("between of by with among involving".split())
_JOINTS = frozenset(
    """that who whom whose which what where when why how did do does was were is are be been
    being have has had will would can could should may might during since until before and or but
    while as if than""".split()
)
_BREAKS = _ABOUT | _PARTIES | _JOINTS
#: A pronoun in the list of small words, and a noun in a question.
_CONTENT = frozenset({"mine"})
_SIDES = {2: "bilater", 3: "trilater"}
_NOT = frozenset("no except excluding besides not without".split())
_SMALL = (STOP_WORDS | FRAME | _NOT) - _CONTENT


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
        while len(self.labels) < len(self.run):
            self._step(len(self.labels))

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
            label == "events" and token.word not in _TIMES
            for label, token in zip(self.labels, self.run, strict=False)
        )

    def _drop_synonym(self, at: int) -> None:
        """The first is another word for the second: "treaties or agreements"."""
        joined = at > 1 and self.run[at - 1].word == "or" and self.labels[at - 2] == "word"
        if joined and self.needs:
            self.needs.pop()

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
        sides = next((n for n, word in _SIDES.items() if (word,) in ways), 0)
        self.needs.append(
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
            )
        )

    def _word(self, at: int, token: Token) -> None:
        word, language = token.word, self._language
        if word in EVENTS:
            self.labels.append("events")
        elif word in _BREAKS:
            self.labels.append("break")
        elif word in _SMALL or word.partition("'")[0] in _SMALL:
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
        return bool(_NOT & set(before)) or "other than" in " ".join(before)

    def _role(self, at: int, length: int) -> Role:
        """A party of the event, where the words stand with its kind: calls of X, X's calls."""
        for i in range(at - 1, -1, -1):
            word = self.run[i].word
            if word in _PARTIES:
                own = self._kind_end == i or self.labels[i - 1 : i] == ["events"]
                return "party" if own else "any"
            if word in _ABOUT:
                return "any"
        for i in range(at + length, min(at + length + 4, len(self.run))):
            if self.run[i].word in _ABOUT | _PARTIES:
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
