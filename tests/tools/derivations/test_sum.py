"""Sum: amounts added up."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Term, Underivable
from spacefacts.tools.derivations.sum import sum as total
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends, moment


def test_ranges_add_up_end_by_end() -> None:
    assert (Fraction(6), Fraction(9)) == ends(total([amount("1..3"), amount("5..6")], unit("1")))


def test_a_sum_of_nothing_known_better_than_its_coarsest_part() -> None:
    assert 100 == total([amount("1.5", "kg"), amount("5e2", "kg")], unit("kg")).step


def test_parts_may_come_in_different_units_of_one_thing() -> None:
    assert (Fraction(3, 2), Fraction(3, 2)) == ends(total([amount("1", "t"), amount("500", "kg")], unit("t")))


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=8))
def test_whole_numbers_add_up_in_any_order(numbers: list[int]) -> None:
    terms = [amount(str(one)) for one in numbers]
    expected = Fraction(sum(numbers))
    assert (expected, expected) == ends(total(terms, unit("1"))) == ends(total(terms[::-1], unit("1")))


@pytest.mark.parametrize(
    ("qualifiers", "whole"),
    [
        ((None, None), None),
        (("about", None), "about"),
        (("at-least", None), "at-least"),
        (("at-least", "at-least"), "at-least"),
        (("at-least", "at-most"), "about"),
    ],
)
def test_the_doubt_of_a_part_is_the_doubt_of_the_whole(qualifiers: tuple[str | None, ...], whole: str | None) -> None:
    assert whole == total([amount("1", qualifier=one) for one in qualifiers], unit("1")).qualifier


@pytest.mark.parametrize("other", [amount("1", "kg"), moment("2025")])
def test_what_is_of_another_sort_cannot_be_added(other: Term) -> None:
    with pytest.raises(Underivable):
        total([amount("1", "d"), other], unit("d"))
