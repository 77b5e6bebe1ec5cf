"""Which facts a number in a text may mean: those that print the same number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.times import Clock, Day, times

Printed: TypeAlias = Figure | Day | Clock
Key: TypeAlias = tuple[Decimal, Decimal] | tuple[int | None, int | None, int | None]


_CHINESE = re.compile("[\u3400-\u9fff]")


def printed(text: str) -> list[Printed]:
    """Every figure, date and clock time in a text, in its order."""
    found: list[Printed] = [*figures(text), *times(text)]
    return sorted(found, key=lambda one: one.start)


def language_of(words: str) -> str:
    """The language that printed words read in, as far as this base speaks it: `zh` or `en`."""
    return "zh" if _CHINESE.search(words) else "en"


def meant(catalog: Catalog, one: Printed) -> list[str]:
    """The addresses of facts that print this number, those whose unit it has first; none for a bare clock time."""
    key = _key(one)
    if key is None:
        return []
    unit = one.unit if isinstance(one, Figure) else None
    candidates = _index(catalog).get(key, {})
    same = [address for address, code in candidates.items() if code == unit]
    return same or (list(candidates) if unit is None else [])


@lru_cache(maxsize=1)
def _index(catalog: Catalog) -> dict[Key, dict[str, str | None]]:
    """What is printed, with the addresses that print it and the unit of each."""
    found: dict[Key, dict[str, str | None]] = defaultdict(dict)
    for fact in catalog:
        for language in LANGUAGES if fact.type in ("quantity", "count", "moment") else ():
            for key, unit in _keys(fact.display(language)):
                found[key].setdefault(fact.address, unit)
    return found


def _keys(text: str) -> Iterator[tuple[Key, str | None]]:
    for one in printed(text):
        key = _key(one)
        if key is not None:
            yield key, one.unit if isinstance(one, Figure) else None


def _key(one: Printed) -> Key | None:
    if isinstance(one, Figure):
        return one.low, one.high
    if isinstance(one, Day) and one.year and one.month:
        return one.year, one.month, one.day
    return None
