"""Errands to a web of a few addresses, and how they end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from spacefacts.tools.network.answers import Answer, Errand, Outcome
from spacefacts.tools.network.memory import Entry
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.visiting import Visited, visit
from tests.tools.network.web import WORDS, Reply, Web, drive, page

Table: TypeAlias = Mapping[str, Reply] | Mapping[str, Reply | list[Reply]]

HERE = "http://example.org/missions/home"
GONE = page("Page not found")
LONG = WORDS * 40


def visited(
    table: Table | Web,
    url: str = HERE,
    *,
    manners: Manners | None = None,
    entry: Entry | None = None,
    waits: list[float] | None = None,
    **wanted: Any,
) -> Visited:
    """How an errand to an address ends; how long it waited before each request is added to `waits`."""
    web = table if isinstance(table, Web) else Web(table)
    errand = Errand(url=url, **wanted)
    return drive(visit(errand, manners=manners or Manners(), read=read, entry=entry or Entry()), web, waits)


def outcome(table: Table | Web, url: str = HERE, **wanted: Any) -> Outcome:
    """The same, without what is kept for another time."""
    return visited(table, url, **wanted).outcome


def read(answer: Answer, errand: Errand) -> Mapping[str, Any]:
    """How long the page is, whatever is asked."""
    return dict.fromkeys(errand.asks, len(answer.body))


def ended(found: Outcome) -> tuple[str, str]:
    """How and why."""
    return found.status, found.why
