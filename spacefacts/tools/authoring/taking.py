"""What is taken of another base: the records that are used, and all that these rest on, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.errors import NotKnown, UnknownName, Withdrawn
from spacefacts.snapshot import canonical
from spacefacts.tools.authoring.importing import Use

NOT_THERE = (UnknownName, NotKnown, Withdrawn)
"""What a base answers to a name that it does not hold."""


def taken(catalog: Catalog, name: str, used: Iterable[Use]) -> dict[str, str]:
    """The records of a base that stand behind what is used of it, as canonical JSON by `base/section/key`.

    What the base does not hold is left out.
    """
    found = _Taking(catalog)
    for use in used:
        found.take(use.section, use.own)
    if not found.records:
        return {}
    sections = {"base": dict(catalog.snapshot.items("base")), **found.whole()}
    texts = {
        f"{name}/{section}/{key}": canonical(record)
        for section, records in sections.items()
        for key, record in records.items()
    }
    return {name: canonical({"digest": catalog.digest()}), **texts}


def missing(catalog: Catalog, use: Use) -> str:
    """Why a base does not hold what is used of it, with what to write instead; nothing where it does."""
    asks: dict[str, Callable[[str], object]] = {
        "facts": catalog.get,
        "subjects": catalog.subject,
        "sources": catalog.source,
    }
    try:
        asks[use.section](use.own)
    except NOT_THERE as error:
        return f"in {use.base}: {error}"
    if catalog.snapshot.text(use.section, use.own) is None:
        return f"{use.own} of {use.base} has moved; write where it is now"
    return ""


class _Taking:
    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.records: dict[str, dict[str, Any]] = {}

    def take(self, section: str, key: str) -> None:
        """Take a record and all that it rests on; a stack of our own, since a chain of facts may be long."""
        wanted = [(section, key)]
        while wanted:
            section, key = wanted.pop()
            if key in self.records.get(section, {}):
                continue
            record = self.catalog.snapshot.get(section, key)
            if record is None:
                self._take_imported(key)
                continue
            self.records.setdefault(section, {})[key] = record
            wanted += _below(section, record)

    def whole(self) -> dict[str, Mapping[str, Any]]:
        """What was taken: of what a record lists, only that which was taken too."""
        subjects = {
            key: {**record, "properties": [one for one in record["properties"] if f"{key}.{one}" in self._facts]}
            for key, record in self.records.get("subjects", {}).items()
        }
        publishers = {
            key: {**record, "documents": [one for one in record["documents"] if one in self.records["sources"]]}
            for key, record in self.records.get("publishers", {}).items()
        }
        return {**self.records, "subjects": subjects, "publishers": publishers}

    @property
    def _facts(self) -> Mapping[str, Any]:
        return self.records.get("facts", {})

    def _take_imported(self, name: str) -> None:
        """What the other base carries itself of a third, all of it: it is little."""
        beginning = f"{name.partition(':')[0]}/"
        for key, record in self.catalog.snapshot.items("imported") if ":" in name else ():
            if key.startswith(beginning) or key == beginning[:-1]:
                self.records.setdefault("imported", {})[key] = record


def _below(section: str, record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a record needs to be read: its subject, what it is computed from, what it points to, its sources."""
    if section == "sources":
        return [("publishers", record["publisher"]), ("publishers", record["origin"])]
    if section != "facts":
        return []
    states = [record, *(record["series"] or ())]
    citations = [one for state in states for one in state["sources"]]
    citations += [one for state in states for claim in state["claims"] for one in claim["sources"]]
    value = record["value"] if record["type"] == "reference" else []
    return [
        ("subjects", record["subject"]),
        *(("subjects", one) for one in ([value] if isinstance(value, str) else value)),
        *(("facts", one) for one in (record["derivation"] or {"inputs": []})["inputs"]),
        *(("sources", one["source"]) for one in citations),
    ]
