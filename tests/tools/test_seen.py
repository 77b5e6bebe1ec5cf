"""What a run looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools.findings import Finding, Place
from spacefacts.tools.seen import Seen, see


def finding(path: str, line: int) -> Finding:
    """Something found."""
    return Finding(place=Place(path, line), code="SF402", name="bare-number", message="no")


@pytest.fixture(autouse=True)
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of three lines with the line ends of Windows, and the test standing beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\x0c\xe2\x80\xa8\xff\r\nthree")


def test_lines_are_counted_as_the_checker_counts_them() -> None:
    seen = see(["a.md"], [finding("a.md", 1), finding("a.md", 2), finding("a.md", 3)])
    assert ["one", "two\x0c\u2028\ufffd", "three"] == [seen.line(Place("a.md", number)) for number in (1, 2, 3)]


def test_only_the_lines_of_findings_are_kept() -> None:
    assert {("a.md", 3): "three"} == see(["a.md"], [finding("a.md", 3)]).lines


def test_a_line_that_is_not_there_is_empty() -> None:
    seen = see(["a.md"], [finding("a.md", 9), finding("gone.md", 1)])
    assert (("a.md",), {}, "") == (seen.files, seen.lines, seen.line(Place("gone.md")))


def test_nothing_is_seen_by_default() -> None:
    assert Seen(files=(), lines={}) == see([], [])
