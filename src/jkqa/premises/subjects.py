"""Of whom a question asks what they did: the sentence that tells it must not tell it of another."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect import Name
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.retrieval import Retriever
from jkqa.sentences import sentences
from jkqa.tokenize import STOP_WORDS, fold, term_of, tokens
from jkqa.types import Span

_SUBJECT = re.compile(r"\b(?:did|does|has|had|will|would)\s+((?:[A-Z][\w’'-]+\s+)+)([a-z]\w+)?")
_PEOPLE = ("person", "titled")
#: Who called a thing so may have "spoken of" it: any words will do.
_WORDS = frozenset(map(term_of, "call describe say term label dub name refer".split()))
_SPOKEN = re.compile(r"[“\"]|\b(?:sp[eo]a?ke?s?|said|says|called|calls|told|describ\w+)\b")
#: A word that so few units have tells of what a question speaks.
_RARE = 3
#: Before anybody is named, these are whoever the sentence before spoke of.
_SAME_AS_BEFORE = re.compile(r"\b(?:he|she|they|his|her|their|who|whose|it|its)\b", re.IGNORECASE)


class Subject:
    """Who is said to have done something in a question, and the words of what.

    Args:
        retriever: whose units they are.
        names: the names in the question.
        text: the question.
    """

    def __init__(self, retriever: Retriever, names: Sequence[Name], text: str) -> None:
        self._readings, self._retriever = retriever.readings, retriever
        asked = _SUBJECT.search(text)
        place = Span(*asked.span(1)) if asked else Span(0, 0)
        people = [
            name
            for name in names
            if name.sort in (*_PEOPLE, "perhaps")
            and place.covers(name.span)
            and not retriever.vocabulary.relatives(name.words[-1].word)  # Haldria, Haldrian
        ]
        self._name = people[0].span.of(text) if people else ""
        self._words = {t.term for n in people[:1] for t in n.words}
        self._does = term_of(fold(asked[2] or "")) if asked else ""
        named = {t.term for n in names for t in n.words}
        self._said = {
            t.term
            for t in simple(tokens(text))
            if not (t.capital or t.word in STOP_WORDS or t.term in named)
        }

    def told_of_another(self, texts: Sequence[str]) -> Iterator[Absent]:
        """The subject, where the nearest sentence of every text names only somebody else."""
        if self._words and texts and all(map(self._is_of_another, texts)):
            yield Absent(self._name, "another")

    def is_not_who(self, texts: Sequence[str]) -> Iterator[Absent]:
        """The subject, where what is rarest of the question is told as done by somebody else."""
        if self._words and texts and all(map(self._is_done_by_another, texts)):
            yield Absent(self._name, "subject")

    def _is_done_by_another(self, text: str) -> bool:
        told = self._said & self._readings.terms_in(text)
        rarest = min(told, key=lambda t: (self._retriever.containing(t), t), default="")
        if not rarest or self._retriever.containing(rarest) > _RARE:
            return False
        spoken = [span.of(text) for span in sentences(text)]
        return all(
            self._begins_with_another(said)
            and self._words.isdisjoint(self._readings.terms_in(" ".join(spoken[at : at + 2])))
            for at, said in enumerate(spoken)
            if rarest in self._readings.terms_in(said)
        )

    def _begins_with_another(self, said: str) -> bool:
        """Whether a sentence names somebody before it speaks of anybody named before."""
        others = [n for n in self._readings.names_of(said) if n.sort in _PEOPLE]
        same = _SAME_AS_BEFORE.search(said)
        return bool(others) and not (same and same.start() < others[0].span.start)

    def _is_of_another(self, text: str) -> bool:
        spoken = [span.of(text) for span in sentences(text)]
        shared = [len(self._said & self._readings.terms_in(said)) for said in spoken]
        at = shared.index(max(shared, default=0)) if spoken else 0
        if not spoken or not shared[at]:
            return False
        around = self._readings.terms_in(" ".join(spoken[max(at - 1, 0) : at + 2]))
        others = [n for n in self._readings.names_of(spoken[at]) if n.sort in _PEOPLE]
        return bool(others) and self._words.isdisjoint(around) and not any(map(self._tells, spoken))

    def _tells(self, said: str) -> bool:
        """Whether a sentence has the subject, and what the question has them do."""
        terms = self._readings.terms_in(said)
        does = self._does in terms or (self._does in _WORDS and _SPOKEN.search(said))
        return bool(does) and not self._words.isdisjoint(terms)
