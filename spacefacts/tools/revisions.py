"""The facts as they were: in a folder, in a snapshot, at a release on record, or at a revision of git."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.loading import load
from spacefacts.tools.authoring import Base, BrokenBase, read_base
from spacefacts.tools.changes import as_it_was


def facts_named(name: str, here: str, held: ExitStack) -> Catalog:
    """The facts that a name means: what lies at a path, else a release of the facts `here`, else what git holds of them.

    Raises:
        NoRevision: it is none of these.
        SnapshotError: the facts cannot be read.
    """
    if Path(name).exists():
        return load(name)
    if not Path(here).exists():
        raise SnapshotError(
            f"there is no {name}, and no {here} whose past could tell; name a folder or a snapshot, or run this in a project"
        )
    if name[:1].isdigit() and name.count(".") == 2:
        catalog = load(here)
        if any(release.version == name for release in catalog.releases()):
            return catalog.edition(name)
    return sound(at_revision(name, Path(here), held)).catalog


def at_revision(revision: str, folder: Path, held: ExitStack) -> Base:
    """The facts that git holds of a folder at a revision, in a copy that lasts as long as `held`.

    Raises:
        NoRevision: there is no git, no repository, or no such revision.
        SnapshotError: the folder is none.
    """
    if not folder.is_dir():
        raise SnapshotError(f"{folder} is no folder whose past git could tell")
    return read_base(held.enter_context(as_it_was(revision, folder)))


def sound(base: Base) -> Base:
    """The base, compiled.

    Raises:
        BrokenBase: there is a fault in it.
    """
    _ = base.snapshot
    if base.faults:
        raise BrokenBase(sorted(base.faults))
    return base
