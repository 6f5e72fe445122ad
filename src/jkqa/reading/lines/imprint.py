"""What a publication says of itself beside a text: its issue, numbers, keywords, dates, licence."""

import re
from functools import lru_cache

from jkqa.timex import MONTH_NAME

_LABELLED = re.compile(
    r"""^\W{0,3}(?:key\s?-?words?(?:\s+and\s+phrases)?|index\s+terms|subject\s+headings
    |jel(?:\s+(?:classification|codes?))?(?:\s+codes?)?|e-?issn|p-?issn|isbn(?:-1[03])?|doi|orcid
    |licen[cs]e|citation|(?:suggested|recommended|preferred)\s+citation
    |(?:to\s+|how\s+to\s+|please\s+)?cite(?:\s+(?:this(?:\s+(?:article|paper|report|as))?|as))?
    |correspond(?:ence|ing\s+authors?)(?:\s+to)?|e-?mail|(?:(?:media|press)\s+)?contacts?|article\s+history|word\s+count
    |stable\s+url|accessed(?:\s+on)?|linked\s+references|published\s+by
    |(?:reading|read)\s+time|(?:estimated\s+)?time\s+to\s+read|filed\s+under|tags?|topics?
    |(?:paper|report|document|publication)\s+(?:no|number)\.?
    |(?:first|originally|last)\s+(?:published|posted|updated|modified|revised|reviewed))\W*[:—–]\s*\S""",
    re.IGNORECASE | re.VERBOSE,
)
_SAID = re.compile(
    r"""^\W{0,3}(?:(?:e-?issn|issn|isbn|doi)\s*:?\s*[\dx]|https?://\S+$|10\.\d{4,}/\S+$
    |©|\(c\)\s+\d{4}|copyright\s+(?:©|\d{4}|by\b)|all\srights\sreserved|cc[\s-]by\b
    |(?:this|the|all)\s+(?:article|work|paper|report|text|publication|content|page)\s+is\s+(?:licensed|available\s+under|(?:an\s+)?open.access|distributed\s+under)
    |(?:first|originally|last)\s+(?:published|posted|updated|modified|revised|reviewed)\s+(?:on\b|in\b|at\b|\d|[a-z]+\.?\s\d)
    |the\s+authors?\s+(?:would\s+like\s+to\s+thank|thanks?\b|(?:is|are)\s+(?:very\s+|deeply\s+)?grateful
    |declares?\s+(?:no|that)|gratefully)|the\s+usual\s+disclaimer
    |(?:draft|version)\s+(?:of|dated)\s+\w+\s+\w+(?:\s+\w+)?$)""",
    re.IGNORECASE | re.VERBOSE,
)
_CITED = re.compile(
    r"\b(?:preferred|suggested|recommended)\s+citation\s*:|\bcite\s+this\s+\w+\s+as\s*:",
    re.IGNORECASE,
)
#: Received 3 June 2031; accepted 14 August 2031
_HISTORY = re.compile(
    r"^\W{0,2}(?:received|(?:re)?submitted|revised|accepted|published(?:\s+online)?)\b:?"
    r"(?:[\s,;:/.()\d]|\b(?:received|(?:re)?submitted|revised|form|accepted|first|published|online"
    r"|available|and|on|in)\b" + rf"|\b(?:{MONTH_NAME})\b)*$",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:vol(?:ume)?|no|issue|number)\.?\s*\d|\bnumber\s+[A-Z]{2,6}[\s-]?\d|\b\d{1,4}\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)"
    r"|\b(?:working|policy|discussion|research|briefing|occasional)\s+(?:papers?|briefs?|notes?|reports?)"
    r"\s+(?:series\s+)?(?:no\.?\s*)?\d"
    r"|\b(?:papers?|notes?|briefs?|reports?|cases?|documents?|bulletin|decision|opinion|letters?)\s+\d{1,4}/(?:19|20|21)\d\d\b",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(r"(?:vol(?:ume)?|no|issue|number)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[.,;]?\s*(?:\[[^\]]*\]\()?(?:https?://|doi[:\s])\S+\s*$", re.IGNORECASE)
_LONGEST_ISSUE = 24  # words
_LONGEST = 60  # words
_ONLY_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
#: What is said about a text above or behind it, in sentences.
_STATED = re.compile(
    r"""^\W{0,3}(?:(?:the\s+)?(?:views|opinions)\s(?:and\s(?:opinions|views)\s)?(?:here|herein\s)?(?:are\s)?
    (?:expressed|presented|stated)\b
    |(?:an?\s)?(?:earlier\s|previous\s|longer\s|shorter\s)?version\sof\sthis\s(?:article|paper|text|post)\b
    |this\s(?:article|post|essay|piece|paper|report)\s(?:is|was)\s(?:first\s|originally\s)?(?:re-?published|published|reprinted|updated|amended|funded|supported)\b
    |(?:(?:first|originally)\s)?(?:(?:re-?)?published|reprinted|reproduced)\s(?:in|by|with|from|on|under)\b.*\b(?:permission|version|licen[cs]e)\b
    |this\s(?:article|essay|piece|text)\s(?:first|originally)\s(?:appeared|ran)\b
    |(?:editor|editors|author|authors|translator)['’]?s?['’]?\s+note\b
    |[\w.’'-]+\sis\sa\snot-for-profit\s(?:service|organi[sz]ation)\b|.{3,80}\sis\scollaborating\swith\s\S+\sto\sdigiti[sz]e
    |thanks\sfor\sreading\b|\(?(?:reporting|writing|editing)\sby\b|our\sstandards\s*:
    |for\s(?:media|press)\s(?:inquiries|enquiries|queries)\b
    |disclaimer\b|disclosure(?:\sstatement)?\s*:|(?:additional|further)\s(?:reporting|research)\sby\b
    |(?:the\s)?(?:chronology|timeline)\s(?:was\s)?(?:prepared|compiled|assembled)\sby\b
    |[\w.’'\s-]{3,60}\s(?:also\s)?contributed\s(?:to\sthis\s(?:report|article|story)|reporting)\b
    |.{3,80}\s(?:does|do)\snot\stake\s(?:any\s)?(?:institutional|specific)\s(?:policy\s)?positions?\b)""",
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=1 << 14)
def is_imprint(text: str) -> bool:
    """Whether a block says what a publication says of itself, wherever it stands.

    ``Keywords: ...``, ``DOI: ...``, ``Received 3 June 2031``, a licence, an address.
    """
    line = " ".join(text.split())
    if len(line.split()) > _LONGEST:
        return False
    if _CITED.search(line):
        return True
    said = _LABELLED.match(line) or _SAID.match(line) or _ONLY_ADDRESS.fullmatch(line)
    return bool(said or (_HISTORY.match(line) and re.search(r"\d{4}", line)))


def is_issue(text: str) -> bool:
    """Whether a short line names a volume, an issue or the number of a paper."""
    line = " ".join(text.split())
    bare = _ADDRESS.sub("", line)
    return bool(_ISSUE.search(bare)) and len(bare.split()) <= _LONGEST_ISSUE and "|" not in line


def of_issue(text: str) -> str:
    """The line of an issue without the address behind it; empty where it names no journal."""
    line = _ADDRESS.sub("", " ".join(text.split())).strip()
    return "" if _NUMBER_FIRST.match(line) else line


def is_statement(text: str) -> bool:
    """Whether a block tells of the making of a text, as stands above or behind it."""
    return bool(_STATED.match(" ".join(text.split())))
