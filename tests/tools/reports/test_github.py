"""The report as workflow commands of GitHub Actions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools.reports.found import finding, hard, texts, told

_COMMAND = re.compile(r"::(?P<kind>error|warning) (?P<values>[^\n]*?)::(?P<message>[^\n]*)", re.DOTALL)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner reads it: its kind, its values and its message."""
    match = _COMMAND.fullmatch(line)
    assert match
    values = dict(pair.split("=", 1) for pair in match["values"].split(","))
    return match["kind"], {key: meant(value) for key, value in values.items()}, meant(match["message"])


def meant(text: str) -> str:
    """A text without its escapes, which the runner takes out in this order."""
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def test_a_finding_is_a_command_with_its_file_line_and_column() -> None:
    assert [
        '::error file=docs/a.md,line=1,col=16,title=SF402 bare-number::write {{ fact("lamp.length") }} instead of 2 m',
        "5 facts, 1 page: 1 error, 0 warnings",
    ] == told("github", finding()).splitlines()


def test_a_warning_is_a_warning() -> None:
    assert told("github", finding(severity="warning")).startswith("::warning file=docs/a.md,")


def test_without_findings_there_is_no_command() -> None:
    assert "5 facts, 1 page: nothing to mend\n" == told("github")


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("100 %: a, b", "100 %25: a, b"),
        ("two\nlines\r", "two%0Alines%0D"),
        ("::error::no command", "::error::no command"),
        ("五十米", "五十米"),
    ],
)
def test_a_message_stays_in_its_line(message: str, shown: str) -> None:
    assert f"title=SF402 bare-number::{shown}" in told("github", finding(message)).splitlines()[0]


def test_a_path_cannot_end_its_value() -> None:
    assert "file=a%3A%3Ab%2Cline=9%25.md,line=1," in told("github", finding(path="a::b,line=9%.md"))


@given(message=st.one_of(texts, hard), path=st.one_of(texts, hard), line=st.integers(1, 10**6))
def test_the_runner_reads_what_was_found(message: str, path: str, line: int) -> None:
    command, count, end = told("github", finding(message, path, line)).split("\n")
    assert ("5 facts, 1 page: 1 error, 0 warnings", "") == (count, end)
    values = {"file": path, "line": str(line), "col": "16", "title": "SF402 bare-number"}
    assert ("error", values, message) == read(command)
