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

`subject` and `subjects` walk the base, `search` finds, `table` lines up, `load` does the same over facts of your own, and
`base` over an installed base, whose facts are at `name:subject.property`.
Errors derive from `SpacefactsError`; an unknown address is a `LookupError` that suggests the nearest ones.

Promised: the names in `__all__`, the types of errors, the addresses. Not promised: the wording of messages.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from datetime import date

    from spacefacts.about import Kind, Subject
    from spacefacts.catalog import Catalog
    from spacefacts.errors import (
        BadValue,
        MissingExtra,
        NotKnown,
        NotObserved,
        SnapshotError,
        SpacefactsError,
        UnknownBase,
        UnknownEdition,
        UnknownFact,
        UnknownKind,
        UnknownSource,
        UnknownStyle,
        UnknownSubject,
        Withdrawn,
    )
    from spacefacts.evidence import Citation, Claim, Derivation, Source
    from spacefacts.explaining import Explanation
    from spacefacts.imprint import Imprint
    from spacefacts.model import Fact
    from spacefacts.moments import Moment
    from spacefacts.quantities import unit_registry
    from spacefacts.released import Release
    from spacefacts.tables import Table
    from spacefacts.values import Range, Reference, Words

__all__ = [
    "BadValue",
    "Catalog",
    "Citation",
    "Claim",
    "Derivation",
    "Explanation",
    "Fact",
    "Imprint",
    "Kind",
    "MissingExtra",
    "Moment",
    "NotKnown",
    "NotObserved",
    "Range",
    "Reference",
    "Release",
    "SnapshotError",
    "Source",
    "SpacefactsError",
    "Subject",
    "Table",
    "UnknownBase",
    "UnknownEdition",
    "UnknownFact",
    "UnknownKind",
    "UnknownSource",
    "UnknownStyle",
    "UnknownSubject",
    "Withdrawn",
    "Words",
    "__version__",
    "addresses",
    "base",
    "bases",
    "digest",
    "facts",
    "get",
    "kind",
    "kinds",
    "load",
    "releases",
    "search",
    "source",
    "sources",
    "subject",
    "subjects",
    "table",
    "unit_registry",
]

__version__ = "0.1.0"

