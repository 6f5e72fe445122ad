"""Questions for several parties by a plural noun: every entry that has one, or quotes with one."""

from pathlib import Path

import pytest

import jkqa
from asking import built, places
from jkqa.wants.plural import plural_of

ARTICLES = Path(__file__).parent / "articles"
ENTRIES = (
    "May 6, 2033: Foreign Minister Ida Moen of Haldria meets Orlanda’s ambassador in Lisk.",
    "June 11, 2033: Lisk’s court orders Castor Glass to pay 20 miners 400 korels each.",
    "June 20, 2033: Birch Timber Co. must compensate two foresters, the High Court in Vik rules.",
    "July 2, 2033: Lisk’s court dismisses the suit of a pilot against Orlanda.",
    "July 9, 2033: The High Court in Vik orders the government of Chile to pay a pilot 10 korels.",
    "August 3, 2033: Transport Minister Per Aske of Haldria resigns.",
    "August 9, 2033: Prime Minister Nils Rud dismisses Trade Minister Ole Krag.",
    "August 19, 2033: Harbor pilots strike in Lisk.",
    "September 1, 2033: Energy Minister Eva Sund steps down.",
)
BODY = (
    "The rulings of that summer cost the mining firms dear.",
    "Two bishops, Anna Holt and Karl Brandt, blessed the harbor. Anna Holt stayed for a week.",
)


@pytest.fixture(scope="module")
def lisk(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("lisk"), *ENTRIES, body=BODY)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which companies were ordered to pay?", ["06-11", "06-20"]),
        ("Which firms have been ordered to pay compensation?", ["06-11", "06-20"]),
        ("What companies did the courts order to pay?", ["06-11", "06-20"]),
        ("Which companies were told to pay in June 2033?", ["06-11", "06-20"]),
        ("Which companies lost in court?", ["06-11", "06-20"]),
        ("List the companies that were ordered to pay.", ["06-11", "06-20"]),
        ("Which courts ordered somebody to pay?", []),  # “somebody” is in no entry
        ("Which ministers resigned?", ["08-03", "09-01"]),
        ("Who were the ministers that resigned?", ["08-03", "09-01"]),
        ("Which ministers were dismissed?", ["08-09"]),
        ("Which officials met in May?", ["05-06"]),
    ],
)
def test_every_entry_with_such_a_party(
    lisk: jkqa.Index, question: str, expected: list[str]
) -> None:
    answer = lisk.ask(question)
    listed = places(answer) if answer.set else []
    assert listed == [f"2033-{day}#1" for day in expected]


def test_how_it_was_read_names_the_party_and_the_act(lisk: jkqa.Index) -> None:
    read = lisk.ask("Which companies were ordered to pay?").set
    assert read is not None
    assert (read.form, read.kinds) == ("list", ("court ruling",))
    assert read.naming == ("companies", "ordered", "pay")


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("Which companies were acquitted?", "no court ruling naming companies and “acquitted”."),
        ("Which ministers were impeached?", "naming ministers and “impeached”."),
        (
            "Which companies were ordered to pay in 2019?",
            "naming companies, “ordered” and “pay” in 2019.",
        ),
        ("Which courts ruled in 2019?", "no court ruling in 2019."),
        ("Which ministers resigned in May 2033?", "naming ministers and “resigned” in May 2033."),
    ],
)
def test_what_no_entry_bears_out_has_no_answer(lisk: jkqa.Index, question: str, why: str) -> None:
    answer = lisk.ask(question)
    assert answer.abstained
    assert (answer.reason or "").endswith(why)


@pytest.mark.parametrize(
    "question",
    ["Which company was ordered to pay the miners?", "Which minister stepped down in September?"],
)
def test_one_party_is_no_set(lisk: jkqa.Index, question: str) -> None:
    assert lisk.ask(question).set is None


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Which Japanese companies were sued?", "company"),
        ("In which cities did the leaders meet?", "city"),
        ("Who are the foreign ministers that met?", "minister"),
        ("Which spokesmen were named?", "spokesman"),
        ("Which company was sued?", None),
        ("Which two ministers met?", None),
        ("Which ministers did not sign?", None),
        ("Which ministers met, and where?", None),
        ("Which court heard lawyers in May?", None),
        ("Which rulings were issued?", None),
    ],
)
def test_the_plural_noun(question: str, noun: str | None) -> None:
    plural = plural_of(question)
    assert (plural and plural.noun) == noun
    if plural:
        assert question[plural.start : plural.end] == plural.words


@pytest.fixture(scope="module")
def articles() -> dict[str, jkqa.Index]:
    names = ("mexico-guatemala-2044", "poland-ukraine-2036", "kenya-uganda-2038")
    return {name: jkqa.build([ARTICLES / f"{name}.txt"]) for name in names}


#: What a reader of these articles lists, written down before anything was asked of them.
READ = (
    ("mexico-guatemala-2044", "Which ministers resigned?", ["2044-03-14#1"]),
    (
        "mexico-guatemala-2044",
        "In which cities were agreements signed in the second half of 2044?",
        ["2044-08-16#1", "2044-10-04#1"],
    ),
    (
        "mexico-guatemala-2044",
        "Which ministers signed agreements in June 2044?",
        ["2044-06-07#1"],
    ),
    ("mexico-guatemala-2044", "Which presidents spoke by phone?", ["2044-06-15#1"]),
    ("poland-ukraine-2036", "Which ministers apologised?", ["2036-07-21#1", "2037-01-27#1"]),
    (
        "poland-ukraine-2036",
        "Which courts passed sentences?",
        ["2036-09-18#1", "2037-02-13#1", "2037-03-11#1"],
    ),
    ("poland-ukraine-2036", "Which ministers met in 2036?", ["2036-09-03#1", "2036-11-25#1"]),
    ("poland-ukraine-2036", "Which presidents signed a declaration?", ["2036-07-09#1"]),
    (
        "kenya-uganda-2038",
        "Which courts ruled in July and August 2038?",
        ["2038-07-22#1", "2038-08-12#1"],
    ),
)
#: Of these some entry is missed, or one listed that tells of something else.
MISREAD = (
    ("Which presidents met?", ["2038-02-08#1", "2038-05-19#1", "2038-07-02#1"]),
    ("In which towns did the presidents meet?", ["2038-02-08#1", "2038-05-19#1", "2038-07-02#1"]),
    (
        "Which politicians were elected?",
        ["2038-05-26#1", "2038-06-16#1", "2038-06-29#1", "2038-08-16#1"],
    ),
)


@pytest.mark.parametrize(("article", "question", "expected"), READ)
def test_what_a_reader_lists(
    articles: dict[str, jkqa.Index], article: str, question: str, expected: list[str]
) -> None:
    answer = articles[article].ask(question)
    assert [str(citation.locator) for citation in answer.citations] == expected


@pytest.mark.parametrize(("question", "expected"), MISREAD)
def test_most_of_what_a_reader_lists(
    articles: dict[str, jkqa.Index], question: str, expected: list[str]
) -> None:
    answer = articles["kenya-uganda-2038"].ask(question)
    cited = {str(citation.locator) for citation in answer.citations}
    assert 2 * len(cited & {*expected}) > max(len(cited), len(expected))
