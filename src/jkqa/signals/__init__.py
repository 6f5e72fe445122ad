"""What the units of an index are to search, and how near a query each of them is.

embedding  units and their sentences become arrays
compiled   the words, names and dates of units, read once
lexical    BM25
dense      nearest vectors, FAISS
late       late interaction: word piece by word piece
"""
