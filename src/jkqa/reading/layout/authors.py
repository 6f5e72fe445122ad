"""The names of authors in one line, each with the institution that the line gives for it."""

import re

from jkqa.reading.lines.bare import tidy
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.endings import SENTENCE_END
from jkqa.reading.lines.opening import dated, is_date
from jkqa.types import Author

_AFFILIATION = re.compile(
    r"\b(?:universi\w+|instit\w+|cent(?:er|re|ro)|college|school|council|foundation|academy|"
    r"fellow|professor|lecturer|analyst|director|editor|correspondent|researcher|scholar|"
    r"research\s+associate|observatory|think\s?tank|"
    r"department|bureau|agency)\b",
    re.IGNORECASE,
)
#: The last word of what is called like a person and is none: River Governance Project.
_BODY = re.compile(
    r"\b(?:project|programme?|faculty|initiative|network|society|association|trust|fund|endowment|museum"
    r"|archives?|library|lab(?:oratory)?|forum|group|partners|alliance|league|union|federation|commission"
    r"|committee|board|authority|services?|office|ministry|unit|company|media|radio|tv"
    r"|television|online|review|journal|quarterly|weekly|magazine|times|courier|gazette|herald"
    r"|tribune|observer|monitor|chronicle|telegraph|bulletin|letter|watch|studies|sciences?|policy|affairs"
    r"|relations|security|economics|politics|research|parliament|hospital|welle|jazeera|international)$",
    re.IGNORECASE,
)
#: The same behind a name and a comma, where it is no surname either: Chatham House.
_BODY_BEHIND = re.compile(
    r"\b(?:house|bank|press|post|law|city|england|wales|scotland|ireland|kingdom|states|america|africa)$",
    re.IGNORECASE,
)
#: What somebody is who wrote a text: Chief Financial Officer, a reporter at the Courier.
_OFFICE = re.compile(
    r"(?:(?:an?|the|our|chief|head|deputy|vice|senior|managing|executive|staff|special|former)\s+.*)?"
    r"\b(?:officer|head\s+of|manager|reporter|journalist|historian|economist|engineer|lawyer|secretary|chair"
    r"(?:man|woman)?|president|writer|photographer|archivist|rector|churchwarden|student|candidate)\b.*",
    re.IGNORECASE,
)
#: The same on a line of its own, by its first words or its last: Specialist in Water Policy.
_POST = re.compile(
    r"(?:(?:senior|chief|lead|principal|deputy)\s+)?(?:specialist|expert|advis[eo]r|attorney|counsel)\s+(?:in|on|for|to)\s.+"
    r"|(?:deputy\s+)?head\s+of\s.+|.+\s(?:officer|manager|specialist|advis[eo]r|attorney|coordinator|consultant|economist|historian"
    r"|journalist|reporter|archivist|secretary|photographer)",
    re.IGNORECASE,
)
_SPACED_MARK = re.compile(r"(?<=[^\W\d_])\s\d(?:,\s?\d)*(?=\s*(?:[,;&]|and\b|$))")
_NAME = re.compile(r"(?:(?:[^\W\d_]|[-'’.])+\s+){1,3}(?:[^\W\d_]|[-'’])+")
#: Small words within names.
_PARTICLES = frozenset(
    "de del della di da do dos das du la le el al bin ibn "
    "van von der den ter ten zu zum af av e y".split()
)
_TITLE = re.compile(r"(?:dr|prof(?:essor)?)\.?\s+", re.IGNORECASE)
_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\([^()\s]*\)")
_MAIL = re.compile(r"\s*[<(]?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b[>)]?")
#: What points to a note or to an institution below: ¹, ^2,*^, [1], †, a figure behind a name.
_MARK = re.compile(
    r"\^[^^\s]{1,8}\^|</?sup>|\[\^?[\d,*]{1,4}\]|\\?[*\u2217†‡§¶‖](?:,(?=[\d*\u2217†‡§¶‖]))?"
    r"|(?<=[^\W\d_])[\d\u00b9\u00b2\u00b3\u2070-\u2079]+(?:,[\d\u00b9\u00b2\u00b3\u2070-\u2079]+)*(?=\s|$|[,;])"
    r"|[\u00b9\u00b2\u00b3\u2070-\u2079]"
)
_IN_BRACKETS = re.compile(r"(?P<name>[^(),;]+?)\s*\((?P<of>[^()]+)\)")
_BETWEEN = re.compile(r"\s*(?:[,;]\s*)?(?:\band\b|&|[,;])?\s*")
_JOINT = re.compile(r"\s*(?:;|,?\s+(?:and|AND)\s+(?=[^,;]+,))\s*")
_AND = re.compile(r",?\s+(?:and|AND)\s+|,\s|\s&\s|;\s")
_LIST = re.compile(r",|;|\b(?:and|AND|with|WITH)\b|&")
_TURNED = re.compile(r"(?P<last>[^\s,;]+),\s(?P<first>[^\s,;]+(?:\s[A-Z]\.)?)")  # Lind, Tora
_OTHERS = re.compile(
    r",?\s+(?:with\s+)?(?:photo\w*|pictures|illustrat\w+|drawings|maps|graphics|translat\w+)\s+by\b.*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s+[|·•∙—–]\s+")  # between a byline and a date of publication
