"""Tables: the subjects of a kind as rows."""

from __future__ import annotations

import csv
import io
import sys
import types

import pytest

from spacefacts import Catalog, Range
from spacefacts.errors import MissingExtra


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


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_a_package_that_is_not_there_is_named(tiny: Catalog, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra, match=f"this needs {package}") as caught:
        getattr(tiny.table("ship"), f"to_{package}")()
    assert (package, package) == (caught.value.package, caught.value.extra)
    assert isinstance(caught.value, ImportError)


@pytest.mark.parametrize(("package", "kept"), [("pandas", Range), ("polars", str)])
def test_a_frame_is_made_of_the_records(
    tiny: Catalog, package: str, kept: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, types.SimpleNamespace(DataFrame=list))
    rows = getattr(tiny.table("ship"), f"to_{package}")()
    assert ["alpha", "beta"] == [row["subject"] for row in rows]
    assert isinstance(rows[0]["seats"], kept)
