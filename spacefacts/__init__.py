"""Sourced facts on space rescue and commercial space, looked up offline in milliseconds.

A fact has an address, `subject.property`, the same in Python, on the site, in the JSON API and in links:

```python
import spacefacts

fact = spacefacts.get("shenzhou-20.crew-stay")
print(fact)              # 204 days
fact.value, fact.unit    # the exact number and its UCUM unit
fact.status              # how well it stands, always computed
fact.sources             # who says so
fact.claims              # who says otherwise, each with a verdict
```

`subject` and `subjects` walk the base, `search` finds, `table` lines up, `load` does the same over facts of your own.
Errors derive from `SpacefactsError`; an unknown address is a `LookupError` that suggests the nearest ones.

Promised: the names in `__all__`, the types of errors, the addresses. Not promised: the wording of messages.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os

    from spacefacts.catalog import Catalog
    from spacefacts.errors import (
        BadValue,
        MissingExtra,
        NotKnown,
        NotObserved,
        SnapshotError,
        SpacefactsError,
        UnknownFact,
        UnknownKind,
        UnknownSource,
        UnknownStyle,
        UnknownSubject,
        Withdrawn,
    )
    from spacefacts.evidence import Citation, Claim, Derivation, Source
    from spacefacts.model import Fact, Kind, Subject
    from spacefacts.moments import Moment
    from spacefacts.tables import Table
    from spacefacts.values import Range, Reference, Words

__all__ = [
    "BadValue",
    "Catalog",
    "Citation",
    "Claim",
    "Derivation",
    "Fact",
    "Kind",
    "MissingExtra",
    "Moment",
    "NotKnown",
    "NotObserved",
    "Range",
    "Reference",
    "SnapshotError",
    "Source",
    "SpacefactsError",
    "Subject",
    "Table",
    "UnknownFact",
    "UnknownKind",
    "UnknownSource",
    "UnknownStyle",
    "UnknownSubject",
    "Withdrawn",
    "Words",
    "__version__",
    "digest",
    "get",
    "kinds",
    "load",
    "search",
    "source",
    "sources",
    "subject",
    "subjects",
    "table",
]

__version__ = "0.1.0"

# A name is imported when it is first used: `import spacefacts` and one look-up stay close to Python's own start.
_HOMES = {
    "catalog": ("Catalog",),
    "errors": (
        "BadValue",
        "MissingExtra",
        "NotKnown",
        "NotObserved",
        "SnapshotError",
        "SpacefactsError",
        "UnknownFact",
        "UnknownKind",
        "UnknownSource",
        "UnknownStyle",
        "UnknownSubject",
        "Withdrawn",
    ),
    "evidence": ("Citation", "Claim", "Derivation", "Source"),
    "model": ("Fact", "Kind", "Subject"),
    "moments": ("Moment",),
    "tables": ("Table",),
    "values": ("Range", "Reference", "Words"),
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            return getattr(import_module(f"spacefacts.{module}"), name)
    raise AttributeError(f"module 'spacefacts' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__


def get(address: str, as_of: str | None = None) -> Fact:
    """The fact at `address` (`subject.property`), as it stands, or as it stood on `as_of` (a day, month or year).

    Raises:
        UnknownFact: there is no such address; `suggestions` holds the nearest.
        NotKnown: the value was looked for and not found; `note` says where.
        Withdrawn: it was withdrawn, or split into several.
        NotObserved: its first observation, or one that it is computed from, is later than `as_of`.
        BadValue: `as_of` is no day, month or year.
    """
    return _catalog().get(address, as_of)


def subject(subject: str) -> Subject:
    """The subject with this id: a mapping from property to `Fact`.

    Raises:
        UnknownSubject: there is none; `suggestions` holds the nearest.
        Withdrawn: it was withdrawn, or split into several.
    """
    return _catalog().subject(subject)


def subjects(kind: str | None = None) -> tuple[Subject, ...]:
    """Every subject, or those of one kind, sorted by id.

    Raises:
        UnknownKind: there is no such kind.
    """
    return _catalog().subjects(kind)


def kinds() -> tuple[Kind, ...]:
    """Every kind, sorted by name."""
    return _catalog().kinds()


def source(source: str) -> Source:
    """The document `publisher/document`.

    Raises:
        UnknownSource: there is none; `suggestions` holds the nearest.
    """
    return _catalog().source(source)


def sources() -> tuple[Source, ...]:
    """Every document that facts may cite, sorted by id."""
    return _catalog().sources()


def search(query: str, limit: int = 10) -> tuple[Fact, ...]:
    """The facts that the words of `query`, English or Chinese, point to, best first."""
    return _catalog().search(query, limit)


def table(kind: str) -> Table:
    """The subjects of a kind as rows, its properties as columns.

    Raises:
        UnknownKind: there is no such kind.
    """
    return _catalog().table(kind)


def load(path: str | os.PathLike[str]) -> Catalog:
    """A `Catalog` over somebody's own facts: a folder of YAML files, or a snapshot.

    Raises:
        SnapshotError: the path is neither, or the facts in it have faults.
    """
    from spacefacts.loading import load

    return load(path)


def digest() -> str:
    """The SHA-256 of the bundled snapshot, in hexadecimal: equal digests, equal facts."""
    return _catalog().digest()


def _catalog() -> Catalog:
    from spacefacts.loading import default

    return default()
