"""The clauses of a sentence that tells of two events, each as a sentence of its own. Pure.

``Okoro, who won at her third attempt, met Lind in Port Vell`` is ``Okoro won at her third attempt``
and ``Okoro met Lind in Port Vell``.
"""

import re
from collections.abc import Sequence

from jkqa.claims.mentions import Named

_PAST = (
    r"(?:met|spoke|held|sat|took|won|ran|flew|became|began|sent|made|gave|saw|chose|went|brought"
    r"|told|said|came|left|lost|kept|set|had|has|was|were|is|\w+ed)"
)
#: Subject, aside, and what the sentence goes on with.
_ASIDE = re.compile(
    r"^(?P<subject>[^,;:]{2,60}), (?P<aside>[^,;:]+(?:, [^,;:]+)?), (?P<main>[^,;:]\S+ .+)$"
)
_RELATIVE = re.compile(r"^(?:who|which|that) (?P<rest>.+)$")
_WHOSE = re.compile(r"^whose (?P<rest>.+)$")
_SUFFERED = re.compile(
    r"^(?P<rest>(?:(?:already|once|first|only|long|still|then|also|just|\w+ly) )?"
    r"(?:under|\w{2,}ed|built|held|sent|made|set|taken|given|chosen|begun|sold|bought|lost|led)\b.+)$"
)
_HAVING = re.compile(r"^having (?P<rest>.+)$")
#: What begins the sentence before its subject: "Having failed four times, Okoro".
_HAVING_FIRST = re.compile(r"^Having (?P<aside>[^,;:]+), (?P<main>[^;:]+)$")
_HAVING_LAST = re.compile(r"^(?P<main>[^;:]+), having (?P<aside>[^;:]+)$")
#: Two clauses, each with a subject and a verb.
#: "Where Okoro and Lind met": two names are joined, and no clauses.
_UNTOLD = re.compile(r"\b(?:where|when|that|whom|which)(?: [^\W\d_a-z][\w’'-]*)+$")
_JOINT = re.compile(r"(?:;|,? (?:and|but|while|whereas|although|though|yet)) (?=\S+ )")
#: What may stand before the subject of the second: "and ten days later Lind spoke".
_LEAD = re.compile(
    r"(?:(?:about|some|only|just|almost|nearly|barely) )?(?:(?:an?|\w+(?:[ -]\w+)?) "
    r"(?:days?|weeks?|months?|years?|hours?) (?:later|earlier|before|after(?:wards)?)"
    r"|later|then|soon|meanwhile|that (?:day|month|year)"
    r"|the (?:same|next|following) (?:day|week|month)"
    r"|(?:in|on) (?:\w+ )?[A-Z]\w+(?: \d{1,2})?|on \d{1,2} [A-Z]\w+),? (?=[A-Z])"
)
_PRONOUN = re.compile(r"^(?:he|she|it|they)\b ?")
#: Whom a clause alone does not say.
_LEANS = re.compile(r"\b(?:him|them|the (?:same|latter|former))\b")
_VERB = re.compile(rf"\b{_PAST}\b")
_GOES_ON = re.compile(rf"^(?:(?:then|later|also|in \w+|on [\w ]{{3,12}}) )?(?P<verb>{_PAST})\b")
_ADVERB = re.compile(r" (?:first|also|then|later|already|only|last|\w+ly)$")
#: Fewer words tell nothing that could be checked.
_FEWEST = 4


def clauses(text: str, names: Sequence[Named]) -> tuple[str, ...]:
    """The clauses of a sentence as sentences; empty where it is one.

    A pronoun, or no subject at all, stands for what the sentence begins with. Each clause has a
    verb and at least four words, and says itself whom it speaks of.
    """
    plain = text.strip().rstrip(".")
    found = _aside(plain) or _having(plain) or _joint(plain, names)
    whole = all(
        len(part.split()) >= _FEWEST and _VERB.search(part) and not _LEANS.search(part)
        for part in found
    )
    return tuple(f"{part[0].upper()}{part[1:]}." for part in found) if whole else ()


def _aside(text: str) -> tuple[str, ...]:
    match = _ASIDE.match(text)
    if not match or not match["subject"][0].isupper():
        return ()
    subject, aside, main = match["subject"], match["aside"], f"{match['subject']} {match['main']}"
    for pattern, verb in ((_RELATIVE, ""), (_SUFFERED, "was "), (_HAVING, "had ")):
        part = pattern.match(aside)
        if part:
            return (f"{subject} {verb}{part['rest']}", main)
    part = _WHOSE.match(aside)
    return (f"{subject}'s {part['rest']}", main) if part else ()


def _having(text: str) -> tuple[str, ...]:
    match = _HAVING_FIRST.match(text) or _HAVING_LAST.match(text)
    if not match:
        return ()
    subject = _subject(match["main"])
    return (f"{subject} had {match['aside']}", match["main"]) if subject else ()


def _joint(text: str, names: Sequence[Named]) -> tuple[str, ...]:
    """Two clauses that are joined, if each has a subject of its own or a pronoun for the first."""
    subject = _subject(text)
    for match in _JOINT.finditer(text):
        first, second = text[: match.start()].rstrip(","), text[match.end() :]
        if not subject or not _VERB.search(first) or _UNTOLD.search(first):
            continue
        if _PRONOUN.match(second):
            who = _meant(text, subject, second, [n for n in names if n.span.end <= match.start()])
            return first, f"{who} {_PRONOUN.sub('', second, count=1)}"
        if _GOES_ON.match(second):
            return first, f"{subject} {second}"
        lead = _LEAD.match(second)
        begins = match.end() + (lead.end() if lead else 0)
        if any(n.span.start == begins for n in names) and _VERB.search(second):
            return first, second
    return ()


def _meant(text: str, subject: str, second: str, before: Sequence[Named]) -> str:
    """Whom a pronoun stands for: the subject, or the last person named where that is a country."""
    people = [n for n in before if not n.country]
    if second.startswith(("he ", "she ")) and before and before[0].country and people:
        return re.sub(r"['’]s$", "", people[-1].span.of(text))
    return subject


def _subject(text: str) -> str:
    """What a clause begins with, up to its verb; empty where that is no name or long."""
    verb = _VERB.search(text)
    subject = _ADVERB.sub("", text[: verb.start()].strip()) if verb else ""
    return subject if subject and subject[0].isupper() and "," not in subject else ""
