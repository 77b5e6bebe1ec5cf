"""Tombstones: where what was published has gone."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from spacefacts.tools.authoring.drafts import SubjectDraft, Tombstone
from spacefacts.tools.findings import Faults
from spacefacts.tools.nearest import nearest


def moved(subjects: Mapping[str, SubjectDraft], present: AbstractSet[str], faults: Faults) -> dict[str, dict[str, Any]]:
    """Where each tombstone leads, chains followed to their end; one that leads nowhere goes to `faults`."""
    every = {name: stone for subject in subjects.values() for name, stone in subject.moved.items()}
    stones = {name: stone for name, stone in every.items() if stone.to or stone.split or stone.withdrawn}
    return {name: _record(name, stone, stones, present, faults) for name, stone in stones.items()}


def _record(
    name: str, stone: Tombstone, stones: Mapping[str, Tombstone], present: AbstractSet[str], faults: Faults
) -> dict[str, Any]:
    targets = (stone.to,) if stone.to else stone.split
    ends = [_end_of(target, stones) for target in targets]
    for target, end in zip(targets, ends, strict=True):
        if end is None:
            faults.add("tombstone-unknown", stone.place, f"{target!r} leads round in a circle; name where it is now")
        elif ("." in name) != ("." in end):
            what = "an address, subject.property" if "." in name else "the id of a subject"
            faults.add("tombstone-unknown", stone.place, f"{target!r} is of another sort; write {what}")
        elif end not in present and _stone_of(end, stones) is None:
            alike = [one for one in present if ("." in one) == ("." in name)]
            faults.add("tombstone-unknown", stone.place, f"{target!r} is not there; {_hint(target, alike)}")
    found = [end or target for target, end in zip(targets, ends, strict=True)]
    return {
        "to": found[0] if stone.to else None,
        "split": found if stone.split else None,
        "withdrawn": stone.withdrawn,
    }


def _end_of(target: str, stones: Mapping[str, Tombstone]) -> str | None:
    """What a name leads to in the end, None where that is a circle; a property follows its subject."""
    seen: set[str] = set()
    while (stone := _stone_of(target, stones)) and stone.to:
        if target in seen:
            return None
        seen.add(target)
        name = target.partition(".")[2]
        target = stone.to if target in stones or not name else f"{stone.to}.{name}"
    return target


def _stone_of(name: str, stones: Mapping[str, Tombstone]) -> Tombstone | None:
    return stones.get(name) or stones.get(name.partition(".")[0])


def _hint(target: str, alike: list[str]) -> str:
    hint = nearest(target, alike)
    # With nothing near, a list of every address helps nobody.
    return hint if hint.startswith("did you mean") else "name something that is"
