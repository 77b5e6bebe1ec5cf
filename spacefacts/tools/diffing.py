"""The verb diff: two states of the facts, and what changed from the one to the other."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from json import dumps
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.loading import load
from spacefacts.tools.authoring import BrokenBase, read_base
from spacefacts.tools.changes import as_it_was
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.differences import Differences, differences
from spacefacts.tools.settings import read_settings


def diff(options: argparse.Namespace) -> int:
    """Print what changed between two states of the facts; the exit code is that of `diff`: whether anything did."""
    here = options.facts or read_settings(Path.cwd()).facts
    with ExitStack() as held:
        old = _state(options.old or "HEAD", here, held)
        new = _state(options.new or here, here, held)
        found = differences(old, new)
    sys.stdout.write(_json(found) if options.json else "".join(f"{line}\n" for line in _lines(found)))
    return DONE if found.step == "none" else FOUND


def _state(name: str, here: str, held: ExitStack) -> Catalog:
    """The facts in a folder or a snapshot, or else those that git holds of the folder `here` at a revision.

    Raises:
        NoRevision: it is neither.
        SnapshotError: the facts cannot be read.
    """
    if Path(name).exists():
        return load(name)
    folder = Path(here)
    if not folder.is_dir():
        raise SnapshotError(f"there is no {name}, and no folder {here} whose past git could tell")
    base = read_base(held.enter_context(as_it_was(name, folder)))
    snapshot = base.catalog
    if base.faults:
        raise BrokenBase(sorted(base.faults))
    return snapshot


def _lines(found: Differences) -> Iterator[str]:
    yield from (f"added    {address}" for address in found.added)
    yield from (f"removed  {address}" for address in found.removed)
    yield from (f"moved    {address} -> {to}" for address, to in found.moved)
    for change in found.changed:
        what = (
            f"{change.old} -> {change.new}" if change.old != change.new else f"{change.old}: {', '.join(change.parts)}"
        )
        yield f"changed  {change.address}: {what}"
    yield f"next release: {found.step}" if found.step != "none" else "nothing changed"


def _json(found: Differences) -> str:
    data = {
        "added": found.added,
        "removed": found.removed,
        "moved": [{"address": address, "to": to} for address, to in found.moved],
        "changed": [
            {"address": one.address, "old": one.old, "new": one.new, "parts": one.parts} for one in found.changed
        ],
        "step": found.step,
    }
    return dumps(data, ensure_ascii=False, indent=2) + "\n"
