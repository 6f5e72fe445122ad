"""Text becomes vectors: the model, with torch or without.

encode     which encoder it is, and its door
reference  the model by sentence-transformers, as its authors mean it
exported   the same model without torch
export     how that is made             graph    the model's graph, written down
weights    a model's numbers, mapped    vectors  vectors of length 1
adapter    what two small matrices, fitted, add to them
"""