_PLACE = re.compile(r"(?P<name>.+?)\s+in\s+[A-Z][\w'’. -]*")
#: ¹ University of Lorn; ² Institute of Policy
_NOTED = re.compile(
    r"(?:^|(?<=[;.,])\s*|\s)(?P<mark>\^[^^\s]{1,8}\^|[*†‡§¶]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\[\d\]|\d(?=\s))\s*(?=[A-Z])"
)
_MARKS_BEHIND = re.compile(r"[\^,*†‡§¶\[\]\d\u00b9\u00b2\u00b3\u2070-\u2079]*")
#: What names a kind of text and no person, though it is written like a name.
_KIND = re.compile(
    r"\b(?:briefs?|papers?|reports?|analysis|commentary|news|opinion|notes?|blog|essay)\b",
    re.IGNORECASE,
)
_LONGEST_POST = 8  # words
_SMALL = 3  # letters of words that are small in a post too
_MOST = 30  # words of a line with several authors and their institutions


def names_institution(line: str) -> bool:
    """Whether a line names an office, or an institution that authors belong to."""
    return bool(_AFFILIATION.search(line))


def is_name(line: str) -> bool:
    """Two to four words, each with a capital, and no office: ``Ji-Young Lee``, ``Jan van Elk``."""
    own = _TITLE.sub("", line, count=1)
    if names_institution(own) or not _NAME.fullmatch(own):
        return False
    words = own.split()
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def is_person(line: str) -> bool:
    """Whether a line may be an author's name, and names no kind of text: ``River Notes``."""
    other = _KIND.search(line) or _BODY.search(line) or _POST.fullmatch(line)
    return is_name(line) and not (other or line.startswith("The "))


def is_body(line: str) -> bool:
    """Whether a line without a person's name is what an institution or a post is called."""
    capitals = all(word[0].isupper() for word in line.split() if len(word) > _SMALL)
    post = capitals and len(line.split()) <= _LONGEST_POST and _POST.fullmatch(line)
    return names_institution(line) or bool(post or (is_name(line) and _BODY.search(line)))


def named(line: str) -> tuple[Author, ...]:
    """``A, B and C``, or names with institutions: ``A (X) and B (Y)``, ``A, X; B, Y``, ``A, X``.

    ``Lind, Tora; Brae, Ada`` are turned.
    """
    line = _OTHERS.sub("", _bare(line))
    turned = [_TURNED.fullmatch(part.strip()) for part in line.split(";")]
    if len(turned) > 1 and all(turned):
        return tuple(Author(f"{own['first']} {own['last']}") for own in turned if own)
    bracketed = _bracketed(line)
    if bracketed:
        return bracketed
    several = with_institutions(line)
    if several:
        return several
    name, comma, rest = line.partition(",")
    alone = comma and ";" not in line and " and " not in line and is_name(name)
    if alone and not all(map(_is_another, re.split(r"[,&]", rest))):
        own = "" if is_date(rest.strip()) else rest.strip()
        return (Author(name, own),)
    parts = [part.strip() for part in _LIST.split(line)]
    return tuple(Author(part) for part in parts if is_name(part))


def _is_another(part: str) -> bool:
    return is_person(part.strip()) and not _BODY_BEHIND.search(part.strip())


def with_institutions(line: str) -> tuple[Author, ...]:
    """``A, Institute of X, and B, University of Y``; nothing for any other line."""
    parts = [part.partition(",") for part in _JOINT.split(line)]
    fits = all(
        is_person(name) and names_institution(rest) and rest.strip()[:1].isupper()
        for name, _, rest in parts
    )
    return tuple(Author(name.strip(), rest.strip()) for name, _, rest in parts) if fits else ()


