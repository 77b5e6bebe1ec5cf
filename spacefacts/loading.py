"""Where facts come from: the wheel's own snapshot, a checkout, or somebody's folder.

This is the one place that loads. Everything above takes a `Catalog`.
"""

from __future__ import annotations

import os
from _thread import allocate_lock  # which `threading` wraps, at a price that a look-up would pay

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.snapshot import Snapshot

SNAPSHOT = "facts.json"
"""The name of a snapshot, in the wheel and in the JSON API."""
API = "api/v1"
"""Where the JSON API lies under the root of a site."""

_PACKAGE = os.path.dirname(__file__)
_default: Catalog | None = None
_loading = allocate_lock()


def default() -> Catalog:
    """The bundled facts: the snapshot in an installed wheel, `facts/` itself in a checkout.

    Raises:
        SnapshotError: neither is there.
    """
    global _default  # noqa: PLW0603  # one load a process; `functools.cache` would cost a look-up its import
    if _default is None:
        # Threads that ask at once wait for one load: that of a checkout compiles, which takes a second.
        with _loading:
            if _default is None:
                _default = _bundled()
    return _default


def load(path: str | os.PathLike[str]) -> Catalog:
    """A catalog over somebody's own facts: a folder of YAML files, or a snapshot.

    A folder needs the extra `check`, which brings the YAML reader.

    Raises:
        SnapshotError: the path is neither, or the facts in it have faults, which the message lists.
    """
    path = os.fspath(path)
    return _compiled(path) if os.path.isdir(path) else Catalog(Snapshot.open(path))


def checkout() -> str | None:
    """The `facts/` folder beside the package when it runs from a checkout, else None."""
    facts = os.path.join(os.path.dirname(_PACKAGE), "facts")
    return facts if os.path.isfile(os.path.join(os.path.dirname(_PACKAGE), "pyproject.toml")) else None


def _bundled() -> Catalog:
    inside = os.path.join(_PACKAGE, SNAPSHOT)
    if os.path.exists(inside):
        return Catalog(Snapshot.open(inside))
    zipped = _zipped(inside)
    if zipped is not None:
        return Catalog(Snapshot(zipped))
    folder = checkout()
    if folder is None:
        raise SnapshotError("this installation holds no facts: it was built without the snapshot, install it anew")
    return _compiled(folder)


def _zipped(path: str) -> bytes | None:
    """The bytes at `path` where the package is imported from a zip that holds it."""
    read = getattr(__spec__.loader, "get_data", None) if __spec__ else None
    try:
        return read(path) if read else None
    except OSError:
        return None


def _compiled(folder: str) -> Catalog:
    # The one arrow that points up: a checkout has no snapshot, so its facts are compiled when first asked for.
    try:
        from spacefacts.tools.authoring import compile_folder
    except ModuleNotFoundError as error:
        if error.name != "yaml":
            raise
        raise SnapshotError(f"reading {folder} needs PyYAML: pip install 'spacefacts[check]'") from error
    return Catalog(Snapshot(compile_folder(folder)))
