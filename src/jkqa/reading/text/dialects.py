"""What Markdown of other programs has besides becomes Markdown, or goes; lines stay as many.

Hugo's shortcodes, pandoc's spans without words, kramdown's lines of attributes.
"""

import re

_SHORTCODE = re.compile(r"^[ \t]*\{\{[<%](?P<said>.*?)[>%]\}\}[ \t]*$", re.MULTILINE)
_CAPTION = re.compile(r"\bcaption=(?P<mark>[\"'`])(?P<words>.*?)(?P=mark)(?=\s|/|$)")
_SOURCE = re.compile(r"\bsrc=(?P<mark>[\"'`])(?P<said>[^\s()]+?)(?P=mark)")
_SPAN = re.compile(r"\[\]\{[#.][^{}\n]*\}")
_ATTRIBUTES = re.compile(r"^[ \t]*\{:[^{}\n]*\}[ \t]*$", re.MULTILINE)
_ROUND = str.maketrans("[]", "()")  # others would end the words of a picture


def without_dialects(text: str) -> str:
    """The text without such signs; a shortcode with a caption is a picture."""
    text = _SHORTCODE.sub(_picture, text)
    return _ATTRIBUTES.sub("", _SPAN.sub("", text))


def _picture(code: re.Match[str]) -> str:
    caption = _CAPTION.search(code["said"])
    source = _SOURCE.search(code["said"])
    if caption is None:
        return ""
    words = caption["words"].translate(_ROUND)
    return f"![{words}]({source['said'] if source else 'picture'})"
