"""A cell is told with the heads of its row, then those of its column, then the caption."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.tables import Cell, Row, is_value, read_table
from spacefacts.tools.cited.webpages import read_html


def heads(html: str) -> dict[str, tuple[str, ...]]:
    """The heads of every cell, by its text."""
    return {passage.text: passage.heads for passage in read_html(html) if passage.sort == "cell"}


def table(*rows: str) -> str:
    """A table without head cells, its cells parted by bars."""
    return "<table>" + "".join("<tr><td>" + "<td>".join(row.split("|")) for row in rows) + "</table>"


def test_row_then_column_then_caption() -> None:
    html = "<table><caption>Ships</caption><tr><th>Name<th>Mass (kg)<tr><th scope=row>Shenzhou-20<td>8,000</table>"
    assert ("Shenzhou-20", "Mass (kg)", "Ships") == heads(html)["8,000"]


def test_the_first_cell_names_the_row() -> None:
    assert ("Shenzhou-20", "Mass") == heads("<table><tr><th>Name<th>Mass<tr><td>Shenzhou-20<td>8</table>")["8"]


def test_a_rank_or_a_date_does_not_name_the_row_alone() -> None:
    html = "<table><tr><th>No.<th>Date<th>Ship<th>Days<tr><th>7<td>24 April 2025<td>Shenzhou-20<td>204</table>"
    assert ("7", "24 April 2025", "Shenzhou-20", "Days") == heads(html)["204"]


def test_all_rows_of_heads_hold() -> None:
    html = (
        "<table><thead><tr><th rowspan=2>Ship<th colspan=2>Mass<tr><th>dry (t)<th>wet (t)</thead>"
        "<tr><td>A<td>7<td>8</table>"
    )
    assert [("A", "Mass", "dry (t)"), ("A", "Mass", "wet (t)")] == [heads(html)["7"], heads(html)["8"]]


def test_a_cell_that_reaches_down_names_every_row() -> None:
    html = "<table><tr><th>Ship<th>Part<th>t<tr><td rowspan=2>A<td>x<td>1<tr><td>y<td>2</table>"
    assert ("A", "y", "t") == heads(html)["2"]


def test_a_thing_that_reaches_down_is_told_of_by_the_labels_beside_it() -> None:
    html = "<table><tr><td rowspan=2>Dray<td>Mass<td>9 t<tr><td>Length<td>12 m<tr><td rowspan=2>Mule<td>Mass<td>8 t<tr><td>Length<td>11 m</table>"
    assert [("Dray", "Length"), ("Mule", "Mass")] == [heads(html)["12 m"], heads(html)["8 t"]]


def test_a_column_of_items_says_what_the_figures_are() -> None:
    html = "<table><tr><th>Ship<th>Parameter<th>2025<tr><td>Dray<td>Mass<td>9 t<tr><td>Mule<td>Mass<td>8 t</table>"
    assert ("Mule", "Mass", "2025") == heads(html)["8 t"]


def test_a_caption_that_names_one_row_heads_that_alone() -> None:
    html = "<table><caption>Mule</caption><tr><th>Ship<th>Mass<tr><td>Dray<td>9 t<tr><td>Mule<td>8 t</table>"
    assert ("Dray", "Mass") == heads(html)["9 t"]


def test_a_cell_says_itself_where_it_belongs() -> None:
    html = "<table><tr><th id=a>A<th id=b>B<tr><td>1<td headers='b a'>2</table>"
    assert ("B", "A") == heads(html)["2"]


def test_an_infobox_has_its_heads_on_the_left_and_its_sections_above() -> None:
    html = (
        "<table><tr><th colspan=2>Shenzhou 20<tr><th colspan=2>Mission<tr><th>Stay<td>204 days"
        "<tr><th colspan=2>Ship<tr><th>Mass<td>8 t</table>"
    )
    assert ("Stay", "Mission", "Shenzhou 20") == heads(html)["204 days"]
    assert ("Mass", "Ship", "Shenzhou 20") == heads(html)["8 t"]


def test_pairs_side_by_side_do_not_name_each_other() -> None:
    told = heads(table("Length|9 m|Mass|8 t", "Width|3 m|Crew|3"))
    assert [("Length",), ("Mass",)] == [told["9 m"], told["8 t"]]


def test_two_columns_without_heads_have_none_above() -> None:
    assert ("Crew",) == heads(table("Predecessor|Shenzhou-19", "Crew|3"))["3"]


def test_a_first_row_with_a_unit_is_one_of_heads() -> None:
    assert ("Shenzhou-20", "Stay (days)") == heads(table("Mission|Stay (days)", "Shenzhou-20|204"))["204"]


def test_a_first_row_without_figures_is_one_of_heads() -> None:
    told = heads(table("公司|2024年|2025年", "甲|75|80"))
    assert ("甲", "2025年") == told["80"]


def test_heads_further_down_replace_those_above() -> None:
    html = "<table><tr><th>A<th>B<tr><td>x<td>1<tr><th>C<th>D<tr><td>y<td>2</table>"
    assert ("y", "D") == heads(html)["2"]


def test_an_empty_corner_is_no_data() -> None:
    html = "<table><tr><td><th>2024<th>2025<tr><th>Launches<td>68<td>92</table>"
    assert ("Launches", "2025") == heads(html)["92"]


@pytest.mark.parametrize("text", ["204", "~204 days", "$7.5", "US$ 3", "2025-04-24", "April 24, 2025", "", "–", "N/A"])
def test_values_name_nothing(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize("text", ["Shenzhou-20", "神舟二十号", "Mass", "Mayak 3", "CZ-2F"])
def test_words_name_something(text: str) -> None:
    assert not is_value(text)


def test_spans_beyond_all_measure_are_bounded() -> None:
    wide = Cell(text="x", columns=1000, rows=65534)
    rows = [Row(cells=(wide,))] * 2000
    assert len(rows) == len(read_table(rows))  # without a bound this would not end


def test_ten_thousand_cells_all_have_their_heads() -> None:
    rows = [Row(cells=tuple(Cell(text=f"h{column}", is_head=True) for column in range(10)))]
    rows += [Row(cells=tuple(Cell(text=f"r{row}c{column}") for column in range(10))) for row in range(1000)]
    passages = read_table(rows)
    assert 10_010 == len(passages)
    assert ("r999c0", "h9") == passages[-1].heads
