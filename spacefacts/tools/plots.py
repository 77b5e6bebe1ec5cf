"""Drawing: rows of facts as SVG, by Vega-Lite, at build time, readable without scripts.

Colours are written as CSS variables and text in the page's own colour, so that one drawing serves light, dark and
print; every number drawn is bound to its fact like any other on the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Any

from spacefacts.errors import MissingExtra

_INK = "#010203"
_LINE = "#010204"
# Vega writes colours as they are given; these stand for the CSS variables --sf-series-1 and so on.
_SERIES = tuple(f"#0f0f0{number}" for number in range(1, 8))
_BOUND = re.compile(r'aria-label="bound:(?P<row>\d+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a drawing uses its width: on a wide one the value stands right of the label, on a narrow one below it."""

    width: int
    row: int
    label_dy: int
    value_dy: int
    value_align: str
    mark_dy: int


WIDE = Layout(width=680, row=44, label_dy=-11, value_dy=-11, value_align="right", mark_dy=8)
NARROW = Layout(width=320, row=62, label_dy=-22, value_dy=-5, value_align="left", mark_dy=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a drawing: what it is called, from where to where it reaches, and how that reads."""

    label: str
    low: float
    high: float
    shown: str
    group: str
    address: str
    text: str


def dot_plot(rows: Sequence[Row], groups: Sequence[str], *, axis: str, is_log: bool, layout: Layout, title: str) -> str:
    """An SVG: a line a row, a dot for an exact value, a bar for a range, coloured by group."""
    svg = _draw(_specification(rows, groups, axis, is_log=is_log, layout=layout))
    svg = _BOUND.sub(lambda match: _binding(rows[int(match["row"])]), svg)
    svg = svg.replace(f'"{_INK}"', '"currentColor"').replace(f'"{_LINE}"', '"var(--sf-line)"')
    for number, colour in enumerate(_SERIES, start=1):
        svg = svg.replace(f'"{colour}"', f'"var(--sf-series-{number})"')
    svg = re.sub(r' font-family="[^"]*"', "", svg)
    svg = re.sub(r' aria-(?:roledescription|label)="[^"]*"', "", svg)
    return re.sub(r"<svg [^>]*?viewBox=", f'<svg role="img" aria-label="{escape(title)}" viewBox=', svg, count=1)


def _draw(specification: dict[str, Any]) -> str:
    # Not at the top: every page with a macro loads this room, and only those with a chart need the library.
    try:
        import vl_convert
    except ImportError:
        raise MissingExtra("vl-convert-python", "spacefacts[site]") from None
    return vl_convert.vegalite_to_svg(json.dumps(specification))


def _binding(row: Row) -> str:
    return f'data-fact="{row.address}" data-value="{escape(row.text)}"'


def _powers_of_ten(rows: Sequence[Row]) -> list[float]:
    """The powers of ten from the one below the lowest value to the one above the highest."""
    first = floor(log10(min(row.low for row in rows)))
    last = ceil(log10(max(row.high for row in rows)))
    return [10.0**power for power in range(first, max(last, first + 1) + 1)]


def _specification(
    rows: Sequence[Row], groups: Sequence[str], axis: str, *, is_log: bool, layout: Layout
) -> dict[str, Any]:
    values = [
        {"row": number, "label": row.label, "low": row.low, "high": row.high, "shown": row.shown, "group": row.group}
        for number, row in enumerate(rows)
    ]
    y = {"field": "row", "type": "ordinal", "axis": None, "scale": {"paddingInner": 0, "paddingOuter": 0.1}}
    colour = {"field": "group", "type": "nominal", "legend": None, "scale": {"domain": list(groups), "range": _SERIES}}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": values},
        "width": layout.width,
        "height": {"step": layout.row},
        "background": None,
        "padding": {"left": 8, "right": 12, "top": 4, "bottom": 4},
        "encoding": {"y": y},
        "layer": [*_marks(_along(rows, axis, is_log=is_log), colour, layout), *_words(layout)],
        "config": _CONFIG,
    }


def _along(rows: Sequence[Row], axis: str, *, is_log: bool) -> dict[str, Any]:
    """Where a value lies along its row, and the axis that says so."""
    along = {"field": "low", "type": "quantitative"}
    if not is_log:
        return {**along, "scale": {"zero": True}, "axis": {"title": axis, "format": ",~r", "tickCount": 5}}
    ticks = _powers_of_ten(rows)
    scale = {"type": "log", "domain": [ticks[0], ticks[-1]]}
    return {**along, "scale": scale, "axis": {"title": axis, "format": ",~g", "values": ticks}}


def _marks(along: dict[str, Any], colour: dict[str, Any], layout: Layout) -> list[dict[str, Any]]:
    """A bar for a range, a dot for an exact value."""
    return [
        {
            "mark": {"type": "rule", "strokeWidth": 8, "strokeCap": "round", "yOffset": layout.mark_dy},
            "encoding": {"x": along, "x2": {"field": "high"}, "color": colour},
        },
        {
            "mark": {"type": "circle", "size": 110, "opacity": 1, "yOffset": layout.mark_dy},
            "encoding": {"x": along, "color": colour},
            "transform": [{"filter": "datum.low === datum.high"}],
        },
    ]


def _words(layout: Layout) -> list[dict[str, Any]]:
    """The label of each row, and its value, which is bound to its fact."""
    text = {"type": "text", "baseline": "middle", "fontSize": 13, "color": _INK, "limit": layout.width}
    value_x = layout.width if layout.value_align == "right" else 0
    return [
        {
            "mark": {**text, "align": "left", "dy": layout.label_dy},
            "encoding": {"x": {"value": 0}, "text": {"field": "label"}},
        },
        {
            "mark": {**text, "align": layout.value_align, "dy": layout.value_dy, "fontWeight": "bold"},
            "encoding": {"x": {"value": value_x}, "text": {"field": "shown"}, "description": {"field": "bound"}},
            "transform": [{"calculate": "'bound:' + datum.row", "as": "bound"}],
        },
    ]


_CONFIG = {
    "view": {"stroke": None},
    "axis": {
        "labelColor": _INK,
        "titleColor": _INK,
        "gridColor": _LINE,
        "domainColor": _LINE,
        "tickColor": _LINE,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    },
}
