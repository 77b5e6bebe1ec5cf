"""Promise 4: the same tree gives the same bytes, wherever it lies."""

from __future__ import annotations

from pathlib import Path

from spacefacts.tools.authoring import compile_folder
from tests.promises.conftest import ROOT, build, copy_of_the_tree
from tests.support import digest


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_in_different_folders_are_byte_identical(site: Path, tmp_path: Path) -> None:
    again = build(copy_of_the_tree(tmp_path / "some" / "other place"), tmp_path / "elsewhere")

    first, second = contents(site), contents(again)
    assert sorted(first) == sorted(second)
    assert [] == [path for path in first if first[path] != second[path]]


def test_the_snapshot_does_not_depend_on_where_the_facts_lie(tmp_path: Path) -> None:
    copy = copy_of_the_tree(tmp_path / "copy")

    assert digest(compile_folder(ROOT / "facts")) == digest(compile_folder(copy / "facts"))
