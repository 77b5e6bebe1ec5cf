"""SF315: out-of-bounds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.laws import Bounds
from spacefacts.tools.held import Held, fact_of, place_of, shown
from spacefacts.tools.rules import Met, rule
from spacefacts.values import Range, Value


@rule("SF315", on=Base)
def out_of_bounds(base: Base) -> Iterator[Met]:
    """A number lies within the bounds of its property, whether it was written or computed.

    A share of more than a whole is a slip of a digit, a unit or an input; `within` says what can be, as in
    `{from: 0, to: 100}`.

    zh: 数字不论录入还是推算所得，都在属性规定的上下限之内。部分占整体的比例如果超过整体，必有一位数字、
    一个单位或一项输入写错了；上下限写在`within`中，例如`{from: 0, to: 100}`。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      used:
        value: 820
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      used:
        observations:
          - {as-of: 2025-10-01, value: 108, sources: [{source: paper/report}]}
          - {as-of: 2025-11-01, value: 90, sources: [{source: paper/report}]}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: {from: 1, to: 10000}
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      used:
        value: 82
        sources:
          - {source: paper/report}
      length:
        value: 12
        sources:
          - {source: paper/report}
    ```
    """
    for fact in base.facts():
        bounds = fact.property.laws.within
        for written in (one.written for one in fact.observations if bounds):
            if bounds and written and not _is_in(written.value, bounds):
                yield written.place, f"{fact.address} is {written.text}, and it can be {bounds}; mend it"
    for derived, bounds in _computed(base):
        if not _is_in(derived.value, bounds):
            message = f"{shown(derived)} is computed, and it can be {bounds}; mend what it is computed from"
            yield place_of(derived), message


def _computed(base: Base) -> Iterator[tuple[Held, Bounds]]:
    """Every computed fact that has bounds."""
    for subject, names in base.resolved.facts.items():
        for name in names:
            definition = base.kinds[base.subjects[subject].kind].properties[name]
            bounds = definition.laws.within
            fact = fact_of(base, subject, name) if bounds and definition.derive else None
            if fact and bounds:
                yield fact, bounds


def _is_in(value: Value, bounds: Bounds) -> bool:
    ends = (value.low, value.high) if isinstance(value, Range) else (value,)
    return all(end in bounds for end in ends if isinstance(end, (Decimal, int)))
