"""The terms of a text: what search compares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.terms import numbered_names, possible_names, terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Window crack", ["window", "crack"]),
        ("Crew's stay, in SPACE!", ["crew", "s", "stay", "space"]),
        ("Shenzhou-20", ["shenzhou", "20"]),
        ("神舟二十号", ["神舟", "舟二", "二十", "十号"]),
        ("长征5B火箭", ["长征", "5b", "火箭"]),
        ("204天", ["204", "天"]),
        ("how long was the ship", ["long", "ship"]),
        ("", []),
        ("?! é", []),
    ],
)
def test_english_is_told_by_words_and_chinese_by_pairs(text: str, found: list[str]) -> None:
    assert found == list(terms(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shenzhou-20", ["shenzhou-20"]),
        ("the crew of Shenzhou 20", ["shenzhou-20"]),
        ("20 March 2026", ["march-2026"]),
        ("1 2 3", []),
        ("神舟二十号", ["神舟二十号"]),
        ("神舟二十号舷窗", ["神舟二十号"]),
        ("两号", []),
        ("长征火箭", []),
    ],
)
def test_a_name_with_its_number_is_one_term(text: str, found: list[str]) -> None:
    assert found == list(numbered_names(text))


def test_the_name_is_among_all_that_a_chinese_sentence_may_name() -> None:
    assert "神舟二十号" in set(possible_names("请问神舟二十号何时着陆"))


@given(st.text(max_size=40))
def test_a_name_in_a_text_is_one_that_may_be_asked_for(text: str) -> None:
    assert {name for name in numbered_names(text) if len(name) <= 8 or "-" in name} <= set(possible_names(text))


@given(st.text(max_size=40))
def test_no_term_is_empty_or_has_spaces_or_capitals(text: str) -> None:
    assert [] == [term for term in terms(text) if not term or term != term.strip().lower()]
