"""The small words of a question: what frames it, what joins its parts. Pure."""

from jkqa.tokenize import STOP_WORDS

#: Words for entries of any kind.
EVENTS = frozenset(
    """event events entry entries development developments incident incidents thing things
    everything anything item items timeline chronology happenings occurrence occurrences
    times occasion occasions instance instances record records news activity activities
    action actions rounds editions cases milestone milestones moment moments appearance
    appearances steps""".split()
)
TIMES = frozenset(
    """timeline chronology cases rounds editions times occasion occasions instance instances
    moment moments""".split()
)
#: Words that frame a question and say nothing about which entries are wanted.
FRAME = frozenset(
    """mention mentions time happen happened happening happens occur occurred occurs took
    take takes taken taking place went go going goes list lists listed show showing shows
    display released release put out unfold unfolded unfolds evolve evolved develop
    developed followed follows following comes lies lie fall falls fell brought raised
    find found tell give provide identify note noted told enumerate recorded logged name
    names named outline pull fetch count counted counting number total complete full
    entire whole date dates dated day days month months year years week weeks period
    periods chronological chronologically order mentioned mentioning involve involves
    involved involving concern concerns concerned concerning regard regarding relate
    related relating include includes included including contain contains feature features
    featured appear appears appeared appearing cover covers covered document like know
    want need see look overview summary summarize summarise interested separate separately
    different various several there hold held holds holding make made makes making issue
    issued issues carry carried conduct conducted undertake undertaken participate
    participated attend attended join joined reported public sort kind kinds type types
    series move moves step steps part side sides exactly altogether ever far overall
    respective brief quick rundown roundup filter actually visible come came refer refers
    referring reference references referenced connected connection linked link links tied
    touching touch touches dealing deal deals dealt subject topic theme handed delivered
    staged organised organized convened mark marked reached concluded struck completed
    placed exchanged get got many much often frequently long soon else please could would
    can respect terms question questions every article text everything anything something
    nothing people country countries nation nations two pair gather gathered figure
    figures reach reaches reporting reports recording together
    whatever compare contrast jointly turn turns
    up top senior already themselves dated another lie lies lay""".split()
)
ABOUT = frozenset(
    """about on over regarding concerning against for mentioning at in after from into to
    touching referencing around surrounding""".split()
)
PARTIES = frozenset("between of by with among involving".split())
JOINTS = frozenset(
    """that who whom whose which what where when why how did do does was were is are be been
    being have has had will would can could should may might during since until before and or but
    while as if than""".split()
)
BREAKS = ABOUT | PARTIES | JOINTS
#: A pronoun in the list of small words, and a noun in a question.
CONTENT = frozenset({"mine"})
SIDES = {2: "bilater", 3: "trilater"}
NOT = frozenset("no except excluding besides not without".split())
#: The same in two words, behind which further small words may stand: "other than those against".
NOT_SO = frozenset({("other", "than"), ("apart", "from"), ("aside", "from"), ("except", "for")})
#: What a company's name may also be said without.
FIRM = frozenset("corp corpor co compani inc ltd plc group".split())
SMALL = (STOP_WORDS | FRAME | NOT) - CONTENT
#: Terms of lesser offices: a vice foreign minister is no foreign minister.
LESSER = frozenset(
    (term,) for term in "vice deputi deputy assist assistant act parliamentari former ex".split()
)
