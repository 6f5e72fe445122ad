"""LlamaIndex: BM25Retriever and a vector index, joined by QueryFusionRetriever.

As in its "Reciprocal Rerank Fusion Retriever", without the queries that a language model would add
(``num_queries=1``). Keeps the vector index and the BM25 index on disk.
"""

from collections.abc import Callable
from pathlib import Path

from llama_index.core import (
    Settings,
    StorageContext,
    VectorStoreIndex,
    load_index_from_storage,
)
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.schema import TextNode
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.retrievers.bm25 import BM25Retriever

from job import Job

PACKAGES = (
    "llama-index-core",
    "llama-index-retrievers-bm25",
    "llama-index-embeddings-huggingface",
    "bm25s",
    "sentence-transformers",
    "torch",
)


def build(job: Job) -> None:
    """Units as they are: no splitter, no metadata."""
    nodes = [TextNode(id_=id, text=text) for id, text in job.texts().items()]
    index = VectorStoreIndex(nodes, embed_model=_model(job))
    index.storage_context.persist(str(Path(job.index) / "vectors"))
    words = BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=job.k)
    words.persist(str(Path(job.index) / "bm25"))


def opened(job: Job) -> Callable[[str], list[str]]:
    """Both indexes from disk."""
    Settings.llm = None  # else it looks for OpenAI's
    storage = StorageContext.from_defaults(persist_dir=str(Path(job.index) / "vectors"))
    vectors = load_index_from_storage(storage, embed_model=_model(job))
    words = BM25Retriever.from_persist_dir(str(Path(job.index) / "bm25"))
    fused = QueryFusionRetriever(
        [vectors.as_retriever(similarity_top_k=job.k), words],
        mode="reciprocal_rerank",
        similarity_top_k=job.k,
        num_queries=1,
        use_async=False,  # quicker here than True, its default
    )

    def retrieve(question: str) -> list[str]:
        return [found.node.node_id for found in fused.retrieve(question)]

    return retrieve


def _model(job: Job) -> HuggingFaceEmbedding:
    return HuggingFaceEmbedding(model_name=job.model, device="cpu")
