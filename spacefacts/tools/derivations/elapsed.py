"""Time from one moment to another."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spacefacts.moments import PRECISIONS, Moment
from spacefacts.tools.amounts import Amount, Term, Underivable, WrongOrder
from spacefacts.units import Unit, convert, unit


def elapsed(terms: Sequence[Term], into: Unit) -> Amount:
    """Time from the first moment to the second, by interval arithmetic.

    Between two moments with a time of day it is a number, known to the coarser of the two. A moment without one stands
    for its whole day, month or year, and the result is the range from the shortest to the longest time possible.

    Raises:
        Underivable: there are not two moments.
        WrongOrder: the second lies before the first.
    """
    if len(terms) != 2:
        raise Underivable(f"elapsed takes two moments, not {len(terms)}")
    begin, end = (term.as_moment() for term in terms)
    low = Fraction(_earliest(end) - _latest(begin))
    high = Fraction(_latest(end) - _earliest(begin))
    # The end of a day, a month or a year is no part of it, so nothing lasts from 2025 to the end of 2024.
    if high < 0 or (high == 0 and not end.is_timed):
        raise WrongOrder(f"{terms[1].address} lies before {terms[0].address}")
    second = unit("s")
    finest = Fraction(1 if "second" == begin.precision == end.precision else 60)
    return Amount(
        low=convert(max(low, Fraction(0)), second, into),
        high=convert(high, second, into),
        step=convert(finest, second, into),
        # A bound on one end would bound the time from the other side, so only the doubt itself carries over.
        qualifier="about" if any(term.qualifier for term in terms) else None,
        precision=min(begin.precision, end.precision, key=PRECISIONS.index),
    )


def _earliest(moment: Moment) -> int:
    return moment.begin


def _latest(moment: Moment) -> int:
    # A clock time is read as the instant it names; only a bare date leaves open when in it.
    return moment.begin if moment.is_timed else moment.end
