"""Amounts: what derivations work with."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Underivable, rounded

STEPS = st.integers(0, 12).map(lambda places: Fraction(1, 10**places))
EXACT = st.fractions(min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(
    ("exact", "known", "number"),
    [
        (Fraction(293723, 1440), Fraction(60, 86400), "203.9743"),
        (Fraction(1, 3), None, "0.3333333"),
        (Fraction(2, 3), None, "0.6666667"),
        (Fraction(1, 3000), None, "0.0003333333"),
        (Fraction(123456789), None, "123456789"),
        (Fraction(1, 2), None, "0.5"),
        (Fraction(100), None, "100"),
        (Fraction(0), None, "0"),
        (Fraction(5, 2), Fraction(1), "2"),
        (Fraction(1500), Fraction(100), "1500"),
        (Fraction(3, 2), Fraction(1, 100), "1.50"),
        (Fraction(10**30 + 1, 10), Fraction(1, 10), "100000000000000000000000000000.1"),
    ],
)
def test_a_number_has_the_decimals_it_earns(exact: Fraction, known: Fraction | None, number: str) -> None:
    assert number == f"{rounded(exact, known):f}"


@given(EXACT, STEPS)
def test_rounding_stays_within_half_a_step(exact: Fraction, known: Fraction) -> None:
    assert abs(Fraction(rounded(exact, known)) - exact) <= known / 2


@given(EXACT)
def test_without_a_step_seven_digits_are_kept(exact: Fraction) -> None:
    assert abs(Fraction(rounded(exact, None)) - exact) <= abs(exact) * Fraction(5, 10**7)


@given(st.integers(-(10**9), 10**9), STEPS)
def test_a_number_that_needs_no_rounding_is_not_changed(whole: int, known: Fraction) -> None:
    assert Decimal(whole) == rounded(Fraction(whole), known)


def test_a_fraction_of_thousands_of_digits_is_rounded_all_the_same() -> None:
    assert Decimal("0.3333333") == rounded(Fraction(10**6000, 3 * 10**6000 + 1), None)


@pytest.mark.parametrize("sign", [1, -1])
def test_what_goes_beyond_any_measure_is_underivable(sign: int) -> None:
    with pytest.raises(Underivable, match="beyond any measure"):
        rounded(Fraction(sign * 10**160), None)
