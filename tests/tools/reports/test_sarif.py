"""The report as SARIF 2.1.0; what the format requires is written down here, from its schema and its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

import spacefacts
from spacefacts.tools.findings import Finding
from spacefacts.tools.rules import rules
from spacefacts.tools.seen import Seen, see
from tests.tools.project import Project
from tests.tools.reports.found import finding, hard, report, texts, told

LEVELS = ("none", "note", "warning", "error")
# The keys that the schema allows, as far as they are used here: it allows no others.
KEYS = {
    "log": {"$schema", "version", "runs"},
    "run": {"tool", "columnKind", "invocations", "results"},
    "driver": {"name", "version", "rules"},
    "rule": {
        "id",
        "name",
        "shortDescription",
        "fullDescription",
        "help",
        "defaultConfiguration",
        "properties",
    },
    "result": {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"},
}
# RFC 3986: a path without a scheme, whose first segment holds no colon; every other character is percent-encoded.
RELATIVE = re.compile(r"(?!/)(?:[\w.~/-]|%[0-9A-F]{2})+", re.ASCII)


def log(*findings: Finding, seen: Seen | None = None) -> Any:
    """The report, parsed."""
    return json.loads(told("sarif", *findings, seen=seen))


def results(*findings: Finding, seen: Seen | None = None) -> list[dict[str, Any]]:
    """The results of its run."""
    found: list[dict[str, Any]] = log(*findings, seen=seen)["runs"][0]["results"]
    return found


def region(one: dict[str, Any]) -> tuple[int, int]:
    """The line and the column of a result."""
    where = one["locations"][0]["physicalLocation"]["region"]
    return where["startLine"], where["startColumn"]


def uri(one: dict[str, Any]) -> str:
    """The address of its file."""
    found = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert isinstance(found, str)
    return found


def fingerprints(*findings: Finding, seen: Seen | None = None) -> list[str]:
    """The fingerprint of each result."""
    return [one["partialFingerprints"]["findingHash/v1"] for one in results(*findings, seen=seen)]


def lines(*every: str, path: str = "docs/a.md") -> Seen:
    """A file of these lines."""
    return Seen(files=(path,), lines={(path, number): line for number, line in enumerate(every, start=1)})


def lacks(found: Any) -> Iterator[str]:
    """What the schema requires and a log does not have."""
    run = found["runs"][0]
    driver = run["tool"]["driver"]
    kinds = [("log", found), ("run", run), ("driver", driver)]
    kinds += [("rule", law) for law in driver["rules"]] + [("result", one) for one in run["results"]]
    yield from (f"{kind}: {sorted(set(one) - KEYS[kind])}" for kind, one in kinds if set(one) - KEYS[kind])
    yield from lacks_of_tool(found, run, driver)
    for one in run["results"]:
        yield from lacks_of_result(one, driver)


def lacks_of_tool(found: Any, run: Any, driver: Any) -> Iterator[str]:
    """What the log, the run, the tool and the rules do not have."""
    if ("2.1.0", 1, "utf16CodeUnits") != (found["version"], len(found["runs"]), run["columnKind"]):
        yield "version, runs or columnKind"
    if not driver["name"] or [{"executionSuccessful": True}] != run["invocations"]:
        yield "driver or invocations"
    for law in driver["rules"]:
        texts_of = [law[key]["text"] for key in ("shortDescription", "fullDescription", "help")]
        if not all(isinstance(text, str) and text for text in [law["id"], law["name"], *texts_of]):
            yield f"texts of {law}"
        if law["defaultConfiguration"]["level"] not in LEVELS:
            yield f"level of {law}"


def lacks_of_result(one: dict[str, Any], driver: Any) -> Iterator[str]:
    """What a result does not have."""
    if one["level"] not in LEVELS or not isinstance(one["message"]["text"], str):
        yield "level or message"
    if "ruleIndex" in one and driver["rules"][one["ruleIndex"]]["id"] != one["ruleId"]:
        yield "rule"
    if not RELATIVE.fullmatch(uri(one)) or min(region(one)) < 1:
        yield "place"
    if not all(isinstance(text, str) for text in one["partialFingerprints"].values()):
        yield "fingerprint"


def test_a_log_has_what_the_format_requires() -> None:
    assert [] == list(
        lacks(log(finding(), finding(path="../b c.md", severity="warning"), finding(code="SF999", name="x")))
    )


def test_a_log_without_findings_says_that_there_are_none() -> None:
    found = log()
    assert ([], []) == (list(lacks(found)), found["runs"][0]["results"])


def test_every_rule_is_told_with_its_law_and_its_page() -> None:
    driver = log()["runs"][0]["tool"]["driver"]
    assert ("spacefacts", spacefacts.__version__) == (driver["name"], driver["version"])
    told_rules = {law["id"]: law for law in driver["rules"]}
    assert {law.code for law in rules().values()} == set(told_rules)
    bare, law = told_rules["SF402"], rules()["bare-number"]
    assert ("bare-number", law.law, law.page) == (
        bare["name"],
        bare["shortDescription"]["text"],
        bare["help"]["markdown"],
    )
    assert ("error", ["Words"]) == (bare["defaultConfiguration"]["level"], bare["properties"]["tags"])
    assert bare["fullDescription"]["text"].startswith(law.law)
    assert "Bad:" not in bare["fullDescription"]["text"]


def test_a_result_names_its_rule_its_place_and_what_to_write() -> None:
    (one,) = results(finding("look again", line=3, severity="warning"))
    assert ("SF402", "warning", "look again") == (one["ruleId"], one["level"], one["message"]["text"])
    assert ("docs/a.md", (3, 16)) == (uri(one), region(one))


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/a b.md", "docs/a%20b.md"),
        ("docs/灯.md", "docs/%E7%81%AF.md"),
        ("a:b.md", "a%3Ab.md"),
        ("100%.md", "100%25.md"),
        ("a#b?c.md", "a%23b%3Fc.md"),
        ("../a.md", "../a.md"),
        ("caf\udce9.md", "caf%E9.md"),
    ],
)
def test_a_path_is_percent_encoded(path: str, address: str) -> None:
    assert [address] == [uri(one) for one in results(finding(path=path))]


@pytest.mark.parametrize(
    ("line", "column", "converted"),
    [
        ("The lamp hangs 2 m.", 16, 16),
        ("灯高 2 m.", 4, 4),
        ("\U0001f680 flies 2 m.", 9, 10),
        ("\U0001f680\U0001f6802 m.", 3, 5),
        ("\U0001f680", 1, 1),
        ("\U0001f680", 2, 3),
        ("", 7, 7),
        ("e\u0301 2 m", 4, 4),
    ],
)
def test_columns_are_counted_in_utf16(line: str, column: int, converted: int) -> None:
    assert [(1, converted)] == [region(one) for one in results(finding(column=column), seen=lines(line))]


@given(line=st.text(min_size=1), data=st.data())
def test_a_column_leads_to_the_character_that_was_meant(line: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(line) - 1))
    (one,) = results(finding(column=position + 1), seen=lines(line))
    units = line.encode("utf-16-le")
    assert line[position:] == units[(region(one)[1] - 1) * 2 :].decode("utf-16-le")


def test_a_fingerprint_stays_when_lines_move_and_are_indented() -> None:
    before = fingerprints(finding(), seen=lines("It hangs 2 m high."))
    after = fingerprints(finding(line=3), seen=lines("Hello.", "", "  It hangs 2 m high."))
    assert before == after


def test_a_fingerprint_stays_when_a_message_tells_another_line() -> None:
    seen = lines("It hangs 2 m high.")
    assert fingerprints(finding("see line 3"), seen=seen) == fingerprints(finding("see line 4"), seen=seen)


def test_a_fingerprint_without_its_line_is_of_the_message() -> None:
    assert fingerprints(finding("a")) == fingerprints(finding("a", line=9))
    assert fingerprints(finding("a")) != fingerprints(finding("b"))


def test_fingerprints_of_other_rules_files_and_lines_differ() -> None:
    seen = Seen(lines={("docs/a.md", 1): "one", ("docs/a.md", 2): "two", ("docs/b.md", 1): "one"})
    every = fingerprints(finding(), finding(line=2), finding(path="docs/b.md"), finding(name="tab"), seen=seen)
    assert 4 == len(set(every))


def test_findings_that_are_alike_have_fingerprints_of_their_own() -> None:
    seen = lines("It hangs 2 m high.", "It hangs 2 m high.")
    every = fingerprints(finding(), finding(column=3), finding(line=2), seen=seen)
    assert 3 == len(set(every))
    assert every[:2] == fingerprints(finding(), finding(column=3), seen=seen)


def test_the_text_is_ascii_so_that_no_shell_spoils_it() -> None:
    assert told("sarif", finding("五十米")).isascii()


def test_the_place_is_that_of_the_file_on_the_disk(project: Project) -> None:
    project.write({"docs/a.md": "\\xEF\\xBB\\xBFHello.\\x0D\n\U0001f680 The lamp hangs 2 m high.\n"})
    found = project.check().findings
    (one,) = results(*found, seen=see([], found))
    assert [(2, 18)] == [(finding.place.line, finding.place.column) for finding in found]
    assert (2, 19) == region(one)


@given(message=st.one_of(texts, hard), path=st.one_of(texts, hard), line=st.one_of(texts, hard))
def test_every_text_comes_back_as_it_was(message: str, path: str, line: str) -> None:
    found = log(finding(message, path), seen=lines(line, path=path))
    (one,) = found["runs"][0]["results"]
    assert (message, path) == (one["message"]["text"], unquote(uri(one), errors="strict"))
    assert path.encode() == unquote_to_bytes(uri(one))
    assert path.startswith("/") or [] == list(lacks(found))


def test_the_same_findings_give_the_same_bytes() -> None:
    assert told("sarif", finding(), finding(line=2)) == told("sarif", finding(line=2), finding())
    assert 2 == len(report(finding(), finding(line=2)).findings)
