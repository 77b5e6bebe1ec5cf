"""SF108: unknown-property."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.nearest import nearest
from spacefacts.tools.rules import Met, rule


@rule("SF108", on=Base)
def unknown_property(base: Base) -> Iterator[Met]:
    """A subject has the properties of its kind, and an order or a law names some of these.

    A misspelt property would be passed over in silence, and the fact under it would be nowhere.

    zh: 条目只用其类别所有的属性，次序和约束所列的也是这些属性。写错的属性会被悄然略过，其下的事实也就不知所终。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      lenght:
        value: 12
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      filled: {type: moment, label: {en: Filled, zh: 装满}}
    order:
      - [filled, emptied]
    ```

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      filled: {type: moment, label: {en: Filled, zh: 装满}}
      emptied: {type: moment, label: {en: Emptied, zh: 清空}}
      holders: {type: text, list: true, label: {en: Holders, zh: 持有者}}
    alone:
      - {who: holder, from: filled, to: emptied}
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
    ```
    """
    yield from base.met("unknown-property")
    for kind in base.kinds.values():
        for name in (name for order in kind.orders for name in order):
            if name not in kind.properties:
                hint = nearest(name, kind.properties)
                yield kind.place, f"an order names {name!r}, which a {kind.name} does not have; {hint}"
