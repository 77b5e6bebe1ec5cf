"""Frozen views of a snapshot's records: they cost little to make and read the rest when asked."""

from __future__ import annotations

import spacefacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from spacefacts.catalog import Catalog


class View:
    """A frozen view of one record of a catalog; given as JSON, it is decoded when a field is first asked for."""

    __slots__ = ("_catalog", "_held")

    _catalog: Catalog
    _held: dict[str, Any] | str

    def __init__(self, record: dict[str, Any] | str, catalog: Catalog) -> None:
        object.__setattr__(self, "_held", record)
        object.__setattr__(self, "_catalog", catalog)

    @property
    def _record(self) -> dict[str, Any]:
        held = self._held
        if isinstance(held, str):
            held = self._catalog.snapshot.decoded(held)
            object.__setattr__(self, "_held", held)
        return held

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} is frozen; {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} is frozen; {name} cannot be deleted")

    def __reduce__(self) -> tuple[type[View], tuple[dict[str, Any], Catalog]]:
        return type(self), (self._record, self._catalog)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, View) and self._record == other._record

    def __hash__(self) -> int:
        # Of the strings alone: equal numbers may be spelled with different digits, and equal mappings in another order.
        return hash(frozenset(item for item in self._record.items() if isinstance(item[1], str)))

    def as_dict(self) -> dict[str, Any]:
        """The record as plain data, the very fields of the JSON API; numbers are `int` or `Decimal`."""
        record: dict[str, Any] = unshared(self._record)
        return record


def unshared(stored: Any) -> Any:
    """Data of a record, copied to the bottom, so that whoever gets it may change it."""
    if isinstance(stored, dict):
        return {key: unshared(item) for key, item in stored.items()}
    return [unshared(item) for item in stored] if isinstance(stored, list) else stored


def words(stored: dict[str, str], language: str) -> str:
    """One of two languages; English where the other was not written.

    Raises:
        BadValue: there is no such language.
    """
    return stored.get(language) or _english(stored, language)


def maybe_words(stored: dict[str, str] | None, language: str) -> str | None:
    """The same, for words that may be missing."""
    return words(stored, language) if stored else None


def _english(stored: dict[str, str], language: str) -> str:
    from spacefacts.display import LANGUAGES

    if language not in LANGUAGES:
        raise spacefacts.BadValue(language, f"no language {language!r}; there are {', '.join(LANGUAGES)}")
    return stored["en"]
