"""Plots: rows under headings, each with its label, its number and a mark along one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from spacefacts.tools.drawing import Layout, Shown, Text, colour, draw, pixels, text_layers, text_width, toned, wrapped

_SIZE = 13
_SMALL = 12
_LINE = 18
_MARK = 14
_GAP = 14
# How much wider than plain type bold type runs.
_BOLD = 1.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch along the scale; a faint one is where the value may reach, but is not known to."""

    low: float
    high: float
    is_faint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a plot: what it is called, how its number reads, a word on it, and what is drawn along the scale.

    `shape` is that of the point: `circle`, `square`, `diamond`, `cross`, `triangle-up` or `triangle-right`.
    """

    label: str
    shown: Shown
    spans: tuple[Span, ...] = ()
    point: float | None = None
    tone: str = "series-1"
    shape: str = "circle"
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under one heading, which has their tone; without a heading they just follow."""

    rows: tuple[Row, ...]
    heading: str = ""
    tone: str = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What lies along the rows: from where to where, the ticks with their words, and what it measures.

    Without ticks there is no axis: then every number stands at its mark.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    title: str = ""
    is_log: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line down or up from one row to another, by their numbers in the plot, at a place on the scale."""

    at: float
    begin: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Sections along a scale; `guide` marks one value through all rows, `is_bars` draws spans as bars."""

    sections: tuple[Section, ...]
    scale: Scale
    links: tuple[Link, ...] = ()
    guide: Span | None = None
    is_bars: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """How the width is shared: labels left of the scale and values right of it, or all in one column."""

    labels: float
    scale: float
    values: float

    @property
    def left(self) -> float:
        """Where labels and headings begin, counted from the beginning of the scale."""
        return -(self.labels + _GAP) if self.labels else 0

    @property
    def right(self) -> float:
        """Where values end, if they stand beside the scale."""
        return self.scale + _GAP + self.values


def plotted(plot: Plot, layout: Layout, title: str) -> str:
    """The SVG of a plot; `title` is its text alternative.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    rows = [row for section in plot.sections for row in section.rows]
    columns = _columns(rows, layout)
    texts, marks, height = _placed(plot.sections, columns)
    specification = {
        "width": columns.scale,
        "height": height,
        "data": {"values": []},
        "layer": [
            *_guide(plot, height),
            *(_bars(plot, rows, marks) if plot.is_bars else _spans(plot, rows, marks)),
            *_links(plot, marks),
            *_points(plot, rows, marks),
            *text_layers(texts),
        ],
    }
    return draw(specification, [row.shown for row in rows], title)


def _columns(rows: Sequence[Row], layout: Layout) -> _Columns:
    if not layout.is_beside:
        return _Columns(labels=0, scale=layout.width, values=0)
    longest = max(max(text_width(row.label, _SIZE), text_width(row.detail, _SMALL)) for row in rows)
    labels = ceil(min(longest, layout.width * 0.36))
    values = ceil(max(text_width(row.shown.words, _SIZE) for row in rows) * _BOLD)
    return _Columns(labels=labels, scale=layout.width - labels - values - 2 * _GAP, values=values)


def _placed(sections: Sequence[Section], columns: _Columns) -> tuple[list[Text], list[float], float]:
    """The texts, the heights at which the rows' marks lie, and the height of all, in pixels from the top."""
    texts: list[Text] = []
    marks: list[float] = []
    top = 4.0
    for section in sections:
        if section.heading:
            top += _GAP / 2 if marks else 0
            for line in wrapped(section.heading, columns.labels + columns.scale + columns.values, _SIZE + 1):
                middle = top + _LINE / 2
                texts.append(
                    Text(words=line, left=columns.left, top=middle, tone=section.tone, size=_SIZE + 1, is_bold=True)
                )
                top += _LINE + 2
        for row in section.rows:
            place = _beside if columns.labels else _below
            written, mark, top = place(row, len(marks), top, columns)
            texts += written
            marks.append(mark)
    return texts, marks, top


def _beside(row: Row, number: int, top: float, columns: _Columns) -> tuple[list[Text], float, float]:
    """The words of a row, its mark between label and value, and where the next row begins."""
    texts, bottom = _label(row, top, columns.left, columns.labels)
    middle = (top + bottom) / 2
    value = Text(words=row.shown.words, left=columns.right, top=middle, is_bold=True, align="right", bound=number)
    return [*texts, value], middle, bottom + _GAP / 2


def _below(row: Row, number: int, top: float, columns: _Columns) -> tuple[list[Text], float, float]:
    """The words of a row, its mark below label and value, and where the next row begins."""
    texts, bottom = _label(row, top, 0, columns.scale)
    value = Text(words=row.shown.words, left=0, top=bottom + _LINE / 2, is_bold=True, bound=number)
    mark = bottom + _LINE + _MARK / 2
    return [*texts, value], mark, mark + _MARK / 2 + _GAP


