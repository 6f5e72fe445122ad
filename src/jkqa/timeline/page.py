"""One self-contained page on which one filters and reads the entries; it needs no network."""

import json
from collections.abc import Sequence
from html import escape
from importlib.resources import files

from jkqa.events.event import Event
from jkqa.events.kinds import Kinds
from jkqa.timeline.rows import rows
from jkqa.types import Document


def page(events: Sequence[Event], documents: Sequence[Document], kinds: Kinds) -> str:
    """HTML with the entries, the script and the style inside."""
    template = (files("jkqa.timeline") / "page.html").read_text("utf-8")
    title = "; ".join(document.series or document.title or document.id for document in documents)
    data = json.dumps(rows(events, kinds), ensure_ascii=False, separators=(",", ":"))
    # "</script>" in an entry would end the script early; U+2028 and U+2029 end a line in one.
    safe = data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return (
        template.replace("{{title}}", escape(title))
        .replace("{{about}}", escape(_about(documents)))
        .replace("{{data}}", safe)
    )


def _about(documents: Sequence[Document]) -> str:
    """Whose text it is, and that it is a restatement where it is one."""
    names = []
    for document in documents:
        authors = ", ".join(author.name for author in document.authors)
        restated = " (restated)" if document.edition == "restated" else ""
        names.append(f"{authors}: {document.title}{restated}" if authors else document.title)
    return "; ".join(name for name in names if name)
