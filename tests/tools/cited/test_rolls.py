"""Many names, and those of them that a text prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.names import Names
from spacefacts.tools.cited.rolls import in_lower_case

FLEET = tuple(f"Heron-{number}" for number in range(1, 200))
HERON = Names(("Heron-20",), FLEET)


@pytest.mark.parametrize("text", ["Heron-19", "heron 19", "HERON19", "Heron (199)"])
def test_one_of_many_names_is_known_in_every_spelling(text: str) -> None:
    assert HERON.standing(text) is False


def test_the_subject_among_its_own_rivals_is_still_the_subject() -> None:
    assert HERON.standing("Heron-20") is True


@pytest.mark.parametrize("text", ["the heron of 19 feathers", "Heronry 19a", "in 2019"])
def test_the_parts_of_a_name_alone_are_not_the_name(text: str) -> None:
    assert [] == HERON.mentions(text)


@given(st.integers(1, 199), st.sampled_from(["{} docked.", "It met {}, and left.", "（{}）"]))
def test_every_name_is_found_where_it_stands(number: int, sentence: str) -> None:
    found = HERON.mentions(sentence.format(f"Heron-{number}"))
    assert [number == 20] == [one.is_ours for one in found]


@given(st.text(max_size=40))
def test_lower_case_keeps_every_character_in_its_place(text: str) -> None:
    assert len(text) == len(in_lower_case(text))
