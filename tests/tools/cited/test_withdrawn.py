"""Whether a page stands by its words."""

from __future__ import annotations

import re

import pytest

from spacefacts.tools.cited.withdrawn import speaks_of_changes, speaks_of_plans, stands_by


def stands(text: str, *, has_rival: bool = True, is_plan: bool = False, is_change: bool = False) -> bool:
    """Whether the text stands by the part between stars."""
    start, end = text.index("*"), text.rindex("*") - 1
    bare = text.replace("*", "")
    places = [match.span() for match in re.finditer(r"\d+", bare)] if has_rival else []
    others = [one for one in places if one[1] <= start or one[0] >= end]
    return stands_by(bare, (0, len(bare)), (start, end), others=others, is_plan=is_plan, is_change=is_change)


@pytest.mark.parametrize(
    "text",
    [
        "not *204 days* but 205",
        "instead of *204 days*",
        "up from *204 days*",
        "previously reported as *204 days*, now 205",
        "an earlier version of this article said *204 days*",
        "*204 days* → 205 days",
        "*204 days* was wrong",
        "原为*204天*，更正为205天",
        "*204天*有误",
        "不是*204天*，而是205天",
        "it rose by *204 days*",
        "planned for *204 days*, it lasted 205",
    ],
)
def test_what_is_replaced_or_denied_no_longer_stands(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "not 203 but *204 days*",
        "*204 days* instead of 203",
        "revised from 203 to *204 days*",
        "not only *204 days*",
        "原为203天，更正为*204天*",
        "应为*204天*，而非203天",
        "高达*204天*",
        "it makes up *12%*",
    ],
)
def test_what_replaces_another_stands(text: str) -> None:
    assert stands(text)


def test_a_plan_stands_where_a_plan_is_asked_for() -> None:
    assert stands("originally planned for *204 days*", is_plan=True)
    assert not stands("originally planned for *204 days*")


def test_a_growth_stands_where_a_growth_is_asked_for() -> None:
    assert stands("revenue rose *12%*", is_change=True)
    assert not stands("revenue fell *12%*", is_change=True)
    assert not stands("revenue rose *12%*")


def test_labels_tell_plans_and_changes() -> None:
    assert speaks_of_plans("Satellites planned")
    assert not speaks_of_plans("Satellites launched")
    assert speaks_of_changes("营收增长率")
    assert not speaks_of_changes("Revenue")
