"""SF117: derived-typed."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF117", on=Base)
def derived_typed(base: Base) -> Iterator[Met]:
    """A value that is computed is not typed as well.

    Two values for one address differ sooner or later; what others print belongs under `sources` or `claims`.

    zh: 推算得出的数值，不再手工录入。一个地址有两个数值，迟早会不一致；他人刊载的数字应列入`sources`或`claims`。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T09:00Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-04-29T09:00Z
        sources:
          - {source: paper/report}
      lasted:
        value: 5
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T09:00Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-04-29T09:00Z
        sources:
          - {source: paper/report}
      lasted:
        sources:
          - {source: paper/report, says: 5 days}
    ```
    """
    return base.met("derived-typed")
