"""The state of a folder of facts: another for whatever a reader of the folder could see."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from spacefacts.tools import states
from spacefacts.tools.states import State, state_of
from tests.support import Facts


def taken(folder: Path) -> State:
    state = state_of(folder)
    assert state is not None
    return state


def test_a_folder_that_is_as_it_was_has_the_same_state(facts: Facts) -> None:
    before = taken(facts.folder)
    assert before.still_holds
    assert before.digest == taken(facts.folder).digest


def test_a_file_written_anew_with_the_same_bytes_changes_nothing_but_its_time(facts: Facts) -> None:
    before = taken(facts.folder)
    path = facts.folder / "ship" / "alpha.yaml"
    path.write_bytes(path.read_bytes())
    os.utime(path, ns=(1, 1))
    assert before.digest == taken(facts.folder).digest
    assert not before.still_holds


@pytest.mark.parametrize(
    "change",
    [
        lambda ship: (ship / "alpha.yaml").write_bytes((ship / "alpha.yaml").read_bytes() + b"\n"),
        lambda ship: (ship / "alpha.yaml").rename(ship / "omega.yaml"),
        lambda ship: (ship / "alpha.yaml").unlink(),
        lambda ship: (ship / "new.yaml").touch(),
        lambda ship: (ship / "new").mkdir(),
        lambda ship: (ship / "new.yaml").symlink_to("nowhere"),
        lambda ship: (ship.parent / "evidence.json").write_bytes(b"{}"),
    ],
)
def test_whatever_changes_in_a_folder_changes_its_state(facts: Facts, change: Callable[[Path], object]) -> None:
    before = taken(facts.folder)
    change(facts.folder / "ship")
    assert before.digest != taken(facts.folder).digest
    assert not before.still_holds


def test_two_files_do_not_run_into_one_another(tmp_path: Path) -> None:
    for folder, texts in (("one", (b"ab", b"c")), ("two", (b"a", b"bc"))):
        (tmp_path / folder / "k").mkdir(parents=True)
        for name, text in zip(("a.yaml", "b.yaml"), texts, strict=True):
            (tmp_path / folder / "k" / name).write_bytes(text)
    assert taken(tmp_path / "one").digest != taken(tmp_path / "two").digest


def test_other_code_is_another_state(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    before = taken(facts.folder)
    monkeypatch.setattr(states, "_code", lambda: "other")
    assert before.digest != taken(facts.folder).digest


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert {} == taken(tmp_path / "nowhere").data
