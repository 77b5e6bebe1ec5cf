"""Calendar days: the first and the last both counted."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.amounts import Term, Underivable, WrongOrder
from spacefacts.tools.derivations.calendar_days import calendar_days
from spacefacts.units import unit
from tests.tools.derivations.terms import amount, ends, moment

DAYS = st.dates(date(1960, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("begin", "end", "days"),
    [
        ("2025-11-10+08:00", "2025-11-25+08:00", 16),
        ("2025-11-10+08:00", "2025-11-25T04:11Z", 16),
        ("2025-11-10+08:00", "2025-11-24T17:00Z", 16),
        ("2025-11-09T17:00Z", "2025-11-25+08:00", 16),
        ("2025-11-10", "2025-11-10", 1),
        ("2025-11-10", "2025-11-25", 16),
        ("2025-11-10T23:59Z", "2025-11-11T00:00Z", 2),
        ("2025-11-10T23:59+08:00", "2025-11-11T00:00+08:00", 2),
        ("2024-02-28", "2024-03-01", 3),
    ],
)
def test_both_ends_count_on_the_calendar_of_the_place(begin: str, end: str, days: int) -> None:
    assert (Fraction(days),) * 2 == ends(calendar_days([moment(begin), moment(end)], unit("d")))


@given(DAYS, st.integers(0, 10_000))
def test_a_span_of_days_counts_one_more_than_it_lasts(begin: date, length: int) -> None:
    found = calendar_days([moment(str(begin)), moment(str(begin + timedelta(length)))], unit("d"))
    assert (Fraction(length + 1), "day") == (found.low, found.precision)


def test_days_may_be_given_in_weeks() -> None:
    assert (Fraction(2),) * 2 == ends(calendar_days([moment("2025-01-01"), moment("2025-01-14")], unit("wk")))


def test_the_wrong_order_is_told() -> None:
    with pytest.raises(WrongOrder):
        calendar_days([moment("2025-11-11"), moment("2025-11-10")], unit("d"))


@pytest.mark.parametrize(
    "terms",
    [[], [moment("2025-01-01")], [moment("2025-01"), moment("2025-02-01")], [moment("2025-01-01"), amount("5")]],
)
def test_it_takes_two_moments_known_to_the_day(terms: list[Term]) -> None:
    with pytest.raises(Underivable):
        calendar_days(terms, unit("d"))
