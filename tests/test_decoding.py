"""Decoding: JSON to data, with exact decimals."""

from __future__ import annotations

import sys
from decimal import Decimal

import pytest

from spacefacts import SnapshotError
from spacefacts.decoding import decoder, record

TEXT = '{"value":1.50,"count":600,"label":{"en":"Mass","zh":"质量"},"note":null,"list":[true,1e3]}'


def test_numbers_keep_the_digits_that_were_written() -> None:
    assert ["1.50", "600", "1E+3"] == [str(record(TEXT)[name]) for name in ("value", "count")] + [
        str(record(TEXT)["list"][1])
    ]


def test_without_the_c_scanner_the_json_module_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_json", None)
    assert record(TEXT) == decoder()(TEXT)


def test_without_the_c_decimals_those_of_python_are_as_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_decimal", None)
    assert record(TEXT)["value"].as_tuple() == Decimal("1.50").as_tuple()


@pytest.mark.parametrize("text", ["", "[1]", "1", '{"a":', "{'a':1}", '{"a":1}x', '{"a":NaN}', "{" * 5000, '{"a":1e}'])
def test_what_is_no_record_is_a_snapshot_error(text: str) -> None:
    with pytest.raises(SnapshotError, match="damaged"):
        record(text)
