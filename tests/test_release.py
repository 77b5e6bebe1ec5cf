"""A release: its notes, and what its workflow may and may not do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import spacefacts
from tests.runner import ROOT, Runner, read, write

WORKFLOW = read(ROOT / ".github/workflows/release.yml")
CHANGELOG = """\
# Changelog

## [Unreleased]

- Later.

## [1.2.0] - 2026-03-01

### Added

- A ship.

## [1.1.0] - 2026-02-01

- Before.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What the notes are made of, at version 1.2.0."""
    write(tmp_path / "pyproject.toml", '[project]\nversion = "1.2.0"\n')
    write(tmp_path / "spacefacts/__init__.py", '__version__ = "1.2.0"\n')
    write(tmp_path / "CHANGELOG.md", CHANGELOG)
    write(tmp_path / ".ci/notes", (ROOT / ".ci/notes").read_text(encoding="utf-8"))
    return tmp_path


def notes(project: Path, *words: str) -> tuple[int, str, str]:
    """How the script ends, what it prints and what it complains of."""
    done = subprocess.run(
        ["bash", project / ".ci/notes", *words],  # noqa: S607  # the one on the path, as the workflow does
        capture_output=True,
        check=False,
        text=True,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_notes_of_a_release_are_its_section_of_the_changelog(project: Path) -> None:
    assert (0, "### Added\n\n- A ship.\n", "") == notes(project, "v1.2.0")


@pytest.mark.parametrize(
    ("path", "old", "new", "complaint"),
    [
        ("pyproject.toml", "1.2.0", "1.3.0", "pyproject.toml says 1.3.0, and spacefacts/__init__.py says 1.2.0\n"),
        ("CHANGELOG.md", "2026-03-01", "unreleased", "CHANGELOG.md has no section '## [1.2.0] - DATE'"),
        ("CHANGELOG.md", "[1.2.0]", "[1.2x0]", "CHANGELOG.md has no section '## [1.2.0] - DATE'"),
        ("CHANGELOG.md", "### Added\n\n- A ship.\n", "", "CHANGELOG.md says nothing of 1.2.0\n"),
    ],
)
def test_a_release_is_one_in_code_and_changelog(project: Path, path: str, old: str, new: str, complaint: str) -> None:
    write(project / path, (project / path).read_text(encoding="utf-8").replace(old, new))
    code, told, told_of = notes(project, "v1.2.0")
    assert (1, "", True) == (code, told, told_of.startswith(complaint))


@pytest.mark.parametrize("words", [(), ("",), ("1.2.0",), ("v1.2",), ("v1x2.0",), ("v1.3.0",)])
def test_a_tag_that_is_not_the_version_releases_nothing(project: Path, words: tuple[str, ...]) -> None:
    code, told, told_of = notes(project, *words)
    assert (1, "", 1) == (code, told, told_of.count("\n"))


def test_only_a_tag_of_a_version_begins_a_release() -> None:
    assert {"push": {"tags": ["v*"]}} == WORKFLOW["on"]


def test_each_job_waits_for_the_one_before() -> None:
    order = [(name, job.get("needs")) for name, job in WORKFLOW["jobs"].items()]
    assert [("build", None), ("test", "build"), ("publish", "test"), ("announce", "publish")] == order


def test_only_the_job_that_publishes_says_who_it_is_and_it_runs_no_code_of_ours() -> None:
    jobs = WORKFLOW["jobs"]
    assert ["publish"] == [name for name, job in jobs.items() if "id-token" in job.get("permissions", {})]
    assert ["publish"] == [name for name, job in jobs.items() if "environment" in job]
    steps = jobs["publish"]["steps"]
    assert [] == [step for step in steps if "run" in step or step["uses"].startswith((".", "actions/checkout@"))]


def test_only_the_job_that_announces_may_write_here() -> None:
    jobs = WORKFLOW["jobs"].items()
    assert ["announce"] == [name for name, job in jobs if job.get("permissions", {}).get("contents") == "write"]


def test_what_is_announced_is_what_was_built(tmp_path: Path) -> None:
    runner = Runner(tmp_path / "workspace", tmp_path / "machine")
    for name in ("dist/spacefacts-1.2.0.tar.gz", "dist/spacefacts-1.2.0-py3-none-any.whl"):
        write(runner.home / "artifacts" / name, "x")
    for name in ("told/notes.md", "told/spacefacts.cdx.json"):
        write(runner.home / "artifacts" / name, "x")
    runner.workspace.mkdir()
    # The stand-in for the action that downloads knows no folder to stand in.
    shutil.copytree(runner.home / "artifacts", runner.workspace, dirs_exist_ok=True)
    job = WORKFLOW["jobs"]["announce"]
    ended = runner.do({**job, "steps": job["steps"][-1:]})
    (call,) = runner.calls("gh")
    assert not ended.failed
    assert ["release", "create"] == call[:2]
    assert {
        "dist/spacefacts-1.2.0-py3-none-any.whl",
        "dist/spacefacts-1.2.0.tar.gz",
        "told/spacefacts.cdx.json",
    } == set(call[-3:])
    assert "told/notes.md" == call[call.index("--notes-file") + 1]


def test_a_citation_of_the_whole_names_the_version_and_the_licence_of_the_facts() -> None:
    citation = read(ROOT / "CITATION.cff")
    assert (spacefacts.__version__, "CC-BY-4.0") == (citation["version"], citation["license"])
    assert {"cff-version", "message", "title", "authors"} <= set(citation)  # what the format asks for
    heading = f"\n## [{citation['version']}] - {citation['date-released']}\n"
    assert heading in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert citation["license"] in (ROOT / "LICENSE-facts.md").read_text(encoding="utf-8")
