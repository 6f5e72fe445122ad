"""The voice: one short file per command, which parses, calls a room and renders."""

import os

# Before numpy is imported: what a question multiplies is small, and the threads cost more to start
# than they save. torch has its own.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
