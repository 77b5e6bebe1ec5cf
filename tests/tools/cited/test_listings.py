"""Lines of a label and a figure are cells under their labels."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.listings import listed
from spacefacts.tools.cited.passages import Passage
from tests.tools.cited.said import prose


def cells(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.heads) for one in listed(prose(*texts)) if one.sort == "cell"]


def test_the_lines_of_a_passage_are_cells() -> None:
    assert [("9,100 kg", ("Mass",)), ("12 m", ("Length",))] == cells("Mass: 9,100 kg\nLength: 12 m")


def test_passages_that_follow_on_each_other_are_cells() -> None:
    assert [("9100公斤", ("质量",)), ("12米", ("长度",))] == cells("质量：9100公斤", "长度：12米")


def test_a_dash_between_blanks_parts_a_label_from_its_figure() -> None:
    assert [("$5bn", ("Debt",)), ("42", ("Schools",))] == cells("Debt – $5bn", "Schools - 42")


def test_what_stands_over_the_lines_heads_them() -> None:
    assert ("9,100 kg", ("Mass", "Dray")) in cells("Dray\nMass: 9,100 kg\nLength: 12 m")


def test_what_was_withdrawn_stays_withdrawn() -> None:
    passage = Passage(text="Mass: 9,100 kg\nLength: 12 m", struck=((6, 11), (15, 18)))
    assert [((0, 5),), ()] == [one.struck for one in listed([passage])]


@pytest.mark.parametrize(
    "texts",
    [
        ("Mass: 9,100 kg",),
        ("Correction: it is 204, not 203 as first reported.", "Update: it is 205."),
        ("Sales: the firm sold 12 more of them, Acme said", "Profit: up 4%"),
        ("Editor: A. Writer", "Photo: B. Maker"),
        ("Mass: 9,100 kg\nIt flew twice.\nLength: 12 m",),
    ],
)
def test_what_is_no_list_of_figures_stays_as_it_is(texts: tuple[str, ...]) -> None:
    assert prose(*texts) == [*listed(prose(*texts))]


def test_a_time_of_day_is_a_value() -> None:
    said = cells("Lift-off: 5:51 a.m. CEST September 21, 2016\nOrbits: 316")
    assert [("5:51 a.m. CEST September 21, 2016", ("Lift-off",)), ("316", ("Orbits",))] == said
