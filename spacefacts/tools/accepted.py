"""The value that a base accepts for a fact: the one written, or the one computed."""

from __future__ import annotations

from decimal import Decimal

from spacefacts.tools.authoring.base import Base
from spacefacts.tools.authoring.drafts import FactDraft, ObservationDraft
from spacefacts.values import Range, Value, step


def accepted(base: Base, fact: FactDraft, observation: ObservationDraft) -> Value | None:
    """The value of one observation; None where it is to be computed and cannot be."""
    if observation.written:
        return observation.written.value
    known = base.resolved.known(fact.subject, fact.property.name)
    return known.value if known else None


def left_open(value: Value, observation: ObservationDraft) -> Value:
    """A computed number as the range that its last digit leaves open; any other value as it is."""
    if observation.written or not isinstance(value, Decimal):
        return value
    worth = step(str(value))
    half = Decimal(worth.numerator) / Decimal(worth.denominator) / 2
    return Range(value - half, value + half)
