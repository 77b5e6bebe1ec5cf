"""What would count as the figure of a question, and whether a figure on a page is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from spacefacts.errors import BadValue
from spacefacts.tools.agreement import factor_of
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.spans import ABOUT, LOWER, UPPER
from spacefacts.units import unit
from spacefacts.values import Range, step

# A figure rounded more coarsely than this part of it is another figure.
_COARSE = Fraction(55, 1000)
# So many digits are computed, not counted; a page may print more of them.
_COMPUTED = 5
_FIRST, _KNOWN = 3, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A number or a range to look for; `slack` is how far a page may be off that prints more digits than are known.

    A goal that is `exact` is looked for as it was printed, without rounding.
    """

    low: Fraction
    high: Fraction
    unit: str | None
    qualifier: str | None
    slack: Fraction = Fraction(0)
    is_exact: bool = False


def goals_of(question: Question) -> tuple[Goal, ...]:
    """The value of a question, and the figures that its citation printed for it; none for words and moments."""
    goals = [goal] if (goal := _of_value(question)) else []
    return (*goals, *_printed(question, goals[0] if goals else None))


def first_digits(goal: Goal) -> set[str]:
    """The digits that a page most likely prints for a goal: the first few, however it is scaled, as they are and rounded."""
    size = abs(float(goal.low))
    written = (f"{size:.{places}e}".partition("e")[0].replace(".", "") for places in (_FIRST - 1, _KNOWN))
    return {digits[:_FIRST].rstrip("0") or "0" for digits in written}


def is_of_sort(figure: Figure, unit_code: str | None) -> bool:
    """Whether a figure can be given in the unit; a bare number is of the sort of counts alone."""
    if unit_code is None or figure.unit is None:
        return figure.unit == unit_code
    return _factor(figure.unit, unit_code) is not None


def is_goal(figure: Figure, goal: Goal, *, is_bare_fine: bool = False) -> bool:
    """Whether the figure prints the goal, in its unit or one that converts to it, rounded to the printed digits.

    `is_bare_fine` lets a figure without a unit stand for one in the goal's unit.
    """
    if not _fits_qualifier(figure.qualifier, goal.qualifier):
        return False
    if figure.unit is None and goal.unit is not None and is_bare_fine:
        factor: Fraction | None = Fraction(1)
    elif not is_of_sort(figure, goal.unit):
        return False
    else:
        factor = _factor(figure.unit, goal.unit)
    if factor is None or (figure.low == figure.high) != (goal.low == goal.high):
        return False
    if not _is_near(float(figure.high) * float(factor), float(goal.high)):
        return False
    ends = ((figure.low, goal.low), (figure.high, goal.high))
    return all(_is_rounded(printed, figure, held, goal, factor) for printed, held in ends)


def is_about(figure: Figure, goal: Goal) -> bool:
    """Whether a figure has the goal's own unit and is of its size: at least half of it, and at most double."""
    shown = Fraction(figure.high)
    return figure.unit == goal.unit and abs(goal.high) <= 2 * abs(shown) <= 4 * abs(goal.high)


def _is_rounded(printed: Decimal, figure: Figure, held: Fraction, goal: Goal, factor: Fraction) -> bool:
    shown = Fraction(printed) * factor
    if shown < 0 <= held:
        # A loss of 4 is printed as -4.
        shown = -shown
    if shown == held:
        return True
    if goal.is_exact:
        # As it was printed, but in another unit: 9 days for 216 hours.
        return (
            factor != 1 and abs(shown - held) <= Fraction(figure.step) * factor / 2 and abs(shown - held) <= held / 1000
        )
    slack = Fraction(figure.step) * factor / 2
    if figure.qualifier == "about":
        slack = max(slack, min(abs(shown) * ABOUT, _round_step(printed) * factor / 2))
    elif slack > abs(held) * _COARSE:
        return False
    # A half is rounded up.
    return abs(shown - held) < slack or 0 < shown - held == slack or abs(shown - held) <= goal.slack


def _is_near(shown: float, held: float) -> bool:
    """Whether the exact comparison, which takes much longer, may come out well."""
    return abs(abs(shown) - abs(held)) <= 0.2 * max(abs(shown), abs(held))


def _round_step(number: Decimal) -> Fraction:
    """What one unit in the last digit that is no zero is worth."""
    return Fraction(10) ** int(number.normalize().as_tuple().exponent) if number else Fraction(1)


def _fits_qualifier(printed: str | None, held: str | None) -> bool:
    for bounds in (LOWER, UPPER):
        if printed in bounds:
            return held in bounds
    return printed is None or held in (None, "about")


def _of_value(question: Question) -> Goal | None:
    value = question.value
    if isinstance(value, Range):
        low, high = Fraction(value.low), Fraction(value.high)
    elif isinstance(value, (Decimal, int)):
        low = high = Fraction(value)
    else:
        return None
    slack = Fraction(0)
    if isinstance(value, Decimal) and len(value.as_tuple().digits) >= _COMPUTED:
        slack = step(str(value)) / 2
    return Goal(low=low, high=high, unit=question.unit, qualifier=question.qualifier, slack=slack)


def _printed(question: Question, held: Goal | None) -> Iterator[Goal]:
    """The figures in `says`, but for those that have nothing to do with the value."""
    if question.value is not None and held is None:
        return
    for figure in figures(question.says):
        code = figure.unit
        low, high = Fraction(figure.low), Fraction(figure.high)
        if held:
            if not is_of_sort(figure, held.unit) and not (code is None and held.unit):
                continue
            code = code or held.unit
            factor = _factor(code, held.unit)
            slack = Fraction(figure.step) * (factor or 1) / 2
            if figure.qualifier:
                slack = max(slack, abs(held.high) * (ABOUT if figure.qualifier == "about" else 1))
            if factor is None or not (low * factor - slack <= held.high and held.low <= high * factor + slack):
                continue
        yield Goal(low=low, high=high, unit=code, qualifier=figure.qualifier or question.qualifier, is_exact=True)


@lru_cache(maxsize=1024)
def _factor(printed: str | None, wanted: str | None) -> Fraction | None:
    if printed == wanted:
        return Fraction(1)
    try:
        return factor_of(printed, unit(wanted)) if wanted else None
    except BadValue:
        return None
