"""The curves that judge: what they weigh, and which way."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import inquiry
from jkqa.evidence.abstain import why_not
from jkqa.evidence.held import Signals, Support
from jkqa.evidence.judge import (
    Curve,
    answerable,
    confidence,
    features,
    judged_by,
    judgment,
    likelihoods,
    on_topic,
)
from jkqa.evidence.passages import chosen_quotes
from jkqa.evidence.quotes import quotations

COSTS = {"odd", "misfit", "astray"}
FREE = {"entry", "figure", "length", "nearest_length"}
TOPIC = {"score", "window", "sentence", "spread", "covered"}
SHARES = st.builds(Signals, **dict.fromkeys(Signals.__slots__, st.floats(0, 1)))
ON = (
    "Who signed the Treaty on Customs?",
    "How many warships took part in Steady Lantern?",
    "Why was the summit in Tesnik postponed?",
)
OFF = ("Who painted the Mona Lisa?", "How tall is Mount Fuji?", "What is the GDP of India?")


def judged(index: jkqa.Index, question: str) -> tuple[Support, float]:
    """What is quoted, and how likely the first unit is."""
    asked = inquiry(index, question)
    likely = likelihoods(features(asked))
    chosen = chosen_quotes(asked, likely)
    return asked.support(quotations(asked, chosen)), float(likely.max())


def test_evidence_counts_for_an_answer_and_never_against_it() -> None:
    own = judgment()
    weighed: list[Mapping[str, float]] = [
        own.ranking,
        *(curve.weights for curve in (own.topic, own.answerable, own.confidence)),
    ]
    for weights in weighed:
        for name, weight in weights.items():
            assert name in FREE or (weight <= 0 if name in COSTS else weight >= 0), name


def test_each_model_weighs_what_it_is_given(index: jkqa.Index) -> None:
    held, likely = judged(index, ON[0])
    assert set(judgment().answerable.weights) == set(judged_by(held.signals, likely))
    assert set(judgment().confidence.weights) == set(judged_by(held.signals, likely))
    assert set(judgment().topic.weights) == TOPIC
    assert set(judgment().ranking) == set(features(inquiry(index, ON[0]))[0])
    assert 0 < judgment().least < 1
    assert 0 < judgment().on_topic < 1


@given(SHARES, st.sampled_from(sorted(TOPIC)), st.floats(0, 1))
def test_the_nearer_the_likelier_on_the_topic(one: Signals, name: str, other: float) -> None:
    nearer = one.row() | {name: max(other, getattr(one, name))}
    assert judgment().topic.at(nearer) >= on_topic(one)
    assert 0 <= on_topic(one) <= 1


@given(SHARES, st.floats(0, 1), st.sampled_from(sorted(COSTS)))
def test_a_cost_makes_no_answer_likelier(one: Signals, likelihood: float, name: str) -> None:
    row = judged_by(one, likelihood)
    assert judgment().answerable.at(row | {name: 1.0}) <= answerable(one, likelihood)
    assert judgment().confidence.at(row | {name: 1.0}) <= confidence(one, likelihood)


@given(st.floats(-5, 5), st.floats(-1, 1), st.floats(-1, 1))
def test_a_curve_goes_one_way(weight: float, low: float, high: float) -> None:
    curve = Curve({"x": weight}, 0.0)
    low, high = sorted((low, high))
    assert (curve.at({"x": high}) - curve.at({"x": low})) * weight >= 0
    assert curve.at({"x": 0.0}) == 0.5


@pytest.mark.parametrize("question", ON)
def test_the_topic_is_known(index: jkqa.Index, question: str) -> None:
    assert on_topic(judged(index, question)[0].signals) >= judgment().on_topic


@pytest.mark.parametrize("question", OFF)
def test_what_is_off_the_topic_is_known(index: jkqa.Index, question: str) -> None:
    held, _ = judged(index, question)
    assert on_topic(held.signals) < judgment().on_topic
    reason = why_not(index, question, index.score(question), held, sure=1.0)
    assert reason  # however sure the other curve is


def test_likelihoods_add_up(index: jkqa.Index) -> None:
    likely = likelihoods(features(inquiry(index, ON[1])))
    assert likely.sum() == pytest.approx(1)
    assert likely.min() >= 0
