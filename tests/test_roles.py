"""Who does what to whom, who comes after whom, and what a court has yet to decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.premises.pending import undecided
from jkqa.premises.roles import Roles
from jkqa.premises.subjects import Subject
from jkqa.premises.succession import Succession

PEOPLE = ("Eva Lund", "Piet Vos", "Ilse Maren", "Ole Krag", "Nora Steen")
TWO = st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True)
VERBS = st.sampled_from(
    [("sue", "sues", "sued"), ("accuse", "accuses", "accused"), ("invite", "invites", "invited"),
     ("pay", "pays", "paid"), ("defeat", "beats", "beaten"), ("pardon", "pardons", "pardoned")]
)  # fmt: skip


def turned(index: jkqa.Index, question: str, *texts: str) -> list[str]:
    return [a.text for a in Roles(question, index.readings).turned(texts)]


@given(TWO, VERBS)
def test_either_way_of_telling_it_has_one_direction(
    index: jkqa.Index, two: list[str], verbs: tuple[str, str, str]
) -> None:
    (one, other), (verb, does, done) = two, verbs
    for told in (f"{one} {does} {other}.", f"{other} is {done} by {one}."):
        assert not turned(index, f"When did {one} {verb} {other}?", told)
        assert turned(index, f"When did {other} {verb} {one}?", told) == [verb]


@given(TWO)
def test_whoever_tells_it_the_right_way_bears_it_out(index: jkqa.Index, two: list[str]) -> None:
    one, other = two
    texts = (f"{one} sues {other}.", f"{other} sues {one}.")
    assert not turned(index, f"Why did {one} sue {other}?", *texts)


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        ("How much was Eva Lund told to pay Piet Vos?", "Piet Vos must pay Eva Lund.", ["pay"]),
        ("How much was Eva Lund told to pay Piet Vos?", "Eva Lund must pay Piet Vos.", []),
        (
            "When was the envoy Eva Lund asked by Piet Vos to go?",
            "Eva Lund asks Piet Vos.",
            ["asked"],
        ),
        ("When was the envoy Eva Lund asked by Piet Vos to go?", "Piet Vos asks Eva Lund.", []),
        # of another country, whether or not the one is there as well
        (
            "How much must Haldria's government pay?",
            "The government of Orsava must pay the Haldrian crews.",
            ["pay"],
        ),
        ("How much must Haldria's government pay?", "The government of Orsava must pay.", ["pay"]),
        # what is done by both, no verb, not a party, a part of a country
        ("When did Eva Lund meet Piet Vos?", "Piet Vos meets Eva Lund.", []),
        ("When did Eva Lund stop in Tesnik?", "Piet Vos stops Eva Lund.", ["stop"]),
        ("How long was the stop in Tesnik?", "Piet Vos stops Eva Lund.", []),
        (
            "Which Haldrian minister promised help?",
            "Piet Vos promises the Haldrian crews help.",
            [],
        ),
        # whose it is does nothing, nor does what is called so
        ("How did Eva Lund’s boat tow Piet Vos?", "Piet Vos boats Eva Lund.", []),
        ("How did Eva Lund boat Piet Vos?", "Piet Vos boats Eva Lund.", ["boat"]),
        ("How many did the Lund storm sink?", "Piet Vos storms Eva Lund.", []),
        ("Why did the envoy Eva Lund sue Piet Vos?", "Piet Vos sues Eva Lund.", ["sue"]),
        ("Where did Haldrian helicopters fly to?", "Orsava flies the Haldrians out.", []),
        ("When did Eva Lund invite crews under Piet Vos?", "Piet Vos invites some.", []),
    ],
)
def test_roles(index: jkqa.Index, question: str, text: str, missing: list[str]) -> None:
    assert turned(index, question, text) == missing


# who comes after whom


def missing_heir(index: jkqa.Index, question: str, *texts: str) -> list[tuple[str, str]]:
    succession = Succession(index, index.readings.names_of(question), question)
    return [(a.sort, a.text) for a in succession.untold(texts)]


ASKED = (
    "Who replaced Zoran Kovarić?",
    "Who took over from Zoran Kovarić as prime minister?",
    "Who was prime minister before Zoran Kovarić?",
    "Who led the school before Zoran Kovarić became its head?",
    "Whom did Zoran Kovarić succeed?",
    "Who is Zoran Kovarić's successor?",
    "Who was the predecessor of Zoran Kovarić?",
)
#: That somebody replaces him says who came after, and nothing of who was before.
REPLACED = "Emília Hronská replaces Zoran Kovarić."
EARLIER = tuple(q for q in ASKED if "before" in q or "predecessor" in q or "succeed?" in q)
TOLD = (
    "Zoran Kovarić makes way for Emília Hronská.",
    "Zoran Kovarić gave way to Emília Hronská.",
    "Zoran Kovarić leaves, and Emília Hronská is to follow him.",
    "Zoran Kovarić resigns. Emília Hronská takes his place the same day.",
    "His successor is chosen at night. Zoran Kovarić leaves by train.",
    "Emília Hronská is sworn in as prime minister.",  # of whom else?
    "Former Prime Minister Zoran Kovarić dines with Emília Hronská, who took office in May.",
)
UNTOLD = (
    "Zoran Kovarić meets Emília Hronská in Lipovec.",
    "Zoran Kovarić makes his way to Lipovec and meets Emília Hronská.",
    "Prime Minister Zoran Kovarić names Emília Hronská as envoy.",
    "Zoran Kovarić dines. The ferry leaves. Nobody speaks. Emília Hronská takes over a shop.",
)


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("text", UNTOLD)
def test_a_succession_must_be_told(index: jkqa.Index, question: str, text: str) -> None:
    assert missing_heir(index, question, text) == [("succession", "Zoran Kovarić")]


@pytest.mark.parametrize("question", ASKED)
def test_who_replaces_somebody_was_not_before(index: jkqa.Index, question: str) -> None:
    assert bool(missing_heir(index, question, REPLACED)) == (question in EARLIER)


@given(st.sampled_from(ASKED), st.sampled_from(TOLD), st.lists(st.sampled_from(UNTOLD)))
def test_one_text_that_tells_it_is_enough(
    index: jkqa.Index, question: str, told: str, others: list[str]
) -> None:
    assert not missing_heir(index, question, *others, told)


@pytest.mark.parametrize(
    ("question", "text", "sorts"),
    [
        ("Where was the next round of talks held?", "They hold talks in Tesnik.", ["row"]),
        ("Where was the next round of talks held?", "They hold further talks in Tesnik.", []),
        # that one was the third says nothing of the next
        ("Where was the next round of talks held?", "They hold a third round of talks.", ["row"]),
        ("Where was the previous round of talks held?", "They hold a third round of talks.", []),
        ("Where will they meet next?", "They hold talks in Tesnik.", ["row"]),
        ("Where will they meet next?", "They are to meet in Tesnik.", []),
        ("When were the talks held the time before May?", "They hold talks in Tesnik.", ["row"]),
        ("What stood next to the meeting room?", "They hold talks in Tesnik.", []),
        ("Who spoke before the storm?", "Zoran Kovarić speaks.", []),
        ("Who succeeded in crossing?", "Zoran Kovarić crosses.", []),
    ],
)
def test_a_row_must_be_told(index: jkqa.Index, question: str, text: str, sorts: list[str]) -> None:
    assert [sort for sort, _ in missing_heir(index, question, text)] == sorts


# what a court has yet to decide


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        ("What did the court rule?", "The crews file suit in the harbor court.", ["decision"]),
        ("What was the verdict?", "The appeal hearing opens and is adjourned.", ["verdict"]),
        ("What was the verdict?", "The court hears the appeal. It dismisses the claim.", []),
        ("What was the verdict?", "The crews leave for Tesnik.", []),  # of no court
        ("Who sued the crews in court?", "The crews file suit in the harbor court.", []),
        ("When will the court rule?", "The crews file suit in the harbor court.", []),
        ("How long was it after the court ruled?", "The crews file suit in court.", []),
        ("What did the panel find?", "A panel of nine is to report by May.", ["decision"]),
        ("What did the panel find?", "The panel has until May. It finds no fault.", ["decision"]),
        ("What did the panel find?", "The panel finds no fault.", []),
        ("When is the panel due to find out?", "A panel of nine is to report by May.", []),
    ],
)
def test_a_case_is_no_decision(question: str, text: str, missing: list[str]) -> None:
    assert [a.text for a in undecided(question, [text])] == missing


# who did what is rarest


@pytest.mark.parametrize(
    ("does", "told", "sorts"),
    [
        ("call", "Luka Haraš spoke of “a grave.”", set()),
        ("describe", "It is a grave, said Luka Haraš.", set()),
        ("call", "Luka Haraš left.", {"another"}),
        ("paint", "Luka Haraš spoke of “a grave.”", {"another"}),
        ("paint", "Luka Haraš painted it.", set()),
    ],
)
def test_who_speaks_of_a_thing_calls_it_something(
    index: jkqa.Index, does: str, told: str, sorts: set[str]
) -> None:
    question = f"What did Luka Haraš {does} the wreck of the Havbris?"
    text = f"Danica Kovarić sees the wreck of the Havbris. Nobody danced. {told}"
    subject = Subject(index, index.readings.names_of(question), question)
    assert {a.sort for a in subject.told_of_another([text])} == sorts


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Luka Haraš waits. At the pier Director Eva Lund looks for the wreck.", {"subject"}),
        ("Luka Haraš waits. He and Director Eva Lund look for the wreck.", set()),
        ("Director Eva Lund looks for the wreck. Luka Haraš finds it.", set()),
        ("Luka Haraš waits. The crew looks for the wreck.", set()),
    ],
)
def test_somebody_else_did_it(index: jkqa.Index, text: str, sorts: set[str]) -> None:
    question = "Where did Luka Haraš look for the wreck?"
    assert 0 < index.containing("wreck") <= 3
    subject = Subject(index, index.readings.names_of(question), question)
    assert {a.sort for a in subject.is_not_who([text])} == sorts


@given(TWO)
def test_who_has_done_it_does_it(index: jkqa.Index, two: list[str]) -> None:
    one, other = two
    told = f"{one} accuses {other}."
    assert not turned(index, f"Of what has {one} accused {other}?", told)
    assert turned(index, f"Of what has {other} accused {one}?", told)


@given(TWO)
def test_two_who_do_it_do_it_to_nobody(index: jkqa.Index, two: list[str]) -> None:
    one, other = two
    question = f"Where did {one} and {other} embrace?"
    assert not turned(index, question, f"{one} embraces {other} in Tesnik.")
