"""Share: a part of a whole."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Term, Underivable
from spacefacts.tools.derivations.share import share
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends, moment


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_a_part_is_between_nothing_and_all_of_its_whole(part: int, more: int) -> None:
    found = share([amount(str(part)), amount(str(part + more))], unit("%"))
    assert (Fraction(100 * part, part + more),) * 2 == ends(found)
    assert 0 <= found.low < 100


def test_a_share_may_be_a_pure_number() -> None:
    assert (Fraction(1, 4),) * 2 == ends(share([amount("250", "kg"), amount("1", "t")], unit("1")))


def test_ranges_give_a_range() -> None:
    assert (Fraction(10), Fraction(40)) == ends(share([amount("1..2"), amount("5..10")], unit("%")))


@pytest.mark.parametrize(
    ("terms", "hint"),
    [
        ([amount("2"), amount("1")], "more than"),
        ([amount("1")], "2 inputs"),
        ([amount("0"), amount("0")], "zero"),
        ([amount("0"), amount("0..2")], "zero"),
        ([amount("1"), moment("2025")], "no number"),
        ([amount("1", "d"), amount("1e9", "kg")], "cannot be given in %"),
    ],
)
def test_what_is_no_part_of_a_whole_is_told(terms: list[Term], hint: str) -> None:
    with pytest.raises(Underivable, match=hint):
        share(terms, unit("%"))


def test_things_of_different_sorts_are_told_apart_before_their_sizes() -> None:
    with pytest.raises(Underivable, match="cannot be given in %"):
        share([amount("9e9", "kg"), amount("1", "d")], unit("%"))
