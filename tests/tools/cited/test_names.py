"""Names of the subject, and of others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.names import Names

SHIP = Names(("Shenzhou-20", "神舟二十号"), ("Qianfan",))
ROCKET = Names(("Long March-12",), ())
BRIDGE = Names(("Halden Bridge",), ())
YEAR = Names(("Orbital launches in 2018",), ())


@pytest.mark.parametrize(
    "text", ["Shenzhou 20", "SHENZHOU-20's", "shenzhou20", "Shenzhou XX", "神舟20号", "神舟-20", "神舟二十号"]
)
def test_a_name_is_known_in_every_spelling(text: str) -> None:
    assert SHIP.standing(text) is True


@pytest.mark.parametrize(
    "text", ["Shenzhou-19", "Shenzhou-200", "Shenzhou-20A", "神舟二十一号", "神舟二号", "Qianfan", "its predecessor"]
)
def test_another_name_is_that_of_another_thing(text: str) -> None:
    assert SHIP.standing(text) is False


@pytest.mark.parametrize("text", ["Long March-12A", "Long March 12 A", "Long March 8"])
def test_a_letter_or_a_number_makes_another_rocket(text: str) -> None:
    assert ROCKET.standing("Long March 12") is True
    assert all(not one.is_ours for one in ROCKET.mentions(text)) or text == "Long March 12 A"


@pytest.mark.parametrize("text", ["Kelso Bridge", "the Old Kelso Bridge", "Northern Line was long"])
def test_a_proper_name_that_shares_no_word_of_its_own_is_another(text: str) -> None:
    assert BRIDGE.standing(text) is False


def test_a_subject_of_a_year_has_other_years_for_rivals() -> None:
    assert YEAR.standing("2018") is True
    assert YEAR.standing("in 2019") is False


def test_two_numbers_of_a_series_share_its_name() -> None:
    assert [False, True] == [one.is_ours for one in SHIP.mentions("Shenzhou-19 and -20")]
    assert [False, True] == [one.is_ours for one in SHIP.mentions("神舟十九号、二十号")]


def test_a_text_that_names_both_names_neither_alone() -> None:
    assert SHIP.standing("Shenzhou-19 and Shenzhou-20") is None
    assert SHIP.standing("the crew") is None


@given(name=st.text(max_size=12), rival=st.text(max_size=12), text=st.text(max_size=60))
def test_no_name_breaks_the_search(name: str, rival: str, text: str) -> None:
    for one in Names((name,), (rival,)).mentions(text):
        assert 0 <= one.start < one.end <= len(text)
