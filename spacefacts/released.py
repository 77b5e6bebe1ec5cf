"""Releases: what a base stated before, rebuilt from what it states now.

A snapshot holds a record of every release: its version, its day, its counts, its digest, and the way back to it, which is
a JSON Patch (RFC 6902) of the sections that state something. It leads back from the release after it, that of the last
release from the base as it stands. So an old edition costs as much as it differs, and it is the very text that was
released: the digest of what comes out is compared with the one that was recorded.
"""

from __future__ import annotations

from functools import lru_cache

import spacefacts
from spacefacts.catalog import Catalog
from spacefacts.snapshot import Snapshot, canonical, pack_texts
from spacefacts.views import View, unshared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    # Below their definitions properties hide types and methods of the same name.
    Texts: TypeAlias = Mapping[str, Mapping[str, str]]

STATED = ("kinds", "publishers", "sources", "subjects", "facts", "moved")
"""The sections that state something; what else a snapshot holds is made from these, or tells of releases."""
STEPS = ("none", "patch", "minor", "major")
"""What Semantic Versioning (https://semver.org) may ask of a release, smallest first."""


class Release(View):
    """A state of the base that was released, under a version, on a day.

    Examples:
        >>> import spacefacts
        >>> first = spacefacts.releases()[-1]
        >>> first.version
        '0.1.0'
    """

    __slots__ = ()

    @property
    def version(self) -> str:
        """Three numbers, as in `0.1.0`."""
        version: str = self._record["version"]
        return version

    @property
    def date(self) -> str:
        """The day of the release, as in `2026-11-22`."""
        date: str = self._record["date"]
        return date

    @property
    def step(self) -> str:
        """What the facts asked of its version: `none`, `patch`, `minor` or `major`."""
        step: str = self._record["step"]
        return step

    @property
    def counts(self) -> dict[str, int]:
        """How many kinds, publishers, sources, subjects and facts it had."""
        return dict(self._record["counts"])

    @property
    def digest(self) -> str:
        """The SHA-256 of what it stated, in hexadecimal; that of a snapshot counts the record of releases as well."""
        digest: str = self._record["digest"]
        return digest

    def as_dict(self) -> dict[str, Any]:
        """The record as plain data, without the way back."""
        return {key: unshared(value) for key, value in self._record.items() if key != "back"}

    def __str__(self) -> str:
        return self.version

    def __repr__(self) -> str:
        return f"<Release {self.version} of {self.date}: {self.counts['facts']} facts>"


def releases(catalog: Catalog) -> tuple[Release, ...]:
    """Every release that a base has had, newest first.

    Raises:
        SnapshotError: the record of releases is damaged.
    """
    found = [Release(record, catalog) for _, record in catalog.snapshot.items("releases")]
    try:
        return tuple(sorted(found, key=lambda release: numbers(release.version), reverse=True))
    except (AttributeError, KeyError, ValueError) as error:
        raise spacefacts.SnapshotError("the record of releases names no versions; get the snapshot anew") from error


# Whoever asks for one fact of an edition is likely to ask for the next.
@lru_cache(maxsize=2)
def edition(catalog: Catalog, version: str) -> Catalog:
    """What a base stated when this version was released, with the releases up to it.

    Raises:
        UnknownEdition: there was no such release; `suggestions` holds the nearest.
        SnapshotError: the record does not lead back to what was released.
    """
    snapshot = catalog.snapshot
    known = [release.version for release in releases(catalog)]
    if version not in known:
        raise spacefacts.UnknownEdition(version, catalog.nearest(version, known) or tuple(known[:3]))
    past = known[: known.index(version) + 1]
    texts = {section: dict(snapshot.texts(section)) for section in STATED}
    for (section, key), record in _touched(snapshot, past).items():
        if record is None:
            texts.get(section, {}).pop(key, None)
        else:
            texts.setdefault(section, {})[key] = canonical(record)
    held = {key: text for key, text in snapshot.texts("releases") if key not in past}
    own = snapshot.get("releases", version) or {}
    if digest(texts) != own.get("digest"):
        raise spacefacts.SnapshotError(f"the record of releases does not lead back to {version}; get the snapshot anew")
    # A base is called now as it was then; what it carried of others is not recorded.
    texts = {"base": dict(snapshot.texts("base")), **texts}
    return Catalog(Snapshot(pack_texts({**texts, "releases": {**held, version: canonical({**own, "back": []})}})))


def digest(texts: Texts) -> str:
    """The SHA-256 of what a base states: the name of each section, then its keys and records, each on a line."""
    from hashlib import sha256

    hashed = sha256()
    for section in STATED:
        lines = (f'"{key}":{text}\n' for key, text in sorted(texts[section].items()))
        hashed.update(f"{section}\n{''.join(lines)}".encode())
    return hashed.hexdigest()


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, which order it among others.

    Raises:
        ValueError: the version is none of three numbers.
    """
    major, minor, patch = (int(number) for number in version.split("."))
    return major, minor, patch


def _touched(snapshot: Snapshot, past: Iterable[str]) -> dict[tuple[str, str], Any]:
    """The records that these releases had otherwise, by section and key, as the last of them had them; None for none."""
    touched: dict[tuple[str, str], Any] = {}
    for version in past:
        try:
            for operation in (snapshot.get("releases", version) or {})["back"]:
                section, key, *way = (
                    part.replace("~1", "/").replace("~0", "~") for part in operation["path"][1:].split("/")
                )
                if way and (section, key) not in touched:
                    touched[section, key] = unshared(snapshot.get(section, key))
                whole = {"": touched.get((section, key))}
                _operate(whole, ["", *way], operation)
                touched[section, key] = whole.get("")
        except (LookupError, TypeError, ValueError) as error:
            message = f"the record of releases is damaged where it leads back to {version}; get the snapshot anew"
            raise spacefacts.SnapshotError(message) from error
    return touched


def _operate(document: Any, way: list[str], operation: Mapping[str, Any]) -> None:
    """Do one operation of a patch, `add`, `replace` or `remove`, in place."""
    *inner, last = way
    for part in inner:
        document = document[int(part) if isinstance(document, list) else part]
    if operation["op"] == "remove":
        del document[int(last) if isinstance(document, list) else last]
    elif isinstance(document, list) and operation["op"] == "add":
        document.insert(int(last), unshared(operation["value"]))
    else:
        document[int(last) if isinstance(document, list) else last] = unshared(operation["value"])
