"""SF302: derivation-cycle."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF302", on=Base)
def derivation_cycle(base: Base) -> Iterator[Met]:
    """No value is computed from itself.

    A circle of derivations has no beginning, and so no value.

    zh: 数值不由自身推算得出。推算如果循环，就没有起点，也就没有数值。

    Bad:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      gross:
        type: quantity
        unit: kg
        label: {en: Gross, zh: 毛重}
        derive: {sum: [net]}
      net:
        type: quantity
        unit: kg
        label: {en: Net, zh: 净重}
        derive: {sum: [gross]}
    ```

    ```yaml title="facts/box/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```

    Good:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      net: {type: quantity, unit: kg, label: {en: Net, zh: 净重}}
      gross:
        type: quantity
        unit: kg
        label: {en: Gross, zh: 毛重}
        derive: {sum: [net]}
    ```

    ```yaml title="facts/box/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("derivation-cycle")
