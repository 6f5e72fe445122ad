"""Lines of a table of contents, by the dots before their pages."""

import re

_WIDEST = 160  # columns
_DOTS = re.compile(r".{2,}?(?:\s*[.\u2026\u00b7_]){4,}\s*(?:\d{1,3}|[ivxl]+)")


def is_of_contents(line: str) -> bool:
    """Whether a line has a page's number behind dots: ``The court ........ 12``."""
    return len(line) <= _WIDEST and bool(_DOTS.fullmatch(line))