def only_names(line: str) -> tuple[Author, ...]:
    """The authors of a line that is nothing but two names or more: ``A, B and C``."""
    several = _BESIDE.split(line) if all(map(is_name, _BESIDE.split(line))) else [_bare(line)]
    parts = [own.strip() for part in several for own in _AND.split(part)]
    return tuple(map(Author, parts)) if len(parts) > 1 and all(map(is_name, parts)) else ()


def attributed(line: str) -> tuple[Author, ...]:
    """The authors of a line that is plainly of authors, though no ``by`` stands before it.

    Their institutions stand in brackets or behind commas, their addresses beside them, or marks
    of notes behind their names.
    """
    if len(line.split()) > _MOST:
        return ()
    parts = [part.strip(" _*") for part in _BESIDE.split(unlinked(line))]
    if len(parts) > 1 and any(map(_is_day, parts)):
        own = [
            (*only_names(part), *([Author(part)] if is_name(part) else [])) for part in parts[:3]
        ]
        return tuple(a for found in own for a in found if not _KIND.search(a.name))
    bare = _bare(line)
    found = _bracketed(bare)
    if found:
        sure = len(found) > 1 or names_institution(found[0].affiliation) or "@" in line
        return found if sure else ()
    placed = [_PLACE.fullmatch(part) for part in re.split(r",?\s+and\s+|,\s", line)]
    if len(placed) > 1 and all(one and is_name(one["name"]) for one in placed):
        return tuple(Author(one["name"]) for one in placed if one)
    spaced = only_names(_SPACED_MARK.sub("", line)) if _SPACED_MARK.search(line) else ()
    if spaced:
        return spaced
    name, _, rest = bare.partition(",")
    if is_person(name) and _OFFICE.fullmatch(rest.strip()) and not SENTENCE_END.search(line):
        return (Author(name, rest.strip()),)
    if _MAIL.search(line) or _MARK.search(unlinked(line)):
        return only_names(line) or ((Author(bare),) if is_name(bare) else ())
    return () if SENTENCE_END.search(line) else with_institutions(bare)


def noted_institutions(line: str) -> dict[str, str]:
    """The institutions of a line by the marks before them: ``¹ University of Lorn; ² ...``."""
    marks = list(_NOTED.finditer(line))
    if not marks or marks[0].start() > 0 or not names_institution(line):
        return {}
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    return {
        mark["mark"].strip("^[]"): line[mark.end() : end].strip(" ;.,")
        for mark, end in zip(marks, ends, strict=True)
    }


def marks_behind(name: str, line: str) -> list[str]:
    """The marks of notes behind a name: ``1`` and ``*`` of ``A^1,*^ and B``."""
    at = line.find(name)
    behind = line[at + len(name) :] if at >= 0 else ""
    own = _MARKS_BEHIND.match(behind.lstrip())
    return re.findall(r"\d+|[^\s,^\[\]]", own[0] if own else "")


def _is_day(part: str) -> bool:
    head = dated(part)
    return isinstance(head, Dateline) and head.precision == "day" and is_date(part)


def _bare(line: str) -> str:
    """Without links, addresses, marks of notes and what stands beside the names."""
    line = _MARK.sub("", _MAIL.sub("", unlinked(line)))
    return tidy(_BESIDE.split(line, 1)[0]).strip(" ,;")


def unlinked(line: str) -> str:
    """A line with the words of its links in their places."""
    return _LINK.sub(lambda link: link["words"], line)


def _bracketed(line: str) -> tuple[Author, ...]:
    """``A (X)``, ``A (X) and B (Y)``; nothing if anything else stands between or behind."""
    found: list[Author] = []
    at = 0
    for one in _IN_BRACKETS.finditer(line):
        gap = line[at : one.start()] + one["name"]
        between = _BETWEEN.match(gap) if found else None
        name = gap[between.end() :] if between else gap
        if not is_name(name.strip()):
            return ()
        found.append(Author(name.strip(), one["of"].strip()))
        at = one.end()
    rest = line[at:].strip(" .,;")
    last = rest.removeprefix("and ").removeprefix("& ").strip()
    if found and rest != last and is_name(last):
        return (*found, Author(last))
    return () if rest else tuple(found)
