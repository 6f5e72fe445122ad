"""From a file's bytes to blocks: text that stands together, with its place in the document's text.

In come bytes, out come ``Block``s in reading order and notices of what was mended or left out. One
may add encodings, layouts of pages and ways of breaking lines; what a block is for is said later.
"""
