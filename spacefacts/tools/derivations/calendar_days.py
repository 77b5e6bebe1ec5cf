"""Days on the calendar, the first and the last both counted."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from spacefacts.moments import Moment
from spacefacts.tools.amounts import Amount, Term, Underivable, WrongOrder
from spacefacts.units import Unit, convert, unit


def calendar_days(terms: Sequence[Term], into: Unit) -> Amount:
    """How many calendar days the two moments touch, both ends counted, in the zone of the first that names one.

    This is how agencies count "16 days" from an order on the 10th to a launch on the 25th.

    Raises:
        Underivable: there are not two moments known to the day.
        WrongOrder: the second lies before the first.
    """
    if len(terms) != 2:
        raise Underivable(f"calendar-days takes two moments, not {len(terms)}")
    begin, end = (term.as_moment() for term in terms)
    for term, moment in zip(terms, (begin, end), strict=True):
        if moment.precision in ("year", "month"):
            raise Underivable(f"{term.address} is not known to the day")
    zone = next((moment.offset for moment in _by_local_date_first(begin, end) if moment.offset is not None), 0)
    count = Fraction(_date(end, zone) - _date(begin, zone) + 1)
    if count < 1:
        raise WrongOrder(f"{terms[1].address} lies before {terms[0].address}")
    day = unit("d")
    return Amount(
        low=convert(count, day, into),
        high=convert(count, day, into),
        step=convert(Fraction(1), day, into),
        precision="day",
    )


def _by_local_date_first(begin: Moment, end: Moment) -> list[Moment]:
    """A bare date fixes the zone in which days are counted, before a clock time does."""
    return sorted((begin, end), key=lambda moment: moment.is_timed)


def _date(moment: Moment, zone: int) -> int:
    """The ordinal of the local date."""
    return moment.at_offset(zone if moment.is_timed else moment.offset or 0).toordinal()
