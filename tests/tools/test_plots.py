"""What a drawing prints on its axis."""

from __future__ import annotations

from spacefacts.tools.plots import WIDE, Row, dot_plot


def row(label: str, number: float) -> Row:
    return Row(label=label, low=number, high=number, shown=f"{number:g} days", group="", address="a.b", text="1")


def test_an_axis_counts_in_plain_digits() -> None:
    svg = dot_plot(
        [row("One", 1), row("Two", 210)], [""], axis="days", is_log=False, layout=WIDE, title="From 1 to 210"
    )

    assert ">150<" in svg
    assert "e+" not in svg
