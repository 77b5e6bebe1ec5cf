"""Plain text is told by paragraphs, put together from broken lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.passages import Unreadable
from spacefacts.tools.cited.plaintext import joined, paragraphs, read_csv, read_text

FULL = "The crew of the ship stayed in orbit for a total of exactly"


def test_full_lines_are_joined() -> None:
    assert f"{FULL} 204 days." == joined([FULL, "204 days."])


def test_short_lines_stay_lines() -> None:
    assert "Mass: 8 t\nLength: 9 m" == joined(["Mass: 8 t", "Length: 9 m"])


def test_a_word_parted_at_the_end_of_a_line_is_put_together() -> None:
    assert f"{FULL} interrupted" == joined([f"{FULL} inter-", "rupted"])


def test_a_hyphen_after_a_number_stays() -> None:
    assert f"{FULL} 204-day stay" == joined([f"{FULL} 204-", "day stay"])


def test_chinese_lines_are_joined_without_a_blank() -> None:
    line = "神舟二十号乘组在轨飞行时间一共达到了中国航天员历史上最长的纪录即"
    assert f"{line}二百零四天" == joined([line, "二百零四天"])


def test_an_empty_line_parts_paragraphs() -> None:
    assert ["a", "b"] == list(paragraphs(["a", " ", "", "b"]))


def test_items_of_a_list_stay_lines() -> None:
    assert f"{FULL}\n- 204 days" == joined([FULL, "- 204 days"])


def test_a_narrow_line_is_full_where_the_next_word_had_no_room() -> None:
    assert "The restoration of the great hall took 49 months." == joined(
        ["The restoration of the great hall took", "49 months."]
    )


def test_a_narrow_line_ends_where_the_next_word_had_room() -> None:
    lines = ["Dry mass of the second stage", "Wet mass of the second stage in all", "A"]
    assert "\n".join(lines) == joined(lines)


def test_a_label_begins_a_line() -> None:
    lines = ["Name: the bridge over the river Velm at", "Length: 1,500 m"]
    assert "\n".join(lines) == joined(lines)


def test_the_first_line_alone_is_the_title() -> None:
    assert [(), ("The Halden Bridge",)] == [one.headings for one in read_text("The Halden Bridge\n\nIt is long.")]


def test_a_first_sentence_is_no_title() -> None:
    assert [(), ()] == [one.headings for one in read_text("The bridge is long.\n\nIt is wide.")]


def test_a_table_in_a_text_is_told_by_its_cells() -> None:
    text = "Ships\n\nMasses in 2026\n\nShip   kg      Crew\nDray   9,100   4\nMule   8,200   3\n\nThe end."
    cell = next(one for one in read_text(text) if one.text == "9,100")
    assert ("cell", ("Dray", "kg", "Masses in 2026"), ("Ships",)) == (cell.sort, cell.heads, cell.headings)


def test_a_table_in_a_text_stands_where_its_first_line_does() -> None:
    text = "Before.\n\nShip   kg      Crew\nDray   9,100   4\n\nAfter."
    assert ["Before.", "Ship", "kg", "Crew", "Dray", "9,100", "4", "After."] == [one.text for one in read_text(text)]


def test_an_empty_text_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        read_text(" \n ")


@given(st.lists(st.text(alphabet="ab-2 神", min_size=1, max_size=70).filter(str.strip), min_size=1, max_size=6))
def test_joining_loses_no_digit(block: list[str]) -> None:
    assert [one for line in block for one in line if one == "2"] == [one for one in joined(block) if one == "2"]


@pytest.mark.parametrize(("text", "mark"), [("a,b\nx,204", ""), ("a;b\nx;204", ""), ("a\tb\nx\t204", "\t")])
def test_separated_values_are_a_table(text: str, mark: str) -> None:
    assert ("x", "b") == next(one.heads for one in read_csv(text, mark) if one.text == "204")


def test_a_quoted_field_keeps_its_comma() -> None:
    assert "1,204" in [one.text for one in read_csv('name,days\nx,"1,204"')]


@pytest.mark.parametrize("text", ["", "\n\n", "a,b\n" * 30_000, f'"{"x" * 200_000}"'])
def test_values_that_cannot_be_read_are_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read_csv(text)
