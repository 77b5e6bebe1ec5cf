"""SF009: merge-key."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF009", on=Base)
def merge_key(base: Base) -> Iterator[Met]:
    """No mapping takes over the keys of another by a merge key.

    A value must stand where its address says, so that a reader and a search find it in its place.

    zh: 映射不用合并键取用另一映射的键。值须写在地址所指的位置，读者和搜索才能在那里找到它。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      <<: {motto: {value: Onward}}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      motto:
        value: Onward
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("merge-key")
