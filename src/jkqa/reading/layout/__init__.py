"""What blocks are by their shape and place: title, byline, period, heading, paragraph.

In come blocks, or a front matter; out come a ``Masthead`` and verdicts on single blocks. One may
add kinds of headings, of bylines and of fields; whether a line that has a date is an entry is told
in ``chronology``.
"""
