"""A text that anybody wrote, held against the documents.

texts      sentence by sentence
testimony  what units and claims tell, read once
bearing    which units bear a sentence out, and in what they differ
borne      what several units bear out together
"""

from jkqa.verification.texts import verify

__all__ = ["verify"]
