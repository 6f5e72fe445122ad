"""Who is heard in a text, and which of a row it tells of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.events.countries import Countries, Named
from jkqa.expect import names
from jkqa.expect.sought import Lore
from jkqa.names import simple
from jkqa.premises.rows import counted, miscounted
from jkqa.premises.speech import addressed, speakers_of, unheard
from jkqa.tokenize import tokens

LORE = Lore(frozenset({"japan"}))
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth""".split()


def silent(question: str, *texts: str) -> list[str]:
    speakers = speakers_of(names(question, None, LORE), question)
    return [a.text for a in unheard(speakers, texts)]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Piet Vos asks Eva Lund to look into the matter.", True),
        ("Piet Vos calls it “needlessly theatrical”.", True),
        ("Vos arrived on Friday. He warned of floods.", True),  # the next sentence
        ("Vos arrived on Friday. It rained. She warned of floods.", False),
        ("Eva Lund tells Piet Vos to look into the matter.", False),  # only spoken to
        ("Eva Lund complains to Prime Minister Piet Vos.", False),
        ("Piet Vos opens an office.", False),  # silent
        ("Minister of Science and ICT Piet Vos vows to shield firms.", True),  # what he is for
        ("Eva Lund complains.", False),
        ("Eva Lund vows to shield Kest Corp. and Piet Vos.", True),  # he may be meant to speak
        ("A mayor vows “fairness” amid pressure on Kest Corp. and Piet Vos.", False),
    ],
)
def test_who_is_heard(text: str, heard: bool) -> None:
    assert silent("What did Piet Vos say about it?", text) == ([] if heard else ["Piet Vos"])


@pytest.mark.parametrize(
    "question",
    [
        "Where was Piet Vos?",  # of no words
        "What did Japan say?",  # no person
        "What did the delegates say in Vos?",  # a place
        "What was said to Piet Vos?",
    ],
)
def test_whose_words_are_not_asked_for(question: str) -> None:
    assert silent(question, "Nothing is told.") == []


def test_who_somebody_is_the_head_of_need_not_speak() -> None:
    question = "What did Piet Vos, the son of Eva Lund, say about it?"
    assert silent(question, "Piet Vos calls it late.") == []
    assert silent(question, "Eva Lund calls it late.") == ["Piet Vos"]
    both = "What did Piet Vos and Eva Lund say about it?"
    assert silent(both, "Piet Vos calls it late.") == ["Eva Lund"]


def test_one_text_is_enough() -> None:
    question = "How did Piet Vos respond?"
    assert silent(question, "Piet Vos opens an office.", "Piet Vos declares it open.") == []


def missed(question: str, *texts: str) -> set[str]:
    return {a.text for a in miscounted(counted(simple(tokens(question))), texts)}


@pytest.mark.parametrize(
    ("question", "text", "ordinals"),
    [
        ("Where was the 3rd round of talks?", "The third round of talks begins.", set()),
        ("Where was the 3rd round of talks?", "The fourth round of talks begins.", {"3rd"}),
        ("Where was the second round?", "A round of talks begins.", set()),  # may be unsaid
        ("Where was the third round?", "A round of talks begins.", {"third"}),
        ("Where was the third round?", "The third session of the round begins.", set()),
        ("Where was the second round?", "The first session begins.", set()),  # of something else
        ("Where was the second Trilateral Round?", "The first Trilateral Round.", {"second"}),
        ("Where was the seventieth round?", "The seventy-first round begins.", {"seventieth"}),
        ("Where was the 71st round?", "The seventy-first round begins.", set()),
        ("Where was the twenty-third round?", "The 22nd round begins.", {"23rd"}),
        ("Where was the first round?", "The twenty-first round begins.", {"first"}),
        ("Who was good at it the first time round?", "It is harder the second time round.", set()),
        ("Who came the first time?", "She came the second time.", set()),  # no row of times
        ("What was told on the 30th of May?", "It was told in the second month.", set()),
        ("Who stands third from right?", "Ada Lund, first from left, waves.", set()),
        ("Which were the first round and the third round?", "The second round begins.", set()),
    ],
)
def test_which_of_a_row(question: str, text: str, ordinals: set[str]) -> None:
    assert missed(question, text) == ordinals


@given(st.sampled_from(ORDINALS), st.sampled_from(ORDINALS), st.booleans())
def test_only_the_same_of_a_row_is_the_same(asked: str, told: str, numeral: bool) -> None:
    written = f"{ORDINALS.index(told) + 1}th" if numeral else told
    found = missed(f"Who won the {asked} match?", f"She won the {written} match.")
    assert found == (set() if asked == told else {asked})


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Denmark asks Japan to drop its claim.", False),
        ("Denmark asks that Japan drop its claim.", False),
        ("A court orders the government of Japan to pay.", False),
        ("Denmark complains to Japan.", False),
        ("Japan rejects what Denmark asks of Japan.", True),
        ("The minister rejects the claim.", True),  # of whichever country
    ],
)
def test_a_country_that_is_only_addressed_says_nothing(text: str, heard: bool) -> None:
    rows = [{"names": [name], "adjectives": [], "capitals": []} for name in ("Japan", "Denmark")]
    table = Countries.of(rows)

    def countries(said: str) -> list[Named]:
        return table.named(simple(tokens(said)), said)

    for question in ("What did Japan say?", "How did Japan react?", "What was Japan's answer?"):
        assert bool(list(addressed(countries, question, [text]))) != heard
    for question in (
        "What did Denmark do to Japan?",
        "What did Japan's minister say?",
        "What did Japan lay claim to?",
    ):
        assert not list(addressed(countries, question, [text]))
