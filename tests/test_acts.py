"""Verify: what a text only plans, refuses or calls off is not borne out as done."""

from pathlib import Path

import pytest

import jkqa

ARTICLE = """Ostrava Bay Review

The Harbor Quarrel

By Ada Quill

Minister Lena Vorst cancelled a visit to the harbor of Kell that had long been planned. Her \
deputy, Marek Tolm, went there instead and met the pilots.

Chairman Odo Brandt decided to send a wreath to the Gallows Chapel rather than visit in person, \
unlike Petra Sund, who visited in person. The council may dissolve the port authority next year.

Chronology

May 3, 2031: The Pilots' Guild offers each widow of the wreck 400 crowns.

May 9, 2031: The council of Kell holds its festival without the Guild of Rowers. In his speech \
Mayor Ivo Hask did not mention the wreck.

May 12, 2031: Runa Feld of Arvenia is named as the new ambassador to Japan.

May 20, 2031: Sven Orm wins the chair of the Rowers at his fifth try, after four defeats.

May 28, 2031: The second Kell regatta comes to its end; 40 boats took part.
"""


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    path: Path = tmp_path_factory.mktemp("acts") / "harbor-2031.txt"
    path.write_text(ARTICLE, "utf-8")
    return jkqa.build(path)


def status(text: str, index: jkqa.Index) -> str:
    [sentence] = jkqa.verify(text, index, lines=True).sentences
    return sentence.status


@pytest.mark.parametrize(
    "text",
    [
        "Lena Vorst visited the harbor of Kell.",
        "Odo Brandt visited the Gallows Chapel in person.",
        "Petra Sund stayed away from the Gallows Chapel.",
        "The council dissolved the port authority.",
        "The Pilots' Guild paid each widow of the wreck 400 crowns.",
        "Mayor Ivo Hask mentioned the wreck in his speech.",
        "Runa Feld is the new ambassador to South Korea.",
        "The second Kell regatta was cancelled.",
    ],
)
def test_what_is_not_done_is_not_supported(text: str, harbor: jkqa.Index) -> None:
    assert status(text, harbor) != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Lena Vorst cancelled a visit to the harbor of Kell.",
        "The council may dissolve the port authority.",
        "The Pilots' Guild offered each widow of the wreck 400 crowns.",
        "Mayor Ivo Hask did not mention the wreck in his speech.",
        "Runa Feld was named ambassador to Japan.",
        "The second Kell regatta came to its end.",
    ],
)
def test_what_is_told_is_supported(text: str, harbor: jkqa.Index) -> None:
    assert status(text, harbor) == "supported"


def test_on_the_bundled_corpus() -> None:
    told = "Kumagai Gumi was told by a Seoul court in June to pay 100 million won to a family."
    assert status(told, jkqa.load()) == "supported"
    went = "Takaichi Sanae visited the Yasukuni Shrine in person."
    assert status(went, jkqa.load()) == "supported"
    assert status("The Pope visited Hiroshima.", jkqa.load()) == "not_found"
