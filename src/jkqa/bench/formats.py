"""A collection read: a folder in BEIR's layout, or a corpus with a TREC pair."""

import re
from collections.abc import Iterator
from pathlib import Path

from jkqa.bench import lines
from jkqa.bench.dataset import Dataset, dataset
from jkqa.errors import DatasetError
from jkqa.evaluation.ranking import Qrels

CORPUS, QUERIES, QRELS = "corpus.jsonl", "queries.jsonl", "qrels"
_HEADER = "query-id<TAB>corpus-id<TAB>score"
_TOP = re.compile(r"<top>(.*?)(?:</top>|(?=<top>)|\Z)", re.DOTALL | re.IGNORECASE)
_FIELD = re.compile(r"<(num|title)>\s*(?:(?:Number|Topic)\s*:)?([^<]*)", re.IGNORECASE)


def read_beir(folder: Path, split: str = "test") -> Dataset:
    """The collection in a folder: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv with a header.

    Raises DatasetError, naming file and line.
    """
    qrels = folder / QRELS / f"{split}.tsv"
    if not qrels.is_file():
        there = sorted(path.stem for path in (folder / QRELS).glob("*.tsv"))
        known = f"--split {' or '.join(there)}" if there else "BEIR's layout"
        raise DatasetError(f"{qrels}: not there; expected {known}.")
    return dataset(
        folder.resolve().name,
        lines.documents(folder / CORPUS),
        lines.queries(folder / QUERIES),
        lines.judgements(_beir_rows(qrels), _HEADER),
    )


def _beir_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    rows = lines.numbered(path)
    place, head = next(rows, (f"{path}, line 1", ""))
    if len(head.split("\t")) != 3 or head.split("\t")[2].strip().lstrip("-").isdigit():
        raise DatasetError(f"{place}: no header; expected {_HEADER}.")
    for place, line in rows:
        yield place, [cell.strip() for cell in line.split("\t")]


def read_trec(corpus: Path, topics: Path, qrels: Path) -> Dataset:
    """A corpus in JSON lines, with topics and judgements in TREC's formats."""
    return dataset(corpus.stem, lines.documents(corpus), read_topics(topics), read_qrels(qrels))


def read_qrels(path: Path) -> Qrels:
    """Judgements as ``qid 0 docid rel``."""
    rows = ((place, line.split()) for place, line in lines.numbered(path))
    shortened = ((p, row[:1] + row[2:] if len(row) == 4 else []) for p, row in rows)
    return lines.judgements(shortened, "qid 0 docid rel")


def read_topics(path: Path) -> dict[str, str]:
    """Topics as ``qid<TAB>text``, or as SGML: ``<top> <num> 301 <title> ... </top>``."""
    text = lines.whole(path)
    topics = _sgml(text, path) if "<top>" in text.lower() else _tabbed(path)
    found: dict[str, str] = {}
    for place, id, words in topics:
        if not id or not words:
            raise DatasetError(
                f"{place}: no topic; expected qid<TAB>text, or <top> with <num> and <title>."
            )
        if id in found:
            raise DatasetError(f"{place}: the id {id!r} comes twice; expected each once.")
        found[lines.unspaced(id, place)] = words
    return found


def _tabbed(path: Path) -> Iterator[tuple[str, str, str]]:
    for place, line in lines.numbered(path):
        id, _, words = line.partition("\t")
        yield place, id.strip(), " ".join(words.split())


def _sgml(text: str, path: Path) -> Iterator[tuple[str, str, str]]:
    for top in _TOP.finditer(text):
        fields = {m[1].lower(): " ".join(m[2].split()) for m in _FIELD.finditer(top[1])}
        line = text.count("\n", 0, top.start()) + 1
        yield f"{path}, line {line}", fields.get("num", ""), fields.get("title", "")
