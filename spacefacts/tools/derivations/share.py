"""A part of a whole."""

from __future__ import annotations

from collections.abc import Sequence

from spacefacts.tools.amounts import Amount, Term, Underivable, numbers, quotient
from spacefacts.units import Unit


def share(terms: Sequence[Term], into: Unit) -> Amount:
    """The first input as a share of the second, which must measure the same and be no smaller.

    Raises:
        Underivable: there are not two numbers, they measure different things, or the part exceeds the whole.
    """
    found = quotient(terms, into, "share")
    part, whole = numbers(terms, 2, "share")
    if part.low > whole.high:
        raise Underivable(f"{terms[0].address} is more than {terms[1].address}, of which it should be a part")
    return found
