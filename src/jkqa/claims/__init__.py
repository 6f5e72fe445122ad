"""What a sentence claims that can be checked, and how it compares with a text. Pure.

::

    numbers   quantities: counts, ordinals, money, shares, stretches of time
    whens     days, months and years
    mentions  names of people and bodies, places, countries
    polarity  what is denied, and words with their opposites
    roles     who does it to whom
    actors    names before an act that are not who does it
    contrary  acts for and against the same thing
    undone    acts that are only planned, refused or called off
    subject   what is told of whom a sentence begins with; who met
    kept      what is kept in one text and lost in another
    manner    what of the last six differs
    offsets   days counted from one that is named
    turns     which of a row a name belongs to
    vague     sentences that tell nothing
    details   all of these, of one text
    compare   the differences between a sentence and its evidence
    clauses   a sentence that tells of two events as two
    marks     headings and marks of lists before a sentence
    cites     the citations inside a text
"""
