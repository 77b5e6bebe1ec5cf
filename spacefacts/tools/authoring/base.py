"""A base read from its folder: every file, every draft, every fault, and the catalog of what is sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from spacefacts.catalog import Catalog
from spacefacts.errors import SnapshotError
from spacefacts.snapshot import Snapshot
from spacefacts.tools.authoring.compiling import compile_drafts
from spacefacts.tools.authoring.deriving import Known
from spacefacts.tools.authoring.drafts import (
    DocumentDraft,
    FactDraft,
    ImprintDraft,
    KindDraft,
    PublisherDraft,
    SubjectDraft,
)
from spacefacts.tools.authoring.importing import Abroad, Carried, Use, uses
from spacefacts.tools.authoring.published import Published, with_releases
from spacefacts.tools.authoring.resolving import Resolved, resolve
from spacefacts.tools.authoring.witnessed import Witnessed
from spacefacts.tools.collecting import uncollected
from spacefacts.tools.findings import Fault, Faults, Place


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
    published: Published | None = None
    imprint: ImprintDraft | None = None
    carried: Carried = field(default_factory=lambda: Carried(texts={}))
    faults: Faults = field(default_factory=Faults)

    @cached_property
    def documents(self) -> dict[str, DocumentDraft]:
        """Every document by `publisher/key`."""
        return {draft.id: draft for one in self.publishers.values() for draft in one.documents.values()}

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every name of another base that its files use, where it stands."""
        return tuple(uses(self.kinds, self.subjects))

    @cached_property
    def abroad(self) -> Abroad:
        """What it has of other bases."""
        cited = {use.name: use.place for use in self.uses if use.section == "sources"}
        documents = {name: self.carried.document(name, place) for name, place in cited.items()}
        labels = {use.name: self.carried.label(use.name) for use in self.uses if use.section == "subjects"}
        return Abroad(
            imprint=self.imprint,
            carried=self.carried,
            documents={name: draft for name, draft in documents.items() if draft},
            labels={name: label for name, label in labels.items() if label},
        )

    def facts(self) -> Iterator[FactDraft]:
        """Every fact that a file states, in the order of the files."""
        return iter(self._facts)

    @cached_property
    def _facts(self) -> list[FactDraft]:
        # In one list, because dozens of rules go through them.
        return [fact for subject in self.subjects.values() for fact in subject.facts.values()]

    def known(self, address: str) -> Known | None:
        """What the fact at an address comes to, stated or computed; None where there is none."""
        subject, _, name = address.partition(".")
        return self.resolved.known(subject, name)

    def met(self, name: str) -> Iterator[tuple[Place, str]]:
        """Where the law `name` was found broken while reading and resolving, and what to write instead."""
        _ = self.resolved
        return ((fault.place, fault.message) for fault in self.faults if fault.name == name)

    @cached_property
    def resolved(self) -> Resolved:
        """What the drafts come to; resolving adds what it finds wrong to `faults`."""
        self._tell_of_imports()
        with uncollected():
            return resolve(self.kinds, self.documents, self.subjects, self.abroad, self.faults)

    def _tell_of_imports(self) -> None:
        own = self.imprint.name if self.imprint else ""
        for use in self.uses:
            if not self.carried.has(use):
                message = f"{use.name} is not carried here; let spacefacts check --fix take it over"
                self.faults.add("import-differs", use.place, message)
            elif own and self.carried.rests_on(use, own):
                message = f"{use.name} is itself computed from facts of {own}; break the circle"
                self.faults.add("derivation-cycle", use.place, message)

    @cached_property
    def snapshot(self) -> bytes:
        """The canonical bytes of what is sound."""
        with uncollected():
            stated = compile_drafts(
                self.kinds, self.publishers, self.documents, self.resolved, self.witnessed, self.abroad
            )
        return with_releases(stated, self.published)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog of what is sound."""
        return Catalog(Snapshot(self.snapshot))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A base on a day, for rules about what has gone stale."""

    base: Base
    today: date
