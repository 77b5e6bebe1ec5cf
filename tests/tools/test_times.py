"""Dates and clock times in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.display import Style, display
from spacefacts.moments import Moment
from spacefacts.tools.times import Clock, Day, times

DAYS = [
    ("14 November 2025", (2025, 11, 14)),
    ("November 14, 2025", (2025, 11, 14)),
    ("Nov. 14", (None, 11, 14)),
    ("Sept. 9th, 1973", (1973, 9, 9)),
    ("August 4 ,1973", (1973, 8, 4)),
    ("April 2026", (2026, 4, None)),
    ("November", (None, 11, None)),
    ("22. Oktober", (None, 10, 22)),
    ("4 de noviembre", (None, 11, 4)),
    ("16 juin 1985", (1985, 6, 16)),
    ("7 settembre 1988", (1988, 9, 7)),
    ("14 ноября 2025", (2025, 11, 14)),
    ("2025-11-14", (2025, 11, 14)),
    ("22/04/1968", (1968, 4, 22)),
    ("2025年11月14日", (2025, 11, 14)),
    ("8 月 12 日", (None, 8, 12)),
    ("2015年6月", (2015, 6, None)),
    ("9月", (None, 9, None)),
    ("2026年", (2026, None, None)),
    ("5日上午", (None, None, 5)),
    ("24.04.2025", (2025, 4, 24)),
    ("2025/04/24", (2025, 4, 24)),
    ("二〇二五年四月二十四日", (2025, 4, 24)),
    ("Shenzhou-20 April 24", (None, 4, 24)),
]

CLOCKS = [
    ("5:17 p.m.", (17, 17, None, None)),
    ("12:23 a.m.", (0, 23, None, None)),
    ("5:57pm EDT", (17, 57, None, -240)),
    ("10 am", (10, 0, None, None)),
    ("0917 GMT", (9, 17, None, 0)),
    ("09:17 UTC", (9, 17, None, 0)),
    ("16:41:02 UTC", (16, 41, 2, 0)),
    ("12:38:52.084 UTC", (12, 38, 52, 0)),
    ("16.23 Uhr UTC", (16, 23, None, 0)),
    ("17时17分", (17, 17, None, None)),
    ("17時17分", (17, 17, None, None)),
    ("9時22分27秒", (9, 22, 27, None)),
    ("下午4時40分", (16, 40, None, None)),
    ("16:40（北京时间）", (16, 40, None, 480)),
    ("北京时间16时40分", (16, 40, None, 480)),
    ("16:40 Beijing time", (16, 40, None, 480)),
    ("17:17:00+08:00", (17, 17, 0, 480)),
    ("09:17 GMT+8", (9, 17, None, 480)),
    ("5:17 in the afternoon", (17, 17, None, None)),
    ("傍晚5点17分", (17, 17, None, None)),
    ("下午5:17", (17, 17, None, None)),
    ("17h17", (17, 17, None, None)),
]


@pytest.mark.parametrize(("text", "date"), DAYS)
def test_a_date_is_read_however_it_is_spelt(text: str, date: tuple[int | None, int | None, int | None]) -> None:
    (day,) = times(text)
    assert isinstance(day, Day)
    assert date == (day.year, day.month, day.day)


@pytest.mark.parametrize(("text", "clock"), CLOCKS)
def test_a_clock_time_is_read_however_it_is_spelt(text: str, clock: tuple[int | None, ...]) -> None:
    (one,) = times(text)
    assert isinstance(one, Clock)
    assert clock == (one.hour, one.minute, one.second, one.zone)


@pytest.mark.parametrize("text", ["6个月", "12 hours", "6.5小时", "Long March 5", "may be", "25:61", "2025 satellites"])
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [] == [one for one in times(text) if not (isinstance(one, Day) and one.day is None and one.year is None)]


@given(
    moment=st.datetimes().filter(lambda one: 1900 <= one.year < 2100).map(lambda one: Moment(f"{one:%Y-%m-%dT%H:%M}Z"))
)
def test_a_moment_that_the_site_prints_is_read_back(moment: Moment) -> None:
    day, clock = times(display(moment, Style(), "en"))
    utc = moment.at_offset(0)
    assert isinstance(day, Day)
    assert isinstance(clock, Clock)
    assert (utc.year, utc.month, utc.day) == (day.year, day.month, day.day)
    assert (utc.hour, utc.minute, 0) == (clock.hour, clock.minute, clock.zone)


@given(
    moment=st.datetimes().filter(lambda one: 1900 <= one.year < 2100).map(lambda one: Moment(f"{one:%Y-%m-%dT%H:%M}Z"))
)
def test_a_moment_printed_in_chinese_is_read_back(moment: Moment) -> None:
    day, clock = times(display(moment, Style(), "zh"))
    local = moment.at_offset(8 * 3600)
    assert isinstance(day, Day)
    assert isinstance(clock, Clock)
    assert (local.year, local.month, local.day) == (day.year, day.month, day.day)
    assert (local.hour, local.minute, 480) == (clock.hour, clock.minute, clock.zone)


@given(text=st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    for one in times(text):
        assert 0 <= one.start < one.end <= len(text)
