"""SF111: bad-moment."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF111", on=Base)
def bad_moment(base: Base) -> Iterator[Met]:
    """A moment is written in ISO 8601, exists, and names its zone where it has a time.

    A clock time without a zone may lie anywhere within a day, and no calculation with it would be honest.

    zh: 时刻按ISO 8601书写，须真实存在，写到钟点的还须注明时区。没有时区的钟点，前后可能相差一天，
    用它算出的任何结果都靠不住。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T17:17
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-02-30
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T17:17+08:00
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("bad-moment")
