"""How questions for a set of entries are worded: the patterns of their forms. Pure."""

import re

POLITE = (
    r"^\W*(?:(?:please|kindly|hi|hello|so|ok|now|can|could|would|will|you|i|i['’]d|i['’]m|we|like|want"
    r"|need|to|know|see|have|get|interested|in|looking|for|help|me|us|quickly|briefly|just)\W+)*"
)
COMMAND = re.compile(
    rf"(?:{POLITE}|[.?!]\s+)"
    r"(?P<verb>list|enumerate|show|give|display|find|tell|name|identify|summari[sz]e|outline"
    r"|pull(?:\s+up)?|fetch|retrieve|what\s+are|what\s+were|which\s+were|which\s+are|provide)\b(?:\s+(?:me|us|out))?",
    re.IGNORECASE,
)
WHOLE = re.compile(
    POLITE + r"(?:all|every|each|any|(?:the\s+|a\s+)?(?:full|complete|entire)\b(?:\s+list\s+of)?"
    r"|(?:a\s+)?list\s+of"
    r"|everything|anything|(?:the\s+|a\s+)?(?:timeline|chronology|overview|rundown|run-down|round-up)\b)",
    re.IGNORECASE,
)
WHICH = re.compile(
    rf"(?:{POLITE[1:]}|[,;:]\s*|\b(?:tell\s+me|know|list|show\s+me|and|say)\s+)(?<!\w)(?:which|what)\b"
    r"(?!\s+(?:is|was|did|does|do|has|had|of)\b)",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    r"\bwhat(?:\s+(?:else|all|exactly|things|events|developments|of\s+note|if\s+anything))*\s+"
    r"(?:(?:has|had|was|is|were|did|do|we|you|ever|be|been|already|all)\s+)*"
    r"(?:happen(?:s|ed|ing)?|occur(?:s|red|ring)?|took\s+place|take\s+place|taken\s+place|taking\s+place"
    r"|went\s+on|go(?:ing|es)?\s+on|went\s+down|transpired|recorded|listed|logged|came\s+to\s+pass)\b"
    r"(?!\s+to\b)"
    r"|\bwhat\s+(?:was|is|were|are)\s+there\b"
    r"|\bwhere\s+do(?:es)?\b.*\b(?:turn|show|come|crop)s?\s+up\b|\bwhere\s+do(?:es)?\b.*\bappear\b"
    r"|\b(?:did\s+)?anything\s+(?:\w+\s+)?(?:happen|occur|take\s+place|going\s+on)"
    r"|\bwhat\s+(?:does|did)\s+the\s+(?:chronology|timeline)\s+(?:\w+\s+)?(?:list|record|show|have|contain|report|say)\b"
    r"|\bwhat(?:['’]s|\s+is|\s+was)\s+(?:in|on)\s+(?:there|the\s+(?:chronology|timeline|record))",
    re.IGNORECASE,
)
DID = re.compile(  # what did X do, do or say
    r"\bwhat(?:\s+(?:else|all|things))?\s+(?:did|has|have|had|was|were)\s+(?:the\s+)?(?:(?!to\b|not\b)[\w'’.-]+\W+){1,7}?"
    r"(?:do(?:ne)?|up\s+to|doing)\s*(?:[?.,;]|$|\b(?:or|and)\s+sa(?:y|id)\b|(?=\s{3})|(?:about|with|together|jointly|regarding)\b)",
    re.IGNORECASE,
)
COUNT = re.compile(
    r"(?<!by )(?<!to )(?<!of )\bhow\s+many\s+(?:of\s+(?:the|these|those)\s+)?"
    r"|\b(?:the\s+)?(?:total\s+)?(?:number|count|tally|total)\s+of\s+|^\W*count\s+",
    re.IGNORECASE,
)
OFTEN = re.compile(
    r"\bhow\s+(?:often|frequently|many\s+(?:times|occasions|cases|instances))\b|\bnumber\s+of\s+times\b",
    re.IGNORECASE,
)
#: What goes by a rule is asked for, and no count of what was.
PRESENT = re.compile(
    r"\bhow\s+(?:often|frequently)\s+(?:do|does|is|are|may|must|will|can|should)\b", re.IGNORECASE
)
WERE = re.compile(
    r"^\W*(?:were|are|was|is|have|had)\s+there\b(?:\s+been)?(?:\s+(?:any|an?|some))?|\bdid\s+any\b",
    re.IGNORECASE,
)
DID_THEY = re.compile(r"^\W*did\b", re.IGNORECASE)
#: Did X meet Y at any time before October?
EVER = re.compile(r"^\W*did\b.*\b(?:ever|at\s+any\s+(?:time|point)|at\s+all)\b", re.IGNORECASE)
EVERYTHING = re.compile(
    POLITE + r"(?:(?:list|show|give|tell)\s+(?:me\s+)?)?(?:everything|anything)\b", re.IGNORECASE
)
WHO = re.compile(r"^\W*who\s+(?:was|were|has\s+been|did|died|resigned|met)\b", re.IGNORECASE)
ALL = re.compile(r"\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?!other\b)", re.IGNORECASE)
#: Ways to ask what happened that say so only together with a time.
UNFOLDED = re.compile(
    r"\bwhat(?:\s+(?:else|all))?\s+(?:(?:was|were|is|are|has|have|had|did|do|does|we|you|been)\s+)*"
    r"(?:came?|comes|come|bring|brought|follow(?:s|ed)?|lies|lay|falls|fell|reported|noted|told|known?|mentioned|new"
    r"|announced|said|unfold(?:s|ed)?)\b|\bhow\s+(?:did|has|have|do)\b.*\b(?:unfold|develop|evolve|go|proceed|progress)\b",
    re.IGNORECASE,
)
SAID = re.compile(
    r"\bwhat(?:\s+else)?\s+(?:did|has|have|had)\s+(?:the\s+)?(?:(?!to\b|not\b|that\b)[\w'’.-]+\W+){1,6}?"
    r"(?:say|said|announce[ds]?|stated?|declared?)\b(?<!or say)(?<!and say)",
    re.IGNORECASE,
)
ACTED = re.compile(
    r"\bwhat\s+(?:did|has|have|had)\s+(?:the\s+)?(?:(?!to\b|not\b|that\b)[\w'’.-]+\W+){1,10}?"
    r"(?:discuss|agree|sign|announce|launch|condemn|demand)(?:d|ed)?\b",
    re.IGNORECASE,
)
EVERY_TIME = re.compile(r"\b(?:every|each)\s+time\b|\ball\s+the\s+times\b", re.IGNORECASE)
WHEN = re.compile(r"\bwhen\s+(?:did\s+|have\s+|has\s+|had\s+)?(?:the\s+)?", re.IGNORECASE)
STAGED = re.compile(
    r"\b(?:held|hold|staged?|conducted|carried\s+out|t(?:ake|ook)\s+place|happen(?:ed)?|run)\b",
    re.IGNORECASE,
)
DATES = re.compile(
    r"\b(?:what|which)\s+(?:\w+\s+)?(?:dates|days|occasions)\b|\b(?:the|all)\s+dates\s+(?:of|when|on\s+which)\b",
    re.IGNORECASE,
)
#: When and where the next one will be, and what tells of it.
NEXT = re.compile(
    r"\b(?:when|where|(?:what|which)\s+(?:exact\s+)?(?:day|date|month|year|time|place|city|country|venue))\b"
    r"[^?]*\b(?:will|shall|is|are|does|do)\b[^?]*\bnext\b(?!\s+(?:to|day|week|month|year|morning|door)\b)",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:did|was|were|had|came)\b", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:next|will|would|shall|to\s+(?:be|take\s+place|open|start|begin|meet|follow|come|hold)|due|plan\w*"
    r"|schedul\w*|announc\w*|set\s+for|expect\w*|upcoming|forthcoming|coming|again|later|yet)\b",
    re.IGNORECASE,
)
#: Two questions in one are answered from their passages.
TWO = re.compile(
    r"\b(?:who|whom|what|when|where|which|why|how)\b.*\band\b\s+(?:(?:by|on|in|to|for|with)\s+)?"
    r"(?:who|whom|what|when|where|which|why|how)\b",
    re.IGNORECASE,
)
CAME = frozenset("came come comes was is were are happened ranks the a".split())
MANY = frozenset({"everything", "anything", "timeline", "chronology"})
RAISED = frozenset(
    """come comes came crop crops surface surfaces surfaced mentioned raised reported recorded
    appeared appear appears discussed noted brought named mention mentions""".split()
)
MENTIONED = re.compile(
    r"\b(?:mention|appear|named|come\s+up|comes\s+up|came\s+up|refer|feature)", re.IGNORECASE
)
