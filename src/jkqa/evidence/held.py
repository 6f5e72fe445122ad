"""What is known of quotes that are held against a question, as values. Pure."""

from dataclasses import dataclass, fields

from jkqa.evidence.carried import Word
from jkqa.expect import Ask
from jkqa.premises import Absent


@dataclass(frozen=True, slots=True)
class Signals:
    """What decides whether there is an answer.

    ``score``, ``lead`` and ``agree`` are the retrieval's: of the best unit, ahead of the second,
    and whether words and meaning have the same best. The others look at the quoted units:
    ``covered`` is the share of the question's weight that they carry, ``literal`` the share that
    they have to the letter, ``weakest`` the mean of the two words carried least, ``names`` and
    ``numbers`` are 1 where none is missing, ``dates`` where the time agrees, and ``fit`` how well
    they hold the kind of thing that is asked for, ``first`` how well the first of them does alone;
    ``window`` and ``sentence`` are how near the best paragraph and sentence of all come, ``spread``
    how unlike one another all units are in that: what is off the topic is about as far from each
    (the standard deviation of their best sentences). All these grow with the evidence. The others
    are costs, of
    questions in the document's own words with one thing that is not there: ``odd`` and ``misfit``
    say how far a word or the kind of answer are missing where the rest is there to the letter,
    ``astray`` how much a premise counts that is not borne out.
    """

    score: float
    lead: float
    agree: float
    covered: float
    literal: float
    weakest: float
    names: float
    numbers: float
    dates: float
    fit: float
    first: float
    window: float
    sentence: float
    spread: float
    odd: float
    misfit: float
    astray: float

    def row(self) -> dict[str, float]:
        """The signals by name."""
        return {f.name: float(getattr(self, f.name)) for f in fields(self)}


@dataclass(frozen=True, slots=True)
class Support:
    """The signals, and the words that they were worked out from."""

    signals: Signals
    words: tuple[Word, ...]
    ask: Ask
    absent: tuple[Absent, ...]
    quoted: tuple[str, ...]
