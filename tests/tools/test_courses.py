"""Lines over years, with their names at their ends."""

from __future__ import annotations

import re

from spacefacts.tools.courses import Course, drawn_courses, year_ticks
from spacefacts.tools.drawing import NARROW, WIDE, Layout, Shown


def course(name: str, *numbers: float, tone: str = "series-1") -> Course:
    points = tuple(enumerate(numbers, start=2020))
    shown = Shown(words=f"{numbers[-1]:g}", binding={"data-fact": f"{name}.x", "data-value": f"{numbers[-1]:g}"})
    return Course(name=name, points=points, last=shown, tone=tone)


def svg(*courses: Course, layout: Layout = WIDE, unit: str = "") -> str:
    tick = {number: f"{number:g}" for number in year_ticks(courses, 4)}
    return drawn_courses(courses, tick, unit, layout, "Launches")


def ends(drawing: str) -> dict[str, float]:
    """How far from the top each text stands."""
    return {
        words: float(top)
        for top, words in re.findall(r'transform="translate\([\d.]+,([\d.-]+)\)"[^>]*>([^<]+)</text>', drawing)
    }


def test_a_line_has_its_name_and_its_last_number_at_its_end() -> None:
    drawing = svg(course("World", 10, 17, 31))

    assert ">World</text>" in drawing
    assert re.search(r'data-fact="World.x" data-value="31"[^>]*>31</text>', drawing)


def test_names_of_lines_that_end_close_together_do_not_touch() -> None:
    drawing = svg(course("One", 5, 30), course("Two", 9, 30.5), course("Three", 1, 100))
    tops = ends(drawing)

    assert tops["One"] - tops["Two"] > 30


def test_a_line_is_drawn_in_its_tone_and_so_is_its_name() -> None:
    drawing = svg(course("One", 5, 30, tone="series-2"))

    assert 'stroke="var(--sf-series-2)"' in drawing
    assert re.search(r'fill="var\(--sf-series-2\)"[^>]*>One</text>', drawing)


def test_every_year_is_told_where_there_is_room_and_every_other_where_there_is_not() -> None:
    launches = course("One", *range(1, 9))

    assert ">2021</text>" in svg(launches)
    assert ">2021</text>" not in svg(launches, layout=NARROW)


def test_lines_begin_at_zero() -> None:
    assert [0, 100, 200] == year_ticks([course("One", 90, 180)], 2)
    assert ">0</text>" in svg(course("One", 90, 180))


def test_the_unit_stands_once() -> None:
    assert 1 == svg(course("One", 90, 180), unit="%").count(">%</text>")
    assert ">%</text>" not in svg(course("One", 90, 180))
