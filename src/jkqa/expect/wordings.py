"""How questions ask for each kind of answer. Word lists and patterns, and nothing else."""

from typing import Literal

from jkqa.expect.nouns import PERSONS

Expected = Literal[
    "date",
    "money",
    "amount",
    "share",
    "count",
    "length",
    "age",
    "hour",
    "name",
    "person",
    "place",
    "body",
    "reason",
    "ruling",
    "frequency",
    "meaning",
    "expression",
    "other",
]

_PLACES = (
    r"city|cities|town|village|capital|country|countries|nation|state|province|prefecture|region|island"
    r"|port|harbor|harbour|place|venue|location|hotel|building|air\s+base|base|airport|continent"
    r"|course|stadium|arena|school|temple|lake|river|mountain|waters|sea|district|county|street"
    r"|neighbou?rhood|camp|prison|park|hospital|clinic|church|mosque|cemetery"
    r"|(?<!radio\s)(?<!television\s)(?<!tv\s)station"
    r"|museum|theat(?:er|re)|square|bridge|valley|bay"
)
_BODIES = (
    r"company|companies|firm|airline|broadcaster|union|contractor|manufacturer|makers?|producer|court|party|ministry|newspaper|outlet|agency|organi[sz]ation|bank"
    r"|university|committee|commission|group|body|alliance|shipyard|carrier|ship|warship|vessel"
    r"|(?:radio|television|tv|news)\s+(?:station|channel)"
    r"|team|bloc|institution|institute|think\s+tank|museum|shrine|tribunal|federation|association"
    r"|foundation|council|chamber|regulator|watchdog|charity|club|brewery"
)
#: Before a "who" that asks: else it may speak of the word before it, "the rebels who fled".
_FREE = (
    r"(?:^\W*|[,.;:?!–—-]\s*|\b(?:and|or|but|by|with|to|for|from|of|about|at|on|against|is|was|were"
    r"|then|tell me|know|say|exactly|wonder)\s+)"
)
_WH = r"(?:which|what)(?:['’]s)?"
#: Words between "which" and the noun.
KIND = (
    r"(?:(?!(?:did|do|does|was|were|is|are|has|have|had|can|will|in|of|on|at|from|for|by|to|with"
    r"|than|during|before|after|since|under|against|about|into|that|who|whose|and|or"
    r"|the|a|an|explains?|explained|made|caused|led"
    r"|kept|stopped|prevented|hindered|deterred|brought|forced|cost)\b)"
    r"[\w'’-]+\s+){0,4}?"
)
#: Of these a part is no share: it has a name.
_WHOLES = (
    "exercise|drill|agreement|plan|speech|country|city|treaty|deal|programme|program|visit|text|law"
    "|bill|proposal|ship|building|island|world|region|town|letter|report"
)
#: What is long in space: "how long is the bridge over the strait?", and no "bridge closed".
_LONG = (
    "bridge|tunnel|pipeline|fence|wall|road|cable|route|track|border|strip|coast|river|canal"
    "|railway|runway|ship|vessel|boat|trench|dam|stretch|section|span|pier|crossing|line|corridor"
)
_MEASURES = "length|height|depth|width|weight|size|area|volume|distance|speed|capacity"
_THERE = r"\W*$|\s+(?:that|which|between|from|over|across|in|of|through|under|linking|joining)\b"
_WAIT = r"(?:time|longer|(?:advance\s+|prior\s+|further\s+)?(?:notice|warning|delay))"
#: No "cost him his majority".
_COSTS = r"costs?\b(?!\s+[\w’'-]+\s+(?:his|her|their|its)\b)"
#: What is called so, and no "before he called out the troops".
_CALLED = r"called\b(?!\s+(?:out|off|up|upon|for|the|an?|his|her|their|it|him|them|back)\b)"
#: Which term somebody serves as a mayor is no person.
_SPELL = r"(?:term|spell|stint|time|year|job|role)\s+as\b"
#: What somebody is made to do.
_CHANGED = (
    "change|take|accept|decide|agree|go|leave|give|drop|pull|come|join|resign|quit|reverse|refuse"
    "|withdraw|cancel|stop|turn|sign|call|ask|send|choose|delay|postpone"
)
#: Words that somebody uses for a thing.
_EXPRESSIONS = (
    r"(?:expression|phrase|catchword|catchphrase|label|slogan|nickname|buzzword|epithet|metaphor"
    r"|motto|adjective|wording|term(?!\s+(?:as|of|limits?|in\s+office)\b)|words?)"
)
_COURT = r"courts?|judges?|justices?|tribunal|jury|bench|panel|arbitrators?"
#: Kinds of answer and what asks for them; of those that begin together the first counts.
PATTERNS: tuple[tuple[Expected, str], ...] = (
    (
        "meaning",
        r"\bwhat\s+(?:do|does|did)\s+.{2,60}\s+(?:mean|stand\s+for)\b|\bwhat\s+is\s+meant\b",
    ),
    (
        "expression",
        (
            rf"\b(?:what|which)\s+(?:[\w-]+\s+){{0,2}}?{_EXPRESSIONS}\b[^?]*?"
            r"\b(?:use[ds]?|using|describe[ds]?|call(?:s|ed)?|characteri[sz]e[ds]?|sum(?:s|med)?\s+up"
            r"|refer(?:s|red)?|stands?|denotes?|captures?|express(?:es|ed)?|coined?|given?|gave|for\s+(?:the|a|an|this|that))\b"
            rf"|^\W*(?:by|under|in|with|through)\s+(?:what|which)\s+(?:[\w-]+\s+){{0,2}}?{_EXPRESSIONS}\b"
            rf"|^\W*is\s+there\s+an?\s+(?:[\w-]+\s+)?{_EXPRESSIONS}\s+for\b"
            rf"|\bwhat\s+(?:is|was)\s+the\s+(?:[\w-]+\s+)?{_EXPRESSIONS}\s+(?:for|used|that|which)\b"
            r"|\bwhat\s+(?:do|does|did)\s+[^,?]{2,60}?\s+call\s+(?:it|this|that|the)\b"
            r"|\bhow\s+(?:do|does|did)\s+[^,?]{2,60}?\s+(?:describe|characteri[sz]e|label|brand)\b"
        ),
    ),
    ("frequency", r"\bhow\s+(?:often|frequently|regularly)\b"),
    (
        "ruling",
        (
            rf"\b(?:what|how)\s+did\s+[^,?]{{3,60}}?\b(?:{_COURT})\b[^,?]{{0,60}}?"
            r"\b(?:rule|decide|find|hold|conclude|judge)\b"
            r"|\bwhat\s+(?:was|is)\s+the\s+(?:\w+\s+)?(?:verdict|ruling|judgment|judgement|sentence)\b"
        ),
    ),
    (
        "hour",
        (
            r"(?<!\bby\s)\b(?:what|which)\s+(?:exact\s+)?(?:time|hour)\b"
            r"(?!\s+(?:span|period|frame|zone|limit))"
        ),
    ),
    ("age", r"\bhow\s+old\b|\bwhat\s+age\b|\bat\s+(?:what|which)\s+age\b"),
    (
        "share",
        (
            r"\b(?:how\s+many\s+)?(?:percent(?:age)?|per\s+cent)\b"
            r"|\bwhat\s+(?:share|proportion|fraction)\b|\bby\s+how\s+much\b"
            rf"|(?<!\bin\s)(?<!\bfrom\s)\bwhat\s+part\b(?!\s+of\s+the\s+(?:{_WHOLES})\b)"
            r"|\bwhat\s+(?:was|is|were|are)\b[^,?]{0,40}\b(?:rating|rate|turnout)s?\b"
        ),
    ),
    (
        "money",
        (
            r"\bhow\s+much\b(?!\s+(?:more\b|less\b))(?=\W*$|\s+(?:money|compensation|aid|did|do"
            r"|does|was|were|is|are|has|have|had|would|will|can|could|in|per|to|for|each)\b)"
            r"|\bhow\s+many\s+(?:won|yen|dollars|euros|pounds|yuan|rupees|pesos|francs)\b"
            r"|\bhow\s+(?:big|large|high)\b(?=.*\bin\s+(?:dollars|euros|yen|won|pounds|yuan)\b)"
            rf"|\b{_WH}\s+{KIND}(?:sum|price|payout|{_COSTS}|fee|damages|compensation|amount(?!\s+of\s+(?!money|aid|compensation)))\b|\b{_COSTS}"
        ),
    ),
    ("amount", rf"^\W*(?:the\s+)?(?:exact\s+)?(?:{_MEASURES})\s+of\b"),
    ("money", r"^\W*(?:the\s+)?(?:exact\s+)?(?:cost|price)\s+of\b"),
    ("money", r"^\W*what\s+(?:is|are|was|were)\b[^?]*\bworth\W*$"),
    (
        "amount",
        rf"\bhow\s+long\s+(?:is|was|are|were)\s+[^?]{{0,40}}?\b(?:{_LONG})s?\b(?={_THERE})",
    ),
    (
        "amount",
        (
            rf"\b{_WH}\s+{KIND}(?:amount|gain|increase|growth|revenue|turnover|profit|quantity|volume"
            r"|distance|speed|height|depth|weight|width)\b|"
            rf"\bhow\s+(?:much(?!\s+{_WAIT})|big|large|high|tall|far|deep|wide|heavy|fast|shallow|thick)\b"
        ),
    ),
    (
        "length",
        (
            rf"\bhow\s+long\b|\bhow\s+much\s+{_WAIT}\b|\bhow\s+many\s+(?:\w+\s+)?"
            r"(?:hours|minutes|days|weeks|months|years|decades)\b"
        ),
    ),
    (
        "count",
        r"\bhow\s+many\b|\b(?:what|which)\s+(?:margin|tally)\b|\bby\s+what\s+(?:vote|majority|count\s+of\s+votes)\b|\bwhat\s+(?:is|was)\s+the\s+(?P<head>population|headcount|toll|vote(?!\s+about)|margin|majority)\b|\b(?:what|the)\s+number\s+of\b|^\W*number\s+of\b|\b(?:what|which)\b[^?]{0,40}\b(?P<tally>tally|score|vote\s+count)\b|\bwhat\s+number\b",
    ),
    (
        "date",
        (
            r"\bwhen\b(?!\s+(?:the|he|she|they|it|[A-Z]))"
            r"|^\W*when\b(?![^?]*,\s*(?:what|who|whom|whose|where|which|why|how)\b)"
            rf"|\b{_WH}\s+{KIND}(?:date|day|month|year|week)s?\b|\bsince\s+wh(?:at|en)\b|\b(?:until|till)\s+when\b|\bby\s+what\s+time\b|\bhow\s+recently\b"
        ),
    ),
    ("person", rf"\bnames?\s+of\s+(?:(?:the|that|a)\s+)?{KIND}(?P<head>{PERSONS})s?\b"),
    (
        "name",
        (
            rf"\bnames?\s+of\s+(?:the|that|a)\b(?!\s+{KIND}(?:{PERSONS})s?\b(?!['’]))"
            r"|\bwhat\s+(?:is|was)\s+(?:(?:the|an?|its|their|[\w-]+['’]s)\s+)?"
            r"(?P<head>(?!(?:it|he|she|they|this|that)\b)(?:[\w-]+\s+){0,3}?[\w-]+)"
            r"(?=\s+(?:of|for|over|in|on|that|which|who|with|from|to|at|between|by|against|called)\b)"
            rf"[^,?]{{0,60}}\b{_CALLED}|\bwhat\s+(?:is|was)\s+(?:the\s+)?[^,?]{{3,70}}\s+{_CALLED}"
        ),
    ),
    ("person", rf"{_FREE}who(?:m|se)?\b(?=[^,;]*\?|\s+\w+)"),
    ("person", r"\bwhat\s+(?:is|was)\s+(?!the\b|a\b)[\w'’]+\s+name\b"),
    (
        "person",
        rf"\b{_WH}\s+(?!(?:[\w-]+\s+)?{_SPELL}){KIND}(?:vice-|deputy-)?(?P<head>{PERSONS})s?\b(?!['’]s)",
    ),
    ("place", r"\b(?:what|which|whose)\s+(?P<head>nationality)\b"),
    (
        "place",
        rf"{_FREE}where\b|\b(?:in|from)\s+(?:what|which)\s+part\s+of\b|\b{_WH}\s+{KIND}(?P<head>{_PLACES})s?\b(?!['’])|\bvenue\b",
    ),
    ("body", rf"\b{_WH}\s+{KIND}(?P<head>{_BODIES})s?\b(?!\s+(?:{PERSONS}|{_PLACES})s?\b)"),
    (
        "reason",
        (
            r"\bwhy\b|\bwhat\s+(?:explain(?:s|ed)|caused|led|prompted|drove)\b"
            rf"|\bwhat\s+(?:exactly\s+|really\s+|finally\s+)?made\s+(?:(?-i:[A-Z])|.{{3,60}}\b(?:{_CHANGED})\b)"
            r"|\bwhat\s+(?:is|was|lay)\s+behind\b|\bwhat\s+(?:\w+\s+)?(?:grounds?|reasoning|motive)\b"
            r"|\b(?:for\s+what|what)\s+reasons?\b|\bwhat\s+(?:was\s+the\s+)?reason\b"
            r"|\bwhat\s+(?:was|is|were)\s+(?:[\w'’-]+\s+){0,4}?reasons?\b(?!ing)"
            r"|\bwhat\s+(?:\w+\s+)?(?:pushed|persuaded|convinced|induced|motivated|forced|compelled)\b"
            r"|\bwhat\s+brought\s+(?:about\b|[^?]{2,40}\s(?:down|to\s+an?\s+(?:end|halt|standstill))\b)"
            r"|\bhow\s+(?:did|does|do)\s+[^?]{2,60}?\b(?:explain|justify|account\s+for)\b"
            r"|\bhow\s+(?:was|is|were|are)\s+[^?]{2,60}?\b(?:explained|justified)\b"
            r"|\bhow\s+come\b|^\W*over\s+what\b"
            rf"|\b{_WH}\s+(?:[\w’'-]+\s+){{0,2}}?(?:justification|pretext|excuse)\b"
            r"|\bwhat\s+did\s+[^?]{3,60}\s+(?:give|cite|name|offer)\s+as\s+(?:(?:the|an?|its|their|his|her)"
            r"\s+)?(?:grounds?|reasons?|excuse|justification|cause)\b"
        ),
    ),
)
