"""Count of: how many there are."""

from __future__ import annotations

from fractions import Fraction

import pytest

from spacefacts.tools.amounts import Term, Underivable
from spacefacts.tools.derivations.count_of import count_of
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends


def listed(count: int) -> Term:
    """A list of so many."""
    return Term(address="a.list", unit=unit("1"), count=count)


@pytest.mark.parametrize(("counts", "whole"), [((3,), 3), ((3, 2), 5), ((0,), 0)])
def test_all_lists_count_together(counts: tuple[int, ...], whole: int) -> None:
    assert (Fraction(whole),) * 2 == ends(count_of([listed(count) for count in counts], unit("1")))


def test_what_is_no_list_cannot_be_counted() -> None:
    with pytest.raises(Underivable, match=r"a\.number is neither a list nor a reference"):
        count_of([listed(1), amount("5")], unit("1"))
