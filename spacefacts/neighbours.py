"""Several bases side by side: what `name:subject.property` means, and where the base of that name is.

What a base carries of another, because facts of its own were made with it, answers first: so it says the same wherever
it is read. Then come the bases that were put beside it, and last those that are installed, which announce themselves
by the entry point group `spacefacts.bases`: a name, and the package that holds the snapshot.
"""

from __future__ import annotations

from functools import lru_cache

import spacefacts
from spacefacts.catalog import Catalog
from spacefacts.errors import UnknownName
from spacefacts.snapshot import Snapshot, pack_texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import EntryPoint
    from typing import TypeVar

    from spacefacts.views import View

    Asked = TypeVar("Asked", bound=View)

GROUP = "spacefacts.bases"
"""The entry point group of installed bases."""


def names(catalog: Catalog) -> tuple[str, ...]:
    """The bases that a catalog can answer for, sorted: its own, what it carries, those beside it, those installed."""
    from spacefacts.loading import BUNDLED

    own = [catalog.name] if catalog.name else []
    return tuple(sorted({BUNDLED, *own, *carried(catalog), *catalog.neighbours, *_installed()}))


def carried(catalog: Catalog) -> tuple[str, ...]:
    """The bases of which a catalog carries something, sorted."""
    return tuple(sorted({key.partition("/")[0] for key in catalog.snapshot.keys("imported")}))


def base(catalog: Catalog, name: str) -> Catalog:
    """The whole base of this name, beside a catalog or installed; where it is not, what the catalog carries of it.

    Raises:
        UnknownBase: there is no such base; `suggestions` holds the nearest.
        SnapshotError: it is there, and cannot be read.
    """
    if name == catalog.name:
        return catalog
    found = whole(catalog, name)
    # Not `or`: a base without facts, of which only documents are cited, is one all the same.
    if found is None:
        found = excerpt(catalog, name)
    if found is None:
        raise spacefacts.UnknownBase(name, catalog.nearest(name, names(catalog)))
    return found


@lru_cache(maxsize=8)
def whole(catalog: Catalog, name: str) -> Catalog | None:
    """The base of this name that stands beside a catalog, or is installed; None where there is none.

    Raises:
        SnapshotError: it is there, and cannot be read.
    """
    from spacefacts.loading import BUNDLED, default, load

    if name in catalog.neighbours:
        return load(catalog.neighbours[name]).called(name)
    if name in _installed():
        return Catalog(_packaged(_installed()[name]), name)
    return default() if name == BUNDLED else None


@lru_cache(maxsize=8)
def excerpt(catalog: Catalog, name: str) -> Catalog | None:
    """What a catalog carries of a base, as a catalog; None where it carries nothing of it."""
    beginning = f"{name}/"
    sections: dict[str, dict[str, str]] = {}
    for key, text in catalog.snapshot.texts("imported"):
        if key.startswith(beginning):
            section, _, own = key[len(beginning) :].partition("/")
            sections.setdefault(section, {})[own] = text
    return Catalog(Snapshot(pack_texts(sections)), name) if sections else None


def abroad(catalog: Catalog, name: str, ask: Callable[[Catalog, str], Asked], unknown: type[UnknownName]) -> Asked:
    """What `ask` finds at `base:name` when it asks that base for the rest, under the whole name.

    Raises:
        UnknownName: of the type `unknown`: there is no such base, or it holds nothing of this name; `suggestions` holds the
            nearest, each with the name of its base.
        SnapshotError: the base cannot be read.
    """
    title, _, own = name.partition(":")
    part = None if title == catalog.name else excerpt(catalog, title)
    if part is not None:
        try:
            return _titled(ask(part, own), title, part)
        except UnknownName:
            if whole(catalog, title) is None:
                raise unknown(name, (), f"no base {title!r} is here, and this part of it is not carried") from None
    try:
        found = base(catalog, title)
        answer = ask(found, own)
    except spacefacts.UnknownBase as error:
        near = tuple(f"{one}:{own}" for one in error.suggestions)
        raise unknown(name, near, f"no base {title!r} is here") from error
    except UnknownName as error:
        raise unknown(name, tuple(f"{title}:{one}" for one in error.suggestions)) from error
    return answer if found is catalog else _titled(answer, title, found)


@lru_cache(maxsize=8)
def sites(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Where the sites of other bases are, the longest address first, each with the name of its base."""
    found = {}
    for name in {*carried(catalog), *catalog.neighbours, *_installed()} - {catalog.name}:
        imprint = base(catalog, name).imprint
        if imprint and imprint.site:
            found[imprint.site] = name
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _titled(view: Asked, title: str, catalog: Catalog) -> Asked:
    """A view of another base's record whose names begin with that of the base, and whose page has its whole address."""
    record = view.as_dict()
    for field in ("address", "subject", "source"):
        if isinstance(record.get(field), str):
            record[field] = f"{title}:{record[field]}"
    if record.get("derivation"):
        record["derivation"]["inputs"] = [_called(one, title) for one in record["derivation"]["inputs"]]
    if "subject" in record:
        record["url"] = _page(record["url"], catalog)
    return type(view)(record, catalog)


def _called(name: str, title: str) -> str:
    return name if ":" in name else f"{title}:{name}"


def _page(url: str, catalog: Catalog) -> str:
    site = catalog.imprint.site if catalog.imprint else None
    return f"{site}{url}" if site else ""


def _installed() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=GROUP)}


def _packaged(point: EntryPoint) -> Snapshot:
    from importlib.util import find_spec

    from spacefacts.loading import held_by

    try:
        spec = find_spec(point.value)
    except (ImportError, ValueError):
        spec = None
    snapshot = held_by(spec) if spec else None
    if snapshot is None:
        raise spacefacts.SnapshotError(f"the base {point.name!r} is installed without its facts; install it anew")
    return snapshot
