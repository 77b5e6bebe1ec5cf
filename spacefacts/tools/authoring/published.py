"""`releases.json`: what the last release stated, whole, and the way back from it to those before.

The file is the snapshot of that release, so that its lines are records, and what changed since the release before it can
be read line by line in its history. Compiling turns it into the record of releases that a snapshot holds, which says of
the last release only where the base differs from it now.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.released import STATED, digest, releases
from spacefacts.snapshot import OPENING, SECTIONS, Snapshot, canonical, pack, pack_texts
from spacefacts.tools.findings import Faults, Place

PUBLISHED = "releases.json"
"""The name of the file, in the folder of the facts."""

Patch: TypeAlias = list[dict[str, Any]]
"""Operations by RFC 6902, which turn one state of the sections into another."""


class Published(NamedTuple):
    """The last release: its version, the base as it was then, and the file that tells of it."""

    version: str
    catalog: Catalog
    place: Place


def read_published(data: bytes, path: str, faults: Faults) -> Published | None:
    """The last release; None, and a fault, where the file is no record of one, or was changed after the release."""
    try:
        catalog = Catalog(_snapshot(data))
        last = releases(catalog)[0]
        texts = {section: dict(catalog.snapshot.texts(section)) for section in STATED}
        is_sound = digest(texts) == last.digest
    except (SnapshotError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        faults.add("wrong-shape", Place(path), "this is no record of releases; restore the file")
        return None
    if not is_sound:
        faults.add("wrong-shape", Place(path), f"this is not what {last.version} stated; restore the file")
        return None
    return Published(last.version, catalog, Place(path))


def with_releases(stated: bytes, published: Published | None) -> bytes:
    """A snapshot with the record of the releases before it."""
    if published is None:
        return stated
    now, last = Snapshot(stated), published.catalog.snapshot
    held = dict(last.items("releases"))
    held[published.version] = {**held[published.version], "back": patch(now, last)}
    texts = {section: dict(now.texts(section)) for section in (*OPENING, *SECTIONS)}
    return pack_texts({**texts, "releases": {version: canonical(record) for version, record in held.items()}})


def patch(old: Snapshot, new: Snapshot) -> Patch:
    """What turns the sections that one snapshot states into those of another, to the letter."""
    return [operation for section in STATED for operation in _section_patch(section, old, new)]


def _section_patch(section: str, old: Snapshot, new: Snapshot) -> Iterator[dict[str, Any]]:
    before, after = dict(old.texts(section)), dict(new.texts(section))
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) == after.get(key):
            continue
        path = f"/{section}/{_escaped(key)}"
        if key not in after:
            yield {"op": "remove", "path": path}
        elif key not in before:
            yield {"op": "add", "path": path, "value": new.get(section, key)}
        else:
            yield from _changes(old.get(section, key), new.get(section, key), path)


def _changes(old: Any, new: Any, path: str) -> Iterator[dict[str, Any]]:
    if isinstance(old, dict) and isinstance(new, dict) and _keeps_order(old, new):
        for key in old:
            if key not in new:
                yield {"op": "remove", "path": f"{path}/{_escaped(key)}"}
        for key, value in new.items():
            if key in old:
                yield from _changes(old[key], value, f"{path}/{_escaped(key)}")
            else:
                yield {"op": "add", "path": f"{path}/{_escaped(key)}", "value": value}
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _changes(one, other, f"{path}/{index}")
    elif type(old) is not type(new) or str(old) != str(new):
        # As text, because 1.50 and 1.5 are equal numbers and not the same digits.
        yield {"op": "replace", "path": path, "value": new}


def _keeps_order(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether taking out keys and adding others at the end leads from one to the other, with the order of the keys."""
    return [*(key for key in old if key in new), *(key for key in new if key not in old)] == list(new)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _snapshot(data: bytes) -> Snapshot:
    try:
        return Snapshot(data)
    except SnapshotError:
        # A snapshot of an earlier layout, or one that an editor has laid out anew, is still JSON with these sections.
        read = json.loads(data, parse_float=Decimal)
        return Snapshot(pack({section: read[section] for section in (*STATED, "releases")}))
