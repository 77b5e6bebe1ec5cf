"""What the tests of the tools share."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools import adding
from tests.support import Facts
from tests.tools.adding import Adding
from tests.tools.line import Line
from tests.tools.project import BASE, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A sound project of two kinds, two subjects and two publishers, and the test standing in its folder."""
    monkeypatch.chdir(tmp_path)
    made = Project(tmp_path)
    made.write(BASE)
    return made


@pytest.fixture
def add(capsys: pytest.CaptureFixture[str], facts: Facts, monkeypatch: pytest.MonkeyPatch) -> Adding:
    """The verb, in the folder of the tiny base and with nobody to ask."""
    monkeypatch.delenv("SPACEFACTS_FACTS", raising=False)
    monkeypatch.chdir(facts.folder.parent)
    monkeypatch.setattr(adding, "_ask", lambda: None)
    return Adding(Line(capsys), facts)
