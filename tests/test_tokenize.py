"""Words to terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.tokenize import fold, terms, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("normalisation", "Normalization"),
        ("multi-domain", "multidomain"),
        ("twelve", "12"),
        ("$72,200", "72200"),
        ("33%", "33 percent"),
        ("defence", "defense"),
        ("labour", "labor"),
        ("labourers", "laborers"),
        ("twelfth", "12th"),
        ("Kōichi", "Koichi"),
        ("U.S.", "US"),
        ("Japan’s", "Japan"),
        ("centre", "center"),
        ("programme", "program"),
        ("1st", "first"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert set(terms(one)) & set(terms(other))


@pytest.mark.parametrize(
    ("one", "other"), [("2.0", "20"), ("F-35", "F-16"), ("Iran", "Iraq"), ("four", "for")]
)
def test_different_things_stay_apart(one: str, other: str) -> None:
    assert terms(one) != terms(other)


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    for token in tokens(text):
        assert token.span.of(text)
        assert (
            fold(token.span.of(text)) == token.word
            or "-" in token.span.of(text)
            or any(dash in token.span.of(text) for dash in "‐‑")
        )
        assert token.word
