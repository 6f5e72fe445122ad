"""When there is no answer, and what is missing: the words for "the document does not say"."""

import re
from collections.abc import Sequence

from jkqa.evidence.carried import Word
from jkqa.evidence.held import Support
from jkqa.evidence.judge import judgment, on_topic
from jkqa.expect import Ask
from jkqa.names import simple
from jkqa.premises import BRIEF, CONTINENTS, WEIGHTS, Absent, Sort
from jkqa.query import Query
from jkqa.retrieval import Evidence, Retriever
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, tokens
from jkqa.types import Span

#: So near must the best unit be to a question of whose words the corpus has none, or for advice.
_UNHEARD = 0.45
#: Who asks for advice or a service asks no document.
_ADVICE = re.compile(
    r"\bhow (?:do|can|could|should|would) (?:I|you|we|one)\b|^\W*how to\b", re.IGNORECASE
)
_SERVICE = re.compile(
    r"^\W*what(?:['’]s| is) the best (?:way|recipe|(?:time|month|season) to)\b"
    r"|^\W*how (?:does an? \w+(?: \w+)?|do \w+s) work\b"
    r"|^\W*what(?:['’]s| is) the difference between an? "
    r"|^\W*(?:can|could|would) you give me a recipe\b"
    r"|^\W*(?:please )?(?:recommend|translate|write|tell me a (?:joke|story|poem|riddle)|suggest a"
    r"|give me a recipe)\b",
    re.IGNORECASE,
)
#: Below these, so many names that the corpus does not have show that it is about something else.
_FOREIGN = {1: 0.33, 2: 0.4}
#: So near the topic is enough where the quotes answer so surely.
_NEARLY_ON, _SURE = 0.6, 0.8
#: A word is missing when it is carried no further than this.
_CARRIED = 0.62
_NAMED = 3
#: So many words that are none of every day make a whole name of a person.
_WHOLE = 2
#: An expression of two words or more that a question quotes.
_QUOTED = re.compile(r"[“\"‘]([^”\"’]+ [^”\"’]+)[”\"’]")
#: "By what margin" counts something, and no margins.
_MANY = re.compile(r"\b(?:how\s+many|number\s+of)\b", re.IGNORECASE)
_FIT = 0.35
#: What is said of a premise that nothing bears out; of whom and what is not there, another thing.
_PREMISES: dict[Sort, str] = {
    "speaker": "does not report what {} said to this",
    "addressed": "does not report what {} said to this",
    "ordinal": "does not tell this of the {} one, but of another",
    "denied": "does not bear out “{}” here, but denies it",
    "unreal": "has the {} only as planned, or as called off",
    "later": "ends before {}",
    "hour": "tells of nothing at {}",
    "office": "does not give {} that office",
    "another": "does not tell this of {}, but of somebody else",
    "subject": "does not tell this of {}, but of somebody else",
    "pending": "tells of the case, but of no {}",
    "act": "has nothing here that tells of “{}”",
    "nameless": "does not name the {}",
    "elsewhere": "sets this in another place than {}",
    "succession": "does not say who came before or after {}",
    "row": "does not tell of the {}, nor of any beside it",
    "turned": "tells of “{}” here only with the roles turned round, or of somebody else",
}
_ASKS = {
    "date": "when",
    "money": "how much",
    "amount": "how much",
    "share": "what share",
    "length": "how long",
    "age": "how old",
    "hour": "at what time",
    "person": "who",
    "place": "where",
    "ruling": "how it was ruled",
    "frequency": "how often",
    "meaning": "what that means",
    "expression": "in what words",
}


def why_not(
    retriever: Retriever, question: str, evidence: Evidence, held: Support, sure: float
) -> str | None:
    """Why there is no answer; None where there is one."""
    named = _documents(retriever)
    best = held.signals.score
    foreign = unknown_names(retriever, evidence.query)
    if foreign and best < _FOREIGN[min(len(foreign), 2)]:
        return f"The {named} does not mention {_listed(foreign)}."
    known = (_is_heard(retriever, held) and not _ADVICE.search(question)) or best >= _UNHEARD
    known = known and not _SERVICE.search(question)
    least = min(_NEARLY_ON, judgment().on_topic) if sure >= _SURE else judgment().on_topic
    on = known and on_topic(held.signals) >= least
    on = on or (known and _names_who_is_quoted(retriever, question, held))
    if not (on or _repeats(question, held) or _names_somebody(retriever, evidence.query.text)):
        return f"Nothing in the {named} is about this."
    if sure >= judgment().least:
        return None
    if foreign:
        return f"The {named} does not mention {_listed(foreign)}."
    return _missing(named, question, held, retriever)


def _is_heard(retriever: Retriever, held: Support) -> bool:
    """Whether the corpus has a word with content of the question, or an alias of one."""
    known = retriever.vocabulary
    return any(w.literal or any(t in known for t in tokens(w.text)) for w in held.words)


