"""The verb init: a base to begin with, in which every sort of fact stands once."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.tools.cli import DONE

_NEXT = """\
wrote {count} files below {folder}; go there, and then:
  spacefacts check                            nothing to mend
  spacefacts show north-bridge --facts facts  a subject with every sort of fact
  mkdocs serve                                the site while you write (it needs spacefacts[site])
  spacefacts build                            a wheel of the facts (it needs spacefacts[build])
the bridges are invented: replace them by what you have sources for
"""
_HARMLESS = frozenset([".git"])


class NotEmpty(SpacefactsError):
    """There is something already where a new base should go; nothing was written."""


def init(options: argparse.Namespace) -> int:
    """Write a new base and say what to do next."""
    folder = Path(options.folder)
    written = lay_down(folder)
    sys.stdout.write(_NEXT.format(count=len(written), folder=options.folder))
    return DONE


def lay_down(folder: Path) -> list[str]:
    """Write the base to begin with into a folder, made if need be, and return the paths of its files, sorted.

    Raises:
        NotEmpty: the folder holds more than a repository without files, or is no folder.
        OSError: it cannot be written.
    """
    if folder.exists() and not (folder.is_dir() and _HARMLESS.issuperset(path.name for path in folder.iterdir())):
        raise NotEmpty(f"{folder} is not empty, and nothing in it was touched; name a new folder")
    starter = dict(_files_in(files("spacefacts.tools") / "starter"))
    for path, data in starter.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return sorted(starter)


def _files_in(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files_in(entry, f"{above}{entry.name}/")
        else:
            yield f"{above}{entry.name}", entry.read_bytes()
