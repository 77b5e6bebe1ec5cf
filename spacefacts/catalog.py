"""A catalog: every question that can be asked of a base."""

from __future__ import annotations

import os

import spacefacts
from spacefacts.model import Fact
from spacefacts.views import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from typing import Any, TypeVar

    from spacefacts.about import Kind, Subject
    from spacefacts.errors import UnknownName
    from spacefacts.evidence import Source
    from spacefacts.imprint import Imprint
    from spacefacts.moments import Moment
    from spacefacts.released import Release
    from spacefacts.searching import Searcher
    from spacefacts.snapshot import Snapshot
    from spacefacts.tables import Table
    from spacefacts.views import View

    Asked = TypeVar("Asked", bound=View)

# Facts that were asked for are kept, since they are likely to be asked for again and cannot change: up to as many as a
# large page of numbers has, some ten megabytes, however large the base is.
_MOST_KEPT = 2048


class Catalog:
    """The facts of one base, asked by address, subject, kind or words.

    Examples:
        >>> from spacefacts.loading import default
        >>> catalog = default()
        >>> "shenzhou-20.launched" in catalog, "shenzhou-20.lunched" in catalog
        (True, False)
        >>> fact = catalog["shenzhou-20.crew-stay"]
        >>> print(fact, fact in catalog)
        204 days True
    """

    __slots__ = ("_asked", "_name", "_neighbours", "_searcher", "_snapshot")

    def __init__(
        self, snapshot: Snapshot, name: str | None = None, neighbours: Mapping[str, str] | None = None
    ) -> None:
        self._snapshot = snapshot
        self._name = name
        self._neighbours = neighbours
        self._asked: dict[str, Fact] = {}
        self._searcher: Searcher | None = None

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot it reads."""
        return self._snapshot

    @property
    def imprint(self) -> Imprint | None:
        """What the base says of itself; None where it says nothing."""
        record = next((record for _, record in self._snapshot.items("base")), None)
        return spacefacts.Imprint(record, self) if record else None

    @property
    def name(self) -> str | None:
        """What the base is called in addresses, `name:subject.property`; None where it has no name."""
        if self._name is None and self.imprint:
            self._name = self.imprint.name
        return self._name

    @property
    def neighbours(self) -> Mapping[str, str]:
        """Where the bases are that were put beside it, by name."""
        return self._neighbours or {}

    def called(self, name: str) -> Catalog:
        """The same facts, under another name."""
        return Catalog(self._snapshot, name, self._neighbours)

    def beside(self, bases: Mapping[str, str | os.PathLike[str]]) -> Catalog:
        """The same facts, with other bases beside them: by the name to ask them by, each a folder, a snapshot or an address.

        They are read when they are first asked.
        """
        return Catalog(self._snapshot, self._name, {name: os.fspath(where) for name, where in bases.items()})

    def base(self, name: str) -> Catalog:
        """The base of this name: this one, one beside it, an installed one, or else what this one carries of it.

        Raises:
            UnknownBase: there is none; `suggestions` holds the nearest.
            SnapshotError: it is there, and cannot be read.
        """
        from spacefacts.neighbours import base

        return base(self, name)

    def bases(self) -> tuple[str, ...]:
        """The names of the bases that it can answer for, sorted."""
        from spacefacts.neighbours import names

        return names(self)

    def get(self, address: str, as_of: str | date | Moment | None = None, *, edition: str | None = None) -> Fact:
        """The fact at `address`, as it stands, or as it stood on the day, month or year `as_of`.

        An address that moved resolves to the fact it moved to, and so do the addresses of a subject that moved. `edition`
        is the version of a release: the answer is then what the base stated at that time. `name:subject.property` asks
        the base of that name.

        Raises:
            UnknownFact: there is no such address; `suggestions` holds the nearest.
            NotKnown: the value was looked for and not found; `note` says where.
            Withdrawn: it was withdrawn, or split into several.
            NotObserved: its first observation, or one that it is computed from, is later than `as_of`.
            BadValue: `as_of` is no day, month or year.
            UnknownEdition: there was no such release; `suggestions` holds the nearest.
        """
        if edition is not None:
            if ":" in address:
                return self._abroad(
                    address, lambda other, own: other.get(own, as_of, edition=edition), spacefacts.UnknownFact
                )
            return self.edition(edition).get(address, as_of)
        fact = self._asked.get(address)
        if fact is None:
            fact = self._looked_up(address)
        return fact if as_of is None else _as_of(fact, as_of)

    def subject(self, subject: str) -> Subject:
        """The subject with this id.

        Raises:
            UnknownSubject: there is none; `suggestions` holds the nearest.
            Withdrawn: it was withdrawn, or split into several.
        """
        record = self._snapshot.get("subjects", subject)
        if record is None and ":" in subject:
            return self._abroad(subject, Catalog.subject, spacefacts.UnknownSubject)
        return spacefacts.Subject(record or self._found("subjects", subject, spacefacts.UnknownSubject), self)

    def subjects(self, kind: str | None = None) -> tuple[Subject, ...]:
        """Every subject, or those of one kind, sorted by id.

        Raises:
            UnknownKind: there is no such kind.
        """
        if kind is not None:
            self.kind(kind)
        every = (spacefacts.Subject(record, self) for _, record in self._snapshot.items("subjects"))
        return tuple(subject for subject in every if kind in (None, subject.kind))

    def facts(self) -> Iterator[Fact]:
        """Every fact, sorted by address."""
        return (Fact(record, self) for _, record in self._snapshot.items("facts"))

    def addresses(self) -> tuple[str, ...]:
        """Every address, sorted."""
        return tuple(self._snapshot.keys("facts"))

    def kind(self, kind: str) -> Kind:
        """The kind with this name.

        Raises:
            UnknownKind: there is none; `suggestions` holds the nearest.
        """
        record = self._snapshot.get("kinds", kind)
        if record is None:
            raise spacefacts.UnknownKind(kind, self.nearest(kind, self._snapshot.keys("kinds")))
        return spacefacts.Kind(record, self)

    def kinds(self) -> tuple[Kind, ...]:
        """Every kind, sorted by name."""
        return tuple(spacefacts.Kind(record, self) for _, record in self._snapshot.items("kinds"))

    def source(self, source: str) -> Source:
        """The document `publisher/document`.

        Raises:
            UnknownSource: there is none; `suggestions` holds the nearest.
        """
        record = self._snapshot.get("sources", source)
        if record is None and ":" in source:
            return self._abroad(source, Catalog.source, spacefacts.UnknownSource)
        if record is None:
            raise spacefacts.UnknownSource(source, self.nearest(source, self._snapshot.keys("sources")))
        return spacefacts.Source(record, self)

    def sources(self) -> tuple[Source, ...]:
        """Every document, sorted by id."""
        return tuple(spacefacts.Source(record, self) for _, record in self._snapshot.items("sources"))

    def publishers(self) -> tuple[str, ...]:
        """The id of every publisher, sorted."""
        return tuple(self._snapshot.keys("publishers"))

    def publisher_label(self, publisher: str, language: str = "en") -> str:
        """The name of a publisher; its id where the base has none."""
        record = self._snapshot.get("publishers", publisher)
        return words(record["label"], language) if record else publisher

    def releases(self) -> tuple[Release, ...]:
        """Every release that the base has had, newest first."""
        from spacefacts.released import releases

        return releases(self)

    def edition(self, version: str) -> Catalog:
        """The base as this release stated it.

        Raises:
            UnknownEdition: there was no such release; `suggestions` holds the nearest.
            SnapshotError: the record of releases is damaged.
        """
        from spacefacts.released import edition

        return edition(self, version)

    def search(self, query: str, limit: int = 10) -> tuple[Fact, ...]:
        """The facts that the words of `query`, English or Chinese, point to, best first."""
        if not isinstance(query, str):
            raise TypeError(f"a search is for words, as in 'window crack', not {query!r}")
        if self._searcher is None:
            from spacefacts.searching import Searcher

            self._searcher = Searcher(self._snapshot)
        found = self._searcher.addresses(query)
        return tuple(self.get(address) for _, address in zip(range(limit), found, strict=False))

    def table(self, kind: str) -> Table:
        """The subjects of a kind as rows, its properties as columns.

        Raises:
            UnknownKind: there is no such kind.
        """
        from spacefacts.tables import Table

        return Table(self.kind(kind), self.subjects(kind))

    def digest(self) -> str:
        """The SHA-256 of the snapshot, in hexadecimal: equal digests, equal facts."""
        return self._snapshot.digest()

    def nearest(self, name: str, names: Iterable[str]) -> tuple[str, ...]:
        """Up to three of `names` that look like `name`, best first."""
        from difflib import get_close_matches

        return tuple(get_close_matches(name.lower(), list(names), n=3, cutoff=0.6))

    def __iter__(self) -> Iterator[Fact]:
        return self.facts()

    def __len__(self) -> int:
        return sum(1 for _ in self._snapshot.keys("facts"))

    def __getitem__(self, address: str) -> Fact:
        return self.get(address)

    def __contains__(self, address: object) -> bool:
        """Whether it holds a fact at this address, or this fact as it stands."""
        if isinstance(address, Fact):
            return address.address in self and self.get(address.address) == address
        if not isinstance(address, str):
            return False
        if ":" in address:
            name, _, own = address.partition(":")
            try:
                return own in self.base(name)
            except spacefacts.UnknownBase:
                return False
        return self._snapshot.text("facts", address) is not None

    def _repr_html_(self) -> str:
        from spacefacts.notebook import catalog_html

        return catalog_html(self)

    def __reduce__(self) -> tuple[type[Catalog], tuple[Snapshot, str | None, Mapping[str, str] | None]]:
        return Catalog, (self._snapshot, self._name, self._neighbours)

    def __repr__(self) -> str:
        return f"<Catalog: {len(self)} facts, digest {self.digest()[:12]}>"

    def _looked_up(self, address: str) -> Fact:
        text = self._snapshot.text("facts", address)
        if text is None and ":" in address:
            fact = self._abroad(address, Catalog.get, spacefacts.UnknownFact)
        else:
            fact = Fact(text or self._found("facts", address, spacefacts.UnknownFact), self)
        if len(self._asked) >= _MOST_KEPT:
            self._asked.clear()
        self._asked[address] = fact
        return fact

    def _abroad(self, name: str, ask: Callable[[Catalog, str], Asked], unknown: type[UnknownName]) -> Asked:
        from spacefacts.neighbours import abroad

        return abroad(self, name, ask, unknown)

    def _found(self, section: str, name: str, unknown: type[UnknownName]) -> dict[str, Any]:
        """The record that a name which is not there any more leads to."""
        here, seen = name, {name}
        while (target := self._moved_to(here)) is not None and target not in seen:
            record = self._snapshot.get(section, target)
            if record is not None:
                return record
            seen.add(target)
            here = target
        self._tell_if_unknown(name)
        raise unknown(name, self.nearest(name, self._snapshot.keys(section)))

    def _tell_if_unknown(self, name: str) -> None:
        subject, _, property_name = name.partition(".")
        record = self._snapshot.get("subjects", subject)
        if record and property_name in record["unknown"]:
            raise spacefacts.NotKnown(name, record["unknown"][property_name]["en"])

    def _moved_to(self, name: str) -> str | None:
        """Where a name has gone, by its own tombstone or by that of its subject; None where it has neither."""
        subject, dot, property_name = name.partition(".")
        record = self._snapshot.get("moved", name)
        if record is None and dot:
            record = self._snapshot.get("moved", subject)
        else:
            dot = property_name = ""
        if record is None:
            return None
        if record["to"]:
            return f"{record['to']}{dot}{property_name}"
        if record["split"]:
            successors = tuple(f"{successor}{dot}{property_name}" for successor in record["split"])
            raise spacefacts.Withdrawn(name, f"was split into {', '.join(record['split'])}", self._present(successors))
        raise spacefacts.Withdrawn(name, f"was withdrawn: {record['withdrawn']['en']}")

    def _present(self, names: tuple[str, ...]) -> tuple[str, ...]:
        held = {name: "facts" if "." in name else "subjects" for name in names}
        return tuple(name for name, section in held.items() if self._snapshot.text(section, name) is not None)


def _as_of(fact: Fact, as_of: str | date | Moment) -> Fact:
    # By the day alone, whatever its zone: what an agency dates 2 June is not yet there on 1 June.
    from spacefacts.moments import day_of

    asked = day_of(as_of)
    held = [one for one in fact.series if one.as_of is None or _is_by(day_of(one.as_of), asked)]
    if not held:
        raise spacefacts.NotObserved(fact.address, str(as_of), fact.series[0].as_of or "")
    # What is computed is computed from the latest observations, and was never computed from earlier ones.
    later = [date for date in _input_dates(fact) if not _is_by(day_of(date), asked)]
    if later:
        raise spacefacts.NotObserved(fact.address, str(as_of), max(later))
    return held[-1]


def _input_dates(fact: Fact) -> Iterator[str]:
    for one in fact.derivation.inputs if fact.derivation else ():
        if one.as_of:
            yield one.as_of
        yield from _input_dates(one)


def _is_by(day: str, limit: str) -> bool:
    """Whether a day, month or year lies no later than another, as far as both are known."""
    known = min(len(day), len(limit))
    return day[:known] <= limit[:known]
