"""Structured data is told value by value, under the keys that lead to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.passages import Unreadable
from spacefacts.tools.cited.structured import read_json, read_linked_data


def told(data: Any) -> dict[str, tuple[str, ...]]:
    """The heads of every value."""
    return {passage.text: passage.heads for passage in read_json(json.dumps(data))}


def test_a_value_stands_under_its_keys() -> None:
    assert ("mission", "stay", "days") == told({"mission": {"stay": {"days": "204"}}})["204"]


def test_digits_stay_as_they_are_written() -> None:
    assert ["1.50", "1e3"] == [passage.text for passage in read_json('{"a": 1.50, "b": 1e3}')]


def test_a_record_is_told_from_the_next_by_its_name() -> None:
    data = {"ships": [{"name": "A", "mass": "7"}, {"name": "B", "mass": "8"}]}
    assert ("ships", "B", "mass") == told(data)["8"]


def test_a_unit_beside_a_value_is_one_of_its_heads() -> None:
    assert ("Mass", "value", "t") == told({"name": "Mass", "value": "8", "unitText": "t"})["8"]


def test_a_list_of_values_is_one_passage() -> None:
    assert ("days",) == told({"days": ["1", "2"]})["1\n2"]


def test_lines_of_records_are_read() -> None:
    assert ["1", "2"] == [passage.text for passage in read_json('{"a": 1}\n{"a": 2}\n')]


def test_markup_in_a_value_is_taken_out() -> None:
    assert ["204\N{NO-BREAK SPACE}days\nlong"] == list(told({"text": "<p><b>204</b>&nbsp;days</p>long"}))


@pytest.mark.parametrize("text", ["{", "words", '{"a": }', "[" * 100_000])
def test_what_is_no_json_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read_json(text)


def test_broken_linked_data_is_passed_over() -> None:
    assert [] == read_linked_data("{'a': 1,}")


def test_linked_data_in_a_comment_is_read() -> None:
    assert ["1"] == [passage.text for passage in read_linked_data('<!-- {"a": 1} -->')]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@given(JSON)
def test_every_number_of_any_json_is_told(data: Any) -> None:
    def numbers(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [one for key, inner in value.items() if key not in ("@context", "$schema") for one in numbers(inner)]
        if isinstance(value, list):
            return [one for inner in value for one in numbers(inner)]
        return [str(value)] if isinstance(value, int) and not isinstance(value, bool) else []

    said = [line for passage in read_json(json.dumps(data)) for line in passage.text.split("\n")]
    assert set(numbers(data)) <= set(said)
