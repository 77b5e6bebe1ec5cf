"""The tables in the words of the Frictionless Data Package: https://specs.frictionlessdata.io/data-package/."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.tools.relation_columns import Column
from spacefacts.tools.relations import Relation, relations

_TYPES = {"text": "string", "number": "number", "integer": "integer", "moment": "datetime", "truth": "boolean"}


def datapackage(catalog: Catalog, site_url: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    """The descriptor: a resource for every table that is among `files`, as CSV and, where it is there, as Parquet."""
    return {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "data-package",
        "name": "facts",
        "title": "Facts with their sources, as tables",
        **({"homepage": site_url} if site_url else {}),
        "resources": [
            *(_csv(table, path, files[path]) for table, path in _present(catalog, files, "csv")),
            *(_parquet(table, path, files[path]) for table, path in _present(catalog, files, "parquet")),
        ],
    }


def _present(catalog: Catalog, files: Mapping[str, bytes], ending: str) -> list[tuple[Relation, str]]:
    places = [(table, f"tables/{table.name}.{ending}") for table in relations(catalog)]
    return [(table, path) for table, path in places if path in files]


def _csv(table: Relation, path: str, data: bytes) -> dict[str, Any]:
    return {
        **_file(table.name, table, path, data),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n", "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": list(pointer.columns),
                    "reference": {"resource": pointer.table, "fields": list(pointer.key)},
                }
                for pointer in table.pointers
            ],
        },
    }


def _parquet(table: Relation, path: str, data: bytes) -> dict[str, Any]:
    # A file and no table: its columns have their types in it, and no reader needs to guess at them.
    described = _file(f"{table.name}-parquet", table, path, data)
    return {**described, "type": "file", "format": "parquet", "mediatype": "application/vnd.apache.parquet"}


def _file(name: str, table: Relation, path: str, data: bytes) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "description": table.about,
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
    }


def _field(column: Column) -> dict[str, Any]:
    limits = {"constraints": {"required": True}} if column.is_required else {}
    return {"name": column.name, "type": _TYPES[column.kind], "description": column.about, **limits}
