"""Ratio: one amount over another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Amount, Term, Underivable
from spacefacts.tools.derivations.product import product
from spacefacts.tools.derivations.ratio import ratio
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends, moment


@pytest.mark.parametrize(
    ("first", "second", "into", "value"),
    [
        (("3000", "CNY"), ("2", "kg"), "CNY/kg", 1500),
        (("3", "CNY"), ("2", "t"), "CNY/kg", Fraction(3, 2000)),
        (("5", "1"), ("10", "a"), "/a", Fraction(1, 2)),
        (("3", "kg"), ("2", "kg"), "1", Fraction(3, 2)),
        (("3", "kg"), ("2", "kg"), "%", 150),
    ],
)
def test_the_unit_is_that_of_the_quotient(
    first: tuple[str, str], second: tuple[str, str], into: str, value: Fraction
) -> None:
    assert (value, value) == ends(ratio([amount(*first), amount(*second)], unit(into)))


def test_ranges_give_the_widest_range() -> None:
    assert (Fraction(1, 5), Fraction(3)) == ends(ratio([amount("1..6"), amount("2..5")], unit("1")))


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_a_quotient_times_its_divisor_is_what_was_divided(first: int, second: int) -> None:
    found = ratio([amount(str(first), "CNY"), amount(str(second), "kg")], unit("CNY/kg"))
    back = Term(address="a.b", unit=unit("CNY/kg"), amount=Amount(low=found.low, high=found.high))
    assert (Fraction(first),) * 2 == ends(product([back, amount(str(second), "kg")], unit("CNY")))


@pytest.mark.parametrize(
    ("above", "below", "qualifier"),
    [
        (None, None, None),
        ("at-least", None, "at-least"),
        (None, "at-least", "about"),
        ("at-least", "at-least", "about"),
    ],
)
def test_a_bound_below_the_line_is_only_a_doubt(above: str | None, below: str | None, qualifier: str | None) -> None:
    found = ratio([amount("1", qualifier=above), amount("2", qualifier=below)], unit("1"))
    assert qualifier == found.qualifier


@pytest.mark.parametrize(
    ("terms", "into"),
    [
        ([amount("1", "kg"), amount("2", "d")], "kg"),
        ([amount("1"), amount("0")], "1"),
        ([amount("1"), amount("-1")], "1"),
        ([amount("1")], "1"),
        ([amount("1"), moment("2025")], "1"),
    ],
)
def test_what_has_no_quotient_is_told(terms: list[Term], into: str) -> None:
    with pytest.raises(Underivable):
        ratio(terms, unit(into))
