"""The source of an AsciiDoc file becomes Markdown: headings, captions, lists, links."""

import re

_TITLE = re.compile(r"\s*= \S.*\n")
_HEADING = re.compile(r"^(?P<level>={1,6})[ \t]+(?P<words>\S.*?)[ \t]*$", re.MULTILINE)
_PICTURE = re.compile(
    r"^(?:\.(?P<said>[^\s.].*)\n)?(?:\[.*\]\n)*image::(?P<file>[^\s\[]*)\[(?P<alt>[^\]\n]*)\].*$",
    re.MULTILINE,
)
#: Attributes of the document and of blocks, and comments.
_BESIDE = re.compile(r"^(?::!?[\w-]+!?:.*|\[[\w\"'%#.,= -]*\]|//(?!/).*)$", re.MULTILINE)
_TERM = re.compile(r"^(?P<term>[^\s:|].{0,80}?)::[ \t]+(?=\S)", re.MULTILINE)
_DEEPER = re.compile(r"^\*{2,5}(?=[ \t])", re.MULTILINE)
_LINK = re.compile(r"(?:link:|(?=https?://))[^\s\[]+\[(?P<words>[^\]\n]+)\]")


def is_asciidoc(text: str) -> bool:
    """Whether a text is plainly such a source: a title behind ``=``, a heading behind ``==``."""
    return bool(_TITLE.match(text)) and any(
        len(one["level"]) > 1 and not one["words"].endswith("=") for one in _HEADING.finditer(text)
    )


def as_markdown(text: str) -> str:
    """The same in Markdown, without attributes and comments; its lines stay as many."""
    text = _BESIDE.sub("", _PICTURE.sub(_pictured, text))
    text = _HEADING.sub(lambda one: f"{'#' * len(one['level'])} {one['words']}", text)
    text = _TERM.sub(lambda term: f"- {term['term']}: ", text)
    text = _DEEPER.sub(lambda stars: f"{'  ' * (len(stars[0]) - 1)}-", text)
    return _LINK.sub(lambda link: link["words"], text)


def _pictured(found: re.Match[str]) -> str:
    words = (found["said"] or found["alt"]).replace("[", "(").replace("]", ")")
    lines = "\n" * found[0].count("\n")
    return f"![{words}]({found['file'] or 'picture'}){lines}"
