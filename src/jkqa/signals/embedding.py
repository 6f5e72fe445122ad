"""Units to vectors: whole, sentence by sentence, and piece by piece.

A unit longer than the model's window is read in several windows of whole sentences, so nothing is
cut. Each sentence has a vector of its own; the word pieces have theirs in the window's context.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Encoded, Encoder, Progress, Table, Vectors
from jkqa.sentences import sentences
from jkqa.signals.late import compress, norms
from jkqa.types import Document, Entry, Span, Unit

#: Documents are read together until they have so many units.
_TOGETHER = 64


@dataclass(frozen=True, slots=True)
class Arrays:
    """What an index knows of its units besides their text, as plain arrays.

    Units are numbered through all documents in order. ``windows`` and ``sentences`` have the
    columns unit, start, end (code points). The pieces of sentence s are those from
    ``piece_starts[s]`` to ``piece_starts[s + 1]``: ``piece_ids`` are their numbers in the model's
    vocabulary, ``piece_vectors`` are 8-bit (see ``compress``) and ``piece_norms`` the lengths of
    these. ``piece_counts`` has the columns vocabulary number, units that have it.
    """

    windows: Table
    window_vectors: Vectors
    sentences: Table
    sentence_vectors: Vectors
    piece_starts: NDArray[np.int64]
    piece_ids: NDArray[np.int32]
    piece_vectors: NDArray[np.int8]
    piece_norms: NDArray[np.float32]
    piece_counts: Table

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of the arrays."""
        return tuple(field.name for field in fields(cls))


@dataclass(frozen=True, slots=True)
class _Window:
    unit: int
    prefix: str
    span: Span
    text: str
    sentences: tuple[tuple[int, Span], ...]


def dated(unit: Unit) -> str:
    """What stands before an entry's text for the model: its date in words."""
    if not isinstance(unit, Entry) or unit.dates.start is None:
        return ""
    day = unit.dates.start
    if "-" not in unit.date[5:]:
        return f"{day:%B} {day.year}: "
    return f"{day:%B} {day.day}, {day.year}: "


def embed(
    documents: Sequence[Document], encoder: Encoder, progress: Progress | None = None
) -> Arrays:
    """The arrays of the documents' units; ``progress`` counts texts: windows and sentences."""
    windows, rows, spoken = _layout(documents, encoder)
    texts = list(dict.fromkeys([w.text for w in windows] + spoken))
    encoded = dict(zip(texts, encoder.encode(texts, progress), strict=True))
    owners: list[NDArray[np.int32]] = [np.zeros(0, dtype=np.int32)]
    ids: list[NDArray[np.int32]] = [np.zeros(0, dtype=np.int32)]
    size = encoder.dimension
    vectors = [np.zeros((0, size), dtype=np.int8)]
    for window in windows:
        found = encoded[window.text]
        owner = _sentence_of(window, found)
        order = np.argsort(owner, kind="stable")
        owners.append(owner[order])
        ids.append(found.ids[order])
        vectors.append(compress(found.pieces[order]))
    eight_bit = np.concatenate(vectors)
    starts = _starts(np.concatenate(owners), len(rows))
    table = _table(rows, 3)
    return Arrays(
        windows=_table([(w.unit, w.span.start, w.span.end) for w in windows], 3),
        window_vectors=_rows([encoded[w.text].vector for w in windows], size),
        sentences=table,
        sentence_vectors=_rows([encoded[text].vector for text in spoken], size),
        piece_starts=starts,
        piece_ids=np.concatenate(ids),
        piece_vectors=eight_bit,
        piece_norms=norms(eight_bit),
        piece_counts=_counted(np.concatenate(ids), starts, table),
    )


