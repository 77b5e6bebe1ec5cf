"""Elapsed: time from one moment to another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Moment, Range
from spacefacts.tools.amounts import Amount, Term, Underivable, WrongOrder
from spacefacts.tools.authoring.deriving import _value
from spacefacts.tools.derivations.elapsed import elapsed
from spacefacts.units import unit
from spacefacts.values import number
from tests.tools.derivations.terms import amount, ends, moment

LANDED = "2025-11-14T08:40Z"


def between(begin: str, end: str, code: str = "d") -> Amount:
    """The time between two moments."""
    return elapsed([moment(begin), moment(end)], unit(code))


MINUTES = st.datetimes().map(lambda time: time.replace(year=2000 + time.year % 50).strftime("%Y-%m-%dT%H:%MZ"))
DAYS = MINUTES.map(lambda text: text[:10] + "+08:00")
BARE = MINUTES.map(lambda text: text[:10])
ANY = MINUTES | DAYS | BARE | MINUTES.map(lambda text: text[:7]) | MINUTES.map(lambda text: text[:4])


def test_between_two_minutes_it_is_a_number() -> None:
    assert number("203.9743") == _value(between("2025-04-24T09:17Z", LANDED), "quantity")


def test_from_a_bare_day_it_is_an_honest_range() -> None:
    found = between("2025-11-04+08:00", LANDED, "h")
    assert (Fraction(13960, 60), Fraction(15400, 60)) == ends(found)
    value = _value(found, "quantity")
    assert isinstance(value, Range)
    assert ("232.7", "256.7") == (f"{value.low:.1f}", f"{value.high:.1f}")


@pytest.mark.parametrize(
    ("begin", "end", "code", "value"),
    [
        ("2025-01-01T00:00Z", "2025-01-01T00:00Z", "d", "0.0000"),
        ("2025-01-01T00:00Z", "2025-01-01T01:30Z", "h", "1.50"),
        ("2025-01-01T00:00:00Z", "2025-01-01T00:00:01Z", "s", "1"),
        ("2025-01-01T08:00+08:00", "2025-01-01T00:05Z", "min", "5"),
        ("2024-02-28T00:00Z", "2024-03-01T00:00Z", "d", "2.0000"),
    ],
)
def test_a_time_has_the_decimals_that_its_moments_earn(begin: str, end: str, code: str, value: str) -> None:
    assert value == str(_value(between(begin, end, code), "quantity"))


@pytest.mark.parametrize(
    ("begin", "end", "precision"),
    [
        (LANDED, "2025-11-15T00:00:00Z", "minute"),
        ("2025-11-10Z", "2025-11-15T00:00:00Z", "day"),
        ("2025-10", "2025-11-15T00:00:00Z", "month"),
        ("2024", "2025-11", "year"),
    ],
)
def test_it_is_known_to_the_coarser_of_the_two(begin: str, end: str, precision: str) -> None:
    assert precision == between(begin, end).precision


@given(ANY, ANY)
def test_low_is_never_above_high_and_never_below_zero(begin: str, end: str) -> None:
    try:
        found = between(begin, end)
    except WrongOrder:
        assert Moment(end).begin < Moment(begin).end  # half of all pairs stand the wrong way round
    else:
        assert 0 <= found.low <= found.high


@given(ANY, ANY)
def test_the_width_is_what_the_two_moments_leave_open(begin: str, end: str) -> None:
    first, second = Moment(begin), Moment(end)
    if first.end <= second.begin:
        found = between(begin, end, "s")
        spans = sum(one.end - one.begin for one in (first, second) if not one.is_timed)
        assert spans == found.high - found.low


@given(st.lists(MINUTES, min_size=3, max_size=3).map(sorted))
def test_two_times_in_a_row_add_up_to_the_whole(moments: list[str]) -> None:
    first, second, third = moments
    assert between(first, third).low == between(first, second).low + between(second, third).low


@given(ANY, ANY)
def test_two_moments_stand_in_one_order_at_most(begin: str, end: str) -> None:
    if Moment(begin) < Moment(end):
        assert between(begin, end).high > 0
        with pytest.raises(WrongOrder):
            between(end, begin)


@pytest.mark.parametrize(
    ("begin", "end"),
    [(LANDED, "2025-11-14T08:39Z"), ("2025Z", "2024Z"), ("2025-11-14+08:00", "2025-11-13+08:00")],
)
def test_an_end_before_the_beginning_is_the_wrong_order(begin: str, end: str) -> None:
    with pytest.raises(WrongOrder, match=r"a\.moment lies before a\.moment"):
        between(begin, end)


def test_within_the_same_day_it_may_be_nothing_or_a_day() -> None:
    assert (Fraction(0), Fraction(1)) == ends(between("2025-11-14Z", "2025-11-14Z"))


@pytest.mark.parametrize("terms", [[], [moment(LANDED)], [moment(LANDED)] * 3, [moment(LANDED), amount("5")]])
def test_it_takes_two_moments(terms: list[Term]) -> None:
    with pytest.raises(Underivable):
        elapsed(terms, unit("d"))
