"""Characters in one form."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.han import in_one_form


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert in_one_form("在軌時間：２０４天") == "在轨时间:204天"


def test_other_words_stay_as_they_are() -> None:
    assert in_one_form("Length 204 m") == "Length 204 m"


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(in_one_form(text)) == len(text)
    assert in_one_form(in_one_form(text)) == in_one_form(text)
