"""What a base takes from others, held against what these say now."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacefacts.catalog import Catalog
from spacefacts.neighbours import whole
from spacefacts.snapshot import Snapshot, pack
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.importing import CARRIED, Use, pack_carried
from spacefacts.tools.authoring.taking import missing, taken
from spacefacts.tools.findings import Place

# When evidence was last read, and what of its own a record lists that is carried too: both change where it does not.
_PASSING = re.compile(r'"found":(?:null|"[^"]*")|"(?:properties|documents)":\[[^\]]*\]')


@dataclass(frozen=True, kw_only=True)
class Imports:
    """A base with what it imports; `neighbours` says where other bases are, and `path` what findings call the record."""

    base: Base
    path: str
    neighbours: Mapping[str, str]

    @property
    def declared(self) -> Mapping[str, Place]:
        """The bases that the imprint names, each with its place."""
        return self.base.imprint.imports if self.base.imprint else {}

    def of(self, name: str) -> tuple[Use, ...]:
        """Where the files use something of the base of this name."""
        return tuple(use for use in self.base.uses if use.base == name)

    def whole(self, name: str) -> Catalog | None:
        """The other base; None where it is neither beside this one nor installed."""
        return whole(self._beside, name)

    def unknown(self) -> Iterator[tuple[Use, str]]:
        """The uses of what no base here holds, each with what to write instead."""
        for use in self.base.uses:
            other = self.whole(use.base) if use.base in self.declared else None
            if use.base not in self.declared:
                yield use, f"{use.base} is not imported; name it under imports in base.yaml"
            elif other is not None and (why := missing(other, use)):
                yield use, why
            elif other is None and not self.base.carried.has(use):
                yield use, f"no base {use.base!r} is here; install it, or say under [tool.spacefacts.bases] where it is"

    @cached_property
    def now(self) -> dict[str, str]:
        """The records that would be carried, were all taken over today; those of a base that is not here stay."""
        found: dict[str, str] = {}
        for name in self.declared:
            other = self.whole(name)
            if other is not None:
                found |= taken(other, name, self.of(name))
            elif self.of(name):
                found |= {key: text for key, text in self.base.carried.texts.items() if key.partition("/")[0] == name}
        return found

    def stale(self) -> Iterator[str]:
        """The keys of the records that are not as the other bases have them now.

        Neither a digest nor the day on which evidence was last read makes one stale.
        """
        held = self.base.carried.texts
        for key in sorted({*held, *self.now}):
            if "/" in key and _lasting(held.get(key, "")) != _lasting(self.now.get(key, "")):
                yield key

    def taken_over(self) -> bytes:
        """The file with what is carried, brought up to date."""
        return pack_carried(self.now)

    @property
    def file(self) -> str:
        """Where that file is."""
        return os.path.join(self.base.folder, CARRIED)

    @cached_property
    def _beside(self) -> Catalog:
        return Catalog(Snapshot(pack({}))).beside(self.neighbours)


def _lasting(text: str) -> str:
    return _PASSING.sub("", text)
