"""Reading fields: one mapping of a file, its keys known beforehand, every fault told where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from spacefacts.errors import BadValue
from spacefacts.moments import Moment
from spacefacts.tools.authoring.drafts import Both
from spacefacts.tools.authoring.nodes import Mapping, Node, Scalar, Sequence
from spacefacts.tools.findings import Faults, Place
from spacefacts.tools.nearest import nearest

Read = TypeVar("Read")

_LANGUAGES = ("en", "zh")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class Fields:
    """The fields of one mapping.

    Reading a field gives its value, or None where it is missing or faulty; faults go to `faults`, each once.
    """

    __slots__ = ("_entries", "faults", "known", "node", "place")

    def __init__(self, node: Mapping, known: tuple[str, ...], faults: Faults) -> None:
        self.node = node
        self.place = node.place
        self.faults = faults
        self.known = known
        self._entries = node.entries
        for key in node.keys:
            if key not in known:
                faults.add("unknown-field", node.keys[key], f"no field {key!r} here; {self._instead_of(key)}")

    def _instead_of(self, key: str) -> str:
        # `{value: 1,012}` reads as two fields.
        if key.isdigit():
            return "a comma has cut a number in two; write its digits in full, as in 7500000000"
        return nearest(key, self.known)

    def __contains__(self, key: str) -> bool:
        return key in self.node.keys

    def place_of(self, key: str) -> Place:
        """Where the key stands, or the mapping if it does not."""
        return self.node.keys.get(key, self.place)

    def node_of(self, key: str) -> Node | None:
        """The node under a key."""
        return self._entries.get(key)

    def missing(self, key: str, what: str) -> None:
        """Note that a field is wanted."""
        self.faults.add("missing-field", self.place, f"{what} needs {key!r}; write it")

    def text(self, key: str) -> str | None:
        """Plain text, never empty."""
        scalar = self.scalar(key)
        return scalar.text if scalar else None

    def scalar(self, key: str) -> Scalar | None:
        """Plain text with its place, never empty."""
        node = self._entries.get(key)
        return None if node is None else as_scalar(node, key, self.faults)

    def required(self, key: str, what: str, read: Callable[[str], Read]) -> Read | None:
        """What `read` makes of a field that must be there."""
        if key not in self:
            self.missing(key, what)
            return None
        return read(key)

    def one_of(self, key: str, choices: tuple[str, ...]) -> str | None:
        """One of a few words."""
        scalar = self.scalar(key) if key in self._entries else None
        if scalar is None:
            return None
        if scalar.text not in choices:
            message = f"{key} cannot be {scalar.text!r}; write one of {', '.join(choices)}"
            self.faults.add("unknown-word", scalar.place, message)
            return None
        return scalar.text

    def kebab(self, key: str) -> str | None:
        """An id in kebab-case."""
        scalar = self.scalar(key)
        return scalar.text if scalar and is_kebab(scalar, self.faults) else None

    def words(self, key: str, *, zh_optional: bool = False) -> Both | None:
        """Words in English and Chinese."""
        node = self._entries.get(key)
        return None if node is None else read_both(node, key, self.faults, zh_optional=zh_optional)

    def words_or_text(self, key: str) -> Both | None:
        """Words in English and Chinese, or plain text, which counts as English."""
        node = self._entries.get(key)
        if isinstance(node, Scalar):
            return {"en": text} if (text := self.text(key)) else None
        return None if node is None else read_both(node, key, self.faults)

    def day(self, key: str) -> str | None:
        """A day, a month or a year."""
        scalar = self.scalar(key) if key in self._entries else None
        if scalar is None:
            return None
        try:
            is_timed = _is_timed(scalar.text)
        except BadValue as error:
            self.faults.add("bad-moment", scalar.place, error.reason)
            return None
        if is_timed:
            message = f"{key} has a time; write a day, a month or a year, as in 2025-11-14"
            self.faults.add("bad-moment", scalar.place, message)
            return None
        return scalar.text

    def mapping(self, key: str) -> Mapping | None:
        """A mapping."""
        node = self._entries.get(key)
        return None if node is None else as_mapping(node, key, self.faults)

    def items(self, key: str) -> list[Node]:
        """The items of a list; empty where there is none."""
        node = self._entries.get(key)
        return [] if node is None else as_items(node, key, self.faults)

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list of texts."""
        node = self._entries.get(key)
        return () if node is None else as_texts(node, key, self.faults)


@lru_cache(maxsize=1024)
def _is_timed(text: str) -> bool:
    # The days of a base are few: of its reading, of its publications.
    return Moment(text).is_timed


def as_scalar(node: Node, what: str, faults: Faults) -> Scalar | None:
    """The node, if it is text and not empty."""
    if not isinstance(node, Scalar):
        faults.add("wrong-shape", node.place, f"{what} must be plain text, not a {_shape(node)}")
        return None
    if not node.text.strip():
        faults.add("wrong-shape", node.place, f"{what} is empty; write its text or take the key out")
        return None
    return node


def as_mapping(node: Node, what: str, faults: Faults) -> Mapping | None:
    """The node, if it is a mapping."""
    if not isinstance(node, Mapping):
        faults.add("wrong-shape", node.place, f"{what} must be a mapping of keys to values, not a {_shape(node)}")
        return None
    return node


def as_items(node: Node, what: str, faults: Faults) -> list[Node]:
    """The items of the node, if it is a list."""
    if not isinstance(node, Sequence):
        faults.add("wrong-shape", node.place, f"{what} must be a list; begin each item with a dash")
        return []
    return node.items


def as_texts(node: Node, what: str, faults: Faults) -> tuple[str, ...]:
    """The texts of the node, if it is a list of texts."""
    scalars = (as_scalar(item, what, faults) for item in as_items(node, what, faults))
    return tuple(scalar.text for scalar in scalars if scalar)


def is_kebab(scalar: Scalar, faults: Faults) -> bool:
    """Whether an id is in kebab-case."""
    if KEBAB.match(scalar.text):
        return True
    guess = re.sub(r"[^a-z0-9]+", "-", scalar.text.lower()).strip("-")
    hint = f"write {guess!r}" if guess else "use a to z, 0 to 9 and hyphens"
    faults.add("bad-id", scalar.place, f"{scalar.text!r} is not in kebab-case; {hint}")
    return False


def is_name(scalar: Scalar, faults: Faults) -> bool:
    """Whether it is the id of a subject, of this base or with the name of another before it: `north-bridge`, `bridges:it`."""
    base, colon, own = scalar.text.partition(":")
    if colon and KEBAB.match(base) and KEBAB.match(own):
        return True
    return is_kebab(scalar, faults)


def read_both(node: Node, what: str, faults: Faults, *, zh_optional: bool = False) -> Both | None:
    """Words in two languages, `{en: ..., zh: ...}`."""
    if isinstance(node, Scalar):
        hint = f"write {{en: {node.text}{'' if zh_optional else ', zh: ...'}}}"
        faults.add("wrong-shape", node.place, f"{what} names no language; {hint}")
        return None
    mapping = as_mapping(node, what, faults)
    if mapping is None:
        return None
    fields = Fields(mapping, _LANGUAGES, faults)
    words = {language: scalar.text for language in _LANGUAGES if (scalar := fields.scalar(language))}
    for language in ("en",) if zh_optional else _LANGUAGES:
        if language not in fields:
            fields.missing(language, what)
    return words if "en" in words and (zh_optional or "zh" in words) else None


def _shape(node: Node) -> str:
    return {Scalar: "text", Sequence: "list", Mapping: "mapping"}[type(node)]
