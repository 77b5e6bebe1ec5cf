"""A folder of facts, file by file, into a base."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from spacefacts.errors import SnapshotError
from spacefacts.loading import IMPRINT_FILE
from spacefacts.tools.authoring.base import Base, BrokenBase
from spacefacts.tools.authoring.decoding import decode
from spacefacts.tools.authoring.drafts import SubjectDraft
from spacefacts.tools.authoring.fields import KEBAB, is_kebab
from spacefacts.tools.authoring.importing import CARRIED, read_carried
from spacefacts.tools.authoring.imprints import read_imprint
from spacefacts.tools.authoring.kinds import read_kind
from spacefacts.tools.authoring.lines import read_lines
from spacefacts.tools.authoring.nodes import Node, Scalar, parse
from spacefacts.tools.authoring.published import PUBLISHED, read_published
from spacefacts.tools.authoring.sources import read_publisher
from spacefacts.tools.authoring.subjects import read_subject
from spacefacts.tools.authoring.witnessed import WITNESSED, read_witnessed
from spacefacts.tools.collecting import uncollected
from spacefacts.tools.findings import Place, printable, shown_path
from spacefacts.tools.remembered import recalled, remember
from spacefacts.tools.states import state_of

SOURCES = "source"
"""The built-in kind, whose files are publishers."""

_SORT = "snapshots"
_SUFFIX = ".yaml"
_KIND = "kind"


def read_base(
    folder: str | os.PathLike[str],
    start: str | os.PathLike[str] = ".",
    data: Mapping[str, bytes] | None = None,
) -> Base:
    """Read every file under `folder`; the paths of faults are relative to `start`.

    `data` are the bytes of files that were read before, by path.

    Raises:
        SnapshotError: there is no such folder.
    """
    reader = _Reader(Path(folder), Path(start), data or {})
    with uncollected():
        reader.read()
    return reader.base


def compile_folder(folder: str | os.PathLike[str]) -> bytes:
    """The snapshot of a folder of facts.

    Raises:
        BrokenBase: there is a fault in them.
        SnapshotError: there is no such folder.
    """
    return _sound(read_base(folder))


def recall_folder(folder: str | os.PathLike[str]) -> bytes:
    """The snapshot of a folder of facts, from the user's cache folder where it was compiled in this very state before.

    Raises:
        BrokenBase: there is a fault in them.
        SnapshotError: there is no such folder.
    """
    state = state_of(folder)
    if state is None or not state.is_large:
        return compile_folder(folder)
    kept = recalled(_SORT, state.digest)
    if kept is not None:
        return kept
    snapshot = _sound(read_base(folder, data=state.data))
    if state.still_holds:
        remember(_SORT, state.digest, snapshot)
    return snapshot


def _sound(base: Base) -> bytes:
    snapshot = base.snapshot
    if base.faults:
        raise BrokenBase(sorted(base.faults))
    return snapshot


class _Reader:
    def __init__(self, folder: Path, start: Path, data: Mapping[str, bytes]) -> None:
        self.folder, self.start, self.data = folder, start, data
        self.base = Base(folder=os.fspath(folder))

    def read(self) -> None:
        try:
            entries = sorted(self.folder.iterdir())
        except (OSError, ValueError) as error:
            raise SnapshotError(f"{self.folder} is no folder of facts: {error}") from error
        special = {
            WITNESSED: self._read_witnessed,
            PUBLISHED: self._read_published,
            CARRIED: self._read_carried,
            IMPRINT_FILE: self._read_imprint,
        }
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.name in special and entry.is_file():
                special[entry.name](entry)
            elif not entry.is_dir():
                self._stray(shown_path(entry, self.start))
            elif entry.name == SOURCES:
                self._read_sources(entry)
            elif self._is_named_well(entry.name, shown_path(entry, self.start)):
                self._read_kind(entry)

    def _read_sources(self, folder: Path) -> None:
        for stem, node in self._nodes(folder):
            publisher = read_publisher(node, stem, self.base.faults)
            if publisher:
                self.base.publishers[publisher.id] = publisher

    def _read_kind(self, folder: Path) -> None:
        nodes = dict(self._nodes(folder))
        defined = nodes.pop(_KIND, None)
        if not (folder / f"{_KIND}{_SUFFIX}").exists():
            message = f"the kind {folder.name!r} has no kind.yaml; write one that defines its properties"
            self.base.faults.add("unknown-kind", Place(shown_path(folder, self.start)), message)
        kind = read_kind(defined, folder.name, self.base.faults) if defined else None
        if kind is None:
            return
        self.base.kinds[kind.name] = kind
        for stem, node in nodes.items():
            self._add(read_subject(node, stem, kind, self.base.faults))

    def _add(self, subject: SubjectDraft | None) -> None:
        if subject is None:
            return
        other = self.base.subjects.get(subject.id)
        if other:
            message = f"{subject.id!r} is a {other.kind} already, in {other.place.path}; give one of them another id"
            self.base.faults.add("id-not-unique", subject.place, message)
            return
        self.base.subjects[subject.id] = subject

    def _nodes(self, folder: Path) -> Iterator[tuple[str, Node]]:
        """What the files of a folder hold, each with the name of its file without the ending."""
        inside = shown_path(folder, self.start)
        for entry in self._entries(folder, inside):
            if entry.name.startswith("."):
                continue
            # Joined by hand, because a path made of parts takes as long as reading the file.
            shown = f"{inside}/{printable(entry.name)}"
            stem, ending = os.path.splitext(entry.name)
            # A pipe or a device is no file either, and reading one may never end.
            if ending != _SUFFIX or not (entry.is_file() or not os.path.exists(entry.path)):
                self._stray(shown)
                continue
            node = self._node(entry.path, shown) if self._is_named_well(stem, shown) else None
            if node is not None:
                yield stem, node

    def _entries(self, folder: Path, shown: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.base.faults.add("unreadable-file", Place(shown), f"this cannot be read: {error.strerror}")
            return []

    def _read_witnessed(self, path: Path) -> None:
        shown = shown_path(path, self.start)
        data = self._bytes(os.fspath(path), shown)
        if data is not None:
            self.base.witnessed = read_witnessed(data, shown, self.base.faults)

    def _read_published(self, path: Path) -> None:
        shown = shown_path(path, self.start)
        data = self._bytes(os.fspath(path), shown)
        if data is not None:
            self.base.published = read_published(data, shown, self.base.faults)

    def _read_carried(self, path: Path) -> None:
        shown = shown_path(path, self.start)
        data = self._bytes(os.fspath(path), shown)
        if data is not None:
            self.base.carried = read_carried(data, shown, self.base.faults)

    def _read_imprint(self, path: Path) -> None:
        node = self._node(os.fspath(path), shown_path(path, self.start))
        if node is not None:
            self.base.imprint = read_imprint(node, self.base.faults)

    def _node(self, path: str, shown: str) -> Node | None:
        data = self._bytes(path, shown)
        text = None if data is None else decode(data, shown, self.base.faults)
        if text is None:
            return None
        return read_lines(text, shown) or parse(text, shown, self.base.faults)

    def _bytes(self, path: str, shown: str) -> bytes | None:
        data = self.data.get(path)
        if data is not None:
            return data
        try:
            with open(path, "rb", buffering=0) as file:
                return file.read()
        except OSError as error:
            self.base.faults.add("unreadable-file", Place(shown), f"this cannot be read: {error.strerror}")
            return None

    def _is_named_well(self, name: str, shown: str) -> bool:
        # Before the name becomes an id, because a name may hold anything, even what is not UTF-8.
        return bool(KEBAB.match(name)) or is_kebab(Scalar(Place(shown), name), self.base.faults)

    def _stray(self, shown: str) -> None:
        message = "facts lie in <kind>/<subject>.yaml; move this there or out of the folder"
        self.base.faults.add("stray-file", Place(shown), message)
