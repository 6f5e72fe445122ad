"""Whether the units let somebody speak whom a question asks the words of."""

import re
from collections.abc import Callable, Iterator, Sequence

from jkqa.events.countries import Named as Country
from jkqa.events.phrases import lemmas, phrase_lemmas
from jkqa.expect import Name
from jkqa.names import TITLES, simple
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.tokenize import Token, tokens
from jkqa.types import Span

_SAYS = re.compile(
    r"\b(?:what|how)\s+(?:did|does|do|would|had)\s+(?P<who>.{3,60}?)\s+"
    r"(?:say|tell|reply|answer|respond|promise|declare|announce|argue|warn|ask(?!\s+for)|urge|propose"
    r"|discuss|talk|agree|react|comment|suggest|(?<!lay )claim|demand|pledge|vow)\b",
    re.IGNORECASE,
)
#: About what: "What did the mayor say about the spill when she came?".
_ABOUT = re.compile(
    r"\bwhat\s+(?:did|does|do|has|had)\s+(?P<who>[^?]{3,60}?)\s+(?:say|said|tell|told|think|write|argue)\s+"
    r"[^?]*?\b(?:about|regarding|concerning)\s+(?P<what>[^?,]+?)(?=\s+(?:when|after|before|while)\b|\W*$|,)",
    re.IGNORECASE,
)
#: "What did Ada and Reis talk about", "discuss with Reis": whoever meets the other does so too.
_TOGETHER = re.compile(
    r"\band\s+(?:[\w’'-]+\s+){1,5}?(?:talk|discuss)\b"
    r"|\b(?:talk|discuss)\b[^?]*?\bwith\b",
    re.IGNORECASE,
)
#: What a firm does only with words.
_REPLIES = re.compile(r"\b(?:comment|reply|answer)\b", re.IGNORECASE)
#: "What reply did she give?", "what was Ruritania's answer?"
_ANSWER = r"(?:reply|answer|response|reaction|comment)"
_GIVES = re.compile(
    rf"\b(?:what|which)\s+{_ANSWER}\s+(?:did|does|had|has)\s+(?P<who>.{{3,60}}?)\s+"
    r"(?:give|given|make|made|offer|offered|have|send|sent)\b"
    r"|\bwhat\s+(?:replied|answered|responded)\s+(?P<turned>.{3,60}?)"
    r"(?=\s+(?:on|to|when|after|about|as)\b|\W*$)"
    rf"|\bwhat\s+(?:was|is)\s+(?P<whose>.{{3,60}}?)['’]s?\s+{_ANSWER}\b",
    re.IGNORECASE,
)
#: Behind these a name is whom something is done to, or for.
_OBJECT = frozenset(
    """to with by of for on from against at about between asks asked tells told urges urged calls
    called meets met visits summons summoned implored implores warns warned thanks orders ordered
    demands demanded telephones telephoned phones phoned rings rang invites invited congratulates
    congratulated praises praised accuses accused receives received hosts hosted welcomes
    welcomed""".split()
)
#: Behind these and "that" stands who is to do something.
_BIDDING = frozenset(
    """asks asked orders ordered demands demanded urges urged requests requested insists insisted
    rules ruled need demand call request wish hope appeal insistence proposal""".split()
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
#: "The embassy in Vietnam"
_IN = re.compile(r"\b(?:in|at|to|near)\s+(?:the\s+)?$", re.IGNORECASE)
#: "By Joseph Reis, then head of Alto Wind, who argued": who does something is more than an object.
_WHO_DOES = re.compile(r"(?:\s+[A-Z][\w’'-]*)*(?:,[^,;.]{2,90})?,?\s+who\b")
#: What only says who somebody is: "Reis, the head of Alto Wind".
_APPOSED = re.compile(r",\s+(?:the|an?|its|his|her|their|then|now|former)\b[^,]*$")
#: The countries that a text names.
CountriesIn = Callable[[str], Sequence[Country]]
_BETWEEN = frozenset(
    "the his her their its former new then a an foreign prime counterpart and".split()
)


def speakers_of(names: Sequence[Name], text: str) -> list[tuple[str, set[str]]]:
    """Of whom a question asks what they said: each name as written, and its terms."""
    asked, replies = _who(text), _REPLIES.search(text)
    if asked and _TOGETHER.search(text, asked.start):
        return []
    return [
        (name.span.of(text), {t.term for t in name.words})
        for name in names
        if asked
        and (name.sort not in ("country", "body") or (name.sort == "body" and replies))
        and not name.placed
        and asked.covers(name.span)
        and not _APPOSED.search(text[asked.start : name.span.start])
    ]


def unspoken(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """Somebody who is asked to have spoken about a matter that no quote has any word of."""
    asked = _ABOUT.search(question)
    if not asked:
        return
    who = Span(*asked.span("who"))
    people = [n for n in readings.names_of(question) if who.covers(n.span)]
    names = {term for n in people for term in readings.terms_in(n.span.of(question))}
    about = readings.terms_in(asked["what"]) - names
    known = frozenset().union(*map(readings.lore.alike, about))
    if people and about and all(known.isdisjoint(readings.terms_in(quote)) for quote in quotes):
        yield Absent(asked["who"], "speaker")


def addressed(countries: CountriesIn, text: str, texts: Sequence[str]) -> Iterator[Absent]:
    """Countries of which a question asks the words, and to which texts only have others speak.

    One that goes unnamed may well speak: by its ministers, or as "the government".
    """
    asked = _who(text)
    if not asked:
        return
    run = simple(tokens(text))
    for one in countries(text):
        span = Span(run[one.at].span.start, run[one.at + one.length - 1].span.end)
        inside = asked.start <= span.start < asked.end
        if not inside or _owns(span, asked, text) or _IN.search(text[: span.start]):
            continue
        told = [
            is_object(words, at.at, sentence)
            for sentence in (s.of(t) for t in texts for s in sentences(t))
            for words in [simple(tokens(sentence))]
            for at in countries(sentence)
            if at.country == one.country
        ]
        if told and all(told):
            yield Absent(span.of(text), "addressed")


def _owns(span: Span, asked: Span, text: str) -> bool:
    """Whether a country only says whose speaker it is: "Japan's white paper"."""
    return span.end <= asked.end and span.of(text).endswith(("'s", "’s"))


def _who(text: str) -> Span | None:
    """Where a question says whose words it asks for."""
    asked = _SAYS.search(text) or _GIVES.search(text)
    if not asked:
        return None
    return Span(*next(asked.span(way) for way in asked.groupdict() if asked[way]))


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
            and (not is_object(run, i, sentence) or _WHO_DOES.match(sentence, token.span.end))
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


def is_object(run: Sequence[Token], at: int, text: str, also: frozenset[str] = frozenset()) -> bool:
    """Whether the name at a token stands behind a preposition or a verb of telling, or ``also``.

    What an office is for is a part of it: "Minister of Science and ICT Reis" is behind none.
    """
    begin = at - 1
    while at > 0 and not set(",;:()") & set(text[run[at - 1].span.end : run[at].span.start]):
        at -= 1
        if 0 < at < begin and run[at].word in ("of", "for") and run[at - 1].word in TITLES:
            continue
        bidden = at > 0 and run[at].word == "that" and run[at - 1].word in _BIDDING
        if run[at].word in _OBJECT | also or bidden:
            return True
        if not (run[at].capital or run[at].word in TITLES | _BETWEEN):
            return False
    return False
