"""Aliases and typing errors."""

from pathlib import Path

import pytest

from jkqa.errors import ReadError
from jkqa.names import Aliases, Vocabulary
from jkqa.query import plan
from jkqa.spelling import is_english
from jkqa.tables import read_aliases

TEXTS = [
    "Ishiba Shigeru met the South Korean president in Laos.",
    "The Freedom Edge exercise began. The mine was listed.",
    "Dokdo is disputed by South Korea and the United States is not.",
    "The foreign minister of North Korea spoke.",
]
VOCABULARY = Vocabulary(TEXTS)


def rewritten(question: str) -> str:
    return plan(question, VOCABULARY, read_aliases(), is_english).text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is Ishibha?", "Who is Ishiba?"),
        ("What is Freedom Edje?", "What is Freedom Edge?"),
        ("Who rules the ROK?", "Who rules the South Korea?"),
        ("Did the DPRK reply?", "Did the North Korea reply?"),
        ("Whose is Takeshima?", "Whose is Dokdo?"),
        ("What did the FM say?", "What did the foreign minister say?"),
        ("Tell us about the mint.", "Tell us about the mint."),
        ("Did the US agree?", "Did the United States agree?"),
        ("Ishiba Shigeru", "Ishiba Shigeru"),
    ],
)
def test_a_question_in_the_corpus_own_words(question: str, expected: str) -> None:
    assert rewritten(question) == expected


def test_ordinary_words_are_never_corrected() -> None:
    for word in ("mint", "frigate", "listen", "minister", "edgy"):
        assert VOCABULARY.closest(word, is_english) is None


def test_a_name_is_not_taken_for_an_abbreviation_or_an_ordinary_word() -> None:
    vocabulary = Vocabulary(["They note that NATO met in Kyoto. Do not go to Hong-kyun."])
    for typed, meant in [
        ("Noto", None), ("Nato", "nato"), ("NTAO", "nato"), ("ntao", "nato"), ("Kyotto", "kyoto"),
        ("kyotto", "kyoto"), ("Gyun", "kyun"),
    ]:  # fmt: skip
        known = vocabulary.has([typed.lower()])
        found = typed.lower() if known else vocabulary.closest(typed.lower(), is_english, typed)
        assert found == meant, typed
    table = read_aliases()
    assert plan("Who visited Noto?", vocabulary, table, is_english).text == "Who visited Noto?"
    assert plan("Ntao met?", vocabulary, table, is_english).text == "NATO met?"


def test_a_user_adds_aliases(tmp_path: Path) -> None:
    own = tmp_path / "aliases.toml"
    own.write_text('[mine]\ngroups = [["Ishiba Shigeru", "the boss"]]\n')
    found = plan("Where was the boss?", VOCABULARY, read_aliases(own), is_english)
    assert found.text == "Where was Ishiba Shigeru?"
    own.write_text("[mine]\ngroups = 3\n")
    with pytest.raises(ReadError, match="alias table"):
        read_aliases(own)
    own.write_text('[mine]\ngroups = [["a", 3]]\n')
    with pytest.raises(ReadError, match="list of names"):
        read_aliases(own)


def test_no_name_stands_in_two_groups() -> None:
    table = read_aliases()
    names = [phrase for group in table.groups for phrase in group]
    assert len(names) == len(set(names))


def test_the_longest_name_wins() -> None:
    table = Aliases.of([["foreign ministry", "MOFA"], ["foreign ministry of Japan", "Gaimusho"]])
    from jkqa.names import simple
    from jkqa.tokenize import tokens

    text = "foreign ministry of Japan"
    assert table.match(simple(tokens(text)), text)[0] == 4
