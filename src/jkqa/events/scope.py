"""Which words of an entry tell what happened, and which are only said about it. Pure.

``Envoys meet in Tokyo to discuss the summit after the launch``: the meeting happened in the main
clause; the summit is what is talked about (weak), the launch is told in a clause of its own
(strong). English function words show this well enough without a parser.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jkqa.events.phrases import lemmas
from jkqa.tokenize import Token

MAIN, WEAK, STRONG = 0, 1, 2

_STRONG = frozenset(
    """after before since because which who whom whose that if whether will would could might unless
    until once although though""".split()
)
_WEAK = frozenset(
    """to on over about regarding concerning for towards toward following despite amid against
    discuss discusses discussed participating part without upcoming latest recent""".split()
)
#: Verbs that are done to somebody: who follows is no party to what happens.
_DIRECTED = frozenset(
    "ask urg press condemn critic denounc accus warn tell summon protest welcom hail prais".split()
)
#: These take back a weak opening: "agree to expand the exercise during a meeting".
_BACK = frozenset("during at while when by".split())
_COPULA = frozenset("is are was were has have had".split())
#: The clause's own event: "issue a statement after their first meeting".
_OWN = frozenset("their his her its".split())
_INFINITE = frozenset("to will would could may might should not cannot must did didn doesn".split())


_DETERMINERS = frozenset("a an the this that these those its their his her no any".split())


@dataclass(frozen=True, slots=True)
class Scoped:
    """A text's tokens with the depth of each: MAIN, WEAK or STRONG.

    ``barred`` marks what follows "to", "will" or "not", and so did not happen; ``infinite`` what
    follows an article, and is a noun.
    """

    words: tuple[str, ...]
    terms: tuple[str, ...]
    depths: tuple[int, ...]
    infinite: tuple[bool, ...]
    barred: tuple[bool, ...]
    starts: tuple[int, ...]

    @property
    def main_terms(self) -> tuple[str, ...]:
        """The terms of the main clauses."""
        pairs = zip(self.terms, self.depths, strict=True)
        return tuple(term if depth == MAIN else "" for term, depth in pairs)

    def start_of_sentence(self, at: int) -> int:
        """The first token of the sentence that has the token ``at``."""
        return max(start for start in self.starts if start <= at)


def scope(tokens: Sequence[Token], text: str, verbs: frozenset[str]) -> Scoped:
    """The depths of a text's tokens; ``verbs`` are the terms that begin a new main clause."""
    depths: list[int] = []
    starts = [0]
    depth, front, told = MAIN, False, False
    for i, token in enumerate(tokens):
        between = text[tokens[i - 1].span.end : token.span.start] if i else ""
        if i and any(mark in between for mark in ".!?") and token.capital:
            starts.append(i)
            depth, front, told = MAIN, False, False
        depth, front = _closed(depth, front, between, token, tokens[i - 1] if i else None, verbs)
        opened = _opens(tokens, i)
        if opened > depth:
            depth, front = opened, not told
        elif token.word in _BACK and depth == WEAK:
            depth = MAIN
        elif token.word in _COPULA and depth == WEAK and not told:
            depth, told = MAIN, True
        told = told or (_is_finite(token, verbs) and depth == MAIN)
        depths.append(depth)
        directed = token.term in _DIRECTED or token.word == "calls"
        if depth == MAIN and directed and not token.capital:
            depth = WEAK
    return Scoped(
        tuple(t.word for t in tokens),
        lemmas(tokens),
        tuple(depths),
        tuple(_is_infinite(tokens, i) for i in range(len(tokens))),
        tuple(_is_barred(tokens, i) for i in range(len(tokens))),
        tuple(starts),
    )


def _closed(
    depth: int, front: bool, between: str, token: Token, before: Token | None, verbs: frozenset[str]
) -> tuple[int, bool]:
    """A comma ends a clause at the front; a comma or "and" before a verb goes on with the main."""
    comma = "," in between or ";" in between
    if front and comma:
        return MAIN, False
    if before is not None and _is_finite(token, verbs):
        joined = before.word == "and" or comma
        if depth == WEAK and joined:
            return MAIN, front
        if depth == STRONG and comma:
            return MAIN, front
    return depth, front


def _is_finite(token: Token, verbs: frozenset[str]) -> bool:
    ending = token.word.endswith(("ing", "ed", "ment", "tion", "ings"))
    return lemmas([token])[0] in verbs and not ending and not token.capital


def _opens(tokens: Sequence[Token], i: int) -> int:
    word = tokens[i].word
    if word in _STRONG:
        own = i + 1 < len(tokens) and tokens[i + 1].word in _OWN
        return MAIN if own else STRONG
    return WEAK if word in _WEAK else MAIN


def _is_infinite(tokens: Sequence[Token], i: int) -> bool:
    """No finite verb: "a rally", "71 votes"."""
    before = tokens[i - 1].word if i else ""
    return before in _DETERMINERS or before[:1].isdigit()


def _is_barred(tokens: Sequence[Token], i: int) -> bool:
    """Nothing that happened: "to agree", "will not attend"."""
    return i > 0 and tokens[i - 1].word in _INFINITE
