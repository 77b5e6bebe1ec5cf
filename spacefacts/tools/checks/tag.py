"""SF011: tag."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF011", on=Base)
def tag(base: Base) -> Iterator[Met]:
    """No value carries a YAML tag.

    A tag makes a parser turn text into something else, and some tags make it run code; the kind alone decides the type.

    zh: 值不带YAML标签。标签会使解析器把文本变成别的东西，有些标签还会使它运行代码；类型只由类别决定。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: !!float 12
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("tag")
