"""A folder and all below it, as a server with capitals that count would see it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

_SECONDS = 60


class Tree:
    """The files and folders below `root`; each folder is listed once, when it is first asked for."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.abspath(root))  # resolve() would follow links out of the folder
        self._listed: dict[str, dict[str, str]] = {}
        self._folded: dict[str, dict[str, str]] = {}

    def inside(self, path: Path | str) -> str | None:
        """A path from `root`, with slashes and without dots; None where it leads out."""
        near = os.path.relpath(os.path.abspath(path), self.root)  # the same
        slashed = near.replace(os.sep, "/")
        if slashed == "..":
            return None
        return None if slashed.startswith("../") else "" if slashed == "." else slashed

    def names(self, folder: str) -> dict[str, str]:
        """The names in a folder; none where it is not there."""
        if folder not in self._listed:
            try:
                names = os.listdir(self.root / folder)  # iterdir() makes an object of each
            except OSError:
                names = []
            self._listed[folder] = {name: name for name in names}
        return self._listed[folder]

    def find(self, path: str) -> str | None:
        """The path as the file system spells it: the same, another in its capitals, or None where nothing is there."""
        here = ""
        for name in path.split("/"):
            if not name:
                continue
            real = self.names(here).get(name) or self._by_fold(here).get(name.casefold())
            if real is None:
                return None
            here = f"{here}/{real}" if here else real
        return here

    def holds(self, path: str) -> bool:
        """Whether something has just this path."""
        return self.find(path) == path.strip("/")

    def is_folder(self, path: str) -> bool:
        """Whether a folder has just this path."""
        return self.holds(path) and (self.root / path).is_dir()

    def ignored(self, paths: Iterable[str]) -> set[str]:
        """Those of the paths that git is told to ignore: a program may make them; none where git cannot tell."""
        asked = sorted(set(paths))
        if not asked:
            return set()
        sent = b"".join(os.fsencode(path) + b"\0" for path in asked)
        command = ("git", "check-ignore", "-z", "--stdin", "--no-index")
        try:
            # ruff's rule wants full paths, but git is wherever its owner has put it.
            done = subprocess.run(  # noqa: S603
                command, cwd=self.root, input=sent, capture_output=True, check=False, timeout=_SECONDS
            )
        except (OSError, subprocess.TimeoutExpired):
            return set()
        return {os.fsdecode(path) for path in done.stdout.split(b"\0") if path}

    def _by_fold(self, folder: str) -> dict[str, str]:
        if folder not in self._folded:
            self._folded[folder] = {name.casefold(): name for name in self.names(folder)}
        return self._folded[folder]
