"""Checks of facts alone: told again while nothing has changed, and the same as if they were judged anew."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from spacefacts.tools import states
from spacefacts.tools.findings import Report
from spacefacts.tools.runs import Run
from spacefacts.tools.settings import read_settings
from spacefacts.tools.targets import Targets
from tests.tools.project import TODAY, Project

FAULTY = """\
subject: x
label: {en: X, zh: 甲}
facts:
  length: {value: 9999, sources: [{source: paper/report, says: "3 m"}]}
"""
IGNORED = """\
[[ignore]]
rule = "out-of-bounds"
path = "facts/thing/x.yaml"
reason = "a thing of nobody"
owner = "ada"
expires = 2026-06-30
"""


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(states, "WORTH", 1)
    return tmp_path / "cache" / "spacefacts" / "verdicts"


def told(project: Project, *, recalls: bool = True, days: int = 0) -> Report:
    """What a run in the project tells so many days later."""
    settings = read_settings(project.root)
    targets = Targets(facts=project.root / "facts")
    return Run(targets=targets, settings=settings, today=TODAY + timedelta(days), recalls=recalls).report()


def without_a_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, whoever judges fails."""
    monkeypatch.delattr("spacefacts.tools.checker.judge_facts")


def test_a_report_is_told_again_without_a_judge(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"facts/thing/x.yaml": FAULTY})
    anew, first = told(project, recalls=False), told(project)
    without_a_judge(monkeypatch)
    assert anew == first == told(project)
    assert {"out-of-bounds", "says-disagrees"} <= {one.name for one in anew.findings}


def test_ignores_hold_for_what_is_told_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"facts/thing/x.yaml": FAULTY})
    told(project)
    without_a_judge(monkeypatch)
    project.write({"spacefacts.toml": IGNORED})
    assert told(project, recalls=False) == told(project)
    assert "out-of-bounds" not in {one.name for one in told(project).findings}


def test_an_edit_another_day_and_other_rules_are_judged(project: Project) -> None:
    told(project)
    project.write({"facts/thing/x.yaml": FAULTY})
    assert told(project, recalls=False) == told(project)
    assert told(project, recalls=False, days=300) == told(project, days=300)
    project.write({"spacefacts.toml": 'select = ["SF2"]\n'})
    assert told(project, recalls=False) == told(project)


@pytest.mark.parametrize("data", [b"", b"{}", b"0\n{}"])
def test_a_damaged_cache_changes_no_verdict(project: Project, cache: Path, data: bytes) -> None:
    project.write({"facts/thing/x.yaml": FAULTY})
    first = told(project)
    for file in cache.iterdir():
        file.write_bytes(data)
    assert first == told(project)
