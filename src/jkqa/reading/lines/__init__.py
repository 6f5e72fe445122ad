"""What a line says by itself: that it begins with a date or a bullet, is a caption or a button.

In comes one line, or the first of a block, as text; out come a date, a mark, or yes and no. One may
add words and ways of writing here, as far as no other line is needed to tell; nothing here knows of
documents or of blocks.
"""
