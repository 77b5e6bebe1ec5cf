"""Which documents a repository has."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from spacefacts.tools.discovery import documents_in

DOCUMENTS = ["README.md", "a/b.rst", "a/c.ipynb", "a/d.html", "a/e.HTM", "a/f.markdown", "a/g.mdx"]


def lay(root: Path, *paths: str) -> None:
    """Empty files."""
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("")


def git(root: Path, *words: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)  # noqa: S607  # wherever it is


def names(root: Path, *leave_out: str) -> list[str]:
    """The documents of a folder, from there."""
    return [path.relative_to(root).as_posix() for path in documents_in(root, leave_out)]


@pytest.fixture(params=["git", "no git"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, in a repository and outside of one."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if request.param == "git":
        git(tmp_path, "init", "--quiet")
    return tmp_path


def test_every_syntax_is_found(root: Path) -> None:
    lay(root, *DOCUMENTS, "a/x.txt", "a/y.py", "Makefile")
    assert DOCUMENTS == names(root)


@pytest.mark.parametrize("folder", ["node_modules/x", "vendor", "tests/data", "a/fixtures", "third_party"])
def test_what_others_wrote_and_what_tests_are_fed_with_is_left_out(root: Path, folder: str) -> None:
    lay(root, "a.md", f"{folder}/README.md")
    assert ["a.md"] == names(root)


def test_documentation_may_have_a_part_on_tests(root: Path) -> None:
    lay(root, "docs/tests/a.md")
    assert ["docs/tests/a.md"] == names(root)


@pytest.mark.parametrize("folder", ["build", "dist", ".cache", "_build", "x.egg-info", "__pycache__"])
def test_what_programs_made_is_left_out_where_git_does_not_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    lay(tmp_path, "a.md", f"{folder}/b.md")
    assert ["a.md"] == names(tmp_path)


def test_an_environment_is_told_by_its_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    lay(tmp_path, "a.md", "mine/pyvenv.cfg", "mine/lib/b.md")
    assert ["a.md"] == names(tmp_path)


@pytest.mark.parametrize(
    ("glob", "left"),
    [
        ("*.rst", ["a/b.md", "c/d/e.md"]),
        ("a", ["c/b.rst", "c/d/e.md"]),
        ("c/", ["a/b.md"]),
        ("c/**/*.md", ["a/b.md", "c/b.rst"]),
        ("**/e.md", ["a/b.md", "c/b.rst"]),
        ("e.??", ["a/b.md", "c/b.rst"]),
        ("/a/b.md", ["c/b.rst", "c/d/e.md"]),
        ("./a/*", ["c/b.rst", "c/d/e.md"]),
        ("[ab].md", ["c/b.rst", "c/d/e.md"]),
        ("[!b].md", ["a/b.md", "c/b.rst"]),
        ("c/*", ["a/b.md"]),
    ],
)
def test_what_a_glob_names_is_left_out(root: Path, glob: str, left: list[str]) -> None:
    lay(root, "a/b.md", "c/b.rst", "c/d/e.md")
    assert left == names(root, glob)


def test_a_link_of_the_file_system_that_leads_out_is_left_alone(root: Path) -> None:
    outside = root.parent / f"{root.name}-outside.md"
    outside.write_text("")
    (root / "a.md").symlink_to(outside)
    lay(root, "b.md")
    (root / "c.md").symlink_to("b.md")
    (root / "d.md").symlink_to("..")
    assert ["b.md", "c.md"] == names(root)


def test_a_link_of_the_file_system_that_leads_nowhere_is_there_to_be_told(root: Path) -> None:
    (root / "a.md").symlink_to("none.md")
    assert ["a.md"] == names(root)


def test_a_repository_in_the_repository_is_left_alone(root: Path) -> None:
    lay(root, "a.md", "inner/b.md")
    git(root / "inner", "init", "--quiet")
    assert ["a.md"] == names(root)


def test_what_git_ignores_is_left_out_and_what_it_would_track_is_not(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    lay(tmp_path, "a.md", "site/index.html", "site/b.html", "docs/build/c.md")
    (tmp_path / ".gitignore").write_text("site/\n")
    assert ["a.md", "docs/build/c.md"] == names(tmp_path)


def test_what_was_deleted_is_left_out_though_git_still_lists_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    lay(tmp_path, "a.md", "b.md")
    git(tmp_path, "add", ".")
    (tmp_path / "b.md").unlink()
    assert ["a.md"] == names(tmp_path)


def test_names_that_git_would_quote_are_found(root: Path) -> None:
    lay(root, "文 档\n.md")
    assert ["文 档\n.md"] == names(root)


def test_a_missing_git_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    lay(tmp_path, "a.md")
    assert ["a.md"] == names(tmp_path)
