"""Tables as pandas, polars and pyarrow have them, by the libraries themselves."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]  # it brings no types
import pytest

from spacefacts import Catalog, MissingExtra
from spacefacts.tables import Table

LAUNCHED = datetime(2025, 4, 24, 9, 17, tzinfo=UTC)


@pytest.fixture
def ships(tiny: Catalog) -> Table:
    """The ships of the tiny base."""
    return tiny.table("ship")


def without_subjects(table: Table) -> Table:
    """The same columns over no rows."""
    empty = Table(table.kind, ())
    object.__setattr__(empty, "columns", table.columns)
    return empty


def test_pandas_has_a_type_for_each_column(ships: Table) -> None:
    frame = ships.to_pandas()
    assert {
        "subject": "string",
        "launched": "datetime64[us, UTC]",
        "mass": "float64",
        "mass.qualifier": "string",
        "seats": "Int64",
        "crew": "object",
    } == {name: str(frame.dtypes[name]) for name in ("subject", "launched", "mass", "mass.qualifier", "seats", "crew")}


def test_pandas_has_the_values_and_computes_with_them(ships: Table) -> None:
    frame = ships.to_pandas().set_index("subject")
    alpha = frame.loc["alpha"]
    assert (LAUNCHED, 1500.0, 2, 3) == (alpha["launched"], alpha["mass"], alpha["seats.low"], alpha["seats.high"])
    assert ["Ann", "Bo"] == alpha["crew"]
    assert [True, True] == [pd.isna(frame.loc["beta", "mass"]), pd.isna(alpha["seats"])]
    assert 203.9743 == (frame["landed"] - frame["launched"]).dt.total_seconds().div(86_400).round(4)["alpha"]


def test_pandas_keeps_the_units_beside_the_frame(ships: Table) -> None:
    assert {"stay": "d", "mass": "kg", "cost": "CNY"} == ships.to_pandas().attrs["units"]


def test_polars_has_a_type_for_each_column(ships: Table) -> None:
    schema = ships.to_polars().schema
    assert {
        "subject": pl.String(),
        "launched": pl.Datetime("us", "UTC"),
        "mass": pl.Float64(),
        "seats": pl.Int64(),
        "crew": pl.List(pl.String()),
    } == {name: schema[name] for name in ("subject", "launched", "mass", "seats", "crew")}


def test_polars_has_the_values_and_computes_with_them(ships: Table) -> None:
    alpha, beta = ships.to_polars().rows(named=True)
    assert (LAUNCHED, 1500.0, None, 2, ["Ann", "Bo"]) == tuple(
        alpha[name] for name in ("launched", "mass", "seats", "seats.low", "crew")
    )
    assert ("beta", "acme", None) == (beta["subject"], beta["builder"], beta["mass"])
    assert 1500.0 == ships.to_polars()["mass"].sum()


def test_arrow_has_a_type_and_a_unit_for_each_column(ships: Table) -> None:
    schema = ships.to_arrow().schema
    assert {
        "subject": pa.string(),
        "launched": pa.timestamp("us", tz="UTC"),
        "mass": pa.float64(),
        "seats": pa.int64(),
        "crew": pa.list_(pa.string()),
    } == {name: schema.field(name).type for name in ("subject", "launched", "mass", "seats", "crew")}
    assert {b"unit": b"kg"} == schema.field("mass").metadata
    assert schema.field("seats").metadata is None


def test_arrow_has_the_values(ships: Table) -> None:
    alpha, beta = ships.to_arrow().to_pylist()
    assert (LAUNCHED, 1500.0, None, ["Ann", "Bo"]) == tuple(
        alpha[name] for name in ("launched", "mass", "seats", "crew")
    )
    assert [None, None] == [beta["launched"], beta["crew"]]


def test_what_reads_arrow_takes_the_table_itself(ships: Table) -> None:
    masses = ships.to_polars()["mass"].to_list()
    assert masses == pl.DataFrame(ships)["mass"].to_list() == pa.table(ships)["mass"].to_pylist()
    assert masses == [mass for (mass,) in duckdb.sql("SELECT mass FROM ships").fetchall()]


@pytest.mark.parametrize("maker", ["to_pandas", "to_polars", "to_arrow"])
def test_a_table_without_rows_has_the_same_types(ships: Table, maker: str) -> None:
    full, empty = types_of(getattr(ships, maker)()), types_of(getattr(without_subjects(ships), maker)())
    assert {name: full[name] for name in empty} == empty
    assert 11 == len(empty)


def types_of(frame: Any) -> dict[str, str]:
    """The type of each column, as its library spells it."""
    if isinstance(frame, pd.DataFrame):
        return {str(name): str(dtype) for name, dtype in frame.dtypes.items()}
    if isinstance(frame, pl.DataFrame):
        return {name: str(dtype) for name, dtype in frame.schema.items()}
    return {field.name: str(field.type) for field in frame.schema}


@pytest.mark.parametrize("maker", ["to_pandas", "to_polars", "to_arrow"])
def test_language_and_labels_are_taken_over(ships: Table, maker: str) -> None:
    assert {"飞船", "发射", "制造商"} <= set(types_of(getattr(ships, maker)("zh", labels=True)))


@pytest.mark.parametrize(("maker", "package"), [("pandas", "pandas"), ("polars", "polars"), ("arrow", "pyarrow")])
def test_a_package_that_is_not_there_is_named_with_its_extra(
    ships: Table, maker: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra, match=f"this needs {package}: pip install 'spacefacts") as caught:
        getattr(ships, f"to_{maker}")()
    assert (package, f"spacefacts[{maker}]") == (caught.value.package, caught.value.extra)
    assert isinstance(caught.value, ImportError)