def embed_each(
    documents: Sequence[Document], encoder: Encoder, progress: Progress | None = None
) -> Iterator[tuple[Document, Arrays]]:
    """Each document with its arrays, as soon as they are there; ``progress`` counts units.

    Documents are read one after another, the shortest some at a time, so that the model always has
    enough to do, and what is done stays done.
    """
    every = sum(len(document.units) for document in documents)
    done = 0
    for group in _groups(documents):
        size = sum(len(document.units) for document in group)

        def within(texts: int, of: int, done: int = done, size: int = size) -> None:
            if progress:
                progress(done + size * texts // of, every)

        arrays = embed(group, encoder, within)
        first = 0
        for document in group:
            yield document, part(arrays, first, first + len(document.units))
            first += len(document.units)
        done += size


def _groups(documents: Sequence[Document]) -> Iterator[list[Document]]:
    group: list[Document] = []
    for document in documents:
        group.append(document)
        if sum(len(d.units) for d in group) >= _TOGETHER:
            yield group
            group = []
    if group:
        yield group


def join(parts: Sequence[tuple[Arrays, int]], dimension: int) -> Arrays:
    """Several indexes' arrays as one; each comes with its number of units."""
    windows, spoken = [_table([], 3)], [_table([], 3)]
    starts = [np.zeros(1, dtype=np.int64)]
    units = pieces = 0
    for arrays, count in parts:
        windows.append(arrays.windows + np.array([units, 0, 0], dtype=np.int32))
        spoken.append(arrays.sentences + np.array([units, 0, 0], dtype=np.int32))
        starts.append(arrays.piece_starts[1:] + pieces)
        units += count
        pieces += len(arrays.piece_ids)
    empty = np.zeros((0, dimension), dtype=np.float32)
    ids = np.concatenate([np.zeros(0, dtype=np.int32), *(a.piece_ids for a, _ in parts)])
    table, joined = np.concatenate(spoken), np.concatenate(starts)
    return Arrays(
        windows=np.concatenate(windows),
        window_vectors=np.concatenate([empty, *(a.window_vectors for a, _ in parts)]),
        sentences=table,
        sentence_vectors=np.concatenate([empty, *(a.sentence_vectors for a, _ in parts)]),
        piece_starts=joined,
        piece_ids=ids,
        piece_vectors=np.concatenate([empty.astype(np.int8), *(a.piece_vectors for a, _ in parts)]),
        piece_norms=np.concatenate([empty[:, 0], *(a.piece_norms for a, _ in parts)]),
        piece_counts=_counted(ids, joined, table),
    )


def part(arrays: Arrays, first: int, last: int) -> Arrays:
    """The arrays of the units ``first`` to ``last`` (exclusive), numbered from 0."""
    windows = _rows_of(arrays.windows, first, last)
    spoken = _rows_of(arrays.sentences, first, last)
    starts = arrays.piece_starts[spoken.start : spoken.stop + 1]
    pieces = slice(int(starts[0]), int(starts[-1]))
    shift = np.array([first, 0, 0], dtype=np.int32)
    table, ids = arrays.sentences[spoken] - shift, arrays.piece_ids[pieces]
    return Arrays(
        windows=arrays.windows[windows] - shift,
        window_vectors=arrays.window_vectors[windows],
        sentences=table,
        sentence_vectors=arrays.sentence_vectors[spoken],
        piece_starts=starts - starts[0],
        piece_ids=ids,
        piece_vectors=arrays.piece_vectors[pieces],
        piece_norms=arrays.piece_norms[pieces],
        piece_counts=_counted(ids, starts - starts[0], table),
    )


def _rows_of(table: Table, first: int, last: int) -> slice:
    """The rows of the units ``first`` to ``last``; a table is in the order of the units."""
    begin, end = np.searchsorted(table[:, 0], [first, last])
    return slice(int(begin), int(end))


def _starts(owners: NDArray[np.int32], sentences: int) -> NDArray[np.int64]:
    """Where each sentence's pieces begin, and the end of the last one's."""
    counts = np.bincount(owners, minlength=sentences)
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _counted(ids: NDArray[np.int32], starts: NDArray[np.int64], sentences: Table) -> Table:
    """In how many units each piece of the vocabulary occurs."""
    units = np.repeat(sentences[:, 0], np.diff(starts)).astype(np.int64)
    pairs = np.unique(units << 32 | ids)
    found, counts = np.unique(pairs & 0xFFFFFFFF, return_counts=True)
    return np.stack([found, counts], axis=1).astype(np.int32)


def _layout(
    documents: Sequence[Document], encoder: Encoder
) -> tuple[list[_Window], list[tuple[int, int, int]], list[str]]:
    """The windows, the rows of the sentence table, and the sentences' texts."""
    windows: list[_Window] = []
    rows: list[tuple[int, int, int]] = []
    spoken: list[str] = []
    unit_number = 0
    room = encoder.window - 16  # the model's own marks, and the date
    for document in documents:
        text = document.text
        cut = [sentences(text, unit.span.start, unit.span.end) for unit in document.units]
        lengths = iter(encoder.lengths([span.of(text) for spans in cut for span in spans]))
        for unit, spans in zip(document.units, cut, strict=True):
            numbered = [(len(rows) + i, span, next(lengths)) for i, span in enumerate(spans)]
            rows.extend((unit_number, span.start, span.end) for span in spans)
            spoken.extend(" ".join(span.of(text).split()) for span in spans)
            windows.extend(_windows(text, unit, unit_number, numbered, room))
            unit_number += 1
    return windows, rows, spoken


def _windows(
    text: str, unit: Unit, number: int, numbered: list[tuple[int, Span, int]], room: int
) -> list[_Window]:
    """Runs of whole sentences that the model reads at once; the first one knows the date.

    ``numbered`` has the row of each sentence, its place and its length in pieces.
    """
    pieces: list[tuple[int, Span]] = []
    lengths: list[int] = []
    for row, span, length in numbered:
        for cut in _cuts(text, span, length, room):
            pieces.append((row, cut))
            lengths.append(length if cut == span else room)
    runs: list[list[tuple[int, Span]]] = []
    filled = 0
    for piece, length in zip(pieces, lengths, strict=True):
        if not runs or filled + length > room:
            runs.append([])
            filled = 0
        runs[-1].append(piece)
        filled += length
    return [_window(text, number, dated(unit) if i == 0 else "", run) for i, run in enumerate(runs)]


def _window(text: str, number: int, prefix: str, run: list[tuple[int, Span]]) -> _Window:
    span = Span(run[0][1].start, run[-1][1].end)
    # one white-space character for one: places in the window stay places in the text
    flat = "".join(" " if c.isspace() else c for c in span.of(text))
    return _Window(number, prefix, span, prefix + flat, tuple(run))


def _cuts(text: str, span: Span, length: int, room: int) -> list[Span]:
    """A sentence too long for the model, in parts: between words where there are spaces."""
    if length <= room:
        return [span]
    parts = -(-2 * length // room)  # twice as many as would do, since pieces are not evenly long
    size = max(1, -(-(span.end - span.start) // parts))
    found: list[Span] = []
    at = span.start
    while at < span.end:
        end = min(at + size, span.end)
        space = text.rfind(" ", at + 1, end) if end < span.end else -1
        end = space if space > at else end
        found.append(Span(at, end))
        at = end + 1 if text[end : end + 1] == " " else end
    return found


def _sentence_of(window: _Window, encoded: Encoded) -> NDArray[np.int32]:
    """The sentence of each piece; the date's pieces belong to the first."""
    places = encoded.places[:, 0] - len(window.prefix) + window.span.start
    ends = np.array([span.end for _, span in window.sentences])
    at = np.minimum(np.searchsorted(ends, places, side="right"), len(ends) - 1)
    return np.array([row for row, _ in window.sentences], dtype=np.int32)[at]


def _table(rows: Sequence[Sequence[int]], columns: int) -> Table:
    return np.asarray(rows, dtype=np.int32).reshape(-1, columns)


def _rows(vectors: Sequence[NDArray[np.float32]], dimension: int) -> Vectors:
    return np.asarray(vectors, dtype=np.float32).reshape(-1, dimension)
