"""Verify: headings, marks of lists and pointers to citations are no part of what is claimed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from jkqa.claims.cites import cited_sentences
from jkqa.errors import OptionError

TRUE = "The ferry Alba reached Lunhas on March 4, 2031."
FALSE = "The ferry Alba reached Lunhas on March 9, 2031."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    folder = tmp_path_factory.mktemp("marks")
    return built(folder, "March 4, 2031: The ferry Alba reaches Lunhas.", body=("Tugs met her.",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kell won. See [p99].", [("Kell won.", ("p99",))]),
        ("Kell won. Cf. [p12, p13].", [("Kell won.", ("p12", "p13"))]),
        ("Kell won.\n\nSources: [p3] and [p4].", [("Kell won.", ("p3", "p4"))]),
        ("Kell won.\nSources:\n- [p3]\n- [p4]", [("Kell won.", ("p3", "p4"))]),
        ("Kell won (see [p3]), see also [p4].", [("Kell won.", ("p3", "p4"))]),
        ("See [p1]: Kell won. Orm lost. [p2]", [("Kell won.", ("p1",)), ("Orm lost.", ("p2",))]),
        ("They did not see [p3].", [("They did not see.", ("p3",))]),
        ("- Kell won.\n- Orm lost", [("Kell won.", ()), ("Orm lost", ())]),
        ("1. Kell won.\n2) Orm lost.", [("Kell won.", ()), ("Orm lost.", ())]),
        ("## Races\nKell won.\n\nResults:\n* Orm lost.", [("Kell won.", ()), ("Orm lost.", ())]),
        ("Races\n-----\nKell won.", [("Kell won.", ())]),
        ("> Kell won.", [("Kell won.", ())]),
        ("They met on June\n12. Kell won.", [("They met on June 12.", ()), ("Kell won.", ())]),
        ("The boats\n- both old -\nsank.", [("The boats - both old - sank.", ())]),
    ],
)
def test_what_is_claimed(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(c.text, c.locators) for c in cited_sentences(text)] == found


def test_an_unknown_locator_alone_is_still_an_error(index: jkqa.Index) -> None:
    [said] = jkqa.verify(f"{TRUE} See [p99].", index).sentences
    assert said.status == "supported"
    assert [(c.locator, c.ok) for c in said.citations] == [("p99", False)]
    with pytest.raises(OptionError):
        jkqa.verify("# Sources\nSee [p99].", index)


@given(st.sampled_from(["- ", "* ", "3. ", "> ", "(a) ", "• "]), st.sampled_from([TRUE, FALSE]))
def test_a_mark_changes_no_verdict(index: jkqa.Index, mark: str, text: str) -> None:
    for lines in (False, True):
        [bare] = jkqa.verify(text, index, lines=lines).sentences
        [marked] = jkqa.verify(mark + text, index, lines=lines).sentences
        assert (marked.text, marked.status) == (bare.text, bare.status)
        assert marked.span.start == bare.span.start + len(mark)


def test_sentences_of_a_line_are_held_by_themselves(index: jkqa.Index) -> None:
    [line, other] = jkqa.verify(f"{TRUE} {FALSE} [p1]\n{TRUE}", index, lines=True).sentences
    assert [part.text for part in line.parts] == [TRUE, FALSE]
    assert [part.status for part in line.parts] == ["supported", "contradicted"]
    assert line.status == "contradicted"
    assert line.differences == line.parts[1].differences
    assert [c.locator for c in line.citations] == ["p1"]
    assert [quote.n for quote in line.quotes] == list(range(1, len(line.quotes) + 1))
    assert other.parts == ()
