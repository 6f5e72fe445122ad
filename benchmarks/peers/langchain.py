"""LangChain: BM25Retriever and FAISS, joined by EnsembleRetriever with equal weights.

Keeps the vectors on disk; has no way to keep BM25, which is built anew from the units.
"""

from collections.abc import Callable

from langchain_classic.retrievers import EnsembleRetriever
from langchain_community.retrievers import BM25Retriever
from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document
from langchain_huggingface import HuggingFaceEmbeddings

from job import Job

PACKAGES = (
    "langchain-classic",
    "langchain-community",
    "langchain-huggingface",
    "rank-bm25",
    "faiss-cpu",
    "sentence-transformers",
    "torch",
)


def build(job: Job) -> None:
    """One document a unit; its vectors are saved."""
    FAISS.from_documents(_documents(job), _model(job)).save_local(job.index)


def opened(job: Job) -> Callable[[str], list[str]]:
    """The vectors from disk, BM25 from the units."""
    words = BM25Retriever.from_documents(_documents(job), k=job.k)
    store = FAISS.load_local(job.index, _model(job), allow_dangerous_deserialization=True)
    vectors = store.as_retriever(search_kwargs={"k": job.k})
    both = EnsembleRetriever(retrievers=[words, vectors], weights=[0.5, 0.5])

    def retrieve(question: str) -> list[str]:
        return [document.metadata["id"] for document in both.invoke(question)][: job.k]

    return retrieve


def _documents(job: Job) -> list[Document]:
    return [Document(page_content=text, metadata={"id": id}) for id, text in job.texts().items()]


def _model(job: Job) -> HuggingFaceEmbeddings:
    return HuggingFaceEmbeddings(model_name=job.model, model_kwargs={"device": "cpu"})
