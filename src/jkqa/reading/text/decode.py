"""Bytes to text: encodings, line ends, and what is no text at all."""

import codecs
import re

from jkqa.errors import ReadError
from jkqa.reading.lines.bare import BLANK
from jkqa.types import Notice

#: An article is some hundred kilobytes; a file beyond this is something else.
MAX_BYTES = 25_000_000

_MAGIC = {
    b"%PDF": "a PDF; save its text to a .txt file first",
    b"{\\rtf": "an RTF document; save it as plain text first",
    b"PK\x03\x04": "a zip archive or an office document; save it as plain text first",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "compressed; unpack it first",
}
#: Perhaps behind comments and declarations, as browsers and editors put them there.
_WEB_PAGE = re.compile(
    r"\ufeff?\s*(?:<!--.*?-->\s*|<\?.*?\?>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
#: A break that is only allowed; at the end of a line it parts a word, which ``rejoined`` sees to.
_ALLOWED = re.compile(r"[\u00ad\u200b\u2060\ufeff]+(?=[^\n\u00ad\u200b\u2060\ufeff])")
#: Letters set as one sign, and hyphens that do not break: nobody types them in a question.
_TYPESET = str.maketrans(
    {"\u2010": "-", "\u2011": "-"}
    | dict(
        zip(
            "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06",
            "ff fi fl ffi ffl st st".split(),
            strict=True,
        )
    )
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    r"""The text of a file, without byte-order mark and with ``\n`` line ends.

    What only typesetting needs is out: soft hyphens within lines, ligatures, hyphens of a kind.
    A web page's source is a text too. Raises ReadError for what is empty, binary, or larger than
    MAX_BYTES.
    """
    if len(data) > MAX_BYTES:
        raise ReadError(
            f"{name}: {len(data) / 1e6:.0f} MB is too large; expected an article of at most "
            f"{MAX_BYTES / 1e6:.0f} MB. Split it into one file per article."
        )
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise ReadError(f"{name}: this is {what}; expected plain text or Markdown.")
    text, notices = _characters(data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip(BLANK + "\n"):
        raise ReadError(f"{name}: the file is empty; expected the text of an article.")
    return typeset(text), notices


def is_web_page(text: str) -> bool:
    """Whether a text is the source of a web page."""
    return bool(_WEB_PAGE.match(text))


def typeset(text: str) -> str:
    """A text without what only typesetting needs."""
    return _ALLOWED.sub("", text.translate(_TYPESET))


def _characters(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                raise ReadError(
                    f"{name}: begins like {encoding} text but is not; expected UTF-8 text."
                ) from None
    if _is_binary(data):
        raise ReadError(f"{name}: this is a binary file; expected plain text or Markdown.")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        notice = Notice(line, "not UTF-8; the file was read as Windows-1252 (Latin-1)")
    try:
        return data.decode("cp1252"), (notice,)
    except UnicodeDecodeError:
        return data.decode("latin-1"), (notice,)


def _is_binary(data: bytes) -> bool:
    """NUL bytes, or more than a trace of control characters."""
    if b"\0" in data:
        return True
    control = len(data) - len(data.translate(None, bytes(set(range(32)) - {9, 10, 12, 13, 27})))
    return control > len(data) // 200
