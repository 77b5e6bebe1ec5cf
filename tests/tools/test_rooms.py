"""Rooms: folders that list themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from spacefacts.tools import verbs
from spacefacts.tools.rooms import entries, entry, names


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A verb whose module wants what is not installed."""
    (tmp_path / "brk.py").write_text("import nothing_that_is_there\n", encoding="utf-8")
    monkeypatch.setattr(verbs, "__path__", [*verbs.__path__, str(tmp_path)])
    return "brk"


@pytest.mark.parametrize("room", ["checks", "derivations", "exports", "macros", "reports", "verbs"])
def test_every_name_of_a_room_is_the_name_of_an_entry(room: str) -> None:
    assert sorted(names(room)) == list(names(room)) == list(entries(room))
    assert [entry(room, name) for name in names(room)] == list(entries(room).values())


@pytest.mark.parametrize(
    "name", ["", "calendar_days", "Calendar-days", "calendar-days.x", "../reports", "-", "__init__", "import", "\udcff"]
)
def test_what_a_room_does_not_list_it_does_not_have(name: str) -> None:
    with pytest.raises(KeyError):
        entry("derivations", name)


def test_a_module_that_an_entry_lacks_is_told_by_its_own_name(broken: str) -> None:
    with pytest.raises(ModuleNotFoundError, match="nothing_that_is_there"):
        entry("verbs", broken)
    assert "spacefacts.tools.verbs.brk" not in sys.modules
