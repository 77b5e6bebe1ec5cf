"""Words that print a fact, and the words that print it as it is now."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.display import Style, digits, display
from spacefacts.model import Fact
from spacefacts.tools.agreement import agrees
from spacefacts.tools.rewording import reworded
from spacefacts.values import Value, value_of

STAY = ("quantity", "203.9743", "d")
MONEY = ("quantity", "7500000000", "CNY")
SHARE = ("quantity", "82.5", "%")
SPAN = ("quantity", {"from": "220", "to": "235"}, "h")
COUNT = ("count", "12992", None)
LANDED = ("moment", "2025-11-14T08:40Z", None)
DAY = ("moment", "2025-07-24", None)
MONTH = ("moment", "2025-07", None)
HEIGHT = ("quantity", "1250", "m")

_EMPTY: Any = None


def fact(
    type_name: str, stored: object, unit: str | None, qualifier: str | None = None, decimals: int | None = None
) -> Fact:
    """A fact with this value, displayed with so many decimals."""
    value: Value = value_of(type_name, stored)
    style = Style(unit, decimals)
    record = {
        "address": "lamp.lit",
        "type": type_name,
        "value": stored,
        "unit": unit,
        "qualifier": qualifier,
        "text": digits(value),
        "display": {language: display(value, style, language, qualifier) for language in ("en", "zh")},
    }
    return Fact(record, _EMPTY)


@pytest.mark.parametrize(
    ("words", "of", "new"),
    [
        ("203 days", STAY, "204 days"),
        ("about 180 d", STAY, "about 204 d"),
        ("203.9 d", ("quantity", "204.52", "d"), "204.5 d"),
        ("203天", STAY, "204天"),
        ("约180天", STAY, "约204天"),
        ("203-day", STAY, "204-day"),
        ("1 day", STAY, "204 days"),
        ("204 days", ("quantity", "1", "d"), "1 day"),
        ("28 weeks", STAY, "29 weeks"),
        ("4,800 hours", STAY, "4,895 hours"),
        ("4 800 hours", STAY, "4 895 hours"),
        ("4800 hours", STAY, "4895 hours"),
        ("203.41 days", ("quantity", "204.5", "d"), "204.5 days"),
        ("more than 205 days", STAY, "more than 203 days"),
        ("at least 205 days", STAY, "at least 203 days"),
        ("less than 200 days", STAY, "less than 204 days"),
        ("up to 200 days", STAY, "up to 204 days"),
        ("7.4 billion yuan", MONEY, "7.5 billion yuan"),
        ("74亿元", MONEY, "75亿元"),
        ("7,400 million yuan", MONEY, "7,500 million yuan"),
        ("740000万元", MONEY, "750000万元"),
        ("CNY 7.4 billion", MONEY, "CNY 7.5 billion"),
        ("82.4%", SHARE, "82.5%"),
        ("80 percent", SHARE, "82 percent"),
        ("200 to 210 hours", SPAN, "220 to 235 hours"),
        ("200–210 h", SPAN, "220–235 h"),
        ("12,991", COUNT, "12,992"),
        ("991", COUNT, "12,992"),
        ("203 days in space", STAY, "204 days in space"),
        ("in 2025 it was 203 days", STAY, "in 2025 it was 204 days"),
        ("**203** days", STAY, "**204** days"),
        ("two hundred and three days", STAY, "204 days"),
        ("two days", STAY, "204 days"),
        ("3 to 5 days", STAY, "204 days"),
        ("12 days or 13 days", STAY, None),
        ("a long stay", STAY, None),
        ("25 July 2025", DAY, "24 July 2025"),
        ("July 25, 2025", DAY, "July 24, 2025"),
        ("Jul. 25", DAY, "Jul. 24"),
        ("3 August 2024", DAY, "24 July 2025"),
        ("the 23rd of August 2025", DAY, "the 24th of July 2025"),
        ("2025-07-25", DAY, "2025-07-24"),
        ("2025年7月25日", DAY, "2025年7月24日"),
        ("8月1日", DAY, "7月24日"),
        ("2024", DAY, "2025"),
        ("August 2025", MONTH, "July 2025"),
        ("2025-08", MONTH, "2025-07"),
        ("25 July 2025", ("moment", "2025-08", None), "August 2025"),
        ("13 November 2025, 09:17 UTC", LANDED, "14 November 2025, 08:40 UTC"),
        ("2025年11月13日09:17（北京时间）", LANDED, "2025年11月14日16:40（北京时间）"),
        ("12 November 2025", LANDED, "14 November 2025"),
        ("1.3 km", HEIGHT, "1.2 km"),
        ("1100米", HEIGHT, "1250米"),
    ],
)
def test_a_number_is_rewritten_in_its_own_style(
    words: str, of: tuple[str, object, str | None], new: str | None
) -> None:
    assert new == reworded(words, fact(*of, decimals=0 if of is STAY else None))


def test_a_bound_that_the_fact_has_too_is_rounded_as_a_number() -> None:
    assert "more than 10,000" == reworded("more than 15,000", fact("count", "10000", None, "more-than"))


NUMBERS = st.decimals("0.001", "9999999", allow_nan=False, places=3)


@given(
    NUMBERS, st.sampled_from(["d", "kg", "m", "CNY", "%"]), NUMBERS, st.sampled_from(["en", "zh"]), st.integers(0, 3)
)
def test_what_is_rewritten_agrees_and_stays(
    old: Decimal, unit: str, new: Decimal, language: str, decimals: int
) -> None:
    one = fact("quantity", str(new), unit)
    words = display(old, Style(unit, decimals), language)
    again = reworded(words, one)
    assert again is not None
    assert (True, again) == (agrees(again, new, unit), reworded(again, one) or again)


@given(st.dates(), st.dates(), st.sampled_from(["en", "zh"]))
def test_any_date_is_rewritten_to_any_other(old: Any, new: Any, language: str) -> None:
    if min(old.year, new.year) < 1850 or max(old.year, new.year) > 2099:
        return
    words = display(value_of("moment", old.isoformat()), Style(), language)
    wanted = display(value_of("moment", new.isoformat()), Style(), language)
    assert wanted == reworded(words, fact("moment", new.isoformat(), None))
