"""Acts and measures that are told in few ways: a text with none of them does not tell it. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jkqa.sentences import sentences
from jkqa.timex import without_dates

#: Where a further clause begins, which tells what is meant and asks nothing.
_ASIDE = re.compile(
    r"(?<=\w),?\s+(?:after|before|when|while|since|despite|besides|until|once|who|whom|whose|that"
    r"|if|although|though|because|where|which|(?:with|at|of|about) what"
    r"|(?:on|by|at|during|in) the (?:very |same )?"
    r"(?:day|night|evening|morning|week|month|year|time|moment))\b",
    re.IGNORECASE,
)
#: One that stands before the question: "After the flood, who resigned?".
_BEFORE = re.compile(
    r"^\W*(?:after|before|when|while|since|despite|besides|until|once|during|following|in|on|at)\b"
    r"[^,?]*,\s*(?=(?:[a-z]+\s+)?(?:who|whom|what|when|where|which|why|how|did|was|were|is)\b)",
    re.IGNORECASE,
)
#: What a question may begin with, which opens no further clause: "in which village".
_OPENING = re.compile(
    r"\W*(?:and\s+)?(?:in|at|on|by|from|to|for|with|of|under|through|about|against|since|until"
    r"|before|after|during|into|over|among|between)\s+(?:which|whom|whose|where|when)\b",
    re.IGNORECASE,
)
_MEASURED = (
    r"^\W*(?:and\s+)?(?:what(?:['’]s|\s+(?:is|was|are|were|will\s+be|would\s+be|had\s+been))"
    r"\s+(?:the\s+)?(?:[\w'’.-]+\s+){{0,4}}?(?P<noun>{nouns})"
    r"(?=\W*$|,|\s+(?:of|in|for|with|on|as|per|at|was|is|did|does|were|to)\b)"
    r"|(?:what|which)\s+(?P<first>{nouns})\b)"
)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundreds?|thousands?|millions?|dozens?|half|thirds?|quarters?|nothing|free|unpaid"
    r"|life|double|twice|no|nobody|none)\b",
    re.IGNORECASE,
)
#: Between these a participle stands for an adjective.
_DETERMINED = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their)\s+(?:(?:two|three|four|five|six|\d+|\w+ly)\s+)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s+(?!(?:by|in|on|at|with|for|to|from|of|and|or|as|over|after)\b)[a-z]{3,}")
_COUNTED = (
    r"\bhow\s+many\s+(?:\S+\s+){{0,6}}?(?:(?:were|was|got|had\s+been|have\s+been)\s+)?"
    r"(?P<noun>{nouns})\b(?!\s+off\b)"
)
#: The form of the question that each sort of row is for.
_FORMS = {"family": r"(?<!\w)(?:{nouns})(?!\w)", "measure": _MEASURED, "toll": _COUNTED}


@dataclass(frozen=True, slots=True)
class Family:
    """The words that ask for an act or a measure, and those of which a text must have one.

    A word that ends in ``*`` stands for all that begin so. ``sort`` says in which form of question
    they ask: any ("family"), "what was the turnout" ("measure"), "how many died" ("toll"). A
    measure and a toll must be told with a number.
    """

    sort: str
    asked: tuple[str, ...]
    told: tuple[str, ...]

    def untold(self, question: str, quotes: Sequence[str]) -> str:
        """What the question asks for that no quote has a word of; "" for none."""
        if not any(word in question.lower() for word in self.asked):  # spares the pattern
            return ""
        found = _pattern(_FORMS[self.sort], self.asked).search(question)
        if not found or _is_in_a_name(question, found):
            return ""
        if self.sort == "family" and _tells_which(question, found):
            return ""
        told = _pattern(_FORMS["family"], self.told)
        counted = self.sort != "family"
        pieces = (span.of(quote) for quote in quotes for span in sentences(quote))
        if any(told.search(s) and (not counted or _has_number(s)) for s in pieces):
            return ""
        groups = found.groupdict()
        return groups.get("noun") or groups.get("first") or found.group()


@dataclass(frozen=True, slots=True)
class Families:
    """All that is known of acts and measures."""

    rows: tuple[Family, ...]

    @classmethod
    def of(cls, tables: Sequence[Mapping[str, Any]]) -> "Families":
        """From tables with rows of each sort. Raises KeyError or TypeError for bad ones."""
        return cls(
            tuple(
                Family(sort, _words(row["asked"]), _words(row["told"]))
                for table in tables
                for sort in _FORMS
                for row in table.get(sort, [])
            )
        )

    def untold(self, question: str, quotes: Sequence[str]) -> Iterator[str]:
        """What the main clause of a question asks for, and no quote has any word of.

        What is said before the question asks for nothing: "I translate. Which word is it?"
        """
        main = main_clause(sentences(question)[-1].of(question)) if question.strip() else question
        yield from filter(None, (row.untold(main, quotes) for row in self.rows))


def main_clause(question: str) -> str:
    """A question without the clauses that only say when, or which one is meant."""
    asking = _BEFORE.sub("", question)
    opening = _OPENING.match(asking)
    aside = _ASIDE.search(asking, opening.end() if opening else 0)
    return asking[: aside.start()] if aside else asking


def _is_in_a_name(question: str, found: re.Match[str]) -> bool:
    """Whether a word is a part of somebody's name: "Sang-hee"."""
    return found.group()[:1].isupper() and question[found.end() :].startswith("-")


def _tells_which(question: str, found: re.Match[str]) -> bool:
    """Whether a word only says which one is meant: "the two drowned brothers"."""
    return (
        found.group().lower().endswith("ed")
        and bool(_DETERMINED.search(question[: found.start()]))
        and bool(_NOUN.match(question, found.end()))
    )


def _has_number(text: str) -> bool:
    return bool(_NUMBER.search(without_dates(text)))


def _words(row: Any) -> tuple[str, ...]:
    if not isinstance(row, list) or not all(isinstance(word, str) for word in row):
        raise TypeError("asked and told must be lists of words")
    return tuple(row)


@lru_cache(maxsize=256)
def _pattern(form: str, words: tuple[str, ...]) -> re.Pattern[str]:
    ways = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    nouns = "|".join(sorted(ways, key=len, reverse=True))
    return re.compile(form.format(nouns=nouns), re.IGNORECASE)
