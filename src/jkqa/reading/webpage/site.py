"""What of a web page belongs to its site, by the names of elements and what the page calls them."""

import re

from jkqa.reading.lines.opening import dated
from jkqa.reading.webpage.tree import Element

NEVER = frozenset(
    "head script style noscript template svg iframe button select textarea input nav footer canvas "
    "audio video object dialog menu".split()
)
#: What may be a part of a page that is none of its article, and what pages call such parts.
_PARTS = frozenset("div section aside header form table ul ol p span a details".split())
_CALLED = frozenset(
    "cookie cookies consent share sharing sharedaddy sharebar sharebuttons social newsletter "
    "subscribe signup breadcrumb breadcrumbs comment comments related relatedposts recommended "
    "infobox hatnote noprint advert advertisement promo banner pagination paywall editsection "
    "menu navbox toc catlinks navigation masthead button buttons subscription widget tags".split()
)
_CALLED_WHOLE = frozenset(
    "skip-link sr-only screen-reader-text visually-hidden site-header".split()
)
_ROOT = re.compile(r"(?:https?:)?(?://[^/]+)?/?")
_FEW = 3  # dated blocks that make a list


def is_of_the_site(one: Element) -> bool:
    """Whether an element is none of an article; what has many dates or the title is."""
    unfolds = one.tag == "button" and "aria-expanded" in one.attributes  # a heading
    if one.hidden or (one.tag in NEVER and not unfolds):
        return True
    menu = one.tag == "header" and any(one.within("nav", "form", "ul"))
    if not (menu or one.tag in ("aside", "form") or _is_called_so(one)):
        return False
    return not (any(not names_the_site(own) for own in one.within("h1")) or _has_entries(one))


def names_the_site(heading: Element) -> bool:
    """Whether a heading is nothing but a link to the site's first page."""
    links = [a for a in heading.within("a") if _ROOT.fullmatch(a.attributes.get("href", "?"))]
    return bool(links) and links[0].text == heading.text


def _is_called_so(one: Element) -> bool:
    names = one.kinds.lower().split()
    words = {word for name in names for word in re.split(r"[_-]+", name)}
    return one.tag in _PARTS and bool(words & _CALLED or _CALLED_WHOLE & set(names))


def _has_entries(one: Element) -> bool:
    own = one.within("li", "p", "dt", "tr", "time", "div")
    return sum(bool(dated(element.text)) for element in own) >= _FEW


def is_of_links(one: Element) -> bool:
    """Whether a list has nothing but links, and no dates."""
    items = [item for item in one.elements if item.tag == "li"]
    if not items or any(dated(item.text) for item in items):
        return False
    return all(sum(len(a.text) for a in item.within("a")) >= len(item.text) > 0 for item in items)
