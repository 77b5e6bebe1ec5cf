"""The keys of a table of settings."""

from __future__ import annotations

from typing import Any

import pytest

from spacefacts.tools.keys import BadSettings, Keys


def keys(**table: Any) -> Keys:
    """A table with the only key `size`."""
    return Keys(table, "spacefacts.toml", ["size"])


def test_a_key_that_means_nothing_is_told_with_the_nearest() -> None:
    with pytest.raises(BadSettings, match="no setting 'sise'; did you mean 'size'"):
        keys(sise=1)


@pytest.mark.parametrize("value", [1, "", " ", ["a"], True])
def test_what_should_be_text_and_is_not_is_told(value: object) -> None:
    with pytest.raises(BadSettings, match=r"spacefacts.toml: size must be a path, in quotes"):
        keys(size=value).text("size", "", "a path")


@pytest.mark.parametrize("value", ["a", [], [""], [1], ["a", None]])
def test_what_should_be_a_list_of_texts_and_is_not_is_told(value: object) -> None:
    with pytest.raises(BadSettings, match="size must be a list of paths"):
        keys(size=value).texts("size", "paths")


@pytest.mark.parametrize("value", ["1", True, -1, float("inf"), float("nan"), [1]])
def test_what_should_be_a_number_and_is_not_is_told(value: object) -> None:
    with pytest.raises(BadSettings, match="size must be a number of days, 0 or more"):
        keys(size=value).number("size", 1, "a number of days")


def test_half_a_day_is_no_whole_number_of_days() -> None:
    with pytest.raises(BadSettings, match="a whole number"):
        keys(size=0.5).whole("size", 1, "a number of days")


def test_a_key_that_is_missing_has_its_default() -> None:
    none = keys()
    assert ("a", (), 1.5, 2) == (
        none.text("size", "a", "a path"),
        none.texts("size", "paths"),
        none.number("size", 1.5, "a number"),
        none.whole("size", 2, "a number"),
    )
