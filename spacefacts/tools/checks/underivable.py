"""SF303: underivable."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF303", on=Base)
def underivable(base: Base) -> Iterator[Met]:
    """A computed fact that somebody stated can be computed.

    What others print about it would otherwise hang in the air, with nothing to hold it against.

    zh: 推算的事实如有人刊载，须能推算得出。否则他人刊载的数字就悬在那里，没有可以对照的。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      lasted:
        sources:
          - {source: paper/report, says: 5 days}
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
    return base.met("underivable")
