"""The verb check: what its options choose, and where its report goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from spacefacts.tools.rooms import entries
from tests.tools.line import Done, Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], snapshot_file: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """The command line with `SPACEFACTS_FACTS` set to the tiny base."""
    monkeypatch.setenv("SPACEFACTS_FACTS", os.fspath(snapshot_file))
    return Line(capsys)


TWO_FAULTS = "203 days <!-- fact: alpha.stay -->\n\n{{ fact('alpha.stya') }}\n"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with a stale number and an unknown address, and the test standing beside it."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "page.md"
    path.write_text(TWO_FAULTS, encoding="utf-8")
    return path


def names(done: Done) -> list[str]:
    """The rules that a report in JSON names."""
    findings = done.mapping()["findings"]
    assert isinstance(findings, list)
    return [one["name"] for one in findings]


@pytest.mark.parametrize("name", entries("reports"))
def test_every_report_can_be_asked_for_and_stands_in_the_help(line: Line, page: Path, name: str) -> None:
    done = line("check", page.name, "--format", name)
    assert (1, "") == (done.code, done.err)
    # A checklist is for a reviewer of changed facts: it tells of changes, and else what to name.
    assert ("--base REF" if name == "checklist" else "stale-number") in done.out
    assert f" {name}" in line("check", "--help").out


def test_json_is_short_for_the_format(line: Line, page: Path) -> None:
    assert line("check", page.name, "--json") == line("check", page.name, "--format", "json")


def test_a_report_goes_into_a_file_and_one_line_says_what_it_comes_to(line: Line, page: Path) -> None:
    shown = line("check", page.name, "--format", "sarif").out
    done = line("check", page.name, "--format", "sarif", "--output", "out.sarif")
    assert (1, "") == (done.code, done.err)
    assert done.out.endswith(" facts, 1 page: 2 errors, 0 warnings; the report is in out.sarif\n")
    assert 1 == done.out.count("\n")
    assert shown == Path("out.sarif").read_text(encoding="utf-8")


def test_a_report_in_a_file_is_utf8_and_replaces_the_one_before(line: Line, page: Path) -> None:
    path = page.with_name("页.md")
    path.write_text("Hello.\n", encoding="utf-8")
    Path("out.txt").write_text("x" * 9999, encoding="utf-8")
    assert 0 == line("check", path.name, "--format", "junit", "--output", "out.txt").code
    line("check", page.name, path.name, "--output", "out.txt")
    assert Path("out.txt").read_bytes().decode() == line("check", page.name, path.name).out


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--select", "stale-number"), ["stale-number"]),
        (("--select", "sf401"), ["unknown-address"]),
        (("--select", "SF4"), ["stale-number", "unknown-address"]),
        (("--select", "SF404, tab"), ["stale-number"]),
        (("--select", "tab", "--select", "stale-number"), ["stale-number"]),
        (("--ignore", "stale-number"), ["unknown-address"]),
        (("--ignore", "SF401,SF404"), []),
        (("--select", "SF4", "--ignore", "SF404"), ["unknown-address"]),
    ],
)
def test_rules_are_chosen_on_the_line(line: Line, page: Path, arguments: tuple[str, ...], found: list[str]) -> None:
    done = line("check", page.name, "--json", *arguments)
    assert (found, int(bool(found))) == (names(done), done.code)


def test_a_rule_that_is_not_there_is_told_with_the_nearest(line: Line, page: Path) -> None:
    assert Done(2, "", "spacefacts: --select: no rule or family 'stale-numbr'; did you mean 'stale-number'?\n") == line(
        "check", page.name, "--select", "stale-numbr"
    )


def test_a_selection_on_the_line_comes_before_that_of_the_settings(line: Line, page: Path) -> None:
    Path("spacefacts.toml").write_text('select = ["stale-number"]\n', encoding="utf-8")
    assert ["stale-number"] == names(line("check", page.name, "--json"))
    assert ["unknown-address"] == names(line("check", page.name, "--json", "--select", "SF401"))


def test_what_is_ignored_on_the_line_is_ignored_besides_what_the_settings_ignore(line: Line, page: Path) -> None:
    Path("spacefacts.toml").write_text('ignore-rules = ["stale-number"]\n', encoding="utf-8")
    assert ["unknown-address"] == names(line("check", page.name, "--json"))
    assert [] == names(line("check", page.name, "--json", "--ignore", "SF401"))


def test_another_file_of_settings_is_read_instead(line: Line, page: Path) -> None:
    Path("spacefacts.toml").write_text('ignore-rules = ["SF4"]\n', encoding="utf-8")
    Path("strict.toml").write_text('[tool.spacefacts]\nselect = ["SF404"]\n', encoding="utf-8")
    assert [] == names(line("check", page.name, "--json"))
    assert ["stale-number"] == names(line("check", page.name, "--json", "--config", "strict.toml"))


def test_a_github_runner_changes_nothing(line: Line, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = line("check", page.name)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("CI", "true")
    assert before == line("check", page.name)