def _repeats(question: str, held: Support) -> bool:
    """Whether the question quotes an expression that is there to the letter."""
    quoted = [match[1].lower() for match in _QUOTED.finditer(question)]
    return any(words in text.lower() for words in quoted for text in held.quoted)


def _names_somebody(retriever: Retriever, text: str) -> bool:
    """Whether the question has the whole name of a person, all of it in one unit."""
    readings = retriever.readings
    whole = [
        {*name.terms}
        for name in readings.names_of(text)
        if name.sort in ("person", "titled")
        and sum(not readings.lore.everyday(t.word) for t in name.words) >= _WHOLE
    ]
    return any(name <= readings.terms(n) for name in whole for n in range(len(retriever.units)))


def _names_who_is_quoted(retriever: Retriever, question: str, held: Support) -> bool:
    """Whether a name of the question, no place and no everyday word, stands in what is quoted."""
    readings = retriever.readings
    quoted = readings.terms_in(" ".join(held.quoted))
    return any(
        name.sort in ("person", "titled", "perhaps")
        and not name.placed
        and quoted.issuperset(name.terms)
        and not any(readings.lore.everyday(t.word) for t in name.words)
        for name in readings.names_of(question)
    )


def _missing(named: str, question: str, held: Support, retriever: Retriever) -> str:
    """What nothing that is quoted carries: a time, a name, a number, the kind of answer, a word."""
    signals, words = held.signals, held.words
    if not signals.dates:
        spans = [m.span.of(question) for m in mentions(question, retriever.period)]
        if spans:
            return f"The {named} does not report this for {_listed(spans)}."
    if held.absent:
        return _absent(named, held.absent)
    absent = [word for word in words if (word.name or word.number) and not word.literal]
    if absent:
        return f"The {named} does not tell this of {_listed(_texts(absent))}."
    if signals.fit < _FIT and held.ask.kind != "other":
        return f"The {named} does not say {_asked(held.ask, question)}."
    weak = sorted((w for w in words if w.carried < _CARRIED), key=lambda w: w.carried)
    if weak:
        said = " or ".join(f"“{word.text}”" for word in weak[:_NAMED])
        return f"The {named} has nothing near enough to {said} in this connection."
    return f"The {named} comes near this, but does not answer it."


def _absent(named: str, absent: Sequence[Absent]) -> str:
    """Which premise nothing quoted bears out; the heaviest first."""
    first = max(absent, key=lambda a: WEIGHTS[a.sort])
    said = _PREMISES.get(first.sort, "does not mention {} in this connection")
    return f"The {named} {said.format(first.text)}."


def _asked(ask: Ask, question: str) -> str:
    """What is asked for, in the question's own words where it counts or names something."""
    if ask.kind in ("count", "name", "body") and ask.head:
        run = simple(tokens(question))
        noun = next((t.span.of(question) for t in run if t.term == ask.head), ask.head)
        many = (
            f"how many {noun}" if noun.endswith("s") or _MANY.search(question) else f"what {noun}"
        )
        return {"count": many, "name": f"the name of the {noun}"}.get(ask.kind, f"which {noun}")
    return _ASKS.get(ask.kind, "that")


def _texts(words: Sequence[Word]) -> list[str]:
    return list(dict.fromkeys(word.text for word in words))[:_NAMED]


def unknown_names(retriever: Retriever, query: Query) -> list[str]:
    """The names in a question that the corpus does not have, in any of their spellings."""
    text = query.text
    found = []
    known = [mention.span for mention in mentions(text, retriever.period)]
    known += _countries(retriever, text)
    for i, token in enumerate(simple(tokens(text))):
        numeral = any(c.isdigit() for c in token.word)
        told = any(span.covers(token.span) for span in known)
        general = token.word in STOP_WORDS or token.word in CONTINENTS
        if i == 0 or not token.capital or numeral or told or general:
            continue
        letters = token.span.of(text).removesuffix("s")
        if not (
            (letters.isupper() and len(letters) <= BRIEF)  # MPs: said in full, perhaps
            or token in retriever.vocabulary
            or retriever.tables.aliases.knows(token, text)
            or retriever.vocabulary.nearly(token.word)
        ):
            found.append(token.span.of(text))
    return list(dict.fromkeys(found))


def _countries(retriever: Retriever, text: str) -> list[Span]:
    """Where a text names countries that the corpus knows, by any of their names."""
    run, table = simple(tokens(text)), retriever.tables.countries
    return [
        Span(run[at.at].span.start, run[at.at + at.length - 1].span.end)
        for at in retriever.readings.countries(text)
        if any(map(retriever.vocabulary.has, table.ways(at.country)))
    ]


def _documents(retriever: Retriever) -> str:
    return "document" if len(retriever.documents) == 1 else "corpus"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
