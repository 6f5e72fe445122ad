"""Whose it is that a question asks for, and what a text denies or only plans."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import numbers_of
from jkqa.expect import Name
from jkqa.names import simple
from jkqa.premises import Premises
from jkqa.premises.denials import Denials
from jkqa.premises.owners import is_anothers, owners_of
from jkqa.tokenize import tokens


@pytest.mark.parametrize(
    ("question", "behind", "anothers"),
    [
        ("How many members has Zoran Kovarić's cabinet?", "five members", True),
        ("How many members has Bohumil Žďárek's cabinet?", "five members", False),  # named last
        ("How many members has the cabinet of Zoran Kovarić?", "five members", True),
        ("How many members has the cabinet of Bohumil Žďárek?", "five members", False),
        ("How many members has the cabinet?", "five members", False),  # nobody's
        ("How many members has Emília Hronská's cabinet?", "Zoran", False),  # nobody before it
    ],
)
def test_whose_it_is(index: jkqa.Index, question: str, behind: str, anothers: bool) -> None:
    [number] = numbers_of(index, "2031-06-03#1")
    at = index.units[number].text.index(behind)
    assert Premises(index, question, question).is_anothers(number, at) == anothers


def person(text: str, whole: str) -> Name:
    words = [t for t in simple(tokens(whole)) if t.span.of(whole) in text.split()]
    return Name(tuple(words), "person", False)


@pytest.mark.parametrize(
    ("text", "anothers"),
    [
        ("Maren Krag waited. Piet Vos, a 54-year-old cook, sang.", True),
        ("Piet Vos, a cook, waited. The 54-year-old driver Maren Krag sang.", False),
        ("Piet Vos waited long for the train and for 54-year-old Maren Krag.", False),
        # whose driver he is was named before
        ("Maren Krag ran. Her driver, Piet Vos, walked, aged 54.", False),
        ("Maren Krag ran. The driver, Piet Vos, walked, aged 54.", True),
        ("Piet Vos walked. Her driver, Maren Krag, ran, aged 54.", False),
        ("Piet Vos said on a cold and windy day: aged 54 he felt old. Maren Krag sang.", True),
    ],
)
def test_how_old_somebody_is(index: jkqa.Index, text: str, anothers: bool) -> None:
    question = "How old is Maren Krag?"
    owners = owners_of([person("Maren Krag", question)], question, index.vocabulary)
    assert owners
    found = [person(who, text) for who in ("Maren Krag", "Piet Vos") if who in text]
    found.sort(key=lambda name: name.span)
    assert is_anothers(owners, found, text.index("54"), text) == anothers


def denied(index: jkqa.Index, question: str, *texts: str) -> Iterator[str]:
    return (a.sort for a in Denials(question, index.readings).denied(texts))


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("The parliament in Lipovec rejects the fishing treaty.", {"denied"}),
        ("The parliament in Lipovec approves the fishing treaty.", set()),
        ("The parliament rejects a pension law.", set()),  # of something else
        (
            "The parliament in Lipovec rejects the fishing treaty. In June the parliament in "
            "Lipovec approves the fishing treaty.",
            set(),
        ),
    ],
)
def test_all_that_speak_of_it_must_deny_it(index: jkqa.Index, text: str, sorts: set[str]) -> None:
    question = "When did the parliament in Lipovec approve the fishing treaty?"
    assert {*denied(index, question, text)} == sorts


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("The visit of Eva Lund to Lipovec was called off.", {"unreal"}),
        ("There were rumours of a visit by Eva Lund to Lipovec.", {"unreal"}),
        ("A planned trip of Eva Lund to Lipovec is postponed.", {"unreal"}),  # a visit too
        ("Eva Lund ends a visit to Lipovec.", set()),
        ("A visit of Piet Vos was called off.", set()),
    ],
)
def test_a_mere_plan_has_no_outcome(index: jkqa.Index, text: str, sorts: set[str]) -> None:
    assert {*denied(index, "What was decided during the visit of Eva Lund to Lipovec?", text)} == (
        sorts
    )
    assert not {*denied(index, "Was the visit of Eva Lund to Lipovec cancelled?", text)}


@pytest.mark.parametrize(
    ("question", "text", "sorts"),
    [
        # why it was done takes it for done
        (
            "Why did the parliament in Lipovec approve the fishing treaty?",
            "The parliament in Lipovec rejects the fishing treaty.",
            {"denied"},
        ),
        # the sentence before says of what
        (
            "Which Haldrian ships were hit when Lipovec retaliated for the herring quota?",
            "Haldria cut the herring quota. Lipovec complained but did not retaliate.",
            {"denied"},
        ),
        (
            "Which Haldrian ships were hit when Lipovec retaliated for the herring quota?",
            "Haldria cut the herring quota. Nobody danced. The mayor did not retaliate.",
            set(),
        ),
        # both words of the denial are in the question
        (
            "In which words did she apologize for the war?",
            "She did not apologize for war.",
            {"denied"},
        ),
        # another word for the act, and one clause of several
        (
            "On which day in October did Piet Vos go to the Skarn chapel himself?",
            "Piet Vos sent flowers to the Skarn chapel in October instead of visiting—unlike Eva "
            "Lund, who visited.",
            {"denied"},
        ),
        (
            "Who visited the Skarn chapel in October?",
            "Piet Vos sent flowers to the Skarn chapel in October instead of visiting—unlike Eva "
            "Lund, who visited.",
            set(),
        ),
        (
            "Which captain has visited the Skarn chapel in October?",
            "Piet Vos sent flowers to the Skarn chapel in October instead of visiting—unlike Eva "
            "Lund, who visited.",
            set(),
        ),
        # what is spoken of need not have been done
        (
            "What did Piet Vos tell Eva Lund about visiting the Skarn chapel in October?",
            "Piet Vos, who did not visit the Skarn chapel in October, told Eva Lund why.",
            set(),
        ),
        # but a day is nothing that is spoken of
        (
            "What did Piet Vos say on May 3 when he visited the Skarn chapel in October?",
            "Piet Vos did not visit the Skarn chapel in October.",
            {"denied"},
        ),
        # opposites
        (
            "When did Haldria reopen its consulate in Lipovec?",
            "Haldria closes its consulate in Lipovec.",
            {"denied"},
        ),
        # no denial: "not" is for what is led
        (
            "When did Haldria complain of the feast in Lipovec?",
            "Orsava will not attend the Haldria-led feast in Lipovec.",
            set(),
        ),
        (
            "When did the Haldria-led feast in Lipovec end?",
            "Orsava holds a feast in Lipovec without Haldria.",
            set(),
        ),
        # what came to nothing
        (
            "When did Piet Vos open the liaison office in Lipovec?",
            "The idea of a liaison office in Lipovec was put on the back burner.",
            {"unreal"},
        ),
        (
            "What did Piet Vos want to open in Lipovec?",
            "The idea of a liaison office in Lipovec was put on the back burner.",
            set(),
        ),
        (
            "Whom did Eva Lund meet in Lipovec in May?",
            "There were plans for officials to visit Lipovec in May, to be led by Eva Lund.",
            {"unreal"},
        ),
    ],
)
def test_what_is_denied_in_other_words(
    index: jkqa.Index, question: str, text: str, sorts: set[str]
) -> None:
    assert {*denied(index, question, text)} == sorts


TREATY = "When did the parliament in Lipovec approve the fishing treaty?"


@pytest.mark.parametrize("at_first", ["at first", "initially", "originally", "to begin with"])
def test_what_was_denied_at_first_may_have_come_about(index: jkqa.Index, at_first: str) -> None:
    rejected = "The parliament in Lipovec {}rejected the fishing treaty."
    assert {*denied(index, TREATY, rejected.format(""))} == {"denied"}
    assert not {*denied(index, TREATY, rejected.format(f"{at_first} "))}


@pytest.mark.parametrize(
    ("question", "sorts"),
    [
        ("For how long did the parliament in Lipovec debate the fishing treaty?", set()),
        ("Why was the long debate of the parliament in Lipovec held?", {"denied"}),
    ],
)
def test_how_long_asks_and_takes_nothing_for_long(
    index: jkqa.Index, question: str, sorts: set[str]
) -> None:
    text = "The debate of the parliament in Lipovec on the fishing treaty was not long."
    assert {*denied(index, question, text)} == sorts


def test_a_paragraph_beside_may_deny_an_act(index: jkqa.Index) -> None:
    question = "Why was the clause on herring kept in the second motion of the opposition?"
    quoted = "The opposition is against herring."
    beside = "By June the opposition removed the clause from its second motion."
    denials = Denials(question, index.readings)
    assert not {*denials.denied([quoted])}
    assert {a.sort for a in denials.denied([quoted], [beside])} == {"denied"}
    affirmed = f"{quoted} Another clause is kept in the second motion of the opposition."
    assert not {*denials.denied([affirmed], [beside])}


SPOKEN = st.lists(
    st.sampled_from(
        [
            "The parliament in Lipovec rejects the fishing treaty.",
            "The parliament in Lipovec does not approve the fishing treaty.",
            "Nobody dances in the parliament.",
            "A ferry leaves.",
        ]
    ),
    max_size=4,
)


@given(SPOKEN, SPOKEN)
def test_one_sentence_that_affirms_it_is_enough(
    index: jkqa.Index, before: list[str], after: list[str]
) -> None:
    question = "When did the parliament in Lipovec approve the fishing treaty?"
    affirmed = "The parliament in Lipovec approves the fishing treaty."
    text = " ".join([*before, affirmed, *after])
    assert not {*denied(index, question, text)}


def test_a_unit_that_denies_it_may_be_the_one_that_is_meant(index: jkqa.Index) -> None:
    """What is quoted is doubted for a denial; which unit is quoted does not hang on it."""
    question = "What did Prime Minister Eirik Sølvang sign at the summit in Tesnik?"
    [number] = numbers_of(index, "2031-03-03#1")
    premises = Premises(index, question, question)
    assert {a.sort for a in premises.absent((number,))} == {"unreal"}
    assert not premises.lacking_alone(number)
