"""What a change broke: the findings of the files as they are, without those that were there before."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from spacefacts.errors import SpacefactsError
from spacefacts.tools.findings import Finding
from spacefacts.tools.seen import Seen

Mark: TypeAlias = tuple[str, str, str]
"""What stays of a finding when lines move: its rule, its path, and the line that it stands on or else what it says."""


class NoRevision(SpacefactsError):
    """The repository, or the revision in it, cannot be read; the message says why."""


@contextmanager
def as_it_was(revision: str, folder: Path) -> Iterator[Path]:
    """A copy of what git holds of `folder` at a revision, in a folder that lasts as long as the context.

    Raises:
        NoRevision: there is no git, no repository, or no such revision.
    """
    # A name that begins with a dash would be an option.
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None and _git(folder, "rev-parse", "--git-dir") is None:
        raise NoRevision(
            f"{folder} is in no repository of git, which could tell {revision!r}; name another state instead"
        )
    if commit is None:
        raise NoRevision(f"git knows no revision {revision!r} here; fetch it, or name another")
    archive = _git(folder, "archive", "--format=tar", commit.decode().strip())
    if archive is None:
        raise NoRevision(f"git cannot give the files of {revision!r} in this folder")
    with TemporaryDirectory(prefix="spacefacts-") as copy:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(copy, filter="data")
        yield Path(copy).resolve()


def renamed(revision: str, folder: Path) -> dict[str, str]:
    """The paths that files had at a revision, with those that the same files have now; both relative to `folder`."""
    told = _git(folder, "diff", "--relative", "--find-renames", "--diff-filter=R", "--name-status", "-z", revision)
    parts = (told or b"").decode(errors="replace").split("\0")
    return {old: new for _, old, new in zip(parts[::3], parts[1::3], parts[2::3], strict=False)}


def since(
    now: tuple[Iterable[Finding], Seen], before: tuple[Iterable[Finding], Seen], moved: Mapping[str, str]
) -> list[Finding]:
    """The findings of `now` that `before` does not have, each as often as it is new; `moved` are renamed files."""
    known = Counter(_mark(finding, before[1], moved) for finding in before[0])
    new = []
    for finding in now[0]:
        mark = _mark(finding, now[1], {})
        if known[mark]:
            known[mark] -= 1
        else:
            new.append(finding)
    return new


def _mark(finding: Finding, seen: Seen, moved: Mapping[str, str]) -> Mark:
    path = finding.place.path
    return finding.name, moved.get(path, path), seen.line(finding.place).strip() or finding.message


def _git(folder: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607  # git is found on the path, and gets no shell
    except FileNotFoundError as error:
        raise NoRevision("this needs git, and there is none on the path") from error
    return done.stdout if done.returncode == 0 else None
