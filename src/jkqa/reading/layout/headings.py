"""Headings by their shape, and what those of a chronology or of its notes say."""

import re
from collections.abc import Sequence

from jkqa.reading.lines.bare import tidy, unmarked
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.furniture import without_buttons
from jkqa.reading.text.block import Block

_HEADING = 16  # words, at the most
_OF_A_LIST = 14  # words, at the most
_LIST = (
    r"chronolog(?:y|ies)|time-?\s?lines?|(?:key|main|major)\s+(?:events|dates|moments)"
    r"|sequence\s+of\s+events"
)
_PART = (
    r"(?:(?:appendix|annexe?|part|section|box)\s*(?:\d{1,2}|[ivx]{1,4}|[a-h])?"
    r"\s*[.:\u2010-\u2015-]\s*)?"
)
_CHRONOLOGY = re.compile(
    rf"{_PART}(?:(?:a|the|short|brief|full|detailed)\s+)*(?:{_LIST})\b.*", re.IGNORECASE
)
_OF_EVENTS = re.compile(rf"\b(?:{_LIST}|chronolog\w+|calendar|milestones|events)\b", re.IGNORECASE)
_BACKWARDS = re.compile(
    r"\b(?:(?:newest|latest|most\s+recent)\s+(?:entries\s+|events\s+)?first|reverse\s+(?:chronolog\w+|order))\b",
    re.IGNORECASE,
)
_APPARATUS = re.compile(
    r"\W*(?:(?:\d+|[ivx]+)[.)\s]\s*)?(?:(?:end|foot)?notes|sources|references|bibliography"
    r"|works\s+cited|literature\s+cited|(?:(?:suggestions\s+for|suggested)\s+)?further\s+reading"
    r"|see\s+also|external\s+links|(?:about|notes?\s+on)\s+(?:the\s+)?(?:authors?|contributors?)"
    r"|author\s+(?:bio(?:graphie)?s?|biography|information|contributions?|notes?)"
    r"|about\s+(?:us|the\s+(?:\w+\s+){0,4}(?:library|institute|institution|cent(?:er|re)|journal|review|series"
    r"|project|foundation|publisher|programme?))|(?:photo|image)\s+credits?"
    r"|acknowledge?ments?|(?:funding|disclosure|data\s+availability)\s+(?:statement|information)"
    r"|(?:declarations?\s+of\s+)?(?:conflicts?\s+of|conflicting|competing)\s+interests?"
    r"|how\s+to\s+cite(?:\s+this\s+article)?|key\s?words)"
    r"(?:\s+(?:and|&)\s+(?:notes|sources|references|further\s+reading|funding|disclosures?))?\W*",
    re.IGNORECASE,
)
#: What may head a section of the text too.
_DOUBTFUL = re.compile(
    r"\W*(?:notes|sources|funding|disclosures?|disclaimer|licen[cs]e|data\s+availability"
    r"|about\s+the\s+(?!authors?|contributors?).*)\W*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"].*[.][”\"]")  # a whole sentence, as pages lift it out of the text
_CONTENTS = re.compile(r"\W*(?:(?:table\s+of\s+)?contents|in\s+this\s+article)\W*", re.IGNORECASE)
_OPENING = re.compile(
    r"\W*(?:introduction|preface|foreword|overview|(?:executive\s+)?summary|abstract|background|analysis|highlights"
    r"|(?:key|main)\s+(?:points|takeaways|findings|messages)|at\s+a\s+glance|in\s+brief)\W*",
    re.IGNORECASE,
)


def is_heading_shaped(block: Block) -> bool:
    """Whether a block is as short as a heading, and no sentence unless it asks or is quoted."""
    text = block.text
    question = text.endswith(("?", "!"))
    ends = bool(SENTENCE_END.search(text)) and not question and not text.endswith(("”", '"'))
    ends = ends or bool(_QUOTED.fullmatch(text))
    if not any(map(str.isalnum, text)) or "\n" in text or "|" in text:
        return False
    return len(block.words) <= _HEADING and not ends


def is_chronology(text: str) -> bool:
    """Whether a line begins as the heading of a chronology: ``A short timeline of ...``."""
    return bool(_CHRONOLOGY.fullmatch(tidy(text)))


def is_chronology_heading(block: str) -> bool:
    """Whether a line is short and speaks of a list of events: ``The events of 2031``."""
    line = unmarked(block)
    short = "\n" not in block and len(line.split()) <= _OF_A_LIST and not line.endswith(".")
    return short and bool(_OF_EVENTS.search(line))


def is_apparatus_heading(block: str) -> bool:
    """Whether a line is the heading of notes or sources, whose dates are no entries."""
    return bool(_APPARATUS.fullmatch(without_buttons(block)))


def is_doubtful_heading(block: str) -> bool:
    """Whether a heading is one of notes and the like only where no text follows: ``Funding``."""
    return bool(_DOUBTFUL.fullmatch(without_buttons(block)))


def is_contents_heading(block: str) -> bool:
    """Whether a line is the heading of a table of contents."""
    return bool(_CONTENTS.fullmatch(block))


def is_opening_heading(line: str) -> bool:
    """Whether a line is the heading of what comes first: ``Abstract``, ``Introduction``."""
    return bool(_OPENING.fullmatch(line))


def runs_backwards(blocks: Sequence[Block]) -> bool:
    """Whether a heading says that the newest entry comes first."""
    return any(len(b.words) <= _OF_A_LIST and _BACKWARDS.search(b.text) for b in blocks)
