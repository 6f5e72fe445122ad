"""The measures by name, and the types of question that they treat in a way of their own."""

from dataclasses import dataclass
from typing import Literal

from jkqa.types import Question

#: What must be left unanswered: right is to abstain.
UNANSWERABLE = ("unanswerable", "empty")
#: What asks for a set of entries, also where the set is empty.
SETS = ("list", "timeline", "event_relative", "first_last", "count", "duration", "empty")
#: What must have evidence; of other types a question without any is unanswerable.
ANSWERABLE = ("article", "event", "multi", "name", "list", "timeline", "first_last", "duration")

RANKED = ("nDCG@10", "RR@10", "R@5", "R@100")
SUPPORT = {f"support@{k}": k for k in (1, 3, 5, 10)}

Group = Literal["overall", "retrieval", "answers", "citations", "entries", "abstention"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: ``less`` says that less of it is better."""

    name: str
    group: Group
    label: str
    less: bool = False


MEASURES = {
    measure.name: measure
    for measure in (
        Measure("right", "overall", "right"),
        Measure("fact", "answers", "fact in the text"),
        Measure("token_f1", "answers", "token F1"),
        Measure("citation_recall", "citations", "citation recall"),
        Measure("citation_precision", "citations", "citation precision"),
        Measure("grounded", "citations", "grounded quotes"),
        Measure("entry_precision", "entries", "entries: precision"),
        Measure("entry_recall", "entries", "entries: recall"),
        Measure("entry_f1", "entries", "entries: F1"),
        Measure("entry_exact", "entries", "entries: exact set"),
        Measure("time_read", "entries", "time read as meant"),
        Measure("false_answers", "abstention", "false answers", less=True),
        Measure("false_abstentions", "abstention", "false abstentions", less=True),
        Measure("aurc", "abstention", "AURC", less=True),
        Measure("ece", "abstention", "ECE", less=True),
        *(Measure(name, "retrieval", name) for name in (*RANKED, *SUPPORT)),
    )
}
#: Worked out from all questions together, not as a mean.
CURVES = ("aurc", "ece")


def answerable(question: Question) -> bool:
    """Whether the document has what is asked for."""
    return bool(question.gold or question.entries)


def asks_set(question: Question) -> bool:
    """Whether the entries of the answer are judged."""
    return bool(question.entries) or (question.type in SETS and not question.gold)
