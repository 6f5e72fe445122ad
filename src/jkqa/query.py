"""From the words of a question to what is looked for. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from jkqa.names import Aliases, Lexicon, Vocabulary, simple
from jkqa.sound import heard_names
from jkqa.timex import Mention, mentions, mentions_of_any
from jkqa.tokenize import STOP_WORDS, Token, fold, terms, tokens
from jkqa.types import DateRange, Entry, Span, Unit

#: A way of saying one thing: its terms, and what it counts beside what was really typed.
Alternative = tuple[tuple[str, ...], float]
#: One thing that is asked for, in all the ways of saying it.
Slot = tuple[Alternative, ...]

_ALIAS = 0.9
_CORRECTED = 0.9
_DAYS = 31  # a longer period is looked for by its months


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    ``text`` is the question as the embedding model gets it, with typing errors mended and aliases
    put into the corpus's words; ``corrections`` are the pairs (typed, taken for).
    """

    text: str
    slots: tuple[Slot, ...]
    dates: tuple[DateRange, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()


def plan(
    question: str,
    vocabulary: Vocabulary,
    aliases: Aliases,
    lexicon: Lexicon,
    periods: Sequence[DateRange] = (),
    whole: Callable[[], Sequence[str]] = tuple,
    stands: Callable[[str], bool] = bool,
) -> Query:
    """The query of a question, for a corpus of that vocabulary and of documents of those periods.

    ``whole`` are the corpus's names of several words, which may be put into letters otherwise;
    ``stands`` says of words that the corpus has whether they stand somewhere as one name.
    """
    dates = mentions_of_any(question, periods)
    changes = heard_names(question, lambda word: fold(word) in vocabulary.words, stands, whole)
    corrections = [(span.of(question), name) for span, name in changes]
    slots: list[Slot] = [_date_slot(own) for _, own in groupby(dates, lambda m: m.span)]
    slots += [((tuple(terms(name)), _CORRECTED),) for _, name in changes]
    heard = [span for span, _ in changes]
    run = [
        t
        for t in simple(tokens(question))
        if not _inside(t, dates) and not any(span.covers(t.span) for span in heard)
    ]
    at = 0
    while at < len(run):
        length, group = aliases.match(run[at:], question)
        if length:
            slot, changed = _alias_slot(run[at : at + length], group, vocabulary, aliases)
            slots.append(slot)
            changes.extend(changed)
            at += length
            continue
        token = run[at]
        at += 1
        if token.word in STOP_WORDS:
            continue
        meant = None if token in vocabulary else _meant(token, question, vocabulary, lexicon)
        slots.append(_slot(token, meant))
        if meant:
            changes.append((token.span, vocabulary.written(meant)))
            corrections.append((token.span.of(question), vocabulary.written(meant)))
    text = _rewritten(question, changes)
    return Query(text, _distinct(slots), tuple(m.dates for m in dates), tuple(corrections))


def unit_terms(unit: Unit, period: DateRange | None) -> list[str]:
    """The terms of a unit: its words, its own date, and the dates that it mentions."""
    dated = (term for dates in unit_dates(unit, period) for term in date_terms(dates))
    return [*terms(unit.text), *dated]


def unit_dates(unit: Unit, period: DateRange | None) -> list[DateRange]:
    """When a unit is about: an entry's own date, and the dates that its text mentions."""
    own = [unit.dates] if isinstance(unit, Entry) else []
    return own + [mention.dates for mention in mentions(unit.text, period)]


def date_terms(dates: DateRange) -> Iterator[str]:
    """``@2024-07-27`` for each day of a short period, and ``@2024-07`` for each month."""
    if not (dates.start and dates.end):
        return
    day = dates.start
    months: list[str] = []
    short = (dates.end - dates.start).days < _DAYS - 3
    while day <= dates.end:
        if short:
            yield f"@{day.isoformat()}"
        month = f"@{day.isoformat()[:7]}"
        if month not in months:
            months.append(month)
        if day == date.max:
            break
        day += timedelta(days=1)
    yield from months


def _date_slot(one: Iterable[Mention]) -> Slot:
    """A day or a few: any of them; a month or more: any of the months; of any year it may be."""
    found = [term for mention in one for term in date_terms(mention.dates)]
    days = [term for term in found if len(term) == len("@2024-07-27")]
    return tuple(((term,), 1.0) for term in days or found)


def _meant(token: Token, question: str, vocabulary: Vocabulary, lexicon: Lexicon) -> str | None:
    """The word that a misspelt one means; the capital at the beginning makes no name."""
    begins = not question[: token.span.start].strip("¿¡\"'“‘( ")
    written = "" if begins else token.span.of(question)
    return vocabulary.closest(token.word, lexicon, written)


def _inside(token: Token, dates: tuple[Mention, ...]) -> bool:
    return any(mention.span.covers(token.span) for mention in dates)


def _slot(token: Token, meant: str | None) -> Slot:
    own: Alternative = ((token.term,), 1.0)
    other = tuple(terms(meant)) if meant else ()  # none of "which", which "wich" is taken for
    return (own, (other, _CORRECTED)) if other else (own,)


def _alias_slot(
    run: list[Token],
    group: tuple[tuple[str, ...], ...],
    vocabulary: Vocabulary,
    aliases: Aliases,
) -> tuple[Slot, list[tuple[Span, str]]]:
    """The name as typed and its aliases; it is replaced where the corpus only has an alias."""
    typed = tuple(token.term for token in run)
    known = [phrase for phrase in group if phrase != typed and vocabulary.has(phrase)]
    slot: Slot = ((typed, 1.0), *((phrase, _ALIAS) for phrase in known))
    if vocabulary.has(typed) or not known:
        return slot, []
    return slot, [(Span(run[0].span.start, run[-1].span.end), aliases.written[known[0]])]


def _distinct(slots: list[Slot]) -> tuple[Slot, ...]:
    return tuple(dict.fromkeys(slots))


def _rewritten(text: str, changes: list[tuple[Span, str]]) -> str:
    for span, words in sorted(changes, reverse=True):
        text = text[: span.start] + words + text[span.end :]
    return text
