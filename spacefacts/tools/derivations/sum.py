"""The sum of amounts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spacefacts.tools.amounts import Amount, Term, coarsest, numbers, qualified, same_dimension
from spacefacts.units import Unit


def sum(terms: Sequence[Term], into: Unit) -> Amount:  # noqa: A001  # the room names its functions as facts do
    """All inputs added up, known to the coarsest of them.

    Raises:
        Underivable: an input is no number, or measures something else.
    """
    same_dimension(terms, into)
    parts = numbers(terms, None, "sum")
    known = coarsest(parts)
    low = high = Fraction(0)
    for part in parts:
        low, high = low + part.low, high + part.high
    return Amount(
        low=low / into.factor,
        high=high / into.factor,
        step=known / into.factor if known is not None else None,
        qualifier=qualified(parts),
    )
