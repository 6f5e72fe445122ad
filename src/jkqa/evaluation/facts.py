"""Whether a text states a fact, and how many of its words are the fact's. Nothing is asked here."""

import re
import string
from collections import Counter
from collections.abc import Sequence
from datetime import date

from jkqa.timex import mentions_of_any, month_range, said
from jkqa.types import DateRange

_QUOTES = str.maketrans("’‘“”\u00a0", "''\"\" ")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_MARK = re.compile(r"\s?\[\d+\]")
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)

Parts = Sequence[Sequence[str]]


def plain(text: str) -> str:
    """Lower case, straight quotes, single spaces."""
    return " ".join(text.translate(_QUOTES).lower().split())


def states(text: str, parts: Parts, periods: Sequence[DateRange] = ()) -> bool:
    """Whether each part has an accepted wording in the text; ``periods`` complete its dates."""
    words, days = plain(text), days_in(text, periods)
    return all(any(occurs(accepted, words, days) for accepted in part) for part in parts)


def occurs(accepted: str, words: str, days: Sequence[DateRange]) -> bool:
    """Whether one wording stands in ``plain`` words; a date in any spelling, among the days.

    A number must be whole: 20 is not in 2024, nor in 20,000, nor in 1.20.
    """
    dates = day_of(accepted)
    if dates:
        return dates in days
    sought = re.escape(plain(accepted))
    before = r"(?<!\d)(?<!\d[.,])" if accepted[:1].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if accepted[-1:].isdigit() else ""
    return bool(re.search(f"{before}{sought}{after}", words))


def opens(text: str, number: str) -> bool:
    """Whether the text begins with the number, whole."""
    return bool(re.match(rf"\s*{re.escape(number)}(?![.,]?\d)\b", text))


def days_in(text: str, periods: Sequence[DateRange]) -> list[DateRange]:
    """The dates that a text mentions, in any spelling; without a year, those of each period."""
    return [mention.dates for mention in mentions_of_any(text, periods)]


def day_of(accepted: str) -> DateRange | None:
    """The day or month that an ISO date names; None for what is none."""
    if not _ISO.fullmatch(accepted):
        return None
    try:
        if len(accepted) == len("2024-06"):
            return month_range(int(accepted[:4]), int(accepted[5:]))
        day = date.fromisoformat(accepted)
    except (ValueError, IndexError):
        return None
    return DateRange(day, day)


def token_f1(text: str, parts: Parts) -> float:
    """The mean over the parts of the best F1 over its wordings (Rajpurkar et al. 2016).

    Words are counted as SQuAD counts them: lower case, without punctuation and articles. A date
    is compared in words ("27 July 2024"), in either order.
    """
    found = normalised(text)
    best = [max(_f1(found, normalised(_in_words(one))) for one in part) for part in parts]
    return sum(best) / len(best)


def normalised(text: str) -> Counter[str]:
    """SQuAD's normalisation, as a bag of words; marks of citations are left out."""
    lower = _MARK.sub("", text).translate(_QUOTES).lower().translate(_PUNCTUATION)
    return Counter(_ARTICLES.sub(" ", lower).split())


def _in_words(accepted: str) -> str:
    dates = day_of(accepted)
    return said(dates) if dates else accepted


def _f1(found: Counter[str], gold: Counter[str]) -> float:
    common = (found & gold).total()
    return 2 * common / (found.total() + gold.total()) if common else 0.0
