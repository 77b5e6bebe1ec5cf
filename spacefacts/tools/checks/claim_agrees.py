"""SF206: claim-agrees."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from spacefacts.tools.accepted import accepted
from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule
from spacefacts.units import Dimension, unit
from spacefacts.values import Range, Value

SAME_NUMBER = ("misattributed", "other-definition")
"""The verdicts that may stand beside an equal number."""


@rule("SF206", on=Base)
def claim_agrees(base: Base) -> Iterator[Met]:
    """A claim says something else than the accepted value.

    A source that says the same belongs under `sources`, where it supports the value; only another definition, or a
    figure given to the wrong thing, can be wrong with the same number.

    zh: 异说与采信的数值不同。说法相同的来源应列入`sources`，用来支持数值；数字相同而仍有误的，只能是口径不同，
    或者张冠李戴。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report}
        claims:
          - source: paper/letter
            value: 12
            verdict: wrong
            note: {en: Counts the handle., zh: 含把手。}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report}
        claims:
          - source: paper/letter
            value: 13
            verdict: wrong
            note: {en: Counts the handle., zh: 含把手。}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report}
        claims:
          - source: paper/letter
            value: 12
            verdict: other-definition
            note: {en: Counts the handle., zh: 含把手。}
    ```
    """
    for fact in base.facts():
        for observation in fact.observations:
            value = accepted(base, fact, observation) if observation.claims else None
            for claim in observation.claims if value is not None else ():
                held = _measured(value, fact.property.unit), observation.qualifier
                said = _measured(claim.written.value, claim.unit), claim.qualifier
                if said == held and claim.verdict not in SAME_NUMBER:
                    yield claim.place, f"this claim says what {fact.address} says; cite it under sources"


def _measured(value: Value | None, code: str | None) -> tuple[object, Dimension]:
    """The value in the base unit of its dimension."""
    measure = unit(code or "1")
    if isinstance(value, Range):
        return (Fraction(value.low) * measure.factor, Fraction(value.high) * measure.factor), measure.dimension
    if isinstance(value, (Decimal, int)):
        return Fraction(value) * measure.factor, measure.dimension
    return value, measure.dimension
