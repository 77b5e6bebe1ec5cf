"""How many there are."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spacefacts.tools.amounts import Amount, Term, Underivable
from spacefacts.units import Unit


def count_of(terms: Sequence[Term], into: Unit) -> Amount:
    """How many values the inputs list, all together; `into` is the unit of pure numbers.

    An input is a list property of the subject, or `kind.property`: the subjects of that kind that name this one there.

    Raises:
        Underivable: an input cannot be counted.
    """
    for term in terms:
        if term.count is None:
            raise Underivable(f"{term.address} is neither a list nor a reference to this subject")
    count = Fraction(0)
    for term in terms:
        count += term.count or 0
    return Amount(low=count / into.factor, high=count / into.factor, step=Fraction(1))
