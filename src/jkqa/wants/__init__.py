"""What a question wants of the chronology: a form, kinds, names, words. Pure."""
