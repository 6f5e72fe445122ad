"""One answer against what was wanted: every measure of a question, None where undefined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jkqa.evaluation.facts import opens, states, token_f1
from jkqa.evaluation.measures import answerable, asks_set
from jkqa.evaluation.ranking import groups
from jkqa.types import Answer, Citation, DateRange, Question

Outcome = Literal["right", "wrong", "refused", "invented", "declined"]
#: What became of a question: ``refused`` has an answer in the document and got none, ``invented``
#: has none and got one, ``declined`` has none and got none.
OUTCOMES: tuple[Outcome, ...] = ("wrong", "invented", "refused", "right", "declined")
Figure = float | None
_MARK = re.compile(r"\s?\[\d+\]")


@dataclass(frozen=True, slots=True)
class Given:
    """An answer with the names of its units, as they are compared; and the periods of dates."""

    answer: Answer
    cited: tuple[str, ...]
    entries: tuple[str, ...]
    grounded: tuple[bool, ...]
    periods: tuple[DateRange, ...] = ()


def judge(question: Question, given: Given) -> dict[str, Figure]:
    """All measures but those of the ranking, which are not of the answer."""
    figures = {
        "fact": fact(question, given),
        "token_f1": _tokens(question, given),
        **_citations(question, given.cited),
        "grounded": share(given.grounded),
        **_entries(question, given),
        "time_read": _time(question, given.answer),
        "false_answers": None if answerable(question) else float(not given.answer.abstained),
        "false_abstentions": float(given.answer.abstained) if answerable(question) else None,
    }
    return {"right": right(question, given, figures), **figures}


def right(question: Question, given: Given, figures: dict[str, Figure]) -> float:
    """The fact is stated; without answers, the set is exact; without a set, all is cited.

    Where there is nothing to answer with, right is to abstain, and nowhere else.
    """
    if given.answer.abstained or not answerable(question):
        return float(given.answer.abstained and not answerable(question))
    for name in ("fact", "entry_exact"):
        value = figures[name]
        if value is not None:
            return value
    return float(figures["citation_recall"] == 1)


def outcome(question: Question, answer: Answer, value: Figure) -> Outcome:
    """What became of the question; ``value`` is its ``right``."""
    if not answerable(question):
        return "declined" if answer.abstained else "invented"
    return "refused" if answer.abstained else "right" if value else "wrong"


def fact(question: Question, given: Given) -> Figure:
    """Whether the text states the answer; of a count, whether it begins with the number."""
    if not question.answers or not answerable(question):
        return None
    text = given.answer.text
    if given.answer.abstained:
        return 0.0
    if question.type == "count" and question.entries:
        return float(opens(text, question.answers[0][0]))
    return float(states(_MARK.sub("", text), question.answers, given.periods))


def _tokens(question: Question, given: Given) -> Figure:
    """Against the words that the answer marks, where it marks some, else its whole text."""
    if not question.answers or not answerable(question):
        return None
    if given.answer.abstained:
        return 0.0
    marked = [words for c in given.answer.citations if (words := highlighted(c))]
    return max(token_f1(text, question.answers) for text in marked or [given.answer.text])


def highlighted(citation: Citation) -> str:
    """The words that answer inside a quotation, where the citation marks them."""
    span = getattr(citation, "highlight", None)
    if not span:
        return ""
    start, end = span if isinstance(span, tuple | list) else (span.start, span.end)
    if start >= citation.start and end <= citation.end:  # places in the document's text
        start, end = start - citation.start, end - citation.start
    return citation.quote[start:end]


def _citations(question: Question, cited: Sequence[str]) -> dict[str, Figure]:
    """Recall: groups of evidence with a cited unit. Precision: citations that are evidence."""
    wanted = groups(question)
    if not wanted:
        return {"citation_recall": None, "citation_precision": None}
    gold = {name for group in wanted for name in group}
    return {
        "citation_recall": share([bool(set(group) & set(cited)) for group in wanted]),
        "citation_precision": share([name in gold for name in cited]),
    }


def _entries(question: Question, given: Given) -> dict[str, Figure]:
    """Precision is None where no entry was returned, recall where none was wanted."""
    if not asks_set(question):
        return dict.fromkeys(("entry_precision", "entry_recall", "entry_f1", "entry_exact"))
    found = set() if given.answer.abstained else set(given.entries)
    gold = set(question.entries)
    both = len(found & gold)
    total = len(found) + len(gold)
    return {
        "entry_precision": both / len(found) if found else None,
        "entry_recall": both / len(gold) if gold else None,
        "entry_f1": 2 * both / total if total else 1.0,
        "entry_exact": float(found == gold),
    }


def _time(question: Question, answer: Answer) -> Figure:
    """Whether a set's time was read as meant; None where neither means nor reads one."""
    meant, read = question.time, answer.time
    if not (asks_set(question) and question.timed and (meant or read)):
        return None
    if question.type == "duration":
        return None
    if not (meant and read):
        return 0.0
    sides = ((meant.start, read["from"]), (meant.end, read["to"]))
    return float(all((day.isoformat() if day else None) == said for day, said in sides))


def share(values: Sequence[bool]) -> Figure:
    """How many of them are true, from 0 to 1; None of none."""
    return sum(values) / len(values) if values else None
