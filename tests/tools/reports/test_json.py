"""The report as JSON."""

from __future__ import annotations

import json

from hypothesis import given

from spacefacts.tools.findings import Report
from spacefacts.tools.rooms import entries
from spacefacts.tools.seen import Seen
from tests.tools.reports.found import MESSAGE, finding, texts, told


def test_the_report_has_these_keys() -> None:
    data = json.loads(told("json", finding()))
    assert ["findings", "summary", "checked", "links", "evidence", "changes"] == list(data)
    assert [
        {
            "path": "docs/a.md",
            "line": 1,
            "column": 16,
            "code": "SF402",
            "name": "bare-number",
            "message": MESSAGE,
            "severity": "error",
        }
    ] == data["findings"]
    assert {"facts": 5, "pages": 1, "elements": 0} == data["checked"]


def test_the_summary_counts_by_severity_and_by_rule() -> None:
    tab = finding(path="facts/a.yaml", name="tab", code="SF004")
    stale = finding(path="facts/b.yaml", name="stale-value", code="SF307", severity="warning")
    data = json.loads(told("json", finding(), finding(line=2), tab, stale))
    assert {
        "severity": {"error": 3, "warning": 1},
        "rule": {"bare-number": 2, "stale-value": 1, "tab": 1},
    } == data["summary"]


def test_a_clean_run_counts_nothing() -> None:
    data = json.loads(told("json"))
    assert ([], {"severity": {"error": 0, "warning": 0}, "rule": {}}) == (data["findings"], data["summary"])


@given(message=texts, path=texts)
def test_every_text_comes_back_as_it_was(message: str, path: str) -> None:
    (one,) = json.loads(told("json", finding(message, path)))["findings"]
    assert (message, path) == (one["message"], one["path"])


def test_a_finding_about_a_link_says_which_and_how_it_stands() -> None:
    (one,) = json.loads(told("json", finding(url="https://a.org/", status="broken")))["findings"]
    assert ("https://a.org/", "broken") == (one["url"], one["status"])


def test_a_run_on_the_network_tells_of_every_link_and_citation() -> None:
    link, citation = {"url": "https://a.org/", "status": "ok"}, {"address": "a.b", "status": "found"}
    held = Report(findings=(), facts=1, pages=1, elements=0, links=(link,), evidence=(citation,))
    data = json.loads(entries("reports")["json"](held, Seen()))
    assert ([link], [citation]) == (data["links"], data["evidence"])
