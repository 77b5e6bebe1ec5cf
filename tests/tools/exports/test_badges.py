"""The numbers as pictures."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from spacefacts.model import STATUSES
from spacefacts.tools.exports.badges import badges
from spacefacts.tools.palette import STATUSES as COLOURS
from tests.tools.project import Project

SVG = "{http://www.w3.org/2000/svg}"


def read(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314  # our own file


def words_of(picture: ET.Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("path", "words"),
    [("badges/lamp.lasted.svg", ["Lasted", "204 days"]), ("badges/zh/lamp.lasted.svg", ["历时", "204天"])],
)
def test_a_badge_says_what_the_number_is_and_what_it_comes_to(project: Project, path: str, words: list[str]) -> None:
    picture = read(badges(project.catalog(), "")[path])

    assert words == words_of(picture)
    assert ": ".join(words) == picture.get("aria-label")


def test_text_has_no_badge(project: Project) -> None:
    lamp = project.root / "facts/thing/lamp.yaml"
    project.write(
        {"facts/thing/lamp.yaml": lamp.read_text() + "  motto: {value: Shine, sources: [{source: paper/report}]}\n"}
    )

    assert "lamp.motto" in project.catalog()
    assert "badges/lamp.motto.svg" not in badges(project.catalog(), "")


def test_words_from_facts_cannot_break_a_badge(project: Project) -> None:
    kind = project.root / "facts/thing/kind.yaml"
    project.write({"facts/thing/kind.yaml": kind.read_text().replace("{en: Lasted", '{en: "<Lasted> & \\"more\\""')})

    assert ['<Lasted> & "more"', "204 days"] == words_of(read(badges(project.catalog(), "")["badges/lamp.lasted.svg"]))


def test_the_parts_of_a_badge_lie_side_by_side_and_fill_it(project: Project) -> None:
    picture = read(badges(project.catalog(), "")["badges/lamp.lasted.svg"])
    left, right = (text.get("x") for text in picture.iter(f"{SVG}text"))
    lengths = [int(text.get("textLength") or 0) for text in picture.iter(f"{SVG}text")]

    assert (6, 6 + lengths[0] + 12) == (int(left or 0), int(right or 0))
    assert sum(lengths) + 24 == int(picture.get("width") or 0)


def test_every_status_has_its_colour() -> None:
    assert set(STATUSES) == set(COLOURS)
