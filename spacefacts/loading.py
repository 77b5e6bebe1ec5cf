"""Where facts come from: the wheel's own snapshot, a checkout, or somebody's folder.

This is the one place that loads. Everything above takes a `Catalog`.
"""

from __future__ import annotations

import os
from _thread import allocate_lock  # which `threading` wraps, at a price that a look-up would pay

import spacefacts
from spacefacts.catalog import Catalog
from spacefacts.snapshot import Snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

SNAPSHOT = "facts.json"
"""The name of a snapshot, in the wheel and in the JSON API."""
IMPRINT_FILE = "base.yaml"
"""The name of the file, in a folder of facts, that says what the base is called."""
BUNDLED = "spacefacts"
"""The name of the bundled base."""
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


def load(path: str | os.PathLike[str], *, timeout: float = 10, cache: bool = True) -> Catalog:
    """A catalog over somebody's own facts: a folder of YAML files, a snapshot, or the address of a site that has one.

    A folder needs the extra `check`, which brings the YAML reader. An address has `timeout` seconds to answer in full;
    `cache` keeps a copy on disk, as `spacefacts.fetching` says.

    Raises:
        SnapshotError: the path is none of these, or the facts in it have faults, which the message lists; or the address
            cannot be asked, and no copy is kept.
        ValueError: `timeout` is no number above 0.
    """
    path = os.fspath(path)
    if path[:4].lower() == "http":
        from spacefacts.fetching import fetched, is_address  # which imports what speaks HTTP

        if is_address(path):
            return Catalog(fetched(path, timeout=timeout, cache=cache))
    return _compiled(path) if os.path.isdir(path) else Catalog(Snapshot.open(path))


def checkout() -> str | None:
    """The `facts/` folder beside the package when it runs from a checkout, else None."""
    facts = os.path.join(os.path.dirname(_PACKAGE), "facts")
    return facts if os.path.isfile(os.path.join(os.path.dirname(_PACKAGE), "pyproject.toml")) else None


def _bundled() -> Catalog:
    held = _held_in(_PACKAGE, __spec__)
    if held is not None:
        return Catalog(held)
    folder = checkout()
    if folder is None:
        raise spacefacts.SnapshotError(
            "this installation holds no facts: it was built without the snapshot, install it anew"
        )
    return _compiled(folder)


def held_by(package: ModuleSpec) -> Snapshot | None:
    """The snapshot beside the modules of a package, in a folder or in a zip; None where there is none.

    Raises:
        SnapshotError: it cannot be used.
    """
    return _held_in(os.path.dirname(package.origin), package) if package.origin else None


def _held_in(folder: str, spec: ModuleSpec | None) -> Snapshot | None:
    path = os.path.join(folder, SNAPSHOT)
    if os.path.exists(path):
        return Snapshot.open(path)
    zipped = _zipped(path, spec)
    return None if zipped is None else Snapshot(zipped)


def _zipped(path: str, spec: ModuleSpec | None) -> bytes | None:
    """The bytes at `path` where a module is imported from a zip that holds it."""
    read = getattr(spec.loader, "get_data", None) if spec else None
    try:
        return read(path) if read else None
    except OSError:
        return None


def _compiled(folder: str) -> Catalog:
    # The one arrow that points up: a checkout has no snapshot, so its facts are compiled when first asked for.
    try:
        from spacefacts.tools.authoring import recall_folder
    except ModuleNotFoundError as error:
        if error.name != "yaml":
            raise
        raise spacefacts.SnapshotError(f"reading {folder} needs PyYAML: pip install 'spacefacts[check]'") from error
    return Catalog(Snapshot(recall_folder(folder)))
