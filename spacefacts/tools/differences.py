"""What one state of a base has that another has not: facts that came, went, moved or changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from spacefacts.catalog import Catalog
from spacefacts.errors import NotKnown, UnknownName, Withdrawn
from spacefacts.model import Fact

Step: TypeAlias = Literal["none", "patch", "minor", "major"]
"""What Semantic Versioning (https://semver.org) asks of the next release of the facts."""

_STANDING = ("status", "sources", "claims", "note", "derivation", "label", "about")
"""What stands behind a value, or beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A fact whose value changed, in words; where only what stands behind it did, `old` and `new` are the same."""

    address: str
    old: str
    new: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """The addresses that came, went for good and moved, and the facts that changed; each sorted."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[tuple[str, str], ...]
    changed: tuple[Change, ...]

    @property
    def step(self) -> Step:
        """An address that no longer resolves breaks somebody's document; a new one breaks nothing; a value is mended."""
        if self.removed:
            return "major"
        if self.added or self.moved:
            return "minor"
        return "patch" if self.changed else "none"


def differences(old: Catalog, new: Catalog) -> Differences:
    """What `new` has that `old` has not, and the other way round."""
    before, after = {fact.address: fact for fact in old}, {fact.address: fact for fact in new}
    gone = [address for address in before if address not in after]
    moved = [(address, to) for address in gone if (to := _where(new, address))]
    left = {address for address, _ in moved}
    return Differences(
        added=tuple(sorted(address for address in after if address not in before)),
        removed=tuple(sorted(address for address in gone if address not in left)),
        moved=tuple(sorted(moved)),
        changed=tuple(_changes(before, after)),
    )


def _where(catalog: Catalog, address: str) -> str:
    """Where an address that is no fact of its own resolves to, or why it is gone; nothing where nobody says."""
    try:
        return catalog.get(address).address
    except Withdrawn as error:
        return ", ".join(error.successors) or "withdrawn"
    except NotKnown:
        return "unknown"
    except UnknownName:
        return ""


def _changes(before: dict[str, Fact], after: dict[str, Fact]) -> Iterator[Change]:
    for address in sorted(before.keys() & after.keys()):
        old, new = before[address].as_dict(), after[address].as_dict()
        value = [part for part in ("text", "unit", "qualifier", "as_of") if old[part] != new[part]]
        parts = [*value, *(part for part in _STANDING if old[part] != new[part])]
        if old["series"] != new["series"]:
            parts.append("series")
        if parts:
            yield Change(address=address, old=_shown(before[address]), new=_shown(after[address]), parts=tuple(parts))


def _shown(fact: Fact) -> str:
    return f"{fact.display()} as of {fact.as_of}" if fact.as_of else fact.display()
