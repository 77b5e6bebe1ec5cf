"""One amount over another."""

from __future__ import annotations

from collections.abc import Sequence

from spacefacts.tools.amounts import Amount, Term, quotient
from spacefacts.units import Unit


def ratio(terms: Sequence[Term], into: Unit) -> Amount:
    """The first input over the second, in a unit of the quotient: a pure number, a percentage, a price by mass.

    Raises:
        Underivable: there are not two numbers, the second may be zero, or the unit does not fit the quotient.
    """
    return quotient(terms, into, "ratio")
