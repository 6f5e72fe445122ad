"""Which blocks are the entries of a chronology, and on which days each of them is.

In come all blocks of a text and the period it covers; out comes a ``Chronology``: entries with
days, spans and sections, the blocks used up, and notices. One may add ways of dating an entry by
its neighbours and headings; how a date is written belongs to ``lines`` and ``timex``.
"""
