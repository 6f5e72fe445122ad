"""Verify: what the body and an entry tell of one event bears a sentence out together."""

import pytest

import jkqa
from asking import built

ENTRIES = (
    "June 12, 2031: Norway grants a 49-year concession at Lunhas to a shipping company.",
    "June 20, 2031: The Norwegian cabinet rejects the bid for the mill; the vote is 13 to six.",
    "July 2, 2031: Orsola Brandt, until now a prosecutor, is named minister of justice.",
    "Aug. 5, 2031: The Choral Festival of Lunhas opens with 17 choirs.",
)
BODY = (
    "Norway had hoped to lease the berths at Lunhas for 30 years. In June, however, the government "
    "awarded them to Halmar Ports, a shipping company which had bid 215 million crowns.",
    "Meridian Harbour offered 4 billion crowns for the mill. On June 20 the cabinet of Lindroos "
    "turned the offer down.",
    "Delia Romer, a schoolteacher in the village of Tenna, wrote to both governments proposing "
    "that the nameless be buried on the frontier. Romer spoke in Norwegian, Quell, and Ruthene.",
    "Under a 2027 protocol Norway was bound to warn its neighbor within two hours of a spill; the "
    "call came after eleven.",
    "The bridge was first to cost 15.1 billion crowns. In January the figure was raised to "
    "19.6 billion, on account of the soft clay. The inquiry traced the failure to corroded pins.",
    "Samvel Torrin refused food for 22 days. He was released on bail on Aug. 2.",
    "On May 16 the police in Tenna detained Samvel Torrin, a schoolteacher.",
    "Colonel Otto Lund, the chief of police and no kin of President Lund, opened the road.",
    "Several concerts of the autumn were cancelled for want of money.",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("borne"), *ENTRIES, body=BODY)


def status(index: jkqa.Index, text: str) -> str:
    return jkqa.verify(text, index, lines=True).sentences[0].status


@pytest.mark.parametrize(
    ("true", "changed"),
    [
        (  # p1 has another stretch, of something else; the entry has this one
            "Halmar Ports, which had bid 215 million crowns, was granted the concession at Lunhas "
            "in June for 49 years.",
            "Halmar Ports, which had bid 215 million crowns, was granted the concession at Lunhas "
            "in June for 39 years.",
        ),
        (  # numbers that count nothing by name
            "On June 20 the cabinet of Lindroos rejected the offer of Meridian Harbour of "
            "4 billion crowns, by 13 to six.",
            "On June 20 the cabinet of Lindroos rejected the offer of Meridian Harbour of "
            "4 billion crowns, by 14 to six.",
        ),
        (
            "Samvel Torrin, detained in Tenna on May 16, refused food for 22 days.",
            "Samvel Torrin, detained in Tenna on May 18, refused food for 22 days.",
        ),
    ],
)
def test_two_units_tell_it_together(index: jkqa.Index, true: str, changed: str) -> None:
    assert status(index, true) == "supported"
    assert status(index, changed) != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Delia Romer spoke in three languages.",
        "A protocol of 2027 obliged Norway to warn within two hours of a spill, yet the call took "
        "more than eleven.",
        "The bridge's cost rose from 15.1 billion to 19.6 billion crowns because of soft clay.",
        "The inquiry blamed corroded pins for the failure of the bridge.",
    ],
)
def test_what_is_said_otherwise_is_no_difference(index: jkqa.Index, text: str) -> None:
    assert status(index, text) == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Delia Romer spoke in four languages.",
        "The bridge's cost rose from 14.1 billion to 19.6 billion crowns because of soft clay.",
        # other units have the word, and tell of something else
        "The Choral Festival of Lunhas was cancelled.",
        "Samvel Torrin was named minister of justice on July 2.",
    ],
)
def test_a_second_unit_bears_out_nothing_of_another_event(index: jkqa.Index, text: str) -> None:
    assert status(index, text) != "supported"


def test_whoever_is_no_kin_is_not_related(index: jkqa.Index) -> None:
    assert status(index, "Otto Lund is not related to President Lund.") == "supported"
    assert status(index, "Otto Lund is related to President Lund.") == "contradicted"
