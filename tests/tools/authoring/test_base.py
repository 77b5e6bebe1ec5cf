"""A base: every file of a folder, and nothing but faults from whatever lies in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import SnapshotError
from spacefacts.tools.authoring import BrokenBase, compile_folder, read_base
from tests.support import ALPHA, TINY, Facts

PATHS = st.sampled_from([*TINY, "ship/new.yaml", "source/new.yaml", "new/kind.yaml"])


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sound file with something in it replaced."""
    text = draw(st.sampled_from(sorted(TINY.values()))).encode()
    at = draw(st.integers(0, len(text)))
    length = draw(st.integers(0, 12))
    return text[:at] + draw(st.binary(max_size=8) | st.text(max_size=8).map(str.encode)) + text[at + length :]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """A folder that examples take turns to damage."""
    from tests.support import lay_down

    return lay_down(tmp_path_factory.mktemp("base") / "facts")


@given(PATHS, st.binary(max_size=100) | damaged())
def test_whatever_a_file_holds_ends_in_faults_or_in_facts(laid: Facts, path: str, data: bytes) -> None:
    laid.write(path, data)
    try:
        base = laid.base()
        assert [fact.display("zh") for fact in base.catalog] or base.faults or not base.subjects
    finally:
        (laid.folder / path).unlink()
        if path in TINY:
            laid.write(path, TINY[path])
        elif path.startswith("new/"):
            (laid.folder / "new").rmdir()


def test_the_paths_of_faults_are_told_from_where_one_stands(facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: heavy}")
    base = read_base(facts.folder, facts.folder.parent)
    assert ["facts/ship/gamma.yaml:4:17"] == [str(fault.place) for fault in base.faults]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("README.md", "README.md:1:1 stray-file"),
        ("ship/notes.txt", "ship/notes.txt:1:1 stray-file"),
        ("ship/gamma.yml", "ship/gamma.yml:1:1 stray-file"),
        ("ship/deep/gamma.yaml", "ship/deep:1:1 stray-file"),
        ("ship/Gamma One.yaml", "ship/Gamma One.yaml:1:1 bad-id"),
        ('ship/a": b.yaml', 'ship/a": b.yaml:1:1 bad-id'),
        ("source/The Blog.yaml", "source/The Blog.yaml:1:1 bad-id"),
        ("ship/gamma.yaml", "ship/gamma.yaml:1:1 empty-file"),
    ],
)
def test_a_file_that_does_not_belong_is_told(facts: Facts, path: str, told: str) -> None:
    facts.write(path, "")
    assert [told] == facts.told()


@pytest.mark.parametrize("path", [".DS_Store", "ship/.gamma.yaml.swp", ".git/config"])
def test_what_is_hidden_is_let_be(facts: Facts, path: str) -> None:
    facts.write(path, "")
    assert [] == facts.told()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_whose_name_is_not_utf_8_is_a_fault(facts: Facts) -> None:
    Path(os.fsdecode(os.fsencode(facts.folder) + b"/ship/\xff.yaml")).write_text(ALPHA, encoding="utf-8")
    assert ["bad-id"] == facts.names()
    assert "ship/\N{REPLACEMENT CHARACTER}.yaml:1:1" == str(facts.faults()[0].place)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_a_stray_file_and_nobody_waits_for_it(facts: Facts) -> None:
    os.mkfifo(facts.folder / "ship" / "gamma.yaml")

    assert ["ship/gamma.yaml:1:1 stray-file"] == facts.told()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_file_that_cannot_be_read_is_a_fault(facts: Facts) -> None:
    (facts.folder / "ship" / "gamma.yaml").symlink_to("nowhere")
    assert ["unreadable-file"] == facts.names()


def test_facts_on_another_drive_are_shown_by_their_whole_path(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    def on_windows(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    facts.write("ship/notes.txt", "")
    monkeypatch.setattr(os.path, "relpath", on_windows)

    assert [f"{facts.folder.as_posix()}/ship/notes.txt:1:1 stray-file"] == facts.told()


@pytest.mark.parametrize("folder", ["missing", "file"])
def test_what_is_no_folder_is_a_snapshot_error(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SnapshotError, match="is no folder of facts"):
        read_base(tmp_path / folder)


def test_an_empty_folder_is_an_empty_base(tmp_path: Path) -> None:
    assert ([], 0) == (read_base(tmp_path).faults, len(read_base(tmp_path).catalog))


def test_nothing_is_compiled_from_a_base_with_faults(facts: Facts) -> None:
    for name in ("gamma", "delta"):
        facts.ship(name, "mass: {value: heavy}")
    with pytest.raises(BrokenBase, match="the facts have 2 faults") as caught:
        compile_folder(facts.folder)
    assert ["delta.yaml", "gamma.yaml"] == [Path(fault.place.path).name for fault in caught.value.faults]


def test_many_faults_are_counted_and_not_all_shown(facts: Facts) -> None:
    for number in range(30):
        facts.ship(f"ship-{number}", "mass: {value: heavy}")
    with pytest.raises(BrokenBase, match="and 10 more"):
        compile_folder(facts.folder)


def test_what_is_sound_is_still_a_catalog(facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: heavy}\nseats: {value: 3}")
    assert ["gamma.seats"] == [address for address in facts.catalog().addresses() if address.startswith("gamma")]


def test_the_same_files_give_the_same_bytes(facts: Facts, tiny_folder: Path) -> None:
    assert compile_folder(facts.folder) == compile_folder(tiny_folder)


def test_a_law_finds_where_it_was_broken(facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: heavy}\nseats: {value: -1}\ncost: {valu: 1}")
    assert [4, 5] == [place.line for place, _ in facts.base().met("bad-number")]