def _label(row: Row, top: float, left: float, room: float) -> tuple[list[Text], float]:
    """The label of a row and the word on it, and where they end."""
    texts = []
    for line in wrapped(row.label, room, _SIZE):
        texts.append(Text(words=line, left=left, top=top + _LINE / 2))
        top += _LINE
    for line in wrapped(row.detail, room, _SMALL) if row.detail else ():
        texts.append(Text(words=line, left=left, top=top + _LINE / 2, size=_SMALL, tone="quiet"))
        top += _LINE
    return texts, top


def _along(scale: Scale) -> dict[str, Any]:
    """The scale and its axis, for the field `low`."""
    words = [words for _, words in scale.ticks]
    axis = {
        "title": scale.title or None,
        "values": [value for value, _ in scale.ticks],
        "labelExpr": f"{words!r}[round(datum.index * {len(words) - 1})]",
        "labelOverlap": "greedy",
    }
    kind = "log" if scale.is_log else "linear"
    return {
        "field": "low",
        "type": "quantitative",
        "scale": {"type": kind, "domain": [scale.low, scale.high], "nice": False, "zero": False},
        "axis": axis if scale.ticks else None,
    }


def _guide(plot: Plot, height: float) -> list[dict[str, Any]]:
    """The band, or the line, that marks one value through all rows."""
    if plot.guide is None:
        return []
    mark = {
        "type": "rect",
        "fillOpacity": 0.16,
        "strokeOpacity": 0.7,
        "color": colour("accent"),
        "stroke": colour("accent"),
    }
    return [
        {
            "data": {"values": [{"low": plot.guide.low, "high": plot.guide.high, "top": 0, "bottom": height}]},
            "mark": mark,
            "encoding": {
                "x": _along(plot.scale),
                "x2": {"field": "high"},
                "y": pixels("top"),
                "y2": {"field": "bottom"},
            },
        }
    ]


def _spans(plot: Plot, rows: Sequence[Row], marks: Sequence[float]) -> list[dict[str, Any]]:
    mark = {"type": "rule", "strokeWidth": 8, "strokeCap": "round"}
    encoding = {"x": _along(plot.scale), "x2": {"field": "high"}, "y": pixels("top")}
    values = [{**value, "top": top} for value, top in _stretches(rows, marks)]
    return [{"data": {"values": values}, "mark": mark, "encoding": {**encoding, "color": toned()}}]


def _bars(plot: Plot, rows: Sequence[Row], marks: Sequence[float]) -> list[dict[str, Any]]:
    opacity = {"field": "opacity", "type": "quantitative", "scale": None, "legend": None}
    across = {"x": _along(plot.scale), "x2": {"field": "high"}}
    down = {"y": pixels("top"), "y2": {"field": "bottom"}}
    values = [{**value, "top": top - 6, "bottom": top + 6} for value, top in _stretches(rows, marks)]
    encoding = {**across, **down, "color": toned(), "fillOpacity": opacity}
    return [{"data": {"values": values}, "mark": {"type": "rect"}, "encoding": encoding}]


def _stretches(rows: Sequence[Row], marks: Sequence[float]) -> Iterator[tuple[dict[str, Any], float]]:
    for row, top in zip(rows, marks, strict=True):
        for span in row.spans:
            opacity = 0.4 if span.is_faint else 1
            yield {"low": span.low, "high": span.high, "colour": colour(row.tone), "opacity": opacity}, top


def _links(plot: Plot, marks: Sequence[float]) -> list[dict[str, Any]]:
    values = [{"low": link.at, "top": marks[link.begin], "bottom": marks[link.end]} for link in plot.links]
    line = {"type": "rule", "strokeWidth": 2, "color": colour("ink")}
    end = {"type": "circle", "size": 50, "opacity": 1, "color": colour("ink")}
    along = _along(plot.scale)
    return (
        [
            {
                "data": {"values": values},
                "mark": line,
                "encoding": {"x": along, "y": pixels("top"), "y2": {"field": "bottom"}},
            },
            {"data": {"values": values}, "mark": end, "encoding": {"x": along, "y": pixels("bottom")}},
        ]
        if values
        else []
    )


def _points(plot: Plot, rows: Sequence[Row], marks: Sequence[float]) -> list[dict[str, Any]]:
    values = [
        {"low": row.point, "top": top, "colour": colour(row.tone), "shape": row.shape}
        for row, top in zip(rows, marks, strict=True)
        if row.point is not None
    ]
    shape = {"field": "shape", "type": "nominal", "scale": None, "legend": None}
    encoding = {"x": _along(plot.scale), "y": pixels("top"), "color": toned(), "shape": shape}
    return [
        {
            "data": {"values": values},
            "mark": {"type": "point", "filled": True, "size": 110, "opacity": 1},
            "encoding": encoding,
        }
    ]
