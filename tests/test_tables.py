"""Tables: the subjects of a kind as rows."""

from __future__ import annotations

import csv
import io
import pickle

import pytest

from spacefacts import Catalog


def test_a_table_has_a_row_a_subject_and_a_column_a_property_in_use(tiny: Catalog) -> None:
    table = tiny.table("ship")
    assert (2, "launched", "motto") == (len(table), table.columns[0], table.columns[-1])
    assert [["alpha.builder", "beta.builder"], ["alpha.mass", None]] == [
        [fact.address if (fact := row[name]) else None for row in table] for name in ("builder", "mass")
    ]
    assert "<Table ship: 2 subjects, 10 columns>" == repr(table)


def test_records_hold_typed_values_and_none_where_there_is_no_fact(tiny: Catalog) -> None:
    alpha, beta = tiny.table("ship").records()
    assert ("alpha", 1000, tiny.get("alpha.seats").value) == (alpha["subject"], alpha["orbits"], alpha["seats"])
    assert ("beta", None, "acme") == (beta["subject"], beta["orbits"], beta["builder"])


def test_csv_holds_the_digits_that_are_printed(tiny: Catalog) -> None:
    text = tiny.table("ship").to_csv()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert ["204", "1.50e3", "2–3", "Ann, Bo"] == [rows[0][name] for name in ("stay", "mass", "seats", "crew")]
    assert "" == rows[1]["mass"]
    assert 3 == text.count("\r\n")


def test_a_column_with_a_unit_says_which(tiny: Catalog) -> None:
    assert {"stay": "d", "mass": "kg", "cost": "CNY"} == tiny.table("ship").units


def test_tables_of_the_same_rows_are_equal(tiny: Catalog) -> None:
    ships = tiny.table("ship")
    assert {ships} == {tiny.table("ship"), pickle.loads(pickle.dumps(ships))}  # noqa: S301  # our own bytes
    assert ships != tiny.table("company")


@pytest.mark.parametrize("name", ["kind", "columns", "new"])
def test_a_table_is_frozen(tiny: Catalog, name: str) -> None:
    table = tiny.table("ship")
    with pytest.raises(AttributeError, match=f"{name} cannot be set"):
        setattr(table, name, None)
    with pytest.raises(AttributeError, match=f"{name} cannot be deleted"):
        delattr(table, name)
