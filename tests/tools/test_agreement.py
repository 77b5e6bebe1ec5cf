"""Whether what is printed agrees with a value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.moments import Moment
from spacefacts.tools.agreement import agrees, prints_plainly
from spacefacts.units import CODES, unit
from spacefacts.values import Range, Words

STAY = Decimal("203.9743")
LANDED = Moment("2025-11-14T08:40Z")


@pytest.mark.parametrize("text", ["204 days", "204", "204天", "about 200 days", "more than 203 days", "203.97 days"])
def test_a_figure_agrees_within_the_rounding_of_its_last_digit(text: str) -> None:
    assert agrees(text, STAY, "d") is True


@pytest.mark.parametrize("text", ["203 days", "205天", "203.9 days", "more than 205 days", "less than 200 days"])
def test_a_figure_beyond_its_rounding_disagrees(text: str) -> None:
    assert agrees(text, STAY, "d") is False


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("4,895 hours", STAY, "d"),
        ("8,000 kg", Decimal(8), "t"),
        ("150 cm", Decimal("1.5"), "m"),
        ("two weeks", Decimal(14), "d"),
        ("20,000 yuan", Decimal(20000), "CNY/kg"),
        ("142 hours 54 minutes 41 seconds", Decimal("142.9114"), "h"),
        ("5:26", Decimal(326), "min"),
        ("12-18 g", Decimal(15), "[g]"),
        ("820吨", Decimal(820), "tf"),
        ("-48.4亿元", Decimal("4.84e9"), "CNY"),
    ],
)
def test_units_that_can_be_converted_are(text: str, value: Decimal, unit: str) -> None:
    assert agrees(text, value, unit) is True


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("12 m", Decimal(12), "kg"), ("3.1 miles", Decimal(5), "km"), ("9 days", Decimal(9), None), ("a lot", STAY, "d")],
)
def test_what_cannot_be_compared_is_no_disagreement(text: str, value: Decimal, unit: str | None) -> None:
    assert agrees(text, value, unit) is None


def test_words_are_not_compared() -> None:
    assert agrees("Y20", Words("Y20", "Y20"), None) is None


def test_one_figure_that_agrees_is_enough() -> None:
    assert agrees("10 of 11", 11, None) is True


@pytest.mark.parametrize(("text", "verdict"), [("240 hours", True), ("220-235 hours", True), ("200 hours", False)])
def test_a_range_agrees_where_it_overlaps(text: str, verdict: bool) -> None:
    assert agrees(text, Range(Decimal("232.67"), Decimal("256.67")), "h") is verdict


@pytest.mark.parametrize(
    "text",
    [
        "0840 GMT",
        "4:40 p.m.",
        "16时40分",
        "下午4時40分",
        "2:10 p.m. in Delhi",
        "November 14",
        "14 Nov. 2025, 08:40 UTC",
    ],
)
def test_a_clock_in_any_zone_agrees_with_its_moment(text: str) -> None:
    assert agrees(text, LANDED, None) is True


@pytest.mark.parametrize("text", ["4:41 p.m.", "1640 GMT", "09:40 UTC", "November 16", "14 November 2024", "2026"])
def test_another_minute_hour_or_date_disagrees(text: str) -> None:
    assert agrees(text, LANDED, None) is False


@pytest.mark.parametrize("text", ["Saturday", "明日", "Flight Day Two"])
def test_a_day_without_a_date_is_not_compared(text: str) -> None:
    assert agrees(text, LANDED, None) is None


def test_a_date_is_held_against_the_date_that_is_written() -> None:
    assert agrees("Nov. 5", Moment("2025-11-05+08:00"), None) is True
    assert agrees("Nov. 4", Moment("2025-11-05+08:00"), None) is False


def test_two_bounds_of_one_sort_agree_as_numbers_do() -> None:
    assert agrees("more than 15,000", 15000, None, "more-than") is True
    assert agrees("more than 10,000", 15000, None, "more-than") is False
    assert agrees("more than 10,000", 15000, None, "about") is True


def test_a_clock_says_nothing_of_a_day() -> None:
    assert agrees("5:17 p.m.", Moment("2025-11-05"), None) is None


def test_the_day_may_stand_before_or_after_the_month() -> None:
    assert agrees("03/12/1968", Moment("1968-12-03"), None) is True
    assert agrees("12/03/1968", Moment("1968-12-03"), None) is True


def test_seconds_count_where_both_have_them() -> None:
    assert agrees("11:26:21 UTC", Moment("1975-04-05T11:26:21Z"), None) is True
    assert agrees("11:26:41 UTC", Moment("1975-04-05T11:26:21Z"), None) is False
    assert agrees("11:26 UTC", Moment("1975-04-05T11:26:21Z"), None) is True


@pytest.mark.parametrize(
    ("text", "value"), [("1234 kg", 1234), ("1,234 kg", 1234), ("0.50", Decimal("0.50")), ("5 kg", 5)]
)
def test_digits_with_the_name_of_the_unit_are_printed_plainly(text: str, value: Decimal | int) -> None:
    assert prints_plainly(text, value, "kg")


@pytest.mark.parametrize("text", ["1234 t", "1,2,34", "about 1234", "1234 kg more", "1 234", "1234.0"])
def test_all_else_is_looked_at_more_closely(text: str) -> None:
    assert not prints_plainly(text, 1234, "kg")


@given(
    st.integers(-(10**12), 10**15) | st.decimals(-(10**6), 10**6, places=2),
    st.sampled_from([None, *CODES]),
    st.booleans(),
    st.integers(0, 3),
)
def test_what_is_printed_plainly_never_disagrees(
    value: Decimal | int, code: str | None, marked: bool, name: int
) -> None:
    names = ("", *([f" {unit(code).plural}", f" {code}", f" {unit(code).zh}"] if code else ["", "", ""]))
    text = (f"{value:,}" if marked else str(value)) + names[name]
    assert not prints_plainly(text, value, code) or agrees(text, value, code) is not False
