"""What a change broke."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.changes import NoRevision, as_it_was, renamed, since
from spacefacts.tools.findings import Finding, Place
from spacefacts.tools.seen import Seen

Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """git in a new repository, the test standing in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    def run(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True, capture_output=True)  # noqa: S607

    run("init", "--quiet", "--initial-branch=main")
    return run


def commit(git: Git, **files: str) -> None:
    """Write files, the dots of whose names are written as `__`, and commit them."""
    for name, text in files.items():
        path = Path(name.replace("__", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--message=more")


def finding(path: str = "a.md", line: int = 1, message: str = "no") -> Finding:
    return Finding(place=Place(path, line), code="SF404", name="stale-number", message=message)


def test_a_revision_is_read_as_it_was(git: Git) -> None:
    commit(git, a__md="old")
    Path("a.md").write_text("new", encoding="utf-8")
    with as_it_was("HEAD", Path()) as then:
        assert "old" == (then / "a.md").read_text(encoding="utf-8")
    assert "new" == Path("a.md").read_text(encoding="utf-8")


def test_the_copy_of_a_revision_is_gone_afterwards(git: Git) -> None:
    commit(git, a__md="old")
    with as_it_was("HEAD", Path()) as then:
        pass
    assert not then.exists()


def test_of_a_folder_within_a_repository_only_that_folder_is_read(git: Git) -> None:
    Path("docs").mkdir()
    Path("docs/b.md").write_text("old", encoding="utf-8")
    commit(git, a__md="old")
    with as_it_was("HEAD", Path("docs")) as then:
        assert ["b.md"] == [path.name for path in then.iterdir()]


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "HEAD~9", ""])
def test_a_revision_that_is_not_there_is_an_error(git: Git, name: str) -> None:
    commit(git, a__md="old")
    with pytest.raises(NoRevision, match="git knows no revision"), as_it_was(name, Path()):
        pass


def test_a_folder_without_a_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NoRevision, match="is in no repository of git"), as_it_was("HEAD", tmp_path):
        pass


def test_a_machine_without_git_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoRevision, match="needs git"), as_it_was("HEAD", tmp_path):
        pass


def test_a_renamed_file_is_known_under_both_names(git: Git) -> None:
    commit(git, a__md="one\ntwo\nthree\n")
    git("mv", "a.md", "b.md")
    assert {"a.md": "b.md"} == renamed("HEAD", Path())


def test_a_finding_that_was_there_before_is_not_new() -> None:
    seen = Seen(lines={("a.md", 1): "203 days", ("a.md", 9): "  203 days"})
    assert [] == since(([finding(line=9)], seen), ([finding(line=1)], seen), {})


def test_the_same_fault_on_another_line_is_new() -> None:
    seen = Seen(lines={("a.md", 1): "203 days", ("a.md", 2): "203 days again"})
    assert [finding(line=2)] == since(([finding(line=1), finding(line=2)], seen), ([finding(line=1)], seen), {})


def test_a_fault_that_was_made_twice_is_new_once() -> None:
    seen = Seen(lines={("a.md", 1): "203 days", ("a.md", 2): "203 days"})
    assert 1 == len(since(([finding(line=1), finding(line=2)], seen), ([finding(line=1)], seen), {}))


def test_a_finding_in_a_renamed_file_is_not_new() -> None:
    then, now = Seen(lines={("a.md", 1): "203 days"}), Seen(lines={("b.md", 1): "203 days"})
    assert [] == since(([finding("b.md")], now), ([finding("a.md")], then), {"a.md": "b.md"})


@given(st.lists(st.tuples(st.sampled_from(["a.md", "b.md"]), st.integers(1, 5))))
def test_nothing_is_new_where_nothing_changed(places: list[tuple[str, int]]) -> None:
    found = [finding(path, line, f"no {line}") for path, line in places]
    assert [] == since((found, Seen()), (found, Seen()), {})
