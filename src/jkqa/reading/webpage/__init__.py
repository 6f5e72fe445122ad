"""A web page's source becomes blocks, as Markdown does: headings, paragraphs, items and rows.

In comes HTML, out come a text without any of it and the blocks with their places in that text.
Whatever belongs to the site by its elements (menus, forms, what is hidden) is no block; what the
blocks are is told in ``layout`` and ``chronology``.
"""
