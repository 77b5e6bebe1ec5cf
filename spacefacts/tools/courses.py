"""Courses: numbers that change from year to year, as lines that carry their names at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spacefacts.tools.drawing import (
    Layout,
    Shown,
    Text,
    colour,
    draw,
    round_steps,
    text_layers,
    text_width,
    toned,
    wrapped,
)

_SIZE = 13
_LINE = 17
_HEIGHT = 260
_GAP = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A line: its name, its numbers by year in order, the last of them as it reads, and its tone."""

    name: str
    points: tuple[tuple[int, float], ...]
    last: Shown
    tone: str


def drawn_courses(courses: Sequence[Course], tick: dict[float, str], unit: str, layout: Layout, title: str) -> str:
    """The SVG of lines over years, from zero up; `tick` has the words of the numbers at the axis.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    names = min(max(text_width(course.name, _SIZE) for course in courses), layout.width * 0.36)
    years = sorted({year for course in courses for year, _ in course.points})
    across = {
        "field": "year",
        "type": "quantitative",
        "scale": {"domain": [years[0], years[-1]], "nice": False, "zero": False},
        "axis": {
            "values": years[:: -(-len(years) // (2 * layout.ticks))],
            "format": "d",
            "title": None,
            "grid": False,
            "labelFlush": False,
        },
    }
    words = list(tick.values())
    room = max(text_width(word, _SIZE) for word in words) + _GAP
    up = {
        "field": "number",
        "type": "quantitative",
        "scale": {"domain": [0, max(tick)], "nice": False},
        "axis": {
            "values": list(tick),
            "labelExpr": f"{words!r}[round(datum.index * {len(words) - 1})]",
            "title": unit or None,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleX": -room,
            "titleY": -_GAP,
            "domain": False,
            "ticks": False,
        },
    }
    width = layout.width - names - room - _GAP
    specification = {
        "width": width,
        "height": _HEIGHT,
        "data": {"values": []},
        "layer": [
            _lines(courses, across, up),
            *text_layers(_ends(courses, max(tick), width, names)),
            _edge(width + names + _GAP),
        ],
    }
    return draw(specification, [course.last for course in courses], title)


def year_ticks(courses: Sequence[Course], count: int) -> list[float]:
    """Round numbers from zero to at least the highest of the lines."""
    return round_steps(0, max(number for course in courses for _, number in course.points), count)


def _lines(courses: Sequence[Course], across: dict[str, Any], up: dict[str, Any]) -> dict[str, Any]:
    values = [
        {"line": line, "year": year, "number": number, "colour": colour(course.tone)}
        for line, course in enumerate(courses)
        for year, number in course.points
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "line", "strokeWidth": 2.5, "point": {"filled": True, "size": 45, "opacity": 1}},
        "encoding": {"x": across, "y": up, "color": toned(), "detail": {"field": "line", "type": "nominal"}},
    }


def _ends(courses: Sequence[Course], highest: float, width: float, room: float) -> list[Text]:
    """The name and the last number of each line at its end, moved apart where they would touch."""
    texts = []
    below = _HEIGHT + _LINE / 2
    for number, course in sorted(enumerate(courses), key=lambda one: one[1].points[-1][1]):
        lines = wrapped(course.name, room, _SIZE)
        high = (len(lines) + 1) * _LINE
        top = min(_HEIGHT * (1 - course.points[-1][1] / highest) - high / 2, below - high)
        below = top - 4
        for line in lines:
            texts.append(Text(words=line, left=width + _GAP, top=top + _LINE / 2, tone=course.tone))
            top += _LINE
        middle = top + _LINE / 2
        texts.append(Text(words=course.last.words, left=width + _GAP, top=middle, is_bold=True, bound=number))
    return texts


def _edge(right: float) -> dict[str, Any]:
    """Nothing, at the right edge: whatever font a reader has, the drawing is wide enough for the names."""
    place = {"x": {"value": right}, "x2": {"value": right + _GAP}, "y": {"value": 0}, "y2": {"value": 1}}
    return {"data": {"values": [{}]}, "mark": {"type": "rect", "color": "transparent"}, "encoding": place}
