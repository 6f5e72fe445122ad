"""What a question takes for granted: names by sound, who is named, who speaks, which of a row."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.expect import Ask, Lore, ask_of, found_in, names, sought_by
from jkqa.premises import WEIGHTS, Absent, Premises
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


@given(st.text(string.ascii_lowercase.replace("x", ""), min_size=1, max_size=12))
def test_sound_forgets_nothing_twice(word: str) -> None:
    assert sound(word) == sound(word.upper())
    assert sound(word + word[-1:]) == sound(word)  # a letter doubled sounds the same


@given(st.sampled_from(PEOPLE))
def test_every_name_sounds_like_itself(name: str) -> None:
    assert sounds_like(name, PEOPLE) == name


def test_only_names_that_the_corpus_lacks_are_heard() -> None:
    known = {"park", "cheol-hee", "cheol", "hee"}
    heard = heard_names("Did Park Cheol-hee see Yun Suk-yol?", known.__contains__, lambda: PEOPLE)
    assert [(span.of("Did Park Cheol-hee see Yun Suk-yol?"), name) for span, name in heard] == [
        ("Yun Suk-yol", "Yoon Suk Yeol")
    ]


def test_whole_names_leave_titles_out() -> None:
    text = "Foreign Minister Cho Tae-yul met President Ada Lindqvist in May."
    assert whole_names([text]) == ["Ada Lindqvist", "Cho Tae-yul"]


LORE = Lore(frozenset({"japan", "korea", "south"}), {"party", "grain", "agreement"}.__contains__)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In May, Foreign Minister Cho Tae-yul spoke.", ("Cho Tae-yul", "titled")),
        ("They met the ambassador to South Korea Ada Lindqvist.", ("Ada Lindqvist", "person")),
        ("They signed the Grain Agreement.", ("Grain Agreement", "body")),
        ("It was told by the UNGA.", ("UNGA", "body")),
        ("It came from Japan.", ("Japan", "country")),
        ("On Nov. 15 they met.", None),
    ],
)
def test_what_a_capital_may_name(text: str, found: tuple[str, str] | None) -> None:
    read = [(name.span.of(text), name.sort) for name in names(text, None, LORE)]
    assert read == ([found] if found else [])


@pytest.mark.parametrize(
    ("question", "text", "best"),
    [
        # a number of something else is no count; nor is a part of a name
        ("How many fighters flew?", "F-35 fighters flew over three ships.", 0.3),
        ("How many fighters flew?", "Twelve fighters flew.", 1.0),
        ("How many hours did it last?", "It lasted three weeks.", 0.3),
        ("On which day was it to be?", "It is planned for January 2031.", 0.3),
        ("Who was the envoy?", "In Lipovec the envoy Ada Lindqvist spoke.", 0.95),
        ("Who was the envoy?", "The envoy spoke in Lipovec.", 0.25),
        ("What was the name of the ship?", "The ship met Ada Lindqvist's car.", 0.2),
        ("In which prefecture does it lie?", "It lies in Lipovec.", 0.34),
        ("In which prefecture does it lie?", "It lies in Lipovec prefecture.", 1.0),
    ],
)
def test_how_well_an_answer_fits(question: str, text: str, best: float) -> None:
    found = found_in(sought_by(question, ask_of(question), None), text)
    assert max((f.fit for f in found), default=0.0) <= best
    assert (best < 0.35) == (not any(f.fit >= 0.35 for f in found))


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("Who is Ada Lindqvist?", Ask("other")),
        ("Who was the deputy secretary of state?", Ask("person", "secretari")),
        ("Which city's court ruled?", Ask("body", "court")),
        ("How many hours did it last?", Ask("length", "hour", unit="hour")),
        ("A man said so. Where was it?", Ask("place")),
        ("What sentences are the rebels who fled serving?", Ask("other", "sentenc")),
    ],
)
def test_what_is_asked_for(question: str, ask: Ask) -> None:
    found = ask_of(question)
    assert (found.kind, found.unit) == (ask.kind, ask.unit)
    assert not ask.head or found.head == ask.head


def absent(index: jkqa.Index, question: str, numbers: list[int]) -> tuple[Absent, ...]:
    return Premises(index, question, question).absent(tuple(numbers))


def lacking(index: jkqa.Index, question: str, *locators: str) -> set[str]:
    numbers = [index.number_of(index.unit(locator)) for locator in locators]
    return {a.sort for a in absent(index, question, numbers)}


def test_a_unit_lacks_whom_it_does_not_speak_of(index: jkqa.Index) -> None:
    spoken = "2031-01-27#1"  # Luka Haraš and Synnøve Dahlberg-Moe in Aspervik
    assert not lacking(index, "What did Luka Haraš and Synnøve Dahlberg-Moe do?", spoken)
    assert lacking(index, "What did Danica Kovarić do there?", spoken) == {"whole"}
    assert lacking(index, "What did Ada Lovelace do there?", spoken) == {"whole"}
    assert lacking(index, "What did Brazil say to that?", spoken) == {"country"}


def test_together_units_lack_no_more_than_each(index: jkqa.Index) -> None:
    units = [u.locator for u in index.units[:12]]
    question = "What did Luka Haraš and Danica Kovarić say about Haldria in the third round?"
    for one in units:
        for other in units:
            numbers = [index.number_of(index.unit(u)) for u in (one, other)]
            both = absent(index, question, numbers)
            assert len([a for a in both if a.sort in ("whole", "country")]) <= min(
                len([a for a in absent(index, question, [n]) if a.sort in ("whole", "country")])
                for n in numbers
            )
            best = Premises(index, question, question).absent_among(numbers)
            assert all(a.sort in WEIGHTS for a in best)


def test_the_third_is_not_the_fourth(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("row") / "rounds.txt"
    path.write_text(
        "Rounds of Talks\n\nBy Ada Lindqvist\n\nThe talks went on through the spring.\n\n"
        "CHRONOLOGY\n\n"
        "March 3, 2031: The two sides hold the fourth round of talks in Lipovec.\n\n"
        "March 9, 2031: Minister Piet Vos asks Director Ada Brandt to look into the matter.\n"
    )
    index = jkqa.build(path)
    assert lacking(index, "Where was the third round of talks?", "2031-03-03#1") == {"ordinal"}
    assert not lacking(index, "Where was the fourth round of talks?", "2031-03-03#1")
    assert lacking(index, "What did Ada Brandt answer to Piet Vos?", "2031-03-09#1") == {"speaker"}
    assert not lacking(index, "What did Piet Vos ask Ada Brandt?", "2031-03-09#1")
