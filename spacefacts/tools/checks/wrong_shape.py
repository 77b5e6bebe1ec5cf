"""SF101: wrong-shape."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF101", on=Base)
def wrong_shape(base: Base) -> Iterator[Met]:
    """Every field has the shape that it needs: text, a list, or a mapping.

    A list where one text belongs cannot be read as the value that its author meant.

    zh: 每个字段都有应有的形式：文本、列表或映射。该写一项文本之处写了列表，就无法读成作者本意的值。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: [12]
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value:
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      colours:
        value: red
        sources:
          - {source: paper/report}
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

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      colours:
        value: [red, green]
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("wrong-shape")
