"""The verb release: the facts as they are, put on record under a version."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from spacefacts.loading import load
from spacefacts.tools.authoring.published import PUBLISHED
from tests.tools.line import Line
from tests.tools.project import BASE, Project

LAMP = "facts/thing/lamp.yaml"
MENDED = 'value: 1.6\n    changed: [{on: 2026-01-02, from: "1.5", why: {en: Measured again., zh: 重新测量。}}]\n'
RECORD = Path("facts", PUBLISHED)


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(capsys)


@pytest.fixture
def released(project: Project, line: Line) -> Project:
    """The project, of which 1.0.0 is on record."""
    tell(project, "1.0.0", "2026-01-01")
    assert 0 == line("release", "1.0.0").code
    return project


def tell(project: Project, version: str, day: str) -> None:
    """Give a version its heading in the changelog."""
    file = project.root / "CHANGELOG.md"
    file.write_text((file.read_text() if file.is_file() else "") + f"## [{version}] - {day}\n", encoding="utf-8")


def edit(project: Project, old: str, new: str) -> None:
    """Make one edit in the lamp's file."""
    assert old in BASE[LAMP]
    project.write({LAMP: BASE[LAMP].replace(old, new, 1)})


def test_a_release_is_written_beside_the_facts(project: Project, line: Line) -> None:
    tell(project, "1.0.0", "2026-01-01")
    done = line("release", "1.0.0")
    assert (0, "recorded 1.0.0 in facts/releases.json: 5 facts, minor\n") == (done.code, done.out)
    (release,) = load("facts").releases()
    assert ("1.0.0", "2026-01-01", 5) == (release.version, release.date, release.counts["facts"])


def test_the_record_of_a_release_is_its_snapshot(released: Project) -> None:
    recorded, catalog = load(RECORD), released.catalog()
    assert list(recorded) == list(catalog)
    assert recorded.releases() == catalog.releases()


def test_what_is_released_again_is_refused(released: Project, line: Line) -> None:
    before = RECORD.read_bytes()
    done = line("release", "1.0.0")
    assert (2, "spacefacts: 1.0.0 is released already, and 1.0.0 does not come after it\n") == (done.code, done.err)
    assert before == RECORD.read_bytes()
    assert released.names() == []


@pytest.mark.parametrize("version", ["0.9.9", "1.0.0", "0.10.0"])
def test_a_version_comes_after_the_last(version: str, released: Project, line: Line) -> None:
    tell(released, version, "2026-02-01")
    assert (2, True) == ((done := line("release", version)).code, "does not come after it" in done.err)


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0-rc.1", "1.0.0\n", "01.0.0", "1.0.²", "../x", ""])
@pytest.mark.usefixtures("project")
def test_what_is_no_version_is_told(version: str, line: Line) -> None:
    done = line("release", version)
    assert (2, True) == (done.code, "is no version; write three numbers" in done.err)
    assert not RECORD.exists()


def test_a_version_that_the_changelog_does_not_tell_of_is_refused(project: Project, line: Line) -> None:
    assert "no heading '## [1.0.0] - YYYY-MM-DD'" in line("release", "1.0.0").err
    project.write({"CHANGELOG.md": "## [1.0.0] - unreleased\n"})
    assert 2 == line("release", "1.0.0").code
    assert not RECORD.exists()


def test_facts_with_faults_are_not_released(project: Project, line: Line) -> None:
    tell(project, "1.0.0", "2026-01-01")
    edit(project, "value: 1.5\n", "value: long\n")
    assert (2, True) == ((done := line("release", "1.0.0")).code, "bad-number" in done.err)


def test_a_folder_that_is_not_there_is_not_released(project: Project, line: Line) -> None:
    assert "is no folder of facts" in line("release", "1.0.0", "--facts", f"{project.root}/nowhere").err


def test_a_new_fact_asks_for_a_minor_step(released: Project, line: Line) -> None:
    edit(released, "facts:\n", "facts:\n  parts: {value: 3, sources: [{source: paper/report}]}\n")
    for version in ("1.0.1", "1.1.0"):
        tell(released, version, "2026-02-01")
    assert "asks for a minor step, and 1.0.1 is a patch" in line("release", "1.0.1").err
    assert 0 == line("release", "1.1.0").code
    assert ["minor", "minor"] == [release.step for release in load("facts").releases()]


def test_before_the_first_whole_version_its_second_number_breaks_things(project: Project, line: Line) -> None:
    for version in ("0.1.0", "0.1.1", "0.2.0"):
        tell(project, version, "2026-02-01")
    assert 0 == line("release", "0.1.0").code
    project.write({LAMP: BASE[LAMP][: BASE[LAMP].index("  made:")]})
    assert "asks for a major step, and 0.1.1 is a patch" in line("release", "0.1.1").err
    assert 0 == line("release", "0.2.0").code


