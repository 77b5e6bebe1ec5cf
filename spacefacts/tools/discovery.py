"""The documents of a repository: what git tracks or would track, or else what a walk through its folders meets.

A file that git ignores was made by a program and is judged as what it is, a built site, where the settings or a path
name it. An HTML file that git tracks is a document like any other, also below an `index.html`.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacefacts.tools.syntaxes import syntax_of

# What others have written.
_FOREIGN = frozenset(["node_modules", "bower_components", "site-packages", "vendor", "_vendor", "third_party"])
# What tests are fed with, unless it stands among the documentation.
_TESTED = frozenset(["tests", "test", "testdata", "fixtures", "__fixtures__", "__snapshots__"])
_DOCUMENTED = frozenset(["docs", "doc", "documentation", "content", "pages"])
# What tools put into a folder; git knows better, where it is.
_MADE = frozenset(["__pycache__", "_build", "_site", "build", "dist", "env", "htmlcov", "target", "venv"])
_LISTING = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
_SECONDS = 60


def documents_in(root: Path, leave_out: Sequence[str] = ()) -> list[Path]:
    """Every document below `root`, sorted; `leave_out` are globs of paths from there, `**` for any folders.

    Never fails: where git is missing or `root` is in no repository, its folders are walked, and those left out that
    are hidden or hold what programs made. A link of the file system that leads out of `root` is no document, and
    neither is anything in a repository within the repository, what others have written, or what tests are fed with.
    """
    listed = _tracked(root)
    found = _walked(root) if listed is None else listed
    refused = [_glob(one) for one in leave_out]
    home = root.resolve()
    return sorted(
        root / path
        for path in set(found)
        if syntax_of(path)
        and not _is_of_others(path.split("/")[:-1])
        and not any(one.match(path) for one in refused)
        and _is_of(root / path, home)
    )  # fmt: skip


def _is_of_others(folders: list[str]) -> bool:
    """Whether a document in these folders is none for the readers of this repository."""
    tested = next((place for place, name in enumerate(folders) if name in _TESTED), len(folders))
    is_test = tested < len(folders) and _DOCUMENTED.isdisjoint(folders[:tested])
    return is_test or not _FOREIGN.isdisjoint(folders)


def is_put_there(path: str) -> bool:
    """Whether a path leads through a folder that tools fill: what is not in it now may well be there later."""
    return not (_MADE | _FOREIGN).isdisjoint(path.split("/"))


def _tracked(root: Path) -> list[str] | None:
    """The paths that git tracks or would, from `root`; None where git cannot tell."""
    try:
        # ruff's rule wants full paths, but git is wherever its owner has put it.
        done = subprocess.run(_LISTING, cwd=root, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode:
        return None
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name and not name.endswith(b"/")]


def _walked(root: Path) -> Iterator[str]:
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if not _is_left_alone(Path(folder, name))]
        inner = os.path.relpath(folder, root)
        yield from (Path(inner, name).as_posix() for name in files)


def _is_left_alone(folder: Path) -> bool:
    name = folder.name
    is_made = name in _MADE or name in _FOREIGN or name.endswith(".egg-info") or (folder / "pyvenv.cfg").is_file()
    return name.startswith(".") or is_made or (folder / ".git").exists()


def _is_of(path: Path, home: Path) -> bool:
    """Whether a path is a file that truly stands below `home`; git still lists those that were deleted.

    A link of the file system that leads nowhere is taken for a file, so that whoever reads it tells.
    """
    try:
        is_link = path.is_symlink()
        return path.resolve().is_relative_to(home) and not path.is_dir() if is_link else path.is_file()
    except OSError:
        return False


def _glob(pattern: str) -> re.Pattern[str]:
    """A glob for paths with slashes: a name without a slash is meant in any folder, a folder with all that is in it."""
    bare = pattern.removeprefix("./").rstrip("/")
    parts = []
    for part in re.findall(r"\*\*/|\*\*|\*|\?|\[!?[^\]]+\]|.", bare.removeprefix("/"), re.DOTALL):
        if part == "**/":
            parts.append("(?:.*/)?")
        elif part == "**":
            parts.append(".*")
        elif part == "*":
            parts.append("[^/]*")
        elif part == "?":
            parts.append("[^/]")
        elif part.startswith("[") and len(part) > 1:
            parts.append(part.replace("[!", "[^").replace("\\", r"\\"))
        else:
            parts.append(re.escape(part))
    anywhere = "" if "/" in bare else "(?:.*/)?"
    return re.compile(rf"\A{anywhere}{''.join(parts)}(?:/.*)?\Z", re.DOTALL)
