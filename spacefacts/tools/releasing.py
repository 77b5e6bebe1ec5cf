"""The verb release: puts the facts as they are on record, under a version."""

from __future__ import annotations

import argparse
import os
import re
import sys
from contextlib import ExitStack
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError, SpacefactsError, UnknownEdition
from spacefacts.released import STATED, STEPS, digest, numbers
from spacefacts.snapshot import Snapshot, canonical, pack_texts
from spacefacts.tools.authoring import Base, read_base
from spacefacts.tools.authoring.published import PUBLISHED, with_releases
from spacefacts.tools.cli import DONE
from spacefacts.tools.differences import Differences, differences
from spacefacts.tools.notes import notes
from spacefacts.tools.revisions import at_revision, sound
from spacefacts.tools.settings import read_settings

_CHANGELOG = "CHANGELOG.md"
_VERSION = re.compile(r"(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}\Z", re.ASCII)


class NotReleased(SpacefactsError):
    """The facts cannot be released so; the message says what is amiss."""


def release(options: argparse.Namespace) -> int:
    """Write the record of a release beside the facts; with `--notes`, print its notes instead and write nothing."""
    folder = Path(options.facts or read_settings(Path.cwd()).facts)
    if not _VERSION.match(options.version):
        raise NotReleased(f"{options.version!r} is no version; write three numbers, as in 0.2.0")
    if not folder.is_dir():
        raise SnapshotError(f"{folder} is no folder of facts, so there is nothing to release")
    with ExitStack() as held:
        here = read_base(folder)
        then = sound(at_revision(options.revision, folder, held) if options.revision else here).catalog
        if options.notes:
            sys.stdout.write(_notes(options.version, here, then))
            return DONE
        data, step = _recorded(options.version, here, then, folder.resolve().parent / _CHANGELOG)
    beside = folder / f".{PUBLISHED}"
    beside.write_bytes(data)
    os.replace(beside, folder / PUBLISHED)
    sys.stdout.write(f"recorded {options.version} in {folder / PUBLISHED}: {len(then)} facts, {step}\n")
    return DONE


def _recorded(version: str, here: Base, then: Catalog, changelog: Path) -> tuple[bytes, str]:
    """The record with one release more, and the step that it asked for."""
    found = _since_last(version, here, then)
    step = found.step if found else "minor"
    texts = {section: dict(then.snapshot.texts(section)) for section in STATED}
    own = {
        "version": version,
        "date": _date(version, changelog),
        "step": step,
        "counts": {section: len(texts[section]) for section in STATED if section != "moved"},
        "digest": digest(texts),
        "back": [],
    }
    before = Snapshot(with_releases(pack_texts(texts), here.published)).texts("releases")
    data = pack_texts({**texts, "releases": {**dict(before), version: canonical(own)}})
    _prove(Catalog(Snapshot(data)))
    return data, step


def _since_last(version: str, here: Base, then: Catalog) -> Differences | None:
    """What changed since the last release; None where there was none.

    Raises:
        NotReleased: the version does not follow from the last one and from what changed, or a change has no reason.
    """
    last = here.published
    if here.faults and last is None:
        sound(here)
    if last is None:
        return None
    if numbers(version) <= numbers(last.version):
        raise NotReleased(f"{last.version} is released already, and {version} does not come after it")
    found = differences(last.catalog, then)
    taken = _step(numbers(last.version), numbers(version))
    if STEPS.index(taken) < STEPS.index(found.step):
        raise NotReleased(f"what changed since {last.version} asks for a {found.step} step, and {version} is a {taken}")
    unexplained = [change.address for change in found.changed if change.unexplained]
    if unexplained:
        raise NotReleased(
            f"nothing says why these changed: {', '.join(unexplained)}; spacefacts check says what to write"
        )
    return found


def _step(old: tuple[int, ...], new: tuple[int, ...]) -> str:
    """How far a version goes; before 1.0.0 the second number does for the first (https://semver.org, item 4)."""
    if new[0] > old[0] or (new[0] == 0 and new[1] > old[1]):
        return "major"
    return "minor" if new[1] > old[1] else "patch"


def _date(version: str, changelog: Path) -> str:
    """The day that the changelog gives the version.

    Raises:
        NotReleased: it does not tell of the version, or not of its day.
    """
    heading = re.compile(rf"^## \[?{re.escape(version)}\]? - (\d{{4}}-\d\d-\d\d)\s*$", re.MULTILINE)
    found = heading.search(changelog.read_text(encoding="utf-8")) if changelog.is_file() else None
    if found is None:
        raise NotReleased(f"{changelog.name} beside the facts has no heading '## [{version}] - YYYY-MM-DD'; write it")
    return found[1]


def _prove(catalog: Catalog) -> None:
    """Make sure that the record leads back to every release.

    Raises:
        SnapshotError: it does not.
    """
    for one in catalog.releases():
        catalog.edition(one.version)


def _notes(version: str, here: Base, then: Catalog) -> str:
    """The notes of a release on record, or of the next one."""
    last = here.published
    known = [one.version for one in last.catalog.releases()] if last else []
    if last is None or version == known[-1]:
        return f"The first release: {len(then if last is None else last.catalog.edition(version))} facts.\n"
    if version in known:
        old = last.catalog.edition(known[known.index(version) + 1])
        new = last.catalog.edition(version)
    elif numbers(version) > numbers(last.version):
        old, new = last.catalog, then
    else:
        raise UnknownEdition(version, tuple(known[:3]))
    return notes(differences(old, new), old, new)
