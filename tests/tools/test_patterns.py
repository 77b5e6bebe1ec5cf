"""Patterns that are made when they are first used."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from spacefacts.tools.patterns import late


def test_a_late_pattern_finds_what_a_pattern_finds() -> None:
    day = late(r"(?P<count>\d+) DAYS", re.IGNORECASE)
    found = day.search("after 204 days")
    assert found is not None
    assert "204" == found["count"]
    assert "after many" == day.sub("many", "after 204 days")


def test_a_late_pattern_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()
    compiled = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        made.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    digits = late(r"\d+")
    assert [] == made
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(digits.findall, ["1 and 2"] * 50))
    assert digits.fullmatch("12")
    assert [["1", "2"]] * 50 == told
    assert [r"\d+"] == made


def test_a_mistake_in_a_late_pattern_is_raised_by_its_first_use() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")
