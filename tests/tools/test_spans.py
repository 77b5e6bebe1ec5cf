"""Spans: how far a number may be trusted."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from spacefacts.tools.spans import Span, gap, is_certainly_above, span_of, total
from spacefacts.values import Range, Value, Words


def span(value: Value, unit: str | None = None, qualifier: str | None = None) -> Span:
    found = span_of(value, unit, qualifier)
    assert found is not None
    return found


def test_words_have_no_span() -> None:
    assert span_of(Words("one", "一")) is None


def test_things_counted_one_by_one_leave_nothing_open() -> None:
    assert Span(low=Fraction(12), high=Fraction(12), step=Fraction(0)) == span(12)


def test_a_measured_number_is_known_to_its_last_digit() -> None:
    assert Fraction(1, 10) == span(Decimal("12.5")).step
    assert Fraction(10**8) == span(Decimal("7.5e9"), "CNY").step


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        (None, 100, 100),
        ("about", 90, 110),
        ("at-least", 100, None),
        ("more-than", 100, None),
        ("at-most", None, 100),
        ("less-than", None, 100),
    ],
)
def test_a_qualifier_opens_a_span(qualifier: str | None, low: int | None, high: int | None) -> None:
    found = span(100, qualifier=qualifier)
    assert [low, high] == [found.low, found.high]


def test_units_of_one_dimension_meet_in_its_base_unit() -> None:
    assert Fraction(0) == gap(span(Decimal(2), "d"), span(Decimal(48), "h"))


def test_only_what_lies_wholly_above_is_certainly_above() -> None:
    assert is_certainly_above(span(13), span(12))
    assert is_certainly_above(span(Range(Decimal(13), Decimal(20))), span(12))
    assert not is_certainly_above(span(12), span(12))
    assert not is_certainly_above(span(Range(Decimal(11), Decimal(20))), span(12))
    assert not is_certainly_above(span(13), span(12, qualifier="at-least"))
    assert not is_certainly_above(span(13, qualifier="at-most"), span(12))


def test_a_gap_is_the_same_from_both_sides() -> None:
    low, high = span(Range(Decimal(1), Decimal(3))), span(10)
    assert Fraction(7) == gap(low, high) == gap(high, low)


def test_a_total_is_open_where_one_of_its_terms_is() -> None:
    assert Span(low=Fraction(14), high=None, step=Fraction(1)) == total(
        [span(Decimal(4)), span(10, qualifier="at-least")]
    )
