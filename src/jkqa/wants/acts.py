"""What is done, and how else it is told: to resign is to step down. Word lists, looked up. Pure."""

import re
from collections.abc import Sequence

from jkqa.events.phrases import Phrase, Phrases, phrase_lemmas

#: Acts that are told under one name or another. Whoever did the first did the others, so that these
#: are narrower than what may stand for an act in an answer: to be dismissed is not to resign.
_ALIKE = (
    ("order", "must", "require", "oblige", "instruct", "command", "tell to", "liable",
     "rule against"),
    ("pay", "payment", "compensate", "compensation", "award", "damages", "reimburse", "indemnify"),
    ("resign", "resignation", "step down", "stand down", "step aside", "quit", "leave office"),
    ("retire", "retirement"),
    ("dismiss", "dismissal", "sack", "fire", "oust", "ouster", "remove"),
    ("recall", "call home", "call back", "withdraw ambassador"),
    ("kill", "die", "death", "murder", "assassinate", "drown", "perish"),
    ("injure", "injury", "wound", "hurt"),
    ("kidnap", "abduct", "abduction", "take hostage"),
    ("liable", "found liable", "finds liable", "held liable"),
    ("ratify", "ratification", "approve", "approval"),
    ("sign", "signature"),
    ("sanction", "blacklist"),
    ("impeach", "impeachment"),
    ("convict", "conviction", "find guilty", "guilty"),
    ("acquit", "acquittal", "clear", "exonerate", "absolve", "not guilty", "innocent"),
    ("sentence", "jail", "imprison"),
    ("fine", "penalize"),
    ("sue", "lawsuit", "suit", "take to court", "litigation", "petition", "legal action",
     "complaint", "claim"),
    ("arrest", "detain", "take into custody", "catch"),
    ("swear in", "sworn in"),
    ("expel", "expulsion", "deport"),
    ("extradite", "extradition"),
    ("indict", "indictment"),
    ("apologize", "apology"),
    ("send", "dispatch", "deploy"),
)  # fmt: skip
#: What shows an act that has other names: whoever is ordered to pay has been sued, and has lost.
_SHOWN = (
    (
        ("lose in court", "lose lawsuit"),
        ("lose", "order", "must", "rule against", "liable", "guilty", "convict", "sentence"),
    ),
    (
        ("sue", "take to court"),
        ("sue", "lawsuit", "suit", "take to court", "order", "must", "rule against", "liable"),
    ),
    (
        ("take office", "assume office"),
        ("sworn in", "take office", "assume office", "become", "take over", "succeed"),
    ),
)
#: What may stand between the words of an act: told *by the judges* to, lost in *Korean* courts.
_BETWEEN = (
    re.compile(r"(?<=\btold)(\s+by(?:\s+(?!to\b)[\w'’-]+){1,5})(\s+to)\b", re.IGNORECASE),
    re.compile(r"(?<=\bin)((?:\s+(?:the\b|[A-Z][\w'’-]+))+)(\s+courts?)\b"),
)
_ACTS: Phrases[tuple[Phrase, ...]] = Phrases(
    (words, tuple(phrase_lemmas(way) for way in ways))
    for names, ways in (*_SHOWN, *((group, group) for group in _ALIKE))
    for words in names
)
_BY_OTHERS: Phrases[bool] = Phrases((words, True) for names, _ in _SHOWN for words in names)


def unbroken(text: str) -> str:
    """A question with the words of each act side by side, what stood between them put behind."""
    for between in _BETWEEN:
        text = between.sub(r"\2\1", text)
    return text


def act_at(terms: Sequence[str], at: int) -> tuple[int, tuple[Phrase, ...]]:
    """The act that is named at a token: how many tokens name it (0: none), and how it is told."""
    length, found = _ACTS.longest(terms, at)
    return length, found[0] if found else ()


def is_shown(terms: Sequence[str], at: int) -> bool:
    """Whether the act at a token is shown by others, which are no names of it."""
    return bool(_BY_OTHERS.longest(terms, at)[0])
