"""What the macros draw: every number bound, in both layouts, with its table."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.macros.bars import bars
from spacefacts.tools.macros.chart import chart
from spacefacts.tools.macros.compare import compare
from spacefacts.tools.macros.rivals import rivals
from spacefacts.tools.macros.stays import stays
from spacefacts.tools.macros.trend import trend
from tests.tools.project import Project

_SHIP = """\
kind: ship
label: {en: Ship, zh: 船}
properties:
  left: {type: moment, label: {en: Left, zh: 出发}}
  back: {type: moment, label: {en: Back, zh: 返回}}
  home: {type: moment, label: {en: Crew home, zh: 船员返回}}
  home-in: {type: reference, to: ship, label: {en: Home in, zh: 所乘}}
  sort: {type: reference, to: ship, label: {en: Sort, zh: 类别}}
  mass: {type: quantity, unit: t, label: {en: Mass, zh: 质量}}
  load: {type: quantity, unit: t, label: {en: Load, zh: 载荷}}
  gain: {type: quantity, unit: "%", label: {en: Gain, zh: 增益}}
  voyage: {type: quantity, unit: d, digits: 0, label: {en: Voyage, zh: 航程}, derive: {elapsed: [left, back]}}
  stay: {type: quantity, unit: d, digits: 0, label: {en: Stay, zh: 停留}, derive: {elapsed: [left, home]}}
