"""The report as JUnit XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.findings import Finding
from spacefacts.tools.seen import Seen
from tests.tools.reports.found import finding, hard, texts, told

A = "docs/a.md"
LEGAL = st.sampled_from("\t\n\r") | st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\ufffe\uffff")
"""What XML 1.0 can hold."""


def read(*findings: Finding, files: tuple[str, ...] = ()) -> ET.Element:
    """The report, parsed."""
    return ET.fromstring(told("junit", *findings, seen=Seen(files=files)))  # noqa: S314  # our own text


def failure(*findings: Finding) -> ET.Element:
    """The only failure."""
    (one,) = read(*findings).iter("failure")
    return one


def test_each_file_has_a_suite_and_each_finding_a_failure() -> None:
    root = read(finding(), finding("look again", line=3), finding(path="docs/b.md"), files=(A, "docs/b.md"))
    assert ["docs/a.md", "docs/b.md"] == [suite.get("name") for suite in root.findall("testsuite")]
    assert [("1", A), ("3", A), ("1", "docs/b.md")] == [
        (one.get("line"), one.get("file")) for one in root.iter("testcase")
    ]
    assert 3 == len(list(root.iter("failure")))


def test_a_clean_file_has_a_case_that_passed() -> None:
    (suite,) = read(files=(A,)).findall("testsuite")
    (case,) = suite.findall("testcase")
    assert ("nothing to mend", A, []) == (case.get("name"), case.get("classname"), list(case))


def test_the_counts_are_those_of_the_cases() -> None:
    root = read(finding(), finding(line=2), files=(A, "docs/b.md"))
    assert ("3", "2") == (root.get("tests"), root.get("failures"))
    assert [("2", "2"), ("1", "0")] == [(suite.get("tests"), suite.get("failures")) for suite in root]


def test_a_finding_in_a_file_that_is_not_looked_at_has_a_suite_too() -> None:
    root = read(finding(path="spacefacts.toml"), files=(A,))
    assert ["docs/a.md", "spacefacts.toml"] == [suite.get("name") for suite in root]


def test_a_failure_says_where_and_what_and_how_grave() -> None:
    one = failure(finding("look again", severity="warning"))
    assert ("warning", "look again") == (one.get("type"), one.get("message"))
    assert "docs/a.md:1:16: SF402 bare-number: look again" == one.text


def test_a_case_keeps_its_name_when_lines_move() -> None:
    names = [{case.get("name") for case in read(finding(line=line)).iter("testcase")} for line in (1, 70)]
    assert names[0] == names[1]


def test_no_two_cases_of_a_file_have_one_name() -> None:
    names = [case.get("name") for case in read(finding("no"), finding("no", line=2)).iter("testcase")]
    assert ["SF402 bare-number: no", "SF402 bare-number: no (2)"] == names


def test_the_text_is_ascii_so_that_no_shell_spoils_it() -> None:
    text = told("junit", finding("五十米 \U0001f680"))
    assert text.isascii()
    assert "五十米 \U0001f680" == failure(finding("五十米 \U0001f680")).get("message")


@pytest.mark.parametrize(
    ("message", "shown"),
    [("a\x00b", "a\\x00b"), ("\x1b[31m", "\\x1b[31m"), ("\ufffe", "\\ufffe"), ("\udcff", "\\udcff")],
)
def test_what_xml_cannot_hold_is_shown_as_an_escape(message: str, shown: str) -> None:
    one = failure(finding(message))
    assert (shown, True) == (one.get("message"), str(one.text).endswith(shown))


@given(message=st.text(LEGAL, min_size=1), path=st.text(LEGAL, min_size=1))
def test_every_text_that_xml_can_hold_comes_back_as_it_was(message: str, path: str) -> None:
    root = read(finding(message, path))
    (case,), (one,) = root.iter("testcase"), root.iter("failure")
    assert (message, path, f"{path}:1:16: SF402 bare-number: {message}") == (
        one.get("message"),
        case.get("file"),
        one.text,
    )


@given(message=st.one_of(texts, hard), path=st.one_of(texts, hard))
def test_no_text_breaks_the_form(message: str, path: str) -> None:
    assert 1 == len(list(read(finding(message, path), files=(path, message)).iter("failure")))
