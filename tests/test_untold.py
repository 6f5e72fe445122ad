"""What the very quotes do not tell, or tell was not so; and a near twin that they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import LORE
from jkqa.claims.families import Families, Family, main_clause
from jkqa.expect import names
from jkqa.premises.among import not_of_that_kind
from jkqa.premises.holders import unheld
from jkqa.premises.nameless import nameless, unlisted
from jkqa.premises.naming import is_doer
from jkqa.premises.reactions import unmoved
from jkqa.premises.undone import Undone
from jkqa.tables import read_tables

FAMILIES = read_tables().families
ROWS = st.sampled_from(
    [(row, word, told) for row in FAMILIES.rows for word in row.asked for told in row.told]
)


def undone(question: str, quote: str) -> list[str]:
    return [a.sort for a in Undone(question, lambda term: {term}).undone([quote])]


@pytest.mark.parametrize(
    ("question", "untold", "told"),
    [
        (
            "Who resigned over the wreck?",
            "The wreck is a matter for the ports committee.",
            "The harbor master left office over the wreck.",
        ),
        (
            "In which village was Jan Holt buried?",
            "Jan Holt was shot near the ferry.",
            "The grave of Jan Holt is in Tesnik.",
        ),
        (
            "What was the turnout in the runoff?",
            "She won the runoff by 51.3 percent to 48.7.",
            "In the runoff 62 percent of the voters took part.",
        ),
        (
            "How many people were injured in the blast?",
            "The blast shattered 14 windows.",
            "After the blast 14 people were taken to hospital.",
        ),
        (
            "What is the population of Lipovec?",
            "Lipovec, a town on the river, has three bridges.",
            "Lipovec, a town of 4,000 people, has three bridges.",
        ),
        (
            "What was the ransom for the skipper?",
            "The skipper was held for 19 days.",
            "For the skipper 40,000 crowns were paid.",
        ),
        (
            "What is Krag accused of?",
            "Krag left for Tesnik.",
            "Krag is suspected of fraud.",
        ),
        (
            "When was the league founded?",
            "The league met in Tesnik.",
            "The league was set up in 1999.",
        ),
        (
            "Who was in command of the cutter?",
            "The cutter left with Krag on board.",
            "The cutter left under Lieutenant Krag.",
        ),
        (
            "Who chaired the session?",
            "The session in Tesnik lasted an hour.",
            "Krag led the session.",
        ),
        (
            "When was the cutter delivered?",
            "The cutter cost 40 million crowns.",
            "The yard handed over the cutter in May.",
        ),
        (
            "Whom did Maren defeat in the runoff?",
            "Maren spoke on the night of the runoff.",
            "Maren won the runoff against Krag.",
        ),
        (
            "When did Krag recover?",
            "Krag fell ill in May.",
            "Krag was discharged in May.",
        ),
        (
            "What was the rate of interest?",
            "The bank lent the port 40 million crowns.",
            "The bank lent it at 4 percent.",
        ),
        (
            "How many people were injured?",
            "The yard lost 40 boats.",
            "In the yard 4 people lost a leg.",
        ),
    ],
)
def test_acts_and_measures(question: str, untold: str, told: str) -> None:
    assert list(FAMILIES.untold(question, [untold]))
    assert not list(FAMILIES.untold(question, [told]))
    assert not list(FAMILIES.untold(question, [untold, told]))


def test_only_the_main_clause_asks() -> None:
    assert main_clause("After she resigned, who spoke?") == "who spoke?"
    assert main_clause("Who spoke after she resigned?") == "Who spoke"
    assert not list(FAMILIES.untold("Who spoke after she resigned?", ["Krag spoke."]))
    assert main_clause("Who spoke on the day she resigned?") == "Who spoke"
    assert main_clause("On the day she resigned, who spoke?") == "who spoke?"
    assert main_clause("Who was charged with what?") == "Who was charged"
    assert main_clause("With what did she pay?") == "With what did she pay?"
    assert main_clause("In which town was it?") == "In which town was it?"
    assert main_clause("By whom was it said when she spoke?") == "By whom was it said"


def test_who_is_meant_is_not_what_is_asked() -> None:
    told = ["Krag spoke to 40 people."]
    assert list(FAMILIES.untold("Who drowned in the lake?", told))
    assert not list(FAMILIES.untold("Who towed the two drowned brothers?", told))


@given(ROWS)
def test_any_word_of_a_family_tells_it(one: tuple[Family, str, str]) -> None:
    row, word, told = one
    forms = {
        "family": f"Who {word}?",
        "measure": f"What was the {word} of it?",
        "toll": f"How many people {word}?",
    }
    assert row.untold(forms[row.sort], ["Krag."]), "the form asks for it"
    assert not row.untold(forms[row.sort], [f"Krag, {told.replace('*', '')} 40."])


def test_who_asks_in_a_familys_own_words_is_answered_in_them() -> None:
    for row in FAMILIES.rows:
        own = [word for word in row.asked if row.sort == "family"]
        assert not any(row.untold(f"Who {word}?", [f"It was {word}."]) for word in own)


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3))
def test_more_quotes_tell_more(question: str, quotes: list[str]) -> None:
    fewer = set(FAMILIES.untold(question, quotes[:1]))
    assert set(FAMILIES.untold(question, quotes)) <= fewer


def test_a_table_of_ones_own_adds_to_it() -> None:
    own = {"family": [{"asked": ["moor", "moored"], "told": ["moor*", "quay*"]}]}
    assert list(Families.of([own]).untold("Who moored it?", ["Krag spoke."])) == ["moored"]
    with pytest.raises(TypeError, match="lists of words"):
        Families.of([{"family": [{"asked": "moor", "told": ["quay"]}]}])


@pytest.mark.parametrize(
    ("question", "quote", "twin"),
    [
        (
            "When did she dismiss Krag?",
            "She did not dismiss him, but moved him to Tesnik.",
            "She had him dismissed on May 2.",
        ),
        (
            "Which accord was signed at the end?",
            "They parted on May 2, and no accord was signed.",
            "They parted on May 2, with the Skarn accord signed.",
        ),
        (
            "How much did the ministry estimate the damage at?",
            "The ministry released no estimate.",
            "The ministry put it at 40 million crowns.",
        ),
        (
            "What did Maren say at the dinner?",
            "Maren did not attend.",
            "Maren called it a feast.",
        ),
    ],
)
def test_what_the_quotes_deny(question: str, quote: str, twin: str) -> None:
    assert undone(question, quote)
    assert not undone(question, twin)


@pytest.mark.parametrize("at_first", ["At first", "Initially", "Originally"])
def test_what_was_not_done_at_first_may_have_been(at_first: str) -> None:
    question = "When did she dismiss Krag?"
    assert undone(question, "In May she did not dismiss him.") == ["denied"]
    assert not undone(question, f"{at_first} she did not dismiss him.")
    assert undone(question, f"{at_first} she sang. In May she did not dismiss him.") == ["denied"]


@pytest.mark.parametrize(
    "question",
    ["Why did she not dismiss Krag?", "Did she dismiss Krag?", "Whom did she refuse to dismiss?"],
)
def test_who_knows_of_a_denial_takes_nothing_for_done(question: str) -> None:
    assert not undone(question, "She did not dismiss him.")


@pytest.mark.parametrize(
    ("question", "without", "named"),
    [
        (
            "Which brewery housed the lessons?",
            "Lessons went on in a disused brewery.",
            "Lessons went on in a brewery, the Golden Hop.",
        ),
        (
            "What was the name of the trawler?",
            "They came on a rusty trawler.",
            "They came on a rusty trawler called Dawn.",
        ),
        (
            "To which festival was the choir travelling?",
            "The choir was on its way to a festival.",
            "The choir was on its way to a festival in Tesnik.",
        ),
    ],
)
def test_what_has_no_name(question: str, without: str, named: str) -> None:
    assert [a.text for a in nameless(question, [without])]
    assert not list(nameless(question, [named]))


@pytest.mark.parametrize(
    ("quote", "listed"),
    [
        ("Sølvang leads a coalition of three parties.", False),
        ("Sølvang leads a coalition of three parties: Harbor, Labor and Land.", True),
        ("Sølvang leads a coalition of three parties. They are Harbor, Labor and Land.", True),
        ("Sølvang's coalition has Harbor, Labor and Land.", True),  # no word of how many
    ],
)
def test_which_three_are_to_be_listed(quote: str, listed: bool) -> None:
    assert bool(list(unlisted("Which three parties make up the coalition?", [quote]))) is not listed


@pytest.mark.parametrize(
    "question",
    [
        "Which two ministers in the cabinet left?",
        "Which two ministers sat down with Krag?",
        "Which two ministers quietly left the hall?",
        "Which two ministers of the cabinet left?",
    ],
)
def test_what_the_two_do_is_no_part_of_what_they_are(question: str) -> None:
    assert list(unlisted(question, ["The two ministers left the hall."]))
    assert not list(unlisted(question, ["Two ministers, Eva Lund and Piet Vos, left the hall."]))
    assert not list(unlisted(question, ["Eva Lund and Piet Vos left the hall."]))


@pytest.mark.parametrize(
    ("question", "does"),
    [
        ("When did Haldria recall its envoy?", True),
        ("What share does the Haldrian state own?", False),
        ("How popular was Haldria's king?", False),
        ("Where did Haldria's king go?", False),
        ("How did the Haldria minister vote?", False),
    ],
)
def test_who_does_something(question: str, does: bool) -> None:
    assert is_doer("Haldria", question) is does


# who reacts, and how many of a number


@pytest.mark.parametrize(
    ("who", "quote", "told"),
    [
        ("the dockers", "The order was read to the dockers.", False),
        ("the dockers", "The mayor spoke of a plan for 40 dockers. It rained.", False),
        ("the families of the crew", "A hall was built for the families of the crew.", False),
        ("the dockers", "The dockers walked out.", True),
        ("the dockers in Tesnik", "On Friday dockers in Tesnik blocked the pier.", True),
        ("the dockers", "The order was welcomed by dockers.", True),
        ("the dockers", "The order was read to the dockers, who walked out.", True),
        ("the dockers", "The order was read to the dockers. They walked out.", True),
        ("the dockers", "The order was read to the dockers. Many walked out.", True),
        # of whom a text may speak in many ways
        ("the mayor", "Nobody spoke.", True),
        ("people in Tesnik", "Nobody spoke.", True),
        # a government, and who speaks for it
        ("the Haldrian government", "A Haldrian trawler left.", False),
        ("Haldria’s government", "The Orsavan prime minister calls it late.", False),
        ("the Haldrian government", "The Haldrian prime minister calls it late.", True),
        ("Haldria’s government", "Haldria calls it late.", True),
        ("the Haldrian cabinet", "A Haldrian trawler left. The cabinet calls it late.", True),
        ("the government", "Nobody spoke.", True),
    ],
)
def test_who_reacts_must_do_something(index: jkqa.Index, who: str, quote: str, told: bool) -> None:
    for asked in ("How did {} react to it?", "How did {} respond?"):
        found = [a.sort for a in unmoved(asked.format(who), [quote], index.readings, {"Haldria"})]
        assert found == ([] if told else ["speaker"])
    assert not list(unmoved(f"How many of {who} left?", [quote], index.readings))


@given(st.sampled_from(["dockers", "families", "nurses", "miners"]), st.lists(st.text("ab .")))
def test_one_quote_with_a_reaction_is_enough(
    index: jkqa.Index, who: str, others: list[str]
) -> None:
    quotes = [*others, f"The {who} walked out."]
    assert not list(unmoved(f"How did the {who} react?", quotes, index.readings))


@pytest.mark.parametrize(
    ("question", "quotes", "told"),
    [
        ("How many of the 40 sailors were minors?", ["Some 40 sailors drowned."], False),
        ("How many of them were still missing?", ["Nine were found."], False),
        ("How many of the 40 sailors were minors?", ["Nine were minors."], True),
        ("How many of the 40 sailors were minors?", ["Some 40 drowned.", "One minor swam."], True),
        ("How many of them were still missing?", ["Nine are missing."], True),
        ("How many sailors were minors?", ["Some 40 sailors drowned."], True),  # of no number
        ("How many of the 40 sailors drowned?", ["Some 40 sailors went down."], True),
    ],
)
def test_of_which_kind_how_many_were(
    index: jkqa.Index, question: str, quotes: list[str], told: bool
) -> None:
    found = list(not_of_that_kind(question, quotes, index.readings.lore.alike))
    assert bool(found) is not told


def test_an_act_that_is_not_told_is_said(index: jkqa.Index) -> None:
    answer = index.ask("Who resigned at the first session of the inquiry?")
    assert answer.abstained
    assert "resigned" in str(answer.reason)


def holders(question: str, *quotes: str) -> list[str]:
    return [a.text for a in unheld(question, quotes, lambda text: names(text, None, LORE))]


@pytest.mark.parametrize(
    ("quotes", "held"),
    [
        (["The new fund will have a director general."], False),
        (["Maren Krag opens the hall.", "The fund has a director general from Japan."], False),
        (["Maren Krag becomes director general of the fund."], True),
        (["Maren Krag will lead the fund."], True),  # in other words
    ],
)
def test_an_office_must_be_somebodys(quotes: list[str], held: bool) -> None:
    for asked in ("Who became", "Who was named", "Who is"):
        question = f"{asked} the first director general of the fund?"
        assert holders(question, *quotes) == ([] if held else ["director general"])
    assert not holders("Where does the director general of the fund live?", *quotes)


def test_what_something_stands_in_is_not_what_is_to_be_named() -> None:
    quote = "Unlike others of a party she went herself."
    assert not list(nameless("Which member of her party went herself?", [quote]))
    assert list(nameless("Which party did she leave?", [quote]))
