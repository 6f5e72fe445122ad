"""Names in other letters: what sounds alike, and which names a corpus has."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.sound import heard_names, sound, sounds_like, whole_names

PEOPLE = ("Park Cheol-hee", "Yoon Suk Yeol", "Lee Jae-myung", "Ada Lindqvist", "Cho Tae-yul")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Pak Chul-hee", "Park Cheol-hee"),
        ("Yun Suk-yol", "Yoon Suk Yeol"),
        ("Suk-yeol Yoon", "Yoon Suk Yeol"),
        ("Yi Jae Myong", "Lee Jae-myung"),
        ("Lindkvist Ada", "Ada Lindqvist"),
        ("Cho Tae-yong", None),  # another man
        ("Moon Jae-in", None),
        ("Ada Lovelace", None),
    ],
)
def test_a_name_in_other_letters(typed: str, meant: str | None) -> None:
    assert sounds_like(typed, PEOPLE) == meant


@given(
    st.text(string.ascii_lowercase.replace("x", ""), min_size=1, max_size=12).filter(
        lambda word: word != "yi"  # the family name sounds like Lee, and "yii" is none
    )
)
def test_sound_forgets_nothing_twice(word: str) -> None:
    assert sound(word) == sound(word.upper())
    assert sound(word + word[-1:]) == sound(word)  # a letter doubled sounds the same


@given(st.sampled_from(PEOPLE))
def test_every_name_sounds_like_itself(name: str) -> None:
    assert sounds_like(name, PEOPLE) == name


def test_only_names_that_the_corpus_lacks_are_heard() -> None:
    known = {"park", "cheol-hee", "cheol", "hee"}
    asked = "Did Park Cheol-hee see Yun Suk-yol?"
    heard = heard_names(asked, known.__contains__, lambda _: True, lambda: PEOPLE)
    assert [(span.of(asked), name) for span, name in heard] == [("Yun Suk-yol", "Yoon Suk Yeol")]


def test_words_of_others_may_make_another_spelling() -> None:
    """Each part is in the corpus, but of other people's names."""
    asked = "When did Cho Tae-yeol see Hee Park?"
    people = ("Cho Tae-yul", "Yoon Suk Yeol", "Park Hee")

    def heard(*, stand: bool) -> list[str]:
        found = heard_names(asked, lambda _: True, lambda _: stand, lambda: people)
        return [name for _, name in found]

    assert heard(stand=False) == ["Cho Tae-yul"]  # and the other way round is no other spelling
    assert heard(stand=True) == []


def test_whole_names_leave_titles_out() -> None:
    text = "Foreign Minister Cho Tae-yul met President Ada Lindqvist in May."
    assert whole_names([text]) == ["Ada Lindqvist", "Cho Tae-yul"]


def test_p_may_be_written_ph() -> None:
    assert sounds_like("Cho Phil-gyu", ["Cho Pil-gyu", "Yoon Suk Yeol"]) == "Cho Pil-gyu"
