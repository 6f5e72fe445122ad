"""Haystack: InMemoryBM25Retriever and InMemoryEmbeddingRetriever, joined by DocumentJoiner.

As in its tutorial "Creating a Hybrid Retrieval Pipeline", with reciprocal rank fusion and without
the re-ranking by a further model. Keeps the store on disk, BM25's counts among it.
"""

from collections.abc import Callable
from pathlib import Path

from haystack import Document, Pipeline
from haystack.components.joiners import DocumentJoiner
from haystack.components.retrievers.in_memory import (
    InMemoryBM25Retriever,
    InMemoryEmbeddingRetriever,
)
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack.utils import ComponentDevice
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)

from job import Job

PACKAGES = ("haystack-ai", "sentence-transformers-haystack", "sentence-transformers", "torch")
CPU = ComponentDevice.from_str("cpu")


def build(job: Job) -> None:
    """One document a unit."""
    documents = [Document(id=id, content=text) for id, text in job.texts().items()]
    embedder = SentenceTransformersDocumentEmbedder(model=job.model, device=CPU, progress_bar=False)
    embedder.warm_up()
    store = InMemoryDocumentStore(embedding_similarity_function="cosine")
    store.write_documents(embedder.run(documents)["documents"])
    Path(job.index).mkdir(parents=True, exist_ok=True)
    store.save_to_disk(str(Path(job.index) / "store.json"))


def opened(job: Job) -> Callable[[str], list[str]]:
    """The store from disk, and the pipeline over it."""
    store = InMemoryDocumentStore.load_from_disk(str(Path(job.index) / "store.json"))
    embedder = SentenceTransformersTextEmbedder(model=job.model, device=CPU, progress_bar=False)
    pipeline = Pipeline()
    pipeline.add_component("embedder", embedder)
    pipeline.add_component("vectors", InMemoryEmbeddingRetriever(store, top_k=job.k))
    pipeline.add_component("words", InMemoryBM25Retriever(store, top_k=job.k))
    joiner = DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=job.k)
    pipeline.add_component("joiner", joiner)
    pipeline.connect("embedder.embedding", "vectors.query_embedding")
    pipeline.connect("words", "joiner")
    pipeline.connect("vectors", "joiner")
    pipeline.warm_up()

    def retrieve(question: str) -> list[str]:
        asked = {"embedder": {"text": question}, "words": {"query": question}}
        return [document.id for document in pipeline.run(asked)["joiner"]["documents"]]

    return retrieve
