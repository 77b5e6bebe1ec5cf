"""A snapshot for whoever asks for everything, and for most of it often: the pages of a site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.snapshot import Snapshot


class Unpacked(Snapshot):
    """A snapshot of which each section is decoded once and kept, as soon as one record of it is asked for.

    It says the same as any other snapshot of these bytes, and takes the memory of all that is in it.
    """

    __slots__ = ("_sections",)

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._sections: dict[str, dict[str, dict[str, Any]]] = {}

    def get(self, section: str, key: str) -> dict[str, Any] | None:
        """The record under `key`, or None."""
        return self._section(section).get(key)

    def keys(self, section: str) -> Iterator[str]:
        """The keys of a section, sorted."""
        return iter(self._section(section))

    def items(self, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every key of a section with its record, sorted by key."""
        return iter(self._section(section).items())

    def _section(self, name: str) -> dict[str, dict[str, Any]]:
        if name not in self._sections:
            self._sections[name] = dict(super().items(name))
        return self._sections[name]


def unpacked(catalog: Catalog) -> Catalog:
    """The same facts, decoded once."""
    return Catalog(Unpacked(catalog.snapshot.bytes()), catalog.name, catalog.neighbours)
