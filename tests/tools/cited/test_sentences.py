"""Where sentences and clauses begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.sentences import clauses, sentence_around, sentences, sentences_before


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It flew. It landed.", ["It flew. ", "It landed."]),
        ("It flew on Nov. 4. It landed.", ["It flew on Nov. 4. ", "It landed."]),
        ("It weighs 8.2 t.", ["It weighs 8.2 t."]),
        ("神舟二十号返回。乘组平安！", ["神舟二十号返回。", "乘组平安！", ""]),
        ("A: 183 days; B: 204 days", ["A: 183 days;", " B: 204 days"]),
    ],
)
def test_a_text_is_parted_into_sentences(text: str, parts: list[str]) -> None:
    assert [part.strip() for part in parts] == [text[slice(*one)].strip() for one in sentences(text)]


def test_the_sentences_before_come_the_last_first() -> None:
    text = "One. Two. Three."
    assert ["Two. ", "One. "] == [text[slice(*one)] for one in sentences_before(text, text.index("Three"))]


def test_a_comma_within_a_number_parts_no_clauses() -> None:
    text = "It cost 1,200 yuan, and sold"
    assert ["It cost 1,200 yuan", "", "sold"] == [text[slice(*one)].strip() for one in clauses(text, (0, len(text)))]


@given(text=st.text(max_size=80), place=st.integers(min_value=0, max_value=80))
def test_every_place_stands_in_a_sentence(text: str, place: int) -> None:
    start = min(place, len(text))
    begin, end = sentence_around(text, start, start)
    assert 0 <= begin <= start or not text
    assert begin <= end <= len(text)
