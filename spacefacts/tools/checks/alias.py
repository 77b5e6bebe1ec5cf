"""SF010: alias."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF010", on=Base)
def alias(base: Base) -> Iterator[Met]:
    """No text stands for text elsewhere by an alias.

    Whoever changes the one place would change the others unawares, and nested aliases can grow a small file past any
    memory.

    zh: 文字不用别名引用别处的文字。改动一处，就在不知不觉中改动了其他各处；层层嵌套的别名，
    还能使一个小文件膨胀到任何内存都装不下。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      motto:
        value: &said Onward
        sources:
          - {source: paper/report}
        note: {en: *said, zh: 向前}
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
        note: {en: Onward, zh: 向前}
    ```
    """
    return base.met("alias")
