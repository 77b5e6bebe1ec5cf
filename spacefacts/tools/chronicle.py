"""The chronicle of a base: what each release changed, and what changed since the last one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacefacts.catalog import Catalog
from spacefacts.released import Release
from spacefacts.tools.differences import Differences, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """From one state of a base to the next: `release` is None for what was not released yet, `since` for the first.

    `new` is the base after it, and `old` before it, with nothing in `found` for the first release, which came from nothing.
    """

    release: Release | None
    since: Release | None
    old: Catalog
    new: Catalog
    found: Differences

    def of_kind(self, kind: str) -> Differences:
        """What changed of the subjects of one kind."""
        return Differences(
            added=tuple(address for address in self.found.added if self.new.get(address).kind == kind),
            removed=tuple(address for address in self.found.removed if self.old.get(address).kind == kind),
            moved=tuple((address, to) for address, to in self.found.moved if self.old.get(address).kind == kind),
            changed=tuple(change for change in self.found.changed if change.after.kind == kind),
        )


@lru_cache(maxsize=2)
def chronicle(catalog: Catalog) -> tuple[Chapter, ...]:
    """What changed since the last release, then what each release changed, newest first; empty where there was none."""
    released = catalog.releases()
    states = [catalog, *(catalog.edition(release.version) for release in released)]
    later = [
        Chapter(release=release, since=since, old=old, new=new, found=differences(old, new))
        for release, since, old, new in zip([None, *released], released, states[1:], states, strict=False)
    ]
    nothing = Differences(added=(), removed=(), moved=(), changed=())
    first = [
        Chapter(release=release, since=None, old=states[-1], new=states[-1], found=nothing) for release in released[-1:]
    ]
    return (*later, *first)
