"""Tables drawn in plain text are told by their cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.grids import grids


def heads(text: str) -> dict[str, tuple[str, ...]]:
    """The cells of the tables in a text, each with its heads."""
    return {one.text: one.heads for grid in grids(text.split("\n")) for one in grid.passages()}


def test_blanks_part_columns() -> None:
    text = """\
Ship          Mass (kg)   Crew
Heavy Lifter  8,200       3
Dray          9,100       4"""
    assert ("Heavy Lifter", "Mass (kg)") == heads(text)["8,200"]


def test_blanks_part_columns_of_wide_letters() -> None:
    text = """\
飞船        质量（吨）  乘员
神舟二十号  8.1         3
天舟九号    14          0"""
    assert ("神舟二十号", "质量（吨）") == heads(text)["8.1"]


def test_tabs_part_columns() -> None:
    assert ("Dray", "Mass") == heads("Ship\tMass\tCrew\nDray\t9,100\t4\nMule\t8,200\t3")["9,100"]


def test_ideographic_blanks_part_columns() -> None:
    assert ("甲桥", "全长（米）") == heads(
        "桥梁\u3000全长（米）\u3000车道\n甲桥\u30001,500\u30006\n乙桥\u3000900\u30004"
    )["1,500"]


def test_bars_part_columns() -> None:
    assert ("Dray", "Mass") == heads("| Ship | Mass |\n|---|---|\n| Dray | 9,100 |")["9,100"]


def test_drawn_lines_part_columns() -> None:
    text = """\
┌──────┬───────┐
│ Ship │ Mass  │
├──────┼───────┤
│ Dray │ 9,100 │
│ Mule │ 8,200 │
└──────┴───────┘"""
    assert ("Mule", "Mass") == heads(text)["8,200"]


def test_dots_lead_from_a_label_to_its_figure() -> None:
    assert ("Length",) == heads("Length ........ 300 m\nWidth ......... 12 m")["300 m"]


def test_a_rule_stands_under_heads() -> None:
    text = """\
Ship       Mass
           kg
--------   -----
Dray       9,100
Mule       8,200"""
    assert ("Dray", "Mass", "kg") == heads(text)["9,100"]


def test_rows_between_rules_may_have_several_lines() -> None:
    text = """\
+-------+-------+
| Ship  | Mass  |
+=======+=======+
| Heavy | 9,100 |
| Dray  | kg    |
+-------+-------+
| Mule  | 8,200 |
+-------+-------+"""
    assert ("Heavy Dray", "Mass") == heads(text)["9,100 kg"]


def test_an_empty_cell_moves_no_other() -> None:
    text = """\
Ship         Mass (kg)   Length (m)
Dray         9,100       12
Heavy Mule               13
Ox           7,000       14"""
    assert ("Heavy Mule", "Length (m)") == heads(text)["13"]


def test_words_between_the_rows_head_those_set_in_below() -> None:
    text = """\
Ship         Mass (kg)
Cargo
  Dray       9,100
Crew
  Mule       8,200"""
    assert ("Mule", "Crew", "Mass (kg)") == heads(text)["8,200"]


def test_a_row_that_does_not_fit_leaves_the_others_under_their_heads() -> None:
    text = """\
Ship         Mass (kg)   Length (m)
Dray         9,100       12
All in all:  two  of  three  ships
Ox           7,000       14"""
    assert ("Ox", "Mass (kg)") == heads(text)["7,000"]


@pytest.mark.parametrize(
    "text",
    [
        "It was opened in 2012.  It is 300 m long.\nIt was closed in 2015.  It is 20 m long.",
        "Home | News | About\nSign in | Join | Help",
        "The crew came home after\n204 days in orbit.",
        "Length   300 m",
        "the left column of a paper     which stands beside the right\nin two columns of words        as a paper is printed",
        "-----\n=====",
        "| one bar\n| and one more",
    ],
)
def test_what_is_no_table_is_none(text: str) -> None:
    assert {} == heads(text)


@given(st.lists(st.text(alphabet="a 2|-+\t神\u3000.:", max_size=30), max_size=8))
def test_a_line_belongs_to_one_table_at_most(lines: list[str]) -> None:
    taken = [number for grid in grids(lines) for number in grid.lines]
    assert len(taken) == len(set(taken))
    assert all(number < len(lines) for number in taken)
