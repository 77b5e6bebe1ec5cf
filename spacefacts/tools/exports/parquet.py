"""The whole base as tables, in Parquet, with typed columns."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.errors import BadValue, MissingExtra
from spacefacts.loading import API
from spacefacts.tools.relations import Relation, relations


def parquet(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`tables/<table>.parquet` of the API for every table, and `kinds/<kind>.parquet` for the subjects of each kind.

    A kind's columns are those of `Table.to_arrow`; a kind with a value that fits into no column is left out, with a
    `UserWarning`. The same facts give the same bytes with the same release of pyarrow, which writes its number into them.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise MissingExtra("pyarrow", "spacefacts[arrow]") from None

    def written(table: Any) -> bytes:
        out = pa.BufferOutputStream()
        pq.write_table(table, out)
        data: bytes = out.getvalue().to_pybytes()
        return data

    files = {f"{API}/tables/{table.name}.parquet": written(_typed(pa, table)) for table in relations(catalog)}
    for kind in catalog.kinds():
        try:
            files[f"{API}/kinds/{kind.id}.parquet"] = written(catalog.table(kind.id).to_arrow())
        except BadValue as error:
            warnings.warn(f"left out kinds/{kind.id}.parquet: {error}", stacklevel=2)
    return files


def _typed(pa: Any, table: Relation) -> Any:
    """The table as pyarrow has it: each column with its type, and with what it holds in its metadata."""
    types = {
        "text": pa.string(),
        "number": pa.float64(),
        "integer": pa.int64(),
        "moment": pa.timestamp("ms", tz="UTC"),
        "truth": pa.bool_(),
    }
    fields = [
        pa.field(column.name, types[column.kind], nullable=not column.is_required, metadata={"about": column.about})
        for column in table.columns
    ]
    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(fields)
    arrays = [pa.array(cells, type=field.type) for cells, field in zip(columns, fields, strict=True)]
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields, {"about": table.about}))
