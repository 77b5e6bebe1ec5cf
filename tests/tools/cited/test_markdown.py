"""A Markdown text says what the HTML says that is made of it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.markdown import read_markdown
from spacefacts.tools.cited.passages import Unreadable


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The **204** days", "The 204 days"),
        ("*204* __days__", "204 days"),
        ("2\\*3", "2*3"),
        ("[204 days](https://example.org/a_b) long", "204 days long"),
        ("204[^1] days", "204 days"),
        ("`204 <b>`", "204 <b>"),
        ("204\ndays", "204 days"),
        ("snake_case_name", "snake_case_name"),
        ("> 204 days", "204 days"),
        ("204&nbsp;days", "204\N{NO-BREAK SPACE}days"),
    ],
)
def test_marks_are_not_words(text: str, said: str) -> None:
    assert [said] == [passage.text for passage in read_markdown(text)]


def test_headings_stand_above() -> None:
    for text in ("# Mission\n\n204", "Mission\n===\n\n204", "Mission\n---\n204"):
        assert [("Mission",)] == [one.headings for one in read_markdown(text) if one.text == "204"]


def test_a_table_is_one() -> None:
    text = "| Ship | Mass (t) |\n|:---|---:|\n| Shenzhou | **8** |\n\nend"
    told = {passage.text: passage for passage in read_markdown(text)}
    assert ("Shenzhou", "Mass (t)") == told["8"].heads
    assert "prose" == told["end"].sort


def test_what_is_struck_out_is_marked() -> None:
    (passage,) = read_markdown("~~203~~ 204")
    assert ((0, 3),) == passage.struck


def test_items_are_told_one_by_one() -> None:
    assert ["a b", "c"] == [passage.text for passage in read_markdown("- a\n  b\n- c")]


def test_comments_and_the_front_matter_say_nothing() -> None:
    assert ["words"] == [passage.text for passage in read_markdown("---\ndays: 204\n---\n<!-- 204 -->\nwords")]


@given(st.text(alphabet="#*_`~|-[]()!<>&\\ \na2", max_size=80))
def test_any_text_is_read_or_turned_down(text: str) -> None:
    with suppress(Unreadable):
        assert read_markdown(text)
