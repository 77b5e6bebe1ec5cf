"""Facts as pint's quantities, so that they can be computed with: exact numbers, each with its unit.

Without the extra `units` nothing here works, and nothing else needs it.
"""

from __future__ import annotations

from functools import cache

from spacefacts.errors import MissingExtra
from spacefacts.units import CODES, unit
from spacefacts.values import Range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from spacefacts.model import Fact

PINT = {
    "s": "second",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "a": "year",
    "mm": "millimeter",
    "cm": "centimeter",
    "m": "meter",
    "km": "kilometer",
    "g": "gram",
    "kg": "kilogram",
    "t": "metric_ton",
    "kN": "kilonewton",
    "tf": "force_metric_ton",
    "[g]": "standard_gravity",
    "Cel": "degree_Celsius",
    "%": "percent",
    "1": "dimensionless",
}
"""pint's name of each unit; a currency keeps its code."""


def quantity_of(fact: Fact) -> Any:
    """The value of a fact with its unit: a quantity, a `Range` of two, or a tuple of these where it is a list.

    Raises:
        MissingExtra: pint is not installed.
        TypeError: the fact is neither a quantity nor a count.
    """
    if fact.type not in ("quantity", "count"):
        raise TypeError(f"{fact.address} is a {fact.type}, which has no unit to compute in; use its value")
    units, measure = unit_registry(), fact.unit or "1"
    value = fact.value
    return (
        tuple(_made(units, one, measure) for one in value) if isinstance(value, tuple) else _made(units, value, measure)
    )


def unit_registry() -> Any:
    """The registry of pint's that facts are quantities of, to make others that go with them. Needs the extra `units`.

    It computes in `Decimal`. Where the application has set a registry of its own, facts are in that one and in its sort of
    numbers, since pint lets no two registries meet. Currencies are added to it where it lacks them, each measuring
    something of its own: yuan and yuan add up, yuan and dollars or yuan and hours do not.

    Raises:
        MissingExtra: pint is not installed.

    Examples:
        >>> import spacefacts
        >>> units = spacefacts.unit_registry()
        >>> spacefacts.get("shenzhou-20.crew-stay").quantity > units("200 days")
        True
    """
    try:
        import pint
    except ImportError:
        raise MissingExtra("pint", "spacefacts[units]") from None
    chosen = pint.application_registry.get()  # type: ignore[no-untyped-call]  # pint gives it no types
    # pint has no other way to tell whether somebody chose it: its own default computes in floats.
    is_chosen = chosen is not pint._DEFAULT_REGISTRY  # noqa: SLF001
    units = chosen if is_chosen else _exact()
    for code in CODES:
        if unit(code).is_money and code not in units:
            units.define(f"{code} = [currency_{code}]")
    return units


@cache
def _exact() -> Any:
    from decimal import Decimal

    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal)


def _made(units: Any, value: Any, code: str) -> Any:
    if isinstance(value, Range):
        return Range(_made(units, value.low, code), _made(units, value.high, code))
    return units.Quantity(units.non_int_type(value), _measure(units, code))


def _measure(units: Any, code: str) -> Any:
    over, slash, under = code.partition("/")
    if not slash:
        return units.Unit(PINT.get(code, code))
    return units.Unit(_in_rates(over or "1")) / units.Unit(_in_rates(under))


def _in_rates(code: str) -> str:
    # So much for each degree: there a degree is a step, and no mark on a scale.
    return "delta_degree_Celsius" if code == "Cel" else PINT.get(code, code)
