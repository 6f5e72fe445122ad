"""The elements of a web page: its source becomes a tree, much as a browser builds it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
#: Elements that end where another of their kind begins, and what they end within.
_ENDED_BY = {
    "li": ({"li"}, {"ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select"}),
}
_BLOCK = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul".split()
)
_DEEPEST = 200  # elements in each other; more are never closed
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Element:
    """An element: its name, attributes, the line where it begins, and what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    line: int = 1
    inside: "list[Element | str]" = field(default_factory=list)

    @property
    def elements(self) -> "list[Element]":
        """The elements right inside this one."""
        return [one for one in self.inside if isinstance(one, Element)]

    @property
    def kinds(self) -> str:
        """What the page calls it: its classes, its id and its role."""
        return " ".join(self.attributes.get(name, "") for name in ("class", "id", "role"))

    @property
    def hidden(self) -> bool:
        """Whether a reader of the page does not see it."""
        own = self.attributes
        return (
            "hidden" in own
            or own.get("aria-hidden") == "true"
            or bool(_HIDDEN.search(own.get("style", "")))
        )

    def within(self, *tags: str) -> "Iterator[Element]":
        """The elements of these names inside this one, at any depth, in reading order."""
        for one in self.elements:
            if one.tag in tags:
                yield one
            yield from one.within(*tags)

    @property
    def text(self) -> str:
        """All words inside, in one line."""
        said = (one.text if isinstance(one, Element) else one for one in self.inside)
        return " ".join(" ".join(said).split())

    @property
    def is_block(self) -> bool:
        """Whether it stands apart from the words about it."""
        return self.tag in _BLOCK


def tree(source: str) -> Element:
    """The page's elements below one that has them all."""
    builder = _Builder()
    builder.feed(source)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_others(tag)
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self._open[-1].inside.append(element)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        at = next((i for i in range(len(self._open) - 1, 0, -1) if self._open[i].tag == tag), 0)
        if at:
            del self._open[at:]

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)

    def _end_others(self, tag: str) -> None:
        """End what the page's author has left open before an element that cannot stand in it."""
        if tag in _BLOCK and self._open[-1].tag == "p":
            self._open.pop()
        ended, within = _ENDED_BY.get(tag, (set[str](), set[str]()))
        for i in range(len(self._open) - 1, 0, -1):
            if self._open[i].tag in within:
                break
            if self._open[i].tag in ended:
                del self._open[i:]
                break