def test_a_changed_value_without_a_reason_is_not_released(released: Project, line: Line) -> None:
    tell(released, "1.0.1", "2026-02-01")
    edit(released, "value: 1.5\n", "value: 1.6\n")
    assert "nothing says why these changed: lamp.length" in line("release", "1.0.1").err
    edit(released, "value: 1.5\n", MENDED)
    assert 0 == line("release", "1.0.1").code


def test_every_edition_stays_what_it_was(released: Project, line: Line) -> None:
    first = list(released.catalog())
    tell(released, "1.0.1", "2026-02-01")
    edit(released, "value: 1.5\n", MENDED)
    assert 0 == line("release", "1.0.1").code
    second = list(released.catalog())
    edit(released, "value: 1.5\n", "value: 99\n")
    catalog = released.catalog()
    assert ["1.0.1", "1.0.0"] == [release.version for release in catalog.releases()]
    assert [second, first] == [list(catalog.edition(version)) for version in ("1.0.1", "1.0.0")]
    assert ["1.6", "1.5"] == [catalog.edition(version).get("lamp.length").text for version in ("1.0.1", "1.0.0")]


def test_a_revision_of_git_may_be_released(project: Project, line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "ada@example.org")
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "facts"]):
        subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607  # git is found on the path
    edit(project, "value: 1.5\n", "value: 1.6\n")
    tell(project, "1.0.0", "2026-01-01")
    assert 0 == line("release", "1.0.0", "--from", "HEAD").code
    assert ("1.5", "1.6") == (
        project.catalog().edition("1.0.0").get("lamp.length").text,
        project.catalog().get("lamp.length").text,
    )
    assert 2 == line("release", "1.0.1", "--from", "nowhere").code


def test_notes_are_printed_and_nothing_is_written(released: Project, line: Line) -> None:
    edit(released, "value: 1.5\n", MENDED)
    before = RECORD.read_bytes()
    assert (
        "### Changed numbers\n\n- `lamp.length` (Lamp-3: Length): 1.5 m -> 1.6 m. Measured again.\n"
        == line("release", "1.0.1", "--notes").out
    )
    assert before == RECORD.read_bytes()


def test_the_notes_of_a_release_on_record_are_those_of_its_day(released: Project, line: Line) -> None:
    edit(released, "value: 1.5\n", MENDED)
    notes = line("release", "1.0.1", "--notes").out
    tell(released, "1.0.1", "2026-02-01")
    assert 0 == line("release", "1.0.1").code
    edit(released, "value: 1.5\n", "value: 99\n")
    assert notes == line("release", "1.0.1", "--notes").out
    assert "The first release: 5 facts.\n" == line("release", "1.0.0", "--notes").out


@pytest.mark.usefixtures("released")
def test_notes_of_a_version_between_releases_are_an_unknown_edition(line: Line) -> None:
    done = line("release", "0.5.0", "--notes")
    assert (1, "spacefacts: no edition '0.5.0'; did you mean 1.0.0?\n") == (done.code, done.err)


def test_get_answers_as_of_an_edition(released: Project, line: Line) -> None:
    edit(released, "value: 1.5\n", MENDED)
    assert "1.5 m\n" == line("get", "lamp.length", "--edition", "1.0.0", "--facts", "facts").out
    assert "1.6 m\n" == line("get", "lamp.length", "--facts", "facts").out
    assert 1 == line("get", "lamp.length", "--edition", "2.0.0", "--facts", "facts").code


def test_diff_takes_releases_by_version(released: Project, line: Line) -> None:
    edit(released, "value: 1.5\n", MENDED)
    done = line("diff", "1.0.0")
    assert "changed  lamp.length: 1.5 m -> 1.6 m (Measured again.)\nnext release: patch\n" == done.out
    assert "### Changed numbers" in line("diff", "1.0.0", "--format", "markdown").out
    assert (0, "nothing changed\n") == ((done := line("diff", "1.0.0", "1.0.0")).code, done.out)


def test_a_subject_that_was_lost_is_told_once_for_all_its_facts(released: Project) -> None:
    (released.root / LAMP).unlink()
    lost = [finding.message for finding in released.check().findings if finding.name == "address-lost"]
    assert ["1.0.0 published lamp, and it is gone; leave a tombstone, <kind>/lamp.yaml: {moved-to: ...}"] == lost


def test_a_fact_that_was_lost_is_told_where_its_subject_stands(released: Project) -> None:
    released.write({LAMP: BASE[LAMP][: BASE[LAMP].index("  made:")]})
    (lost,) = [finding for finding in released.check().findings if finding.name == "address-lost"]
    assert (LAMP, "lamp.made") == (lost.place.path, lost.message.split()[2].rstrip(","))


def test_a_record_leads_to_no_finding_by_itself(released: Project) -> None:
    assert [] == released.names()
