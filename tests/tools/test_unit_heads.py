"""What figures under a head are counted in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.unit_heads import unit_of

HEADS = [
    ("Mass (kg)", 1, "kg"),
    ("质量/吨", 1, "t"),
    ("单位：亿元", 10**8, "CNY"),
    ("（单位：亿元）", 10**8, "CNY"),
    ("in million yuan", 10**6, "CNY"),
    ("US$ m", 10**6, "USD"),
    ("Amount, million yuan", 10**6, "CNY"),
    ("(¥ bn)", 10**9, "CNY"),
    ("Table 3: revenue in million yuan", 10**6, "CNY"),
    ("Revenue (in thousands)", 1000, None),
    ("Days in orbit", 1, "d"),
    ("在轨天数", 1, "d"),
    ("Length in m", 1, "m"),
    ("Duration [d]", 1, "d"),
    ("Share (%)", 1, "%"),
    ("KGM", 1, "kg"),
    ("Company", 1, None),
    ("Spring", 1, None),
    ("Satellites (2025)", 1, None),
    ("", 1, None),
    ("Turnover (in millions of euros)", 10**6, "EUR"),
    ("Losses in billions of dollars", 10**9, "USD"),
    ("Umsatz (Mio. €)", 10**6, "EUR"),
    ("Chiffre d'affaires (M€)", 10**6, "EUR"),
    ("收入（万美元）", 10**4, "USD"),
    ("支出/亿欧元", 10**8, "EUR"),
    ("客运量（万人次）", 10**4, None),
    ("Cars a day", 1, None),
    ("Flights/week", 1, None),
    ("Fuel per kg", 1, None),
    ("Sofia Metro", 1, None),
    ("Metro", 1, None),
    ("Longueur (mètres)", 1, "m"),
    ("Stay, days", 1, "d"),
]


@pytest.mark.parametrize(("head", "scale", "unit"), HEADS)
def test_a_head_says_what_is_counted_under_it(head: str, scale: int, unit: str | None) -> None:
    assert (Decimal(scale), unit) == unit_of(head)


@given(head=st.text(max_size=40))
def test_no_head_breaks_the_reading(head: str) -> None:
    assert unit_of(head)[0] > 0
