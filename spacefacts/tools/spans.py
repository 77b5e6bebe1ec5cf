"""Numbers as the spans that they leave open: a range, a qualifier and a last digit all say how far to trust one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from spacefacts.units import unit
from spacefacts.values import Range, Value, step

ABOUT = Fraction(1, 10)
"""How far a number that is about so much may be off, as a part of it."""

LOWER, UPPER = ("more-than", "at-least"), ("less-than", "at-most")
"""The qualifiers that bound a number from below, and from above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a number may lie, in the base unit of its dimension; None where it is open to that side.

    `step` is what its last digit is worth, and zero for things that were counted one by one.
    """

    low: Fraction | None
    high: Fraction | None
    step: Fraction


def span_of(value: Value, unit_code: str | None = None, qualifier: str | None = None) -> Span | None:
    """The span of a number or a range, or None for any other value."""
    if isinstance(value, Range):
        low, high, worth = value.low, value.high, max(step(str(value.low)), step(str(value.high)))
    elif isinstance(value, (Decimal, int)):
        low, high, worth = Decimal(value), Decimal(value), Fraction(0) if isinstance(value, int) else step(str(value))
    else:
        return None
    factor = unit(unit_code).factor if unit_code else Fraction(1)
    least, most = Fraction(low) * factor, Fraction(high) * factor
    if qualifier == "about":
        least, most = least - abs(least) * ABOUT, most + abs(most) * ABOUT
    return Span(
        low=None if qualifier in UPPER else least,
        high=None if qualifier in LOWER else most,
        step=worth * factor,
    )


def total(spans: Sequence[Span]) -> Span:
    """The span of a sum; its step is that of all the terms together."""
    lows, highs = [one.low for one in spans], [one.high for one in spans]
    return Span(
        low=None if None in lows else sum((low for low in lows if low is not None), Fraction(0)),
        high=None if None in highs else sum((high for high in highs if high is not None), Fraction(0)),
        step=sum((one.step for one in spans), Fraction(0)),
    )


def is_certainly_above(one: Span, other: Span) -> bool:
    """Whether every number of `one` exceeds every number of `other`."""
    return one.low is not None and other.high is not None and one.low > other.high


def gap(one: Span, other: Span) -> Fraction:
    """How far two spans lie apart; zero where they touch."""
    for above, below in ((one, other), (other, one)):
        if above.low is not None and below.high is not None and above.low > below.high:
            return above.low - below.high
    return Fraction(0)
