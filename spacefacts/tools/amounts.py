"""What derivations work with: exact amounts that may be intervals, and the terms they are made from.

An amount known only to lie between two ends stays an interval, so that a bare day gives an honest range; `step` is
what the amount is known to, and decides how many decimals of it are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import log10

from spacefacts.moments import Moment
from spacefacts.units import Unit, multiplied, unit
from spacefacts.values import Range, Value, step

_SIGNIFICANT = 7
_BEYOND = 10**160


class Underivable(Exception):
    """The inputs do not give a value; the message says why, in a finding's style."""


class WrongOrder(Underivable):
    """The moments stand the other way round: where nobody stated the fact, it simply does not apply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Everything from `low` to `high`, known to `step`, in units that whoever made it agreed on."""

    low: Fraction
    high: Fraction
    step: Fraction | None = None
    qualifier: str | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One input of a derivation: a fact's address, its unit, its qualifier, its date, and its value as an amount or a moment.

    `count` is how many values a list holds, or how many facts name the subject; these are `counted`, and the address is
    then the input as it is written.
    """

    address: str
    unit: Unit
    amount: Amount | None = None
    moment: Moment | None = None
    count: int | None = None
    qualifier: str | None = None
    as_of: str | None = None
    counted: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The addresses of the facts it stands for."""
        return self.counted or (self.address,)

    def in_base_units(self) -> Amount:
        """The amount in the base unit of its dimension.

        Raises:
            Underivable: the input is no number.
        """
        if self.amount is None:
            raise Underivable(f"{self.address} is no number")
        factor = self.unit.factor
        known = self.amount.step * factor if self.amount.step is not None else None
        return Amount(
            low=self.amount.low * factor, high=self.amount.high * factor, step=known, qualifier=self.amount.qualifier
        )

    def as_moment(self) -> Moment:
        """The moment.

        Raises:
            Underivable: the input is no moment.
        """
        if self.moment is None:
            raise Underivable(f"{self.address} is no moment")
        return self.moment


def amount_of(value: Value, text: str, qualifier: str | None) -> Amount | None:
    """A written number or range as an amount, or None for any other value."""
    if isinstance(value, Range):
        known = max(step(str(value.low)), step(str(value.high)))
        return Amount(low=Fraction(value.low), high=Fraction(value.high), step=known, qualifier=qualifier)
    if isinstance(value, (Decimal, int)):
        exact = Fraction(value)
        return Amount(low=exact, high=exact, step=step(text), qualifier=qualifier)
    return None


def numbers(terms: Sequence[Term], count: int | None, name: str) -> list[Amount]:
    """The terms' amounts in base units; `count` says how many there must be.

    Raises:
        Underivable: there are more or fewer, or one is no number.
    """
    if count is not None and len(terms) != count:
        raise Underivable(f"{name} takes {count} inputs, not {len(terms)}")
    return [term.in_base_units() for term in terms]


def quotient(terms: Sequence[Term], into: Unit, name: str) -> Amount:
    """The first term over the second.

    Raises:
        Underivable: there are not two numbers, the second may be zero, or the unit does not fit the quotient.
    """
    first, second = numbers(terms, 2, name)
    if multiplied(terms[0].unit.dimension, terms[1].unit.dimension, -1) != into.dimension:
        raise Underivable(f"{terms[0].address} over {terms[1].address} cannot be given in {into.code}")
    if second.low <= 0:
        raise Underivable(f"{terms[1].address} may be zero or less")
    ends = [top / bottom for top in (first.low, first.high) for bottom in (second.low, second.high)]
    return Amount(
        low=min(ends) / into.factor,
        high=max(ends) / into.factor,
        # A bound below the line points the other way, so only the doubt itself carries over.
        qualifier="about" if second.qualifier else first.qualifier,
    )


def same_dimension(terms: Sequence[Term], into: Unit) -> None:
    """Make sure that all terms measure what `into` measures.

    Raises:
        Underivable: one does not.
    """
    for term in terms:
        if term.unit.dimension != into.dimension:
            raise Underivable(f"{term.address} is in {term.unit.code}, which cannot be given in {into.code}")


def qualified(amounts: Sequence[Amount]) -> str | None:
    """What the qualifiers of parts that add up say of the whole: the one they share, else `about`."""
    found = {amount.qualifier for amount in amounts if amount.qualifier}
    return found.pop() if len(found) == 1 else "about" if found else None


def coarsest(amounts: Sequence[Amount]) -> Fraction | None:
    """The step that a sum of the amounts is known to."""
    return max((amount.step for amount in amounts if amount.step is not None), default=None)


def rounded(exact: Fraction, known: Fraction | None) -> Decimal:
    """The number with the decimals that its step earns, or seven significant digits where it has none.

    Raises:
        Underivable: nothing is measured by such a number.
    """
    if abs(exact) >= _BEYOND:
        raise Underivable("it goes beyond any measure")
    places = max(0, _SIGNIFICANT - 1 - _magnitude(exact) if known is None else -_magnitude(known))
    # In whole numbers, because every decimal context has an end to its digits.
    plain = f"{Decimal(f'{round(exact * 10**places)}e-{places}'):f}"
    return Decimal(plain.rstrip("0").rstrip(".") if known is None and "." in plain else plain)


def _magnitude(exact: Fraction) -> int:
    """The power of ten of the first digit: 2 for 203.9, -3 for 0.001."""
    if not exact:
        return 0
    # From the bits, because Python refuses to write out whole numbers of thousands of digits.
    power = int((abs(exact.numerator).bit_length() - exact.denominator.bit_length() + 1) * log10(2)) + 1
    while abs(exact) < Fraction(10) ** power:
        power -= 1
    return power


PLAIN = unit("1")
"""The unit of pure numbers."""
