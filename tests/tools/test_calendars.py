"""Where months begin along a scale."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.calendars import month_ticks


def at(year: int, month: int, day: int = 1) -> float:
    return datetime(year, month, day, tzinfo=UTC).timestamp()


def words(begin: float, end: float, count: int, lang: str = "en") -> list[str]:
    return [said for _, said in month_ticks(begin, end, count, lang)]


def test_a_tick_stands_at_the_beginning_of_its_month() -> None:
    assert ((at(2025, 5), "May 2025"), (at(2025, 6), "Jun")) == month_ticks(at(2025, 4, 24), at(2025, 6, 9), 4, "en")


def test_a_year_is_named_once() -> None:
    assert ["Jul 2025", "Oct", "Jan 2026", "Apr"] == words(at(2025, 4, 24), at(2026, 5, 29), 5)


def test_months_are_written_in_chinese() -> None:
    assert ["2025年7月", "10月", "2026年1月", "4月"] == words(at(2025, 4, 24), at(2026, 5, 29), 5, "zh")


def test_decades_get_years_and_not_months() -> None:
    assert ["1980", "1990", "2000"] == words(at(1971, 1, 2), at(2005, 1), 4)


def test_within_one_month_there_is_no_tick() -> None:
    assert [] == words(at(2025, 4, 2), at(2025, 4, 20), 4)


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(
    begin=st.integers(min_value=-2_000_000_000, max_value=4_000_000_000),
    long=st.integers(min_value=0, max_value=2_000_000_000),
    count=st.integers(min_value=2, max_value=6),
)
def test_ticks_lie_between_begin_and_end_and_are_few(begin: int, long: int, count: int, lang: str) -> None:
    ticks = month_ticks(begin, begin + long, count, lang)

    assert all(begin < time <= begin + long for time, _ in ticks)
    assert len(ticks) <= count + 1
    assert [time for time, _ in ticks] == sorted(time for time, _ in ticks)
