"""Where on its page a citation says that a figure stands."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.spots import is_at, is_plainly_at


def under(*headings: str, heads: tuple[str, ...] = ()) -> Passage:
    return Passage(text="204 days", headings=headings, heads=heads)


@pytest.mark.parametrize(
    ("at", "heading"),
    [
        ("section Size", "Size"),
        ("Size", "3.2 Size"),
        ("the section “Size”", "Size"),
        ("§ Size", "Size"),
        ("Table 3", "Table 3: Sizes of desks"),
        ("section Size, second paragraph", "Size"),
        ("“尺寸”一节", "尺寸"),
        ("尺寸", "尺寸"),
        ("表2", "表2 尺寸"),
    ],
)
def test_a_heading_that_is_named_is_the_place(at: str, heading: str) -> None:
    assert is_at(at, under("Desk-2", heading))
    assert is_plainly_at(at, under("Desk-2", heading))


@pytest.mark.parametrize(
    ("at", "heading"), [("section Size", "Parts"), ("Table 3", "Table 31: Costs"), ("p. 12", "Size"), ("", "Size")]
)
def test_any_other_heading_is_not_plainly_the_place(at: str, heading: str) -> None:
    assert not is_plainly_at(at, under(heading))


def test_a_heading_that_only_holds_the_word_may_be_the_place_and_is_not_plainly_it() -> None:
    assert is_at("Size", under("Size and mass"))
    assert not is_plainly_at("Size", under("Size and mass"))


def test_the_caption_of_a_table_is_a_place() -> None:
    assert is_plainly_at("table Sizes", under(heads=("Desk-2", "Sizes")))
