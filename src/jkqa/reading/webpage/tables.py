"""Tables of HTML within Markdown become Markdown's own."""

import re

from jkqa.reading.webpage.page import rows_of
from jkqa.reading.webpage.tree import tree

_FEW = 2  # rows, the head included
_TABLE = re.compile(r"^[ \t]*<table\b.*?</table>[ \t]*$", re.IGNORECASE | re.DOTALL | re.MULTILINE)


def with_tables(text: str) -> str:
    """The text with each table's rows in lines between strokes; its lines stay as many."""
    return _TABLE.sub(_rewritten, text) if "<table" in text.lower() else text


def _rewritten(found: re.Match[str]) -> str:
    table = next(tree(found[0]).within("table"), None)
    rows = [cells for _, cells in rows_of(table)] if table else []
    if len(rows) < _FEW:
        return found[0]
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    lines.insert(1, f"|{'---|' * width}")
    blank = found[0].count("\n") + 1 - len(lines)
    return "\n".join(["", *lines, *[""] * max(blank - 1, 1)])
