"""The tables as their readers get them: CSV, Parquet and SQLite say the same."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]  # it has no types
import pytest
from pyarrow.parquet import read_table  # type: ignore[import-untyped]  # it has no types

from spacefacts import Catalog, MissingExtra
from spacefacts.loading import default
from spacefacts.tools.relations import in_utc, relations
from spacefacts.tools.rooms import entries
from tests.support import Facts

API = "api/v1/"


@pytest.fixture
def database(tiny: Catalog) -> Iterator[sqlite3.Connection]:
    """The SQLite file, opened."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made("sqlite", tiny)["facts.sqlite"])
        yield connection


def made(export: str, catalog: Catalog) -> dict[str, bytes]:
    return {path.removeprefix(API): data for path, data in entries("exports")[export](catalog, "").items()}


def cells(row: tuple[Any, ...]) -> list[str]:
    """A row as CSV has it."""
    words = {None: "", True: "true", False: "false"}
    return [
        in_utc(cell)
        if isinstance(cell, datetime)
        else words[cell]
        if cell is None or isinstance(cell, bool)
        else str(cell)
        for cell in row
    ]


def test_csv_has_every_row_and_a_head() -> None:
    files = made("tables", default())
    for table in relations(default()):
        head, *rest = csv.reader(io.StringIO(files[f"tables/{table.name}.csv"].decode(), newline=""))
        assert [column.name for column in table.columns] == head
        assert [cells(row) for row in table.rows] == rest


def test_csv_keeps_commas_quotes_and_lines(facts: Facts) -> None:
    facts.ship("gamma", """motto: {value: {en: 'Say "go", then\\n go', zh: 走}, sources: [{source: agency/log}]}""")
    files = made("tables", facts.catalog())
    rows = csv.DictReader(io.StringIO(files["tables/facts.csv"].decode(), newline=""))
    (motto,) = (row["text"] for row in rows if row["address"] == "gamma.motto")
    assert str(facts.catalog().get("gamma.motto").text) == motto


def test_parquet_has_the_same_rows_with_their_types() -> None:
    files = made("parquet", default())
    for table in relations(default()):
        read = read_table(io.BytesIO(files[f"tables/{table.name}.parquet"]))
        assert [column.name for column in table.columns] == read.column_names
        assert [list(row) for row in table.rows] == [list(row.values()) for row in read.to_pylist()]


def test_a_table_without_rows_keeps_its_types(facts: Facts) -> None:
    for file in facts.folder.glob("*/*.yaml"):
        if file.name != "kind.yaml" and file.parent.name != "source":
            file.unlink()
    empty = read_table(io.BytesIO(made("parquet", facts.catalog())["tables/facts.parquet"]))
    assert (0, pa.float64()) == (empty.num_rows, empty.schema.field("number").type)
    assert ["address,number,rule,input"] == made("tables", facts.catalog())["tables/derivations.csv"].decode().split()


def test_parquet_has_no_type_that_some_reader_lacks() -> None:
    # Spark, for one, reads no moments in nanoseconds and no unsigned numbers.
    plain = {pa.string(), pa.float64(), pa.int64(), pa.bool_(), pa.timestamp("ms", "UTC"), pa.timestamp("us", "UTC")}
    for path, data in made("parquet", default()).items():
        types = {field.type for field in read_table(io.BytesIO(data)).schema}
        assert {one.value_type if pa.types.is_list(one) else one for one in types} <= plain, path


@pytest.mark.parametrize("language", ["", ".zh"])
def test_the_lines_for_spark_ask_for_columns_that_are_there(language: str) -> None:
    page = (Path(__file__).parents[3] / "docs" / "use" / f"api{language}.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"```python\n(facts = spark\..*?)```", page, re.DOTALL)
    compile(lines, "api.md", "exec")
    (file,) = re.findall(r'read\.parquet\("public/api/v1/([^"]+)"\)', lines)
    columns = set(read_table(io.BytesIO(made("parquet", default())[file])).column_names)
    assert {"status", *re.findall(r'"(\w+)"', lines.partition("select(")[2])} <= columns


def test_a_kind_in_parquet_is_its_table(tiny: Catalog) -> None:
    read = read_table(io.BytesIO(made("parquet", tiny)["kinds/ship.parquet"]))
    assert tiny.table("ship").to_arrow().equals(read)


def test_a_kind_that_fits_into_no_columns_is_left_out_and_told(facts: Facts) -> None:
    facts.ship("gamma", "seats: {value: 9e18, sources: [{source: agency/log}]}")
    facts.ship("delta", "seats: {value: 9e19, sources: [{source: agency/log}]}")
    with pytest.warns(UserWarning, match=r"left out kinds/ship\.parquet: .*64 bits"):
        files = made("parquet", facts.catalog())
    assert "kinds/ship.parquet" not in files
    assert "kinds/company.parquet" in files


def test_without_pyarrow_parquet_says_what_to_install(tiny: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pip install 'spacefacts\[arrow\]'"):
        made("parquet", tiny)


def test_sqlite_has_the_same_rows() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made("sqlite", default())["facts.sqlite"])
        for table in relations(default()):
            keys = ", ".join(f'"{name}"' for name in table.key)
            found = connection.execute(f"SELECT * FROM {table.name} ORDER BY {keys}").fetchall()  # noqa: S608  # our names
            places = [[column.name for column in table.columns].index(name) for name in table.key]
            rows = sorted(table.rows, key=lambda row: [row[place] for place in places])  # used up at once
            assert [
                tuple(in_utc(cell) if isinstance(cell, datetime) else cell for cell in row) for row in rows
            ] == found


def test_sqlite_points_nowhere_else_and_is_whole(database: sqlite3.Connection) -> None:
    assert [] == database.execute("PRAGMA foreign_key_check").fetchall()
    assert [("ok",)] == database.execute("PRAGMA integrity_check").fetchall()
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute("UPDATE citations SET source = 'nobody/nothing'")


def test_sqlite_shows_the_evidence_of_a_fact_as_it_stands(database: sqlite3.Connection) -> None:
    found = database.execute("SELECT text, source, origin FROM evidence WHERE address = 'alpha.orbits'").fetchall()
    assert [("1000", "agency/log", "agency")] == found


def test_sqlite_shows_who_disagrees(database: sqlite3.Connection) -> None:
    found = database.execute("SELECT address, accepted, claimed, verdict, source FROM disagreements").fetchall()
    assert [("alpha.stay", "204", "203", "rounded", "robot/digest")] == found


@pytest.mark.parametrize("export", ["tables", "parquet", "sqlite"])
def test_the_same_facts_give_the_same_bytes(export: str, tiny: Catalog) -> None:
    again = Catalog(tiny.snapshot)
    assert made(export, tiny) == made(export, again)


def test_duckdb_and_polars_read_what_is_published(tiny: Catalog, tmp_path: Path) -> None:
    (tmp_path / "facts.parquet").write_bytes(made("parquet", tiny)["tables/facts.parquet"])
    (tmp_path / "facts.sqlite").write_bytes(made("sqlite", tiny)["facts.sqlite"])
    in_space = f"SELECT number FROM '{tmp_path}/facts.parquet' WHERE address = 'alpha.stay'"  # noqa: S608  # our own
    frame = pl.read_parquet(tmp_path / "facts.parquet").filter(pl.col("address") == "alpha.stay")
    value = float(tiny.get("alpha.stay"))
    assert ([(value,)], value) == (duckdb.sql(in_space).fetchall(), frame["number"].item())
