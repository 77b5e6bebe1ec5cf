"""Which rules a run judges by."""

from __future__ import annotations

import pytest

from spacefacts.tools.rules import rules
from spacefacts.tools.selecting import BadSelection, chosen, named


@pytest.mark.parametrize("name", ["bare-number", "SF402", "sf402", "Bare-Number", " bare-number "])
def test_a_rule_is_meant_by_its_name_or_its_code(name: str) -> None:
    assert {"bare-number"} == named([name])


@pytest.mark.parametrize("family", ["SF4", "sf4"])
def test_a_family_means_all_its_rules(family: str) -> None:
    assert {law.name for law in rules().values() if law.code.startswith("SF4")} == named([family])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("bare-numbers", "did you mean 'bare-number'?"),
        ("SF4O2", "did you mean 'SF4"),
        ("sf9", "did you mean 'SF"),
        ("zzz", "write one of "),
        ("", "write one of "),
    ],
)
def test_what_means_no_rule_is_told_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(BadSelection) as caught:
        named([name])
    assert str(caught.value).startswith(f"no rule or family {name!r}; {hint}")


def test_without_a_selection_every_rule_is_chosen_in_the_order_of_codes() -> None:
    assert list(rules().items()) == list(chosen([], []).items())


def test_what_is_ignored_is_taken_from_what_is_selected() -> None:
    others = [law.code for law in rules().values() if law.code.startswith("SF0") and law.name != "tab"]
    assert ["tab", "bare-number"] == list(chosen(["bare-number", "SF0"], others))


def test_a_selection_that_leaves_nothing_is_told() -> None:
    with pytest.raises(BadSelection, match="no rule is left"):
        chosen(["SF4"], ["SF4"])
