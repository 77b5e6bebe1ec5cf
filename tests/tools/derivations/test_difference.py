"""Difference: one amount less another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Term, Underivable
from spacefacts.tools.derivations.difference import difference
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends, moment

NUMBERS = st.integers(-1000, 1000)


@given(NUMBERS, NUMBERS)
def test_the_second_is_taken_from_the_first(first: int, second: int) -> None:
    expected = Fraction(first - second)
    assert (expected, expected) == ends(difference([amount(str(first)), amount(str(second))], unit("1")))


def test_ranges_part_as_far_as_they_may() -> None:
    assert (Fraction(2), Fraction(5)) == ends(difference([amount("5..6"), amount("1..3")], unit("1")))


def test_it_is_known_to_the_coarser_of_the_two() -> None:
    assert Fraction(1, 10) == difference([amount("2.5", "h"), amount("1.25", "h")], unit("h")).step


@pytest.mark.parametrize("qualifiers", [("about", None), (None, "at-least"), ("at-least", "at-least")])
def test_any_doubt_makes_the_difference_doubtful(qualifiers: tuple[str | None, str | None]) -> None:
    terms = [amount("1", qualifier=one) for one in qualifiers]
    assert "about" == difference(terms, unit("1")).qualifier


@pytest.mark.parametrize(
    "terms",
    [[amount("1")], [amount("1")] * 3, [amount("1"), amount("1", "kg")], [amount("1"), moment("2025")]],
)
def test_it_takes_two_amounts_of_one_sort(terms: list[Term]) -> None:
    with pytest.raises(Underivable):
        difference(terms, unit("1"))
