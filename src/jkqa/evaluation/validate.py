"""Question files held against a document: what cannot be, line by line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jkqa.errors import QuestionError, UnknownDocument, UnknownLocator
from jkqa.evaluation.facts import day_of, days_in, occurs, plain
from jkqa.evaluation.measures import ANSWERABLE, UNANSWERABLE, answerable, asks_set
from jkqa.evaluation.questions import question_lines, question_of
from jkqa.evaluation.ranking import groups
from jkqa.index import Index
from jkqa.types import DateRange, Entry, Question, Unit

_WHAT = r"(?:things|entries|events)(?: (?:are|were|was|is) (?:there|recorded|listed)| happened"
_ONLY_TIME = re.compile(
    r"(?:what(?: has| have)? (?:happened|occurred|took place)|what (?:is|was) recorded"
    rf"|(?:which|what|how many) {_WHAT}| took place| occurred| fall| fell| date from)"
    r"|(?:list|show)(?: me)? (?:everything|(?:all )?(?:the )?(?:events|entries))"
    r"|(?:all )?(?:the )?(?:events|entries)|everything|did anything happen"
    r"|(?:the )?number of (?:events|entries))"
    r" (?:in|on|for|during|between|from|since|until|after|before|within|over|up to|by|the day)\b"
)
#: Where one of these follows, more than a time is asked for.
_MORE = re.compile(
    r"\b(?:about|concern\w*|involv\w*|mention\w*|nam(?:e|es|ing)|deal\w*|that|which|where|with"
    r"|to do|related|next|right)\b"
)
_TIMED = ("event_relative", "timeline", "list", "count", "empty")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line of a file."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def validate(paths: Sequence[Path], index: Index) -> list[Problem]:
    """Everything that is wrong with the files, in their order; questions may come once a file.

    Raises QuestionError for a file that cannot be read.
    """
    found: list[Problem] = []
    ids: dict[str, str] = {}
    for path in paths:
        asked: dict[str, str] = {}
        for number, line in question_lines(None, path):
            try:
                question = question_of(line)
            except QuestionError as error:
                found.append(Problem(path, number, str(error)))
                continue
            place = f"{path.name}, line {number}"
            words = " ".join(re.findall(r"\w+", plain(question.question)))
            for seen, key, what in (
                (ids, question.id, f"the id {question.id!r}"),
                (asked, words, "the question"),
            ):
                if key in seen:
                    found.append(Problem(path, number, f"{what} is that of {seen[key]} too"))
                seen.setdefault(key, place)
            found += [Problem(path, number, text) for text in problems(question, index)]
    return found


def problems(question: Question, index: Index) -> list[str]:
    """What is wrong with one question; of one without its units only that."""
    units: dict[str, Unit] = {}
    unknown = []
    for name in (*(n for group in question.gold for n in group), *question.entries):
        try:
            units[name] = index.unit(name)
        except (UnknownLocator, UnknownDocument) as error:
            unknown.append(str(error).rstrip("."))
    if unknown:
        return unknown
    checks = (_type(question), _doubles(question), _entries(question, units))
    return [
        *(text for check in checks for text in check),
        *_answers(question, units, index.own_periods),
        *_days(question, units, index),
    ]


def _type(question: Question) -> Iterator[str]:
    if re.search(r"\s", question.id):
        yield f"the id {question.id!r} has a space in it, which TREC's files cannot have"
    if not question.type:
        yield "no type; expected one, such as article, timeline or unanswerable"
    if question.type in UNANSWERABLE and (answerable(question) or question.answers):
        yield f"{question.type} with gold, entries or answers; expected none"
    if question.type in ANSWERABLE and not answerable(question):
        yield f"{question.type} without gold and entries; expected evidence"
    elif (
        question.answers
        and not answerable(question)
        and not (question.type in UNANSWERABLE or _is_none(question))
    ):
        yield "answers without gold and entries; expected where they stand"


def _is_none(question: Question) -> bool:
    """A count of nothing has an answer and no evidence."""
    return question.type == "count" and question.answers[0][0] == "0"


def _doubles(question: Question) -> Iterator[str]:
    for what, names in (("entries", question.entries), *(("a group", g) for g in question.gold)):
        for name in dict.fromkeys(n for n in names if names.count(n) > 1):
            yield f"{name} comes twice in {what}"


def _entries(question: Question, units: dict[str, Unit]) -> Iterator[str]:
    for name in question.entries:
        if not isinstance(units[name], Entry):
            yield f"{name} is no entry of the chronology, but stands in entries"


def _answers(
    question: Question, units: dict[str, Unit], periods: Sequence[DateRange]
) -> Iterator[str]:
    """Of each part one wording stands in a gold unit; numbers of entries and days are right."""
    if not answerable(question):
        return
    if question.type == "count" and question.entries and question.answers:
        said, count = question.answers[0][0], len(question.entries)
        if said != str(count):
            yield f"the count is {said}, but there are {count} entries"
        return
    gold = [units[name] for group in groups(question) for name in group]
    for part in question.answers:
        wrong = _duration(part, gold)
        if wrong:
            yield wrong
        elif wrong is None and not any(_stands(one, gold, periods) for one in part):
            yield f"none of {', '.join(map(repr, part))} stands in a gold unit"


def _duration(part: Sequence[str], gold: Sequence[Unit]) -> str | None:
    """None where the part is no number of days, "" where it is the one between two entries."""
    counted = next((m for one in part if (m := re.fullmatch(r"(\d+) days?", one))), None)
    starts = [u.dates.start for u in gold if isinstance(u, Entry) and u.dates.start]
    if not counted or len(starts) != 2 or len(gold) != 2:
        return None
    days = abs((starts[1] - starts[0]).days)
    return "" if days == int(counted[1]) else f"{counted[0]}, but {days} lie between the entries"


def _stands(accepted: str, gold: Sequence[Unit], periods: Sequence[DateRange]) -> bool:
    """Whether a wording occurs in a unit, or is the date of an entry."""
    day = day_of(accepted)
    for unit in gold:
        if isinstance(unit, Entry) and day and day.overlaps(unit.dates):
            return True
        if occurs(accepted, plain(unit.text), days_in(unit.text, periods)):
            return True
    return False


def _days(question: Question, units: dict[str, Unit], index: Index) -> Iterator[str]:
    """Entries lie in the time that is meant; where only a time is named, none is left out."""
    time = question.time
    if time is None or question.type == "duration" or not asks_set(question):
        return
    for name in question.entries:
        entry = units[name]
        if isinstance(entry, Entry) and not entry.dates.overlaps(time):
            yield f"{name} lies outside of the time, {time}"
    if question.type in _TIMED and names_only_time(question.question):
        given = {(u.document, u.locator) for u in units.values()}
        for event in index.events:
            entry = event.entry
            if entry.dates.overlaps(time) and (entry.document, entry.locator) not in given:
                yield f"{entry.locator} lies in the time, {time}, but is not in entries"


def names_only_time(question: str) -> bool:
    """Whether a question plainly asks for all entries of a time: "What happened in July?"."""
    words = plain(question).rstrip("?. ")
    match = _ONLY_TIME.match(words)
    return bool(match) and not _MORE.search(words, match.end() if match else 0)
