"""What a drawing prints on its axis."""

from __future__ import annotations

from spacefacts.tools.plots import WIDE, Row, dot_plot


def row(label: str, low: float, high: float | None = None) -> Row:
    high = low if high is None else high
    return Row(label=label, low=low, high=high, shown=f"{low:g} days", group="", address="a.b", text="1")


def test_a_range_is_a_bar_without_a_dot_which_would_point_at_one_value() -> None:
    def dots(rows: list[Row]) -> int:
        svg = dot_plot(rows, [""], axis="days", is_log=False, layout=WIDE, title="Days")
        return svg.count("<path") - plain

    plain = 0
    plain = dots([row("Range", 5, 9)])
    assert dots([row("Exact", 5)]) == 1


def test_an_axis_counts_in_plain_digits() -> None:
    svg = dot_plot(
        [row("One", 1), row("Two", 210)], [""], axis="days", is_log=False, layout=WIDE, title="From 1 to 210"
    )

    assert ">150<" in svg
    assert "e+" not in svg


def test_zero_and_less_have_a_place_on_a_plain_axis() -> None:
    svg = dot_plot(
        [row("Loss", -3), row("None", 0)], [""], axis="days", is_log=False, layout=WIDE, title="From -3 to 0"
    )

    assert ">-3 days<" in svg
