"""The retrieval benchmark: collections in, figures out."""
