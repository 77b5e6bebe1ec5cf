"""What the tests of the tools share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.project import BASE, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A sound project of two kinds, two subjects and two publishers, and the test standing in its folder."""
    monkeypatch.chdir(tmp_path)
    made = Project(tmp_path)
    made.write(BASE)
    return made
