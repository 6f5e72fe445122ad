"""Answers from passages: what is quoted, whether it answers, and how surely.

passages  retrieve, choose, ground
support   the signals of what is quoted, worked out
held      those signals, as values
carried   how far units and sentences carry each word
judge     which unit answers, how surely
quotes    which sentences are quoted
parts     which unit and sentence answer each part of a question
each      of several parties one in each quote
twice     what an entry and the body both tell
beside    what stands beside the quotes and tells more of it
abstain   when there is no answer, and what is missing
"""
