"""The whole base as tables, in CSV."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.tools.relations import Cell, Relation, in_utc, relations


def tables(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`tables/<table>.csv` of the API for every table, in RFC 4180; an empty field is one without a value."""
    return {f"{API}/tables/{table.name}.csv": _csv(table).encode() for table in relations(catalog)}


def _csv(table: Relation) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def _written(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return in_utc(cell) if isinstance(cell, datetime) else cell
