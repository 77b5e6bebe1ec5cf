"""`count`: how much the base holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacefacts.catalog import Catalog
from spacefacts.evidence import VERDICTS, Claim
from spacefacts.model import STATUSES
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import element


def count(catalog: Catalog, what: str, *, lang: str = "en") -> str:
    """How many `facts`, `subjects`, `kinds`, `documents`, `publishers` or `claims` there are.

    A status counts the facts that have it, a verdict the claims.
    """
    number = _number(catalog, what)
    return element("span", str(number) if lang == "zh" else f"{number:,}", class_="sf-count", data_count=what)


def _number(catalog: Catalog, what: str) -> int:
    if what in STATUSES:
        return sum(fact.status == what for fact in catalog)
    if what in VERDICTS:
        return sum(claim.verdict == what for claim in _claims(catalog))
    totals: dict[str, Callable[[], int]] = {
        "facts": lambda: len(catalog),
        "subjects": lambda: len(catalog.subjects()),
        "kinds": lambda: len(catalog.kinds()),
        "documents": lambda: len(catalog.sources()),
        "publishers": lambda: len(catalog.publishers()),
        "claims": lambda: sum(1 for _ in _claims(catalog)),
    }
    if what not in totals:
        raise BadArgument(f"nothing counts {what!r}; write one of {', '.join((*totals, *STATUSES, *VERDICTS))}")
    return totals[what]()


def _claims(catalog: Catalog) -> Iterator[Claim]:
    return (claim for fact in catalog for one in fact.series for claim in one.claims)
