"""Links of Markdown: lines that are nothing else, and headings without marks."""

import re

from jkqa.reading.lines.bare import tidy

_LINK = re.compile(
    r"\[(?P<words>(?:[^\[\]]|!\[[^\]]*\]\([^)]*\))*)\](?:\((?:\\.|[^()\\]|\([^()]*\))*\)|\[[^\]]*\])"
)
_WORD = re.compile(r"[^\W_]")
_ABOUT = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>.+)(?P=mark)")
_ATTRIBUTES = re.compile(r"\s*\{[.#:][^{}]*\}$|\s*\\?$")


def is_links(text: str) -> bool:
    """Whether a block is nothing but links, and what is drawn between them."""
    found = _LINK.search(text)
    return bool(found) and not _WORD.search(_LINK.sub("", text))


def without_marks(heading: str) -> str:
    """A heading without attributes, and without emphasis from end to end."""
    line = _ATTRIBUTES.sub("", tidy(heading))
    about = _ABOUT.fullmatch(line)
    return tidy(about["words"]) if about and about["mark"] not in about["words"] else line
