"""Figures in texts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.display import Style, display
from spacefacts.tools.figures import Figure, figures
from spacefacts.units import CODES
from spacefacts.values import QUALIFIERS, Range

SPELLINGS = [
    ("204 days", "204", "d", None),
    ("204天", "204", "d", None),
    ("204日", "204", "d", None),
    ("204 Tagen", "204", "d", None),
    ("192 d", "192", "d", None),
    ("20-day", "20", "d", None),
    ("more than 400 days", "400", "d", "more-than"),
    ("over 15,000 satellites", "15000", None, "more-than"),
    ("less than 1 mm", "1", "mm", "less-than"),
    ("less than a millimeter", "1", "mm", "less-than"),
    ("no less than 18.3 tons", "18.3", "t", "at-least"),
    ("up to 350 kg", "350", "kg", "at-most"),
    ("nearly 200,000", "200000", None, "about"),
    ("approximately 7,800 kg", "7800", "kg", "about"),
    ("3.5 hours", "3.5", "h", None),
    ("three-and-a-half-hour", "3.5", "h", None),
    ("five and a half hours", "5.5", "h", None),
    ("an hour", "1", "h", None),
    ("two failures", "2", None, None),
    ("ten days", "10", "d", None),
    ("twenty", "20", None, None),
    ("More than a dozen", "12", None, "more-than"),
    ("sechs Monate", "6", "mo", None),
    ("5 Milliarden Yuan", "5e9", "CNY", None),
    ("13,4 toneladas", "13.4", "t", None),
    ("3 horas", "3", "h", None),
    ("10 дней", "10", "d", None),
    ("2,5 млрд", "2.5e9", None, None),
    ("十天", "10", "d", None),
    ("十多個", "10", None, "more-than"),
    ("30多天", "30", "d", "more-than"),
    ("二百四十小时", "240", "h", None),
    ("不到12个小时", "12", "h", "less-than"),
    ("75億元", "75e8", "CNY", None),
    ("75亿元", "75e8", "CNY", None),
    ("-48.4亿元", "-48.4e8", "CNY", None),
    ("100亿人民币", "100e8", "CNY", None),
    ("7.5 billion yuan", "7.5e9", "CNY", None),
    ("CNY18.5 billion", "18.5e9", "CNY", None),
    ("RMB 4 billion", "4e9", "CNY", None),
    ("$344 billion", "344e9", "USD", None),
    ("US$3,000", "3000", "USD", None),
    ("$5m", "5e6", "USD", None),
    ("12.4bn", "12.4e9", None, None),
    ("30m yuan", "30e6", "CNY", None),
    ("4.2bn US dollars", "4.2e9", "USD", None),
    ("3643.19万元", "36431900", "CNY", None),
    ("2.34万亿元", "2.34e12", "CNY", None),
    ("2.34 万亿元", "2.34e12", "CNY", None),
    ("1000亿元以上", "1000e8", "CNY", "at-least"),
    ("8.6万余家", "86000", None, "more-than"),
    ("about 70,900 RMB per kilogram", "70900", "CNY/kg", "about"),
    ("2.8万美元/公斤", "28000", "USD/kg", None),
    ("82.5%", "82.5", "%", None),
    ("54 per cent", "54", "%", None),
    ("百分之82.5", "82.5", "%", None),
    ("12,992", "12992", None, None),
    ("1 000", "1000", None, None),
    ("1\N{THIN SPACE}000 km", "1000", "km", None),
    ("12\N{NARROW NO-BREAK SPACE}992", "12992", None, None),
    ("204\N{NO-BREAK SPACE}days", "204", "d", None),
    ("20吨", "20", "t", None),
    ("66.1公尺", "66.1", "m", None),
    ("3千米", "3", "km", None),
    ("6.5小时", "6.5", "h", None),
    ("２０４天", "204", "d", None),
    ("1,000°C", "1000", "Cel", None),
    ("40x", "40", None, None),
    ("643rd mission", "643", None, None),
    ("5小时26分", "326", "min", None),
    ("21m 27s", "1287", "s", None),
    ("1 days, 23 hours, 1 minutes", "2821", "min", None),
    ("64d 21h 52m 08s", "5608328", "s", None),
    ("3.1 miles", "3.1", "[mi_i]", None),
    ("7.5 × 10^9 yuan", "7.5e9", "CNY", None),
    ("7.5·10⁹ yuan", "7.5e9", "CNY", None),
    ("7.5e9 CNY", "7.5e9", "CNY", None),
    ("10^-3 m", "0.001", "m", None),
    ("204 ± 1 days", "204", "d", None),
    ("(204 ± 1) days", "204", "d", None),
    ("204 +/- 2 d", "204", "d", None),
    ("两万三千颗", "23000", None, None),
    ("一亿三千万元", "130000000", "CNY", None),
    ("1亿3000万元", "130000000", "CNY", None),
    ("百分之三点五", "3.5", "%", None),
    ("七成五", "75", "%", None),
    ("10个百分点", "10", "pp", None),
    ("10 percentage points", "10", "pp", None),
    ("two hundred and four days", "204", "d", None),
    ("ninety-six", "96", None, None),
    ("US$7.5B", "7.5e9", "USD", None),
    ("£7.5 billion", "7.5e9", "GBP", None),
    ("75亿日元", "75e8", "JPY", None),
    ("7,5 milliards d'euros", "7.5e9", "EUR", None),
    ("204 jours", "204", "d", None),
    ("204 consecutive days", "204", "d", None),
    ("204 km²", "204", None, None),
    ("12’992", "12992", None, None),
    ("204‑day", "204", "d", None),
    ("P204D", "204", "d", None),
    ("PT232H35M", "13955", "min", None),
]

NO_FIGURES = [
    "Soyuz MS-22",
    "CZ-2F",
    "SHA-256",
    "UTF-8",
    "Y20",
    "12A",
    "5G",
    "MkDocs 1.6.1",
    "14 November 2025",
    "2025年11月14日",
    "09:17 UTC",
    "0917 GMT",
    "17時17分",
    "a window",
    "",
]

RANGES = [
    ("1-3 years", "1", "3", "a"),
    ("14,000 to 18,000 RMB", "14000", "18000", "CNY"),
    ("2.5万亿至2.8万亿元", "2.5e12", "2.8e12", "CNY"),
    ("2.5-2.8 万亿元", "2.5e12", "2.8e12", "CNY"),
    ("900 million to 1.2 billion yuan", "9e8", "1.2e9", "CNY"),
    ("between 183 and 204 days", "183", "204", "d"),
    ("介于183和204天之间", "183", "204", "d"),
    ("1~3年", "1", "3", "a"),
]


def only(text: str) -> Figure:
    """The one figure in the text."""
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(("text", "number", "unit", "qualifier"), SPELLINGS)
def test_a_figure_is_read_however_it_is_spelt(text: str, number: str, unit: str | None, qualifier: str | None) -> None:
    figure = only(text)
    assert (Decimal(number), Decimal(number)) == (figure.low, figure.high)
    assert (unit, qualifier) == (figure.unit, figure.qualifier)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_the_digits_of_names_and_times_are_no_figures(text: str) -> None:
    assert [] == figures(text)


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_two_ends_make_a_range(text: str, low: str, high: str, unit: str) -> None:
    figure = only(text)
    assert (Decimal(low), Decimal(high), unit) == (figure.low, figure.high, figure.unit)


def test_a_score_is_two_figures() -> None:
    assert [5, 3] == [figure.low for figure in figures("five to three")]


@pytest.mark.parametrize(("text", "step"), [("204", "1"), ("3.50 h", "0.01"), ("7.5 billion", "1e8"), ("12,992", "1")])
def test_a_figure_knows_what_its_last_digit_is_worth(text: str, step: str) -> None:
    assert Decimal(step) == only(text).step


def test_a_figure_knows_where_it_stands() -> None:
    text = "The crew stayed for more than 400 days, they say."
    figure = only(text)
    assert "more than 400 days" == text[figure.start : figure.end]


def test_all_figures_of_a_text_come_in_its_order() -> None:
    assert [10, 11] == [figure.low for figure in figures("10 of 11")]


# `g` is printed for grams and for the acceleration of gravity alike.
PRINTABLE = [*sorted(set(CODES) - {"[g]", "1"}), "CNY/kg", "/a"]
numbers = st.decimals(min_value=-9999, max_value=10**13, places=3, allow_nan=False).map(lambda n: n.normalize() + 0)
positive = st.decimals(min_value=0, max_value=10**7, places=2, allow_nan=False)


@given(number=numbers, unit=st.sampled_from(PRINTABLE), language=st.sampled_from(("en", "zh")))
def test_what_the_site_prints_is_read_back(number: Decimal, unit: str, language: str) -> None:
    figure = only(display(number, Style(unit), language))
    assert (number, number, unit) == (figure.low, figure.high, figure.unit)


@given(number=positive, qualifier=st.sampled_from(QUALIFIERS), language=st.sampled_from(("en", "zh")))
def test_a_qualifier_that_the_site_prints_is_read_back(number: Decimal, qualifier: str, language: str) -> None:
    figure = only(display(number, Style("d"), language, qualifier))
    assert (number, "d", qualifier) == (figure.low, figure.unit, figure.qualifier)


@given(ends=st.tuples(positive, positive), language=st.sampled_from(("en", "zh")))
def test_a_range_that_the_site_prints_is_read_back(ends: tuple[Decimal, Decimal], language: str) -> None:
    low, high = sorted(ends)
    if low == high:
        return
    figure = only(display(Range(low, high), Style("t"), language))
    assert (low, high, "t") == (figure.low, figure.high, figure.unit)


@given(number=st.integers(min_value=0, max_value=10**13), language=st.sampled_from(("en", "zh")))
def test_a_count_that_the_site_prints_is_read_back(number: int, language: str) -> None:
    assert number == only(display(number, Style(), language)).low


@given(text=st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
