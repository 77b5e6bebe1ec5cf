"""Terms to derive from, written as an author would write them."""

from __future__ import annotations

from fractions import Fraction

from spacefacts import Moment, Range
from spacefacts.tools.amounts import Amount, Term, amount_of
from spacefacts.units import unit
from spacefacts.values import number


def moment(text: str, address: str = "a.moment") -> Term:
    """A moment."""
    return Term(address=address, unit=unit("1"), moment=Moment(text))


def amount(text: str, code: str = "1", qualifier: str | None = None, address: str = "a.number") -> Term:
    """A number, or a range such as `1..3`."""
    low, dots, high = text.partition("..")
    value = Range(number(low), number(high)) if dots else number(low)
    return Term(address=address, unit=unit(code), amount=amount_of(value, text, qualifier))


def ends(found: Amount) -> tuple[Fraction, Fraction]:
    """The two ends of an amount."""
    return found.low, found.high
