"""The whole base as one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.tools.relations import Cell, Relation, in_utc, relations

_TYPES = {"text": "TEXT", "number": "REAL", "integer": "INTEGER", "moment": "TEXT", "truth": "INTEGER"}
_VIEWS = """\
CREATE VIEW evidence AS
  SELECT facts.address, facts.text, facts.unit, facts.status, citations.source, citations.says, sources.publisher,
    sources.origin, sources.grade, sources.published, sources.url
  FROM facts
  JOIN (SELECT address, max(position) AS position FROM observations GROUP BY address) AS latest USING (address)
  JOIN citations USING (address, position) JOIN sources USING (source)
  ORDER BY facts.address, citations.number;
CREATE VIEW disagreements AS
  SELECT claims.address, observations.text AS accepted, claims.text AS claimed, claims.verdict, claims.note_en,
    claims.note_zh, claimants.source, sources.publisher, sources.grade, sources.url
  FROM claims JOIN observations USING (address, position) JOIN claimants USING (address, position, claim)
  JOIN sources USING (source)
  ORDER BY claims.address, claims.position, claims.claim, claimants.number;
"""


def sqlite(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`facts.sqlite` of the API: every table with its keys, and two views, `evidence` and `disagreements`.

    Moments are ISO 8601 text in UTC, which SQLite's own functions read; truths are 1 and 0. The same facts give the same
    bytes with the same release of SQLite, which writes its number into the file.
    """
    # Autocommit, so that the transaction is the one begun here.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        for table in relations(catalog):
            connection.execute(_definition(table))
            holes = ", ".join("?" for _ in table.columns)
            connection.executemany(f"INSERT INTO {table.name} VALUES ({holes})", _rows(table))  # noqa: S608  # names of ours
        connection.execute("COMMIT")
        connection.executescript(_VIEWS)
        return {f"{API}/facts.sqlite": connection.serialize()}


def _definition(table: Relation) -> str:
    columns = [
        f'"{column.name}" {_TYPES[column.kind]}{" NOT NULL" if column.is_required else ""}' for column in table.columns
    ]
    keys = [f"PRIMARY KEY ({_names(table.key)})"]
    pointers = [
        f"FOREIGN KEY ({_names(pointer.columns)}) REFERENCES {pointer.table} ({_names(pointer.key)})"
        for pointer in table.pointers
    ]
    # Without a rowid the rows lie in the order of their key, and nothing beside them.
    lines = ",\n  ".join([*columns, *keys, *pointers])
    return f"CREATE TABLE {table.name} (\n  {lines}\n) WITHOUT ROWID"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _rows(table: Relation) -> Iterator[list[Cell]]:
    return ([in_utc(cell) if isinstance(cell, datetime) else cell for cell in row] for row in table.rows)
