"""The source of an Org file becomes Markdown: title, headings, lists of terms, captions, links."""

import re

_TITLE = re.compile(r"^#\+title:[ \t]*\S", re.IGNORECASE | re.MULTILINE)
_PICTURE = re.compile(
    r"^#\+caption:[ \t]*(?P<said>\S.*)\n(?:#\+\w+:.*\n)*"
    r"[ \t]*\[\[(?P<file>[^\[\]\s]+)\]\]",
    re.IGNORECASE | re.MULTILINE,
)
_KEYWORD = re.compile(r"^[ \t]*#(?:\+(?P<name>\w+):?[ \t]*(?P<said>.*)|[ \t].*)?$", re.MULTILINE)
_DRAWER = re.compile(
    r"^[ \t]*:(?!end:)\w+:[ \t]*\n(?:.*\n)*?[ \t]*:end:[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_HEADING = re.compile(
    r"^(?P<stars>\*{1,5})[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?P<words>\S.*?)(?:[ \t]+:[\w:]+:)?[ \t]*$",
    re.MULTILINE,
)
_STAMP = re.compile(r"[<\[](?P<day>\d{4}-\d\d-\d\d)(?:[ ][A-Za-z]{2,3}\.?)?(?:[ ]\d\d:\d\d)?[>\]]")
_TERM = re.compile(r"^(?P<term>[ \t]*[-+][ \t]+\S.*?)[ \t]+::[ \t]+", re.MULTILINE)
_LINK = re.compile(r"\[\[[^\[\]]+\]\[(?P<words>[^\[\]]+)\]\]")
_BETWEEN = re.compile(r"^[ \t]*\|(?:-+\+)*-+\|[ \t]*$", re.MULTILINE)
_ROUND = str.maketrans("[]", "()")


def is_org(text: str) -> bool:
    """Whether a text is plainly such a source, by its title and a heading behind stars."""
    return bool(_TITLE.search(text) and _HEADING.search(text))


def as_markdown(text: str) -> str:
    """The same in Markdown, without keywords and drawers; its lines stay as many."""
    text = _PICTURE.sub(_pictured, _DRAWER.sub(_lines, text))
    text = _HEADING.sub(
        lambda one: f"#{'#' * len(one['stars'])} {one['words']}", _KEYWORD.sub(_said, text)
    )
    text = _LINK.sub(lambda link: link["words"], _STAMP.sub(lambda day: day["day"], text))
    text = _TERM.sub(lambda term: f"{term['term']}: ", text)
    return _BETWEEN.sub(lambda row: row[0].replace("+", "|"), text)


def _lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _pictured(found: re.Match[str]) -> str:
    words = found["said"].translate(_ROUND)
    return f"![{words}]({found['file'].replace(' ', '_')}){_lines(found)}"


def _said(keyword: re.Match[str]) -> str:
    """The title as a heading and the author as a byline; nothing of any other keyword."""
    name, said = (keyword["name"] or "").lower(), keyword["said"] or ""
    return f"# {said}" if name == "title" else f"By {said}" if name == "author" and said else ""