# A name is imported when it is first used: `import spacefacts` and one look-up stay close to Python's own start. The
# library's own modules ask for `spacefacts.UnknownFact` in the same way, so that what a look-up seldom needs waits here.
_HOMES = {
    "about": ("Kind", "Subject"),
    "catalog": ("Catalog",),
    "errors": (
        "BadValue",
        "MissingExtra",
        "NotKnown",
        "NotObserved",
        "SnapshotError",
        "SpacefactsError",
        "UnknownBase",
        "UnknownEdition",
        "UnknownFact",
        "UnknownKind",
        "UnknownSource",
        "UnknownStyle",
        "UnknownSubject",
        "Withdrawn",
    ),
    "evidence": ("Citation", "Claim", "Derivation", "Source"),
    "explaining": ("Explanation",),
    "imprint": ("Imprint",),
    "model": ("Fact",),
    "moments": ("Moment",),
    "quantities": ("unit_registry",),
    "released": ("Release",),
    "tables": ("Table",),
    "values": ("Range", "Reference", "Words"),
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            # `importlib` takes longer to import than most of what is asked for here.
            found = getattr(__import__(f"spacefacts.{module}", fromlist=[name]), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module 'spacefacts' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__


def get(address: str, as_of: str | date | Moment | None = None, *, edition: str | None = None) -> Fact:
    """The fact at `address` (`subject.property`), as it stands, or as it stood on `as_of` (a day, month or year).

    `edition` is the version of a release, as in `0.1.0`: the answer is then what the base stated at that time.
    `name:subject.property` asks the installed base of that name.

    Raises:
        UnknownFact: there is no such address, or no such base; `suggestions` holds the nearest.
        NotKnown: the value was looked for and not found; `note` says where.
        Withdrawn: it was withdrawn, or split into several.
        NotObserved: its first observation, or one that it is computed from, is later than `as_of`.
        BadValue: `as_of` is no day, month or year.
        UnknownEdition: there was no such release; `suggestions` holds the nearest.

    Examples:
        >>> import spacefacts
        >>> fact = spacefacts.get("shenzhou-20.crew-stay")
        >>> print(fact, fact.value, fact.unit)
        204 days 203.9743 d
        >>> print(spacefacts.get("qianfan.satellites-launched", as_of="2025-06"))
        90
    """
    return _catalog().get(address, as_of, edition=edition)


def subject(subject: str) -> Subject:
    """The subject with this id: a mapping from property to `Fact`.

    Raises:
        UnknownSubject: there is none; `suggestions` holds the nearest.
        Withdrawn: it was withdrawn, or split into several.

    Examples:
        >>> import spacefacts
        >>> mission = spacefacts.subject("shenzhou-20")
        >>> print(mission, mission["launched"])
        Shenzhou-20 24 April 2025, 09:17 UTC
    """
    return _catalog().subject(subject)


def subjects(kind: str | None = None) -> tuple[Subject, ...]:
    """Every subject, or those of one kind, sorted by id.

    Raises:
        UnknownKind: there is no such kind.

    Examples:
        >>> import spacefacts
        >>> [one.id for one in spacefacts.subjects("mission") if "crew-stay" in one][0]
        'shenzhou-10'
    """
    return _catalog().subjects(kind)


def facts() -> Iterator[Fact]:
    """Every fact, sorted by address.

    Examples:
        >>> import spacefacts
        >>> sum(fact.status == "corroborated" for fact in spacefacts.facts()) > 0
        True
    """
    return _catalog().facts()


def addresses() -> tuple[str, ...]:
    """Every address, sorted.

    Examples:
        >>> import spacefacts
        >>> [address for address in spacefacts.addresses() if address.endswith(".crew-stay")][0]
        'shenzhou-10.crew-stay'
    """
    return _catalog().addresses()


def kind(kind: str) -> Kind:
    """The kind with this name.

    Raises:
        UnknownKind: there is none; `suggestions` holds the nearest.

    Examples:
        >>> import spacefacts
        >>> spacefacts.kind("mission").properties["crew-stay"]["unit"]
        'd'
    """
    return _catalog().kind(kind)


def kinds() -> tuple[Kind, ...]:
    """Every kind, sorted by name.

    Examples:
        >>> import spacefacts
        >>> spacefacts.kinds()[0].label("zh")
        '论断'
    """
    return _catalog().kinds()


def source(source: str) -> Source:
    """The document `publisher/document`.

    Raises:
        UnknownSource: there is none; `suggestions` holds the nearest.

    Examples:
        >>> import spacefacts
        >>> print(spacefacts.source("people-daily/crew-in-beijing"))
        People's Daily Online, 2025-11-15
    """
    return _catalog().source(source)


def sources() -> tuple[Source, ...]:
    """Every document that facts may cite, sorted by id.

    Examples:
        >>> import spacefacts
        >>> sum(source.grade == "A" for source in spacefacts.sources()) > 0
        True
    """
    return _catalog().sources()


def search(query: str, limit: int = 10) -> tuple[Fact, ...]:
    """The facts that the words of `query`, English or Chinese, point to, best first.

    Examples:
        >>> import spacefacts
        >>> spacefacts.search("神舟二十号 在轨时间", limit=1)
        (<Fact shenzhou-20.crew-stay: 204 days (derived)>,)
    """
    return _catalog().search(query, limit)


def table(kind: str) -> Table:
    """The subjects of a kind as rows, its properties as columns.

    Raises:
        UnknownKind: there is no such kind.

    Examples:
        >>> import spacefacts
        >>> spacefacts.table("rescue-category").records()[0]
        {'subject': 'docked-ship', 'cases': 1}
    """
    return _catalog().table(kind)


def base(name: str) -> Catalog:
    """The installed base of this name, as a `Catalog`: the bundled one, or one that a package brought.

    Raises:
        UnknownBase: there is none; `suggestions` holds the nearest.
        SnapshotError: it is installed, and cannot be read.

    Examples:
        >>> import spacefacts
        >>> print(spacefacts.base("spacefacts").get("shenzhou-20.crew-stay"))
        204 days
    """
    return _catalog().base(name)


def bases() -> tuple[str, ...]:
    """The names of the installed bases, sorted; `spacefacts` is the bundled one.

    Examples:
        >>> import spacefacts
        >>> "spacefacts" in spacefacts.bases()
        True
    """
    return _catalog().bases()


def releases() -> tuple[Release, ...]:
    """Every release that the bundled facts have had, newest first: version, day, counts, digest.

    Examples:
        >>> import spacefacts
        >>> spacefacts.releases()[-1].version
        '0.1.0'
    """
    return _catalog().releases()


def load(path: str | os.PathLike[str], *, timeout: float = 10, cache: bool = True) -> Catalog:
    """A `Catalog` over somebody's own facts: a folder of YAML files, a snapshot, or the address of a site that has one.

    An address (`https://...`, of the site's root, of its `api/v1/` or of its `facts.json`) has `timeout` seconds to answer
    in full. With `cache`, a copy is kept on disk: the next time the host is asked only whether it still holds, and where
    the host cannot be reached, the copy answers, with a `UserWarning` that says how old it is.

    Raises:
        SnapshotError: the path is none of these, or the facts in it have faults; or the address cannot be reached and no
            copy is kept, has no facts, has something else, or not what its index says.
        ValueError: `timeout` is no number above 0.

    Examples:
        >>> import spacefacts
        >>> spacefacts.load("no/such/folder")
        Traceback (most recent call last):
        spacefacts.errors.SnapshotError: 'no/such/folder' cannot be read: No such file or directory
    """
    from spacefacts.loading import load

    return load(path, timeout=timeout, cache=cache)


def digest() -> str:
    """The SHA-256 of the bundled snapshot, in hexadecimal: equal digests, equal facts.

    Examples:
        >>> import spacefacts
        >>> len(spacefacts.digest())
        64
    """
    return _catalog().digest()


def _catalog() -> Catalog:
    from spacefacts.loading import default

    return default()
