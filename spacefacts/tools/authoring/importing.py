"""`imports.json`: what a base carries of others, because facts of its own were made with it.

The file is one object with a line for each record: `base/section/key`, and what the other base said there. So a base
compiles, and answers, where the others are not; and what changed in them is read line by line in its history.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.decoding import record
from spacefacts.errors import SpacefactsError
from spacefacts.model import Fact
from spacefacts.neighbours import excerpt
from spacefacts.snapshot import OPENING, SECTIONS, Snapshot, canonical, pack_texts
from spacefacts.tools.authoring.drafts import Both, DocumentDraft, FactDraft, ImprintDraft, KindDraft, SubjectDraft
from spacefacts.tools.authoring.fields import KEBAB
from spacefacts.tools.findings import Faults, Place
from spacefacts.values import Reference

CARRIED = "imports.json"
"""The name of the file, in the folder of the facts."""


class Use(NamedTuple):
    """Where a name of another base is used, and what for: `facts`, `subjects` or `sources`."""

    name: str
    section: str
    place: Place

    @property
    def base(self) -> str:
        """The base that is named."""
        return self.name.partition(":")[0]

    @property
    def own(self) -> str:
        """What that base calls it."""
        return self.name.partition(":")[2]


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What a base carries of others; `texts` are records as canonical JSON, by `base/section/key`."""

    texts: Mapping[str, str]

    def fact(self, address: str) -> Fact | None:
        """The fact at `base:subject.property`; None where it is not carried."""
        found = self._found(address, "facts")
        return found if isinstance(found, Fact) else None

    def label(self, subject: str) -> Both | None:
        """The name of `base:subject`; None where it is not carried."""
        found = self._found(subject, "subjects")
        return dict(found.as_dict()["label"]) if isinstance(found, Subject) else None

    def document(self, name: str, place: Place) -> DocumentDraft | None:
        """The document `base:publisher/document`, drafted as if it were the base's own; None where it is not carried."""
        part, own = self._part(name)
        found = part.snapshot.get("sources", own) if part is not None else None
        if found is None:
            return None
        told = {key: found[key] for key in ("url", "language", "grade", "title", "published", "accessed", "archive")}
        # Publisher and origin keep the names that they have there, so that one origin counts as one in both bases.
        return DocumentDraft(
            id=name,
            place=place,
            url_place=place,
            origin_place=place,
            publisher=found["publisher"],
            origin=found["origin"],
            **told,
        )

    def has(self, use: Use) -> bool:
        """Whether what is used is carried."""
        part, own = self._part(use.name)
        return part is not None and part.snapshot.text(use.section, own) is not None

    def rests_on(self, use: Use, base: str) -> bool:
        """Whether a fact that is used is computed from facts of this base, directly or not."""
        part, own = self._part(use.name)
        wanted, seen = [own] if use.section == "facts" else [], set()
        while part is not None and wanted:
            address = wanted.pop()
            found = part.snapshot.get("facts", address)
            if address.startswith(f"{base}:"):
                return True
            if found and address not in seen:
                seen.add(address)
                wanted += (found["derivation"] or {"inputs": []})["inputs"]
        return False

    def digest_of(self, base: str) -> str | None:
        """The digest of the base as it was when something was taken from it; None where nothing was."""
        return json.loads(self.texts[base])["digest"] if base in self.texts else None

    def _found(self, name: str, section: str) -> Fact | Subject | None:
        part, own = self._part(name)
        found = part.snapshot.get(section, own) if part is not None else None
        if part is None or found is None:
            return None
        return Fact(found, part) if section == "facts" else Subject(found, part)

    def _part(self, name: str) -> tuple[Catalog | None, str]:
        base, _, own = name.partition(":")
        return excerpt(self._catalog, base), own

    @cached_property
    def _catalog(self) -> Catalog:
        return Catalog(Snapshot(pack_texts({"imported": self.texts})))


