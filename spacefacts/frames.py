"""Tables as pandas, polars and pyarrow have them.

Numbers are 64-bit floats, with which these libraries compute: they hold 15 digits, and no fact is measured to as many.
`Table.records` has the exact numbers.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from spacefacts.errors import MissingExtra

if TYPE_CHECKING:
    from spacefacts.columns import Column

_PANDAS = {"number": "float64", "count": "Int64", "moment": "datetime64[us, UTC]", "text": "string"}


def to_pandas(columns: tuple[Column, ...]) -> Any:
    """A pandas DataFrame: `float64`, `Int64`, `datetime64[us, UTC]`, `string`, lists as objects.

    The units stand in `attrs["units"]`, by column.

    Raises:
        MissingExtra: pandas is not installed.
    """
    pandas = _package("pandas", "pandas")
    series = {
        # Or pandas would take the list itself for the values.
        column.name: pandas.Series(list(column.cells), dtype="object" if column.is_list else _PANDAS[column.type])
        for column in columns
    }
    frame = pandas.DataFrame(series)
    frame.attrs["units"] = {column.name: column.unit for column in columns if column.unit}
    return frame


def to_polars(columns: tuple[Column, ...]) -> Any:
    """A polars DataFrame: `Float64`, `Int64`, `Datetime("us", "UTC")`, `String`, and `List` of these.

    polars keeps no words beside a column; `Table.units` has the units.

    Raises:
        MissingExtra: polars is not installed.
    """
    polars = _package("polars", "polars")
    types = {
        "number": polars.Float64(),
        "count": polars.Int64(),
        "moment": polars.Datetime("us", "UTC"),
        "text": polars.String(),
    }
    schema = {
        column.name: polars.List(types[column.type]) if column.is_list else types[column.type] for column in columns
    }
    return polars.DataFrame({column.name: list(column.cells) for column in columns}, schema=schema)


def to_arrow(columns: tuple[Column, ...]) -> Any:
    """A pyarrow Table: `double`, `int64`, `timestamp[us, tz=UTC]`, `string`, and `list` of these.

    A field with a unit has it in its metadata, under `unit`.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow = _package("pyarrow", "arrow")
    types = {
        "number": arrow.float64(),
        "count": arrow.int64(),
        "moment": arrow.timestamp("us", tz="UTC"),
        "text": arrow.string(),
    }
    fields = [
        arrow.field(
            column.name,
            arrow.list_(types[column.type]) if column.is_list else types[column.type],
            metadata={"unit": column.unit} if column.unit else None,
        )
        for column in columns
    ]
    arrays = [arrow.array(column.cells, field.type) for column, field in zip(columns, fields, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=arrow.schema(fields))


def _package(name: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtra(name, f"spacefacts[{extra}]") from None
