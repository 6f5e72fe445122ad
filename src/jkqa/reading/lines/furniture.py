"""What stands on a page beside an article: menus, buttons, notices of cookies, links."""

import re

from jkqa.reading.lines.captions import is_caption, is_credit
from jkqa.reading.lines.contents import is_of_contents

_BUTTON = re.compile(
    r"""^(?:articles?|home|menu|search|share(?:\s.*)?|print|e-?mail|tweet|subscribe.*|sign\s(?:in|up).*
    |download.*|read\smore.*|related.*|advertisement|table\sof\scontents|back\sto\stop|log\s?in
    |skip\sto.*|follow\sus.*|cookies?.*|newsletter.*|contents
    |(?:connect\swith\s|about\s)?the\sauthors?|previous.*|next\sarticle.*|\d+\smin(?:ute)?s?\sread
    |\W?\s?paid|discussion\sabout\sthis\spost
    |(?:facebook|twitter|linkedin|whatsapp|x)|comments?(?:\s\(\d+\))?|(?:published|posted|updated).*
    |(?:accept|reject|allow|decline)(?:\sall)?(?:\scookies)?|manage\s(?:preferences|cookies|settings)
    |copy\slink|save\s(?:article|for\slater)|listen(?:\sto\sthis\sarticle)?(?:\s?\(?\d+\smin(?:ute)?s?\)?)?|reject\sall|(?:view|open)\s(?:it\s)?in\s(?:your\s|the\s)?browser.*|become\sa\smember.*|support\s(?:local|our|independent)\sjournalism.*|privacy(?:\spolicy)?|imprint
    |terms\s(?:and\sconditions|of\s(?:use|service))|(?:about|contact)\sus|contact|most\s(?:read|popular)
    |applies\sto\s.*|report\sa\sproblem.*|(?:is|was)\sthis\s(?:page|article)\s(?:useful|helpful)\?
    |talk|read|edit|view\s(?:history|source|image\sin\sfullscreen)|tools|reuse\sthis\scontent
    |\d+\s(?:likes?|restacks?|shares?|comments?|views)|restacks|reply|save|listen|bookmark|view\sall
    |view\sthis\se-?mail.*|\.\.\s[\w-]+::.*|unsubscribe.*|jump\sto\s.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
#: What pages say in sentences.
_SAID = re.compile(
    r"""^(?:copyright.*|©.*|all\srights\sreserved.*|you(?:['’]re|\sare)?\s(?:receiving|received|get|got)\sthis\s(?:e-?mail|letter|newsletter)\b.*\b(?:because|as|since)\b.*
    |you\sare\sreceiving\sthis\s(?:e-?mail|letter).*|we\svalue\syour\sprivacy.{0,80}
    |we(?:\sand\sour\s.{0,30}partners)?\s(?:use|store|process)\b.*\b(?:cookies|personal\sdata|a\sdevice)\b.*
    |.{0,80}\b(?:cookies|similar\stechnologies)\b.{0,80}\b(?:your\s(?:device|browser|experience|consent)|personal\sdata)\b.{0,80}
    |that['’]s\s(?:all|it)\s(?:for|from)\s(?:this|now|today|us)\b.{0,60}|see\syou\s(?:next|on|again)\b.{0,40}
    |want\sto\schange\show\syou\sreceive\b.*|you\scan\s(?:update\syour\spreferences|unsubscribe)\b.*|our\smailing\saddress\sis.*
    |(?:was\sthis|did\ssomeone)\s.{0,30}\bforward(?:ed)?\b.{0,60}
    |get\s(?:the|all|our)\s.{0,120}\b(?:journalism|inbox|newsletters?)\b.{0,80}
    |thanks\sfor\sreading\b.*\b(?:subscribe|share|public)\b.*|(?:type|enter)\syour\se-?mail\b.*
    |(?:your\s)?e-?mail\saddress\*?|by\ssigning\sup\b.*|this\sarticle\sis\smore\sthan\s.*\sold
    |privacy\snotice:.*|after\snewsletter\spromotion|(?:free\s)?(?:daily|weekly|monthly)\snewsletter
    |not\sto\sbe\sconfused\swith\s.*|for\sother\suses,\ssee\s.*|main\sarticles?:.*
    |this\sarticle\sis\sabout\s.*\.\sfor\s.*,\ssee\s.*
    |from\s\S+,\sthe\sfree\sencyclop(?:e|ae|æ)dia|this\spage\swas\slast\s.*|categor(?:y|ies):.*
    |(?:we|(?:this|our)\s(?:web)?site)\suses?\scookies\b.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
_BUTTONS = re.compile(
    r"(?:(?:share|tweet|print|e-?mail|facebook|twitter|linkedin|whatsapp|reddit|telegram|bluesky|mastodon"
    r"|threads|pocket|flipboard|pinterest|x|pdf|download|save|copy\slink|this\s(?:page|article)|on|by|via)"
    r"\b[^\w]*){2,}",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[•*·+▪\u2013-]\s+")  # of a menu
_SENTENCE = 5  # words, from which on a line with a full stop is no button
_LONGEST = 16  # words of a button, of a link to other articles
#: A link to another page, or whose picture it is.
_LINK = re.compile(
    r"read\s+(?:more|also)\b|(?:see\s+also|related|more\s+on\s+this|watch|listen)\s*:"
    r"|getty\s+images\b|videos?\s*:",
    re.IGNORECASE,
)
_TABLE_HEAD = re.compile(r"(?:date|day|when|month|year|time|period)s?\s*\|", re.IGNORECASE)
_EDIT = re.compile(r"[ \t]*\[edit(?: source)?\](?=[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_TRAIL = re.compile(r".+?\s[>»›]\s.+|home\s[/|]\s.+", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a short line belongs to the page and not to the article."""
    line = " ".join(text.split())
    words = len(line.split())
    told = words > _LONGEST or (words >= _SENTENCE and line.endswith("."))
    if is_of_contents(line):
        return True
    return bool(_SAID.match(line)) or (not told and _is_button(_ITEM.sub("", line)))


def _is_button(line: str) -> bool:
    return any(form.fullmatch(line) for form in (_BUTTON, _BUTTONS, _TRAIL))


def heads_a_table(text: str) -> bool:
    """Whether a row names the columns of a chronology: ``Date | Event``."""
    return bool(_TABLE_HEAD.match(text))


def is_aside(text: str) -> bool:
    """Whether a block stands among entries and is none of their text."""
    page = is_furniture(text) and not text.endswith(".")
    return page or is_caption(text) or is_credit(text) or bool(_LINK.match(text))


def without_buttons(text: str) -> str:
    """A page's text without the buttons that an encyclopedia has behind its headings."""
    return _EDIT.sub("", text)
