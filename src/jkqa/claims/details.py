"""Everything in a text that can be checked. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jkqa.claims.contrary import Stance, stances
from jkqa.claims.mentions import IsProper, Named, names
from jkqa.claims.numbers import Quantity, quantities
from jkqa.claims.polarity import Opposites, Signs, signs
from jkqa.claims.roles import Act, acts
from jkqa.claims.stretches import whole_stretches
from jkqa.claims.whens import When, whens
from jkqa.events.countries import Countries
from jkqa.events.phrases import lemmas
from jkqa.names import simple
from jkqa.sentences import sentences
from jkqa.tokenize import STOP_WORDS, tokens
from jkqa.types import DateRange, Span

#: They belong to an amount, and say nothing of their own.
_VAGUE = frozenset("nearly almost roughly approximately about around some just over under".split())


@dataclass(frozen=True, slots=True)
class Details:
    """What of a text can be checked, with its terms; ``content`` are those that are no detail."""

    text: str
    times: tuple[When, ...]
    numbers: tuple[Quantity, ...]
    names: tuple[Named, ...]
    signs: Signs
    acts: tuple[Act, ...]
    stances: tuple[Stance, ...]
    terms: frozenset[str]
    content: tuple[str, ...]

    @property
    def countries(self) -> frozenset[str]:
        """The countries that are named."""
        return frozenset(n.country for n in self.names if n.country)


def joined(parts: Sequence[Details]) -> Details:
    """Several texts as one. Places in the text are those of the parts, names and acts in order."""
    if len(parts) == 1:
        return parts[0]
    text, moved = "", list[Details]()
    for part in parts:
        moved.append(_moved(part, len(text), len(moved) * 1000))
        text += part.text + "\n"
    merged: dict[str, frozenset[int]] = {}
    places: dict[str, Span] = {}
    for part in moved:
        for key, sides in part.signs.signs.items():
            merged[key] = merged.get(key, frozenset()) | sides
            places.setdefault(key, part.signs.at[key])
    return Details(
        text,
        tuple(when for part in moved for when in part.times),
        tuple(number for part in moved for number in part.numbers),
        tuple(name for part in moved for name in part.names),
        Signs(
            merged,
            places,
            tuple(d for part in moved for d in part.signs.denied),
            tuple(n for part in moved for n in part.signs.negative),
            tuple(s for part in moved for s in part.signs.since),
            tuple(b for part in moved for b in part.signs.bare),
            frozenset().union(*(part.signs.undone for part in moved)),
        ),
        tuple(act for part in moved for act in part.acts),
        tuple(stance for part in moved for stance in part.stances),
        frozenset().union(*(part.terms for part in moved)),
        tuple(dict.fromkeys(term for part in moved for term in part.content)),
    )


def _moved(part: Details, by: int, tokens_by: int) -> Details:
    """The same details, ``by`` characters further on."""

    def move(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    names = tuple(replace(n, span=move(n.span), at=n.at + tokens_by) for n in part.names)
    at = {key: move(span) for key, span in part.signs.at.items()}
    denied = tuple((move(span), keys) for span, keys in part.signs.denied)
    return replace(
        part,
        times=tuple(replace(t, span=move(t.span)) for t in part.times),
        numbers=tuple(replace(q, span=move(q.span)) for q in part.numbers),
        names=names,
        signs=Signs(
            part.signs.signs,
            at,
            denied,
            tuple(move(span) for span in part.signs.negative),
            tuple(move(span) for span in part.signs.since),
            tuple(move(span) for span in part.signs.bare),
            part.signs.undone,
        ),
        acts=tuple(replace(a, span=move(a.span)) for a in part.acts),
        stances=tuple(replace(s, span=move(s.span)) for s in part.stances),
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs to know: countries, opposites, the period, and which words are names."""

    countries: Countries
    opposites: Opposites
    is_proper: IsProper
    period: DateRange | None = None

    def read(self, text: str, own: Sequence[When] = ()) -> Details:
        """The details of a text; ``own`` are times that it has without saying them."""
        run = simple(tokens(text))
        times = whens(text, self.period)
        dated = [when.span for when in times]
        begins = [span.start for span in sentences(text)]
        starts = frozenset(
            next((i for i, t in enumerate(run) if t.span.start >= begin), 0) for begin in begins
        )
        numbers = whole_stretches(text, quantities(text, dated))
        figures = [q.span for q in numbers if q.measure != "ordinal"]  # "Eighty-three people"
        named = names(run, text, self.countries, self.is_proper, starts, [*dated, *figures])
        special = [*dated, *(q.span for q in numbers), *(n.span for n in named)]
        inside = {i for n in named for i in range(n.at, n.at + n.length)}
        terms = lemmas(run)
        content = tuple(
            dict.fromkeys(
                term
                for token, term in zip(run, terms, strict=True)
                if token.word not in STOP_WORDS | _VAGUE
                and not any(span.covers(token.span) for span in special)
            )
        )
        read = signs(run, text, self.opposites, frozenset(inside))
        denied = [*(span for span, _ in read.denied), *read.back]
        return Details(
            text,
            (*own, *times),
            numbers,
            named,
            read,
            acts(run, text, named, self.opposites.deeds),
            stances(run, text, self.opposites.contrary, frozenset(inside), denied),
            frozenset(terms) | {t.term for t in tokens(text)},
            content,
        )
