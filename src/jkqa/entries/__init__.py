"""Answers from the chronology.

chronology  entries by time, actor, kind and topic
gather      the entries that match what is wanted
parties     whether an entry has a party of the kind that is asked for
titles      who holds which office, as the documents have it
sets        lists, counts, firsts
durations   how long between A and B
anchors     the events that a time hangs on
elsewhere   when the body tells what no entry has
frames      entries as a data frame
"""
