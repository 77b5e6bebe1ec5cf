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
]


@pytest.mark.parametrize(("head", "scale", "unit"), HEADS)
def test_a_head_says_what_is_counted_under_it(head: str, scale: int, unit: str | None) -> None:
    assert (Decimal(scale), unit) == unit_of(head)


@given(head=st.text(max_size=40))
def test_no_head_breaks_the_reading(head: str) -> None:
    assert unit_of(head)[0] > 0
