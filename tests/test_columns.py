"""A table as typed columns."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from spacefacts import BadValue, Catalog
from spacefacts.columns import TYPES, Column, columns
from tests.support import Facts


def by_name(catalog: Catalog, language: str = "en", *, labels: bool = False) -> dict[str, Column]:
    """The columns of the ships."""
    return {column.name: column for column in columns(catalog.table("ship"), language, labels=labels)}


def test_a_column_is_typed_by_its_property(tiny: Catalog) -> None:
    assert {
        "subject": "text",
        "launched": "moment",
        "landed": "moment",
        "stay": "number",
        "mass": "number",
        "mass.qualifier": "text",
        "cost": "number",
        "seats": "count",
        "seats.low": "count",
        "seats.high": "count",
        "orbits": "count",
        "builder": "text",
        "crew": "text",
        "motto": "text",
    } == {name: column.type for name, column in by_name(tiny).items()}


def test_a_cell_is_empty_where_there_is_no_fact(tiny: Catalog) -> None:
    table = by_name(tiny)
    assert [("alpha", "beta"), (1500.0, None), ("acme", "acme")] == [
        table[name].cells for name in ("subject", "mass", "builder")
    ]


def test_a_moment_is_a_time_in_utc(tiny: Catalog) -> None:
    assert datetime(2025, 4, 24, 9, 17, tzinfo=UTC) == by_name(tiny)["launched"].cells[0]


def test_a_moment_without_a_time_of_day_stands_as_it_was_written(facts: Facts) -> None:
    table = by_name(facts.ship("gamma", "launched: {value: 2024-05, sources: [{source: agency/log}]}").catalog())
    assert [None, "2024-05"] == [table[name].cells[2] for name in ("launched", "launched.text")]
    assert "2025-04-24T09:17Z" == table["launched.text"].cells[0]


def test_a_range_stands_in_two_columns_and_in_none_as_one_number(facts: Facts) -> None:
    table = by_name(facts.ship("gamma", "seats: {value: 4, sources: [{source: agency/log}]}").catalog())
    assert [(None, None, 4), (2, None, 4), (3, None, 4)] == [
        table[name].cells for name in ("seats", "seats.low", "seats.high")
    ]


def test_a_qualifier_stands_beside_its_number(tiny: Catalog) -> None:
    assert ("about", None) == by_name(tiny)["mass.qualifier"].cells


def test_a_column_has_the_type_of_its_property_whichever_rows_are_there(facts: Facts, tiny: Catalog) -> None:
    facts.ship("alpha", "seats: {value: 4, sources: [{source: agency/log}]}")
    few, many = by_name(facts.catalog()), by_name(tiny)
    assert "seats.low" not in few
    assert {name: many[name].type for name in few} == {name: column.type for name, column in few.items()}


def test_a_number_has_its_unit_and_so_have_its_ends(tiny: Catalog) -> None:
    assert {"stay": "d", "mass": "kg", "cost": "CNY"} == {
        name: column.unit for name, column in by_name(tiny).items() if column.unit
    }


def test_a_list_keeps_its_members(tiny: Catalog) -> None:
    crew = by_name(tiny)["crew"]
    assert (True, (["Ann", "Bo"], None)) == (crew.is_list, crew.cells)


def test_text_is_in_the_language_asked_for(tiny: Catalog) -> None:
    assert ["Onward", "向前"] == [by_name(tiny, language)["motto"].cells[0] for language in ("en", "zh")]


def test_with_labels_columns_subjects_and_references_go_by_their_names(tiny: Catalog) -> None:
    table = by_name(tiny, "zh", labels=True)
    assert ["飞船", "发射", "着陆", "在轨时间", "质量", "质量.qualifier"] == list(table)[:6]
    assert [("甲船", "乙船"), ("极致", "极致")] == [table[name].cells for name in ("飞船", "制造商")]


def test_properties_of_one_name_stay_apart(facts: Facts) -> None:
    facts.define("weight: {type: quantity, unit: kg, label: {en: Mass, zh: 重量}}")
    facts.ship("gamma", "weight: {value: 4, sources: [{source: agency/log}]}")
    assert {"Mass (mass)", "Mass (weight)"} <= set(by_name(facts.catalog(), labels=True))


def test_references_in_a_list_go_by_their_names(facts: Facts) -> None:
    facts.define("owners: {type: reference, list: true, label: {en: Owners, zh: 所有者}}")
    facts.ship("gamma", "owners: {value: [acme, alpha], sources: [{source: agency/log}]}")
    catalog = facts.catalog()
    assert ["acme", "alpha"] == by_name(catalog)["owners"].cells[2]
    assert ["Acme", "Alpha"] == by_name(catalog, labels=True)["Owners"].cells[2]


def test_moments_in_a_list_stand_as_they_were_written(facts: Facts) -> None:
    facts.define("dockings: {type: moment, list: true, label: {en: Dockings, zh: 对接}}")
    facts.ship("gamma", "dockings: {value: [2024-05, 2025-01-01T00:00Z], sources: [{source: agency/log}]}")
    dockings = by_name(facts.catalog())["dockings"]
    assert ("text", ["2024-05", "2025-01-01T00:00Z"]) == (dockings.type, dockings.cells[2])


def test_numbers_in_a_list_are_numbers(facts: Facts) -> None:
    facts.define("burns: {type: quantity, unit: s, list: true, label: {en: Burns, zh: 点火}}")
    facts.ship("gamma", "burns: {value: [1.5, 20], sources: [{source: agency/log}]}")
    burns = by_name(facts.catalog())["burns"]
    assert (True, "s", [1.5, 20.0]) == (burns.is_list, burns.unit, burns.cells[2])


def test_a_count_beyond_64_bits_is_refused_rather_than_changed(facts: Facts) -> None:
    facts.ship("gamma", "orbits: {value: 9223372036854775808, sources: [{source: agency/log}]}")
    with pytest.raises(BadValue, match="beyond the 64 bits"):
        by_name(facts.catalog())


def test_every_type_is_used(tiny: Catalog) -> None:
    assert set(TYPES) == {column.type for column in by_name(tiny).values()}
