"""Facts as quantities of pint's."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Catalog, Fact, MissingExtra, Range, unit_registry
from spacefacts.quantities import PINT
from spacefacts.units import CODES, unit
from tests.support import Facts

RATES = [f"{over}/{under}" for over in ("", *CODES) for under in CODES]


def fact_in(code: str, value: object = Decimal(2)) -> Fact:
    """A fact in some unit, of no base."""
    return Fact({"address": "x.y", "type": "quantity", "value": value, "unit": code}, None)  # type: ignore[arg-type]


@pytest.fixture
def chosen() -> Iterator[Any]:
    """A registry that an application has set for itself."""
    setting: Any = pint.application_registry
    before = setting.get()
    units: Any = pint.UnitRegistry()
    setting.set(units)
    yield units
    setting.set(before)


def test_a_quantity_is_the_exact_value_in_its_unit(tiny: Catalog) -> None:
    stay = tiny.get("alpha.stay").quantity
    assert (Decimal("203.9743"), unit_registry().day) == (stay.magnitude, stay.units)


def test_a_quantity_converts_exactly(tiny: Catalog) -> None:
    assert Decimal("4895.3832") == tiny.get("alpha.stay").quantity.to("hour").magnitude


def test_a_count_is_a_pure_number(tiny: Catalog) -> None:
    orbits = tiny.get("alpha.orbits").quantity
    assert (Decimal(1000), True) == (orbits.magnitude, orbits.dimensionless)


def test_a_range_stays_a_range_of_two_quantities() -> None:
    delay = fact_in("d", {"from": Decimal("8.7"), "to": Decimal("9.7")}).quantity
    assert isinstance(delay, Range)
    assert (Decimal("8.7"), Decimal("9.7")) == (delay.low.magnitude, delay.high.magnitude)
    assert (True, False) == (unit_registry()("9 days") in delay, unit_registry()("200 hours") in delay)
    assert "8.7 day–9.7 day" == str(delay)


def test_a_list_is_as_many_quantities() -> None:
    assert [Decimal(1), Decimal(2)] == [one.magnitude for one in fact_in("m", [1, 2]).quantity]


@pytest.mark.parametrize("name", ["launched", "builder", "motto", "crew"])
def test_what_is_no_number_is_no_quantity_and_says_so(tiny: Catalog, name: str) -> None:
    with pytest.raises(TypeError, match=rf"alpha\.{name} is a \w+, which has no unit"):
        _ = tiny.get(f"alpha.{name}").quantity


# ---- units -------------------------------------------------------------------------------------------------------


def test_every_unit_of_facts_has_a_name_in_pint_or_is_money() -> None:
    assert set(CODES) == set(PINT) | {code for code in CODES if unit(code).is_money}


@pytest.mark.parametrize("code", [code for code in CODES if not unit(code).is_money and code != "Cel"])
def test_pint_gives_a_unit_the_size_that_facts_give_it(code: str) -> None:
    assert unit(code).factor == Fraction(fact_in(code, 1).quantity.to_base_units().magnitude)


def test_every_unit_and_every_rate_is_a_quantity() -> None:
    assert {Decimal(2)} == {fact_in(code).quantity.magnitude for code in (*CODES, *RATES)}


def test_a_temperature_is_a_mark_on_a_scale() -> None:
    assert Decimal("1273.15") == fact_in("Cel", 1000).quantity.to("kelvin").magnitude


def test_so_much_for_each_degree_counts_steps() -> None:
    assert Decimal(2) == fact_in("m/Cel").quantity.to("meter / kelvin").magnitude


@given(st.decimals(-(10**12), 10**12, places=4), st.sampled_from(["d", "h", "min"]))
def test_a_time_there_and_back_is_the_same_time(value: Decimal, code: str) -> None:
    there = fact_in(code, value).quantity.to("second")
    assert value == there.to(PINT[code]).magnitude.quantize(Decimal("0.0001"))


# ---- money -------------------------------------------------------------------------------------------------------


def test_money_of_one_currency_adds_up(tiny: Catalog) -> None:
    cost = tiny.get("alpha.cost").quantity
    assert Decimal(15_000_000_000) == (cost + cost).to("CNY").magnitude


@pytest.mark.parametrize("other", ["USD", "h", "1"])
def test_money_goes_with_nothing_else(tiny: Catalog, other: str) -> None:
    with pytest.raises(pint.DimensionalityError):
        tiny.get("alpha.cost").quantity + fact_in(other).quantity


def test_money_over_mass_is_a_price_by_mass() -> None:
    price = fact_in("CNY").quantity / fact_in("kg").quantity
    assert Decimal(1000) == price.to("CNY / metric_ton").magnitude
    assert price == fact_in("CNY/kg", 1).quantity


# ---- registries --------------------------------------------------------------------------------------------------


def test_a_registry_that_was_set_is_used_in_its_own_numbers(tiny: Catalog, chosen: Any) -> None:
    stay = tiny.get("alpha.stay").quantity
    assert isinstance(stay.magnitude, float)
    assert stay > chosen.Quantity(200.0, "day")


def test_a_currency_that_the_registry_has_is_left_as_it_is(tiny: Catalog, chosen: Any) -> None:
    chosen.define("USD = [money]")
    chosen.define("CNY = 0.14 USD")
    assert 1_050_000_000 == pytest.approx(tiny.get("alpha.cost").quantity.to("USD").magnitude)


def test_facts_of_two_bases_meet_in_one_registry(tiny: Catalog, facts: Facts) -> None:
    assert facts.catalog().get("alpha.mass").quantity == tiny.get("alpha.mass").quantity


def test_without_pint_the_extra_is_named(tiny: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", None)
    with pytest.raises(MissingExtra) as caught:
        _ = tiny.get("alpha.mass").quantity
    assert ("pint", "spacefacts[units]") == (caught.value.package, caught.value.extra)
