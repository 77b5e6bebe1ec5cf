"""SF114: unit-misfit."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF114", on=Base)
def unit_misfit(base: Base) -> Iterator[Met]:
    """Only a quantity has a unit.

    A count counts, and a moment has its zone; a unit beside them would say something else than the type does.

    zh: 只有数量才有单位。计数就是个数，时刻自有时区；再写单位，就与类型不符。

    Bad:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      weight:
        type: count
        unit: kg
        label: {en: Weight, zh: 重量}
    ```

    Good:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      lids:
        type: count
        label: {en: Lids, zh: 盖数}
    ```
    """
    return base.met("unit-misfit")
