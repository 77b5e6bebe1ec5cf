"""The state of a folder of facts: its files as they were read, and one digest of them and of the code that judges them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

WORTH = 100
"""With fewer files, to read them anew takes no longer than to find out that nothing has changed."""

_PACKAGE = Path(__file__).parent.parent
# A folder of facts holds folders of files, and nothing is read that lies deeper.
_DEEPEST = 2
_FOLDER, _UNREADABLE, _NO_FILE = -1, -2, -3

Stamps: TypeAlias = tuple[tuple[str, int, int], ...]
"""The path of each entry, its size, and when it was last written; what is no file has a size below zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A folder as it was found: the bytes of its files by path; equal digests, equal folders and equal code."""

    folder: str
    digest: str
    data: Mapping[str, bytes]
    stamps: Stamps

    @property
    def is_large(self) -> bool:
        """Whether it is worth the while to keep what is made of it."""
        return len(self.data) >= WORTH

    @property
    def still_holds(self) -> bool:
        """Whether no file was written, added or taken away since."""
        return self.stamps == tuple(_entries(self.folder, _DEEPEST))


def state_of(folder: str | os.PathLike[str]) -> State | None:
    """The state of a folder of facts; None where a file cannot be read."""
    folder = os.fspath(Path(folder))
    stamps = tuple(_entries(folder, _DEEPEST))
    digest = sha256(_code().encode())
    data = {}
    try:
        for path, size, _ in stamps:
            name = path.removeprefix(folder).encode("utf-8", "surrogateescape")
            digest.update(b"%s\0%d\0" % (name, size))
            if size >= 0:
                data[path] = _bytes(path)
                digest.update(b"%d\0" % len(data[path]))
                digest.update(data[path])
    except (OSError, UnicodeEncodeError):
        return None
    return State(folder=folder, digest=digest.hexdigest(), data=data, stamps=stamps)


def _entries(folder: str, deep: int) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (OSError, ValueError):
        yield folder, _UNREADABLE, 0
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            if entry.is_dir():
                yield entry.path, _FOLDER, 0
                yield from _entries(entry.path, deep - 1) if deep > 1 else ()
            elif entry.is_file():
                stat = entry.stat()
                yield entry.path, stat.st_size, stat.st_mtime_ns
            else:
                yield entry.path, _NO_FILE, 0
        except OSError:
            yield entry.path, _UNREADABLE, 0


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()


@cache
def _code() -> str:
    """A digest of this package, of the YAML reader and of Python: what another release found may not be found again."""
    digest = sha256(f"{sys.version}\0{sys.platform}\0".encode())
    reader = find_spec("yaml")
    for path in (*sorted(_PACKAGE.rglob("*.py")), *([Path(reader.origin)] if reader and reader.origin else [])):
        digest.update(f"{path.name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
