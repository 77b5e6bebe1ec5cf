"""SF113: unknown-unit."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF113", on=Base)
def unknown_unit(base: Base) -> Iterator[Met]:
    """A unit is a UCUM code, a currency of ISO 4217, or a rate made of them.

    A unit that no table knows can be neither converted nor named in two languages.

    zh: 单位采用UCUM代码、ISO 4217的货币代码，或由它们构成的比率。哪个表中都没有的单位，既不能换算，也没有中英文名称。

    Bad:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      weight:
        type: quantity
        unit: kilos
        label: {en: Weight, zh: 重量}
    ```

    Good:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      weight:
        type: quantity
        unit: kg
        label: {en: Weight, zh: 重量}
    ```
    """
    return base.met("unknown-unit")
