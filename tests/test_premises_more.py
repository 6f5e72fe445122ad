"""What questions take for granted of who reacts, came before, or has a name; with near twins."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

import jkqa
from asking import absent, built, numbers_of
from jkqa.expect.offices import PORTFOLIOS
from jkqa.names import simple
from jkqa.premises import Absent
from jkqa.premises.nameless import unlisted, unnamed
from jkqa.premises.peoples import anothers
from jkqa.premises.reactions import unmoved
from jkqa.premises.regions import other_countries
from jkqa.premises.rows import counted, miscounted
from jkqa.premises.speech import unheard, unspoken
from jkqa.premises.undone import Undone
from jkqa.readings import Readings
from jkqa.tokenize import tokens

Rule = Callable[[str, Sequence[str], Readings], Iterator[Absent]]

ACTIVE = [
    ("What did Piet Vos reply to the gibe about the pier?", "Piet Vos called the gibe cheap."),
    ("What replied Piet Vos to the gibe about the pier?", "Piet Vos called the gibe cheap."),
    ("How did Piet Vos respond to the gibe?", "When the gibe was read out, Piet Vos left."),
    ("How did Reis Steel respond to the ruling?", "Reis Steel appealed on Friday."),
    ("How did the smelter in Norway respond to the notice?", "A smelter in Norway sued."),
    ("What answered Tokyo when Oslo complained?", "Tokyo calls it late."),
    ("How did Norway's government react?", "Norwegian officials call it late."),
    ("How did the Norwegian embassy comment on the raid?", "The embassy said nothing of it."),
    ("How did the envoy comment on the raid?", "The ambassador follows the matter."),
    ("What did the head of Reis Steel promise in reply?", "Reis Steel promised a new pier."),
]
PASSIVE = [
    ("What did Piet Vos reply to the gibe about the pier?", "Eva Lund wrote to Piet Vos."),
    ("What replied Piet Vos on the gibe?", "The gibe was made after Piet Vos signed a treaty."),
    ("How did Reis Steel respond to the ruling?", "Reis Steel must pay, the court rules."),
    ("How did Reis Steel respond to the ruling?", "Reis Steel was ordered to pay."),
    ("How did the smelter in Norway respond to the notice?", "Iron went to a smelter in Norway."),
    ("What answered Tokyo when Oslo complained?", "Oslo asks Japan to drop its claim."),
    ("How did Norway's government react?", "A plant was built in Bergen, Norway."),
    ("How did Tokyo react to it?", "The Tokyo District Court ruled on Friday."),
    ("What did the head of Reis Steel promise in reply?", "The mayor wrote to Reis Steel."),
]


@pytest.mark.parametrize(("question", "quote"), ACTIVE)
def test_who_does_something_reacts(index: jkqa.Index, question: str, quote: str) -> None:
    assert not list(unmoved(question, [quote], index.readings))


@pytest.mark.parametrize(("question", "quote"), PASSIVE)
def test_who_is_only_acted_upon_does_not(index: jkqa.Index, question: str, quote: str) -> None:
    assert [a.sort for a in unmoved(question, [quote], index.readings)] == ["speaker"]


def test_the_government_is_that_of_a_country_that_goes_without_saying(index: jkqa.Index) -> None:
    question, quotes = "How did the French government react?", ["The government calls it late."]
    assert not list(unmoved(question, quotes, index.readings, {"France"}))
    assert list(unmoved(question, quotes, index.readings))


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("posts"),
        "March 3, 2031: Anna Holt replaces Sven Dahl as manager of the ferry line.",
        "March 9, 2031: The mayor names Ilse Maren, the head of the harbor school, as envoy.",
        "March 12, 2031: Knut Rask is elected head of the guild.",
        "April 2, 2031: The ministers meet for the ninth herring dialogue and agree to take steps.",
        "April 9, 2031: The ministers agree to hold another herring dialogue in Tesnik.",
        "May 2, 2031: The dam of the pond bursts before dawn.",
        "May 3, 2031: The dam of the pond bursts, as it had two years earlier.",
    )


@pytest.mark.parametrize(
    ("unit", "question", "twin"),
    [
        (
            "2031-03-03#1",
            "Who was manager of the ferry line before Sven Dahl?",
            "Who was manager of the ferry line after Sven Dahl?",
        ),
        (
            "2031-03-03#1",
            "Who was manager of the ferry line before Sven Dahl left?",
            "Who was manager of the ferry line before Anna Holt?",
        ),
        (
            "2031-03-09#1",
            "Who took over the harbor school after Ilse Maren left?",
            "Who named Ilse Maren?",
        ),
        (
            "2031-03-12#1",
            "Who led the guild before Knut Rask was elected?",
            "Who was elected?",
        ),
        (
            "2031-04-02#1",
            "Where is the next herring dialogue to be held?",
            "Where was the ninth herring dialogue held?",
        ),
    ],
)
def test_before_is_not_after(posts: jkqa.Index, unit: str, question: str, twin: str) -> None:
    def sorts(asked: str) -> set[str]:
        return {a.sort for a in absent(posts, asked, numbers_of(posts, unit))}

    assert sorts(question) & {"succession", "row"}
    assert not sorts(twin) & {"succession", "row"}


@pytest.mark.parametrize(("unit", "told"), [("2031-05-02#1", False), ("2031-05-03#1", True)])
def test_the_last_before_one_is_another(posts: jkqa.Index, unit: str, told: bool) -> None:
    question = "When was the last burst of the dam before May 2031?"
    found = [a.text for a in absent(posts, question, numbers_of(posts, unit)) if a.sort == "row"]
    assert found == ([] if told else ["last burst of the dam"])


def test_what_is_agreed_may_be_the_next(posts: jkqa.Index) -> None:
    question = "Where is the next herring dialogue to be held?"
    numbers = numbers_of(posts, "2031-04-09#1")
    assert not [a for a in absent(posts, question, numbers) if a.sort == "row"]


@pytest.mark.parametrize(
    ("rule", "question", "untold", "told"),
    [
        (
            unspoken,
            "What did Piet Vos say about the spill?",
            "Piet Vos offers to help with the herring.",
            "Piet Vos calls the spill a disgrace.",
        ),
        (
            unnamed,
            "name of the last worker who took the offer",
            "The last worker takes the offer.",
            "The last worker, Ole Krag, takes the offer.",
        ),
        (
            unnamed,
            "Name the last laborer who took the offer.",
            "The last laborer takes the offer.",
            "Ole Krag takes the offer.",
        ),
        (
            other_countries,
            "Which European countries sit on the board?",
            "Japan and Brazil sit on the board.",
            "Japan, Brazil and Portugal sit on the board.",
        ),
        (
            other_countries,
            "Name the countries besides Japan that sit on the board.",
            "Japan sits on the board, for Brazilian cargo.",
            "Japan and Brazil sit on the board.",
        ),
        (
            other_countries,
            "Which are the two other countries besides the two?",
            "Japan and Brazil set up a board of four.",
            "Japan, Brazil, Portugal and Norway set up a board.",
        ),
        (
            anothers,
            "Which Norwegian firm had to pay Japanese workers?",
            "Reis Steel of Japan must pay five Norwegian laborers.",
            "Reis Steel must pay five Japanese laborers.",
        ),
    ],
)
def test_what_quotes_leave_open(
    index: jkqa.Index, rule: Rule, question: str, untold: str, told: str
) -> None:
    assert list(rule(question, [untold], index.readings))
    assert not list(rule(question, [told], index.readings))


def test_countries_of_which_only_the_number_is_told() -> None:
    question = "Which 11 countries belong to the board?"
    quote = "Japan, Norway, and Brazil set up a board of 11 countries. It has a chair and a clerk."
    assert list(unlisted(question, [quote]))
    assert not list(unlisted(question.replace("11", "three"), ["Japan, Norway and Brazil did."]))


@pytest.mark.parametrize("silent", ["does not speak", "declines to comment", "stayed silent"])
def test_who_is_silent_says_nothing(silent: str) -> None:
    undone = Undone("What did Vos say in his speech?", lambda term: {term})
    assert [a.sort for a in undone.undone([f"Vos attends but {silent}."])] == ["denied"]
    assert not list(undone.undone(["Vos attends and calls it a feast."]))


@pytest.mark.parametrize(
    ("who", "denied"), [("Norway", True), ("Oslo", True), ("Japan", False), ("Tokyo", False)]
)
def test_a_denial_of_another_country(index: jkqa.Index, who: str, denied: bool) -> None:
    question = f"Whom did {who} choose to represent it?"
    undone = Undone(question, lambda term: {term}, index.readings.lore.there)
    for quote in (
        "Norway announces that it will not attend.",
        "The rite is held without participation from the Norwegian side.",
    ):
        assert bool(list(undone.undone([quote]))) is denied


def test_a_town_is_no_party_to_an_act(tmp_path: Path) -> None:
    own = "March 3, 2031: In New Lipovec, Minister Cho Tae-yul asks Ilse Maren to watch the pier."
    index = built(tmp_path, own, "March 9, 2031: Minister Cho Tae-yul leaves New Lipovec.")
    question = "Whom did the minister ask, in New Lipovec, to watch the pier?"
    assert "turned" not in {
        a.sort for a in absent(index, question, numbers_of(index, "2031-03-03#1"))
    }


def test_the_portfolios_are_told_apart() -> None:
    ways = [way for of in PORTFOLIOS for way in of.split("|")]
    assert len(ways) == len(set(ways))


def test_a_third_leader_is_one_more() -> None:
    texts = ["Ada Lund and Piet Vos met. They also met Per Holm."]

    def missing(question: str) -> list[str]:
        asked = counted(simple(tokens(question)))
        return [a.text for a in miscounted(asked, texts, question)]

    assert missing("Who was a third leader at the table?") == []
    assert missing("Who was the third leader at the table?") == ["third"]


def test_who_argued_speaks_though_somebody_quotes_it() -> None:
    said = "It was put by Per Holm, then head of the mint, who argued that coins are air."
    assert not list(unheard([("Per Holm", {"per", "holm"})], [said]))
    heard = "It was put to Per Holm, then head of the mint, that coins are air."
    assert list(unheard([("Per Holm", {"per", "holm"})], [heard]))


def test_one_who_went_is_not_denied_though_another_did_not() -> None:
    question = "Which judge paid the mint a visit?"
    both = "Ada Lund sent a letter instead of visiting the mint, unlike Per Holm, who visited it."
    one = "Ada Lund sent a letter instead of visiting the mint."
    assert not list(Undone(question, lambda term: {term}).undone([both]))
    assert list(Undone(question, lambda term: {term}).undone([one]))


@pytest.mark.parametrize(("asked", "turned"), [("Japanese", False), ("Korean", True)])
def test_the_delegation_of_one_side_is_not_the_others(
    tmp_path: Path, asked: str, turned: bool
) -> None:
    readings = built(tmp_path, "May 3, 2031: A pier opens.").readings
    question = f"Why did the {asked} delegation walk out of the talks?"
    quotes = ["The Japanese delegation walked out because the room was cold."]
    assert bool(list(anothers(question, quotes, readings))) is turned
