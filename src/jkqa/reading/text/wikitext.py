"""The source of an encyclopedia's page becomes Markdown: headings, lists, links and pictures."""

import re

_HEADING = re.compile(r"^(={1,6})[ \t]*(?P<words>[^=\n].*?)[ \t]*\1[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<words>[^\[\]|]*)\]\]")
_PICTURE = re.compile(
    r"\[\[(?:File|Image):(?P<said>(?:[^\[\]]|\[\[[^\[\]]*\]\])*)\]\]", re.IGNORECASE
)
_CATEGORY = re.compile(r"\[\[Category:[^\[\]]*\]\]", re.IGNORECASE)
_OUTSIDE = re.compile(r"\[https?://\S+\s+(?P<words>[^\]\n]+)\]")
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
_NOTE = re.compile(r"<ref\b[^<>]*/>|<ref\b.*?</ref>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_ITEM = re.compile(r"^(?P<marks>[*#]+)[ \t]*(?=\S)", re.MULTILINE)
_PROOFS = re.compile(r"\[\[[^\[\]\n]+\]\]|'''|\{\{")
_FEW = 2  # headings, and as many other signs


def is_wikitext(text: str) -> bool:
    """Whether a text is plainly the source of such a page: headings and links, as it has them."""
    headings = len(_HEADING.findall(text))
    return headings >= _FEW and len(_PROOFS.findall(text)) >= _FEW


def as_markdown(text: str) -> str:
    """The same in Markdown, without templates, notes and categories; its lines stay as many."""
    text = _NOTE.sub(_lines, text)
    before = ""
    while before != text:  # one stands in another
        before, text = text, _TEMPLATE.sub(_lines, text)
    text = _PICTURE.sub(_caption, _CATEGORY.sub("", text))
    text = _OUTSIDE.sub(lambda link: link["words"], _LINK.sub(lambda link: link["words"], text))
    text = re.sub(r"''(?!')", "", text.replace("'''", "**"))
    text = _ITEM.sub(lambda item: f"{'  ' * (len(item['marks']) - 1)}- ", text)
    return _HEADING.sub(lambda one: f"{'#' * len(one[1])} {one['words']}", text)


def _lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _caption(picture: re.Match[str]) -> str:
    """A picture's caption as Markdown has it; nothing for a picture without one."""
    said = _LINK.sub(lambda link: link["words"], picture["said"]).split("|")
    return f"![{said[-1].strip()}]({said[0].strip().replace(' ', '_')})" if len(said) > 1 else ""
