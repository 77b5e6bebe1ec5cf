"""The report as text."""

from __future__ import annotations

from spacefacts.tools.findings import Report
from spacefacts.tools.rooms import entries
from spacefacts.tools.seen import Seen
from tests.tools.reports.found import finding, told


def test_each_finding_has_a_line_and_the_last_line_counts() -> None:
    warning = finding("look again", path="docs/b.md", severity="warning")
    assert [
        'docs/a.md:1:16: SF402 bare-number: write {{ fact("lamp.length") }} instead of 2 m',
        "docs/b.md:1:16: SF402 bare-number: look again",
        "5 facts, 1 page: 1 error, 1 warning",
    ] == told("text", finding(), warning).splitlines()


def test_without_findings_there_is_nothing_to_mend() -> None:
    assert "5 facts, 1 page: nothing to mend\n" == told("text")


def test_one_is_not_called_many() -> None:
    text = entries("reports")["text"](Report(findings=(), facts=1, pages=2, elements=1), Seen())
    assert "1 fact, 2 pages, 1 number on the built site: nothing to mend\n" == text
