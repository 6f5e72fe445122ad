"""Verify: what is plainly not done or not refused, who does it, days counted, turns of a row."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built

ENTRIES = (
    "March 4, 2031: The harbour prosecutor of Tenna charges Captain Ivo Hask with smuggling and "
    "releases him on bail.",
    "March 20, 2031: Premier Delia Romer sends a wreath to the Tenna cemetery.",
    "April 2, 2031: Trade Minister Odo Brandt offers to send a dredger to Skarn; the offer is "
    "declined.",
    "May 6, 2031: The Court of Lunhas rules that Kell Marine must pay compensation of 900 crowns "
    "to the families of five drowned pilots.",
    "May 30, 2031: Runa Feld congratulates Delia Romer by telephone.",
    "June 3, 2031: Ansel Torrek returns to Falkensund after an absence of 53 days.",
    "June 12, 2031: The finance ministers of Norway and Denmark confer in Washington, DC.",
)
BODY = (
    "By morning three Arvenian cutters were on the spot, and for six hours the coast guard of "
    "Falkensund, pleading the safety of its own search, would not let them in.",
    "The deputy Samvel Torrin voted for the bill on pilotage and complained that it was late. "
    "Foreign Minister Maren Oltmanns would not hear of closing the consulate in Bergen.",
    "Lena Vorst, then Arvenia's minister of fisheries, asked for a quota of 4,000 tons. A lighter, "
    "paid for by the Lantern Society, carried the nets to Skarn.",
    "The report of July 1 proposed 300 crowns, which the owners, Ostrava Lines, consented to pay "
    "three days later.",
    "Torrin took his time. His first journey abroad led to Jakarta, for coal, and only the second "
    "to Oslo, a sequence that the press called a snub.",
    "The plan to bring back the night ferry to Bergen has been put off without a date. The "
    "complaint over mooring fees was never filed.",
    "Denmark stopped imports of herring meal on 2 February. In May the ban was lifted.",
    "The harbour master Piet Vos offered his resignation, which Judge Nora Steen declined. The "
    "mayor of Skarn, Eva Lund, praised the inquiry; the pilot Ole Krag dismissed it as a book of "
    "tales. No one was killed when the boiler burst.",
    "Lighters are left out of the Bergen protocol.",
)
PAIRS = (
    (
        "The coast guard of Falkensund kept the Arvenian cutters out of its search for six hours.",
        "The coast guard of Falkensund did not keep the Arvenian cutters out of its search.",
    ),
    (
        "Samvel Torrin voted in favour of the bill on pilotage.",
        "Samvel Torrin did not vote in favour of the bill on pilotage.",
    ),
    (
        "Delia Romer sent a wreath to the Tenna cemetery in March.",
        "Delia Romer sent no wreath to the Tenna cemetery in March.",
    ),
    (
        "The dredger that Odo Brandt had offered to Skarn was turned down.",
        "Skarn did not turn down the dredger that Odo Brandt had offered to send.",
    ),
    (
        "Maren Oltmanns opposed the closing of the consulate in Bergen.",
        "Maren Oltmanns did not oppose the closing of the consulate in Bergen.",
    ),
    (
        "The plan to bring back the night ferry to Bergen was put off.",
        "The night ferry to Bergen has already been brought back.",
    ),
    (
        "Torrin's first journey abroad took him to Jakarta.",
        "Torrin's first journey abroad took him to Oslo.",
    ),
    (
        "Denmark's ban on imports of herring meal was lifted.",
        "Denmark's ban on imports of herring meal was never lifted.",
    ),
    ("Nora Steen refused Piet Vos's resignation.", "Nora Steen accepted Piet Vos's resignation."),
    ("Eva Lund of Skarn welcomed the inquiry.", "Ole Krag welcomed the inquiry."),
    (
        "Lighters are not covered by the Bergen protocol.",
        "Lighters are covered by the Bergen protocol.",
    ),
    (
        "The complaint about mooring fees was not filed.",
        "The complaint about mooring fees was filed.",
    ),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("plainly"), *ENTRIES, body=BODY)


def one(index: jkqa.Index, text: str) -> jkqa.SentenceVerdict:
    return jkqa.verify(text, index, lines=True).sentences[0]


@pytest.mark.parametrize(("true", "changed"), PAIRS)
def test_true_and_changed(index: jkqa.Index, true: str, changed: str) -> None:
    assert one(index, true).status == "supported"
    assert one(index, changed).status == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Hask, charged with smuggling, was let go on bail.",
        "Lena Vorst demanded that Arvenia get a quota of 4,000 tons.",
        "The Lantern Society paid for a lighter to Skarn.",
        "Runa Feld rang Delia Romer to congratulate her.",
        "The families of five pilots were awarded compensation from Kell Marine by the Court of "
        "Lunhas.",
        "Ansel Torrek came back to Falkensund in June after being away for 53 days.",
        "In June the finance ministers of Norway and Denmark conferred in the US capital.",
        "Nobody lost his life when the boiler burst.",
    ],
)
def test_what_is_true_is_told_otherwise(index: jkqa.Index, text: str) -> None:
    assert one(index, text).status == "supported"


@given(st.integers(-20, 20))
def test_a_day_that_a_text_counts_is_that_day_alone(index: jkqa.Index, off: int) -> None:
    day = date(2031, 7, 4) + timedelta(days=off)
    verdict = one(index, f"On {day:%B} {day.day} Ostrava Lines agreed to pay 300 crowns.")
    told = day in (date(2031, 7, 1), date(2031, 7, 4))
    assert (verdict.status == "supported") == told


@pytest.mark.parametrize("text", ["Nothing else happened.", "All is well in the end."])
def test_what_tells_nothing_is_not_found(index: jkqa.Index, text: str) -> None:
    assert one(index, text).status == "not_found"