"""
_FACT = "{{value: {}, sources: [{{source: paper/report}}]}}"


def _ship(name: str, label: str, **values: str) -> dict[str, str]:
    facts = "".join(f"  {key.replace('_', '-')}: {_FACT.format(value)}\n" for key, value in values.items())
    text = f"subject: {name}\nlabel: {{en: {label}, zh: {label}}}\nfacts:\n{facts}"
    return {f"facts/ship/{name}.yaml": text}


@pytest.fixture
def catalog(project: Project) -> Catalog:
    project.write(
        {
            "facts/ship/kind.yaml": _SHIP,
            **_ship(
                "ark",
                "Ark",
                left="2025-01-01T00:00Z",
                back="2025-03-02T00:00Z",
                home="2025-02-10T00:00Z",
                home_in="boat",
                mass="40",
                load="10",
                sort="boat",
            ),
            **_ship(
                "boat",
                "Boat",
                left="2025-01-20T00:00Z",
                back="2025-02-10",
                mass="{from: 2, to: 3}",
                gain="-5",
                sort="boat",
            ),
            **_ship("year-2024", "2024", load="5", gain="60"),
            **_ship("year-2025", "2025", load="8", gain="70"),
        }
    )
    return project.catalog()


def drawn(html: str) -> list[tuple[str, str]]:
    """The bound numbers of the drawings: the address, and what stands there."""
    return re.findall(r'<text[^>]*data-fact="([^"]*)"[^>]*>([^<]*)</text>', html)


def tabled(html: str) -> set[str]:
    """The addresses of the numbers in the table."""
    return set(re.findall(r'data-fact="([^"]*)"', html.partition("<details>")[2]))


CALLS: dict[str, tuple[Any, list[Any], dict[str, Any]]] = {
    "bars": (bars, [["ark.mass", "ark.load"], ["year-2024.gain"]], {"headings": ["Heavy", "Gained"]}),
    "chart": (chart, ["ship", "mass"], {}),
    "compare": (compare, ["ship", ["mass", "load"]], {"log": True, "by": "sort"}),
    "rivals": (rivals, ["lamp.lasted"], {}),
    "stays": (stays, [["ark", "boat"], ["voyage", "stay"]], {"into": "home-in"}),
    "trend": (trend, [["year-2024", "year-2025"], ["load"]], {}),
}


@pytest.fixture(params=CALLS)
def html(request: pytest.FixtureRequest, catalog: Catalog) -> str:
    macro, arguments, named = CALLS[request.param]
    shown: str = macro(catalog, *arguments, caption="The <point>", **named)
    return shown


def test_a_picture_is_drawn_for_wide_screens_and_for_narrow_ones(html: str) -> None:
    assert [1, 1] == [html.count(f'<div class="{layout}"><svg ') for layout in ("sf-wide", "sf-narrow")]


def test_a_picture_says_its_point_to_those_who_see_it_and_to_those_who_do_not(html: str) -> None:
    assert "<figcaption>The &lt;point&gt;</figcaption>" in html
    assert 2 == html.count('<svg role="img" aria-label="The &lt;point&gt;"')


def test_every_number_of_a_drawing_stands_in_the_table_too(html: str) -> None:
    assert drawn(html)
    assert {address for address, _ in drawn(html)} <= tabled(html)


def test_a_drawing_has_no_colour_of_its_own(html: str) -> None:
    paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', html))

    assert set() == {
        paint for paint in paints if not re.fullmatch(r"var\(--sf-[a-z0-9-]+\)|currentColor|none|transparent", paint)
    }


def test_two_pictures_on_one_page_share_no_id(html: str) -> None:
    assert " id=" not in html


def test_a_picture_weighs_little(html: str) -> None:
    assert len(gzip.compress(html.encode())) < 8_000


def test_a_chart_groups_the_subjects_by_what_they_refer_to(catalog: Catalog) -> None:
    html = chart(catalog, ["ark", "boat"], "mass", by="sort", caption="Ships")

    assert ["Boat", "Boat", "Ark"] == re.findall(r">(Boat|Ark)</text>", html.partition("sf-narrow")[0])


def test_a_logarithmic_chart_has_no_place_for_less_than_zero(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="logarithmic"):
        chart(catalog, ["boat", "year-2024"], "gain", log=True, caption="Gains")


def test_a_logarithmic_axis_says_so_in_chinese_with_the_marks_of_chinese(catalog: Catalog) -> None:
    assert ">吨，对数坐标</text>" in chart(catalog, "ship", "mass", log=True, caption="船", lang="zh")
    assert ">吨</text>" in chart(catalog, "ship", "mass", caption="船", lang="zh")


def test_columns_of_two_units_have_no_common_scale(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="draw them apart"):
        compare(catalog, "ship", ["mass", "gain"], caption="Ships")


def test_a_number_below_zero_has_no_bar(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="below zero"):
        compare(catalog, ["boat"], ["gain"], caption="Ships")


def test_subjects_without_any_of_the_columns_are_left_out(catalog: Catalog) -> None:
    assert {"ark.load", "year-2024.load", "year-2025.load"} == tabled(
        compare(catalog, "ship", ["load"], caption="Loads")
    )


def test_each_group_of_bars_has_its_own_scale(catalog: Catalog) -> None:
    html = bars(catalog, ["ark.load"], ["ark.mass"], headings=["Load", "Mass"], caption="Ark")
    widths = re.findall(r'<path[^>]*d="M[\d.]+,[\d.]+h([\d.]+)v12h', html.partition("sf-narrow")[2])

    assert 2 == len(widths)
    assert 1 == len(set(widths))


def test_groups_of_bars_need_a_heading_each(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="2 groups and 1 headings"):
        bars(catalog, ["ark.load"], ["ark.mass"], headings=["Load"], caption="Ark")


def test_an_empty_group_of_bars_is_told(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="nothing to draw"):
        bars(catalog, [], headings=["Load"], caption="Ark")


def test_a_rival_number_stands_beside_the_one_on_record_with_its_verdict(catalog: Catalog) -> None:
    html = rivals(catalog, "lamp.lasted", caption="Lamps")

    assert ["204 days", "205 days"] == [words for _, words in drawn(html.partition("sf-narrow")[0])]
    assert 'data-claim="0" data-value="205"' in html
    assert ">Counts something else</text>" in html
    assert "Counts both ends." in html


def test_a_stay_has_its_moments_in_the_table(catalog: Catalog) -> None:
    html = stays(catalog, ["ark", "boat"], ["voyage", "stay"], caption="Ships")

    assert {"ark.left", "ark.back", "ark.home", "ark.voyage", "ark.stay"} <= tabled(html)


def test_a_line_leads_to_the_ship_that_brought_the_crew_home(catalog: Catalog) -> None:
    without, joined = (
        stays(catalog, ["ark", "boat"], ["voyage", "stay"], into=into, caption="Ships") for into in (None, "home-in")
    )

    assert 2 == joined.count("<line") - without.count("<line")
    assert ">Boat</a></td>" in joined.partition("<details>")[2]


def test_no_line_leads_to_a_ship_that_is_not_drawn(catalog: Catalog) -> None:
    without, joined = (
        stays(catalog, ["ark"], ["voyage", "stay"], into=into, caption="Ark") for into in (None, "home-in")
    )

    assert without.count("<line") == joined.count("<line")


def test_an_end_that_is_known_by_its_day_is_faint(catalog: Catalog) -> None:
    assert 'fill-opacity="0.4"' in stays(catalog, ["boat"], ["voyage"], caption="Ships")
    assert 'fill-opacity="0.4"' not in stays(catalog, ["ark"], ["voyage"], caption="Ships")


def test_a_trend_names_the_last_number_of_each_line(catalog: Catalog) -> None:
    html = trend(catalog, ["year-2025", "year-2024"], ["gain"], caption="Gains")

    assert [("year-2025.gain", "70%")] * 2 == drawn(html)
    assert {"year-2024.gain", "year-2025.gain"} == tabled(html)


def test_a_subject_that_is_no_year_has_no_place_in_a_trend(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="does not end in a year"):
        trend(catalog, ["ark", "year-2024"], ["load"], caption="Loads")


def test_lines_of_a_trend_that_has_a_single_year_are_not_drawn(catalog: Catalog) -> None:
    with pytest.raises(BadArgument, match="fewer than two"):
        trend(catalog, ["year-2024"], ["load"], caption="Loads")
