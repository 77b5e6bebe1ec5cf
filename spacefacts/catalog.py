"""A catalog: every question that can be asked of a base."""

from __future__ import annotations

from spacefacts.errors import NotKnown, NotObserved, UnknownFact, UnknownKind, UnknownSource, UnknownSubject, Withdrawn
from spacefacts.evidence import Source
from spacefacts.model import Fact, Kind, Subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from spacefacts.errors import UnknownName
    from spacefacts.snapshot import Snapshot
    from spacefacts.tables import Table


class Catalog:
    """The facts of one base, asked by address, subject, kind or words."""

    __slots__ = ("_snapshot",)

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot it reads."""
        return self._snapshot

    def get(self, address: str, as_of: str | None = None) -> Fact:
        """The fact at `address`, as it stands, or as it stood on the day, month or year `as_of`.

        An address that moved resolves to the fact it moved to, and so do the addresses of a subject that moved.

        Raises:
            UnknownFact: there is no such address; `suggestions` holds the nearest.
            NotKnown: the value was looked for and not found; `note` says where.
            Withdrawn: it was withdrawn, or split into several.
            NotObserved: its first observation, or one that it is computed from, is later than `as_of`.
            BadValue: `as_of` is no day, month or year.
        """
        fact = Fact(self._snapshot.get("facts", address) or self._found("facts", address, UnknownFact), self)
        return fact if as_of is None else _as_of(fact, as_of)

    def subject(self, subject: str) -> Subject:
        """The subject with this id.

        Raises:
            UnknownSubject: there is none; `suggestions` holds the nearest.
            Withdrawn: it was withdrawn, or split into several.
        """
        record = self._snapshot.get("subjects", subject) or self._found("subjects", subject, UnknownSubject)
        return Subject(record, self)

    def subjects(self, kind: str | None = None) -> tuple[Subject, ...]:
        """Every subject, or those of one kind, sorted by id.

        Raises:
            UnknownKind: there is no such kind.
        """
        if kind is not None:
            self.kind(kind)
        every = (Subject(record, self) for _, record in self._snapshot.items("subjects"))
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
            raise UnknownKind(kind, self.nearest(kind, self._snapshot.keys("kinds")))
        return Kind(record, self)

    def kinds(self) -> tuple[Kind, ...]:
        """Every kind, sorted by name."""
        return tuple(Kind(record, self) for _, record in self._snapshot.items("kinds"))

    def source(self, source: str) -> Source:
        """The document `publisher/document`.

        Raises:
            UnknownSource: there is none; `suggestions` holds the nearest.
        """
        record = self._snapshot.get("sources", source)
        if record is None:
            raise UnknownSource(source, self.nearest(source, self._snapshot.keys("sources")))
        return Source(record, self)

    def sources(self) -> tuple[Source, ...]:
        """Every document, sorted by id."""
        return tuple(Source(record, self) for _, record in self._snapshot.items("sources"))

    def publishers(self) -> tuple[str, ...]:
        """The id of every publisher, sorted."""
        return tuple(self._snapshot.keys("publishers"))

    def publisher_label(self, publisher: str, language: str = "en") -> str:
        """The name of a publisher; its id where the base has none."""
        record = self._snapshot.get("publishers", publisher)
        return record["label"].get(language) or str(record["label"]["en"]) if record else publisher

    def search(self, query: str, limit: int = 10) -> tuple[Fact, ...]:
        """The facts that the words of `query`, English or Chinese, point to, best first."""
        from spacefacts.searching import search

        return search(self, query, limit)

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

        return tuple(get_close_matches(name, list(names), n=3, cutoff=0.6))

    def __iter__(self) -> Iterator[Fact]:
        return self.facts()

    def __len__(self) -> int:
        return sum(1 for _ in self._snapshot.keys("facts"))

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and self._snapshot.text("facts", address) is not None

    def __repr__(self) -> str:
        return f"<Catalog: {len(self)} facts, digest {self.digest()[:12]}>"

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
            raise NotKnown(name, record["unknown"][property_name]["en"])

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
            raise Withdrawn(name, f"was split into {', '.join(record['split'])}", self._present(successors))
        raise Withdrawn(name, f"was withdrawn: {record['withdrawn']['en']}")

    def _present(self, names: tuple[str, ...]) -> tuple[str, ...]:
        held = {name: "facts" if "." in name else "subjects" for name in names}
        return tuple(name for name, section in held.items() if self._snapshot.text(section, name) is not None)


def _as_of(fact: Fact, as_of: str) -> Fact:
    asked = _day(as_of)
    held = [one for one in fact.series if one.as_of is None or _is_by(_day(one.as_of), asked)]
    if not held:
        raise NotObserved(fact.address, as_of, fact.series[0].as_of or "")
    # What is computed is computed from the latest observations, and was never computed from earlier ones.
    later = [date for date in _input_dates(fact) if not _is_by(_day(date), asked)]
    if later:
        raise NotObserved(fact.address, as_of, max(later))
    return held[-1]


def _input_dates(fact: Fact) -> Iterator[str]:
    for one in fact.derivation.inputs if fact.derivation else ():
        if one.as_of:
            yield one.as_of
        yield from _input_dates(one)


def _day(as_of: str) -> str:
    """The day, month or year of a date, whatever its zone: what an agency dates 2 June is not yet there on 1 June."""
    from spacefacts.moments import Moment

    moment = Moment(str(as_of))  # `2025` and a `datetime.date` are as clear as their text
    return moment.text[: {"year": 4, "month": 7}.get(moment.precision, 10)]


def _is_by(day: str, limit: str) -> bool:
    """Whether a day, month or year lies no later than another, as far as both are known."""
    known = min(len(day), len(limit))
    return day[:known] <= limit[:known]
