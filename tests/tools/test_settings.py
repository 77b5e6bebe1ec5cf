"""The settings of a project."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from spacefacts.tools.findings import Finding, Place
from spacefacts.tools.keys import BadSettings
from spacefacts.tools.settings import Ignore, Settings, read_settings, read_settings_from

IGNORE = """\
[[ignore]]
rule = "bare-number"
path = "docs/*.md"
reason = "years in a history are no facts of ours"
owner = "ada"
expires = 2027-01-31
"""


def settings_of(folder: Path, text: str, name: str = "spacefacts.toml") -> Settings:
    """The settings that a file of this text makes."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_settings(folder)


def finding(path: str = "docs/index.md", name: str = "bare-number", line: int = 3, message: str = "no") -> Finding:
    """Something found."""
    return Finding(place=Place(path, line), code="SF402", name=name, message=message)


def ignore(**changes: object) -> Ignore:
    """An ignore for bare numbers in every page."""
    parts: dict[str, object] = {"rule": "bare-number", "path": "docs/*.md"} | changes
    fixed = {"place": Place("spacefacts.toml"), "reason": "history", "owner": "ada", "expires": date(2027, 1, 31)}
    return Ignore(**fixed, **parts)  # type: ignore[arg-type]  # the keys are checked by the call


def test_a_project_without_settings_has_the_defaults(tmp_path: Path) -> None:
    assert Settings(root=tmp_path, facts="facts", docs="docs", site="site", ignores=()) == read_settings(tmp_path)


def test_a_pyproject_without_our_heading_has_the_defaults(tmp_path: Path) -> None:
    assert Settings(root=tmp_path) == settings_of(tmp_path, "[tool.other]\nfacts = 1\n", "pyproject.toml")


@pytest.mark.parametrize(
    ("name", "heading"), [("spacefacts.toml", ""), ("pyproject.toml", "[tool.spacefacts]\n")], ids=("own", "pyproject")
)
def test_folders_are_set_in_either_file(tmp_path: Path, name: str, heading: str) -> None:
    read = settings_of(tmp_path, f'{heading}facts = "numbers"\ndocs = "words"\nsite = "public"\n', name)
    assert ("numbers", "words", "public") == (read.facts, read.docs, read.site)


def test_the_file_of_our_own_comes_first(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.spacefacts]\nfacts = "there"\n', encoding="utf-8")
    assert "here" == settings_of(tmp_path, 'facts = "here"\n').facts


def test_an_ignore_keeps_its_parts_and_its_place(tmp_path: Path) -> None:
    (one,) = settings_of(tmp_path, f'facts = "facts"\n\n{IGNORE}').ignores
    assert (Place("spacefacts.toml", 3), "ada", date(2027, 1, 31)) == (one.place, one.owner, one.expires)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("facts = \n", "this is not TOML"),
        ('fact = "facts"\n', "did you mean 'facts'?"),
        ("facts = 1\n", "facts must be the path of a folder"),
        (IGNORE.replace('reason = "years in a history are no facts of ours"\n', ""), "an ignore needs 'reason'"),
        (IGNORE.replace('owner = "ada"\n', ""), "an ignore needs 'owner'"),
        (IGNORE.replace("expires = 2027-01-31\n", ""), "an ignore needs 'expires'"),
        (IGNORE.replace("2027-01-31", '"2027-01-31"'), "expires must be a day without quotes"),
        (IGNORE.replace('"ada"', "7"), "owner must be text in quotes"),
        (IGNORE.replace("rule", "rules"), "did you mean 'rule'?"),
        ("ignore = [{rule = 'tab'}]\n", "under a heading of its own"),
        ("selct = []\n", "did you mean 'select'?"),
        ("ignore_rules = []\n", "did you mean 'ignore-rules'?"),
        ('select = "SF4"\n', "select must be a list of rules or families"),
        ("select = []\n", "select must be a list of rules or families"),
        ("ignore-rules = [4]\n", "ignore-rules must be a list of rules or families"),
        ('select = ["bare-numbr"]\n', "select: no rule or family 'bare-numbr'; did you mean 'bare-number'?"),
        ('ignore-rules = ["SF40"]\n', "ignore-rules: no rule or family 'SF40'; did you mean 'SF40"),
    ],
)
def test_settings_that_mean_nothing_are_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadSettings) as caught:
        settings_of(tmp_path, text)
    assert message in str(caught.value)


def test_rules_are_selected_and_ignored_by_name_code_or_family(tmp_path: Path) -> None:
    read = settings_of(tmp_path, 'select = ["SF4", "tab"]\nignore-rules = ["SF402"]\n')
    assert (("SF4", "tab"), ("SF402",)) == (read.select, read.ignore_rules)


def test_ignores_of_another_tool_are_none_of_ours(tmp_path: Path) -> None:
    mine = IGNORE.replace("[[", "[[tool.spacefacts.")
    (one,) = settings_of(tmp_path, f"[[tool.other.ignore]]\na = 1\n{mine}", "pyproject.toml").ignores
    assert Place("pyproject.toml", 3) == one.place


def test_settings_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "spacefacts.toml").write_bytes(b'facts = "caf\xe9"\n')
    with pytest.raises(BadSettings, match=r"spacefacts\.toml: this is not UTF-8"):
        read_settings(tmp_path)


@pytest.mark.parametrize("heading", ["", "[tool.spacefacts]\n"], ids=("own", "pyproject"))
def test_a_named_file_is_read_by_what_it_holds(tmp_path: Path, heading: str) -> None:
    path = tmp_path / "ci" / "strict.toml"
    path.parent.mkdir()
    path.write_text(f'{heading}facts = "numbers"\n', encoding="utf-8")
    assert Settings(root=tmp_path, facts="numbers") == read_settings_from(path, tmp_path)


def test_an_ignore_in_a_named_file_has_the_place_of_that_file(tmp_path: Path) -> None:
    path = tmp_path / "ci" / "strict.toml"
    path.parent.mkdir()
    path.write_text(IGNORE, encoding="utf-8")
    assert [Place("ci/strict.toml")] == [one.place for one in read_settings_from(path, tmp_path).ignores]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "strict.toml: this cannot be read: "),
        ("[tool.other]\nfacts = 1\n", "strict.toml: there are no settings of ours"),
        ("[project]\n", "strict.toml: no setting 'project'"),
        ("facts = \n", "strict.toml: this is not TOML"),
    ],
)
def test_a_named_file_without_settings_is_told(tmp_path: Path, text: str | None, message: str) -> None:
    path = tmp_path / "strict.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings) as caught:
        read_settings_from(path, tmp_path)
    assert str(caught.value).startswith(message)


def test_an_ignore_covers_what_it_names_by_name_or_by_code() -> None:
    assert ignore().covers(finding())
    assert ignore(rule="SF402").covers(finding())
    assert not ignore(rule="tab").covers(finding())


def test_an_ignore_covers_only_its_path() -> None:
    assert not ignore().covers(finding(path="facts/thing/x.yaml"))


def test_an_ignore_with_a_text_covers_only_messages_that_hold_it() -> None:
    assert ignore(text="1957").covers(finding(message="look 1957 up"))
    assert not ignore(text="1957").covers(finding(message="look 1958 up"))


def test_an_ignore_with_a_line_covers_only_that_line() -> None:
    assert ignore(path="docs/index.md", line=3).covers(finding(line=3))
    assert not ignore(path="docs/index.md", line=3).covers(finding(line=4))
