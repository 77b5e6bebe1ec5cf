"""Whether a printed text agrees with a value: within the rounding of its printed digits, and as its qualifier says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from spacefacts.errors import BadValue
from spacefacts.moments import Moment
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.patterns import late
from spacefacts.tools.spans import ABOUT, LOWER, UPPER
from spacefacts.tools.times import Clock, Day, times
from spacefacts.units import Unit, unit
from spacefacts.values import Range, Value

# 10 g may be an acceleration, and 820吨 a thrust.
_HOMONYMS = {"g": "[g]", "t": "tf"}
_HALF_HOUR = 30 * 60
_HOUR = 3600
_YEAR = late(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")


def agrees(text: str, value: Value, unit_code: str | None, qualifier: str | None = None) -> bool | None:
    """Whether `text` prints `value`; None where it prints nothing that could be compared with it."""
    if isinstance(value, Moment):
        return _agrees_in_time(text, value, qualifier)
    if isinstance(value, Range):
        span = Fraction(value.low), Fraction(value.high)
    elif isinstance(value, (Decimal, int)):
        span = Fraction(value), Fraction(value)
    else:
        return None
    verdicts = [_agrees_in_size(figure, factor, span, qualifier) for figure, factor in _comparable(text, unit_code)]
    return any(verdicts) if verdicts else None


def prints_plainly(text: str, value: Value, unit_code: str | None) -> bool:
    """Whether `text` is the digits of a number, with commas between thousands or none, and at most the name of its unit.

    It is then certain that they do not disagree, and found out in a fraction of the time.
    """
    if not isinstance(value, (Decimal, int)):
        return False
    digits, _, name = text.partition(" ")
    is_printed = digits == (f"{value:,}" if "," in digits else str(value))
    return is_printed and (not name or name in _names(unit_code))


@lru_cache(maxsize=256)
def _names(unit_code: str | None) -> frozenset[str]:
    if unit_code is None:
        return frozenset()
    named = unit(unit_code)
    return frozenset((named.code, named.singular, named.plural, named.zh))


def _comparable(text: str, unit_code: str | None) -> Iterator[tuple[Figure, Fraction]]:
    """The figures in `text` that can be given in the unit, each with the factor that does so."""
    wanted = unit(unit_code) if unit_code else None
    for figure in figures(text):
        factor = factor_of(figure.unit, wanted)
        if factor is not None:
            yield figure, factor
    for clock in times(text) if wanted and wanted.dimension == unit("s").dimension else ():
        if isinstance(clock, Clock) and clock.minute is not None:
            length = Decimal(clock.hour * 3600 + clock.minute * 60 + (clock.second or 0))
            step = Decimal(60 if clock.second is None else 1)
            figure = Figure(start=clock.start, end=clock.end, low=length, high=length, step=step, unit="s")
            yield figure, factor_of("s", wanted) or Fraction(1)


def factor_of(printed: str | None, wanted: Unit | None) -> Fraction | None:
    """What a figure in the unit `printed` is to be multiplied by to be one in `wanted`; None where they do not fit.

    A figure without a unit fits any.
    """
    if printed is None:
        return Fraction(1)
    if wanted is None:
        return None
    try:
        readings = [unit(printed), unit(_HOMONYMS.get(printed, printed))]
        # A rate is often printed without what it is by: 20,000 yuan for CNY/kg.
        goals = [wanted, unit(wanted.code.partition("/")[0] or "1")]
    except BadValue:
        return None
    fitting = (given.factor / goal.factor for given in readings for goal in goals if given.dimension == goal.dimension)
    return next(fitting, None)


def _agrees_in_size(figure: Figure, factor: Fraction, span: tuple[Fraction, Fraction], qualifier: str | None) -> bool:
    low, high = span
    printed_low, printed_high = Fraction(figure.low) * factor, Fraction(figure.high) * factor
    if low >= 0 and printed_low < 0:
        # A loss of 4 is printed as -4.
        printed_low, printed_high = -printed_high, -printed_low
    slack = Fraction(figure.step) * factor / 2
    if figure.qualifier == "about":
        slack = max(slack, abs(printed_high) * ABOUT)
    for bound, beyond in ((LOWER, high >= printed_low - slack), (UPPER, low <= printed_high + slack)):
        # Two bounds of one sort agree as numbers do: more than 15,000 is not more than 10,000.
        if figure.qualifier in bound and qualifier not in bound:
            return beyond
    return low <= printed_high + slack and printed_low - slack <= high


def _agrees_in_time(text: str, moment: Moment, qualifier: str | None) -> bool | None:
    printed = times(text)
    clocks = [clock for clock in printed if isinstance(clock, Clock) and clock.minute is not None]
    days = [day for day in printed if isinstance(day, Day)]
    if not any(day.year for day in days):
        # A year alone is a number unless the fact is a moment.
        days += [Day(start=m.start(), end=m.end(), year=int(m[0])) for m in _YEAR.finditer(text) if not printed]
    verdicts = []
    if clocks and moment.is_timed:
        slack = 15 * 60 if qualifier else 0
        verdicts.append(any(_is_clock_of(clock, moment, slack) for clock in clocks))
    if days:
        verdicts.append(any(_is_day_of(day, moment) for day in days))
    return all(verdicts) if verdicts else None


def _is_clock_of(clock: Clock, moment: Moment, slack: int) -> bool:
    """Whether the clock shows the moment in the zone it names, or in any of whole or half hours."""
    shown = clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    cycle = _HALF_HOUR if clock.zone is None else 12 * _HOUR
    ahead = (shown - (clock.zone or 0) * 60 - moment.begin) % cycle
    apart = min(ahead, cycle - ahead)
    exact = clock.second is not None and moment.precision == "second"
    return apart <= max(slack, 1 if exact else 59)


def _is_day_of(day: Day, moment: Moment) -> bool:
    spellings = [(day.year, day.month, day.day)]
    if day.swapped:
        spellings.append((day.year, day.day, day.month))
    return any(
        all(printed in (None, part) for printed, part in zip(spelling, held, strict=False))
        for spelling in spellings
        for held in _dates(moment)
    )


def _dates(moment: Moment) -> list[tuple[int, ...]]:
    """The dates that the moment has somewhere on Earth, or the one date, month or year that it is written as."""
    if not moment.is_timed:
        return [tuple(int(part) for part in moment.text[:10].split("+")[0].split("-") if part and "Z" not in part)]
    zones = (offset * _HOUR for offset in range(-12, 15))
    found = {date(local.year, local.month, local.day) for local in map(moment.at_offset, zones)}
    return [(one.year, one.month, one.day) for one in found]
