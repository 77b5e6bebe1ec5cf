"""The verb diff: two states of the facts, and what changed from the one to the other."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from json import dumps
from pathlib import Path

from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.differences import Differences, differences
from spacefacts.tools.notes import notes
from spacefacts.tools.revisions import facts_named
from spacefacts.tools.settings import read_settings


def diff(options: argparse.Namespace) -> int:
    """Print what changed between two states of the facts; the exit code is that of `diff`: whether anything did."""
    here = options.facts or read_settings(Path.cwd()).facts
    with ExitStack() as held:
        old = facts_named(options.old or "HEAD", here, held)
        new = facts_named(options.new or here, here, held)
        found = differences(old, new)
        if options.format == "json":
            sys.stdout.write(_json(found))
        elif options.format == "markdown":
            sys.stdout.write(notes(found, old, new))
        else:
            sys.stdout.write("".join(f"{line}\n" for line in _lines(found)))
    return DONE if found.step == "none" else FOUND


def _lines(found: Differences) -> Iterator[str]:
    yield from (f"added    {address}" for address in found.added)
    yield from (f"removed  {address}" for address in found.removed)
    yield from (f"moved    {address} -> {to}" for address, to in found.moved)
    for change in found.changed:
        what = f"{change.old} -> {change.new}" if change.is_of_value else f"{change.old}: {', '.join(change.parts)}"
        why = f" ({change.why['en']})" if change.why else ""
        yield f"changed  {change.address}: {what}{why}"
    yield f"next release: {found.step}" if found.step != "none" else "nothing changed"


def _json(found: Differences) -> str:
    data = {
        "added": found.added,
        "removed": found.removed,
        "moved": [{"address": address, "to": to} for address, to in found.moved],
        "changed": [
            {"address": one.address, "old": one.old, "new": one.new, "parts": one.parts, "why": one.why}
            for one in found.changed
        ],
        "step": found.step,
    }
    return dumps(data, ensure_ascii=False, indent=2) + "\n"
