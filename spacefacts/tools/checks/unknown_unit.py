"""SF113: unknown-unit."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF113", on=Base)
def unknown_unit(base: Base) -> Iterator[Met]:
    """A unit is a UCUM code, a currency of ISO 4217, or a rate made of them.

    A unit that no table knows can be neither converted nor named in two languages.

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
