"""The record of what cited pages were found to say."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.authoring import read_base
from spacefacts.tools.authoring.witnessed import Witnessed, last_found, pack_witnessed, read_witnessed
from spacefacts.tools.findings import Faults
from tests.support import Facts

ENTRY = {"verdict": "found", "found": "2026-01-02", "where": "ab12"}
words = st.text(max_size=10)
entries = st.fixed_dictionaries({}, optional={"verdict": words, "found": st.dates().map(str), "where": words})
records = st.dictionaries(words, st.dictionaries(words, st.dictionaries(words, entries), min_size=1), max_size=4)


def read(text: str) -> tuple[Witnessed, list[str]]:
    """What a file with this text records, and the names of the faults."""
    faults = Faults()
    return read_witnessed(text.encode(), "facts/evidence.json", faults), [fault.name for fault in faults]


@given(records)
def test_what_is_recorded_is_read_back(record: Witnessed) -> None:
    assert (record, []) == read(pack_witnessed(record).decode())


@given(records)
def test_every_document_has_a_line_of_its_own(record: Witnessed) -> None:
    lines = pack_witnessed(record).decode().split("\n")
    assert sorted(record) == [next(iter(json.loads("{" + line.rstrip(",") + "}"))) for line in lines[1:-2] if line]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "{}x",
        '{"a": 1}',
        '{"a": {"b": []}}',
        '{"a": {"b": {"c": 1}}}',
        '{"a": {"b": {"c": {"d": "e"}}}}',
        '{"a": {"b": {"c": {"found": 1}}}}',
        '{"a": {"b": {"c": {"found": "yesterday"}}}}',
        "[" * 100_000,
    ],
)
def test_a_file_that_is_no_record_is_a_fault(text: str) -> None:
    assert ({}, ["wrong-shape"]) == read(text)


def test_the_day_of_a_citation_that_nobody_looked_for_is_not_known() -> None:
    assert last_found({"a/b": {"x.y": {"1 m": ENTRY}}}, "a/b", "x.y", "2 m") is None


def test_a_citation_says_when_it_was_last_found(facts: Facts) -> None:
    record = {"paper/wire": {"alpha.stay": {"204 days": ENTRY}}}
    (facts.folder / "evidence.json").write_bytes(pack_witnessed(record))
    base = read_base(facts.folder)
    assert "2026-01-02" == base.catalog.get("alpha.stay").sources[0].found
    assert [] == [str(fault) for fault in base.faults]


def test_a_citation_that_nobody_looked_for_has_no_day(facts: Facts) -> None:
    assert read_base(facts.folder).catalog.get("alpha.stay").sources[0].found is None
