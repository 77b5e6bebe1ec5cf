"""What changed between two states of a base."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from spacefacts.catalog import Catalog
from spacefacts.tools.differences import differences
from tests.tools.line import Line
from tests.tools.project import BASE, Project

LAMP = "facts/thing/lamp.yaml"


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(capsys)


@pytest.fixture
def before(project: Project) -> Catalog:
    """The facts as they were."""
    return project.catalog()


def edited(project: Project, old: str, new: str) -> Catalog:
    """The facts with one edit in the lamp's file."""
    assert old in BASE[LAMP]
    project.write({LAMP: BASE[LAMP].replace(old, new, 1)})
    return project.catalog()


def test_nothing_changed_asks_for_no_release(project: Project, before: Catalog) -> None:
    found = differences(before, project.catalog())
    assert ("none", (), (), (), ()) == (found.step, found.added, found.removed, found.moved, found.changed)


def test_a_new_fact_is_a_minor_step(project: Project, before: Catalog) -> None:
    after = edited(project, "facts:\n", "facts:\n  parts: {value: 3, sources: [{source: paper/report}]}\n")
    found = differences(before, after)
    assert (("lamp.parts",), "minor") == (found.added, found.step)


def test_an_address_that_no_longer_resolves_is_a_major_step(project: Project, before: Catalog) -> None:
    length = BASE[LAMP][BASE[LAMP].index("  length:") : BASE[LAMP].index("  begun:")]
    found = differences(before, edited(project, length, ""))
    assert (("lamp.length",), "major") == (found.removed, found.step)


def test_an_address_that_moved_still_resolves(project: Project, before: Catalog) -> None:
    project.write({"facts/thing/lantern.yaml": BASE[LAMP].replace("subject: lamp", "subject: lantern")})
    project.write({LAMP: "subject: lamp\nmoved-to: lantern\n"})
    found = differences(before, project.catalog())
    assert ("lamp.length", "lantern.length") in found.moved
    assert ((), "minor") == (found.removed, found.step)


def test_an_address_that_was_withdrawn_still_says_why(project: Project, before: Catalog) -> None:
    project.write({LAMP: "subject: lamp\nwithdrawn: {en: It never was., zh: 从未有过。}\n"})
    found = differences(before, project.catalog())
    assert ("lamp.length", "withdrawn") in found.moved
    assert () == found.removed


def test_a_changed_value_is_told_with_both_and_is_a_patch(project: Project, before: Catalog) -> None:
    found = differences(before, edited(project, "value: 1.5\n", "value: 1.6\n"))
    (change,) = found.changed
    assert ("lamp.length", "1.5 m", "1.6 m", ("text",)) == (change.address, change.old, change.new, change.parts)
    assert ("patch", ("1.5",), None) == (found.step, change.unexplained, change.why)


def test_a_change_takes_its_reason_from_the_fact(project: Project, before: Catalog) -> None:
    why = "changed: [{on: 2026-01-02, from: '1.5', why: {en: Measured again., zh: 重新测量。}}]"
    (change,) = differences(before, edited(project, "value: 1.5\n", f"value: 1.6\n    {why}\n")).changed
    assert ({"en": "Measured again.", "zh": "重新测量。"}, ()) == (change.why, change.unexplained)


def test_a_reason_for_another_value_explains_nothing(project: Project, before: Catalog) -> None:
    why = "changed: [{on: 2026-01-02, from: '1.4', why: {en: Measured again., zh: 重新测量。}}]"
    (change,) = differences(before, edited(project, "value: 1.5\n", f"value: 1.6\n    {why}\n")).changed
    assert ("1.5",) == change.unexplained


def test_a_newer_observation_explains_itself(project: Project, before: Catalog) -> None:
    newer = "      - {as-of: 2025-12-24, value: 120, sources: [{source: paper/report}]}\n"
    (change,) = differences(before, edited(project, "    observations:\n", f"    observations:\n{newer}")).changed
    assert ("lamp.made", (), "There is a newer observation.") == (
        change.address,
        change.unexplained,
        (change.why or {})["en"],
    )


@pytest.mark.parametrize("old", ["value: 90,", "value: 108,"])
def test_an_observation_that_stands_there_no_more_needs_a_reason(old: str, project: Project, before: Catalog) -> None:
    (change,) = differences(before, edited(project, old, "value: 91,")).changed
    assert (old[7:-1],) == change.unexplained
    assert None is change.why


def test_an_earlier_observation_takes_nothing_away(project: Project, before: Catalog) -> None:
    earlier = "      - {as-of: 2025-06-01, value: 9, sources: [{source: paper/report}]}\n"
    (change,) = differences(before, edited(project, "    observations:\n", f"    observations:\n{earlier}")).changed
    assert (("series",), ()) == (change.parts, change.unexplained)


def test_what_stands_behind_a_value_may_change_alone(project: Project, before: Catalog) -> None:
    after = edited(project, '      - {source: paper/letter, says: "150 cm"}\n', "")
    (change,) = differences(before, after).changed
    assert ("lamp.length", ("status", "sources")) == (change.address, change.parts)
    assert change.old == change.new


def test_a_computed_value_changes_with_what_it_is_computed_from(project: Project, before: Catalog) -> None:
    found = differences(before, edited(project, "value: 2025-07-24T00:00Z", "value: 2025-07-25T00:00Z"))
    assert {"lamp.ended", "lamp.lasted"} == {change.address for change in found.changed}
    assert {"lamp.ended": 1, "lamp.lasted": 0} == {one.address: len(one.unexplained) for one in found.changed}
    assert "It is computed" in {one.address: one.why or {"en": ""} for one in found.changed}["lamp.lasted"]["en"]


def test_the_verb_tells_what_git_has_otherwise(project: Project, line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "ada@example.org")
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "facts"]):
        subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607
    edited(project, "value: 1.5\n", "value: 1.6\n")
    assert ("changed  lamp.length: 1.5 m -> 1.6 m\nnext release: patch\n", 1) == (
        line("diff").out,
        line("diff").code,
    )
    assert ["lamp.length"] == [one["address"] for one in line("diff", "--json").data()["changed"]]  # type: ignore[index]


def test_the_verb_compares_folders_and_snapshots(project: Project, line: Line) -> None:
    Path("old.json").write_bytes(project.catalog().snapshot.bytes())
    edited(project, "value: 1.5\n", "value: 1.6\n")
    assert 1 == line("diff", "old.json", "facts").code
    assert (0, "nothing changed\n") == (line("diff", "facts", "facts").code, line("diff", "facts", "facts").out)


@pytest.mark.usefixtures("project")
def test_what_is_neither_a_file_nor_a_revision_is_told(line: Line) -> None:
    done = line("diff", "nowhere")
    assert (2, True) == (done.code, done.err.startswith("spacefacts: facts is in no repository of git"))
