"""SF112: range-upside-down."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF112", on=Base)
def range_upside_down(base: Base) -> Iterator[Met]:
    """A range runs from its lower end to its higher.

    Written the other way round it holds nothing, and more often than not one of its ends is a slip.

    zh: 区间从低端写到高端。颠倒的区间什么也不包含，而且多半有一端写错了。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: {from: 12, to: 8}
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: {from: 8, to: 12}
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("range-upside-down")
