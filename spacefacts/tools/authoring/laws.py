"""Consistency laws as a kind lays them down: what its facts must be to each other, each word with its place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from spacefacts.tools.findings import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What a law names: a property, or an input written like a derivation's."""

    text: str
    place: Place


Chain: TypeAlias = tuple[Input, ...]
"""Inputs that one law holds together, in the order written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A whole and the parts that it must be the sum of."""

    whole: Input
    parts: Chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """Whoever `who` names is named by no other subject of the kind from `begin` to `end`."""

    who: Input
    begin: Input
    end: Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The least and the most that something may be, each where it is given."""

    low: Decimal | None
    high: Decimal | None

    def __contains__(self, number: Decimal | int) -> bool:
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            return f"at least {self.low:f}" if self.high is None else f"at most {self.high:f}"
        return f"from {self.low:f} to {self.high:f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLaws:
    """What the facts of one subject, and the subjects of one kind, must be to each other."""

    at_most: tuple[Chain, ...] = ()
    same: tuple[Chain, ...] = ()
    sums: tuple[Sum, ...] = ()
    alone: tuple[Alone, ...] = ()
    together: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyLaws:
    """What the values of one property must be."""

    rises: bool = False
    size: Bounds | None = None
    within: Bounds | None = None
    ahead: bool = False
    settled_by: Input | None = None
