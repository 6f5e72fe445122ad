"""What kind of answer a question asks for, and which names and offices a text has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asking import LORE
from jkqa.expect import Ask, alike, ask_of, is_another, names, offices, parts_of, refers_back
from jkqa.expect.nouns import ALIKE, BODIES_ALIKE, NAMED_ALIKE
from jkqa.tokenize import term_of

# what is asked for


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("Who is Ada Lindqvist?", Ask("other")),
        ("Who was the deputy secretary of state?", Ask("person", "secretari")),
        ("Who is foreign minister?", Ask("person", "minist")),
        ("Who was president of the board?", Ask("person", "presid")),
        ("Who is President Ada Lindqvist?", Ask("other")),
        ("Who was Prime Minister Ada Lindqvist?", Ask("other")),
        ("Which city's court ruled?", Ask("body", "court")),
        ("How many hours did it last?", Ask("length", "hour", unit="hour")),
        ("A man said so. Where was it?", Ask("place")),
        ("What sentences are the rebels who fled serving?", Ask("other", "sentenc")),
        ("At what time did it leave?", Ask("hour", "time")),
        ("At which hour did it leave?", Ask("hour", "hour")),
        ("What time period did it cover?", Ask("other", "period")),  # no clock
        ("Which time zone was it in?", Ask("other", "zone")),
        ("How big was the wave?", Ask("amount")),
        ("How much fish was caught?", Ask("amount")),
        ("How much was it?", Ask("money")),
        ("How much compensation was paid?", Ask("money")),
        ("How many korels did it cost?", Ask("count", "korel")),
        ("How many yen did it cost?", Ask("money", "yen")),
        ("By what margin did it pass?", Ask("count", "margin")),
        ("By what vote did it pass?", Ask("count", "vote")),
        ("Which tally was it?", Ask("count", "talli")),
        ("What number was she?", Ask("count", "number")),
        ("What caused the delay?", Ask("reason")),
        ("What lay behind the delay?", Ask("reason")),
        ("On what legal grounds was it refused?", Ask("reason")),
        ("How come it failed?", Ask("reason")),
        ("Over what did she resign?", Ask("reason")),
        ("On what health pretext was it refused?", Ask("reason")),
        ("What did they give as grounds?", Ask("reason")),
        ("What came of the delay?", Ask("other")),  # no cause
        ("What persuaded them to go?", Ask("reason")),
        ("What brought the league down?", Ask("reason")),
        ("What brought the league to Lipovec?", Ask("other")),
        ("How did she justify the delay?", Ask("reason")),
        ("How did she find the village?", Ask("other")),
        ("What illness forced the minister to go?", Ask("reason")),
        ("What kept the president away?", Ask("other")),  # nobody
        # other kinds than a single word would have it
        ("Which vote cost him his seat?", Ask("other")),
        ("What did the vote cost?", Ask("money")),
        ("Which term as mayor did she win?", Ask("other", "term")),
        ("What nationality is she?", Ask("place", "nation")),
        ("At which university town did she study?", Ask("place", "town")),
        ("Which ministry official came?", Ask("person", "offici")),
        ("Name of the finance minister whom she met?", Ask("person", "minist")),
        ("What is the name of the ship?", Ask("name", "ship")),
        ("How long is the bridge over the strait?", Ask("amount")),
        ("How long was the bridge closed?", Ask("length")),
        ("How shallow is the bay?", Ask("amount")),
        ("How much notice was given?", Ask("length")),
        ("By what time must it be done?", Ask("date")),
        ("Until when is it closed?", Ask("date")),
        ("Until what is done is it closed?", Ask("other")),
        ("Which officer acted as go-between?", Ask("person")),
        ("What is the patrol called that they sail?", Ask("name", "patrol")),
        ("What was feeding anger before he called out the troops?", Ask("other")),
        ("How many sick and hurt people came?", Ask("count", "peopl")),
        ("How many marched outside the embassy?", Ask("count", "peopl")),
        ("What was the vote in the lower house?", Ask("count", "vote")),
        ("What was the vote about?", Ask("other")),
        ("On which radio station did she speak?", Ask("body", "station")),
        ("From which station did she leave?", Ask("place", "station")),
        ("When it was refused, what post did she hold?", Ask("other", "post")),
        ("When was it refused, and by whom?", Ask("date")),
        ("What is the ferry called?", Ask("name")),
        ("In which year was it built?", Ask("date", "year")),
        ("Which ten countries signed it?", Ask("place", "countri", many=10)),
        ("Which two countries signed it?", Ask("place", "countri")),
    ],
)
def test_what_is_asked_for(question: str, ask: Ask) -> None:
    asked = ask_of(question)
    assert (asked.kind, asked.unit, asked.many) == (ask.kind, ask.unit, ask.many)
    assert not ask.head or asked.head == ask.head


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which carrier flies between two cities?", "body"),
        ("Which city hosts the company?", "place"),
        ("Which company of the port sank?", "body"),
        ("Which minister of the city spoke?", "person"),
        ("Which port's mayor spoke?", "person"),
    ],
)
def test_of_several_kinds_the_nearest_counts(question: str, kind: str) -> None:
    assert ask_of(question).kind == kind


@pytest.mark.parametrize("question", ["How much longer did it take?", "How much time passed?"])
def test_how_much_time_is_a_length(question: str) -> None:
    assert ask_of(question).kind == "length"


def test_what_is_counted_in_an_irregular_plural() -> None:
    assert ask_of("How many people died in the fire?").head == "peopl"


WORDS = """how many much long hours days who met the minister and where was it , which ship sank on
    what day ?""".split()


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_words_ask_for_something(question: str) -> None:
    ask = ask_of(question)
    assert ask.kind == "length" or not ask.unit
    assert ask.kind == "date" or not ask.day or "what day" in question or "which day" in question
    for part in parts_of(question):
        assert {*part.rstrip("?").replace(",", "").split()} <= {*question.replace(",", "").split()}
        assert 3 <= len(part.split()) <= len(question.split())


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Who signed it, and where was it held?", ["Who signed it", "where was it held?"]),
        (
            "When did the chiefs meet, and after how many years?",
            ["When did the chiefs meet", "after how many years, the chiefs meet?"],
        ),
        (
            "Who met Lund in June and Vos in May?",  # by no word that comes again
            [],
        ),
        (
            "Who met with Lund in June and with Vos in May?",
            ["Who met with Lund in June?", "Who met with Vos in May?"],
        ),
        (
            "Where did they meet in May, in July and in June?",
            [
                "Where did they meet in May?",
                "Where did they meet in July?",
                "Where did they meet in June?",
            ],
        ),
        (
            "When were the first and the second round held?",
            ["When were the first round held?", "When were the second round held?"],
        ),
        (
            "Which cities had the fair and the race?",
            ["Which cities had the fair?", "Which cities had the race?"],
        ),
        ("Who signed the pact of the one and the other?", []),  # one thing
        ("What did it say, and was that kept?", ["What did it say", "was that kept?"]),
        ("Who was caught, and was later freed?", []),  # the same one
        ("Who met Vos; in which town was it?", ["Who met Vos", "in which town was it?"]),
        ("They met in June; what was said there?", []),  # only says of what
        (
            "When did the ferry duty begin and when was it dropped?",
            ["When did the ferry duty begin", "when was the ferry duty dropped?"],
        ),
        (
            "On what dates did the strike start and finish?",
            ["On what dates did the strike start?", "On what dates did the strike finish?"],
        ),
        ("Which ports did they open and close?", []),  # no time
        (
            "How did the Haldrian Senate and the Diet vote on it?",
            ["How did the Haldrian Senate vote on it?", "How did the Diet vote on it?"],
        ),
        ("How did the Haldrian Senate and the Diet meet?", []),  # together
        (
            "Why did Eva Lund resign, and when did she tell it?",
            ["Why did Eva Lund resign", "when did Eva Lund tell it?"],
        ),
        (
            "Which court closed the port, and why?",
            ["Which court closed the port", "why, court closed the port?"],
        ),
        (
            "Who closed the port and by how much?",
            ["Who closed the port", "by how much, closed the port?"],
        ),
        (
            "When did it sink and how many drowned?",
            ["When did it sink", "how many drowned?"],
        ),  # a verb
        (
            "How many sat in Dravec, and how many in Orra?",
            ["How many sat in Dravec", "how many sat in Orra?"],
        ),
        (
            "When did the dockers in Orra strike and what did they want?",
            ["When did the dockers in Orra strike", "what did the dockers want?"],
        ),
    ],
)
def test_questions_are_taken_apart(question: str, parts: list[str]) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    ("part", "does"),
    [
        ("how old was he?", True),
        ("what is its price?", True),
        ("who works there?", True),
        ("who closed the port?", False),
        ("when did Heine resign?", False),  # no "he"
    ],
)
def test_a_part_may_refer_to_another(part: str, does: bool) -> None:
    assert refers_back(part) is does


# names and offices


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In May, Foreign Minister Cho Tae-yul spoke.", ("Cho Tae-yul", "titled")),
        ("They met the ambassador to South Korea Ada Lindqvist.", ("Ada Lindqvist", "person")),
        ("They signed the Grain Agreement.", ("Grain Agreement", "body")),
        ("It was told by the UNGA.", ("UNGA", "body")),
        ("It came from Japan.", ("Japan", "country")),
        ("On Nov. 15 they met.", None),
    ],
)
def test_what_a_capital_may_name(text: str, name: tuple[str, str] | None) -> None:
    read = [(name.span.of(text), name.sort) for name in names(text, None, LORE)]
    assert read == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met Foreign Minister Cho Tae-yul.", {"foreign", "minister"}),
        ("They met the opposition leader, Eva Lund.", {"opposition"}),
        ("They met Premier Eva Lund.", {"prime"}),
        ("They met Envoy Eva Lund.", {"ambassador"}),
        ("The minister left. Eva Lund stayed.", None),  # another sentence
        ("They met Eva Lund.", None),
    ],
)
def test_the_office_before_a_name(text: str, words: set[str] | None) -> None:
    read = [office for _, office in offices(names(text, None, LORE), text)]
    assert read == ([words] if words else [])


OFFICES = st.frozensets(
    st.sampled_from("president prime foreign minister ambassador".split()), min_size=1
)


@given(OFFICES, st.lists(OFFICES))
def test_another_office_is_none_of_those_held(
    office: frozenset[str], held: list[frozenset[str]]
) -> None:
    assert not is_another(office, [])
    assert not is_another(office, [*held, office])
    assert not is_another(office, [*held, office | {"party"}])  # said more fully
    assert is_another(frozenset({"judge"}), held) == bool(held)


@given(st.sampled_from([row for rows in (ALIKE, BODIES_ALIKE, NAMED_ALIKE) for row in rows]))
def test_words_for_one_kind_of_thing_mean_one_another(row: frozenset[str]) -> None:
    terms = {term_of(word) for word in row}
    for term in terms:
        assert terms <= alike(term)
        assert all(term in alike(other) for other in alike(term))
    assert alike("qwx") == {"qwx"}


def test_what_a_further_part_counts_is_no_person() -> None:
    assert ask_of("Who won the election, and with how many percent?").head == ""
    assert ask_of("How many percent did she win?").kind == "share"
