"""The keys of a table of settings, each read as its type, or told what it should be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from spacefacts.errors import SpacefactsError
from spacefacts.tools.nearest import nearest


class BadSettings(SpacefactsError):
    """The settings cannot be read; the message says where and what to write."""


class Keys:
    """A table of settings; `where` is what messages call it, and `known` the only keys that it may have.

    Raises:
        BadSettings: it has another key.
    """

    def __init__(self, table: Mapping[str, Any], where: str, known: Iterable[str]) -> None:
        self.table, self.where = table, where
        known = tuple(known)
        for key in table:
            if key not in known:
                raise BadSettings(f"{where}: no setting {key!r}; {nearest(key, known)}")

    def text(self, key: str, default: str, what: str) -> str:
        """Text that is not empty.

        Raises:
            BadSettings: it is anything else.
        """
        value = self.table.get(key, default)
        if not isinstance(value, str) or (key in self.table and not value.strip()):
            raise BadSettings(f"{self.where}: {key} must be {what}, in quotes")
        return value

    def texts(self, key: str, what: str) -> tuple[str, ...]:
        """A list of texts, not empty; nothing where the key is missing.

        Raises:
            BadSettings: it is anything else.
        """
        if key not in self.table:
            return ()
        value = self.table[key]
        if not isinstance(value, list) or not value or not all(isinstance(one, str) and one.strip() for one in value):
            raise BadSettings(f"{self.where}: {key} must be a list of {what}")
        return tuple(value)

    def named_texts(self, key: str, what: str) -> dict[str, str]:
        """A table of texts by name; nothing where the key is missing.

        Raises:
            BadSettings: it is anything else.
        """
        value = self.table.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) and one.strip() for one in value.values()):
            raise BadSettings(f"{self.where}: {key} must be a table of {what}")
        return value

    def number(self, key: str, default: float, what: str, least: float = 0) -> float:
        """A number of at least `least`.

        Raises:
            BadSettings: it is anything else.
        """
        value = self.table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < float("inf"):
            raise BadSettings(f"{self.where}: {key} must be {what}, {least:g} or more")
        return value

    def whole(self, key: str, default: int, what: str, least: int = 0) -> int:
        """A whole number of at least `least`.

        Raises:
            BadSettings: it is anything else.
        """
        value = self.number(key, default, what, least)
        if not isinstance(value, int):
            raise BadSettings(f"{self.where}: {key} must be {what}, a whole number")
        return value
