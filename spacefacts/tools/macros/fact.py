"""`fact`: one number in a sentence."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.tools.markup import fact_link


def fact(
    catalog: Catalog,
    address: str,
    *,
    lang: str = "en",
    unit: str | None = None,
    digits: int | None = None,
    as_of: str | None = None,
) -> str:
    """The fact's value, linked to its permalink; in another `unit`, with so many `digits`, or as of a date."""
    return fact_link(catalog.get(address, as_of), lang, unit, digits)
