"""What a plot draws for its rows, on wide screens and on narrow ones."""

from __future__ import annotations

import re

from spacefacts.tools.drawing import NARROW, WIDE, Layout, Shown
from spacefacts.tools.plots import Link, Plot, Row, Scale, Section, Span, plotted

_SCALE = Scale(low=0, high=10, ticks=((0, "0"), (5, "5"), (10, "10")), title="days")


def row(label: str, low: float, high: float | None = None, **more: str) -> Row:
    shown = Shown(words=f"{low:g} days", binding={"data-fact": "a.b", "data-value": f"{low:g}"})
    if high is None:
        return Row(label=label, shown=shown, point=low, **more)  # type: ignore[arg-type]  # only words are given
    return Row(label=label, shown=shown, spans=(Span(low=low, high=high),), **more)  # type: ignore[arg-type]  # the same


def svg(*rows: Row, scale: Scale = _SCALE, layout: Layout = WIDE, heading: str = "") -> str:
    return plotted(Plot(sections=(Section(rows=rows, heading=heading),), scale=scale), layout, "Days")


def texts(drawing: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", drawing)


def test_a_range_is_a_bar_without_a_dot_which_would_point_at_one_value() -> None:
    assert "<line" in svg(row("Range", 5, 9)).partition("days")[2]
    assert svg(row("Exact", 5)).count("<path") == svg(row("Range", 5, 9)).count("<path") + 1


def test_an_axis_has_its_ticks_in_the_words_given_and_its_unit_once() -> None:
    drawing = svg(row("One", 1))

    assert ["0", "5", "10", "days"] == texts(drawing)[:4]
    assert 1 == texts(drawing).count("days")


def test_without_ticks_there_is_no_axis() -> None:
    assert ["One", "1 days"] == texts(svg(row("One", 1), scale=Scale(low=0, high=10)))


def test_zero_and_less_have_a_place_on_a_plain_scale() -> None:
    drawing = svg(row("Loss", -3), scale=Scale(low=-3, high=0, ticks=((-3, "less"), (0, "none"))))

    assert {"less", "none", "-3 days"} <= set(texts(drawing))


def test_a_value_stands_beside_its_mark_on_a_wide_screen_and_below_its_label_on_a_narrow_one() -> None:
    def height(layout: Layout) -> int:
        return int(re.findall(r'viewBox="0 0 \d+ (\d+)"', svg(row("A", 1), row("B", 2), layout=layout))[0])

    assert height(NARROW) > height(WIDE)
    assert 'text-anchor="end"' in svg(row("A", 1), scale=Scale(low=0, high=2))
    assert 'text-anchor="end"' not in svg(row("A", 1), scale=Scale(low=0, high=2), layout=NARROW)


def test_a_narrow_plot_is_no_wider_than_a_phone() -> None:
    drawing = svg(row("A label of many words that has to be broken on a phone, twice at least", 1), layout=NARROW)

    assert int(re.findall(r'viewBox="0 0 (\d+)', drawing)[0]) < 375
    assert len(texts(drawing)) > len(texts(svg(row("A", 1), layout=NARROW)))


def test_a_heading_stands_above_its_rows() -> None:
    assert {"Ships", "A"} <= set(texts(svg(row("A", 1), heading="Ships")))


def test_a_row_has_a_word_on_it_in_quiet_letters() -> None:
    assert re.search(r'fill="var\(--sf-quiet\)">Said by Ann</text>', svg(row("A", 1, detail="Said by Ann")))


def test_a_shape_tells_one_mark_from_another() -> None:
    assert svg(row("A", 1, shape="circle")) != svg(row("A", 1, shape="cross"))


def test_a_guide_marks_one_value_through_all_rows() -> None:
    plot = Plot(sections=(Section(rows=(row("A", 1),)),), scale=_SCALE)
    guided = Plot(sections=plot.sections, scale=_SCALE, guide=Span(low=4, high=6))

    assert 1 == plotted(guided, WIDE, "x").count("fill-opacity") - plotted(plot, WIDE, "x").count("fill-opacity")


def test_a_link_joins_two_rows() -> None:
    sections = (Section(rows=(row("A", 1), row("B", 2))),)
    plain = plotted(Plot(sections=sections, scale=_SCALE), WIDE, "x")
    linked = plotted(Plot(sections=sections, scale=_SCALE, links=(Link(at=2, begin=0, end=1),)), WIDE, "x")

    assert 1 == linked.count("<line") - plain.count("<line")
