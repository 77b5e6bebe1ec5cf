"""The base as tables with keys, for everything that reads tables: spreadsheets, databases, data frames.

A value stands in a table three times: as the digits that are printed (`text`), exact; as numbers to compute with
(`number`, or `low` and `high`), which are binary and may round; and, of a moment, as the interval that it spans (`begin`,
`end`), in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.moments import Moment
from spacefacts.neighbours import carried, excerpt
from spacefacts.tools.relation_columns import TABLES, Heading

Cell = str | float | bool | datetime | None
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Heading):
    """A table: its name, its heading, and the rows, in the order of the base."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


# Each of the formats asks for the same tables, one after the other.
@lru_cache(maxsize=1)
def relations(catalog: Catalog) -> tuple[Relation, ...]:
    """The tables of a base; each points only into those before it."""
    return tuple(
        Relation(
            name=name,
            about=heading.about,
            columns=heading.columns,
            key=heading.key,
            pointers=heading.pointers,
            rows=tuple(tuple(row[column.name] for column in heading.columns) for row in _ROWS[name](catalog)),
        )
        for name, heading in TABLES.items()
    )


def in_utc(moment: datetime) -> str:
    """A moment as text: RFC 3339 with a Z, which every reader of dates takes."""
    # Of years before 1000, some platforms print fewer than four digits.
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20)


def _kinds(catalog: Catalog) -> Iterator[Record]:
    for _, record in catalog.snapshot.items("kinds"):
        yield {"kind": record["kind"], **_worded(record, "label", "about")}


def _properties(catalog: Catalog) -> Iterator[Record]:
    for kind, record in catalog.snapshot.items("kinds"):
        for name, definition in record["properties"].items():
            yield {
                "kind": kind,
                "property": name,
                "type": definition["type"],
                "unit": definition["unit"],
                "points_to": definition["to"],
                "is_list": definition["list"],
                "rule": _rule(definition),
                **_worded(definition, "label", "about"),
            }


def _publishers(catalog: Catalog) -> Iterator[Record]:
    for _, record in catalog.snapshot.items("publishers"):
        yield {**record, **_worded(record, "label")}
    for name, other in _carried(catalog, "publishers"):
        yield {**other, **_worded(other, "label"), "publisher": f"{name}:{other['publisher']}"}


def _sources(catalog: Catalog) -> Iterator[Record]:
    yield from (record for _, record in catalog.snapshot.items("sources"))
    for name, record in _carried(catalog, "sources"):
        yield {**record, **{field: f"{name}:{record[field]}" for field in ("source", "publisher", "origin")}}


def _subjects(catalog: Catalog) -> Iterator[Record]:
    for _, record in catalog.snapshot.items("subjects"):
        yield {**record, **_worded(record, "label", "about")}


def _facts(catalog: Catalog) -> Iterator[Record]:
    for _, record in catalog.snapshot.items("facts"):
        yield {**record, **_held(record, record["type"]), **_worded(record, "label"), "rule": _rule(record)}


def _observations(catalog: Catalog) -> Iterator[Record]:
    return ({**place, **_held(one, one["type"])} for place, one in _each_observation(catalog))


def _items(catalog: Catalog) -> Iterator[Record]:
    for place, one in _each_observation(catalog):
        for number, item in enumerate(one["value"] if isinstance(one["value"], list) else (), start=1):
            yield {**place, "number": number, "item": item["en"] if isinstance(item, dict) else str(item)}


def _citations(catalog: Catalog) -> Iterator[Record]:
    for place, one in _each_observation(catalog):
        yield from _numbered(place, one["sources"])


def _claims(catalog: Catalog) -> Iterator[Record]:
    for place, claim in _each_claim(catalog):
        yield {**place, **claim, **_measured(claim, claim["type"]), **_worded(claim, "display", "note")}


def _claimants(catalog: Catalog) -> Iterator[Record]:
    for place, claim in _each_claim(catalog):
        yield from _numbered(place, claim["sources"])


def _derivations(catalog: Catalog) -> Iterator[Record]:
    for address, record in catalog.snapshot.items("facts"):
        derivation = record["derivation"] or {"inputs": ()}
        for number, given in enumerate(derivation["inputs"], start=1):
            # The tables hold the facts of this base alone.
            if ":" in given:
                continue
            # What has moved goes by the address that it has now.
            moved = given if given in catalog else catalog.get(given).address
            yield {"address": address, "number": number, "rule": derivation["rule"], "input": moved}


_ROWS = {
    "kinds": _kinds,
    "properties": _properties,
    "publishers": _publishers,
    "sources": _sources,
    "subjects": _subjects,
    "facts": _facts,
    "observations": _observations,
    "items": _items,
    "citations": _citations,
    "claims": _claims,
    "claimants": _claimants,
    "derivations": _derivations,
}


def _carried(catalog: Catalog, section: str) -> Iterator[tuple[str, Record]]:
    """The records of a section that are carried of other bases, each with the name of its base."""
    for name in carried(catalog):
        part = excerpt(catalog, name)
        yield from ((name, record) for _, record in part.snapshot.items(section)) if part is not None else ()


def _each_observation(catalog: Catalog) -> Iterator[tuple[Record, Record]]:
    """The place of every observation, and the fields of the fact as it had them."""
    for address, record in catalog.snapshot.items("facts"):
        for position, one in enumerate(record["series"] or (record,), start=1):
            yield {"address": address, "position": position}, {**record, **one}


def _each_claim(catalog: Catalog) -> Iterator[tuple[Record, Record]]:
    for place, one in _each_observation(catalog):
        for number, claim in enumerate(one["claims"], start=1):
            yield {**place, "claim": number}, claim


def _numbered(place: Record, citations: Iterable[Record]) -> Iterator[Record]:
    for number, citation in enumerate(citations, start=1):
        at = citation["at_words"] or {}
        yield {**place, **citation, "number": number, "at_en": at.get("en"), "at_zh": at.get("zh")}


def _held(record: Record, type_name: str) -> Record:
    return {**record, **_measured(record, type_name), **_worded(record, "display", "note")}


def _measured(record: Record, type_name: str) -> Record:
    """What a value is to those who compute; a list is for none of them."""
    value, found = record["value"], dict.fromkeys(("number", "low", "high", "begin", "end"))
    if isinstance(value, list):
        return found
    if type_name == "moment":
        moment = Moment(value)
        return {**found, "begin": _utc(moment.begin), "end": _utc(moment.end)}
    if type_name not in ("quantity", "count"):
        return found
    if isinstance(value, dict):
        return {**found, "low": float(value["from"]), "high": float(value["to"])}
    return {**found, **dict.fromkeys(("number", "low", "high"), float(value))}


def _utc(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _worded(record: Record, *fields: str) -> Record:
    return {f"{field}_{language}": (record[field] or {}).get(language) for field in fields for language in ("en", "zh")}


def _rule(record: Record) -> str | None:
    return record["derivation"]["rule"] if record["derivation"] else None