@dataclass(frozen=True, kw_only=True)
class Abroad:
    """What a base says of itself to others, and what it has of them: documents and names of subjects, by their whole names."""

    imprint: ImprintDraft | None
    carried: Carried
    documents: Mapping[str, DocumentDraft]
    labels: Mapping[str, Both]

    def sections(self) -> dict[str, dict[str, Any]]:
        """The sections of the snapshot that tell of it."""
        return {
            "base": {self.imprint.name: self._record(self.imprint)} if self.imprint else {},
            "imported": {key: record(text) for key, text in self.carried.texts.items()},
        }

    def _record(self, imprint: ImprintDraft) -> dict[str, Any]:
        return {
            "base": imprint.name,
            "label": imprint.label,
            "site": imprint.site,
            "licence": imprint.licence,
            "imports": {name: self.carried.digest_of(name) for name in sorted(imprint.imports)},
        }


def read_carried(data: bytes, path: str, faults: Faults) -> Carried:
    """What the file holds; nothing, and a fault, where it is no record of what is carried."""
    try:
        read = json.loads(data, parse_float=Decimal)
        carried = Carried(texts={key: canonical(told) for key, told in read.items()})
        is_sound = all(map(_is_record, read.items()))
        for key in read if is_sound else ():
            _try(carried, key)
    except (SpacefactsError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        is_sound = False
    if not is_sound:
        faults.add("wrong-shape", Place(path), "this is no record of imports; take the file out, and import anew")
        return Carried(texts={})
    return carried


def pack_carried(texts: Mapping[str, str]) -> bytes:
    """The bytes of the file: sorted, a record a line."""
    return ("{\n" + ",\n".join(f"{json.dumps(key)}: {texts[key]}" for key in sorted(texts)) + "\n}\n").encode()


def is_abroad(name: str) -> bool:
    """Whether a name is one of another base: `base:name`, which an address on the web is not."""
    return bool(KEBAB.match(name.partition(":")[0])) and ":" in name and "://" not in name


def uses(kinds: Mapping[str, KindDraft], subjects: Mapping[str, SubjectDraft]) -> Iterator[Use]:
    """Every name of another base that a base uses, where it stands."""
    for kind in kinds.values():
        for definition in kind.properties.values():
            if definition.derive:
                inputs = zip(definition.derive.inputs, definition.derive.places, strict=True)
                yield from (Use(text, "facts", place) for text, place in inputs if is_abroad(text))
    for subject in subjects.values():
        for fact in subject.facts.values():
            for citation in fact.citations():
                if ":" in citation.source and is_abroad(citation.source):
                    yield Use(citation.source, "sources", citation.place)
            if fact.property.type == "reference":
                yield from _pointed_to(fact)


def _pointed_to(fact: FactDraft) -> Iterator[Use]:
    for one in fact.observations:
        for written in (one.written, *(claim.written for claim in one.claims)):
            value = written.value if written else ()
            for name in value if isinstance(value, tuple) else (value,):
                if written and isinstance(name, Reference) and ":" in name:
                    yield Use(name, "subjects", written.place)


def _try(carried: Carried, key: str) -> None:
    """Read all that compiling asks a record for, so that one that was edited by hand is told of, and not met there."""
    base, _, rest = key.partition("/")
    section, _, own = rest.partition("/")
    use = Use(f"{base}:{own}", section, Place(key))
    if section == "facts":
        fact = carried.fact(use.name)
        _ = fact and (fact.value, fact.text, fact.unit, fact.qualifier, fact.as_of)
        carried.rests_on(use, "")
    elif section == "sources":
        carried.document(use.name, use.place)
    elif section == "subjects":
        carried.label(use.name)


def _is_record(item: tuple[str, Any]) -> bool:
    """Whether it is what `taken` makes: a digest under the name of a base, or a record of one of its sections."""
    key, told = item
    base, _, rest = key.partition("/")
    section, _, own = rest.partition("/")
    if not isinstance(told, dict) or not KEBAB.match(base):
        return False
    return isinstance(told.get("digest"), str) if not rest else section in (*OPENING, *SECTIONS) and bool(own)
