"""What one state of a base has that another has not: facts that came, went, moved or changed, and why they changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.errors import NotKnown, UnknownName, Withdrawn
from spacefacts.model import Fact

Step: TypeAlias = Literal["none", "patch", "minor", "major"]
"""What Semantic Versioning (https://semver.org) asks of the next release of the facts."""

_VALUE = ("text", "unit", "qualifier", "as_of")
_STANDING = ("status", "sources", "claims", "note", "derivation", "label", "about", "series")
"""What stands behind a value, or beside it."""
_COMPUTED = {"en": "It is computed, and what it is computed from changed.", "zh": "推算所依据的数值有变。"}
_OBSERVED = {"en": "There is a newer observation.", "zh": "有了更近的观测值。"}
_BETWEEN = {"en": " ", "zh": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A fact whose value changed, or only what stands behind it; `parts` names which fields did.

    `why` is the reason in both languages, where one is known. `unexplained` holds each text of a value that stood there
    before, stands there no more, and of which nobody says why.
    """

    before: Fact
    after: Fact
    parts: tuple[str, ...]
    why: Mapping[str, str] | None = None
    unexplained: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The address of the fact."""
        return self.after.address

    @property
    def is_of_value(self) -> bool:
        """Whether the value changed, and not only what stands behind it."""
        return any(part in _VALUE for part in self.parts)

    @property
    def old(self) -> str:
        """The value before, in English, with the day it held."""
        return _shown(self.before)

    @property
    def new(self) -> str:
        """The value after, in English, with the day it held."""
        return _shown(self.after)


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
    # Most records are the same to the letter, and those need not be decoded.
    before, after = dict(old.snapshot.texts("facts")), dict(new.snapshot.texts("facts"))
    gone = [address for address in before if address not in after]
    moved = [(address, to) for address in gone if (to := where(new, address))]
    left = {address for address, _ in moved}
    alike = sorted(address for address in before.keys() & after.keys() if before[address] != after[address])
    changes = (_change(old.get(address), new.get(address)) for address in alike)
    return Differences(
        added=tuple(sorted(address for address in after if address not in before)),
        removed=tuple(sorted(address for address in gone if address not in left)),
        moved=tuple(sorted(moved)),
        changed=tuple(change for change in changes if change.parts),
    )


def where(catalog: Catalog, address: str) -> str:
    """Where an address that is no fact of its own resolves to, or why it is gone; nothing where nobody says."""
    try:
        return catalog.get(address).address
    except Withdrawn as error:
        return ", ".join(error.successors) or "withdrawn"
    except NotKnown:
        return "unknown"
    except UnknownName:
        return ""


def _change(before: Fact, after: Fact) -> Change:
    old, new = before.as_dict(), after.as_dict()
    said = [one for one in new["changed"] if one not in old.get("changed", [])]
    told = {one["from"] for one in said}
    lost = list(_lost(old, new))
    parts = tuple(part for part in (*_VALUE, *_STANDING) if old.get(part) != new[part])
    return Change(
        before=before,
        after=after,
        parts=parts,
        why=_reason(said, new, is_newer=not lost) if any(part in _VALUE for part in parts) or lost else None,
        unexplained=tuple(text for text in lost if text not in told),
    )


def _reason(said: list[dict[str, Any]], new: dict[str, Any], *, is_newer: bool) -> Mapping[str, str] | None:
    if said:
        return {language: _BETWEEN[language].join(one["why"][language] for one in said) for language in LANGUAGES}
    if new["derivation"]:
        return _COMPUTED
    return _OBSERVED if is_newer else None


def _lost(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """The text of each observation that stands there no more, though neither computing nor a newer one replaced it."""
    if new["derivation"] or (not new["series"] and _is_later(new["as_of"], old["as_of"])):
        return
    kept = new["series"] or [new]
    for one in old["series"] or [old]:
        same = (other for other in kept if all(one[part] == other[part] for part in ("text", "unit", "qualifier")))
        if not any(one["as_of"] in (None, other["as_of"]) for other in same):
            yield one["text"]


def _is_later(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one > other


def _shown(fact: Fact) -> str:
    return f"{fact.display()} as of {fact.as_of}" if fact.as_of else fact.display()
