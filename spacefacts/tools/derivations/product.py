"""Amounts multiplied."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spacefacts.tools.amounts import Amount, Term, Underivable, numbers, qualified
from spacefacts.units import Dimension, Unit, multiplied


def product(terms: Sequence[Term], into: Unit) -> Amount:
    """All inputs multiplied, in a unit of the product.

    Raises:
        Underivable: an input is no number or below zero, or the unit does not fit the product.
    """
    factors = numbers(terms, None, "product")
    dimension: Dimension = ()
    low = high = Fraction(1)
    for term, factor in zip(terms, factors, strict=True):
        if factor.low < 0:
            raise Underivable(f"{term.address} may be below zero")
        dimension = multiplied(dimension, term.unit.dimension)
        low, high = low * factor.low, high * factor.high
    if dimension != into.dimension:
        raise Underivable(f"the product of {', '.join(term.address for term in terms)} cannot be given in {into.code}")
    return Amount(low=low / into.factor, high=high / into.factor, qualifier=qualified(factors))
