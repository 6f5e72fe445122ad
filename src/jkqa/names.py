"""Names in any spelling: what a corpus calls things, aliases, and typing errors. Pure."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jkqa.tokenize import STOP_WORDS, Token, fold, term_of, terms, tokens

#: Says whether a folded word is an ordinary word of the language, and so no typing error.
Lexicon = Callable[[str], bool]

#: Says whether a folded word stands somewhere in lower case, and so is no name.
Lowered = Callable[[str], bool]
#: Words of titles and offices, which stand between a country and a person's name.
TITLES = frozenset(
    """president vice deputy prime premier minister ministers presidents secretary secretaries of
    for the and to former new acting first senior chief foreign defense defence finance trade labor
    labour justice interior affairs national security adviser advisor ambassador ambassadors envoy
    chancellor king queen emperor prince princess governor mayor general admiral colonel captain
    commander chairman chairwoman chair speaker leader leaders spokesperson spokesman spokeswoman
    counterpart official officials diplomat diplomats director assistant under parliamentary cabinet
    state mr ms mrs dr sir judge justice professor representative senator commissioner dictator
    lawmaker opposition party deputy-general""".split()
)

_MIN_LETTERS = 4
#: Regular endings of the adjectives of countries and places.
_ADJECTIVE = frozenset("n an ian ean ese ish i ic er s ns ans ians eans ers ite ites".split())


class Vocabulary:
    """The words of a corpus: how often each occurs, how it is written, which are names."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._written: dict[str, Counter[str]] = {}
        self._lower: set[str] = set()
        self._beside: dict[str, set[str]] = {}
        for text in texts:
            last: Token | None = None
            for token in tokens(text):
                if last and last.capital and token.capital and _side_by_side(last, token, text):
                    self._beside.setdefault(last.word, set()).add(token.word)
                    self._beside.setdefault(token.word, set()).add(last.word)
                last = token
                written = token.span.of(text)
                self._written.setdefault(token.word, Counter())[written] += 1
                if not token.capital:
                    self._lower.add(token.word)
        self._closest: dict[tuple[str, bool], str | None] = {}
        self._relatives: dict[str, list[str]] = {}
        self._terms = {t for text in self._written for t in terms(text)}

    def state(self) -> dict[str, Any]:
        """All that it knows, as JSON can say it."""
        return {
            "written": self._written,
            "lower": sorted(self._lower),
            "terms": sorted(self._terms),
        }

    @classmethod
    def of_state(cls, state: dict[str, Any]) -> "Vocabulary":
        """The vocabulary that had that state."""
        made = cls(())
        made._written = {word: Counter(ways) for word, ways in state["written"].items()}
        made._lower, made._terms = set(state["lower"]), set(state["terms"])
        return made

    def __contains__(self, token: Token) -> bool:
        return token.word in self._written or token.term in self._terms

    def has(self, phrase: Sequence[str]) -> bool:
        """Whether every term of a phrase occurs."""
        return all(term in self._terms for term in phrase)

    @property
    def words(self) -> Collection[str]:
        """The folded words."""
        return self._written.keys()

    def is_name(self, word: str) -> bool:
        """Whether a folded word never stands in lower case."""
        return word in self._written and word not in self._lower

    def stands_for(self, word: str, name: Sequence[str]) -> bool:
        """Whether a part of a person's name alone can mean no other: no other name has it."""
        return self._beside.get(word, set()) <= {*name, *TITLES}

    def is_lowered(self, word: str) -> bool:
        """Whether a folded word stands somewhere in lower case."""
        return word in self._lower

    def count(self, word: str) -> int:
        """How often a folded word occurs."""
        return self._written[word].total()

    def written(self, word: str) -> str:
        """The commonest way in which a folded word is written."""
        return self._written[word].most_common(1)[0][0]

    @cached_property
    def _words(self) -> list[str]:
        return sorted(w for w in self._written if len(w) >= _MIN_LETTERS - 1 and w.isalpha())

    def relatives(self, word: str) -> list[str]:
        """The terms of the corpus's names that are an adjective of this name, or its noun.

        Haldria and Haldrian, Orsava and Orsavan: a common beginning, and a regular ending.
        """
        if word in self._lower or len(word) < _MIN_LETTERS:
            return []
        if word not in self._relatives:
            found = [w for w in self._names.get(word[:3], ()) if is_adjective_of(word, w)]
            self._relatives[word] = sorted({term_of(w) for w in found} - {term_of(word)})
        return self._relatives[word]

    def families(self) -> list[set[str]]:
        """Names with their adjectives, each family once: {haldria, haldrian, haldrians}."""
        found = []
        for near in self._names.values():
            for word in near:
                kin = {w for w in near if w == word or is_adjective_of(word, w)}
                if len(word) >= _MIN_LETTERS and len(kin) > 1 and word == min(kin, key=len):
                    found.append(kin)
        return found

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The names by their first three letters."""
        found: dict[str, list[str]] = {}
        for word in self._words:
            if self.is_name(word):
                found.setdefault(word[:3], []).append(word)
        return found

    def closest(self, word: str, lexicon: Lexicon, written: str = "") -> str | None:
        """The corpus's word that a misspelt one probably means; None for ordinary words.

        One error (Damerau-Levenshtein) is forgiven in four or five letters, two in more; two only
        where the first letter is right. ``written`` is the word as it stands in a sentence: one
        with a capital is a name, and no name is taken for an abbreviation or an ordinary word, as
        Noto for NATO or for note.
        """
        if len(word) < _MIN_LETTERS or not word.isalpha():
            return None
        name = written[:1].isupper() and not written.isupper()
        if (word, name) not in self._closest:
            may = (lambda found: self._is_of_names(found, lexicon)) if name else None
            self._closest[word, name] = None if lexicon(word) else self._nearest(word, 2, may)
        return self._closest[word, name]

    def nearly(self, word: str) -> bool:
        """Whether the corpus has a long word but for one letter, as a slip of its own."""
        return len(word) > _MIN_LETTERS + 1 and self._nearest(word, 1) is not None

    def _is_of_names(self, word: str, lexicon: Lexicon) -> bool:
        """Whether a folded word may be a part of a name: Kyoto, Court, the second of Hong-kyun.

        What stands in capitals alone is an abbreviation, what never has one an ordinary word.
        """
        ways = [way for way in self._written[word] if not way.isupper()]
        return any(way[:1].isupper() for way in ways) or bool(ways and not lexicon(word))

    def _nearest(self, word: str, most: int, may: Lexicon | None = None) -> str | None:
        """The likeliest word with so many errors at most, one where the word is short.

        ``may`` says of a word whether it comes into question.
        """
        from rapidfuzz.distance import DamerauLevenshtein
        from rapidfuzz.process import extract

        allowed = 1 if len(word) < 6 else most
        near = [
            (int(distance), not self.is_name(found), -self._written[found].total(), found)
            for found, distance, _ in extract(
                word,
                self._words,
                scorer=DamerauLevenshtein.distance,
                score_cutoff=allowed,
                limit=None,
            )
            if (distance == 1 or found[0] == word[0]) and (may is None or may(found))
        ]
        return min(near)[-1] if near else None


@dataclass(frozen=True, slots=True)
class Aliases:
    """Groups of names that mean the same, each name as its terms."""

    groups: tuple[tuple[tuple[str, ...], ...], ...] = ()
    written: dict[tuple[str, ...], str] = field(default_factory=dict)
    _group_of: dict[tuple[str, ...], int] = field(default_factory=dict)
    _longest: dict[str, int] = field(default_factory=dict)  # of the names that begin with a term

    @classmethod
    def of(cls, groups: Iterable[Sequence[str]]) -> "Aliases":
        """From names as written: ``[["South Korea", "ROK"], ...]``."""
        found: list[tuple[tuple[str, ...], ...]] = []
        written: dict[tuple[str, ...], str] = {}
        group_of: dict[tuple[str, ...], int] = {}
        for names in groups:
            phrases = {phrase_of(name): name for name in names}
            for phrase, name in phrases.items():
                if phrase and phrase not in group_of:
                    written[phrase] = name
                    group_of[phrase] = len(found)
            found.append(tuple(phrase for phrase in phrases if phrase))
        longest: dict[str, int] = {}
        for phrase in sorted(group_of, key=len):
            longest[phrase[0]] = len(phrase)
        return cls(tuple(found), written, group_of, longest)

    def match(self, run: Sequence[Token], text: str) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """The longest name at the head of ``run``: its length in tokens, and its whole group."""
        longest = self._longest.get(run[0].term, 0) if run else 0
        for length in range(min(longest, len(run)), 0, -1):
            phrase = tuple(token.term for token in run[:length])
            if phrase in self._group_of and _as_name(run[:length], text):
                return length, self.groups[self._group_of[phrase]]
        return 0, ()

    def groups_with(self, terms: frozenset[str]) -> list[tuple[tuple[str, ...], ...]]:
        """The groups in which a name has all of these terms."""
        return [
            group for group in self.groups if any(terms <= frozenset(phrase) for phrase in group)
        ]

    def knows(self, token: Token, text: str) -> bool:
        """Whether a token is a name of the table, or a part of one."""
        single = (token.term,) in self._group_of and _as_name([token], text)
        return single or any(token.term in phrase for phrase in self._group_of)


def _side_by_side(one: Token, other: Token, text: str) -> bool:
    return text[one.span.end : other.span.start] in (" ", "-", "‐")


def is_adjective_of(one: str, other: str) -> bool:
    """Whether one word is the other with the ending of an adjective: haldria, haldrian."""
    short, long = sorted((one, other), key=len)
    stem = short.rstrip("aeiouy") if short[-1] in "aeiouy" else short
    if len(stem) < _MIN_LETTERS - 1 or not long.startswith(stem):
        return False
    return long[len(stem) :] in _ADJECTIVE or long.removeprefix(short) in _ADJECTIVE


def phrase_of(name: str) -> tuple[str, ...]:
    """The terms of a name, joined forms left out."""
    return tuple(token.term for token in simple(tokens(name)))


def simple(stream: Iterable[Token]) -> list[Token]:
    """The tokens without the joined forms of hyphenated words."""
    kept: list[Token] = []
    last = -1
    for token in stream:
        if token.span.start > last:  # a joined form begins where, or before, its last part does
            kept.append(token)
            last = token.span.start
    return kept


def _as_name(run: Sequence[Token], text: str) -> bool:
    """``US`` is a country and ``us`` is not: a name that is also a small word needs capitals."""
    first = run[0]
    small = len(run) == 1 and (first.word in STOP_WORDS or fold(first.word) in {"us", "it"})
    return not small or first.span.of(text).isupper()
