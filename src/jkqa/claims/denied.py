"""What one text affirms and another denies. Pure."""

from jkqa.claims.polarity import Signs
from jkqa.types import Span

#: Terms of fewer letters (go, come, take) may be said of anything.
_TELLING = 5
#: So many characters from a word that denies in itself to what it denies.
_RIGHT_BEFORE = 24
#: So many words that both affirm are about something else than what one denies.
_AFFIRMED = 2


def opposed(said: Signs, told: Signs) -> str | None:
    """A word, or a pair of opposites, that one text affirms and the other denies.

    A denial of the other text to which nothing answers here may be what the word says in its own
    way ("skips": "without the delegation"), and then it is no difference.
    """
    for key in sorted(said.signs.keys() & told.signs.keys()):
        if said.signs[key] & told.signs[key]:
            continue
        denier, other = (said, told) if -1 in said.signs[key] else (told, said)
        if (
            not _agreed(denier, other, key)
            and not (key.startswith("=") and _agreed(other, denier, key))
            and not _loose(other, denier, key)
            and not _since(denier, key)
            and not _both(denier, other, key)
            and not (denier is said and _beside(denier, other, key))
            and not (denier is told and _of_the_rest(said, told, key))
        ):
            return key
    return None


def denied_throughout(said: Signs, whole: Signs, names: frozenset[str]) -> str | None:
    """A word that a sentence affirms, and that a text which tells of the same only denies.

    Of words that may be said of several things only the most telling is looked at: a long one, or
    what alone is denied ("the complaint was never filed"), none that is part of a name, and none
    where the sentence denies anything itself.
    """
    if said.denied or said.negative:
        return None
    for key in sorted(said.signs.keys() & whole.signs.keys()):
        affirmed, told = said.signs[key], whole.signs[key]
        telling = len(key) >= _TELLING or any(keys == (key,) for _, keys in whole.denied)
        telling = telling and not key.startswith("=") and key not in names
        if not telling or affirmed != {1} or told != {-1}:
            continue
        if not _is_object(said, whole, key) and not _agreed(whole, said, key):
            return key
    return None


def _agreed(denier: Signs, other: Signs, key: str) -> bool:
    """``No longer present in the second``, ``dropped from the second``: both deny the same.

    The denial that a word stands in is told in the other text by a word of the same side.
    """
    place = denier.at[key]
    return any(
        pair.startswith("=")
        and pair != key
        and -1 in sides
        and other.signs.get(pair) == sides
        and span.covers(place)
        and _begins_in(span, denier.at[pair])
        for pair, sides in denier.signs.items()
        for span, _ in denier.denied
    )


def _is_object(said: Signs, denier: Signs, key: str) -> bool:
    """``Without the Finnish election`` denies no election to who does not speak of Finland."""
    own = [d for d in denier.denied if d[0] in denier.bare and d[0].covers(denier.at[key])]
    return any(key in keys[1:] and keys[0] not in said.signs for _, keys in own)


def _both(denier: Signs, other: Signs, key: str) -> bool:
    """``no right to an exclusive zone``, ``no exclusive zone``: the same is denied in both.

    A pair of opposites says by itself which of the two is denied, but for the very same word.
    """
    words = {k for k, span in denier.at.items() if span == denier.at[key] and not k.startswith("=")}
    if key.startswith("=") and not words & other.signs.keys():
        return False
    return any(
        span.covers(denier.at[key]) and set(keys) & {k for _, ks in other.denied for k in ks}
        for span, keys in denier.denied
    )


def _beside(denier: Signs, other: Signs, key: str) -> bool:
    """``Did not recall the ambassador`` denies no ambassador, to a text that tells of no recall."""
    return any(
        span.covers(denier.at[key]) and key in keys[1:] and keys[0] not in other.signs
        for span, keys in denier.denied
    )


def _of_the_rest(said: Signs, told: Signs, key: str) -> bool:
    """Whether a sentence tells what goes on behind a denial of a text: "and was represented by"."""
    if not any(key in keys[1:] for _, keys in told.denied):
        return False
    spans = [span for span, _ in told.denied]
    shared = [
        term
        for term in said.signs.keys() & told.signs.keys()
        if not term.startswith("=")
        and told.signs[term] == {1} == said.signs[term]
        and not any(span.covers(told.at[term]) for span in spans)
    ]
    return len(shared) >= _AFFIRMED


def _loose(one: Signs, other: Signs, key: str) -> bool:
    """Whether a text denies something in its own way, beside what a key says."""
    place = one.at[key]
    if any(
        not span.covers(place) and not (span.start <= place.start < span.end)
        for span in one.negative
    ):
        return True
    return any(
        not _begins_in(span, place) and not any(-1 in other.signs.get(k, ()) for k in keys)
        for span, keys in one.denied
    )


def _since(denier: Signs, key: str) -> bool:
    """``not since 1979``, ``not for nine years``: the last time is told, and nothing denied."""
    return any(span.covers(denier.at[key]) for span in denier.since)


def _turned_down(text: Signs, key: str, other: Signs) -> bool:
    """``Turned down any payment``: right before a word stands one that denies in itself."""
    at = text.at.get(key)
    return at is not None and any(
        0 < at.start - n.end <= _RIGHT_BEFORE for n in _own_negative(text, other)
    )


def denies(text: Signs, other: Signs) -> bool:
    """Whether a text says "without", or a word that denies in itself and the other does not say."""
    return bool(_own_negative(text, other) or text.bare)


def _own_negative(text: Signs, other: Signs) -> list[Span]:
    """The words of a text that deny in themselves, and that the other does not say too."""
    shared = [
        place for key, place in text.at.items() if key in other.signs and not key.startswith("=")
    ]
    return [span for span in text.negative if not any(span.covers(place) for place in shared)]


def _begins_in(denial: Span, place: Span) -> bool:
    """Whether a phrase begins inside a denial; "not to stay on" ends with "stay"."""
    return denial.start <= place.start < denial.end


def denied_alone(said: Signs, told: Signs, whole: Signs) -> Span | None:
    """The place of a denial to which nothing in a text without any denial answers.

    Nor may the ``whole`` that it is taken from deny the same.
    """
    if told.denied or _own_negative(told, said):
        return None
    pairs = [key for key in said.signs if key.startswith("=") and key in told.signs]
    for span, keys in said.denied:
        answered = any(_begins_in(span, said.at[key]) for key in pairs) or any(
            -1 in text.signs.get(key, ()) or key in text.undone
            for key in keys
            for text in (told, whole)
        )
        answered = answered or any(_turned_down(whole, key, said) for key in keys)
        answered = answered or any(
            _begins_in(span, said.at[key]) and sides == {-1} and -1 in whole.signs.get(key, ())
            for key, sides in said.signs.items()
            if key.startswith("=")
        )
        if keys and not answered and span not in said.since and span not in said.bare:
            return span
    return None
