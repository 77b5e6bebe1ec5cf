"""The base as tables: nothing lost, nothing twice, and every pointer arrives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from spacefacts import Catalog, Moment, Range
from spacefacts.loading import default
from spacefacts.tools.relations import Relation, in_utc, relations
from tests.support import Facts

Rows = list[dict[str, Any]]


def rows(catalog: Catalog, name: str) -> Rows:
    """The rows of a table, by column."""
    (table,) = (table for table in relations(catalog) if table.name == name)
    return [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]


def row(catalog: Catalog, name: str, **wanted: object) -> dict[str, Any]:
    """The one row with these values."""
    (found,) = (row for row in rows(catalog, name) if wanted.items() <= row.items())
    return found


def keys(table: Relation, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    places = [[column.name for column in table.columns].index(name) for name in columns]
    return (tuple(row[place] for place in places) for row in table.rows)


@pytest.fixture(scope="module")
def tables() -> tuple[Relation, ...]:
    """The tables of the bundled facts."""
    return relations(default())


def test_every_row_has_a_key_of_its_own(tables: tuple[Relation, ...]) -> None:
    for table in tables:
        found = list(keys(table, table.key))
        assert found
        assert len(set(found)) == len(found)


def test_every_pointer_arrives_in_a_table_before(tables: tuple[Relation, ...]) -> None:
    before: dict[str, Relation] = {}
    for table in tables:
        for pointer in table.pointers:
            there = set(keys(before[pointer.table], pointer.key))
            assert set(keys(table, pointer.columns)) <= there
            assert before[pointer.table].key == pointer.key
        before[table.name] = table


def test_what_is_required_is_there_and_of_its_kind(tables: tuple[Relation, ...]) -> None:
    kinds = {"text": str, "number": float, "integer": int, "moment": datetime, "truth": bool}
    for table in tables:
        for column, cells in zip(table.columns, zip(*table.rows, strict=True), strict=True):
            types = {type(cell) for cell in cells}
            assert types <= {kinds[column.kind], *([] if column.is_required else [type(None)])}, (table.name, column)


def test_every_fact_is_a_row_with_its_value() -> None:
    facts = {row["address"]: row for row in rows(default(), "facts")}
    assert list(facts) == list(default().addresses())
    for fact in default():
        found = facts[fact.address]
        assert (fact.text, fact.unit, fact.status, fact.display("zh")) == (
            found["text"],
            found["unit"],
            found["status"],
            found["display_zh"],
        )
        if isinstance(fact.value, (int, Decimal)):
            assert {float(fact.value)} == {found["number"], found["low"], found["high"]}
        elif isinstance(fact.value, Range):
            assert (None, float(fact.value.low), float(fact.value.high)) == (
                found["number"],
                found["low"],
                found["high"],
            )
        elif isinstance(fact.value, Moment):
            assert (fact.value.begin, fact.value.end) == (found["begin"].timestamp(), found["end"].timestamp())
        else:
            assert {None} == {found[name] for name in ("number", "low", "high", "begin", "end")}


def test_every_citation_claim_and_input_is_a_row() -> None:
    observations = [one for fact in default() for one in fact.series]
    claims = [claim for one in observations for claim in one.claims]
    expected = {
        "observations": len(observations),
        "citations": sum(len(one.sources) for one in observations),
        "claims": len(claims),
        "claimants": sum(len(claim.sources) for claim in claims),
        "derivations": sum(len(fact.derivation.inputs) for fact in default() if fact.derivation),
        "items": sum(len(one.value) for one in observations if isinstance(one.value, tuple)),
    }
    assert expected == {name: len(rows(default(), name)) for name in expected}


def test_a_series_is_a_row_for_each_observation(tiny: Catalog) -> None:
    found = [one for one in rows(tiny, "observations") if one["address"] == "alpha.orbits"]
    assert [(1, "2025-06-01", 600.0, None), (2, "2025-07", 1000.0, "Rounded.")] == [
        (one["position"], one["as_of"], one["number"], one["note_en"]) for one in found
    ]
    assert 1000.0 == row(tiny, "facts", address="alpha.orbits")["number"]


def test_a_range_has_ends_and_no_number(tiny: Catalog) -> None:
    seats = row(tiny, "facts", address="alpha.seats")
    assert (None, 2.0, 3.0) == (seats["number"], seats["low"], seats["high"])


def test_a_moment_has_the_interval_that_it_spans(tiny: Catalog) -> None:
    launched = row(tiny, "facts", address="alpha.launched")
    assert datetime(2025, 4, 24, 9, 17, tzinfo=UTC) == launched["begin"]
    assert datetime(2025, 4, 24, 9, 18, tzinfo=UTC) == launched["end"]


def test_a_list_has_a_row_for_each_item(tiny: Catalog) -> None:
    assert [(1, "Ann"), (2, "Bo")] == [(one["number"], one["item"]) for one in rows(tiny, "items")]


def test_a_claim_says_who_makes_it(tiny: Catalog) -> None:
    claim = row(tiny, "claims", address="alpha.stay")
    assert (203.0, "rounded", "只计整日。") == (claim["number"], claim["verdict"], claim["note_zh"])
    assert "robot/digest" == row(tiny, "claimants", address="alpha.stay", claim=1)["source"]


def test_where_a_citation_stands_is_told_in_both_languages(facts: Facts) -> None:
    facts.ship("gamma", "seats: {value: 3, sources: [{source: agency/log, at: {en: table 1, zh: 表1}}]}")
    found = row(facts.catalog(), "citations", address="gamma.seats")
    assert ("table 1", "表1") == (found["at_en"], found["at_zh"])


def test_an_input_that_moved_goes_by_its_new_address(facts: Facts) -> None:
    facts.ship(
        "gamma", "launched: {moved-to: alpha.launched}\nlanded: {value: 2025-12-01, sources: [{source: agency/log}]}"
    )
    found = {one["input"] for one in rows(facts.catalog(), "derivations")}
    assert found <= set(facts.catalog().addresses())


def test_early_years_have_four_digits() -> None:
    assert "0099-01-02T03:04:05Z" == in_utc(datetime(99, 1, 2, 3, 4, 5, tzinfo=UTC))
