"""Kinds of events: by what words a question asks for them, and an entry shows them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jkqa.events.phrases import Phrase, Phrases, has_run, is_gerund, phrase_lemmas
from jkqa.events.scope import MAIN, STRONG, Scoped
from jkqa.tokenize import STOP_WORDS, Token

#: So many words may stand between the words of a verb phrase: "court ... orders".
_APART = 14
#: No finite verb ends so.
_NOUNS = ("ing", "ings", "ment", "ments", "tion", "tions", "sion", "sions", "ance", "ence", "al")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that shows a kind, and whether its last word ends in -ing."""

    phrase: Phrase
    gerund: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event; ``of`` and ``roles`` narrow another kind to holders of some offices."""

    name: str
    label: str
    nouns: tuple[Cue, ...]
    verbs: tuple[Cue, ...]
    includes: tuple[str, ...] = ()
    of: str = ""
    roles: tuple[Phrase, ...] = ()
    undoes: bool = False
    words: frozenset[str] = frozenset()  # the terms of all its phrases


class Kinds:
    """The table of kinds."""

    def __init__(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        self.all = {name: _kind(name, row) for name, row in table.items()}
        self._asked: Phrases[tuple[str, bool, str]] = Phrases(
            (words, (name, is_gerund(words), words))
            for name, row in table.items()
            for words in row.get("asked", ())
        )
        words = {t for k in self.all.values() for cue in k.verbs for t in cue.phrase}
        self.verbs = frozenset(words - STOP_WORDS)

    def asked_at(
        self, run: Sequence[Token], terms: Sequence[str], at: int
    ) -> tuple[int, list[str]]:
        """The kinds that a question asks for at a token, and the length of the words.

        ``terms`` are the lemmas of the run.
        """
        length, found = self._asked.longest(terms, at)
        if not length:
            return 0, []
        gerund = length > 0 and is_gerund(run[at + length - 1].word)
        written = " ".join(token.word for token in run[at : at + length])
        exact = [name for name, _, words in found if words == written]
        kinds = exact or [
            name
            for name, own, words in found
            if own == gerund and _is_inflected(run[at + length - 1].word, words)
        ]
        return (length, list(dict.fromkeys(kinds))) if kinds else (0, [])

    def done(self, verb: str, others: Iterable[str], *, passive: bool) -> list[str]:
        """The kinds that a verb, by its term, shows by itself or with the ``others`` beside it.

        A passive need not say who does it: "were ordered", of what courts order.
        """
        beside = frozenset(others)
        cues = [
            (name, cue.phrase[:-1])
            for name, kind in self.all.items()
            for cue in kind.verbs
            if cue.phrase[-1:] == (verb,)
        ]
        alone = [name for name, before in cues if not before or beside.issuperset(before)]
        found = alone or [name for name, _ in cues if passive]
        return list(dict.fromkeys(found))

    def label(self, name: str) -> str:
        """The kind in words, for tables and legends."""
        return self.all[name].label

    def says(self, name: str, phrase: Phrase) -> bool:
        """Whether a word only says the kind once more: rulings that *order* to pay.

        A word that asks for a kind of its own says more: agreements that are *signed*.
        """
        if len(phrase) != 1 or self._asked.longest(phrase, 0)[0]:
            return False
        return phrase[0] in self.all[name].words

    def shown(self, names: Sequence[str]) -> list[str]:
        """The kinds in words, without those that only gather others."""
        own = [name for name in names if not self.all[name].includes]
        return [self.label(name) for name in own or names]

    def of(self, scoped: Scoped) -> tuple[str, ...]:
        """The kinds of the event that a text tells of, in the order of the table."""
        found = [name for name, kind in self.all.items() if not kind.of and _shows(kind, scoped)]
        undone = [name for name in found if self.all[name].undoes]
        if undone:
            return tuple(undone)
        for name, kind in self.all.items():
            if name not in found and set(kind.includes) & set(found):
                found.append(name)
            if kind.of and (_shows(kind, scoped) or kind.of in found):
                held = sum(len(list(has_run(scoped.main_terms, role))) for role in kind.roles)
                if held > 1:
                    found.append(name)
        return tuple(found)


def _kind(name: str, row: Mapping[str, Any]) -> Kind:
    return Kind(
        name,
        row.get("label", name),
        tuple(_cues(row.get("nouns", ()))),
        tuple(_cues(row.get("verbs", ()))),
        tuple(row.get("includes", ())),
        row.get("of", ""),
        tuple(phrase_lemmas(role) for role in row.get("roles", ())),
        row.get("undoes", False),
        frozenset(
            term
            for field in ("asked", "nouns", "verbs")
            for words in row.get(field, ())
            for term in phrase_lemmas(words)
        ),
    )


def _cues(phrases: Iterable[str]) -> Iterable[Cue]:
    for words in phrases:
        yield Cue(phrase_lemmas(words), is_gerund(words))


def _shows(kind: Kind, scoped: Scoped) -> bool:
    if kind.words.isdisjoint(scoped.terms):
        return False
    return any(_noun(cue, scoped) for cue in kind.nouns) or any(
        _verb(cue, scoped) for cue in kind.verbs
    )


def _noun(cue: Cue, scoped: Scoped) -> bool:
    """The phrase stands in a main clause; "meeting" is no form of a noun "meet"."""
    return any(
        scoped.depths[at] == MAIN
        and scoped.depths[at + len(cue.phrase) - 1] == MAIN
        and _ends_in_ing(scoped, at + len(cue.phrase) - 1) == cue.gerund
        for at in has_run(scoped.terms, cue.phrase)
    )


def _verb(cue: Cue, scoped: Scoped) -> bool:
    """The words stand in order in one sentence, the last of them as a finite verb."""
    *before, last = cue.phrase
    if last not in scoped.terms:
        return False
    for at, term in enumerate(scoped.terms):
        if term != last or scoped.depths[at] == STRONG:
            continue
        if scoped.infinite[at] and not before:
            continue
        if scoped.barred[at] and (not before or scoped.terms[at - 1] != before[-1]):
            continue
        if scoped.words[at].endswith(_NOUNS) and not cue.gerund:
            continue
        if _preceded(before, scoped, at):
            return True
    return False


def _preceded(words: Sequence[str], scoped: Scoped, at: int) -> bool:
    first = max(scoped.start_of_sentence(at), at - _APART)
    for word in reversed(words):
        while at > first and scoped.terms[at - 1] != word:
            at -= 1
        if at <= first:
            return False
        at -= 1
    return not words or scoped.depths[at] != STRONG


def _ends_in_ing(scoped: Scoped, at: int) -> bool:
    return is_gerund(scoped.words[at])


def _is_inflected(word: str, words: str) -> bool:
    """Not every word of one stem is a form of the other: publicly, publication."""
    last = words.rpartition(" ")[2]
    return not word.endswith("ly") and abs(len(word) - len(last)) <= 4
