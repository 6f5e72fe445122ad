"""What is on disk: whole, checked, and mended where it can be.

store    an index in its folder
kept     what an interrupted build has encoded
writing  files written whole, moments that Ctrl-C does not disturb
places   where things are
"""
