"""One amount less another."""

from __future__ import annotations

from collections.abc import Sequence

from spacefacts.tools.amounts import Amount, Term, coarsest, numbers, same_dimension
from spacefacts.units import Unit


def difference(terms: Sequence[Term], into: Unit) -> Amount:
    """The first input less the second, known to the coarser of them.

    Raises:
        Underivable: there are not two numbers, or one measures something else.
    """
    same_dimension(terms, into)
    first, second = numbers(terms, 2, "difference")
    known = coarsest((first, second))
    return Amount(
        low=(first.low - second.high) / into.factor,
        high=(first.high - second.low) / into.factor,
        step=known / into.factor if known is not None else None,
        # A bound on what is taken away points the other way, so only the doubt itself carries over.
        qualifier="about" if first.qualifier or second.qualifier else None,
    )
