"""What a court or a panel is asked to have decided, where a text only has it brought before it."""

import re
from collections.abc import Iterator, Sequence

from jkqa.premises.absent import Absent
from jkqa.sentences import sentences

_COURT = r"(?:courts?|judges?|tribunals?|jury|juries|arbitrators?|magistrates?|justices)"
_AT_COURT = re.compile(
    rf"\b(?:{_COURT}|hearings?|appeals?|(?:law)?suits?|trials?)\b", re.IGNORECASE
)
#: A decision that a question takes for made.
_DECIDED = re.compile(
    rf"\b{_COURT}\b[^?]*?\b(?:rule[ds]?|decide[ds]?|find|found|conclude[ds]?|hold|held)\b"
    r"|\b(?P<noun>verdicts?|rulings?|judge?ments?|acquittals?|convictions?)\b",
    re.IGNORECASE,
)
#: A question that is about something else, or about what is to come.
_OPEN = re.compile(
    r"\b(?:whether|if|will|would|could|might|(?-i:may)|expected|pending|awaits?|due|when is"
    r"|appeal(?:s|ed)? against|once|after|before|until|overturn\w*|revers\w+|uphold|upheld)\b",
    re.IGNORECASE,
)
#: That a case is brought, and goes on.
_BROUGHT = re.compile(
    r"\b(?:appeal(?:s|ed|ing)?|fil(?:e|es|ed|ing)|su(?:e|es|ed|ing)|(?:law)?suits?|petition\w*"
    r"|hearings?|pending|adjourn\w*|await(?:s|ing)?|ask(?:s|ed)? the|(?:goes|go|went) to court)\b",
    re.IGNORECASE,
)
#: That it is decided.
_RULES = re.compile(
    r"\b(?:rul(?:e|es|ed|ing|ings)|verdicts?|judge?ments?|decision|decid\w+|order(?:s|ed)?"
    r"|revers\w+|uph[eo]lds?|overturn\w*|reject\w*|dismiss\w*|f[io]nds?|found|award\w*"
    r"|sentenc\w+|convict\w*|acquit\w*|freezes?|froze|grant\w*|thr[eo]ws? out|sided|holding"
    r"|held that|overrul\w+|quash\w*|annul\w*|str(?:ikes?|uck) down|bann?(?:s|ed)|suspend\w*"
    r"|refus\w*|fin(?:es|ed)|allow(?:s|ed)|concluded|declared|wrote|w[io]ns?|lost|guilty|liable)\b",
    re.IGNORECASE,
)
#: Whoever else weighs a matter and then says what came of it,
_PANEL = (
    r"(?:commissions?|committees?|panels?|boards?|inquir(?:y|ies)|enquir(?:y|ies)|jurists?|experts?"
    r"|auditors?|investigators?|prosecutors?|commissioners?|mediators?|task force|working group)"
)
_AT_WORK = re.compile(rf"\b{_PANEL}\b", re.IGNORECASE)
_CONCLUDED = re.compile(
    rf"\bdid\b[^?]*?\b{_PANEL}\b[^?]*?"
    r"\b(?P<verb>decide|conclude|find|recommend|report|propose|determine|establish)\b",
    re.IGNORECASE,
)
#: before it has.
_AHEAD = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?to|(?:has|have|had|given) (?:until|till)|will|would"
    r"|by the end|due|expected|refer(?:s|red)|before it|has yet|have yet|not yet|still)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:decided|concludes?|concluded|finds|found|recommend(?:s|ed)|report(?:s|ed)|propose[sd]"
    r"|determine[sd]|establishe[sd]|rule[sd]|reject(?:s|ed)|approve[sd]|agree[sd]|call(?:s|ed)"
    r"|urge[sd]|said|says|blame[sd]|clear(?:s|ed)|put|puts|named|names|wrote|conclusions?"
    r"|recommendations?|findings?|verdict|criticized|criticised|held|stated|noted)\b",
    re.IGNORECASE,
)


def undecided(question: str, texts: Sequence[str]) -> Iterator[Absent]:
    """The decision that a question asks for, of a case that the texts only have brought."""
    asked = _DECIDED.search(question)
    if asked and not _OPEN.search(question) and texts and all(map(_is_brought, texts)):
        yield Absent(asked["noun"] or "decision", "pending")
    sought = _CONCLUDED.search(question)
    if sought and not _OPEN.search(question) and texts and all(map(_is_ahead, texts)):
        yield Absent("decision", "pending")


def _is_brought(text: str) -> bool:
    """Whether the sentences of a text that speak of a court, and those behind them, decide none."""
    spoken = [span.of(text) for span in sentences(text)]
    at_court = [at for at, said in enumerate(spoken) if _AT_COURT.search(said)]
    near = [" ".join(spoken[at : at + 2]) for at in at_court]
    return any(map(_BROUGHT.search, near)) and not any(map(_RULES.search, near))


def _is_ahead(text: str) -> bool:
    """Whether the sentences of a text that speak of a panel only say that it is at work."""
    at_work = [said for span in sentences(text) if _AT_WORK.search(said := span.of(text))]
    return any(map(_AHEAD.search, at_work)) and not any(map(_SAID.search, at_work))
