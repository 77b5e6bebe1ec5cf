"""A snapshot that was compiled before, from the user's cache folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools import states
from spacefacts.tools.authoring import BrokenBase, compile_folder, recall_folder
from tests.support import Facts


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(states, "WORTH", 1)
    return tmp_path / "cache" / "spacefacts" / "snapshots"


def test_a_folder_is_compiled_once(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    anew, first = compile_folder(facts.folder), recall_folder(facts.folder)
    monkeypatch.delattr("spacefacts.tools.authoring.folders.read_base")
    assert anew == first == recall_folder(facts.folder)


def test_an_edited_folder_is_compiled_anew(facts: Facts) -> None:
    before = recall_folder(facts.folder)
    facts.ship("gamma", "mass: {value: 5, sources: [{source: agency/log}]}")
    assert before != recall_folder(facts.folder) == compile_folder(facts.folder)


@pytest.mark.parametrize("data", [b"", b"{}", b"0\n{}"])
def test_a_damaged_copy_is_compiled_anew(facts: Facts, cache: Path, data: bytes) -> None:
    first = recall_folder(facts.folder)
    for file in cache.iterdir():
        file.write_bytes(data)
    assert first == recall_folder(facts.folder)


def test_faults_are_told_each_time(facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: heavy}")
    for _ in range(2):
        with pytest.raises(BrokenBase):
            recall_folder(facts.folder)
