"""What a sentence insists on, or denies, and another sentence of a text tells otherwise. Pure."""

import re
from collections.abc import Sequence

from jkqa.claims.details import Details
from jkqa.claims.evidence import Beyond
from jkqa.claims.mentions import Named
from jkqa.claims.roles import same
from jkqa.events.phrases import lemmas
from jkqa.names import simple
from jkqa.tokenize import STOP_WORDS, term_of, tokens
from jkqa.types import Span

#: "Did sound": nobody writes so but where it may be doubted.
_DID = re.compile(
    r"(?<!\bas )(?<!\bthan )(?<!\bso )(?<!\bnor )(?<!\bneither )(?<!\bwhat )(?<!\bonly )"
    r"\b(?:did|does)\s+(?:(?:indeed|in fact|actually)\s+)?(?P<verb>[a-z]{2,})\b"
)
#: "Did business" and "did harm" insist on nothing.
_DONE = frozenset(
    """business harm damage work wonders time good justice nothing research little much more less
    well better best badly""".split()
)
#: Irregular pasts that ``lemmas`` leaves as they are.
_PASTS = {
    "come": "came", "go": "went gone", "get": "got", "know": "knew known", "grow": "grew grown",
    "write": "wrote written", "stand": "stood", "think": "thought", "bring": "brought",
    "find": "found", "feel": "felt", "hear": "heard", "spend": "spent", "wear": "wore worn",
    "speak": "spoke spoken", "drive": "drove driven", "ride": "rode", "throw": "threw thrown",
    "fall": "fell fallen", "forgive": "forgave forgiven", "swear": "swore", "wake": "woke",
    "ring": "rang rung", "sing": "sang", "drink": "drank", "swim": "swam", "steal": "stole stolen",
}  # fmt: skip
_PLAINLY_NOT = re.compile(r"(?:not|never|\w+n['’]t)\s+(?P<verb>[\w-]+)", re.IGNORECASE)
#: Terms of fewer letters may be said of anything.
_TELLING = 5
_AMONG = re.compile(r"\s(?:was|were|is|are)\s+(?P<not>not\s+)?(?:among|one of)\b")


def insisted(said: Details, close: Details) -> Span | None:
    """Where a sentence says that somebody ``did go``, of whom the nearest sentences do not."""
    for match in _DID.finditer(said.text):
        verb = match["verb"]
        if verb in STOP_WORDS | _DONE or verb.endswith("ly") or said.signs.denied:
            continue
        place = Span(*match.span())
        at = {key for key, span in said.signs.at.items() if place.covers(span)}
        at |= set(lemmas(simple(tokens(f"{verb} {_PASTS.get(verb, '')}"))))
        told = any(said.signs.signs.get(key, {1}) & close.signs.signs.get(key, set()) for key in at)
        sides = {(s.group, s.side) for s in said.stances if place.covers(s.span)}
        if not told and not sides & {(s.group, s.side) for s in close.stances}:
            return place
    return None


def done_beyond(said: Details, close: Details, beyond: Sequence[Beyond]) -> tuple[Span, str] | None:
    """What a sentence plainly denies of somebody, and another sentence of a text tells of them."""
    for span, terms in said.signs.denied:
        plain = _PLAINLY_NOT.match(said.text, span.start, span.end)
        if not plain or not terms or term_of(plain["verb"].lower()) != terms[0]:
            continue
        verb = terms[0]
        if len(verb) < _TELLING or verb in close.signs.signs or span in said.signs.since:
            continue
        for row in (b.details for b in beyond):
            if row.signs.signs.get(verb) == frozenset({1}) and _of_the_same(said, row):
                return span, row.text.strip()
    return None


def _of_the_same(said: Details, row: Details) -> bool:
    people = [n for n in said.names if not n.country and not n.placed]
    return any(same(one, other) for one in people for other in row.names)


def among_or_not(said: Details, whole: Details) -> tuple[Span, str] | None:
    """Whoever a sentence counts ``among`` some, and a text says was ``not among them``."""
    for name, match in _among(said):
        told = [m for other, m in _among(whole) if same(name, other)]
        if told and all(bool(m["not"]) != bool(match["not"]) for m in told):
            at = told[0]
            words = whole.text[: at.start()].split()[-1:]
            return Span(*match.span()), " ".join([*words, at[0].strip()])
    return None


def _among(details: Details) -> list[tuple[Named, re.Match[str]]]:
    found = ((n, _AMONG.match(details.text, n.span.end)) for n in details.names)
    return [(name, match) for name, match in found if match]
