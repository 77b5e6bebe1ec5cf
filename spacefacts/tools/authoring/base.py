"""A base read from its folder: every file, every draft, every fault, and the catalog of what is sound."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.snapshot import Snapshot
from spacefacts.tools.authoring.compiling import compile_drafts
from spacefacts.tools.authoring.decoding import decode
from spacefacts.tools.authoring.drafts import DocumentDraft, FactDraft, KindDraft, PublisherDraft, SubjectDraft
from spacefacts.tools.authoring.fields import is_kebab
from spacefacts.tools.authoring.kinds import read_kind
from spacefacts.tools.authoring.nodes import Node, Scalar, parse
from spacefacts.tools.authoring.sources import read_publisher
from spacefacts.tools.authoring.subjects import read_subject
from spacefacts.tools.authoring.witnessed import WITNESSED, Witnessed, read_witnessed
from spacefacts.tools.findings import Fault, Faults, Place, shown_path

SOURCES = "source"
"""The built-in kind, whose files are publishers."""


class BrokenBase(SnapshotError):
    """The facts have faults, listed in `faults`; nothing is compiled from a base that has any."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        shown = "\n".join(str(fault) for fault in faults[:20])
        more = f"\nand {len(faults) - 20} more" if len(faults) > 20 else ""
        what = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
        super().__init__(f"the facts have {what}:\n{shown}{more}")


@dataclass
class Base:
    """What the files of a folder say."""

    folder: str
    kinds: dict[str, KindDraft] = field(default_factory=dict)
    publishers: dict[str, PublisherDraft] = field(default_factory=dict)
    subjects: dict[str, SubjectDraft] = field(default_factory=dict)
    witnessed: Witnessed = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)

    @property
    def documents(self) -> dict[str, DocumentDraft]:
        """Every document by `publisher/key`."""
        return {draft.id: draft for one in self.publishers.values() for draft in one.documents.values()}

    def facts(self) -> Iterator[FactDraft]:
        """Every fact that a file states, in the order of the files."""
        return (fact for subject in self.subjects.values() for fact in subject.facts.values())

    def met(self, name: str) -> Iterator[tuple[Place, str]]:
        """Where the law `name` was found broken while reading and compiling, and what to write instead."""
        _ = self.snapshot
        return ((fault.place, fault.message) for fault in self.faults if fault.name == name)

    @cached_property
    def snapshot(self) -> bytes:
        """The canonical bytes of what is sound; compiling adds what it finds wrong to `faults`."""
        return compile_drafts(self.kinds, self.publishers, self.subjects, self.faults, self.witnessed)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog of what is sound."""
        return Catalog(Snapshot(self.snapshot))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A base on a day, for rules about what has gone stale."""

    base: Base
    today: date


def read_base(folder: str | os.PathLike[str], start: str | os.PathLike[str] = ".") -> Base:
    """Read every file under `folder`; the paths of faults are relative to `start`.

    Raises:
        SnapshotError: there is no such folder.
    """
    reader = _Reader(Path(folder), Path(start))
    reader.read()
    return reader.base


def compile_folder(folder: str | os.PathLike[str]) -> bytes:
    """The snapshot of a folder of facts.

    Raises:
        BrokenBase: there is a fault in them.
        SnapshotError: there is no such folder.
    """
    base = read_base(folder)
    snapshot = base.snapshot
    if base.faults:
        raise BrokenBase(sorted(base.faults))
    return snapshot


class _Reader:
    def __init__(self, folder: Path, start: Path) -> None:
        self.folder, self.start = folder, start
        self.base = Base(folder=os.fspath(folder))

    def read(self) -> None:
        try:
            entries = sorted(self.folder.iterdir())
        except (OSError, ValueError) as error:
            raise SnapshotError(f"{self.folder} is no folder of facts: {error}") from error
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.name == WITNESSED and entry.is_file():
                self._read_witnessed(entry)
            elif not entry.is_dir():
                self._stray(entry)
            elif entry.name == SOURCES:
                self._read_sources(entry)
            elif self._is_named_well(entry):
                self._read_kind(entry)

    def _read_sources(self, folder: Path) -> None:
        for path, node in self._nodes(folder):
            publisher = read_publisher(node, path.stem, self.base.faults)
            if publisher:
                self.base.publishers[publisher.id] = publisher

    def _read_kind(self, folder: Path) -> None:
        nodes = dict(self._nodes(folder))
        defined = nodes.pop(folder / "kind.yaml", None)
        if not (folder / "kind.yaml").exists():
            message = f"the kind {folder.name!r} has no kind.yaml; write one that defines its properties"
            self.base.faults.add("unknown-kind", Place(self._shown(folder)), message)
        kind = read_kind(defined, folder.name, self.base.faults) if defined else None
        if kind is None:
            return
        self.base.kinds[kind.name] = kind
        for path, node in nodes.items():
            self._add(read_subject(node, path.stem, kind, self.base.faults))

    def _add(self, subject: SubjectDraft | None) -> None:
        if subject is None:
            return
        other = self.base.subjects.get(subject.id)
        if other:
            message = f"{subject.id!r} is a {other.kind} already, in {other.place.path}; give one of them another id"
            self.base.faults.add("id-not-unique", subject.place, message)
            return
        self.base.subjects[subject.id] = subject

    def _nodes(self, folder: Path) -> Iterator[tuple[Path, Node]]:
        for path in self._entries(folder):
            if path.name.startswith("."):
                continue
            # A pipe or a device is no file either, and reading one may never end.
            if path.suffix != ".yaml" or (path.exists() and not path.is_file()):
                self._stray(path)
                continue
            node = self._node(path) if self._is_named_well(path) else None
            if node is not None:
                yield path, node

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return sorted(folder.iterdir())
        except OSError as error:
            message = f"this cannot be read: {error.strerror}"
            self.base.faults.add("unreadable-file", Place(self._shown(folder)), message)
            return []

    def _read_witnessed(self, path: Path) -> None:
        data = self._bytes(path)
        if data is not None:
            self.base.witnessed = read_witnessed(data, self._shown(path), self.base.faults)

    def _node(self, path: Path) -> Node | None:
        shown, data = self._shown(path), self._bytes(path)
        text = None if data is None else decode(data, shown, self.base.faults)
        return None if text is None else parse(text, shown, self.base.faults)

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except OSError as error:
            self.base.faults.add("unreadable-file", Place(self._shown(path)), f"this cannot be read: {error.strerror}")
            return None

    def _is_named_well(self, path: Path) -> bool:
        # Before the name becomes an id, because a name may hold anything, even what is not UTF-8.
        return is_kebab(
            Scalar(Place(self._shown(path)), path.stem if path.suffix == ".yaml" else path.name), self.base.faults
        )

    def _stray(self, path: Path) -> None:
        message = "facts lie in <kind>/<subject>.yaml; move this there or out of the folder"
        self.base.faults.add("stray-file", Place(self._shown(path)), message)

    def _shown(self, path: Path) -> str:
        return shown_path(path, self.start)
