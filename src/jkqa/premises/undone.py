"""What a question takes for done, and the very sentences that are quoted say was not. Pure.

Stricter than ``denials``, which weighs all that a unit says: here the denial itself is quoted.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from jkqa.premises.absent import Absent
from jkqa.sentences import sentences
from jkqa.tokenize import STOP_WORDS, fold, term_of, tokens

_NEVER = re.compile(
    r"\b(?:did|does|do|has|have|had|was|were|is|are|would|will|could|can|may)"
    r"(?:\s+(?:he|she|it|they))?(?:\s+not|n[’']t|\s+never)"
    r"(?:\s+(?:yet|been|be|to|so|far|even))*\s+(?P<verb>\w+)"
    r"|\bnever\s+(?P<never>\w+)"
    r"|\b(?:rather\s+than|instead\s+of|without|declin\w+\s+to|refus\w+\s+to|chose\s+not\s+to"
    r"|fail\w*\s+to|unable\s+to"
    r"|no\s+(?:power|right|authority|mandate|plans?|intention|wish)\s+to)\s+(?P<left>\w+)"
    r"|\bno\s+(?:\w+\s+)?(?P<noun>\w+)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?P<done>\w+ed)\b",
    re.IGNORECASE,
)
#: A question that knows of a denial, or asks why, or whether, takes nothing for done.
_KNOWING = re.compile(
    r"\b(?:not|never|no|nobody|none|without|despite|instead|except|but|only|herself|himself"
    r"|careful|argument|why)\b|n[’']t\b|\b(?:refus|declin|fail|reject|lack|absen|avoid|block|drop"
    r"|cancel|scoff|oppos|unwilling|withh|objection)|\bden(?:y|ied)\b|\bmiss(?:ed|ing)?\b|\b(?:other|rather)\s+than\b"
    r"|\bstay(?:ed)?\s+(?:at\s+)?(?:home|away)\b|\basked\s+to\b|\b(?:keep|kept|stop|stopped|prevented)\b"
    r"|\bcalled\s+off\b|\bin\s+(?:place|lieu)\s+of\b|\b(?:leave|left)\s+out\b|\bless\b|^\W*(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\b",
    re.IGNORECASE,
)
#: What was not done at first may have been in the end.
_AT_FIRST = re.compile(r"\b(?:at\s+first|initially|originally)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|\bnever\s+\w+\s+anything\s+but\b", re.IGNORECASE)
#: Words that go with too much to tell of one act.
_ANY = frozenset(
    term_of(word)
    for word in "make made take give gave given come said tell told know year first more with from"
    " call called see seen paper papers relative relatives have been".split()
)
_SHORTEST = 4  # letters
_NEAR = 30  # characters
#: What happens on an occasion, and what says that there was none.
_OCCASION = re.compile(
    r"\bwhat\s+did\b.*\b(?:say|report|tell|argue|agree|discuss|talk|decide|promise|answer|reply"
    r"|ask|announce|achieve|produce)\b(?=.*\b(?:at|during|in|on|after|with)\s+(?:the|their|his|her|its|an?"
    r"|[A-Z])|\W*$)"
    r"|\bwhat\s+(?:was|were)\b.*\b(?:agreed|decided|discussed|said|signed|settled)\b"
    r"|\b(?:what|which)\s+(?:results?|outcome|conclusions?|wording|topics?)\b|\bwhat\s+came\s+of\b"
    r"|\bwho\s+(?:represented|accompanied|spoke|led|attended|commanded)\b"
    r"|\bhow\s+did\b.*\b(?:vote|rule|decide)\b|\bhow\s+many\b.*\b(?:attended|took\s+part)\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(?:did|does|do)\s+not\s+(?:attend|come|take\s+part|take\s+place|participate|appear|travel"
    r"|show\s+up|turn\s+up|happen)|\bstay(?:ed|s)\s+away|\bwithout\s+(?:the\s+)?participation"
    r"|\binvited\s+but\b|\b(?:visit|meeting|summit|talks|session|trip|round|dinner|exercise|patrols?"
    r"|journey|proposal|plan|idea|scheme|project)\b[^.;]{0,40}\b(?:was|were|is|are|been)\s+"
    r"(?:called\s+off|cancel\w+|dropped|scrapped|shelved|abandoned|rejected|withdrawn|put\s+off"
    r"|postponed|moved|taken\s+off)|\bcall(?:s|ed)\s+off|\bcancel\w*\s+(?:a|the|his|her|its|their)\b"
    r"|\bto\s+have\s+been\s+\w+\s+in\b|\bnever\s+took\s+place|\bcasualt(?:y|ies)\s+of\b"
    r"|\bas\s+(?:an?\s+)?casualt(?:y|ies)\b"
    r"|\bfell\s+(?:victim|through)\b",
    re.IGNORECASE,
)
_KNOWN_OFF = re.compile(
    r"\b(?:absen|stay|instead|cancel|call|reason|excuse|missing|empty|postpon|put\s+off|delay|drop"
    r"|regret|shelv|scrap|with?dr[ae]w|reject|fate|becom|leav|left\s+out|omit|avoid|skip|without)|\bnot\b|n[’']t\b|\bwhy\b",
    re.IGNORECASE,
)
#: (asked, told): the act, and a way of saying that there was none of it.
_PAIRS = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE))
    for asked, told in (
        (
            r"talk|discuss|meet|met|meeting|one-on-one|said\s+to|tell|told|conversation",
            (
                r"(?:held|had|have)\s+no\s+(?:\w+\s+)?(?:meetings?|talks|conversations?)\b"
                r"|(?:did|do|does|could|would)\s+not\s+meet\b|never\s+met\b|without\s+meeting\b"
            ),
        ),
        (
            r"rule|ruling|decide|judge|find|votes?|voted",
            (
                r"declin\w+\s+to\s+(?:step\s+in|rule|hear|intervene|decide|take)\b|no\s+vote\b"
                r"|without\s+a\s+vote\b|never\s+came\s+to\s+a\s+vote|not\s+put\s+to\s+a\s+vote"
                r"|outside\s+its\s+(?:mandate|jurisdiction)"
            ),
        ),
        (
            r"represent(?:s|ed|ing)?|attend(?:s|ed|ing)?|took\s+part|participat\w*|speak\s+for|spoke\s+for|sen[dt]",
            (
                r"without\s+(?:the\s+)?(?:participation|attendance|presence)\b|without\s+(?=the\s+\w+\s+side\b)"
                r"|(?:will|did)\s+not\s+(?:attend|take\s+part|participate)|stayed\s+away|boycott"
            ),
        ),
        (
            r"apolog\w*",
            (
                r"did\s+not\s+apolog|not\s+use\s+the\s+word\s+apology|no\s+apology|without\s+apolog"
                r"|refused\s+to\s+apolog|stopped\s+short\s+of"
            ),
        ),
        (
            r"estimates?|expect\w*|forecast|figure|gain|how\s+much(?!\s+warning)|how\s+many",
            (
                r"(?:released?|gave|gives?|offer(?:s|ed)|publish(?:es|ed)|issue[sd])\s+no\s+"
                r"(?:estimate|figure|forecast|number)"
            ),
        ),
        (
            r"paid|pay|receiv\w*|given|fee",
            (
                r"declin\w+\s+(?:(?:a|any|the)\s+)?(?:fee|payment|reward|salary)|free\s+of\s+charge"
                r"|without\s+(?:pay|charge|a\s+fee)\b|unpaid\b|refused\s+payment"
            ),
        ),
        (
            r"signed?|agree\w*|agreement|text|conclude\w*|deal",
            (
                r"no\s+(?:agreement|text|treaty|accord|document|deal)\s+was|(?:did|was|were)\s+not\s+sign"
                r"|without\s+(?:an\s+agreement|a\s+text|a\s+joint\s+statement|signing|agreement)"
            ),
        ),
        (
            r"say|said|tell|told|speak|spoke|speech|promise|announce|declare",
            (
                r"(?:does|did|do)\s+not\s+(?:speak|comment)\b|declin\w+\s+to\s+(?:comment|speak)"
                r"|no\s+comment\b|sa(?:ys|id)\s+nothing|without\s+(?:speaking|a\s+word)\b"
                r"|(?:stay|remain|kept|keep)\w*\s+silent"
            ),
        ),
        (
            r"disease|illness|sick|infect\w*",
            r"no\s+(?:human\s+)?(?:illness|disease|infection|case)",
        ),
        (
            r"charged?|arrest\w*|convict\w*|sentence\w*",
            r"(?:no\s+one|nobody|no\s+official|none)\b.{0,40}\b(?:charged|arrested|convicted|sentenced)",
        ),
    )
)


#: "Unlike Reis, who went": somebody did it.
_WHO_DID = re.compile(r"\bwho\s+([a-z]+)")


class Undone:
    """The acts that a question takes for done.

    Args:
        question: as it was asked.
        alike: the terms that mean the same as one.
        there: the countries in a text.
    """

    def __init__(
        self,
        question: str,
        alike: Callable[[str], Collection[str]],
        there: Callable[[str], AbstractSet[str]] = lambda _: frozenset(),
    ) -> None:
        self._there, self._countries = there, there(question)
        knowing = bool(_KNOWING.search(question))
        self._acts = {} if knowing else _acts(question, alike)
        found = [] if knowing else [(asked.search(question), none) for asked, none in _PAIRS]
        self._pairs = [(match.group(), none) for match, none in found if match]
        self._occasion = bool(_OCCASION.search(question)) and not _KNOWN_OFF.search(question)

    def undone(self, quotes: Sequence[str]) -> Iterator[Absent]:
        """What the quotes say was not done, and the occasions that they say there were not."""
        told = [_QUOTED.sub(" ", span.of(quote)) for quote in quotes for span in sentences(quote)]
        for said in told:
            if _AT_FIRST.search(said):
                continue
            did = {term_of(fold(verb)) for verb in _WHO_DID.findall(said)}
            denied = {_denied(match) for match in _NEVER.finditer(said)} - did
            yield from (Absent(self._acts[t], "denied") for t in denied if t in self._acts)
            yield from (
                Absent(act, "denied")
                for act, none in self._pairs
                for match in none.finditer(said)
                if not self._is_of_another(match)
            )
            if self._occasion and _OFF.search(said):
                yield Absent("event", "unreal")

    def _is_of_another(self, match: re.Match[str]) -> bool:
        """Whether it is told of another country: "without the Haldrian side", of Orsavans."""
        behind = match.string[match.end() :][:_NEAR].split(",")[0]
        without = match.group().lower().startswith("without")
        there = self._there(behind if without else match.string[: match.start()])
        return bool(there and self._countries) and self._countries.isdisjoint(there)


def _acts(question: str, alike: Callable[[str], Collection[str]]) -> dict[str, str]:
    """The terms of the words with content, and of what means the same, with the words."""
    return {
        term: token.span.of(question)
        for token in tokens(question)
        if len(token.word) >= _SHORTEST and token.word not in STOP_WORDS
        for term in alike(token.term)
    }


def _denied(match: re.Match[str]) -> str:
    """The term of the act that is denied: of "no accord was signed" that of the noun."""
    word = next(w for w in (match[g] for g in ("verb", "never", "left", "noun")) if w)
    term = term_of(fold(word))
    return "" if term in _ANY else term
