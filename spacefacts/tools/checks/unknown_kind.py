"""SF107: unknown-kind."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF107", on=Base)
def unknown_kind(base: Base) -> Iterator[Met]:
    """Every folder of facts defines its kind.

    Without a `kind.yaml` nothing says which properties its subjects have, or of which type they are.

    zh: 事实的每个目录都定义了类别。没有`kind.yaml`，就不知道其中的条目有哪些属性，各是什么类型。

    Bad:

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
      weight:
        type: quantity
        unit: kg
        label: {en: Weight, zh: 重量}
    ```

    ```yaml title="facts/box/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("unknown-kind")
