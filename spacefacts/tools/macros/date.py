"""`date`: the date of a number, in a sentence."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import date_link


def date(catalog: Catalog, address: str, *, lang: str = "en") -> str:
    """The day, month or year at which the fact's last value held, linked to its permalink."""
    fact = catalog.get(address)
    if fact.as_of is None:
        raise BadArgument(f"{address} does not change, so it has no date; take the macro out")
    return date_link(fact, lang)
