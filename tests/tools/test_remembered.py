"""What earlier runs made: kept under all that it came from, and trusted only whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools.remembered import recalled, remember


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "spacefacts"


def test_what_was_kept_is_recalled_under_its_sort_and_key_alone() -> None:
    remember("verdicts", "a", b"told\n\x00")
    assert [b"told\n\x00", None, None] == [
        recalled("verdicts", "a"),
        recalled("verdicts", "b"),
        recalled("others", "a"),
    ]


@pytest.mark.parametrize("data", [b"", b"told", b"\xff\ntold", b"0\ntold"])
def test_a_file_that_is_not_as_it_was_written_counts_for_nothing(cache: Path, data: bytes) -> None:
    remember("verdicts", "a", b"told")
    for file in (cache / "verdicts").iterdir():
        file.write_bytes(data)
    assert recalled("verdicts", "a") is None


def test_a_file_under_the_name_of_another_counts_for_nothing(cache: Path) -> None:
    remember("verdicts", "a", b"told")
    (one,) = (cache / "verdicts").iterdir()
    remember("verdicts", "b", b"other")
    (other,) = (file for file in (cache / "verdicts").iterdir() if file != one)
    other.write_bytes(one.read_bytes())
    assert [b"told", None] == [recalled("verdicts", "a"), recalled("verdicts", "b")]


def test_of_more_than_are_asked_for_one_makes_room(cache: Path) -> None:
    for key in "abc":
        remember("verdicts", key, b"told", most=2)
    assert 2 == len(list((cache / "verdicts").iterdir()))


def test_where_nothing_can_be_written_nothing_is_kept(cache: Path) -> None:
    cache.write_text("no folder", encoding="utf-8")
    remember("verdicts", "a", b"told")
    assert recalled("verdicts", "a") is None
