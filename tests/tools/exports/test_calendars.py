"""The moments as calendars."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.exports.calendars import _folded, _text, calendars
from tests.tools.project import Project

PATH = "calendar/thing.ics"


def lines_of(data: bytes) -> list[str]:
    """The lines of a calendar, those that were folded put together."""
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def event(project: Project, address: str, path: str = PATH, site_url: str = "") -> list[str]:
    """What stands in the event of a fact."""
    whole = "\n".join(lines_of(calendars(project.catalog(), site_url)[path]))
    (found,) = (one for one in re.findall(r"BEGIN:VEVENT\n(.*?)\nEND:VEVENT", whole, re.DOTALL) if address in one)
    return str(found).split("\n")


def begin(project: Project, moment: str) -> None:
    """Let the lamp begin at this moment."""
    lamp = project.root / "facts/thing/lamp.yaml"
    project.write({"facts/thing/lamp.yaml": lamp.read_text().replace("2025-01-01T00:00Z", moment)})


def test_a_moment_is_an_event_in_utc(project: Project) -> None:
    assert [
        "UID:lamp.begun@spacefacts",
        "DTSTAMP:20251202T000000Z",
        "DTSTART:20250101T000000Z",
        "SUMMARY:Lamp-3: Begun",
        "DESCRIPTION:1 January 2025\\, 00:00 UTC\\nlamp.begun",
        "TRANSP:TRANSPARENT",
    ] == event(project, "lamp.begun")


def test_an_event_speaks_chinese_in_the_chinese_calendar(project: Project) -> None:
    assert "SUMMARY:灯三号：开工" in event(project, "lamp.begun", "calendar/zh/thing.ics")


def test_an_event_leads_to_its_fact_where_the_site_is_known(project: Project) -> None:
    assert "URL:https://a.example/facts/lamp/#begun" in event(project, "lamp.begun", site_url="https://a.example/")


def test_a_moment_of_another_zone_is_turned_into_utc(project: Project) -> None:
    begin(project, "2025-01-01T05:00+08:00")

    assert "DTSTART:20241231T210000Z" in event(project, "lamp.begun")


def test_a_day_is_a_whole_day_where_it_was_counted(project: Project) -> None:
    begin(project, "2024-12-31+08:00")

    assert ["DTSTART;VALUE=DATE:20241231", "DTEND;VALUE=DATE:20250101"] == [
        line for line in event(project, "lamp.begun") if line.startswith(("DTSTART", "DTEND"))
    ]


def test_a_month_has_no_place_in_a_calendar(project: Project) -> None:
    begin(project, "2024-12")

    assert "lamp.begun" not in calendars(project.catalog(), "")[PATH].decode()


def test_a_kind_without_moments_has_no_calendar(project: Project) -> None:
    assert {PATH, "calendar/zh/thing.ics"} == set(calendars(project.catalog(), ""))


def test_a_calendar_begins_and_ends_as_the_standard_asks(project: Project) -> None:
    lines = lines_of(calendars(project.catalog(), "")[PATH])

    assert ["BEGIN:VCALENDAR", "VERSION:2.0"] == lines[:2]
    assert "END:VCALENDAR" == lines[-1]
    assert any(line.startswith("PRODID:") for line in lines)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_a_folded_line_has_75_octets_at_most_and_is_the_same_when_put_together(text: str) -> None:
    folded = _folded(text)

    assert folded.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    assert [text] == lines_of(folded)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"])))
def test_any_text_survives_its_escapes(text: str) -> None:
    assert text == re.sub(r"\\(.)", lambda match: match[1], _text(text))
