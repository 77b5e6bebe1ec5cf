"""Product: amounts multiplied."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Term, Underivable
from spacefacts.tools.derivations.product import product
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends, moment


@pytest.mark.parametrize(
    ("terms", "into", "value"),
    [
        ([amount("20000", "CNY/kg"), amount("1.5", "t")], "CNY", 30_000_000),
        ([amount("12", "/a"), amount("6", "mo")], "1", 6),
        ([amount("3"), amount("4", "kg")], "t", Fraction(12, 1000)),
        ([amount("50", "%"), amount("4", "kg")], "kg", 2),
        ([amount("7", "d")], "wk", 1),
    ],
)
def test_the_unit_is_that_of_the_product(terms: list[Term], into: str, value: Fraction) -> None:
    assert (value, value) == ends(product(terms, unit(into)))


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)).map(sorted), min_size=1, max_size=5))
def test_ranges_multiply_end_by_end(pairs: list[list[int]]) -> None:
    low, high = Fraction(1), Fraction(1)
    for pair in pairs:
        low, high = low * pair[0], high * pair[1]
    assert (low, high) == ends(product([amount(f"{one}..{other}") for one, other in pairs], unit("1")))


@pytest.mark.parametrize(
    "terms",
    [[amount("2", "kg"), amount("3", "kg")], [amount("-1", "kg")], [amount("-1..1", "kg")], [moment("2025")]],
)
def test_what_has_no_product_is_told(terms: list[Term]) -> None:
    with pytest.raises(Underivable):
        product(terms, unit("kg"))
