"""A benchmark run: every system built, asked every query, and judged."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from jkqa.bench.asked import Answers, System, ask
from jkqa.bench.dataset import Dataset
from jkqa.bench.embeddings import EmbeddingCache
from jkqa.bench.facts import dataset_facts, lexical_facts, model_facts, peak_bytes, versions
from jkqa.bench.hybrid import FUSION, RULE, Hybrid
from jkqa.bench.results import MEASURES, Report, SystemResult
from jkqa.bench.signals import Built, DenseSignal, LexicalSignal
from jkqa.bench.tune import TARGET, fitted, other
from jkqa.encoding.encode import encoder
from jkqa.evaluation.halves import HALVES, half
from jkqa.evaluation.ranking import Run, ranked_measures
from jkqa.evaluation.resampling import SEED
from jkqa.protocols import Encoder, Progress

#: A progress bar of that label, open while work goes on.
Bars = Callable[[str], AbstractContextManager[Progress]]


class Bench:
    """A collection and the systems that are tried on it.

    Args:
        dataset: the collection.
        depth: how many documents a query gets, 100 or more.
        bars: where progress is shown.
    """

    def __init__(self, dataset: Dataset, depth: int, bars: Bars) -> None:
        self.dataset, self.depth, self._bars = dataset, depth, bars
        self.runs: dict[str, Run] = {}
        self.systems: list[SystemResult] = []
        self.embeddings: dict[str, dict[str, int]] = {}

    def report(self, models: Sequence[str], *, tune: bool) -> Report:
        """Run everything: lexical, and dense and hybrid of the default model and of each other."""
        models = list(dict.fromkeys(models))
        minds = [encoder(model) for model in (None, *models)]
        for mind in minds:
            _ = mind.sha256  # a model that cannot be loaded is refused before anything is done
        lexical = LexicalSignal(self.dataset.texts)
        self._try("lexical", lexical, lexical_facts())
        for mind, label in zip(minds, labels(models), strict=True):
            self._model(lexical, mind, label, tune=tune)
        if own := self.dataset.own:
            self._try(own.name, own, own.settings)
        return Report(
            dataset=dataset_facts(self.dataset),
            settings={"depth": self.depth, "measures": list(MEASURES), "seed": SEED},
            versions=versions(),
            embeddings=self.embeddings,
            peak_bytes=peak_bytes(),
            systems=tuple(self.systems),
        )

    def _model(self, lexical: LexicalSignal, mind: Encoder, suffix: str, *, tune: bool) -> None:
        with self._bars(f"embedding{suffix}") as progress:
            embedded = EmbeddingCache(mind).embed(self.dataset.texts, progress)
        self.embeddings[mind.name] = {"made": embedded.made, "kept": embedded.kept}
        dense = DenseSignal(mind, embedded)
        model = model_facts(mind)
        self._try(f"dense{suffix}", dense, model)
        hybrid = Hybrid(lexical, dense)
        both = lexical_facts() | model | {"fusion": FUSION}
        self._try(f"hybrid{suffix}", hybrid, both | {"weight": hybrid.weight, "rule": RULE})
        if tune:
            self._tuned(lexical, dense, f"hybrid tuned{suffix}", both)

    def _tuned(
        self, lexical: LexicalSignal, dense: DenseSignal, name: str, settings: dict[str, Any]
    ) -> None:
        """Each half of the queries asked with the weight that suits the other half best."""
        with self._bars("tuning") as progress:
            weights = fitted(self.dataset, lexical, dense, progress)
        answers = Answers()
        for own in HALVES:
            queries = {id: text for id, text in self.dataset.queries.items() if half(id) == own}
            self._ask(name, Hybrid(lexical, dense, weights[other(own)]), queries, answers)
        used = {own: weights[other(own)] for own in HALVES}
        rule = f"{TARGET} on the other half of the queries: dense " + ", ".join(
            f"{weight:g} for the {own} half" for own, weight in used.items()
        )
        built = Hybrid(lexical, dense).built
        self._judge(name, built, settings | {"weight": used, "rule": rule}, answers)

    def _try(self, name: str, system: System, settings: dict[str, Any]) -> None:
        answers = Answers()
        self._ask(name, system, self.dataset.queries, answers)
        self._judge(name, system.built, settings, answers)

    def _ask(self, name: str, system: System, queries: Mapping[str, str], answers: Answers) -> None:
        for text in list(queries.values())[:1]:
            system.scores(text)  # what is loaded with the first query is no part of its time
        with self._bars(name) as progress:
            asked = ask(system, queries, self.dataset.ids, self.depth)
            for done, (id, found, seconds) in enumerate(asked, start=1):
                answers.run[id], answers.seconds[id] = found, seconds
                progress(done, len(queries))

    def _judge(self, name: str, built: Built, settings: dict[str, Any], answers: Answers) -> None:
        per_query = ranked_measures(answers.run, self.dataset.qrels, MEASURES)
        judged = {
            id: {measure: round(own.get(measure, 0.0), 6) for measure in MEASURES}
            for id, own in per_query.items()
        }
        means = {
            m: round(sum(own[m] for own in judged.values()) / len(judged), 6) for m in MEASURES
        }
        self.runs[name] = answers.run
        self.systems.append(
            SystemResult(
                name=name,
                settings=settings,
                measures=means,
                per_query=judged,
                ms={id: round(1000 * s, 3) for id, s in answers.seconds.items()},
                build_s=None if built.seconds is None else round(built.seconds, 3),
                index_bytes=built.size,
            )
        )


def labels(models: Sequence[str]) -> list[str]:
    """What the names of systems end in: nothing for the default model, ``:NAME`` for another.

    A folder goes by its own name, where no other model has that name.
    """
    short = [Path(model).name for model in models]
    names = [
        name if short.count(name) == 1 else model for name, model in zip(short, models, strict=True)
    ]
    return ["", *(f":{name}" for name in names)]
