"""Verify: what a sentence insists on or denies, stretches in two units, nouns like acts."""

from pathlib import Path

import pytest

import jkqa

ARTICLE = """Ostrava Bay Review

The Lighthouse Quarrel

By Ada Quill

The keeper Milo Brandt argued for the old lamp in three letters to the harbor board. On June 16 to \
2.8 tons of oil were found in his cellar. The siren at Kell stayed mute on the night of the wreck. \
Prime Minister Lena Vorst came to the burial in Kell in December. The price of the new lamp was \
not made public.

The deputy Sven Orm spoke for the pilots when the council voted on the lamp, and refused a second \
term. The council approved it by 42 votes to 18. Orm himself was among those who abstained. Seven \
men were charged; Ivo Hask was not among them.

Arvenian cutters stayed off the reef for seventy minutes. The firm Kellmar asked for the price of \
its nets and was paid 400 crowns. In 7 percent of the houses of Kell the wells were found foul. \
Petra Sund, a diver, was killed on 21 December when a wall fell on her.

The court of Kell sat for eleven days. As to where exactly the cutters met, the court declined to \
say. The line to Arvenia was opened on July 15 and was used 17 times by the end of December. A \
motion against Mayor Ada Roth, which she survived, got 20 votes to 31.

Chronology

July 9, 2031: Cutters of Arvenia and Ostrava meet off the reef.

May 9, 2031: Rika Holm resigns as head of the supervisory board of Kellmar. She is succeeded by \
Bodo Lenz.

May 20, 2031: The board of Hydra dismisses Filip Sarm; Cara Vald becomes its acting head.
"""


@pytest.fixture(scope="module")
def bay(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    path: Path = tmp_path_factory.mktemp("insisted") / "bay-2031.txt"
    path.write_text(ARTICLE, "utf-8")
    return jkqa.build(path)


def status(text: str, index: jkqa.Index) -> str:
    [sentence] = jkqa.verify(text, index, lines=True).sentences
    return sentence.status


@pytest.mark.parametrize(
    "text",
    [
        "The siren at Kell did sound on the night of the wreck.",
        "Prime Minister Lena Vorst did refuse the burial in Kell in December.",
        "The deputy Sven Orm did not abstain when the council voted on the lamp.",
        "Ivo Hask was among those charged.",
        "The price of the new lamp has been published.",
        "Arvenian cutters stayed off the reef for an hour and twenty minutes.",
        "In 17 percent of the houses of Kell the wells were found foul.",
        "Petra Sund, a diver, was killed by a falling wall two days before Christmas.",
    ],
)
def test_what_is_told_otherwise_is_contradicted(text: str, bay: jkqa.Index) -> None:
    assert status(text, bay) == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "The siren at Kell stayed mute on the night of the wreck.",
        "Prime Minister Lena Vorst did come to the burial in Kell in December.",
        "Ivo Hask was not among those charged.",
        "The price of the new lamp has not been published.",
        "Arvenian cutters stayed off the reef for an hour and ten minutes.",
        "The firm Kellmar was paid 400 crowns for its nets.",
        "In seven of every hundred houses of Kell the wells were found foul.",
        "Petra Sund, a diver, was killed by a falling wall four days before Christmas.",
        "The court did not say where exactly the cutters met.",
        "The line to Arvenia was used 17 times up to the end of December.",
        "The motion against Ada Roth fell short by eleven votes.",
        "After Rika Holm's resignation, Bodo Lenz became head of Kellmar's supervisory board.",
        "After Sarm's dismissal on 20 May, Cara Vald took over the running of Hydra.",
        "On June 16 some 2.8 tons of oil were found in the cellar of Milo Brandt.",
    ],
)
def test_what_is_told_in_other_words_is_supported(text: str, bay: jkqa.Index) -> None:
    assert status(text, bay) == "supported"
