"""Whether the units let somebody speak whom a question asks the words of."""

import re
from collections.abc import Iterator, Sequence

from jkqa.events.phrases import lemmas, phrase_lemmas
from jkqa.expect import Name
from jkqa.names import TITLES, simple
from jkqa.premises.absent import Absent
from jkqa.sentences import sentences
from jkqa.tokenize import Token, tokens
from jkqa.types import Span

_SAYS = re.compile(
    r"\b(?:what|how)\s+(?:did|does|do|would|had)\s+(?P<who>.{3,60}?)\s+"
    r"(?:say|tell|reply|answer|respond|promise|declare|announce|argue|warn|ask|urge|propose"
    r"|discuss|talk|agree|react|comment|suggest|claim|demand|pledge|vow)\b",
    re.IGNORECASE,
)
#: Behind these a name is whom something is done to, or for.
_OBJECT = frozenset(
    """to with by of for on from against at about between asks asked tells told urges urged calls
    called meets met visits summons summoned implored implores warns warned thanks""".split()
)
#: What tells that something was said.
_TELLING = frozenset(
    phrase_lemmas(
        """say tell reply answer respond promise declare announce argue warn ask urge propose
        discuss talk agree react comment suggest claim demand pledge vow voice stress express
        call reaffirm affirm note state criticize condemn denounce confirm remark describe
        regret welcome praise insist recommend request thank congratulate apologize deny
        accuse protest oppose support explain emphasize underline underscore highlight
        reiterate commit share pronounce quip joke write think believe want hope expect fear
        appeal complain reject refuse order decide conclude sign adopt admit acknowledge
        assure invite implore speak accept"""
    )
)
_BETWEEN = frozenset("the his her their its former new then a an foreign prime counterpart".split())


def speakers_of(names: Sequence[Name], text: str) -> list[tuple[str, set[str]]]:
    """Of whom a question asks what they said: each name as written, and its terms."""
    asked = _SAYS.search(text)
    return [
        (name.span.of(text), {t.term for t in name.words})
        for name in names
        if asked
        and name.sort not in ("country", "body")
        and not name.placed
        and Span(*asked.span("who")).covers(name.span)
    ]


def unheard(speakers: Sequence[tuple[str, set[str]]], texts: Sequence[str]) -> Iterator[Absent]:
    """Speakers who say nothing in the texts: who are only spoken to, or are not there."""
    for written, words in speakers:
        if not any(_speaks(words, text) for text in texts):
            yield Absent(written, "speaker")


def _speaks(words: set[str], text: str) -> bool:
    """Whether somebody is named in a text, not only as an object, and says something there."""
    spoken = [span.of(text) for span in sentences(text)]
    for at, sentence in enumerate(spoken):
        run = simple(tokens(sentence))
        names = any(
            token.capital
            and token.term in words
            and (not i or run[i - 1].term not in words)
            and not _is_object(run, i, sentence)
            for i, token in enumerate(run)
        )
        if names and any(map(_tells, spoken[at : at + 2])):
            return True
    return False


def _tells(sentence: str) -> bool:
    """Whether something is said in a sentence, or quoted."""
    return any(mark in sentence for mark in '“”"') or not _TELLING.isdisjoint(
        lemmas(simple(tokens(sentence)))
    )


def _is_object(run: Sequence[Token], at: int, text: str) -> bool:
    """Whether the name at a token stands behind a preposition or a verb of telling."""
    while at > 0 and not set(",;:.()") & set(text[run[at - 1].span.end : run[at].span.start]):
        at -= 1
        if run[at].word in _OBJECT:
            return True
        if not (run[at].capital or run[at].word in TITLES | _BETWEEN):
            return False
    return False
